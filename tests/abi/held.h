// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_ABI_HELD_H
#define SAMKLANG_TESTS_ABI_HELD_H

#include <samklang/c/samklang.h>
#include <samklang/c/samklang_rdf.h>

#include <catch2/catch.hpp>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// The handles of the C interface with owners, and the demonstration catalogues behind one.
namespace abi {

struct Free {
  void operator()(samklang_ontology* held) const { samklang_ontology_free(held); }
  void operator()(samklang_answer* held) const { samklang_answer_free(held); }
  void operator()(samklang_error* held) const { samklang_error_free(held); }
  void operator()(samklang_diagnostics* held) const { samklang_diagnostics_free(held); }
};
template <class Handle> using Held = std::unique_ptr<Handle, Free>;

inline constexpr std::string_view nav_samboer = "https://example.org/collections/889640782/concepts/samboer-1-5";
inline constexpr std::string_view tax_samboer = "https://example.org/skatteetaten/begrep/meldepliktig-samboer";

inline std::string_view view(samklang_text text) { return {text.data, text.size}; }
inline samklang_text text(std::string_view text) { return {text.data(), text.size()}; }

template <class Row> Row sized() {
  Row row{};
  row.struct_size = sizeof(Row);
  return row;
}

inline std::vector<std::string> demonstration() {
  const std::string folder = SAMKLANG_SOURCE_DIR "/examples/data/";
  return {folder + "nav.ttl", folder + "skatteetaten.ttl", folder + "tjenester-og-datasett.ttl"};
}

inline Held<samklang_ontology> built(const std::vector<std::string>& files) {
  std::vector<samklang_text> paths;
  for (const auto& file : files) paths.push_back(text(file));
  samklang_ontology* out = nullptr;
  samklang_error* error = nullptr;
  const auto status = samklang_ontology_build(&out, paths.data(), paths.size(), nullptr, nullptr, &error);
  INFO(samklang_error_message(error));
  REQUIRE(status == SAMKLANG_OK);
  REQUIRE(error == nullptr);
  return Held<samklang_ontology>(out);
}

/// Built once a process; its own hold stays.
inline const samklang_ontology* nation() {
  static const Held<samklang_ontology> once = built(demonstration());
  return once.get();
}

inline Held<samklang_answer> new_answer() {
  samklang_answer* out = nullptr;
  REQUIRE(samklang_answer_new(&out, nullptr) == SAMKLANG_OK);
  return Held<samklang_answer>(out);
}

inline samklang_status lookup(samklang_answer* answer, const samklang_ontology* ontology, std::string_view term,
                              samklang_error** error = nullptr) {
  return samklang_ontology_lookup(answer, ontology, term.data(), term.size(), nullptr, error);
}

inline samklang_status compare(samklang_answer* answer, const samklang_ontology* ontology, std::string_view a,
                               std::string_view b, samklang_error** error = nullptr) {
  return samklang_ontology_compare(answer, ontology, a.data(), a.size(), b.data(), b.size(), nullptr, error);
}

inline samklang_status annotate(samklang_answer* answer, const samklang_ontology* ontology, std::string_view text,
                                samklang_error** error = nullptr) {
  return samklang_ontology_annotate(answer, ontology, text.data(), text.size(), nullptr, error);
}

inline std::string json(samklang_answer* answer) {
  samklang_text out{};
  REQUIRE(samklang_answer_json(&out, answer, nullptr) == SAMKLANG_OK);
  return std::string(view(out));
}

inline samklang_status query(samklang_answer* answer, const samklang_ontology* ontology, std::string_view request,
                             samklang_error** error = nullptr) {
  return samklang_query_json(answer, ontology, request.data(), request.size(), error);
}

/// The status, which the error must tell too.
struct Failure {
  samklang_status status = SAMKLANG_OK;
  std::string message;
};
inline Failure taken(samklang_status status, samklang_error* error) {
  const Held<samklang_error> held(error);
  CHECK((status == SAMKLANG_OK) == (error == nullptr));
  CHECK(samklang_error_status(error) == status);
  return {status, samklang_error_message(error)};
}

} // namespace abi

#endif
