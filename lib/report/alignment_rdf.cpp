// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/alignment.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace samklang::report {
namespace {

constexpr std::string_view organisation_space = "https://data.brreg.no/enhetsregisteret/api/enheter/";

/// One correspondence, first concept first.
struct Cell {
  skos::ConceptIndex first = skos::no_index;
  skos::ConceptIndex second = skos::no_index;
  align::Relation relation = align::Relation::undecided; ///< of the first to the second
  double measure = 0;
};

// As the value of an attribute in double quotes. XML 1.0 has no way to say most control characters.
std::string attribute(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    default:
      if (byte >= 0x20) {
        out += c;
      } else {
        out += c == '\t' || c == '\n' || c == '\r' ? fmt::format("&#{};", byte) : std::string("\uFFFD");
      }
    }
  }
  return out;
}

// A file's name may hold what no IRI holds.
std::string iri_of_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (static_cast<unsigned char>(c) <= 0x20 || std::string_view("<>\"{}|\\^`%").find(c) != std::string_view::npos) {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
  return out;
}

// The symbols of the format's own relations; nothing for what it has no symbol for.
std::string_view symbol(align::Relation relation) {
  switch (relation) {
  case align::Relation::exact:
  case align::Relation::close: return "=";
  case align::Relation::broader: return "&gt;";
  case align::Relation::narrower: return "&lt;";
  case align::Relation::overlapping:
  case align::Relation::related:
  case align::Relation::different:
  case align::Relation::undecided: break;
  }
  return {};
}

bool means_same(align::Relation relation) {
  return relation == align::Relation::exact || relation == align::Relation::close;
}

class AlignmentRdf {
public:
  AlignmentRdf(const skos::Catalogue& catalogue, const AlignmentRdfOptions& options)
      : catalogue_(catalogue), options_(options) {}

  Result<std::string> write(const align::Alignment& alignment) {
    for (const auto& verdict : alignment.verdicts) note_agencies(verdict);
    if (agencies_.size() > 2)
      return Error{
          ErrorCode::usage,
          fmt::format("an alignment in RDF has two sides, and these pairs are of {} agencies", agencies_.size()),
          "choose two with --between",
          {}};
    choose_sides();
    for (const auto& verdict : alignment.verdicts) take(verdict);
    std::sort(cells_.begin(), cells_.end(),
              [](const Cell& a, const Cell& b) { return std::pair(a.first, a.second) < std::pair(b.first, b.second); });
    return document(alignment);
  }

private:
  void note_agencies(const align::Verdict& verdict) {
    if (verdict.same_agency || symbol(verdict.relation).empty()) return;
    agencies_.insert(catalogue_[verdict.a].publisher());
    agencies_.insert(catalogue_[verdict.b].publisher());
  }

  void choose_sides() {
    if (agencies_.empty()) return;
    first_ = *agencies_.begin();
    second_ = *agencies_.rbegin();
    if (options_.first_agency == second_) std::swap(first_, second_);
  }

  void take(const align::Verdict& verdict) {
    if (verdict.same_agency || symbol(verdict.relation).empty()) return;
    Cell cell{verdict.a, verdict.b, verdict.relation, 0};
    cell.measure = static_cast<double>(means_same(verdict.relation) ? verdict.p_same : verdict.confidence);
    if (catalogue_[verdict.a].publisher() != first_) {
      std::swap(cell.first, cell.second);
      cell.relation = align::inverse(cell.relation);
    }
    cells_.push_back(cell);
  }

  // "??": no concept stands twice on either side; "**": nothing is promised.
  std::string_view cardinality() const {
    std::set<skos::ConceptIndex> seen;
    for (const Cell& cell : cells_) {
      const bool once = seen.insert(cell.first).second && seen.insert(cell.second).second;
      if (!once) return "**";
    }
    return "??";
  }

  std::string ontology(std::string_view element, std::uint32_t agency) const {
    if (agency >= catalogue_.columns().agencies.size()) return {};
    const auto& row = catalogue_.columns().agencies[agency];
    std::string iri(catalogue_.text(row.iri));
    if (row.organisation_number != 0) {
      iri = organisation_space;
      iri += catalogue_.agency_key(agency);
    } else if (iri.empty()) {
      iri = iri_of_name(catalogue_.agency_key(agency)); // "file:" and a name, or a name
    }
    return fmt::format("  <{0}>\n    <Ontology rdf:about=\"{1}\">\n      <formalism>\n"
                       "        <Formalism align:name=\"SKOS\" align:uri=\"http://www.w3.org/2004/02/skos/core#\"/>\n"
                       "      </formalism>\n    </Ontology>\n  </{0}>\n",
                       element, attribute(iri));
  }

  std::string document(const align::Alignment& alignment) const {
    std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                      "<rdf:RDF xmlns=\"http://knowledgeweb.semanticweb.org/heterogeneity/alignment#\"\n"
                      "         xmlns:align=\"http://knowledgeweb.semanticweb.org/heterogeneity/alignment#\"\n"
                      "         xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"\n"
                      "         xmlns:samklang=\"https://example.org/samklang/alignment#\">\n"
                      "<Alignment>\n"
                      "  <xml>yes</xml>\n"
                      "  <level>0</level>\n";
    out += fmt::format("  <type>{}</type>\n", cardinality());
    out += fmt::format("  <align:method>{}</align:method>\n", attribute(alignment.engine));
    out += ontology("onto1", first_) + ontology("onto2", second_);
    for (const Cell& cell : cells_) {
      out += fmt::format(
          "  <map>\n    <Cell>\n      <entity1 rdf:resource=\"{}\"/>\n      <entity2 rdf:resource=\"{}\"/>\n"
          "      <relation>{}</relation>\n"
          "      <measure rdf:datatype=\"http://www.w3.org/2001/XMLSchema#float\">{:.4f}</measure>\n"
          "      <samklang:relation>{}</samklang:relation>\n    </Cell>\n  </map>\n",
          attribute(catalogue_.iri(cell.first)), attribute(catalogue_.iri(cell.second)), symbol(cell.relation),
          cell.measure, align::name(cell.relation));
    }
    return out + "</Alignment>\n</rdf:RDF>\n";
  }

  const skos::Catalogue& catalogue_;
  const AlignmentRdfOptions& options_;
  std::set<std::uint32_t> agencies_;
  std::uint32_t first_ = skos::no_index;
  std::uint32_t second_ = skos::no_index;
  std::vector<Cell> cells_;
};

} // namespace

Result<std::string> alignment_rdf(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                                  const AlignmentRdfOptions& options) {
  return AlignmentRdf(catalogue, options).write(alignment);
}

} // namespace samklang::report
