// SPDX-License-Identifier: Apache-2.0
#include "mythes.h"

#include "output.h"

#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>

namespace samklang::tools {
namespace {

enum class Charset { utf8, latin1, latin9, other };

/// What ISO 8859-15 has in place of ISO 8859-1.
constexpr std::array<std::pair<unsigned char, std::string_view>, 8> of_latin9 = {
    {{0xA4, "€"}, {0xA6, "Š"}, {0xA8, "š"}, {0xB4, "Ž"}, {0xB8, "ž"}, {0xBC, "Œ"}, {0xBD, "œ"}, {0xBE, "Ÿ"}}};

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

Charset charset_of(std::string_view header) {
  std::string name;
  for (const char c : header)
    if (c != '-' && c != '_' && c != ' ') name.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 0x20 : c));
  if (name == "utf8") return Charset::utf8;
  if (name == "iso88591" || name == "latin1" || name == "ascii") return Charset::latin1;
  return name == "iso885915" || name == "latin9" ? Charset::latin9 : Charset::other;
}

std::string to_utf8(std::string_view bytes, Charset charset) {
  if (charset == Charset::utf8) return std::string(bytes);
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const auto* own = charset != Charset::latin9 ? of_latin9.end()
                                                 : std::find_if(of_latin9.begin(), of_latin9.end(),
                                                                [&](const auto& one) { return one.first == byte; });
    if (byte < 0x80) {
      out.push_back(c);
    } else if (own != of_latin9.end()) {
      out += own->second;
    } else {
      out.push_back(static_cast<char>(0xC0U | byte >> 6));
      out.push_back(static_cast<char>(0x80U | (byte & 0x3FU)));
    }
  }
  return out;
}

/// "jolle (beslektet term)" without what is in parentheses; empty for what is no single word.
std::string single_word(std::string_view text) {
  const std::size_t open = text.find('(');
  if (open != std::string_view::npos && open > 0) text = text.substr(0, open);
  while (text.ends_with(' ')) text.remove_suffix(1);
  while (text.starts_with(' ')) text.remove_prefix(1);
  const std::vector<text::Token> words = text::tokens(text);
  if (words.size() != 1 || words[0].end - words[0].begin != text.size()) return {};
  return text::folded_word(text);
}

/// The meanings of the entry whose head line was read.
void read_meanings(std::string_view& rest, std::string_view head, const std::string& word, Charset charset,
                   std::vector<Synonym>& out) {
  std::size_t meanings = 0;
  const std::string_view number = head.substr(head.find('|') + 1);
  std::from_chars(number.data(), number.data() + number.size(), meanings);
  for (std::size_t i = 0; i < meanings && !rest.empty(); ++i) {
    std::string_view line = take_line(rest);
    // The part of speech comes first.
    for (std::size_t bar = line.find('|'); bar != std::string_view::npos; bar = line.find('|')) {
      line.remove_prefix(bar + 1);
      const std::string other = single_word(to_utf8(line.substr(0, line.find('|')), charset));
      if (!other.empty() && other != word) out.push_back({word, other});
    }
  }
}

Error unreadable(const std::string& what, const std::string& advice) { return {ErrorCode::syntax, what, advice, {}}; }

Result<std::string> bytes_of(const std::filesystem::path& path) {
  return read_file(path, "the thesaurus", "install Debian's mythes-no, or name a .dat file: --thesaurus mythes=FILE");
}

} // namespace

Result<std::vector<Synonym>> parse_mythes(std::string_view dat, std::string_view idx,
                                          const std::set<std::string>& wanted) {
  std::string_view rest = dat;
  const std::string_view header = take_line(rest);
  const Charset charset = charset_of(header);
  if (charset == Charset::other)
    return unreadable("the thesaurus is in an unknown charset: " + std::string(header.substr(0, 40)),
                      "use one in UTF-8, ISO8859-1 or ISO8859-15");
  std::vector<Synonym> out;
  const auto entry = [&](std::string_view& from) {
    const std::string_view head = take_line(from);
    const std::size_t bar = head.find('|');
    if (bar == std::string_view::npos) return false;
    const std::string word = single_word(to_utf8(head.substr(0, bar), charset));
    std::vector<Synonym> found;
    read_meanings(from, head, word, charset, found);
    if (!word.empty() && wanted.contains(word)) out.insert(out.end(), found.begin(), found.end());
    return true;
  };
  if (idx.empty()) {
    while (!rest.empty() && entry(rest)) {}
  } else {
    take_line(idx); // charset
    take_line(idx); // number of entries
    while (!idx.empty()) {
      const std::string_view line = take_line(idx);
      const std::size_t bar = line.rfind('|');
      if (bar == std::string_view::npos) continue;
      if (!wanted.contains(single_word(to_utf8(line.substr(0, bar), charset)))) continue;
      std::size_t place = 0;
      std::from_chars(line.data() + bar + 1, line.data() + line.size(), place);
      if (place >= dat.size())
        return unreadable("the index of the thesaurus points behind its end", "index and .dat belong to two editions");
      std::string_view from = dat.substr(place);
      entry(from);
    }
  }
  const auto order = [](const Synonym& left, const Synonym& right) {
    return std::tie(left.word, left.other) < std::tie(right.word, right.other);
  };
  std::sort(out.begin(), out.end(), order);
  out.erase(std::unique(out.begin(), out.end(),
                        [](const Synonym& left, const Synonym& right) {
                          return left.word == right.word && left.other == right.other;
                        }),
            out.end());
  return out;
}

Result<std::vector<Synonym>> read_mythes(const std::filesystem::path& dat, const std::set<std::string>& wanted) {
  auto bytes = bytes_of(dat);
  if (!bytes) return bytes.error();
  std::filesystem::path index = dat;
  index.replace_extension(".idx");
  std::error_code error;
  std::string idx;
  if (std::filesystem::is_regular_file(index, error)) {
    auto read = bytes_of(index);
    if (!read) return read.error();
    idx = *std::move(read);
  }
  auto parsed = parse_mythes(*bytes, idx, wanted);
  if (parsed) return parsed;
  Error with_place = parsed.error();
  with_place.place.source = dat.string();
  return with_place;
}

} // namespace samklang::tools
