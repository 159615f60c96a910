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
  for (const char c : {'"', '\'', '<', '#', '\\', '[', '(', ']', ')', '.'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool white(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

class Scan {
public:
  Scan(std::string_view text, const Limits& limits) noexcept
      : begin_(text.data()), at_(text.data()), end_(text.data() + text.size()), limits_(limits),
        escapes_(text.find('\\') != std::string_view::npos) {}

  TurtleFaults run() noexcept;
  bool has_escapes() const noexcept { return escapes_; }

private:
  const char* find(const char* from, char wanted, const char* limit) const noexcept {
    if (from >= limit) return limit;
    const void* found = std::memchr(from, wanted, static_cast<std::size_t>(limit - from));
    return found == nullptr ? limit : static_cast<const char*>(found);
  }
  // Nothing but a long string reaches past a line break: searches stay in the line, so that no text makes them quadratic.
  const char* line_end() noexcept {
    if (line_end_ == nullptr || line_end_ < at_) line_end_ = find(at_, '\n', end_);
    return line_end_;
  }
  void open_bracket() noexcept {
    if (++depth_ > limits_.nesting && !faults_.limit) {
      faults_.limit = {.code = ErrorCode::limit,
                       .offset = static_cast<std::size_t>(at_ - begin_),
                       .message = "brackets are nested deeper than allowed",
                       .advice = "raise Limits::nesting if this is meant"};
    }
    ++at_;
  }
  void check_escape(const char* backslash) noexcept;
  void string() noexcept;
  void iri() noexcept;

  const char* begin_;
  const char* at_;
  const char* end_;
  const char* line_end_ = nullptr;
  const Limits& limits_;
  TurtleFaults faults_;
  std::uint32_t depth_ = 0;
  bool escapes_;
};

void Scan::check_escape(const char* backslash) noexcept {
  if (faults_.escape || end_ - backslash < 6) return;
  const std::ptrdiff_t digits = backslash[1] == 'u' ? 4 : backslash[1] == 'U' ? 8 : 0;
  if (digits == 0 || end_ - backslash < 2 + digits) return;
  std::uint64_t character = 0;
  for (const char* at = backslash + 2; at < backslash + 2 + digits; ++at) {
    const char c = static_cast<char>(*at | 0x20);
    if (*at >= '0' && *at <= '9') character = character << 4 | static_cast<std::uint64_t>(*at - '0');
    else if (c >= 'a' && c <= 'f') character = character << 4 | static_cast<std::uint64_t>(c - 'a' + 10);
    else return; // malformed: any parser says so
  }
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (character != 0 && !surrogate && character <= 0x10FFFF) return;
  faults_.escape = {.code = ErrorCode::encoding,
                    .offset = static_cast<std::size_t>(backslash - begin_),
                    .message = character == 0 ? "an escaped NUL character, which no RDF syntax allows"
                               : surrogate    ? "an escaped surrogate, which is no character"
                                              : "an escape above U+10FFFF, which is no character",
                    .advice = character == 0 ? "remove it"
                              : surrogate    ? "write characters above U+FFFF as \\U and eight digits, or as they are"
                                             : "correct it"};
}

// From the opening quote to behind the closing one, to the end of the line, or to the end of the text.
void Scan::string() noexcept {
  const char* const start = at_;
  const char quote = *at_;
  const bool is_long = end_ - at_ >= 3 && at_[1] == quote && at_[2] == quote;
  const char* const limit = is_long ? end_ : line_end();
  const char* at = at_ + (is_long ? 3 : 1);
  const char* closing = find(at, quote, limit);
  while (true) {
    if (escapes_) {
      const char* backslash = find(at, '\\', closing);
      if (backslash != closing) {
        check_escape(backslash);
        at = std::min(backslash + 2, limit);
        if (closing < at) closing = find(at, quote, limit);
        continue;
      }
    }
    if (closing == limit || !is_long) break;
    if (end_ - closing >= 3 && closing[1] == quote && closing[2] == quote) break;
    at = closing + 1;
    closing = find(at, quote, limit);
  }
  if (static_cast<std::uint64_t>(closing - start) > limits_.literal_bytes && !faults_.limit) {
    faults_.limit = {.code = ErrorCode::limit,
                     .offset = static_cast<std::size_t>(start - begin_),
                     .message = "a literal is longer than allowed",
                     .advice = "raise Limits::literal_bytes if this is meant"};
  }
  at_ = std::min(closing + (is_long ? 3 : 1), end_);
}

void Scan::iri() noexcept {
  const char* const limit = line_end();
  const char* const closing = find(at_, '>', limit);
  if (escapes_) {
    for (const char* at = find(at_, '\\', closing); at < closing; at = find(at + 1, '\\', closing)) check_escape(at);
  }
  at_ = std::min(closing + 1, end_);
}

TurtleFaults Scan::run() noexcept {
  while (!faults_.limit) {
    while (at_ < end_ && !stops[static_cast<unsigned char>(*at_)]) ++at_;
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
    default: // a dot that ends a statement inside brackets stops every parser: what follows starts anew
      ++at_;
      if (at_ == end_ || white(*at_)) depth_ = 0;
    }
  }
  return faults_;
}

} // namespace

TurtleFaults scan_turtle(std::string_view text, Format format, const Limits& limits) noexcept {
  Scan scan(text, limits);
  const bool by_line = format == Format::ntriples || format == Format::nquads; // without brackets
  if (by_line && !scan.has_escapes() && text.size() <= limits.literal_bytes) return {};
  return scan.run();
}

} // namespace samklang::rdf
