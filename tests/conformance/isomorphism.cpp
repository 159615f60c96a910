// SPDX-License-Identifier: Apache-2.0
#include "conformance/isomorphism.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace conformance {
namespace {

using samklang::rdf::Graph;
using samklang::rdf::TermId;
using samklang::rdf::TermKind;

std::string fixed_name(const Graph& graph, TermId term) {
  const auto view = graph.view(term);
  if (view.kind == TermKind::iri) return "<" + std::string(view.text) + ">";
  std::string language(view.language);
  std::transform(language.begin(), language.end(), language.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return "\"" + std::string(view.text) + "\"@" + language + "^^" + std::string(view.datatype);
}

// Statements as triples of numbers: what is no blank node has the same number in both graphs.
using Row = std::array<int, 3>;

class Numbering {
public:
  std::vector<Row> rows(const Graph& graph, int& blanks) {
    std::map<TermId, int> own;
    std::vector<Row> out;
    const auto number = [&](TermId term) {
      if (graph.kind(term) == TermKind::blank)
        return -1 - own.emplace(term, static_cast<int>(own.size())).first->second;
      return names_.emplace(fixed_name(graph, term), static_cast<int>(names_.size())).first->second;
    };
    for (const auto& t : graph.triples()) out.push_back({number(t.subject), number(t.predicate), number(t.object)});
    blanks = static_cast<int>(own.size());
    return out;
  }

private:
  std::map<std::string, int> names_;
};

using Colours = std::vector<std::string>; // by blank node: -1 - number

// What is said about each blank node, its neighbours by their colours of the round before.
Colours refined(const std::vector<Row>& rows, const Colours& colours) {
  const auto name = [&](int term, int self) {
    if (term >= 0) return std::to_string(term);
    return term == self ? std::string("self") : "(" + colours[static_cast<std::size_t>(-1 - term)] + ")";
  };
  std::vector<std::multiset<std::string>> said(colours.size());
  for (const Row& row : rows) {
    for (const int place : {0, 2}) {
      if (row[static_cast<std::size_t>(place)] >= 0) continue;
      const int self = row[static_cast<std::size_t>(place)];
      said[static_cast<std::size_t>(-1 - self)].insert(std::to_string(place) + " " + name(row[0], self) + " " +
                                                       name(row[1], self) + " " + name(row[2], self));
    }
  }
  Colours out;
  for (std::size_t i = 0; i < colours.size(); ++i) {
    std::string all = colours[i];
    for (const auto& one : said[i]) all += "|" + one;
    out.push_back(std::move(all));
  }
  return out;
}

// Short names, the same for the same long ones in both graphs.
void shorten(Colours& a, Colours& b) {
  std::map<std::string, std::string> names;
  for (auto* colours : {&a, &b}) {
    for (const auto& colour : *colours) names.emplace(colour, "");
  }
  int next = 0;
  for (auto& [colour, name] : names) name = "c" + std::to_string(next++);
  for (auto* colours : {&a, &b}) {
    for (auto& colour : *colours) colour = names[colour];
  }
}

class Matcher {
public:
  Matcher(const std::vector<Row>& a, const std::vector<Row>& b, Colours colours_a, Colours colours_b)
      : a_(a), b_(b.begin(), b.end()), colours_a_(std::move(colours_a)), colours_b_(std::move(colours_b)),
        image_(colours_a_.size(), -1), taken_(colours_b_.size(), false) {}

  bool run(std::size_t node = 0) {
    if (node == image_.size()) return fits(true);
    for (std::size_t candidate = 0; candidate < taken_.size(); ++candidate) {
      if (taken_[candidate] || colours_a_[node] != colours_b_[candidate]) continue;
      image_[node] = static_cast<int>(candidate);
      taken_[candidate] = true;
      if (fits(false) && run(node + 1)) return true;
      taken_[candidate] = false;
      image_[node] = -1;
    }
    return false;
  }

private:
  // Whether every statement whose nodes are all mapped stands in the other graph.
  bool fits(bool all) const {
    return std::all_of(a_.begin(), a_.end(), [&](Row row) {
      for (int& term : row) {
        if (term >= 0) continue;
        const int image = image_[static_cast<std::size_t>(-1 - term)];
        if (image < 0) return !all;
        term = -1 - image;
      }
      return b_.contains(row);
    });
  }

  const std::vector<Row>& a_;
  std::set<Row> b_;
  Colours colours_a_;
  Colours colours_b_;
  std::vector<int> image_;
  std::vector<bool> taken_;
};

} // namespace

bool isomorphic(const Graph& a, const Graph& b) {
  Numbering numbering;
  int blanks_a = 0;
  int blanks_b = 0;
  const auto rows_a = numbering.rows(a, blanks_a);
  const auto rows_b = numbering.rows(b, blanks_b);
  if (rows_a.size() != rows_b.size() || blanks_a != blanks_b) return false;
  Colours colours_a(static_cast<std::size_t>(blanks_a), "c0");
  Colours colours_b = colours_a;
  for (int round = 0; round < blanks_a; ++round) {
    const auto before = std::set(colours_a.begin(), colours_a.end()).size();
    colours_a = refined(rows_a, colours_a);
    colours_b = refined(rows_b, colours_b);
    shorten(colours_a, colours_b);
    auto sorted_a = colours_a;
    auto sorted_b = colours_b;
    std::sort(sorted_a.begin(), sorted_a.end());
    std::sort(sorted_b.begin(), sorted_b.end());
    if (sorted_a != sorted_b) return false;
    if (std::set(colours_a.begin(), colours_a.end()).size() == before) break;
  }
  return Matcher(rows_a, rows_b, colours_a, colours_b).run();
}

} // namespace conformance
