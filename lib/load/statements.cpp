// SPDX-License-Identifier: Apache-2.0
#include "load/statements.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace samklang::load {
namespace {

// `bruksområde` and `basertPåKilde` are real IRI characters that arrive decomposed or percent-encoded as well.
std::string with_plain_letters(std::string_view iri) {
  std::string out;
  for (std::size_t i = 0; i < iri.size();) {
    const auto rest = iri.substr(i);
    if (rest.starts_with("%C3%A5") || rest.starts_with("%c3%a5")) {
      out += "å";
      i += 6;
    } else if (rest.starts_with("a\xCC\x8A")) {
      out += "å";
      i += 3;
    } else {
      out += iri[i++];
    }
  }
  return out;
}

skos::Property known_property(std::string_view iri) {
  const auto property = skos::property_from_iri(iri);
  if (property != skos::Property::none ||
      (iri.find('%') == std::string_view::npos && iri.find("a\xCC\x8A") == std::string_view::npos)) {
    return property;
  }
  return skos::property_from_iri(with_plain_letters(iri));
}

// IRIs of all documents so far, by text. Open addressing: half a million IRIs make a node-based map the slowest step.
class IriTable {
public:
  explicit IriTable(std::size_t expected) : slots_(std::bit_ceil(expected * 2 + 16)) {}

  /// The first node with this text; `node` itself, now kept, when there was none.
  template <class TextOf> Node find_or_keep(Node node, std::string_view text, TextOf&& text_of) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = std::hash<std::string_view>{}(text)&mask;; slot = (slot + 1) & mask) {
      if (slots_[slot].term == 0) return slots_[slot] = node;
      if (text_of(slots_[slot]) == text) return slots_[slot];
    }
  }

private:
  std::vector<Node> slots_;
};

} // namespace

Statements::Statements(std::vector<rdf::Document> documents)
    : documents_(std::move(documents)), first_(documents_.size()) {
  for (const rdf::Document& document : documents_) {
    base_.push_back(static_cast<std::uint32_t>(text_bytes_));
    text_bytes_ += document.graph.text().size();
    read_.emplace_back(document.graph.term_count(), std::uint8_t{0});
  }
  if (documents_.size() > 1) join_iris();
  find_properties();
}

void Statements::join_iris() {
  std::size_t terms = 0;
  for (const rdf::Document& document : documents_) terms += document.graph.term_count();
  IriTable table(terms / 2);
  for (std::uint16_t doc = 0; doc < documents_.size(); ++doc) {
    const rdf::Graph& graph = documents_[doc].graph;
    first_[doc].resize(graph.term_count());
    for (rdf::TermId term = 1; term < graph.term_count(); ++term) {
      if (graph.kind(term) != rdf::TermKind::iri) continue;
      const Node first = table.find_or_keep({doc, term}, graph.text(term), [this](Node node) { return text(node); });
      if (first.doc == doc) continue;
      first_[doc][term] = first;
      if (!graph.about(term).empty()) others_[key(first)].push_back({doc, term});
    }
  }
}

void Statements::find_properties() {
  constexpr std::uint8_t unseen = 0xFF;
  static_assert(static_cast<std::size_t>(skos::Property::count) < unseen);
  for (const rdf::Document& document : documents_) {
    auto& table = property_.emplace_back(document.graph.term_count(), unseen);
    for (const rdf::Triple& triple : document.graph.triples()) {
      if (table[triple.predicate] == unseen) {
        table[triple.predicate] = static_cast<std::uint8_t>(known_property(document.graph.text(triple.predicate)));
      }
    }
  }
}

std::string_view Statements::text_at(skos::Text place) const noexcept {
  const auto after = std::upper_bound(base_.begin(), base_.end(), place.offset);
  const auto doc = static_cast<std::size_t>(after - base_.begin()) - 1;
  const auto text = documents_[doc].graph.text();
  const std::size_t offset = place.offset - base_[doc];
  return offset <= text.size() ? text.substr(offset, place.length) : std::string_view{};
}

bool Statements::is_described(Node node) const noexcept {
  bool described = false;
  for_each_place(
      node, [&](std::uint16_t doc, rdf::TermId term) { described = described || !graph(doc).about(term).empty(); });
  return described;
}

std::uint64_t Statements::unread(std::uint16_t doc) const noexcept {
  std::uint64_t count = 0;
  for (rdf::TermId term = 1; term < read_[doc].size(); ++term) {
    if (read_[doc][term] == 0) count += graph(doc).about(term).size();
  }
  return count;
}

std::string Statements::release_pool() {
  if (documents_.size() == 1) return std::move(documents_.front().graph).release_text();
  std::string pool;
  pool.reserve(text_bytes_);
  for (rdf::Document& document : documents_) pool += std::move(document.graph).release_text();
  return pool;
}

} // namespace samklang::load
