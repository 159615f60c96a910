// SPDX-License-Identifier: Apache-2.0
#include "rdf/xml_scan.h"

#include "rdf/iri.h"

#include <algorithm>
#include <charconv>

namespace samklang::rdf {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::size_t expansion_limit = 64 << 10;

bool is_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool starts_name(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool ends_name(char c) noexcept {
  return is_space(c) || c == '=' || c == '>' || c == '/' || c == '<' || c == '"' || c == '\'';
}

std::size_t after(std::string_view bytes, std::string_view what, std::size_t from) noexcept {
  const auto at = bytes.find(what, from);
  return at == nowhere ? bytes.size() : at + what.size();
}

void append_character(std::string& out, std::uint32_t c) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else {
    if (c < 0x10000) {
      put(0xE0 | c >> 12);
    } else {
      put(0xF0 | c >> 18);
      put(0x80 | (c >> 12 & 0x3F));
    }
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::optional<std::uint32_t> character_reference(std::string_view name) noexcept {
  if (!name.starts_with('#')) return {};
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t value = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), value, hexadecimal ? 16 : 10);
  if (read.ec != std::errc{} || read.ptr != name.data() + name.size() || value > 0x10FFFF) return {};
  return value;
}

void append_decoded(std::string& out, std::string_view text, const XmlEntities& entities, bool attribute, int depth,
                    std::size_t& budget) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\r') {
      if (i + 1 < text.size() && text[i + 1] == '\n') continue;
      out += attribute ? ' ' : '\n';
    } else if (attribute && (c == '\n' || c == '\t')) {
      out += ' ';
    } else if (c != '&') {
      out += c;
    } else {
      const auto end = std::min(i + text.substr(i, 66).find(';'), text.size()); // no reference is longer
      const auto name = end < i + 2 || end == text.size() ? std::string_view{} : text.substr(i + 1, end - i - 1);
      constexpr std::pair<std::string_view, char> predefined[] = {
          {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
      const auto* const known =
          std::find_if(std::begin(predefined), std::end(predefined), [&](const auto& p) { return p.first == name; });
      if (name.empty()) {
        out += c;
        continue;
      }
      if (known != std::end(predefined)) {
        out += known->second;
      } else if (const auto value = character_reference(name)) {
        append_character(out, *value);
      } else if (const auto entity = entities.find(name);
                 entity != entities.end() && depth < 8 && entity->second.size() <= budget) {
        budget -= entity->second.size();
        append_decoded(out, entity->second, entities, attribute, depth + 1, budget);
      } else {
        out += text.substr(i, end + 1 - i);
      }
      i = end;
    }
  }
}

} // namespace

void XmlScanner::next(XmlEvent& event) {
  event.kind = XmlEvent::Kind::finished;
  event.name = {};
  event.empty_element = false;
  event.attributes.clear();
  while (at_ < bytes_.size()) {
    const auto rest = bytes_.substr(at_);
    if (rest.starts_with("<!--")) {
      at_ = after(bytes_, "-->", at_ + 4);
    } else if (rest.starts_with("<![CDATA[")) {
      event.kind = XmlEvent::Kind::cdata;
      event.begin = at_ + 9;
      const auto close = bytes_.find("]]>", event.begin);
      event.end = std::min(close, bytes_.size());
      at_ = close == nowhere ? bytes_.size() : close + 3;
      return;
    } else if (rest.starts_with("<?")) {
      at_ = after(bytes_, "?>", at_ + 2);
    } else if (rest.starts_with("<!")) {
      doctype();
    } else if (rest.size() > 1 && rest.front() == '<' && (starts_name(rest[1]) || rest[1] == '/')) {
      tag(event);
      return;
    } else {
      event.kind = XmlEvent::Kind::text;
      event.begin = at_;
      event.end = at_ = std::min(bytes_.find('<', at_ + 1), bytes_.size());
      return;
    }
  }
  event.begin = event.end = bytes_.size();
}

void XmlScanner::tag(XmlEvent& event) {
  event.begin = at_;
  const bool closing = bytes_[at_ + 1] == '/';
  event.kind = closing ? XmlEvent::Kind::end : XmlEvent::Kind::start;
  at_ += closing ? 2 : 1;
  const std::size_t name = at_;
  while (at_ < bytes_.size() && !ends_name(bytes_[at_])) ++at_;
  event.name = bytes_.substr(name, at_ - name);
  attributes(event);
  event.end = at_;
}

