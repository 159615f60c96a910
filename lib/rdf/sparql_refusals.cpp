// SPDX-License-Identifier: Apache-2.0
#include "rdf/sparql_refusals.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace samklang::rdf {
namespace {

struct Keyword {
  std::string_view word;
  std::string_view why;
  std::string_view advice;
};

constexpr std::string_view read_only = "changes data, and what is asked is read only";
// Tried with 0.9.33: keys of different kinds fall into one group, COUNT counts unbound variables, HAVING loses groups.
constexpr std::string_view miscounts = "is counted wrongly by rasqal";
constexpr std::string_view count_rows = "ask for the rows, and count those";
constexpr std::string_view changing = "is not the same twice, and the same question gets the same answer here";

// Anywhere in a query.
constexpr std::array<Keyword, 9> anywhere = {{
    {"SERVICE", "asks another server, and no query opens a socket", "load that data with --in, and ask it here"},
    {"FROM", "names data to fetch, and no query opens a socket or a file",
     "load that data with --in, and leave FROM out"},
    {"EXISTS", "is not done by rasqal",
     "NOT EXISTS: OPTIONAL { ... ?x ... } FILTER (!bound(?x)); EXISTS: the pattern itself, with DISTINCT"},
    {"MINUS", "is not done by rasqal", "write OPTIONAL { ... ?x ... } FILTER (!bound(?x))"},
    {"VALUES", "is not done rightly by rasqal", "write FILTER (?x = <a> || ?x = <b>)"},
    {"GRAPH", "asks for named graphs, and there is one graph only", "leave GRAPH out"},
    {"GROUP", miscounts, count_rows},
    {"HAVING", miscounts, count_rows},
    {"LET", "is no SPARQL", "write BIND (... AS ?x)"},
}};

// Called as functions.
constexpr std::array<Keyword, 11> functions = {{
    {"NOW", changing, "write the day: \"2026-01-31\"^^xsd:date"},
    {"RAND", changing, ""},
    {"UUID", changing, ""},
    {"STRUUID", changing, ""},
    {"COUNT", miscounts, count_rows},
    {"SUM", miscounts, count_rows},
    {"MIN", miscounts, "write ORDER BY ?x LIMIT 1"},
    {"MAX", miscounts, "write ORDER BY DESC(?x) LIMIT 1"},
    {"AVG", miscounts, count_rows},
    {"SAMPLE", miscounts, count_rows},
    {"GROUP_CONCAT", miscounts, "ask for the rows"},
}};

// As the first word after the prefixes.
constexpr std::array<Keyword, 11> verbs = {{{"INSERT", read_only, ""},
                                            {"DELETE", read_only, ""},
                                            {"WITH", read_only, ""},
                                            {"LOAD", read_only, "load data with --in"},
                                            {"CLEAR", read_only, ""},
                                            {"DROP", read_only, ""},
                                            {"CREATE", read_only, ""},
                                            {"ADD", read_only, ""},
                                            {"MOVE", read_only, ""},
                                            {"COPY", read_only, ""},
                                            {"EXPLAIN", "is no SPARQL", ""}}};

Error objection(const Keyword& keyword) {
  return {ErrorCode::unsupported, fmt::format("{} {}", keyword.word, keyword.why), std::string(keyword.advice), {}};
}

template <std::size_t N> const Keyword* listed(const std::array<Keyword, N>& list, const SparqlWord& word) noexcept {
  const auto found = std::ranges::find_if(list, [&](const Keyword& keyword) { return is_keyword(word, keyword.word); });
  return found == list.end() ? nullptr : found;
}

bool is_sign(const SparqlWord& word, std::string_view sign) noexcept {
  return word.kind == SparqlWordKind::sign && word.text == sign;
}

// Property paths are told by their signs: | and ^ stand nowhere else, the others nowhere else between braces but inside
// the parentheses of an expression.
class PathFinder {
public:
  bool is_path(const SparqlWord& word, const SparqlWord* before) {
    if (is_sign(word, "{")) ++braces_;
    if (is_sign(word, "}") && braces_ > 0) --braces_;
    if (is_sign(word, "(")) ++parentheses_;
    if (is_sign(word, ")") && parentheses_ > 0) --parentheses_;
    if (is_sign(word, "|") || is_sign(word, "^")) return true;
    if (braces_ == 0 || parentheses_ > 0 || before == nullptr) return false;
    const bool after_path = before->kind == SparqlWordKind::iri || before->kind == SparqlWordKind::name ||
                            is_sign(*before, ")") || (before->kind == SparqlWordKind::word && before->text == "a");
    const bool sign = is_sign(word, "/") || is_sign(word, "*") || is_sign(word, "+") || is_sign(word, "?");
    return (after_path && sign) || is_sign(word, "!");
  }

private:
  int braces_ = 0;
  int parentheses_ = 0;
};

// What there is to say against words[i], its place apart.
std::optional<Error> objection_to(std::span<const SparqlWord> words, std::size_t i, bool first_of_query) {
  const SparqlWord& word = words[i];
  if (word.kind != SparqlWordKind::word) return std::nullopt;
  if (const Keyword* verb = first_of_query ? listed(verbs, word) : nullptr) return objection(*verb);
  if (const Keyword* keyword = listed(anywhere, word)) return objection(*keyword);
  if (!first_of_query && is_keyword(word, "SELECT"))
    return Error{ErrorCode::unsupported,
                 "a query inside a query, which rasqal joins wrongly",
                 "write its patterns into the outer one",
                 {}};
  const bool called = i + 1 < words.size() && is_sign(words[i + 1], "(");
  if (const Keyword* function = called ? listed(functions, word) : nullptr) return objection(*function);
  return std::nullopt;
}

} // namespace

std::optional<Error> refusal(std::string_view query, std::span<const SparqlWord> words, std::string_view source_name) {
  PathFinder paths;
  bool in_prologue = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const SparqlWord& word = words[i];
    const bool verb =
        in_prologue && word.kind == SparqlWordKind::word && !is_keyword(word, "PREFIX") && !is_keyword(word, "BASE");
    if (verb) in_prologue = false;
    std::optional<Error> error = objection_to(words, i, verb);
    if (!error && paths.is_path(word, i == 0 ? nullptr : &words[i - 1])) {
      error = Error{ErrorCode::unsupported,
                    "a property path, which rasqal cannot follow",
                    "write each step as a pattern of its own: ?a skos:broader ?b . ?b skos:broader ?c",
                    {}};
    }
    if (!error) continue;
    error->place = place_at(source_name, query, static_cast<std::uint64_t>(word.text.data() - query.data()));
    return error;
  }
  return std::nullopt;
}

} // namespace samklang::rdf
