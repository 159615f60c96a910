// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_CAPI_HANDLES_H
#define SAMKLANG_CAPI_HANDLES_H

#include <samklang/base/error.h>
#include <samklang/c/samklang.h>
#include <samklang/query/ontology.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>

// What the opaque handles of c/samklang.h are.

struct samklang_error {
  samklang_status status = SAMKLANG_ERROR_INTERNAL;
  samklang::Error error;
  std::string line; // to_string(error), made once so that it has a lifetime
};

struct samklang_ontology {
  samklang::query::Ontology ontology;
  std::atomic<std::size_t> holds = 1;
};

struct samklang_answer {
  enum class Kind : std::uint8_t { none, senses, comparison, mentions, json };
  Kind kind = Kind::none;
  samklang::query::Ontology held; // what the texts point into
  samklang::query::Senses senses;
  samklang::query::Comparison comparison;
  samklang::query::Annotations annotations;
  std::string json;
};

#endif
