// SPDX-License-Identifier: Apache-2.0
// fuzz_c N FILE...: builds an image of the files, damages it and requests to it in N ways that are the same every time,
// and asks through the C interface. Any bytes must end in a status; and the whole image must answer after them.
#include <samklang/c/samklang_rdf.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state = 0x1A6E5EEDU;

// xorshift64*
static size_t below(size_t bound) {
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return bound == 0 ? 0 : (size_t)((state * UINT64_C(0x2545F4914F6CDD1D)) >> 16) % bound;
}

static const char* const requests[] = {
    "{\"question\": \"lookup\", \"term\": \"samboer\", \"agency\": \"889640782\", \"limit\": 3}",
    "{\"question\": \"annotate\", \"text\": \"samboeren og arvingene\"}",
    "{\"question\": \"compare\", \"a\": \"https://example.org/collections/889640782/concepts/samboer-1-5\", "
    "\"b\": \"https://example.org/skatteetaten/begrep/meldepliktig-samboer\"}",
    "{\"question\": \"concept\", \"uri\": \"https://example.org/skatteetaten/begrep/meldepliktig-samboer\"}",
    "{\"question\": \"search\", \"words\": \"person som bor sammen\"}",
    "{\"question\": \"suggest\", \"prefix\": \"sam\"}",
};

static void damage(unsigned char* bytes, size_t size) {
  size_t changes = (size_t)1 << below(6);
  while (changes-- > 0 && size > 0) {
    const size_t at = below(size);
    switch (below(4)) {
    case 0: bytes[at] = 0; break;
    case 1: bytes[at] = 0xFF; break;
    case 2: bytes[at] = (unsigned char)(bytes[at] ^ (1U << below(8))); break;
    default: bytes[at] = (unsigned char)below(256);
    }
  }
}

// Reads all that an answer has; texts are touched to their ends.
static size_t sum(samklang_text text) {
  size_t out = 0;
  for (size_t i = 0; i < text.size; ++i) out += (unsigned char)text.data[i];
  return out;
}

static size_t read_all(samklang_answer* answer) {
  size_t out = 0;
  samklang_sense sense = {0};
  samklang_mention mention = {0};
  samklang_reason reason = {0};
  samklang_comparison comparison = {0};
  samklang_text json = {0};
  sense.struct_size = (uint32_t)sizeof(sense);
  mention.struct_size = (uint32_t)sizeof(mention);
  reason.struct_size = (uint32_t)sizeof(reason);
  comparison.struct_size = (uint32_t)sizeof(comparison);
  for (size_t i = 0; samklang_answer_sense(&sense, answer, i, NULL) == SAMKLANG_OK; ++i)
    out += sum(sense.matched) + sum(sense.item.uri) + sum(sense.item.agency_name) + sum(sense.item.law);
  for (size_t i = 0; samklang_answer_mention(&mention, answer, i, NULL) == SAMKLANG_OK; ++i) out += mention.end;
  if (samklang_answer_comparison(&comparison, answer, NULL) == SAMKLANG_OK) out += sum(comparison.a.label);
  for (size_t i = 0; samklang_answer_reason(&reason, answer, i, NULL) == SAMKLANG_OK; ++i)
    out += sum(reason.a_text) + sum(reason.b_text);
  if (samklang_answer_json(&json, answer, NULL) == SAMKLANG_OK) out += sum(json);
  return out;
}

static size_t ask(samklang_answer* answer, const samklang_ontology* ontology, const char* request, size_t size) {
  static const char a[] = "https://example.org/collections/889640782/concepts/samboer-1-5";
  static const char b[] = "https://example.org/skatteetaten/begrep/meldepliktig-samboer";
  size_t out = 0;
  samklang_error* error = NULL;
  if (samklang_query_json(answer, ontology, request, size, &error) == SAMKLANG_OK) out += read_all(answer);
  samklang_error_free(error);
  // The request as a term and as a text.
  if (samklang_ontology_lookup(answer, ontology, request, size, NULL, NULL) == SAMKLANG_OK) out += read_all(answer);
  if (samklang_ontology_annotate(answer, ontology, request, size, NULL, NULL) == SAMKLANG_OK) out += read_all(answer);
  if (samklang_ontology_compare(answer, ontology, a, strlen(a), b, strlen(b), NULL, NULL) == SAMKLANG_OK)
    out += read_all(answer);
  return out;
}

static unsigned char* contents(const char* path, size_t* size) {
  FILE* file = fopen(path, "rb");
  unsigned char* bytes = NULL;
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) return NULL;
  *size = (size_t)ftell(file);
  rewind(file);
  bytes = malloc(*size);
  if (bytes != NULL && fread(bytes, 1, *size, file) != *size) *size = 0;
  fclose(file);
  return bytes;
}

int main(int count, char** values) {
  static const char path[] = "fuzz_c.samklang";
  if (count < 3 || count > 18) return 2;
  const unsigned long rounds = strtoul(values[1], NULL, 10);
  samklang_text files[16];
  for (int i = 2; i < count; ++i) {
    files[i - 2].data = values[i];
    files[i - 2].size = strlen(values[i]);
  }
  samklang_ontology* whole = NULL;
  samklang_answer* answer = NULL;
  size_t size = 0;
  if (samklang_ontology_build(&whole, files, (size_t)count - 2, NULL, NULL, NULL) != SAMKLANG_OK) return 2;
  if (samklang_ontology_save(whole, path, strlen(path), NULL) != SAMKLANG_OK) return 2;
  if (samklang_answer_new(&answer, NULL) != SAMKLANG_OK) return 2;
  unsigned char* seed = contents(path, &size);
  unsigned char* bytes = malloc(size);
  if (seed == NULL || bytes == NULL || size == 0) return 2;

  const size_t sound = ask(answer, whole, requests[0], strlen(requests[0]));
  unsigned long opened = 0;
  size_t total = 0;
  for (unsigned long round = 0; round < rounds; ++round) {
    char request[512];
    const char* chosen = requests[below(sizeof(requests) / sizeof(requests[0]))];
    const size_t length = strlen(chosen);
    memcpy(request, chosen, length);
    if (round % 2 == 0) damage((unsigned char*)request, length);
    samklang_ontology* damaged = NULL;
    memcpy(bytes, seed, size);
    const size_t from = below(8) == 0 ? 0 : size / 64; // the header is checked: most damage goes past it
    damage(bytes + from, from == 0 ? 64 : size - from);
    if (samklang_ontology_from_memory(&damaged, bytes, below(16) == 0 ? below(size) : size, NULL) == SAMKLANG_OK) {
      ++opened;
      (void)samklang_ontology_verify(damaged, NULL);
      total += ask(answer, damaged, request, length);
    }
    samklang_ontology_free(damaged);
    total += ask(answer, whole, request, below(8) == 0 ? below(length) : length);
  }
  const int same = ask(answer, whole, requests[0], strlen(requests[0])) == sound;
  printf("%lu rounds, %lu images opened, sum %lu, %s\n", rounds, opened, (unsigned long)total,
         same ? "whole" : "the whole image answers otherwise");
  free(seed);
  free(bytes);
  samklang_answer_free(answer);
  samklang_ontology_free(whole);
  return same && opened > 0 ? 0 : 1;
}
