// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_DISAMBIGUATE_H
#define SAMKLANG_QUERY_DISAMBIGUATE_H

#include <samklang/align/verdict.h>
#include <samklang/query/lookup.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::query {

struct DisambiguateOptions : Options {
  std::string_view agency;        ///< whose sense comes first
  std::string_view life_event;    ///< as in LookupOptions
  std::string_view subject_field; ///< as in LookupOptions
  std::string_view context;       ///< what was said so far; read, not kept
};

/// A fact that two senses part over.
struct Fact {
  align::EvidenceKind kind = align::EvidenceKind::added_words;
  std::uint32_t sense = 0;      ///< index into Disambiguation::senses: where it holds, this one is meant
  std::uint32_t other = 0;      ///< ... and where not, this one
  std::string_view words;       ///< of the definition of `sense`
  std::string_view other_words; ///< of that of `other`; may be empty
  std::string question;         ///< asks a citizen for it, in Options::lang (nb, nn, else en)
};

/// Candidates of one mention, ranked again by what was said around it.
struct Disambiguation : Answer {
  std::vector<Sense> senses; ///< best first; ties in the order they were named in
  bool undecided = false;    ///< the best two are nearly as good, and are not known to be one concept
  /// What to ask, where it is undecided: for the fact that separates the best two, else for the law, else for the
  /// agency. Empty where it is decided.
  std::string question;
  std::string law_question; ///< to ask next; empty where one law or none binds both
  std::vector<Fact> facts;  ///< what separates the best two, most telling first
};

} // namespace samklang::query

#endif
