// SPDX-License-Identifier: Apache-2.0
// Characters in terms that a reader cannot see or would take for others.
#include "validate/record.h"

#include <samklang/base/utf8.h>
#include <samklang/text/normal_text.h>

#include <algorithm>

namespace samklang::validate {
namespace {

struct Character {
  char32_t code = 0;
  std::size_t at = 0;
  std::size_t length = 1;
};

std::vector<Character> characters(std::string_view text) {
  std::vector<Character> out;
  for (std::size_t i = 0; i < text.size();) {
    const Utf8Character one = decode_utf8(text.substr(i));
    out.push_back({one.code, i, one.length});
    i += one.length;
  }
  return out;
}

bool is_control(char32_t c) noexcept { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
bool is_separator(char32_t c) noexcept { return c == 0x2028 || c == 0x2029; }
bool is_hidden(char32_t c) noexcept { return c == 0xAD || (is_deceiving(c) && !is_control(c) && !is_separator(c)); }
bool is_odd_space(char32_t c) noexcept {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 || is_separator(c);
}
bool is_latin(char32_t c) noexcept {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) ||
         (c >= 0x1E00 && c < 0x1F00);
}
bool is_cyrillic(char32_t c) noexcept { return c >= 0x400 && c < 0x530; }

// Without what cannot be seen; odd spaces become spaces.
std::string cleaned(std::string_view text) {
  std::string out;
  for (const Character& one : characters(text)) {
    if (is_hidden(one.code) || is_joiner(one.code)) continue;
    if (is_odd_space(one.code))
      out += ' ';
    else
      out += text.substr(one.at, one.length);
  }
  return out;
}

// A word that is not in the composed form; words with odd spaces are told for those.
bool is_decomposed(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", i), text.size());
    const std::string_view word = text.substr(i, end - i);
    if (text::normal_text(word) != word) return true;
    i = end + 1;
  }
  return false;
}

class LabelJudge {
public:
  LabelJudge(const Context& context, skos::ConceptIndex index, Findings& findings)
      : context_(context), index_(index), findings_(findings) {}

  void judge(const WrittenLabel& label) {
    const skos::StatementRow& statement = *label.statement;
    const std::string_view text = context_.text(statement.value);
    if (is_blank(text)) {
      tell({"empty"}, statement, {}, {});
      return;
    }
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; })) return;
    if (find_bad_utf8(text) != text.size()) return; // what is no UTF-8 stopped before the parser
    const auto all = characters(text);
    bool spoilt = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const char32_t code = all[i].code;
      const bool between_latin = i > 0 && i + 1 < all.size() && is_latin(all[i - 1].code) && is_latin(all[i + 1].code);
      if (is_control(code)) return tell({"control"}, statement, all[i], {});
      if (is_hidden(code) || (is_joiner(code) && between_latin)) return tell({}, statement, all[i], cleaned(text));
      if (is_odd_space(code)) return tell({"space"}, statement, all[i], cleaned(text));
      const bool next_is_other = i + 1 < all.size() && ((is_latin(code) && is_cyrillic(all[i + 1].code)) ||
                                                        (is_cyrillic(code) && is_latin(all[i + 1].code)));
      if (next_is_other) return tell({"look-alike"}, statement, is_cyrillic(code) ? all[i] : all[i + 1], {});
      spoilt = spoilt || code >= 0x80;
    }
    if (spoilt && is_decomposed(text)) tell({"decomposed"}, statement, {}, text::normal_text(text));
  }

private:
  void tell(std::string_view variant, const skos::StatementRow& statement, const Character& where, std::string mended) {
    Finding* found = findings_.add({RuleId::Q110, variant}, index_, statement);
    if (found == nullptr) return;
    if (where.code != 0) {
      found->begin = static_cast<std::uint32_t>(where.at);
      found->end = static_cast<std::uint32_t>(where.at + where.length);
    }
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string code = "U+";
    for (int shift = where.code > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
      code += digits[(where.code >> shift) & 0xFU];
    found->arguments = {code, std::string(context_.text(statement.value))};
    if (!mended.empty()) found->fix = {Fix::Kind::replace_text, std::move(mended), {}, {}};
  }

  const Context& context_;
  skos::ConceptIndex index_;
  Findings& findings_;
};

} // namespace

void label_characters(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  LabelJudge judge(context, index, findings);
  for (const WrittenLabel& label : record.labels()) judge.judge(label);
}

} // namespace samklang::validate
