// SPDX-License-Identifier: Apache-2.0
#include "validate/text_rule.h"

#include <samklang/text/inflection.h>
#include <samklang/text/tokens.h>

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

namespace samklang::validate {
namespace {

constexpr std::int64_t most_memory = 16 << 20; // bytes for one pattern

Result<std::shared_ptr<const re2::RE2>> compiled(const std::string& pattern, const Place& place) {
  re2::RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  options.set_longest_match(true); // "ein", not "ei" and the rest of a word
  options.set_max_mem(most_memory);
  auto out = std::make_shared<const re2::RE2>(pattern, options);
  if (out->ok()) return std::shared_ptr<const re2::RE2>(std::move(out));
  return Error{ErrorCode::usage, "the pattern is not understood: " + printable_excerpt(out->error()),
               "patterns are RE2's (https://github.com/google/re2/wiki/Syntax): no back references, no looking around",
               place};
}

bool continues(unsigned char c) noexcept { return (c & 0xC0) == 0x80; }

/// A letter or digit; everything beyond ASCII but dashes, quotation marks and the no-break space counts as one.
bool in_word(std::string_view text, std::size_t at) noexcept {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const std::string_view rest = text.substr(at);
  return !rest.starts_with("\xE2\x80") && !rest.starts_with("\xC2");
}

std::size_t before(std::string_view text, std::size_t at) noexcept {
  do --at;
  while (at > 0 && continues(static_cast<unsigned char>(text[at])));
  return at;
}

bool cuts_word(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  if (begin == end) return true;
  if (begin > 0 && in_word(text, before(text, begin)) && in_word(text, begin)) return true;
  return end < text.size() && in_word(text, end) && in_word(text, before(text, end));
}

/// A phrase as a pattern: whatever white space between its words.
std::string quoted(std::string_view phrase) {
  std::string out;
  for (const char c : phrase) {
    if (c == ' ')
      out += "[\\s\\x{A0}]+";
    else
      out += re2::RE2::QuoteMeta(re2::StringPiece(&c, 1));
  }
  return out;
}

} // namespace

Result<TextRule> TextRule::make(Written written) {
  TextRule out;
  out.kind_ = written.kind;
  if (!written.except.empty()) {
    auto except = compiled(written.except, written.except_place);
    if (!except) return except.error();
    out.except_ = std::move(*except);
  }
  if (!written.pattern.empty() && !written.is_known_good) {
    // By itself first: joined with others a closing parenthesis too many could pass.
    const auto alone = compiled(written.pattern, written.pattern_place);
    if (!alone) return alone.error();
  }
  if (written.kind == TextRuleKind::banned) {
    for (const std::string& phrase : written.words) {
      Phrase words;
      for (const text::Token& token : text::tokens(phrase)) {
        words.folded.push_back(text::folded_word(token.in(phrase)));
        words.norwegian.push_back(text::base_form(words.folded.back(), Language::nb).word);
        words.english.push_back(text::base_form(words.folded.back(), Language::en).word);
      }
      if (!words.folded.empty()) out.banned_.push_back(std::move(words));
    }
    std::stable_sort(out.banned_.begin(), out.banned_.end(),
                     [](const Phrase& x, const Phrase& y) { return x.folded.size() > y.folded.size(); });
    written.words.clear();
  }
  for (auto& [word, better] : written.replacements) {
    written.words.push_back(word);
    out.replacements_.emplace_back(text::folded_word(word), std::move(better));
  }
  // Longer ones first: "og så videre" before "og".
  std::stable_sort(written.words.begin(), written.words.end(),
                   [](const std::string& x, const std::string& y) { return x.size() > y.size(); });
  std::string pattern;
  for (const std::string& word : written.words) pattern += (pattern.empty() ? "" : "|") + quoted(word);
  if (!written.pattern.empty()) pattern += (pattern.empty() ? "" : "|") + written.pattern;
  if (pattern.empty()) return out;
  pattern = (written.kind == TextRuleKind::opening ? "^[\\s\"“”«'(–-]*(" : "(") + pattern + ")";
  auto all = compiled(pattern, written.place);
  if (!all) return all.error();
  out.pattern_ = std::move(*all);
  return out;
}

void TextRule::banned_words(std::string_view text, Language language, std::vector<Match>& out) const {
  const std::vector<text::Token> tokens = text::tokens(text);
  std::vector<std::string> folded;
  std::vector<std::string> bases;
  for (const text::Token& token : tokens) {
    folded.push_back(text::folded_word(token.in(text)));
    bases.push_back(text::base_form(folded.back(), language).word);
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (const Phrase& phrase : banned_) {
      const std::size_t length = phrase.folded.size();
      if (i + length > tokens.size()) continue;
      const std::vector<std::string>& wanted = language == Language::en ? phrase.english : phrase.norwegian;
      bool all = true;
      for (std::size_t k = 0; k < length && all; ++k)
        all = folded[i + k] == phrase.folded[k] || bases[i + k] == wanted[k];
      if (!all || is_excepted(text, tokens[i].begin, tokens[i + length - 1].end)) continue;
      out.push_back({tokens[i].begin, tokens[i + length - 1].end, {}});
      i += length - 1;
      break;
    }
  }
}

bool TextRule::is_excepted(std::string_view text, std::size_t begin, std::size_t end) const {
  std::size_t from = 0;
  re2::StringPiece found;
  while (except_ != nullptr && from <= text.size() &&
         except_->Match({text.data(), text.size()}, from, text.size(), re2::RE2::UNANCHORED, &found, 1)) {
    const auto b = static_cast<std::size_t>(found.data() - text.data());
    const std::size_t e = b + found.size();
    if (b < end && begin < e) return true;
    from = std::max(e, from + 1);
  }
  return false;
}

std::vector<TextRule::Match> TextRule::matches(std::string_view text, Language language) const {
  std::vector<Match> out;
  if (!banned_.empty()) banned_words(text, language, out);
  if (pattern_ == nullptr) return out;
  std::size_t from = 0;
  while (from < text.size()) {
    re2::StringPiece groups[2];
    if (!pattern_->Match({text.data(), text.size()}, from, text.size(), re2::RE2::UNANCHORED, groups, 2)) break;
    const auto begin = static_cast<std::size_t>(groups[1].data() - text.data());
    const std::size_t end = begin + groups[1].size();
    const bool found = !cuts_word(text, begin, end) && !is_excepted(text, begin, end);
    if (found) {
      Match match{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), {}};
      const std::string folded = text::folded_word(text.substr(begin, end - begin));
      for (const auto& [word, better] : replacements_)
        if (word == folded) match.replacement = better;
      out.push_back(match);
    }
    if (kind_ == TextRuleKind::opening) break;
    from = found ? end : begin + 1;
    while (from < text.size() && continues(static_cast<unsigned char>(text[from]))) ++from;
  }
  return out;
}

} // namespace samklang::validate
