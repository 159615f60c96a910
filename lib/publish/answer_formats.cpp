// SPDX-License-Identifier: Apache-2.0
#include <samklang/publish/answer_formats.h>

#include "publish/json.h"
#include "publish/prefixes.h"
#include "rdf/iri.h"

#include <samklang/base/utf8.h>
#include <samklang/publish/statements.h>
#include <samklang/rdf/serialise.h>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace samklang::publish {
namespace {

using rdf::AnswerTerm;
using rdf::SparqlAnswer;
using rdf::TermKind;

using Prefixes = std::vector<std::pair<std::string, std::string>>;

Error wrong_form(std::string_view what, std::string_view advice) {
  return {ErrorCode::usage, fmt::format("the answer is {}", what), std::string(advice), {}};
}

std::string shown(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const Utf8Character next = decode_utf8(text);
    if (!next.valid) {
      fmt::format_to(std::back_inserter(out), "\\x{:02X}", static_cast<unsigned char>(text.front()));
    } else if (next.code == '\n') {
      out += "\\n";
    } else if (is_deceiving(next.code) || is_joiner(next.code)) {
      fmt::format_to(std::back_inserter(out), "\\u{{{:04X}}}", static_cast<std::uint32_t>(next.code));
    } else {
      out += text.substr(0, next.length);
    }
    text.remove_prefix(next.length);
  }
  return out;
}

std::size_t width(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_plain_local(std::string_view local) noexcept {
  return !local.empty() && std::ranges::all_of(local, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

std::string short_iri(std::string_view iri, const Prefixes& prefixes) {
  for (const auto& [prefix, space] : prefixes) {
    if (!space.empty() && iri.starts_with(space) && is_plain_local(iri.substr(space.size())))
      return prefix + ":" + std::string(iri.substr(space.size()));
  }
  return std::string(iri);
}

std::string table_cell(const AnswerTerm& term, const Prefixes& prefixes) {
  if (!term.bound) return {};
  switch (term.kind) {
  case TermKind::iri: return shown(short_iri(term.text, prefixes));
  case TermKind::blank: return "_:" + shown(term.text);
  case TermKind::literal: break;
  }
  return shown(term.text) + (term.language.empty() ? "" : "@" + shown(term.language));
}

std::string table(const SparqlAnswer& answer) {
  Prefixes prefixes = answer.prefixes;
  prefixes.insert(prefixes.end(), usual_prefixes().begin(), usual_prefixes().end());
  std::vector<std::vector<std::string>> lines;
  lines.emplace_back();
  for (const std::string& variable : answer.variables) lines.back().push_back(shown(variable));
  for (std::size_t i = 0; i < answer.row_count(); ++i) {
    auto& line = lines.emplace_back();
    for (const AnswerTerm& cell : answer.row(i)) line.push_back(table_cell(cell, prefixes));
  }
  std::vector<std::size_t> widths(answer.variables.size(), 0);
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], width(line[i]));
  }
  std::vector<std::string> rule;
  for (const std::size_t w : widths) rule.emplace_back(w, '-');
  lines.insert(lines.begin() + 1, std::move(rule));
  std::string out;
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      out += line[i];
      if (i + 1 < line.size()) out.append(widths[i] - width(line[i]) + 2, ' ');
    }
    out.erase(out.find_last_not_of(' ') + 1);
    out += '\n';
  }
  return out;
}

Json json_term(const AnswerTerm& term) {
  Json out;
  out["type"] = term.kind == TermKind::iri ? "uri" : term.kind == TermKind::blank ? "bnode" : "literal";
  out["value"] = term.text;
  if (!term.language.empty()) out["xml:lang"] = term.language;
  if (!term.datatype.empty()) out["datatype"] = term.datatype;
  return out;
}

