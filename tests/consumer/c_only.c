// SPDX-License-Identifier: Apache-2.0
// c_only [IMAGE]: the C interface alone. Without an image: that the library runs, and says that a file is not there.
#include <samklang/c/samklang.h>

#include <stdio.h>
#include <string.h>

int main(int argc, char** argv) {
  static const char request[] = "{\"question\": \"lookup\", \"term\": \"samboer\"}";
  samklang_ontology* ontology = NULL;
  samklang_answer* answer = NULL;
  samklang_error* error = NULL;
  samklang_text json = {NULL, 0};
  const char* path = argc > 1 ? argv[1] : "no-such.samklang";
  if (samklang_abi_oldest() > SAMKLANG_ABI_VERSION || samklang_abi_version() < SAMKLANG_ABI_VERSION) return 1;
  if (samklang_ontology_open(&ontology, path, strlen(path), &error) != SAMKLANG_OK) {
    const int expected = argc == 1 && samklang_error_status(error) == SAMKLANG_ERROR_IO;
    printf("%s\n", samklang_error_message(error));
    samklang_error_free(error);
    return expected ? 0 : 1;
  }
  const int good = samklang_answer_new(&answer, NULL) == SAMKLANG_OK &&
                   samklang_query_json(answer, ontology, request, strlen(request), NULL) == SAMKLANG_OK &&
                   samklang_answer_json(&json, answer, NULL) == SAMKLANG_OK &&
                   strstr(json.data, "\"senses\":[{") != NULL;
  printf("%lu bytes of answer\n", (unsigned long)json.size);
  samklang_answer_free(answer);
  samklang_ontology_free(ontology);
  return good ? 0 : 1;
}
