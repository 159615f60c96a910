// SPDX-License-Identifier: Apache-2.0
#include "rdf/guards.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace samklang::rdf {
namespace {

// What ends a run of ordinary bytes outside strings, IRIs and comments.
constexpr std::array<bool, 256> stops = [] {
  std::array<bool, 256> table{};
  for (const char c : {'"', '\'', '<', '#', '\\', '[', '(', ']', ')', '.', '{', '}'})
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool white(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool stop(char c) noexcept { return stops[static_cast<unsigned char>(c)]; }

const char* next_stop(const char* at, const char* end) noexcept {
  while (end - at >= 4) {
    if (stop(at[0])) return at;
    if (stop(at[1])) return at + 1;
    if (stop(at[2])) return at + 2;
    if (stop(at[3])) return at + 3;
    at += 4;
  }
  while (at < end && !stop(*at)) ++at;
  return at;
}

// What is wrong with the character that the escape at `backslash` names; nothing for other escapes, good or malformed.
std::optional<GuardFault> bad_escape(const char* backslash, const char* end) noexcept {
  if (end - backslash < 6) return std::nullopt;
  const std::ptrdiff_t digits = backslash[1] == 'u' ? 4 : backslash[1] == 'U' ? 8 : 0;
  if (digits == 0 || end - backslash < 2 + digits) return std::nullopt;
  std::uint64_t character = 0;
  for (const char* at = backslash + 2; at < backslash + 2 + digits; ++at) {
    const char letter = static_cast<char>(*at | 0x20);
    if (*at >= '0' && *at <= '9')
      character = character << 4 | static_cast<std::uint64_t>(*at - '0');
    else if (letter >= 'a' && letter <= 'f')
      character = character << 4 | static_cast<std::uint64_t>(letter - 'a' + 10);
    else
      return std::nullopt;
  }
  if (character == 0) {
    return GuardFault{.code = ErrorCode::encoding,
                      .offset = 0,
                      .message = "an escaped NUL character, which no RDF syntax allows",
                      .advice = "remove it"};
  }
  if (character >= 0xD800 && character <= 0xDFFF) {
    return GuardFault{.code = ErrorCode::encoding,
                      .offset = 0,
                      .message = "an escaped surrogate, which is no character",
                      .advice = "write characters above U+FFFF as \\U and eight digits, or as they are"};
  }
  if (character > 0x10FFFF) {
    return GuardFault{.code = ErrorCode::encoding,
                      .offset = 0,
                      .message = "an escape above U+10FFFF, which is no character",
                      .advice = "correct it"};
  }
  return std::nullopt;
}

// Raptor keeps the length of a language tag in one byte and writes past its memory for longer ones (measured: 600 bytes
// crash).
constexpr std::ptrdiff_t longest_tag = 255;

// Its N-Triples parser takes anything for a part of the tag, escapes too, up to white space or a dot.
bool long_tag(const char* at_sign, const char* end) noexcept {
  const char* at = at_sign + 1;
  while (at<end&& static_cast<unsigned char>(*at)> ' ' && std::strchr(".,;)]<\"#", *at) == nullptr) ++at;
  return at - at_sign - 1 > longest_tag;
}

GuardFault tag_fault(std::ptrdiff_t offset) noexcept {
  return {.code = ErrorCode::limit,
          .offset = static_cast<std::size_t>(offset),
          .message = "a language tag is longer than 255 bytes",
          .advice = "correct it: no real tag is as long"};
}

std::optional<GuardFault> find_long_tag(std::string_view text) noexcept {
  for (auto at = text.find("\"@"); at != std::string_view::npos; at = text.find("\"@", at + 1)) {
    if (long_tag(text.data() + at + 1, text.data() + text.size()))
      return tag_fault(static_cast<std::ptrdiff_t>(at + 1));
  }
  return std::nullopt;
}

// Whether a bad escape or a long language tag may stand anywhere, comments included: almost no document has one, and
// then nobody has to look into its strings.
bool suspicious(std::string_view text) noexcept {
  const char* const end = text.data() + text.size();
  for (auto at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at + 1)) {
    if (bad_escape(text.data() + at, end)) return true;
  }
  for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    if (long_tag(text.data() + at, end)) return true;
  }
  return false;
}

bool digit(char c) noexcept { return c >= '0' && c <= '9'; }

// Whether the dot at `dot` follows a token of digits, and no fraction or exponent follows it.
bool ends_integer(const char* dot, const char* begin, const char* end) noexcept {
  if (dot == begin || !digit(dot[-1])) return false;
  if (end - dot > 1 && (digit(dot[1]) || (dot[1] | 0x20) == 'e')) return false;
  const char* at = dot - 1;
  while (at > begin && digit(at[-1])) --at;
  if (at > begin && (at[-1] == '-' || at[-1] == '+')) --at;
  return at == begin || white(at[-1]) || std::string_view(",;[]()\"'>").find(at[-1]) != std::string_view::npos;
}

class Scan {
public:
  Scan(std::string_view text, Format format, const Limits& limits, bool look_closer) noexcept
      : begin_(text.data()), at_(text.data()), end_(text.data() + text.size()), limits_(limits),
        braces_(format == Format::trig), suspicious_(look_closer) {}