std::string json(const SparqlAnswer& answer) {
  if (answer.form == rdf::AnswerForm::truth)
    return std::string(R"({"head":{},"boolean":)") + (answer.truth ? "true" : "false") + "}\n";
  std::string out = R"({"head":{"vars":)" + json_line(Json(answer.variables)) + R"(},"results":{"bindings":[)";
  for (std::size_t i = 0; i < answer.row_count(); ++i) {
    Json row = Json::object();
    for (std::size_t column = 0; column < answer.variables.size(); ++column) {
      if (answer.row(i)[column].bound) row[answer.variables[column]] = json_term(answer.row(i)[column]);
    }
    out += i == 0 ? "\n" : ",\n";
    out += json_line(row);
  }
  return out += "\n]}}\n";
}

// RFC 4180; SPARQL 1.1 Query Results CSV wants CRLF too.
std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out += '"';
}

std::string csv(const SparqlAnswer& answer) {
  std::string out;
  const auto line = [&](const auto& fields, auto&& text_of) {
    bool first = true;
    for (const auto& field : fields) {
      if (!first) out += ',';
      first = false;
      out += csv_field(text_of(field));
    }
    out += "\r\n";
  };
  line(answer.variables, [](const std::string& name) { return name; });
  for (std::size_t i = 0; i < answer.row_count(); ++i) {
    line(answer.row(i), [](const AnswerTerm& term) {
      return term.bound && term.kind == TermKind::blank ? "_:" + term.text : term.text;
    });
  }
  return out;
}

std::string turtle_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default: out += c;
    }
  }
  return out += '"';
}

std::string turtle_iri(std::string_view iri) {
  std::string out = "<";
  for (const char c : iri) {
    if (rdf::may_stand_in_iri(c))
      out += c;
    else
      fmt::format_to(std::back_inserter(out), "\\u{:04X}", static_cast<unsigned char>(c));
  }
  return out += '>';
}

std::string tsv_term(const AnswerTerm& term) {
  if (!term.bound) return {};
  if (term.kind == TermKind::blank) return "_:" + term.text;
  if (term.kind == TermKind::iri) return turtle_iri(term.text);
  return turtle_text(term.text) + (term.language.empty() ? "" : "@" + term.language) +
         (term.datatype.empty() ? "" : "^^" + turtle_iri(term.datatype));
}

std::string tsv(const SparqlAnswer& answer) {
  std::string out;
  for (const std::string& name : answer.variables) out += (out.empty() ? "?" : "\t?") + name;
  out += '\n';
  for (std::size_t i = 0; i < answer.row_count(); ++i) {
    bool first = true;
    for (const AnswerTerm& term : answer.row(i)) {
      if (!first) out += '\t';
      first = false;
      out += tsv_term(term);
    }
    out += '\n';
  }
  return out;
}

Result<std::string> graph_text(const SparqlAnswer& answer, AnswerFormat format) {
  rdf::SerialiseOptions options;
  options.format = format == AnswerFormat::ntriples ? rdf::Format::ntriples
                   : format == AnswerFormat::rdfxml ? rdf::Format::rdfxml
                                                    : rdf::Format::turtle;
  auto prefixes = answer.prefixes; // the query's own first
  prefixes.insert(prefixes.end(), usual_prefixes().begin(), usual_prefixes().end());
  options.prefixes = used_prefixes(answer.graph, prefixes);
  return rdf::serialise(answer.graph, options);
}

} // namespace

Result<std::string> format_answer(const SparqlAnswer& answer, AnswerFormat format) {
  const bool for_graphs =
      format == AnswerFormat::turtle || format == AnswerFormat::ntriples || format == AnswerFormat::rdfxml;
  if (answer.form == rdf::AnswerForm::graph) {
    if (for_graphs || format == AnswerFormat::table) return graph_text(answer, format);
    return wrong_form("a graph, and that format is for rows", "write it as turtle, ntriples or rdfxml");
  }
  if (for_graphs) return wrong_form("no graph, and that format is for graphs", "write it as table, json, csv or tsv");
  if (format == AnswerFormat::json) return json(answer);
  if (answer.form == rdf::AnswerForm::truth) return std::string(answer.truth ? "true\n" : "false\n");
  return format == AnswerFormat::csv ? csv(answer) : format == AnswerFormat::tsv ? tsv(answer) : table(answer);
}

} // namespace samklang::publish
