// SPDX-License-Identifier: Apache-2.0
#include <samklang/eval/gold.h>

#include "eval/gold_sssom.h"
#include "eval/gold_words.h"
#include "eval/tab_table.h"

#include <samklang/align/decision.h>
#include <samklang/sssom/mapping.h>

#include <algorithm>
#include <array>

namespace samklang::eval {

namespace {

using align::Relation;

Error wrong(std::string_view name, std::uint32_t line, std::string message, std::string advice) {
  Place place;
  place.source = std::string(name);
  place.line = line;
  return {ErrorCode::syntax, std::move(message), std::move(advice), std::move(place)};
}

// An IRI, or at least a scheme and something behind it.
bool is_iri(std::string_view word) { return word.find(':') != std::string_view::npos && word.size() > 2; }

bool is_mapping_row(std::string_view line) {
  const auto row = cells(line);
  return row.size() >= 3 && is_iri(row[0]) && is_iri(row[2]) && sssom::relation_of_predicate(row[1]).has_value();
}

// The first line that is neither empty nor a comment.
std::string_view first_line(std::string_view bytes) {
  LineReader lines(bytes);
  while (const auto line = lines.next()) {
    if (!line->empty() && !line->starts_with('#')) return *line;
  }
  return {};
}

/// Reads the table of one file, line by line.
class JudgedTable {
public:
  JudgedTable(std::string_view name, std::string_view relation_column) : name_(name), relations_(relation_column) {}

  Result<void> read(std::string_view bytes, std::vector<Judgement>& rows) {
    LineReader lines(bytes);
    bool headed = false;
    while (const auto line = lines.next()) {
      if (line->empty() || line->starts_with('#')) continue;
      if (!headed) {
        header_ = Header(cells(*line));
        headed = true;
        continue;
      }
      Result<Judgement> row = judgement(cells(*line), lines.number());
      if (!row) return row.error();
      rows.push_back(*std::move(row));
    }
    return {};
  }

private:
  Result<Judgement> judgement(const std::vector<std::string>& row, std::uint32_t line) const {
    Judgement out;
    out.line = line;
    out.subject = header_.cell(row, "subject_id");
    out.object = header_.cell(row, "object_id");
    if (out.subject.empty() || out.object.empty())
      return wrong(name_, line, "the row has no subject_id or no object_id", "every row names both concepts");
    out.decisive_subject = header_.cell(row, "decisive_a");
    out.decisive_object = header_.cell(row, "decisive_b");
    const auto term = header_.cell(row, "same_term");
    out.term = term == "yes"     ? TermShared::yes
               : term == "label" ? TermShared::by_label
               : term == "no"    ? TermShared::no
                                 : TermShared::unknown;
    if (auto read = outcome(row, out); !read) return read.error();
    if (auto read = kinds(header_.cell(row, "kinds"), out); !read) return read.error();
    if (relations_ != "relation") coordination(row, out);
    return out;
  }

  Result<void> outcome(const std::vector<std::string>& row, Judgement& out) const {
    const auto relation = header_.cell(row, "relation");
    if (relations_ == "relation" && !relation.empty() && relation != "disputed") {
      out.relation = relation_from_name(relation);
      if (!out.relation)
        return wrong(name_, out.line, "\"" + std::string(relation) + "\" is no relation",
                     "exact, close, broader, narrower, overlapping, related, different, undecided or disputed");
    }
    const auto choice = header_.cell(row, relations_ == "relation" ? "choice" : relations_);
    if (choice.empty() || choice == "disputed") return {};
    const auto letter = align::choice_named(choice);
    if (!letter) return wrong(name_, out.line, "\"" + std::string(choice) + "\" is no choice", "A, B or C");
    out.choice = *letter;
    return {};
  }

  // In people's own words, as the coordination standard's annex B has them.
  void coordination(const std::vector<std::string>& row, Judgement& out) const {
    if (const auto words = header_.cell(row, "terminological_leaning"); !words.empty())
      out.leaning = align::choice_named(words).value_or(words.starts_with("not") ? align::Choice::differentiate
                                                                                 : align::Choice::harmonise);
    out.bar = header_.cell(row, "administrative_bar");
    const auto words = header_.cell(row, "deciding_difference");
    if (const auto kind = difference_from_name(std::string(words.substr(0, words.find(':')))))
      out.kinds = static_cast<std::uint16_t>(out.kinds | 1U << static_cast<unsigned>(*kind));
  }