  TurtleFaults run();
  void collect_dots(std::vector<std::size_t>& dots) noexcept { dots_ = &dots; }

private:
  const char* find(const char* from, char wanted, const char* limit) const noexcept {
    if (from >= limit) return limit;
    const void* found = std::memchr(from, wanted, static_cast<std::size_t>(limit - from));
    return found == nullptr ? limit : static_cast<const char*>(found);
  }
  // Nothing but a long string reaches past a line break: searches stay in the line, so that no text makes them
  // quadratic.
  const char* line_end() noexcept {
    if (line_end_ == nullptr || line_end_ < at_) line_end_ = find(at_, '\n', end_);
    return line_end_;
  }
  void refuse(const char* at, std::string_view message, std::string_view advice) noexcept {
    if (faults_.limit) return;
    faults_.limit = {.code = ErrorCode::limit,
                     .offset = static_cast<std::size_t>(at - begin_),
                     .message = message,
                     .advice = advice};
  }
  void object(const GuardFault& fault) noexcept {
    if (!faults_.text) faults_.text = fault;
  }
  void object(const char* at, std::string_view message, std::string_view advice) noexcept {
    object({.code = ErrorCode::syntax,
            .offset = static_cast<std::size_t>(at - begin_),
            .message = message,
            .advice = advice});
  }
  void open_bracket() noexcept {
    if (++depth_ > limits_.nesting) {
      refuse(at_, "brackets are nested deeper than allowed", "raise Limits::nesting if this is meant");
    }
    ++at_;
  }
  void check_escapes(const char* from, const char* to) noexcept;
  void string() noexcept;
  void iri() noexcept;

