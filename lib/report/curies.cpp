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

// Up to the last '#', '/' or ':' that something follows.
std::string_view up_to_last_mark(std::string_view iri) {
  if (iri.size() < 2) return {};
  const auto head = iri.substr(0, iri.size() - 1);
  auto at = head.find_last_of("#/");
  if (at == std::string_view::npos) at = head.rfind(':');
  return at == std::string_view::npos ? std::string_view{} : iri.substr(0, at + 1);
}

// The namespace around, as long as it has more than a scheme and a host.
std::string_view one_step_less(std::string_view space) {
  const auto around = up_to_last_mark(space);
  const auto host = around.find("://");
  const bool has_path = host != std::string_view::npos && around.size() > host + 3 &&
                        around.find('/', host + 3) != std::string_view::npos;
  return has_path && around.back() == '/' ? around : space;
}

} // namespace

void Curies::declare(std::string_view prefix, std::string_view space) { declared_.emplace(space, prefix); }

std::string_view Curies::space(std::string_view iri) const {
  for (const auto& [space, prefix] : declared_) {
    if (iri.size() > space.size() && iri.substr(0, space.size()) == space) return iri.substr(0, space.size());
  }
  return up_to_last_mark(iri);
}

void Curies::note(std::string_view iri) {
  if (declared_.find(space(iri)) == declared_.end()) noted_.emplace(iri);
}

void Curies::settle() {
  std::map<std::string_view, std::size_t> sizes;
  for (const auto& iri : noted_) ++sizes[space(iri)];
  for (const auto& [space, size] : sizes) given_.emplace(size > 1 ? space : one_step_less(space), "");
  std::size_t next = 1;
  for (auto& [space, prefix] : given_) prefix = fmt::format("ns{}", next++);
}

std::string Curies::curie(std::string_view iri) const {
  auto of = space(iri);
  if (const auto declared = declared_.find(of); declared != declared_.end())
    return declared->second + ':' + encoded(iri.substr(of.size()));
  auto given = given_.find(of);
  if (given == given_.end()) {
    of = one_step_less(of);
    given = given_.find(of);
  }
  return (given == given_.end() ? "ns0" : given->second) + ':' + encoded(iri.substr(of.size()));
}

std::vector<std::pair<std::string, std::string>> Curies::map() const {
  std::vector<std::pair<std::string, std::string>> out;
  out.reserve(declared_.size() + given_.size());
  for (const auto& [space, prefix] : declared_) out.emplace_back(prefix, encoded(space));
  std::sort(out.begin(), out.end());
  for (const auto& [space, prefix] : given_) out.emplace_back(prefix, encoded(space));
  return out;
}

} // namespace samklang::report
