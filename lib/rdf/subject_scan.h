// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_SUBJECT_SCAN_H
#define SAMKLANG_RDF_SUBJECT_SCAN_H

#include "rdf/turtle_terms.h"
#include "rdf/xml_scan.h"

#include <samklang/rdf/locate.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::rdf {

/// The directives of a Turtle document, in force where they stand.
TurtleNames read_names(std::string_view bytes, std::string_view base_iri);

/// What the node elements of an RDF/XML document stand in: the namespaces, base and entities up to rdf:RDF.
struct XmlHead {
  explicit XmlHead(std::string_view base_iri) : context(base_iri) {}
  XmlContext context;
  XmlEntities entities;
  bool has_rdf_root = false; ///< otherwise the root is itself the one node element
};

/// Reads up to the root element and leaves `scanner` behind it (before it, where it is no rdf:RDF).
XmlHead read_xml_head(std::string_view bytes, std::string_view base_iri, XmlScanner& scanner);

/// The subject a node element's attributes give: an IRI, `_:label`, or nothing. `attribute`, where given, takes the
/// place of the attribute that says so.
std::string subject_of(std::string_view bytes, const XmlEvent& start, const XmlContext& context,
                       const XmlEntities& entities, const XmlAttribute** attribute = nullptr);

/// Where a subject is described: a statement of Turtle, a run of N-Triples lines, a node element of RDF/XML at any
/// depth (a concept may stand inside the collection that it is a member of). A faulty statement gives the graph nothing
/// and is none.
struct WrittenBlock {
  std::string subject; ///< an IRI or `_:label`; empty for a node without a name, or with one that cannot be resolved
  Origin token;        ///< what names it; in RDF/XML the start tag
  Origin origin;
  bool anonymous = false; ///< may be without a name
  bool ended = true;      ///< false for an element that does not end: `origin` is its start tag
  std::size_t depth = 0;  ///< the elements it stands in, below rdf:RDF
};

/// The blocks of a document in the order they begin. `names` learns its directives, `head` takes what its elements
/// stand in.
std::vector<WrittenBlock> turtle_blocks(std::string_view bytes, TurtleNames& names);
std::vector<WrittenBlock> ntriples_blocks(std::string_view bytes, const TurtleNames& names);
std::vector<WrittenBlock> xml_blocks(std::string_view bytes, std::string_view base_iri, std::optional<XmlHead>& head);

/// Where a document begins: behind its byte order mark.
std::size_t document_begin(std::string_view bytes) noexcept;

/// What is looked for in a block: see Locator::locate().
struct Wanted {
  std::string_view predicate;
  std::string_view value;
  bool first = true;         ///< the first match counts; otherwise the one that fits best
  std::string_view tag = {}; ///< fits better with this language tag, case aside; empty: any
  bool nested = false;       ///< fits better inside a nested node (or, if false, outside)
  /// Any property's value, of the nodes inside the block that `predicate` leads to; of the block itself where
  /// `predicate` is empty.
  bool inside = false;
  std::vector<std::string>* nodes = nullptr; ///< takes the IRIs and `_:labels` that `predicate` leads to
};

struct Found {
  Origin token; ///< as Locator::locate() says
  Origin tag;   ///< the language tag that stands with it, without its `@`; empty for none
};

std::optional<Found> find_in_turtle(std::string_view bytes, const TurtleNames& names, Origin block,
                                    const Wanted& wanted);
std::optional<Found> find_in_xml(std::string_view bytes, const XmlHead& head, Origin block, const Wanted& wanted);

/// Keeps the match that fits best so far.
class BestMatch {
public:
  explicit BestMatch(const Wanted& wanted) : wanted_(wanted) {}

  /// True where nothing that comes later can fit better. `exact` says that it is the value and no stand-in for it.
  bool offer(const Found& found, std::string_view tag, bool nested, bool exact = true);
  const std::optional<Found>& best() const noexcept { return best_; }

private:
  const Wanted& wanted_;
  std::optional<Found> best_;
  unsigned score_ = 0;
};

} // namespace samklang::rdf

#endif