  const char* begin_;
  const char* at_;
  const char* end_;
  const char* line_end_ = nullptr;
  const Limits& limits_;
  TurtleFaults faults_;
  std::uint32_t depth_ = 0;
  bool braces_;
  bool suspicious_;
  std::vector<std::size_t>* dots_ = nullptr;
};

void Scan::check_escapes(const char* from, const char* to) noexcept {
  for (const char* at = find(from, '\\', to); at < to && !faults_.text; at = find(at + 2, '\\', to)) {
    if (const auto what = bad_escape(at, end_)) {
      faults_.text = *what;
      faults_.text->offset = static_cast<std::size_t>(at - begin_);
    }
  }
}

// From the opening quote to behind the closing one, to the end of the line, or to the end of the text.
void Scan::string() noexcept {
  const char* const start = at_;
  const char quote = *at_;
  const bool is_long = end_ - at_ >= 3 && at_[1] == quote && at_[2] == quote;
  const char* const limit = is_long ? end_ : line_end();
  const char* const first = at_ + (is_long ? 3 : 1);
  const auto escaped = [&](const char* at) {
    std::size_t backslashes = 0;
    while (at > first && *--at == '\\') ++backslashes;
    return backslashes % 2 != 0;
  };
  const char* closing = find(first, quote, limit);
  while (closing != limit) {
    const bool whole = !is_long || (end_ - closing >= 3 && closing[1] == quote && closing[2] == quote);
    if (whole && !escaped(closing)) break;
    closing = find(closing + 1, quote, limit);
  }
  if (suspicious_) check_escapes(first, closing);
  if (static_cast<std::uint64_t>(closing - start) > limits_.literal_bytes) {
    refuse(start, "a literal is longer than allowed", "raise Limits::literal_bytes if this is meant");
  }
  at_ = closing + std::min<std::ptrdiff_t>(is_long ? 3 : 1, end_ - closing);
  if (suspicious_ && at_ < end_ && *at_ == '@' && long_tag(at_, end_)) object(tag_fault(at_ - begin_));
}

void Scan::iri() noexcept {
  const char* const limit = line_end();
  const char* const closing = find(at_, '>', limit);
  if (suspicious_) check_escapes(at_, closing);
  const bool no_name = closing == at_ + 1;
  at_ = closing == end_ ? end_ : closing + 1;
  if (no_name && braces_) {
    const char* next = at_;
    while (next < end_ && white(*next)) ++next;
    if (next < end_ && *next == '{') object(closing, "an empty IRI as the name of a graph", "write the IRI out");
  }
}

TurtleFaults Scan::run() {
  while (!faults_.limit) {
    at_ = next_stop(at_, end_);
    if (at_ >= end_) break;
    switch (*at_) {
    case '"':
    case '\'': string(); break;
    case '<': iri(); break;
    case '#': at_ = line_end(); break;
    case '\\': at_ = std::min(at_ + 2, end_); break; // in a local name: `ex:a\(b`
    case '[':
    case '(': open_bracket(); break;
    case ']':
    case ')':
      depth_ -= depth_ != 0 ? 1 : 0;
      ++at_;
      break;
    case '{':
    case '}':
      // Raptor's Turtle lexer is its TriG lexer, and reads through a null pointer for `<>{` (measured).
      if (!braces_) object(at_, "a brace, which Turtle does not have", "name the format trig if it is TriG");
      ++at_;
      break;
    default:
      if (dots_ != nullptr && ends_integer(at_, begin_, end_)) dots_->push_back(static_cast<std::size_t>(at_ - begin_));
      // A dot that ends a statement inside brackets stops every parser: what follows starts anew.
      ++at_;
      if (at_ == end_ || white(*at_)) depth_ = 0;
    }
  }
  return faults_;
}

} // namespace

std::vector<std::size_t> find_dots_after_integers(std::string_view turtle) {
  std::vector<std::size_t> dots;
  const char* const begin = turtle.data();
  const char* const end = begin + turtle.size();
  for (auto at = turtle.find('.'); at != std::string_view::npos; at = turtle.find('.', at + 1)) {
    if (!ends_integer(begin + at, begin, end)) continue;
    const Limits none{
        .document_bytes = 0, .literal_bytes = ~std::uint64_t{0}, .nesting = ~std::uint32_t{0}, .entity_bytes = 0};
    Scan scan(turtle, Format::turtle, none, false); // one at least that may be a number, or words like "i 2020."
    scan.collect_dots(dots);
    (void)scan.run();
    break;
  }
  return dots;
}

TurtleFaults scan_turtle(std::string_view text, Format format, const Limits& limits) noexcept {
  const bool look_closer = suspicious(text);
  const bool by_line = format == Format::ntriples || format == Format::nquads; // without brackets
  if (by_line && !look_closer && text.size() <= limits.literal_bytes) return {};
  TurtleFaults faults = Scan(text, format, limits, look_closer).run();
  if (by_line && look_closer) {
    // Raptor goes on after a bad line, where the scan may have lost its way: whatever looks like a long tag is one.
    if (auto tag = find_long_tag(text); tag && (!faults.text || tag->offset < faults.text->offset)) faults.text = tag;
  }
  return faults;
}

} // namespace samklang::rdf
