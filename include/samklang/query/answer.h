// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_ANSWER_H
#define SAMKLANG_QUERY_ANSWER_H

#include <samklang/base/date.h>
#include <samklang/base/language.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

/// Questions to an image. An answer is a plain value that the caller owns; asked into again it reuses its memory. Its
/// texts are views into the image: they live as long as a copy of the Ontology that answered does.
namespace samklang::query {

/// What every question takes.
struct Options {
  Language lang = Language::nb; ///< wanted for labels and texts; else nb, nn, en, any
  Date as_of;                   ///< the day asked about; none: validity is shown, nothing is left out for it
};

/// A concept as it stands in every answer.
struct Item {
  skos::ConceptIndex index = skos::no_index; ///< a vertex of Ontology::catalogue()
  std::string_view uri;
  std::string_view label;       ///< the preferred term; the IRI where there is no term
  std::string_view lang;        ///< the language that `label` is in; empty for an IRI
  std::string_view agency;      ///< key of who the concept counts for: an organisation number, an IRI or a text
  std::string_view agency_name; ///< may be the key
  std::string_view source;      ///< the first input that says something about it
  std::string_view law;         ///< the first law that its definitions cite, as a key; empty for none
  Date valid_from;              ///< first day; may be none
  Date valid_to;                ///< last day; may be none
  /// On the day asked about. Nothing where the concept has dates and no day was asked about.
  std::optional<skos::Validity> validity;
  bool external = false; ///< something points at it, but no input describes it

  bool empty() const noexcept { return index == skos::no_index; }
};

/// Memory that an answer keeps so that the next question into it needs none. Never copied along, and wiped of what was
/// asked when the question is done.
class Scratch {
public:
  Scratch() noexcept;
  Scratch(const Scratch&) noexcept;
  Scratch(Scratch&&) noexcept;
  Scratch& operator=(const Scratch&) noexcept;
  Scratch& operator=(Scratch&&) noexcept;
  ~Scratch();

  struct State;
  State& state(); ///< made at first use

private:
  std::unique_ptr<State> state_;
};

/// What every answer carries.
struct Answer {
  std::string_view snapshot; ///< SHA-256 of the image that answered, hexadecimal
  Date as_of;                ///< the day asked about; may be none
  Scratch scratch;
};

} // namespace samklang::query

#endif
