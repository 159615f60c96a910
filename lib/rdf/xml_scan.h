// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_XML_SCAN_H
#define SAMKLANG_RDF_XML_SCAN_H

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samklang::rdf {

struct XmlAttribute {
  std::string_view name; ///< as written, with its prefix
  std::size_t name_begin = 0;
  std::size_t value_begin = 0; ///< inside the quotes
  std::size_t value_end = 0;
};

struct XmlEvent {
  enum class Kind : std::uint8_t { start, end, text, cdata, finished };
  Kind kind = Kind::finished;
  std::size_t begin = 0; ///< of the tag, the text, or what CDATA holds
  std::size_t end = 0;
  std::string_view name;      ///< of an element, as written
  bool empty_element = false; ///< `<a/>`: no end event follows
  std::vector<XmlAttribute> attributes;
};

/// General entities that a DOCTYPE declares with a literal value, undecoded.
using XmlEntities = std::map<std::string, std::string, std::less<>>;

/// Cuts XML into tags and text without checking it. Comments and processing instructions are passed over, a DOCTYPE is
/// read for its entities. It never fails: what is no tag is text. Linear.
class XmlScanner {
public:
  explicit XmlScanner(std::string_view bytes, std::size_t at = 0) noexcept : bytes_(bytes), at_(at) {}

  /// The next event; Kind::finished, again and again, at the end. `event` is reused: its capacity is kept.
  void next(XmlEvent& event);

  const XmlEntities& entities() const noexcept { return entities_; }

private:
  void tag(XmlEvent& event);
  void attributes(XmlEvent& event);
  void doctype();

  std::string_view bytes_;
  std::size_t at_ = 0;
  XmlEntities entities_;
};

/// Character data or an attribute's value with its references replaced: the five predefined entities, character
/// references and `entities`. Line ends become line feeds, and in an attribute white space becomes spaces (XML 1.0,
/// sections 2.11 and 3.3.3). Unknown references stay as written; expansion ends at 64 KiB.
std::string decode_xml(std::string_view text, const XmlEntities& entities, bool attribute);

/// The namespaces and the xml:base in force along the open elements.
class XmlContext {
public:
  explicit XmlContext(std::string_view base_iri) { bases_.emplace_back(base_iri); }

  /// Opens an element: takes its xmlns and xml:base attributes into force.
  void push(std::string_view bytes, const XmlEvent& start, const XmlEntities& entities);
  void pop();

  /// Namespace IRI and local name put together; nothing for an undeclared prefix. An attribute without a prefix has no
  /// namespace, an element without one has the default's.
  std::optional<std::string> expand(std::string_view name, bool attribute) const;

  const std::string& base() const noexcept { return bases_.back(); }

private:
  struct Level {
    std::size_t bindings = 0;
    bool has_base = false;
  };
  std::vector<std::pair<std::string, std::string>> bindings_;
  std::vector<std::string> bases_;
  std::vector<Level> levels_;
};

} // namespace samklang::rdf

#endif
