// SPDX-License-Identifier: Apache-2.0
#include "rdf/guards.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

namespace samklang::rdf {
namespace {

constexpr std::string_view white = " \t\r\n";
// Raptor keeps the length of a language tag in one byte and writes past its memory for longer ones.
constexpr std::size_t longest_tag = 255;

constexpr auto none = std::string_view::npos;

GuardFault doctype_fault(std::size_t offset, std::string_view message) noexcept {
  return {.code = ErrorCode::unsupported,
          .offset = offset,
          .message = message,
          .advice = "remove the declaration: only short internal entities are read"};
}

GuardFault limit_fault(std::size_t offset, std::string_view message, std::string_view advice) noexcept {
  return {.code = ErrorCode::limit, .offset = offset, .message = message, .advice = advice};
}

GuardFault literal_limit(std::size_t offset) noexcept {
  return limit_fault(offset, "a literal is longer than allowed", "raise Limits::literal_bytes if this is meant");
}

GuardFault entity_limit(std::size_t offset) noexcept {
  return limit_fault(offset, "the entities of the DOCTYPE expand to more than allowed",
                     "write the text out instead, or raise Limits::entity_bytes");
}

// Everything an entity stands for; nested references are counted in full, so the sums saturate.
constexpr std::uint64_t saturated = std::uint64_t{1} << 60;

class XmlScan {
public:
  XmlScan(std::string_view text, Format format, const Limits& limits) : text_(text), format_(format), limits_(limits) {}

  std::optional<GuardFault> run();

private:
  struct Entity {
    std::string value;      // character references replaced: `&#38;` may make a new reference
    std::uint64_t size = 0; // fully expanded
    std::size_t offset = 0;
    enum { unknown, measuring, measured } state = unknown;
  };

  std::size_t end_of(std::string_view closing, std::size_t from) const noexcept {
    const auto found = text_.find(closing, from);
    return found == none ? text_.size() : found + closing.size();
  }
  bool at(std::string_view token) const noexcept { return text_.substr(at_, token.size()) == token; }
  void skip_white() noexcept { at_ = std::min(text_.find_first_not_of(white, at_), text_.size()); }

  std::optional<GuardFault> doctype();
  std::optional<GuardFault> internal_subset();
  std::optional<GuardFault> entity_declaration();
  std::optional<GuardFault> measure_entities();
  std::uint64_t expanded_size(std::string_view text, int depth, bool& cyclic);
  std::optional<GuardFault> measure_uses(std::size_t from);
  bool names_language(std::size_t quote) const noexcept;
  std::optional<GuardFault> start_tag();
  std::optional<GuardFault> declaration();

