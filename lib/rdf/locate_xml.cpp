// SPDX-License-Identifier: Apache-2.0
#include "rdf/subject_scan.h"

#include "rdf/iri.h"
#include "rdf/vocabulary.h"

#include <algorithm>
#include <vector>

namespace samklang::rdf {
namespace {

// What an open element is: node and property elements alternate (RDF/XML, section 2.2).
struct Element {
  enum class Kind : std::uint8_t { node, property, xml_literal } kind = Kind::node;
  bool wanted = false;       // a property asked for
  bool has_children = false; // so its text is no literal
  std::size_t content = 0;   // where its content begins
  unsigned members = 0;      // rdf:li seen, for a node
  std::string lang{};        // in force inside; empty where nothing in the block says
  Origin lang_at{};          // its attribute's value, where it stands on the element itself
};

class XmlSearch {
public:
  XmlSearch(std::string_view bytes, const XmlHead& head, const Wanted& wanted)
      : bytes_(bytes), context_(head.context), entities_(head.entities), predicate_(wanted.predicate),
        value_(wanted.value), first_(wanted.first), inside_(wanted.inside), nodes_of_(wanted.nodes), match_(wanted) {}

  std::optional<Found> run(Origin block) {
    XmlScanner scanner(bytes_.substr(0, block.end), block.begin);
    XmlEvent event;
    for (scanner.next(event); event.kind != XmlEvent::Kind::finished && !done_; scanner.next(event)) {
      switch (event.kind) {
      case XmlEvent::Kind::start: open(event); break;
      case XmlEvent::Kind::end: close(event.begin); break;
      case XmlEvent::Kind::text: add_text(decode_xml(slice(event.begin, event.end), entities_, false)); break;
      case XmlEvent::Kind::cdata: add_text(std::string(slice(event.begin, event.end))); break;
      case XmlEvent::Kind::finished: break;
      }
    }
    return match_.best();
  }

private:
  std::string_view slice(std::size_t begin, std::size_t end) const { return bytes_.substr(begin, end - begin); }

  std::string value_of(const XmlAttribute& attribute) const {
    return decode_xml(slice(attribute.value_begin, attribute.value_end), entities_, true);
  }

  void find(std::size_t begin, std::size_t end, const Element* element = nullptr, bool exact = true) {
    if (done_) return;
    const Found found{{begin, end}, element != nullptr ? element->lang_at : Origin{}};
    done_ = match_.offer(found, element != nullptr ? std::string_view(element->lang) : std::string_view(), nodes_ > 1,
                         exact);
  }

  void find_value(const XmlAttribute& attribute) { find(attribute.value_begin, attribute.value_end); }

  // xml:lang is inherited, and an empty one takes it away (XML 1.0, section 2.12).
  void take_language(const XmlEvent& event, Element& element) const {
    if (!open_.empty()) element.lang = open_.back().lang;
    for (const XmlAttribute& attribute : event.attributes) {
      if (attribute.name != "xml:lang") continue;
      element.lang = value_of(attribute);
      element.lang_at = {attribute.value_begin, attribute.value_end};
    }
  }

  void add_text(const std::string& text) {
    if (!open_.empty() && open_.back().kind == Element::Kind::property && open_.back().wanted) text_ += text;
  }

  void open(const XmlEvent& event) {
    context_.push(bytes_, event, entities_);
    Element element{.content = event.end};
    const bool inside_literal = !open_.empty() && open_.back().kind == Element::Kind::xml_literal;
    if (inside_literal) {
      element.kind = Element::Kind::xml_literal;
    } else if (!open_.empty() && open_.back().kind == Element::Kind::node) {
      element = open_property(event, open_.back());
    } else {
      const bool is_object = !open_.empty() && open_.back().wanted;
      if (!open_.empty()) open_.back().has_children = true;
      ++nodes_;
      open_node(event, is_object);
    }
    take_language(event, element);
    open_.push_back(std::move(element));
    if (event.empty_element) close(event.end);
  }

