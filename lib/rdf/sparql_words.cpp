// SPDX-License-Identifier: Apache-2.0
#include "rdf/sparql_words.h"

#include <algorithm>
#include <cstddef>

namespace samklang::rdf {
namespace {

bool is_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_name(char c) noexcept { return is_letter(c) || is_digit(c) || c == '-'; }
bool is_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Cutter {
public:
  explicit Cutter(std::string_view query) : query_(query) {}

  std::vector<SparqlWord> cut() {
    for (skip(); at_ < query_.size(); skip()) {
      const std::size_t from = at_;
      const SparqlWordKind kind = read();
      words_.push_back({kind, query_.substr(from, at_ - from)});
    }
    return std::move(words_);
  }

private:
  char here(std::size_t ahead = 0) const noexcept { return at_ + ahead < query_.size() ? query_[at_ + ahead] : '\0'; }

  void skip() {
    while (at_ < query_.size()) {
      if (is_space(query_[at_])) {
        ++at_;
      } else if (query_[at_] == '#') {
        at_ = std::min(query_.find('\n', at_), query_.size());
      } else {
        break;
      }
    }
  }

  // SPARQL 1.1, IRIREF: an angle bracket that does not open one is a comparison.
  bool read_iri() {
    const std::size_t end = query_.find_first_of("<>\"{}|^`\\ \t\r\n", at_ + 1);
    if (end == std::string_view::npos || query_[end] != '>') return false;
    at_ = end + 1;
    return true;
  }

  void read_text() {
    const char quote = query_[at_];
    const bool is_long = here(1) == quote && here(2) == quote;
    at_ += is_long ? 3 : 1;
    while (at_ < query_.size()) {
      if (query_[at_] == '\\') {
        at_ = std::min(at_ + 2, query_.size());
      } else if (query_[at_] == quote && (!is_long || (here(1) == quote && here(2) == quote))) {
        at_ += is_long ? 3 : 1;
        return;
      } else {
        ++at_;
      }
    }
  }

  void read_while_name() {
    while (at_ < query_.size() && is_name(query_[at_])) ++at_;
  }

  SparqlWordKind read_name() {
    const auto part_of_local = [&] {
      const char c = here();
      return is_name(c) || c == ':' || c == '%' || (c == '.' && (is_name(here(1)) || here(1) == ':'));
    };
    while (is_name(here()) || (here() == '.' && is_name(here(1)))) ++at_;
    if (here() != ':') return SparqlWordKind::word;
    ++at_;
    while (at_ < query_.size()) {
      if (here() == '\\' && at_ + 1 < query_.size()) {
        at_ += 2;
      } else if (part_of_local()) {
        ++at_;
      } else {
        break;
      }
    }
    return SparqlWordKind::name;
  }

  SparqlWordKind read() {
    const char c = query_[at_];
    if (c == '<' && read_iri()) return SparqlWordKind::iri;
    if (c == '"' || c == '\'') {
      read_text();
      return SparqlWordKind::text;
    }
    if ((c == '?' || c == '$') && (is_letter(here(1)) || is_digit(here(1)))) {
      ++at_;
      while (at_ < query_.size() && (is_letter(query_[at_]) || is_digit(query_[at_]))) ++at_;
      return SparqlWordKind::variable;
    }
    if (c == '@' && is_letter(here(1))) {
      ++at_;
      read_while_name();
      return SparqlWordKind::tag;
    }
    if (is_letter(c) || c == ':') return read_name();
    const bool is_signed = (c == '+' || c == '-') && (is_digit(here(1)) || (here(1) == '.' && is_digit(here(2))));
    if (is_digit(c) || is_signed) {
      ++at_;
      while (is_digit(here()) || (here() == '.' && is_digit(here(1))) || here() == 'e' || here() == 'E') ++at_;
      return SparqlWordKind::number;
    }
    const std::string_view two = query_.substr(at_, 2);
    const bool pair = two == "||" || two == "&&" || two == "^^" || two == "!=" || two == "<=" || two == ">=";
    at_ += pair ? 2 : 1;
    return SparqlWordKind::sign;
  }

  std::string_view query_;
  std::vector<SparqlWord> words_;
  std::size_t at_ = 0;
};

} // namespace

std::vector<SparqlWord> sparql_words(std::string_view query) { return Cutter(query).cut(); }

bool is_keyword(const SparqlWord& word, std::string_view upper) noexcept {
  return word.kind == SparqlWordKind::word && std::ranges::equal(word.text, upper, [](char x, char y) {
           return (x >= 'a' && x <= 'z' ? static_cast<char>(x - ('a' - 'A')) : x) == y;
         });
}

} // namespace samklang::rdf