  Result<void> kinds(std::string_view words, Judgement& out) const {
    while (!words.empty()) {
      const auto end = std::min(words.find_first_of(",|"), words.size());
      std::string word(words.substr(0, end));
      word.erase(std::remove(word.begin(), word.end(), ' '), word.end());
      words.remove_prefix(std::min(end + 1, words.size()));
      if (word.empty()) continue;
      const auto kind = difference_from_name(word);
      if (!kind)
        return wrong(name_, out.line, "\"" + word + "\" is no kind of difference",
                     "genus, scope, value, exception, population, legal_basis, validity, facet, missing_definition");
      out.kinds = static_cast<std::uint16_t>(out.kinds | 1U << static_cast<unsigned>(*kind));
    }
    return {};
  }

  std::string_view name_;
  std::string_view relations_;
  Header header_;
};

Result<void> read_mapping_rows(std::string_view name, std::string_view bytes, std::vector<Judgement>& rows) {
  LineReader lines(bytes);
  while (const auto line = lines.next()) {
    if (line->empty() || line->starts_with('#')) continue;
    const auto row = cells(*line);
    const auto relation = row.size() < 3 ? std::nullopt : sssom::relation_of_predicate(row[1]);
    if (!relation || row[0].empty() || row[2].empty())
      return wrong(name, lines.number(), "the row is no subject, mapping property and object",
                   "a property like skos:exactMatch stands in the middle, tabs between");
    Judgement judgement;
    judgement.subject = row[0];
    judgement.object = row[2];
    judgement.relation = relation;
    judgement.line = lines.number();
    rows.push_back(std::move(judgement));
  }
  return {};
}

} // namespace

std::optional<GoldFormat> gold_format(std::string_view bytes) noexcept {
  const auto start = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (start == std::string_view::npos) return std::nullopt;
  if (bytes[start] == '<') return GoldFormat::alignment_rdf;
  const auto line = first_line(bytes);
  const Header header(cells(line));
  if (header.has("subject_id") && header.has("object_id")) {
    if (header.has("predicate_id")) return GoldFormat::sssom;
    if (header.has("relation")) return GoldFormat::judged_pairs;
    if (header.has("outcome")) return GoldFormat::coordination_cases;
  }
  if (is_mapping_row(line)) return GoldFormat::mapping_rows;
  return std::nullopt;
}

Result<Gold> read_gold(std::string_view name, std::string_view bytes) {
  const auto format = gold_format(bytes);
  if (!format) {
    if (first_line(bytes).empty())
      return Error{ErrorCode::empty, "there are no judged pairs in it", "", {.source = std::string(name)}};
    return wrong(name, 0, "this is no gold",
                 "a gold is a table with the columns subject_id, object_id and relation, rows of subject, mapping "
                 "property and object, an SSSOM mapping set, or an alignment in the Alignment API's RDF");
  }
  Gold gold;
  gold.name = name;
  gold.format = *format;
  Result<void> read;
  switch (*format) {
  case GoldFormat::judged_pairs: read = JudgedTable(name, "relation").read(bytes, gold.rows); break;
  case GoldFormat::coordination_cases: read = JudgedTable(name, "outcome").read(bytes, gold.rows); break;
  case GoldFormat::mapping_rows: read = read_mapping_rows(name, bytes, gold.rows); break;
  case GoldFormat::sssom: read = read_sssom_rows(name, bytes, gold.rows); break;
  case GoldFormat::alignment_rdf:
    return Error{ErrorCode::unsupported, "RDF is not read here", "", {.source = std::string(name)}};
  }
  if (!read) return read.error();
  if (gold.rows.empty())
    return Error{ErrorCode::empty, "there are no judged pairs in it", "", {.source = std::string(name)}};
  if (*format == GoldFormat::mapping_rows || *format == GoldFormat::sssom)
    gold.reference = std::none_of(gold.rows.begin(), gold.rows.end(),
                                  [](const Judgement& row) { return row.relation == Relation::different; });
  return gold;
}

} // namespace samklang::eval
