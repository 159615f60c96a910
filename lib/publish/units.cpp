// SPDX-License-Identifier: Apache-2.0
#include "publish/units.h"

#include "image/bounded.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <set>
#include <tuple>

namespace samklang::publish {
namespace {

constexpr std::string_view letters = "calmut";

bool may_be_code(const skos::Note& note) noexcept {
  return !note.iri.empty() && (note.kind == skos::NoteKind::subject || note.kind == skos::NoteKind::value_range);
}

using Labels = std::set<std::pair<std::uint16_t, std::string_view>>;

} // namespace

char letter(UnitKind kind) noexcept { return letters[static_cast<std::size_t>(kind)]; }

Units::Units(const skos::Catalogue& catalogue) : catalogue_(&catalogue) {
  find_codes();
  const skos::Columns& columns = catalogue.columns();
  std::uint32_t total = 0;
  for (const std::size_t size : {columns.concepts.size(), columns.agencies.size(), columns.collections.size(),
                                 columns.records.size(), columns.resources.size(), codes_.size()}) {
    begin_.push_back(total);
    total += static_cast<std::uint32_t>(size);
  }
  begin_.push_back(total);
  order_names();
  find_usages();
}

// The column has them by concept.
void Units::find_usages() {
  const std::size_t resources = catalogue_->columns().resources.size();
  std::vector<std::pair<std::uint32_t, skos::ConceptIndex>> pairs;
  for (skos::ConceptIndex vertex = 0; vertex < catalogue_->vertex_count(); ++vertex) {
    for (const skos::Usage& usage : image::bounded(catalogue_->usages(vertex), image::most_links)) {
      if (usage.resource < resources) pairs.emplace_back(usage.resource, vertex);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  used_begin_.assign(resources + 1, 0);
  for (const auto& [resource, vertex] : pairs) {
    ++used_begin_[resource + 1];
    used_.push_back(vertex);
  }
  std::partial_sum(used_begin_.begin(), used_begin_.end(), used_begin_.begin());
}

std::span<const skos::ConceptIndex> Units::used_by(std::uint32_t resource) const noexcept {
  return std::span(used_).subspan(used_begin_[resource], used_begin_[resource + 1] - used_begin_[resource]);
}

Unit Units::operator[](std::uint32_t number) const noexcept {
  const auto after = std::upper_bound(begin_.begin(), begin_.end() - 1, number);
  const auto kind = static_cast<std::size_t>(after - begin_.begin()) - 1;
  return {static_cast<UnitKind>(kind), number - begin_[kind]};
}

std::string_view Units::iri(Unit unit) const noexcept {
  const skos::Columns& columns = catalogue_->columns();
  const auto place = [&]() -> skos::Text {
    switch (unit.kind) {
    case UnitKind::concept_row: return columns.concepts[unit.index].iri;
    case UnitKind::agency: return columns.agencies[unit.index].iri;
    case UnitKind::collection: return columns.collections[unit.index].iri;
    case UnitKind::record: return columns.records[unit.index].iri;
    case UnitKind::resource: return columns.resources[unit.index].iri;
    case UnitKind::code: return codes_[unit.index].iri;
    }
    return {};
  };
  return catalogue_->text(place());
}

// A code's labels stand with every concept that names it. Where they are not the same everywhere they came from blank
// nodes, and are given so.
void Units::find_codes() {
  const skos::Columns& columns = catalogue_->columns();
  struct Use {
    std::string_view iri;
    std::uint32_t subject;
    std::uint32_t note;
    skos::NoteKind kind;
  };
  std::vector<Use> uses;
  for (std::uint32_t i = 0; i < columns.concepts.size(); ++i) {
    const auto notes = image::bounded((*catalogue_)[i].notes());
    for (const skos::Note& note : notes) {
      if (may_be_code(note))
        uses.push_back(
            {catalogue_->text(note.iri), i, static_cast<std::uint32_t>(&note - columns.notes.data()), note.kind});
    }
  }
  const auto key = [](const Use& use) { return std::tuple(use.iri, use.subject, use.kind, use.note); };
  std::sort(uses.begin(), uses.end(), [&](const Use& x, const Use& y) { return key(x) < key(y); });
  for (auto from = uses.begin(); from != uses.end();) {
    const auto to = std::find_if(from, uses.end(), [&](const Use& use) { return use.iri != from->iri; });
    std::optional<Labels> first;
    bool same = true;
    std::uint32_t run = 0;
    for (auto group = from; group != to && same;) {
      const auto end = std::find_if(
          group, to, [&](const Use& use) { return use.subject != group->subject || use.kind != group->kind; });
      Labels labels;
      for (auto use = group; use != end; ++use) {
        const skos::Note& note = columns.notes[use->note];
        if (!note.text.empty()) labels.insert({note.language, catalogue_->text(note.text)});
      }
      if (!first) run = static_cast<std::uint32_t>(end - group);
      // The run of notes has to be one: their order is by text, and two codes may lie in each other's way.
      if (!first) same = std::next(group, static_cast<std::ptrdiff_t>(run) - 1)->note - group->note == run - 1;
      same = same && !labels.empty() && (!first || *first == labels);
      if (!first) first = std::move(labels);
      group = end;
    }
    if (same && first) {
      const skos::Text iri = columns.notes[from->note].iri;
      const auto vertex = catalogue_->find(from->iri);
      if (!vertex || catalogue_->is_external(*vertex)) {
        codes_.push_back({iri, from->note, run});
      } else {
        Labels own;
        for (const skos::Label& label : image::bounded((*catalogue_)[*vertex].labels())) {
          if (label.kind == skos::LabelKind::preferred) own.insert({label.language, catalogue_->text(label.text)});
        }
        if (own == *first) told_by_others_.push_back(iri);
      }
    }
    from = to;
  }
}

void Units::order_names() {
  for (std::uint32_t number = begin_[1]; number < count(); ++number) {
    if (!iri((*this)[number]).empty()) by_iri_.push_back(number);
  }
  const auto name = [&](std::uint32_t number) { return iri((*this)[number]); };
  std::sort(by_iri_.begin(), by_iri_.end(),
            [&](std::uint32_t x, std::uint32_t y) { return std::pair(name(x), x) < std::pair(name(y), y); });
  for (std::size_t i = 0; i < by_iri_.size(); ++i) {
    const auto text = name(by_iri_[i]);
    const auto vertex = catalogue_->find(text);
    const bool is_concept = vertex && !catalogue_->is_external(*vertex);
    if (is_concept || (i > 0 && name(by_iri_[i - 1]) == text)) attached_.push_back(by_iri_[i]);
  }
  std::sort(attached_.begin(), attached_.end());
}

void Units::named(std::string_view wanted, std::vector<std::uint32_t>& out) const {
  const auto vertex = catalogue_->find(wanted);
  if (vertex && !catalogue_->is_external(*vertex)) out.push_back(*vertex);
  auto at = std::lower_bound(by_iri_.begin(), by_iri_.end(), wanted,
                             [&](std::uint32_t number, std::string_view text) { return iri((*this)[number]) < text; });
  for (; at != by_iri_.end() && iri((*this)[*at]) == wanted; ++at) out.push_back(*at);
}

bool Units::is_attached(std::uint32_t number) const noexcept {
  return std::binary_search(attached_.begin(), attached_.end(), number);
}

std::optional<std::uint32_t> Units::of_blank(std::string_view label) const noexcept {
  if (label.empty()) return std::nullopt;
  const std::size_t kind = letters.find(label.front());
  if (kind == std::string_view::npos) return std::nullopt;
  std::uint32_t index = 0;
  const auto read = std::from_chars(label.data() + 1, label.data() + label.size(), index);
  if (read.ec != std::errc{} || index >= begin_[kind + 1] - begin_[kind]) return std::nullopt;
  return begin_[kind] + index;
}

bool Units::has_labels_of_its_own(std::string_view wanted) const noexcept {
  const auto text = [&](skos::Text place) { return catalogue_->text(place); };
  const auto code = std::lower_bound(codes_.begin(), codes_.end(), wanted,
                                     [&](const Code& row, std::string_view iri) { return text(row.iri) < iri; });
  if (code != codes_.end() && text(code->iri) == wanted) return true;
  const auto other = std::lower_bound(told_by_others_.begin(), told_by_others_.end(), wanted,
                                      [&](skos::Text place, std::string_view iri) { return text(place) < iri; });
  return other != told_by_others_.end() && text(*other) == wanted;
}

} // namespace samklang::publish
