// SPDX-License-Identifier: Apache-2.0
#include "report/curies.h"

#include <fmt/format.h>

#include <algorithm>

namespace samklang::report {
namespace {

// Characters that end a field or a line, or that no IRI may have (RFC 3987 section 2.2).
std::string encoded(std::string_view iri) {
  std::string out;
  for (const char c : iri) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F || c == '<' || c == '>' || c == '"') {
      out += fmt::format("%{:02X}", static_cast<unsigned>(byte));
    } else {
      out += c;
    }
  }
  return out;
}

} // namespace

void Curies::declare(std::string_view prefix, std::string_view space) { declared_.emplace(space, prefix); }

// Up to the last '#', '/' or ':' that something follows.
std::string_view Curies::space(std::string_view iri) const {
  for (const auto& [space, prefix] : declared_) {
    if (iri.size() > space.size() && iri.substr(0, space.size()) == space) return iri.substr(0, space.size());
  }
  if (iri.size() < 2) return {};
  auto at = iri.substr(0, iri.size() - 1).find_last_of("#/");
  if (at == std::string_view::npos) at = iri.substr(0, iri.size() - 1).rfind(':');
  return at == std::string_view::npos ? std::string_view{} : iri.substr(0, at + 1);
}

void Curies::note(std::string_view iri) {
  const auto of = space(iri);
  if (declared_.find(of) == declared_.end() && given_.find(of) == given_.end()) given_.emplace(of, "");
}

void Curies::settle() {
  std::size_t next = 1;
  for (auto& [space, prefix] : given_) prefix = fmt::format("ns{}", next++);
}

std::string Curies::curie(std::string_view iri) const {
  const auto of = space(iri);
  const auto declared = declared_.find(of);
  const auto given = given_.find(of);
  const std::string prefix = declared != declared_.end() ? declared->second : given != given_.end() ? given->second : "ns0";
  return prefix + ':' + encoded(iri.substr(of.size()));
}

std::vector<std::pair<std::string, std::string>> Curies::map() const {
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& [space, prefix] : declared_) out.emplace_back(prefix, encoded(space));
  std::sort(out.begin(), out.end());
  for (const auto& [space, prefix] : given_) out.emplace_back(prefix, encoded(space));
  return out;
}

} // namespace samklang::report
