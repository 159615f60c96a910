// SPDX-License-Identifier: Apache-2.0
// D307: definitions that explain each other: A by B's term, B (by C's ...) by A's.
#include "text/definition_cues.h"
#include "validate/check.h"
#include "validate/read_words.h"
#include "validate/text_rules.h"

#include <samklang/graph/graph.h>
#include <samklang/graph/order.h>
#include <samklang/text/term_parts.h>

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace samklang::validate {
namespace {

constexpr std::size_t shortest_term = 3; // letters

struct Term {
  skos::ConceptIndex about = skos::no_index;
  std::uint32_t agency = 0;
  std::vector<std::uint32_t> bases;
};

/// The definition of a concept uses the term of another.
struct Use {
  std::size_t definition = 0; ///< row of the concept
  std::uint32_t begin = 0;    ///< bytes of its plain text
  std::uint32_t end = 0;
};

/// Who uses whose term, inside each agency: what others mean by a word is theirs.
class UsesOfTerms {
public:
  explicit UsesOfTerms(const Context& context) : context_(context) {
    const auto count = static_cast<std::uint32_t>(context.catalogue.size());
    for (skos::ConceptIndex index = 0; index < count; ++index) take_terms(index);
    drop_homonyms();
    for (skos::ConceptIndex index = 0; index < count; ++index) take_uses(index);
    graph_ = graph::Graph(count, edges_, graph::Kind::directed);
  }

  const graph::Graph& graph() const noexcept { return graph_; }
  const Use& use(graph::EdgeIndex edge) const noexcept { return uses_[edge]; }

private:
  static bool readable(Language language) noexcept {
    return language == Language::nb || language == Language::nn || language == Language::en;
  }

  void take_terms(skos::ConceptIndex index) {
    const skos::Concept about = context_.catalogue[index];
    for (const skos::Label& label : about.labels()) {
      if (label.kind != skos::LabelKind::preferred || !readable(language_of(label.language))) continue;
      const std::string_view whole = context_.text(label.text);
      const std::string_view term = text::term_parts(whole).term(whole);
      Term one{index, about.publisher(), {}};
      std::size_t letters = 0;
      const std::string* first = nullptr;
      for (const ReadWord& word : reader_.read(term, language_of(label.language))) {
        if (first == nullptr) first = word.folded;
        one.bases.push_back(word.base);
        letters += word.folded->size();
      }
      // "fra grunnlag" would be found wherever "fra" and "grunnlag" meet.
      const bool found_anywhere = !one.bases.empty() && (text::cues::is_particle(*first) ||
                                                         text::is_stop_word(*first, language_of(label.language)));
      if (one.bases.empty() || letters < shortest_term || found_anywhere) continue;
      by_first_[one.bases.front()].push_back(terms_.size());
      terms_.push_back(std::move(one));
    }
  }

  /// Of a term that an agency gives to several concepts nobody can say which is meant.
  void drop_homonyms() {
    for (auto& [first, found] : by_first_) {
      std::stable_sort(found.begin(), found.end(), [&](std::size_t x, std::size_t y) {
        return std::tie(terms_[x].agency, terms_[x].bases, terms_[x].about) <
               std::tie(terms_[y].agency, terms_[y].bases, terms_[y].about);
      });
      for (std::size_t i = 0; i + 1 < found.size(); ++i) {
        Term& one = terms_[found[i]];
        Term& next = terms_[found[i + 1]];
        if (one.agency != next.agency || one.bases != next.bases) continue;
        if (one.about != next.about && one.about != skos::no_index) one.about = next.about = ambiguous;
        if (one.about == ambiguous) next.about = ambiguous;
      }
    }
  }

  void take_uses(skos::ConceptIndex index) {
    const skos::Concept about = context_.catalogue[index];
    std::vector<std::pair<skos::ConceptIndex, Use>> uses;
    for (std::size_t row = 0; row < about.definitions().size(); ++row) {
      const skos::Definition& one = about.definitions()[row];
      if (!readable(language_of(one.language))) continue;
      const text::PlainText plain(context_.text(one.text));
      const std::vector<ReadWord>& words = reader_.read(plain.view(), language_of(one.language));
      const std::size_t count = reader_.first_sentence(plain.view());
      for (std::size_t i = 0; i < count;) {
        const Term* term = longest_at(plain.view(), words, i, count, about.publisher());
        if (term == nullptr) {
          ++i;
          continue;
        }
        const std::size_t last = i + term->bases.size() - 1;
        if (term->about < context_.catalogue.size() && term->about != index)
          uses.push_back({term->about, {row, words[i].begin, words[last].end}});
        i = last + 1;
      }
    }
    std::stable_sort(uses.begin(), uses.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
    for (std::size_t i = 0; i < uses.size(); ++i) {
      if (i > 0 && uses[i].first == uses[i - 1].first) continue;
      edges_.push_back({index, uses[i].first, 1});
      uses_.push_back(uses[i].second);
    }
  }

  const Term* longest_at(std::string_view text, const std::vector<ReadWord>& words, std::size_t at, std::size_t count,
                         std::uint32_t agency) const {
    const auto found = by_first_.find(words[at].base);
    if (found == by_first_.end()) return nullptr;
    const Term* best = nullptr;
    for (const std::size_t number : found->second) {
      const Term& term = terms_[number];
      if (term.agency != agency || at + term.bases.size() > count) continue;
      if (best != nullptr && best->bases.size() >= term.bases.size()) continue;
      bool same = true;
      for (std::size_t k = 1; k < term.bases.size() && same; ++k) same = words[at + k].base == term.bases[k];
      if (same && stand_together(text, words, at, term.bases.size())) best = &term;
    }
    return best;
  }

  static constexpr skos::ConceptIndex ambiguous = skos::no_index - 1;
  const Context& context_;
  WordReader reader_;
  std::vector<Term> terms_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_first_;
  std::vector<graph::Edge> edges_;
  std::vector<Use> uses_;
  graph::Graph graph_;
};

struct Circle {
  std::vector<graph::Vertex> vertices;
  std::vector<graph::EdgeIndex> edges; ///< edges[i] leads from vertices[i] to the next
};

/// Turned so that it begins at a judged concept, the first of its vertices that is one.
bool turn_to_judged(const Context& context, Circle& circle) {
  for (std::size_t i = 0; i < circle.vertices.size(); ++i) {
    if (!context.is_judged(circle.vertices[i])) continue;
    std::rotate(circle.vertices.begin(), circle.vertices.begin() + static_cast<std::ptrdiff_t>(i),
                circle.vertices.end());
    std::rotate(circle.edges.begin(), circle.edges.begin() + static_cast<std::ptrdiff_t>(i), circle.edges.end());
    return true;
  }
  return false;
}

/// The shortest circle through a vertex of a knot; empty where there is none.
Circle shortest_through(const graph::Graph& graph, graph::Vertex start) {
  std::unordered_map<graph::Vertex, std::pair<graph::Vertex, graph::EdgeIndex>> came;
  std::deque<graph::Vertex> waiting{start};
  while (!waiting.empty()) {
    const graph::Vertex at = waiting.front();
    waiting.pop_front();
    for (const auto& next : graph.neighbours(at)) {
      if (next.vertex != start) {
        if (came.emplace(next.vertex, std::pair(at, next.edge)).second) waiting.push_back(next.vertex);
        continue;
      }
      Circle out{{at}, {next.edge}};
      while (out.vertices.back() != start) {
        const auto& [before, edge] = came.at(out.vertices.back());
        out.vertices.push_back(before);
        out.edges.push_back(edge);
      }
      std::reverse(out.vertices.begin(), out.vertices.end());
      std::reverse(out.edges.begin(), out.edges.end());
      return out;
    }
  }
  return {};
}

void tell(const Context& context, const UsesOfTerms& uses, const Circle& circle, Findings& findings) {
  const skos::ConceptIndex index = circle.vertices.front();
  const Use& use = uses.use(circle.edges.front());
  const skos::Concept about = context.catalogue[index];
  const skos::Definition& one = about.definitions()[use.definition];
  Finding* found = findings.add(RuleId::D307, index, one.text, one.language, one.provenance);
  if (found == nullptr) return;
  const text::PlainText plain(context.text(one.text));
  point_at(*found, plain, use.begin, use.end);
  std::string way;
  for (const graph::Vertex vertex : circle.vertices)
    way += "«" + std::string(context.catalogue[vertex].term()) + "» → ";
  way += "«" + std::string(about.term()) + "»";
  found->arguments = {way, std::to_string(circle.vertices.size())};
  for (std::size_t i = 1; i < circle.vertices.size(); ++i) {
    const skos::Concept other = context.catalogue[circle.vertices[i]];
    const skos::Definition& text = other.definitions()[uses.use(circle.edges[i]).definition];
    found->related.push_back(related_thing(context.catalogue, other.index()));
    found->related.back().text = context.text(text.text);
  }
}

} // namespace

void outer_circles(const Context& context, Findings& findings) {
  const UsesOfTerms uses(context);
  const graph::Graph& graph = uses.graph();
  // Two that explain each other: each pair once.
  std::vector<bool> told(graph.vertex_count());
  for (graph::Vertex one = 0; one < graph.vertex_count(); ++one) {
    for (const auto& there : graph.neighbours(one)) {
      if (there.vertex <= one) continue;
      for (const auto& back : graph.neighbours(there.vertex)) {
        if (back.vertex != one) continue;
        Circle circle{{one, there.vertex}, {there.edge, back.edge}};
        told[one] = told[there.vertex] = true;
        if (turn_to_judged(context, circle)) tell(context, uses, circle, findings);
      }
    }
  }
  // Longer circles: of each knot without such a pair the shortest, and the shortest through a changed concept.
  for (const graph::Cycle& knot : graph::cycles(graph)) {
    if (knot.witness.size() > 2 &&
        std::none_of(knot.members.begin(), knot.members.end(), [&](graph::Vertex member) { return told[member]; })) {
      Circle circle{knot.witness, knot.edges};
      if (turn_to_judged(context, circle)) {
        for (const graph::Vertex vertex : circle.vertices) told[vertex] = true;
        tell(context, uses, circle, findings);
      }
    }
    if (!context.options.judged) continue;
    for (const graph::Vertex member : knot.members) {
      if (told[member] || !context.is_judged(member)) continue;
      const Circle circle = shortest_through(graph, member);
      for (const graph::Vertex vertex : circle.vertices) told[vertex] = true;
      if (circle.vertices.size() > 2) tell(context, uses, circle, findings);
    }
  }
}

} // namespace samklang::validate
