// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_CURIES_H
#define SAMKLANG_REPORT_CURIES_H

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::report {

/// IRIs as CURIEs: SSSOM wants no other form in TSV. First every IRI is noted, then the prefixes are given out in the
/// order of the namespaces (ns1, ns2 ...), so that the same set of IRIs has the same CURIEs. A namespace goes up to the
/// last '#', '/' or ':'; one that would have a single IRI goes one step less far (.../3001/nb and .../3003/nb share
/// .../).
class Curies {
public:
  /// A prefix with a name of its own; goes before ns1, ns2 ... and must end where local names begin.
  void declare(std::string_view prefix, std::string_view space);
  void note(std::string_view iri);
  /// Gives the prefixes out. Call it once, after the last note().
  void settle();

  /// The CURIE of a noted IRI. What would break a line is percent-encoded.
  std::string curie(std::string_view iri) const;

  /// Prefix and namespace of those in use and those declared, by prefix.
  std::vector<std::pair<std::string, std::string>> map() const;

private:
  std::string_view space(std::string_view iri) const;
  std::map<std::string, std::string, std::less<>> declared_; ///< by namespace
  std::map<std::string, std::string, std::less<>> given_;    ///< by namespace
  std::set<std::string, std::less<>> noted_;
};

} // namespace samklang::report

#endif
