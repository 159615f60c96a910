// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_SENSE_FINDER_H
#define SAMKLANG_QUERY_SENSE_FINDER_H

#include "query/context.h"
#include "query/law_reference.h"
#include "query/scratch.h"

#include "image/key_index.h"

#include <samklang/query/lookup.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::query {

/// Finds the concepts that a term may mean, tier by tier.
class SenseFinder {
public:
  SenseFinder(const Context& context, const LookupOptions& options, std::optional<std::uint32_t> agency,
              std::string law, Scratch::State& scratch) noexcept;

  void find(std::string_view term, Senses& out);

private:
  bool try_tier(Tier tier, std::string_view exact);
  void stems(std::string_view exact);
  void written_forms(std::string_view exact);
  void compound_heads(std::string_view exact);
  void near_spellings(std::string_view exact);
  /// True where something was found.
  bool gather(image::KeySpace space, std::string_view key, Tier tier, float likeness = 1);
  void add(std::uint32_t label, Tier tier, float likeness);
  float fit(skos::ConceptIndex at) const;
  bool is_ambiguous() const noexcept;
  void finish(Senses& out);

  const Context& context_;
  const LookupOptions& options_;
  std::optional<std::uint32_t> agency_;
  std::string law_;
  Scratch::State& scratch_;
  image::KeyIndex index_;
};

/// The concept that a label belongs to; no_index for none. Logarithmic.
skos::ConceptIndex owner_of_label(const skos::Columns& columns, std::uint32_t label) noexcept;

} // namespace samklang::query

#endif
