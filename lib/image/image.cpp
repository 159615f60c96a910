// SPDX-License-Identifier: Apache-2.0
#include <samklang/image/image.h>

#include "image/draft.h"
#include "image/format.h"
#include "image/storage.h"
#include "image/verify.h"
#include "image/word_reader.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace samklang::image {

struct Image::State {
  std::shared_ptr<const Storage> storage;
  Opened opened;
  skos::Catalogue catalogue;
  std::string snapshot;
  std::string name;
};

namespace {

std::string hexadecimal(const std::array<std::uint8_t, 32>& bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  out.reserve(2 * bytes.size());
  for (const std::uint8_t byte : bytes) {
    out += digits[byte >> 4];
    out += digits[byte & 15U];
  }
  return out;
}

const Contents no_contents;
const skos::Catalogue no_catalogue;

/// The value of an enumeration with `count` values that runs from 0; its first for a number that it does not have.
template <class Enum> constexpr Enum value(std::uint8_t number, std::size_t count) noexcept {
  return number < count ? static_cast<Enum>(number) : Enum{};
}

bool has(const VerdictRow& row, VerdictFlag flag) noexcept { return (row.flags & static_cast<unsigned>(flag)) != 0; }

align::TextSpan span(skos::Text text, std::uint32_t begin, std::uint32_t end) noexcept {
  if (begin > end || end > text.length) return {text, 0, 0};
  return {text, begin, end};
}

} // namespace

std::string_view name(Layer layer) noexcept {
  constexpr std::array<std::string_view, layer_count> names = {"generic",     "partitive", "associative", "see-also",
                                                               "replacement", "mapping",   "verdict"};
  const auto at = static_cast<std::size_t>(layer);
  return at < names.size() ? names[at] : std::string_view{};
}

Layer layer_of(skos::EdgeKind kind) noexcept {
  switch (kind) {
  case skos::EdgeKind::generic:
  case skos::EdgeKind::hierarchical: return Layer::generic;
  case skos::EdgeKind::partitive: return Layer::partitive;
  case skos::EdgeKind::associative: return Layer::associative;
  case skos::EdgeKind::see_also: return Layer::see_also;
  case skos::EdgeKind::replacement: return Layer::replacement;
  case skos::EdgeKind::exact_match:
  case skos::EdgeKind::close_match:
  case skos::EdgeKind::related_match:
  case skos::EdgeKind::broad_match: return Layer::mapping;
  }
  return Layer::see_also;
}

Result<Image> Image::build(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                           const BuildOptions& options) {
  if (catalogue.size() > most_concepts)
    return Error{ErrorCode::limit, "an image holds at most 134,217,728 concepts", "divide the catalogues", {}};
  for (const align::Verdict& verdict : alignment.verdicts) {
    if (verdict.a >= catalogue.size() || verdict.b >= catalogue.size())
      return Error{ErrorCode::usage, "the alignment is of another catalogue", "align the catalogue that is frozen", {}};
  }
  Draft draft(catalogue);
  draft.add_alignment(alignment);
  draft.add_links(alignment);
  if (alignment.background) draft.add_background(*alignment.background);
  draft.add_labels();
  draft.add_phrases();
  draft.add_words();
  draft.add_laws();
  draft.add_provenance(alignment, options);
  if (!draft.fits()) return Error{ErrorCode::limit, "the texts of an image pass 4 GiB", "divide the catalogues", {}};
  Bytes bytes = assemble(draft.contents());
  auto state = std::make_shared<State>();
  state->storage = own(std::move(bytes.words), bytes.size);
  return over(std::move(state), {});
}

Result<Image> Image::over(std::shared_ptr<State> state, std::string_view name) {
  auto opened = open_sections(state->storage->bytes(), name);
  if (!opened) return std::move(opened).error();
  state->opened = *std::move(opened);
  state->snapshot = hexadecimal(state->opened.header.snapshot);
  state->name = name;
  // Without an owner: the state owns the catalogue, which must not own the state.
  state->catalogue = skos::Catalogue(columns(state->opened.contents), nullptr);
  return Image(std::move(state));
}

Result<Image> Image::open(const std::filesystem::path& path) {
  auto storage = map(path);
  if (!storage) return std::move(storage).error();
  auto state = std::make_shared<State>();
  state->storage = *std::move(storage);
  return over(std::move(state), path.string());
}

Result<Image> Image::from_bytes(std::string_view bytes, std::string_view name) {
  auto state = std::make_shared<State>();
  state->storage = copy(bytes);
  return over(std::move(state), name);
}