  std::string_view text_;
  Format format_;
  const Limits& limits_;
  std::size_t at_ = 0;
  std::uint32_t depth_ = 0;
  std::map<std::string, Entity, std::less<>> entities_;
};

// `&#38;` and `&#x26;` become their character; anything above ASCII is only counted, as one four-byte character.
std::string without_character_references(std::string_view value) {
  std::string out;
  while (!value.empty()) {
    const auto reference = value.find("&#");
    out += value.substr(0, reference);
    if (reference == none) break;
    value.remove_prefix(reference + 2);
    const bool hexadecimal = value.starts_with('x');
    if (hexadecimal) value.remove_prefix(1);
    std::uint32_t character = 0;
    std::size_t digits = 0;
    for (; digits < value.size() && value[digits] != ';' && digits < 8; ++digits) {
      const char c = static_cast<char>(value[digits] | 0x20);
      const std::uint32_t digit =
          c >= 'a' ? static_cast<std::uint32_t>(c - 'a') + 10U : static_cast<std::uint32_t>(value[digits] - '0') & 15U;
      character = character * (hexadecimal ? 16 : 10) + digit;
    }
    if (character < 0x80)
      out += static_cast<char>(character);
    else
      out += "\xF0\x90\x80\x80";
    value.remove_prefix(std::min(digits + 1, value.size()));
  }
  return out;
}

std::optional<GuardFault> XmlScan::entity_declaration() {
  const std::size_t start = at_;
  at_ += std::string_view("<!ENTITY").size();
  skip_white();
  if (at("%")) return doctype_fault(start, "a parameter entity in the DOCTYPE");
  const auto name_end = std::min(text_.find_first_of(" \t\r\n\"'>", at_), text_.size());
  std::string name(text_.substr(at_, name_end - at_));
  at_ = name_end;
  skip_white();
  if (!at("\"") && !at("'")) return doctype_fault(start, "an external entity in the DOCTYPE");
  const char quote = text_[at_];
  const auto closing = text_.find(quote, at_ + 1);
  if (closing == none) return doctype_fault(start, "an entity declaration without an end");
  const std::string_view value = text_.substr(at_ + 1, closing - at_ - 1);
  at_ = end_of(">", closing);
  if (value.size() > limits_.entity_bytes) return entity_limit(start);
  Entity entity{.value = without_character_references(value), .size = 0, .offset = start};
  // Markup in an entity could nest elements out of sight of the depth count.
  if (entity.value.find('<') != std::string::npos) return doctype_fault(start, "markup in an entity of the DOCTYPE");
  entities_.emplace(std::move(name), std::move(entity)); // the first declaration binds (XML 1.0, section 4.2)
  return std::nullopt;
}

std::optional<GuardFault> XmlScan::internal_subset() {
  while (true) {
    skip_white();
    if (at_ >= text_.size()) return doctype_fault(at_, "a DOCTYPE without an end");
    if (at("]")) {
      ++at_;
      return std::nullopt;
    }
    if (at("<!--")) {
      at_ = end_of("-->", at_ + 4);
    } else if (at("<?")) {
      at_ = end_of("?>", at_);
    } else if (at("<!ENTITY")) {
      if (auto fault = entity_declaration()) return fault;
    } else if (at("%")) {
      return doctype_fault(at_, "a parameter entity in the DOCTYPE");
    } else {
      return doctype_fault(at_, "a declaration in the DOCTYPE that is no entity");
    }
  }
}

// The bytes that `text` becomes when every reference is followed; sets `cyclic` where that never ends.
std::uint64_t XmlScan::expanded_size(std::string_view text, int depth, bool& cyclic) {
  std::uint64_t size = text.size();
  for (auto reference = text.find('&'); reference != none; reference = text.find('&', reference + 1)) {
    const auto name_end = text.find(';', reference);
    if (name_end == none) break;
    const auto found = entities_.find(text.substr(reference + 1, name_end - reference - 1));
    if (found == entities_.end()) continue;
    Entity& entity = found->second;
    if (entity.state == Entity::measuring || depth > 64) {
      cyclic = true;
      return saturated;
    }
    if (entity.state == Entity::unknown) {
      entity.state = Entity::measuring;
      entity.size = expanded_size(entity.value, depth + 1, cyclic);
      entity.state = Entity::measured;
    }
    size = std::min(saturated, size + entity.size);
  }
  return size;
}

std::optional<GuardFault> XmlScan::measure_entities() {
  std::uint64_t sum = 0;
  for (auto& [name, entity] : entities_) {
    bool cyclic = false;
    if (entity.state == Entity::unknown) {
      entity.state = Entity::measuring;
      entity.size = expanded_size(entity.value, 0, cyclic);
      entity.state = Entity::measured;
    }
    if (cyclic) return doctype_fault(entity.offset, "entities that refer to themselves");
    sum = std::min(saturated, sum + entity.size);
    if (sum > limits_.entity_bytes) return entity_limit(entity.offset);
  }
  return std::nullopt;
}

// Namespace entities (`&owl;Class`) are used thousands of times, honestly: what they add may grow with the document, no
// faster.
std::optional<GuardFault> XmlScan::measure_uses(std::size_t from) {
  if (entities_.empty()) return std::nullopt;
  const std::uint64_t allowed = limits_.entity_bytes + 4 * std::uint64_t{text_.size()};
  std::uint64_t sum = 0;
  std::size_t longest = 0;
  for (const auto& [name, entity] : entities_) longest = std::max(longest, name.size());
  for (auto reference = text_.find('&', from); reference != none; reference = text_.find('&', reference + 1)) {
    const auto candidate = text_.substr(reference + 1, longest + 1);
    const auto found = entities_.find(candidate.substr(0, std::min(candidate.find(';'), candidate.size())));
    if (found == entities_.end()) continue;
    sum = std::min(saturated, sum + found->second.size);
    if (sum > allowed) return entity_limit(reference);
  }
  return std::nullopt;
}

std::optional<GuardFault> XmlScan::doctype() {
  const std::size_t start = at_;
  at_ += std::string_view("<!DOCTYPE").size();
  while (true) {
    at_ = std::min(text_.find_first_of("[>\"'SP", at_), text_.size());
    if (at_ >= text_.size()) return doctype_fault(start, "a DOCTYPE without an end");
    if (at("\"") || at("'")) {
      at_ = end_of(text_.substr(at_, 1), at_ + 1);
    } else if (at("[")) {
      ++at_;
      if (auto fault = internal_subset()) return fault;
    } else if (at(">")) {
      ++at_;
      break;
    } else {
      // XHTML pages name their DTD by habit; nothing is ever fetched. In RDF/XML it would silently lack its entities.
      const bool keyword = (at("SYSTEM") || at("PUBLIC")) && white.find(text_[at_ - 1]) != none;
      if (keyword && format_ == Format::rdfxml)
        return doctype_fault(start, "a DOCTYPE that points to an external file");
      ++at_;
    }
  }
  if (auto fault = measure_entities()) return fault;
  return measure_uses(at_);
}

// Whether the attribute whose value opens at `quote` is `lang` or `xml:lang`.
bool XmlScan::names_language(std::size_t quote) const noexcept {
  const auto equals = text_.substr(0, quote).find_last_not_of(white);
  if (equals == none || text_[equals] != '=') return false;
  const auto end = text_.substr(0, equals).find_last_not_of(white);
  if (end == none || end < 4 || text_.substr(end - 3, 4) != "lang") return false;
  return text_[end - 4] == ':' || white.find(text_[end - 4]) != none;
}

std::optional<GuardFault> XmlScan::start_tag() {
  const std::size_t start = at_;
  while (true) {
    while (at_ < text_.size() && text_[at_] != '>' && text_[at_] != '"' && text_[at_] != '\'') ++at_;
    if (at_ >= text_.size()) return std::nullopt;
    if (text_[at_] == '>') break;
    const std::size_t value = at_ + 1;
    at_ = std::min(text_.find(text_[at_], value), text_.size() - 1) + 1;
    if (at_ - value > limits_.literal_bytes) return literal_limit(value);
    if (at_ - value - 1 > longest_tag && names_language(value - 1)) {
      return limit_fault(value, "a language tag is longer than 255 bytes", "correct it: no real tag is as long");
    }
  }
  const bool closed = text_[at_ - 1] == '/';
  ++at_;
  if (!closed && ++depth_ > limits_.nesting) {
    return limit_fault(start, "elements are nested deeper than allowed", "raise Limits::nesting if this is meant");
  }
  return std::nullopt;
}

std::optional<GuardFault> XmlScan::declaration() {
  if (at("<!--")) {
    at_ = end_of("-->", at_ + 4);
  } else if (at("<![CDATA[")) {
    at_ = end_of("]]>", at_);
  } else if (at("<!DOCTYPE") || (format_ == Format::rdfa && at("<!doctype"))) {
    return doctype();
  } else {
    return doctype_fault(at_, "a declaration outside of the DOCTYPE");
  }
  return std::nullopt;
}

std::optional<GuardFault> XmlScan::run() {
  std::optional<GuardFault> fault;
  while (!fault) {
    const std::size_t markup = std::min(text_.find('<', at_), text_.size());
    if (markup - at_ > limits_.literal_bytes) return literal_limit(at_);
    at_ = markup;
    if (text_.size() - at_ < 2) break;
    switch (text_[at_ + 1]) {
    case '/':
      depth_ -= depth_ != 0 ? 1 : 0;
      at_ = std::min(text_.find('>', at_), text_.size());
      break;
    case '?': at_ = end_of("?>", at_); break;
    case '!': fault = declaration(); break;
    default: fault = start_tag();
    }
  }
  return fault;
}

} // namespace

std::optional<GuardFault> scan_xml(std::string_view text, Format format, const Limits& limits) {
  return XmlScan(text, format, limits).run();
}

} // namespace samklang::rdf
