// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace samklang::rdf {
namespace {

constexpr std::array<std::pair<Format, std::string_view>, 8> names = {{{Format::unknown, "unknown"},
                                                                       {Format::turtle, "turtle"},
                                                                       {Format::ntriples, "ntriples"},
                                                                       {Format::nquads, "nquads"},
                                                                       {Format::trig, "trig"},
                                                                       {Format::rdfxml, "rdfxml"},
                                                                       {Format::rdfa, "rdfa"},
                                                                       {Format::jsonld, "jsonld"}}};

constexpr std::array<std::pair<std::string_view, Format>, 11> extensions = {{{"ttl", Format::turtle},
                                                                             {"nt", Format::ntriples},
                                                                             {"nq", Format::nquads},
                                                                             {"trig", Format::trig},
                                                                             {"rdf", Format::rdfxml},
                                                                             {"xml", Format::rdfxml},
                                                                             {"owl", Format::rdfxml},
                                                                             {"html", Format::rdfa},
                                                                             {"xhtml", Format::rdfa},
                                                                             {"jsonld", Format::jsonld},
                                                                             {"json", Format::jsonld}}};

constexpr std::size_t looked_at = 4096;
constexpr std::string_view white = " \t\r\n";

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

bool contains(std::string_view text, std::string_view part) noexcept {
  return text.find(part) != std::string_view::npos;
}

void skip_white(std::string_view& text) noexcept {
  const auto first = text.find_first_not_of(white);
  text.remove_prefix(std::min(first, text.size()));
}

Format look_at_xml(std::string_view text) {
  if (contains(text, "http://www.w3.org/1999/02/22-rdf-syntax-ns#") || contains(text, "rdf:RDF")) return Format::rdfxml;
  const std::string folded = lower(text);
  if (contains(folded, "<html") || contains(folded, "<!doctype html")) return Format::rdfa;
  return text.starts_with("<?xml") ? Format::rdfxml : Format::unknown;
}

// An object, or a list of objects, with a JSON-LD keyword as a key. TriG may open with a brace and Turtle with a
// bracket.
bool looks_like_jsonld(std::string_view text) {
  if (text.starts_with('[')) {
    text.remove_prefix(1);
    skip_white(text);
  }
  if (!text.starts_with('{')) return false;
  constexpr std::array<std::string_view, 4> keywords = {"\"@context\"", "\"@graph\"", "\"@id\"", "\"@type\""};
  return std::ranges::any_of(keywords, [&](std::string_view keyword) {
    const auto at = text.find(keyword);
    const auto next = at == std::string_view::npos ? at : text.find_first_not_of(white, at + keyword.size());
    return next != std::string_view::npos && text[next] == ':';
  });
}

// The number of terms on a line that ends in a dot, each an IRI, a blank node or a literal; 0 where it is anything
// else.
int terms_of_line(std::string_view line) noexcept {
  int terms = 0;
  while (true) {
    skip_white(line);
    if (line.starts_with('.')) {
      line.remove_prefix(1);
      skip_white(line);
      return line.empty() || line.starts_with('#') ? terms : 0;
    }
    std::size_t end = std::string_view::npos;
    if (line.starts_with('<')) {
      end = line.find('>');
      if (end == std::string_view::npos || line.substr(0, end).find(':') == std::string_view::npos) return 0;
      ++end;
    } else if (line.starts_with("_:")) {
      end = line.find_first_of(white);
    } else if (line.starts_with('"') && terms == 2) {
      end = 1;
      while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
      if (end >= line.size()) return 0;
      ++end;
      if (line.substr(end).starts_with("^^<")) {
        end = line.find('>', end);
        if (end == std::string_view::npos) return 0;
        ++end;
      } else if (line.substr(end).starts_with('@')) {
        end = std::min(line.find_first_of(" \t.", end), line.size());
      }
    }
    if (end == std::string_view::npos || end > line.size()) return 0;
    line.remove_prefix(end);
    ++terms;
  }
}

bool turtle_directive(std::string_view text) {
  const std::string start = lower(text.substr(0, 8));
  return start.starts_with("@prefix") || start.starts_with("@base") || start.starts_with("prefix ") ||
         start.starts_with("base ") || start.starts_with("prefix\t") || start.starts_with("base\t");
}

// A prefixed name, an anonymous node or an IRI opens the line, and white space follows.
bool turtle_subject(std::string_view line) noexcept {
  if (line.starts_with('[') || line.starts_with('(') || line.starts_with("_:")) return true;
  if (line.starts_with('<')) {
    const auto end = line.find('>');
    return end != std::string_view::npos && line.substr(0, end).find_first_of(white) == std::string_view::npos;
  }
  const auto word = line.substr(0, line.find_first_of(white));
  const auto colon = word.find(':');
  return word.size() < line.size() && colon != std::string_view::npos &&
         word.find_first_of("\"'{},") == std::string_view::npos;
}

} // namespace

std::string_view name(Format format) noexcept {
  for (const auto& [known, text] : names) {
    if (known == format) return text;
  }
  return "unknown";
}

Format format_from_name(std::string_view name) noexcept {
  for (const auto& [known, text] : names) {
    if (text == name) return known;
  }
  return Format::unknown;
}

Format format_from_path(std::string_view path) noexcept {
  const auto dot = path.find_last_of("./");
  if (dot == std::string_view::npos || path[dot] != '.' || path.size() - dot > 8) return Format::unknown;
  const std::string extension = lower(path.substr(dot + 1));
  for (const auto& [text, format] : extensions) {
    if (text == extension) return format;
  }
  return Format::unknown;
}

Format format_from_content(std::string_view bytes) noexcept {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string_view text = bytes.substr(0, looked_at);
  skip_white(text);
  if (looks_like_jsonld(text)) return Format::jsonld;
  if (text.starts_with("<?xml") || text.starts_with("<!") || text.starts_with("<rdf:") || text.starts_with("<html") ||
      text.starts_with("<HTML")) {
    return look_at_xml(text);
  }

  // Line by line until one speaks: a directive or a prefixed name is Turtle, a whole statement of absolute terms
  // N-Triples.
  while (!text.empty()) {
    skip_white(text);
    const auto line = text.substr(0, text.find_first_of("\r\n"));
    const bool whole = line.size() < text.size() || bytes.size() <= looked_at;
    text.remove_prefix(line.size());
    if (line.empty() || line.starts_with('#')) continue;
    if (turtle_directive(line)) return Format::turtle;
    if (whole) {
      const int terms = terms_of_line(line);
      if (terms == 3) return Format::ntriples;
      if (terms == 4) return Format::nquads;
    }
    if (line.starts_with('<') && contains(line, "xmlns:rdf")) return Format::rdfxml;
    return turtle_subject(line) ? Format::turtle : Format::unknown;
  }
  return Format::unknown;
}

} // namespace samklang::rdf
