// SPDX-License-Identifier: Apache-2.0
#include "text/legal_fold.h"

namespace samklang::text {
namespace {

constexpr char quote = '"';

std::size_t sequence_length(std::string_view rest) {
  const auto lead = static_cast<unsigned char>(rest.front());
  const std::size_t length = lead < 0x80                    ? 1
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                             : lead >= 0xE0 && lead < 0xF0  ? 3
                             : lead >= 0xC2 && lead < 0xE0  ? 2
                                                            : 0;
  if (length == 0 || rest.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((static_cast<unsigned char>(rest[i]) & 0xC0U) != 0x80U) return 0;
  }
  return length;
}

// "$10-70", "$ 9-8": § typed on another keyboard, met in a published catalogue. Money has no hyphen.
bool dollar_for_section(std::string_view rest) {
  std::size_t i = 1;
  if (i < rest.size() && rest[i] == ' ') ++i;
  const std::size_t digits = i;
  while (i < rest.size() && i < digits + 3 && is_digit(rest[i])) ++i;
  return i > digits && i + 1 < rest.size() && rest[i] == '-' && is_digit(rest[i + 1]);
}

class Folder {
public:
  explicit Folder(std::string_view text) : text_(text) {
    out_.letters.reserve(text.size());
    out_.origin.reserve(text.size() + 1);
  }

  LegalText run() {
    while (at_ < text_.size()) {
      const auto rest = text_.substr(at_);
      const std::size_t length = sequence_length(rest);
      if (length == 0) {
        put(quote);
      } else if (length == 1) {
        ascii(rest);
      } else if (length == 2) {
        two_bytes(rest);
      } else if (rest.starts_with("\xE2\x80") || rest.starts_with("\xE2\x81")) {
        general_punctuation(rest);
      } else if (rest.starts_with("\xE2\x88\x92")) {
        put('-'); // minus sign
      } else if (!rest.starts_with("\xEF\xBB\xBF")) {
        copy(rest.substr(0, length));
      }
      at_ += length == 0 ? 1 : length;
    }
    out_.origin.push_back(static_cast<std::uint32_t>(text_.size()));
    return std::move(out_);
  }

private:
  void put(char c) {
    out_.letters.push_back(c);
    out_.origin.push_back(static_cast<std::uint32_t>(at_));
  }
  void copy(std::string_view bytes) {
    for (const char c : bytes) put(c);
  }

  void ascii(std::string_view rest) {
    const char c = rest.front();
    if (c >= 'A' && c <= 'Z') {
      put(static_cast<char>(c - 'A' + 'a'));
    } else if (c == '$' && dollar_for_section(rest)) {
      put(section_sign);
    } else if (c == '_') {
      put(quote); // "_Lov 8. februar 1980 nr. 2 om pant_": emphasis
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      put(is_space(c) ? c : ' ');
    } else {
      put(c);
    }
  }

  void two_bytes(std::string_view rest) {
    const auto lead = static_cast<unsigned char>(rest[0]);
    const auto next = static_cast<unsigned char>(rest[1]);
    if (lead == 0xC2) {
      if (next == 0xA0) put(' ');
      if (next == 0xA7) put(section_sign);
      if (next != 0xA0 && next != 0xA7 && next != 0xAD) put(quote); // U+00AD, the soft hyphen, is dropped
    } else if (lead == 0xC3 && (next == 0x97 || next == 0xB7)) {
      put(quote);
    } else if (lead == 0xC3 && next <= 0x9E) {
      put(rest[0]);
      put(static_cast<char>(next + 0x20));
    } else if (lead == 0xCC && next == 0x8A && out_.letters.ends_with('a')) {
      out_.letters.back() = '\xC3';
      put('\xA5');
    } else if (lead == 0xCC || (lead == 0xCD && next < 0xB0)) {
      // another combining mark: no short name has one
    } else {
      copy(rest.substr(0, 2));
    }
  }

  void general_punctuation(std::string_view rest) {
    const auto middle = static_cast<unsigned char>(rest[1]);
    const auto last = static_cast<unsigned char>(rest[2]);
    if (middle == 0x81) {
      if (last == 0x9F) put(' ');
      if (last < 0x9F) put(quote);
    } else if (last <= 0x8A || last == 0xAF) {
      put(' ');
    } else if (last >= 0x90 && last <= 0x95) {
      put('-');
    } else if (last == 0xA8 || last == 0xA9) {
      put('\n');
    } else if (last == 0xA6) {
      put('.');
    } else if (last >= 0x96 && last != 0xAA && last != 0xAB && last != 0xAC && last != 0xAD && last != 0xAE) {
      put(quote);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  LegalText out_;
};

} // namespace

LegalText fold_legal(std::string_view text) { return Folder(text).run(); }

std::string_view word_at(std::string_view t, std::size_t i) noexcept {
  std::size_t end = i;
  while (end < t.size() &&
         (is_letter(t[end]) || (t[end] == '-' && end > i && end + 1 < t.size() && is_letter(t[end + 1]))))
    ++end;
  return t.substr(i, end - i);
}

} // namespace samklang::text