bool Image::is_image(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::array<char, magic.size()> first{};
  return in.read(first.data(), first.size()) && first == magic;
}

Result<void> Image::save(const std::filesystem::path& path) const { return write_atomically(path, bytes()); }

std::string_view Image::bytes() const noexcept { return state_ ? state_->storage->bytes() : std::string_view{}; }

std::string_view Image::snapshot() const noexcept {
  return state_ ? std::string_view(state_->snapshot) : std::string_view{};
}

const skos::Catalogue& Image::catalogue() const noexcept { return state_ ? state_->catalogue : no_catalogue; }

const Contents& Image::contents() const noexcept { return state_ ? state_->opened.contents : no_contents; }

Result<void> Image::verify() const {
  if (!state_) return {};
  return image::verify(state_->opened, state_->storage->bytes(), state_->name);
}

Result<skos::Catalogue> Image::checked_catalogue() const {
  if (const auto sound = verify(); !sound) return sound.error();
  return skos::Catalogue(catalogue().columns(), state_);
}

std::span<const VerdictRow> Image::verdict_rows() const noexcept { return contents().verdicts; }

std::span<const EvidenceRow> Image::evidence_rows(const VerdictRow& verdict) const noexcept {
  const auto all = contents().evidence;
  if (verdict.evidence.count > most_evidence || verdict.evidence.begin > all.size() ||
      verdict.evidence.count > all.size() - verdict.evidence.begin)
    return {};
  return all.subspan(verdict.evidence.begin, verdict.evidence.count);
}

std::optional<std::uint32_t> Image::find_verdict(skos::ConceptIndex a, skos::ConceptIndex b) const noexcept {
  if (a > b) std::swap(a, b);
  const auto rows = verdict_rows();
  const auto at =
      std::lower_bound(rows.begin(), rows.end(), std::pair(a, b),
                       [](const VerdictRow& row, const auto& pair) { return std::pair(row.a, row.b) < pair; });
  if (at == rows.end() || at->a != a || at->b != b) return std::nullopt;
  return static_cast<std::uint32_t>(at - rows.begin());
}

align::Verdict Image::verdict(std::uint32_t number) const {
  align::Verdict out;
  const auto rows = verdict_rows();
  if (number >= rows.size()) return out;
  const VerdictRow& row = rows[number];
  out.a = row.a;
  out.b = row.b;
  out.relation = align::relation_of(row.relation);
  out.runner_up = align::relation_of(row.runner_up);
  out.a_implies_b = value<align::Implication>(row.a_implies_b, 4);
  out.b_implies_a = value<align::Implication>(row.b_implies_a, 4);
  out.leaning = row.leaning < 4 ? static_cast<align::Choice>(row.leaning) : align::Choice::undecided;
  out.choice = row.choice < 4 ? static_cast<align::Choice>(row.choice) : align::Choice::undecided;
  out.authority = value<align::Authority>(row.authority, 3);
  out.differences = row.differences;
  out.label_mode = has(row, VerdictFlag::label_mode);
  out.same_agency = has(row, VerdictFlag::same_agency);
  out.stale_a = has(row, VerdictFlag::stale_a);
  out.stale_b = has(row, VerdictFlag::stale_b);
  out.transferred = has(row, VerdictFlag::transferred);
  out.decision = row.decision;
  out.removed = row.removed;
  out.confidence = row.confidence;
  out.margin = row.margin;
  out.p_same = row.p_same;
  out.p_exact = row.p_exact;
  out.terminology = {.subject_field = value<align::Degree>(row.terminology[0], 4),
                     .characteristics = value<align::Degree>(row.terminology[1], 4),
                     .terms = value<align::Degree>(row.terminology[2], 4),
                     .concept_system = value<align::Degree>(row.terminology[3], 4)};
  out.bars = {.a_bound = has(row, VerdictFlag::a_bound),
              .b_bound = has(row, VerdictFlag::b_bound),
              .other_statutes = has(row, VerdictFlag::other_statutes),
              .a_law = row.a_law,
              .b_law = row.b_law};
  const auto evidence = evidence_rows(row);
  out.evidence.reserve(evidence.size());
  for (const EvidenceRow& one : evidence) {
    if (one.kind >= align::evidence_kind_count) continue;
    out.evidence.push_back({static_cast<align::EvidenceKind>(one.kind), one.weight,
                            span(one.a_text, one.a_begin, one.a_end), span(one.b_text, one.b_begin, one.b_end)});
  }
  return out;
}

