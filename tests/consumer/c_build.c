// SPDX-License-Identifier: Apache-2.0
// c_build FOLDER IMAGE: loads RDF from C and saves what comes of it.
#include <samklang/c/samklang_rdf.h>

#include <stdio.h>
#include <string.h>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  samklang_text folder = {argv[1], 0};
  samklang_ontology* ontology = NULL;
  samklang_error* error = NULL;
  folder.size = strlen(argv[1]);
  if (samklang_ontology_build(&ontology, &folder, 1, NULL, NULL, &error) != SAMKLANG_OK ||
      samklang_ontology_save(ontology, argv[2], strlen(argv[2]), &error) != SAMKLANG_OK) {
    printf("%s\n", samklang_error_message(error));
    samklang_error_free(error);
    return 1;
  }
  samklang_ontology_free(ontology);
  return 0;
}
