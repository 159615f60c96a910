// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_IMAGE_DRAFT_H
#define SAMKLANG_IMAGE_DRAFT_H

#include "image/contents.h"
#include "image/key_index.h"

#include <samklang/align/align.h>
#include <samklang/image/image.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace samklang::image {

/// What an image adds to the columns of a catalogue, while it is made. The pool begins with the catalogue's.
class Draft {
public:
  explicit Draft(const skos::Catalogue& catalogue) : catalogue_(&catalogue), pool_(catalogue.columns().pool) {}

  void add_alignment(const align::Alignment& alignment);
  void add_links(const align::Alignment& alignment);
  /// Borrows it.
  void add_background(const align::Background& background) noexcept { background_ = background.rows(); }
  void add_labels();
  void add_phrases();
  void add_words();
  void add_laws();
  void add_provenance(const align::Alignment& alignment, const BuildOptions& options);

  /// False where the pool has outgrown what a place can name.
  bool fits() const noexcept { return !overflow_; }
  /// Everything, as long as the draft lives.
  Contents contents() const noexcept;

private:
  /// The place of a text in the pool, added where it is not there yet.
  skos::Text keep(std::string_view text);
  skos::Range keep(const std::vector<std::string>& texts);

  const skos::Catalogue* catalogue_;
  std::string pool_;
  bool overflow_ = false;
  std::unordered_map<std::string, skos::Text> kept_;

  std::vector<VerdictRow> verdicts_;
  std::vector<EvidenceRow> evidence_;
  std::vector<RemovedRow> removed_;
  std::vector<std::uint32_t> bridges_;
  std::vector<DecisionRow> decisions_;
  std::vector<skos::Text> list_texts_;
  std::vector<std::uint64_t> counts_;
  std::vector<std::uint32_t> link_begin_;
  std::vector<Link> links_;
  KeyIndexBuilder label_keys_;
  KeyIndexBuilder phrases_;
  std::vector<SuggestRow> suggestions_;
  KeyIndexBuilder word_keys_;
  std::vector<std::uint16_t> document_lengths_;
  std::vector<LawRow> laws_;
  std::vector<ProvenanceRow> provenance_;
  align::BackgroundRows background_;
};

} // namespace samklang::image

#endif