std::size_t Image::decision_count() const noexcept { return contents().decisions.size(); }

align::Decision Image::decision(std::uint32_t number) const {
  align::Decision out;
  const Contents& c = contents();
  if (number >= c.decisions.size()) return out;
  const DecisionRow& row = c.decisions[number];
  const auto text = [&](skos::Text place) { return std::string(catalogue().text(place)); };
  const auto list = [&](skos::Range range) {
    std::vector<std::string> texts;
    if (range.begin > c.list_texts.size() || range.count > c.list_texts.size() - range.begin) return texts;
    for (const skos::Text place : c.list_texts.subspan(range.begin, range.count)) texts.push_back(text(place));
    return texts;
  };
  out.case_id = text(row.case_id);
  out.subject = text(row.subject);
  out.object = text(row.object);
  out.relation = align::relation_of(row.relation);
  out.choice = row.choice < 4 ? static_cast<align::Choice>(row.choice) : align::Choice::undecided;
  out.state = value<align::DecisionState>(row.state, 4);
  out.participants = list(row.participants);
  out.reason = text(row.reason);
  out.terminological_answers = list(row.terminological_answers);
  out.administrative_answers = list(row.administrative_answers);
  out.means = list(row.means);
  out.responsible = text(row.responsible);
  out.notify = list(row.notify);
  out.decided = row.decided;
  out.subject_text = text(row.subject_text);
  out.object_text = text(row.object_text);
  out.subject_hash = text(row.subject_hash);
  out.object_hash = text(row.object_hash);
  const auto other = list(row.other);
  for (std::size_t i = 0; i + 1 < other.size(); i += 2) out.other.emplace_back(other[i], other[i + 1]);
  out.place.source = text(row.source);
  out.place.line = row.line;
  return out;
}

align::Alignment Image::alignment() const {
  align::Alignment out;
  const Contents& c = contents();
  out.verdicts.reserve(c.verdicts.size());
  for (std::uint32_t i = 0; i < c.verdicts.size(); ++i) out.verdicts.push_back(verdict(i));
  out.engine = provenance("engine");
  out.calibrated_on = provenance("calibrated-on");
  for (std::uint32_t i = 0; i < c.decisions.size(); ++i) out.decisions.push_back(decision(i));
  for (const RemovedRow& row : c.removed)
    out.coherence.removed.push_back({row.verdict, align::relation_of(row.relation),
                                     value<align::RemovalReason>(row.reason, align::removal_reason_count), row.a,
                                     row.b});
  out.coherence.bridges.assign(c.bridges.begin(), c.bridges.end());
  const auto count = [&](AlignmentCount which) {
    const auto at = static_cast<std::size_t>(which);
    return at < c.alignment_counts.size() ? c.alignment_counts[at] : 0;
  };
  out.candidates = count(AlignmentCount::candidates);
  out.crowded_keys = count(AlignmentCount::crowded_keys);
  out.coherence.clusters = static_cast<std::uint32_t>(count(AlignmentCount::clusters));
  out.coherence.largest_cluster = static_cast<std::uint32_t>(count(AlignmentCount::largest_cluster));
  out.coherence.greedy_clusters = static_cast<std::uint32_t>(count(AlignmentCount::greedy_clusters));
  return out;
}

align::Background Image::background() const {
  const Contents& c = contents();
  return align::Background({c.background_words, c.background_rarity, c.background_text_begin, c.background_text_words,
                            c.background_sum, c.background_fields, c.background_field_sums, c.background_runs,
                            c.background_agencies, c.background_agency_pairs, c.background_subjects,
                            c.background_taught},
                           state_);
}

std::span<const Link> Image::links(skos::ConceptIndex vertex) const noexcept {
  return skos::Catalogue::rows(contents().link_begin, contents().links, vertex);
}

std::vector<Provenance> Image::provenance() const {
  std::vector<Provenance> out;
  for (const ProvenanceRow& row : contents().provenance)
    out.push_back({catalogue().text(row.name), catalogue().text(row.value)});
  return out;
}

std::string_view Image::provenance(std::string_view name) const noexcept {
  for (const ProvenanceRow& row : contents().provenance)
    if (catalogue().text(row.name) == name) return catalogue().text(row.value);
  return {};
}

std::vector<SectionSize> Image::sections() const {
  std::vector<SectionSize> out;
  if (!state_) return out;
  for (const SectionEntry& entry : state_->opened.table)
    out.push_back({section_name(entry.id), entry.id, entry.element_size, entry.count});
  return out;
}

} // namespace samklang::image
