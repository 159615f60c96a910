// SPDX-License-Identifier: Apache-2.0
// 09-ask-from-c FILE...: is Nav's samboer Skatteetaten's? Asked from C, first by the typed calls, then by the generic
// one, which every other language needs alone. Shows: building from RDF (c_rdf), looking up, comparing, errors.
#include <samklang/c/samklang_rdf.h>

#include <stdio.h>
#include <string.h>

// Whoever fails says why, and goes on with nothing.
static int failed(samklang_status status, samklang_error* error) {
  if (status == SAMKLANG_OK) return 0;
  fprintf(stderr, "%s\n", samklang_error_message(error));
  samklang_error_free(error);
  return 1;
}

// The concept that an agency means by a term. Its texts point into the image, which `answer` keeps hold of.
static int meant(samklang_concept* out, samklang_answer* answer, const samklang_ontology* ontology,
                 const char* agency) {
  samklang_error* error = NULL;
  samklang_lookup_options options;
  samklang_sense sense;
  memset(&options, 0, sizeof options);
  options.struct_size = sizeof options;
  options.agency.data = agency;
  options.agency.size = strlen(agency);
  sense.struct_size = sizeof sense;
  if (failed(samklang_ontology_lookup(answer, ontology, "samboeren", 9, &options, &error), error)) return 0;
  if (failed(samklang_answer_sense(&sense, answer, 0, &error), error)) return 0;
  *out = sense.item;
  return 1;
}

static int ask(const samklang_ontology* ontology, samklang_answer* answer) {
  static const char request[] = "{\"question\": \"disambiguate\", \"uris\": ["
                                "\"https://example.org/collections/889640782/concepts/samboer-1-5\", "
                                "\"https://example.org/skatteetaten/begrep/meldepliktig-samboer\"]}";
  samklang_error* error = NULL;
  samklang_concept nav;
  samklang_concept tax;
  samklang_comparison row;
  samklang_text json;
  if (!meant(&nav, answer, ontology, "889640782") || !meant(&tax, answer, ontology, "974761076")) return 0;
  row.struct_size = sizeof row;
  if (failed(samklang_ontology_compare(answer, ontology, nav.uri.data, nav.uri.size, tax.uri.data, tax.uri.size, NULL,
                                       &error),
             error))
    return 0;
  if (failed(samklang_answer_comparison(&row, answer, &error), error)) return 0;
  printf("%.*s (%.*s) and %.*s (%.*s): %s\n", (int)row.a.label.size, row.a.label.data, (int)row.a.agency_name.size,
         row.a.agency_name.data, (int)row.b.label.size, row.b.label.data, (int)row.b.agency_name.size,
         row.b.agency_name.data, samklang_relation_name(row.relation));
  printf("what holds of the first holds of the second: %s\n", samklang_implication_name(row.a_implies_b));
  if (failed(samklang_query_json(answer, ontology, request, sizeof request - 1, &error), error)) return 0;
  if (failed(samklang_answer_json(&json, answer, &error), error)) return 0;
  printf("%s", json.data);
  return 1;
}

int main(int argc, char** argv) {
  samklang_text files[16];
  samklang_ontology* ontology = NULL;
  samklang_answer* answer = NULL;
  samklang_error* error = NULL;
  int done = 0;
  if (argc < 2 || argc > 17) return 2;
  for (int i = 1; i < argc; ++i) {
    files[i - 1].data = argv[i];
    files[i - 1].size = strlen(argv[i]);
  }
  if (!failed(samklang_ontology_build(&ontology, files, (size_t)argc - 1, NULL, NULL, &error), error) &&
      !failed(samklang_answer_new(&answer, &error), error))
    done = ask(ontology, answer);
  samklang_answer_free(answer);
  samklang_ontology_free(ontology);
  return done ? 0 : 2;
}