void XmlScanner::attributes(XmlEvent& event) {
  while (at_ < bytes_.size()) {
    const char c = bytes_[at_];
    if (c == '>') {
      ++at_;
      return;
    }
    if (c == '<') return; // a tag that never closed
    if (c == '/' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '>') {
      event.empty_element = true;
      at_ += 2;
      return;
    }
    if (!starts_name(c)) {
      ++at_;
      continue;
    }
    XmlAttribute attribute{.name = {}, .name_begin = at_};
    while (at_ < bytes_.size() && !ends_name(bytes_[at_])) ++at_;
    attribute.name = bytes_.substr(attribute.name_begin, at_ - attribute.name_begin);
    std::size_t i = at_;
    while (i < bytes_.size() && is_space(bytes_[i])) ++i;
    if (i >= bytes_.size() || bytes_[i] != '=') continue;
    for (++i; i < bytes_.size() && is_space(bytes_[i]);) ++i;
    at_ = i;
    if (i >= bytes_.size() || (bytes_[i] != '"' && bytes_[i] != '\'')) continue;
    const auto close = bytes_.find(bytes_[i], i + 1);
    if (close == nowhere) {
      at_ = bytes_.size();
      return;
    }
    attribute.value_begin = i + 1;
    attribute.value_end = close;
    at_ = close + 1;
    event.attributes.push_back(attribute);
  }
}

// `<!DOCTYPE name [ <!ENTITY n "v"> ... ]>`; at_ stands at `<!`.
void XmlScanner::doctype() {
  at_ += 2;
  bool subset = false;
  while (at_ < bytes_.size()) {
    const auto rest = bytes_.substr(at_);
    if (rest.starts_with("<!--")) {
      at_ = after(bytes_, "-->", at_ + 4);
    } else if (rest.starts_with("<!ENTITY")) {
      std::size_t i = at_ + 8;
      while (i < bytes_.size() && is_space(bytes_[i])) ++i;
      const std::size_t name = i;
      while (i < bytes_.size() && !ends_name(bytes_[i])) ++i;
      const auto entity = bytes_.substr(name, i - name);
      while (i < bytes_.size() && is_space(bytes_[i])) ++i;
      const auto close =
          i < bytes_.size() && (bytes_[i] == '"' || bytes_[i] == '\'') ? bytes_.find(bytes_[i], i + 1) : nowhere;
      if (close != nowhere) {
        entities_.emplace(entity, bytes_.substr(i + 1, close - i - 1)); // the first declaration binds (XML 1.0, 4.2)
        i = close;
      }
      at_ = after(bytes_, ">", i);
    } else if (rest.front() == '"' || rest.front() == '\'') {
      at_ = after(bytes_, rest.substr(0, 1), at_ + 1);
    } else if (rest.front() == '[') {
      subset = true;
      ++at_;
    } else if (rest.front() == ']') {
      subset = false;
      ++at_;
    } else if (rest.front() == '>' && !subset) {
      ++at_;
      return;
    } else {
      ++at_;
    }
  }
}

std::string decode_xml(std::string_view text, const XmlEntities& entities, bool attribute) {
  std::string out;
  std::size_t budget = expansion_limit;
  append_decoded(out, text, entities, attribute, 0, budget);
  return out;
}

void XmlContext::push(std::string_view bytes, const XmlEvent& start, const XmlEntities& entities) {
  Level level{.bindings = bindings_.size()};
  for (const XmlAttribute& attribute : start.attributes) {
    const auto raw = bytes.substr(attribute.value_begin, attribute.value_end - attribute.value_begin);
    if (attribute.name == "xmlns") {
      bindings_.emplace_back("", decode_xml(raw, entities, true));
    } else if (attribute.name.starts_with("xmlns:")) {
      bindings_.emplace_back(attribute.name.substr(6), decode_xml(raw, entities, true));
    } else if (attribute.name == "xml:base") {
      auto base = resolve_iri(bases_.back(), decode_xml(raw, entities, true));
      if (const auto hash = base.find('#'); hash != nowhere) base.resize(hash);
      bases_.push_back(std::move(base));
      level.has_base = true;
    }
  }
  levels_.push_back(level);
}

void XmlContext::pop() {
  if (levels_.empty()) return;
  bindings_.resize(levels_.back().bindings);
  if (levels_.back().has_base) bases_.pop_back();
  levels_.pop_back();
}

std::optional<std::string> XmlContext::expand(std::string_view name, bool attribute) const {
  const auto colon = name.find(':');
  const auto prefix = colon == nowhere ? std::string_view{} : name.substr(0, colon);
  const auto local = colon == nowhere ? name : name.substr(colon + 1);
  if (attribute && colon == nowhere) return std::string(local);
  const auto bound =
      std::find_if(bindings_.rbegin(), bindings_.rend(), [&](const auto& b) { return b.first == prefix; });
  if (bound == bindings_.rend()) return prefix.empty() ? std::optional(std::string(local)) : std::nullopt;
  return bound->second + std::string(local);
}

} // namespace samklang::rdf