  void open_node(const XmlEvent& event, bool is_object) {
    const XmlAttribute* says = nullptr;
    const auto subject = subject_of(bytes_, event, context_, entities_, &says);
    if (is_object && says != nullptr && !value_.empty() && subject == value_) find_value(*says);
    const auto type = context_.expand(event.name, false);
    if (predicate_ == rdf("type") && type != rdf("Description") && (value_.empty() || type == value_)) {
      const std::size_t name = event.begin + 1;
      find(name, name + event.name.size(), nullptr, !value_.empty());
    }
    property_attributes(event);
  }

  Element open_property(const XmlEvent& event, Element& node) {
    Element element{.kind = Element::Kind::property, .content = event.end};
    auto name = context_.expand(event.name, false);
    if (name == rdf("li")) name = rdf("_" + std::to_string(++node.members));
    element.wanted = name == predicate_ || (inside_ && (predicate_.empty() || reaches()));
    text_.clear();
    if (element.wanted && value_.empty()) find(event.begin + 1, event.begin + 1 + event.name.size(), nullptr, false);
    for (const XmlAttribute& attribute : event.attributes) {
      const auto attribute_name = context_.expand(attribute.name, true);
      if (attribute_name == rdf("parseType")) {
        const auto how = value_of(attribute);
        if (how == "Resource") {
          element.kind = Element::Kind::node;
          ++nodes_;
        }
        if (how != "Resource" && how != "Collection") element.kind = Element::Kind::xml_literal;
      } else if (element.wanted && !value_.empty()) {
        const bool resource = attribute_name == rdf("resource") || attribute_name == "resource";
        if (resource && resolve_iri(context_.base(), value_of(attribute)) == value_) find_value(attribute);
        if (nodes_of_ != nullptr && resource) nodes_of_->push_back(resolve_iri(context_.base(), value_of(attribute)));
        if (nodes_of_ != nullptr && attribute_name == rdf("nodeID")) nodes_of_->push_back("_:" + value_of(attribute));
        if (attribute_name == rdf("nodeID") && "_:" + value_of(attribute) == value_) find_value(attribute);
      }
    }
    property_attributes(event);
    return element;
  }

  // Whether the element asked for is one of those that are open.
  bool reaches() const {
    return std::any_of(open_.begin(), open_.end(), [](const Element& element) { return element.wanted; });
  }

  // Attributes that are statements of their own: everything but RDF's and XML's syntax (RDF/XML, section 7.2.5).
  void property_attributes(const XmlEvent& event) {
    for (const XmlAttribute& attribute : event.attributes) {
      if (attribute.name.starts_with("xml")) continue;
      if (context_.expand(attribute.name, true) != predicate_) continue;
      if (value_.empty()) {
        find(attribute.name_begin, attribute.name_begin + attribute.name.size(), nullptr, false);
        continue;
      }
      const auto value = value_of(attribute);
      const bool type = predicate_ == rdf("type") && resolve_iri(context_.base(), value) == value_;
      if (type || value == value_) find_value(attribute);
    }
  }

  void close(std::size_t content_end) {
    if (open_.empty()) return;
    const Element element = std::move(open_.back());
    open_.pop_back();
    context_.pop();
    const bool wanted = element.wanted && (!value_.empty() || (!first_ && element.kind == Element::Kind::property));
    if (wanted) find_content(element, content_end);
    if (element.kind == Element::Kind::node && nodes_ > 0) --nodes_;
  }

  void find_content(const Element& element, std::size_t content_end) {
    const bool literal = element.kind == Element::Kind::property && !element.has_children && text_ == value_;
    const bool xml = element.kind == Element::Kind::xml_literal && slice(element.content, content_end) == value_;
    if (literal || xml) find(std::min(element.content, content_end), content_end, &element);
  }

  static std::string rdf(std::string_view local) { return std::string(rdf_namespace) + std::string(local); }

  std::string_view bytes_;
  XmlContext context_;
  const XmlEntities& entities_;
  std::string_view predicate_;
  std::string_view value_;
  std::vector<Element> open_;
  bool first_ = true;
  bool inside_ = false;
  std::vector<std::string>* nodes_of_ = nullptr;
  BestMatch match_;
  std::string text_; // of the innermost property asked for
  std::size_t nodes_ = 0;
  bool done_ = false;
};

} // namespace

std::optional<Found> find_in_xml(std::string_view bytes, const XmlHead& head, Origin block, const Wanted& wanted) {
  return XmlSearch(bytes, head, wanted).run(block);
}

} // namespace samklang::rdf
