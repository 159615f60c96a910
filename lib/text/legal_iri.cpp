// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/legal_reference.h>

#include "text/legal_date.h"
#include "text/legal_fold.h"

#include <algorithm>
#include <vector>

namespace samklang::text {
namespace {

// Percent-encoding resolved, so that %C2%A7 and § are one; what is no encoding stays.
std::string percent_decoded(std::string_view iri) {
  const auto value = [](char c) {
    return is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  };
  std::string out;
  out.reserve(iri.size());
  for (std::size_t i = 0; i < iri.size(); ++i) {
    if (iri[i] == '%' && i + 2 < iri.size() && value(iri[i + 1]) >= 0 && value(iri[i + 2]) >= 0) {
      out += static_cast<char>(value(iri[i + 1]) * 16 + value(iri[i + 2]));
      i += 2;
    } else {
      out += iri[i];
    }
  }
  return out;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

bool host_is(std::string_view host, std::string_view domain) {
  return host == domain ||
         (host.size() > domain.size() && host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

// digits, then groups of '-' digits, then at most one letter: "1-5", "28a", "3-1-1"; a trailing hyphen is dropped.
// Empty for anything else.
std::string section_number(std::string_view text) {
  constexpr std::size_t longest = 4;
  while (text.ends_with('-')) text.remove_suffix(1);
  std::string out;
  std::size_t i = 0;
  while (true) {
    while (at(text, i) == '0' && is_digit(at(text, i + 1))) ++i;
    const std::size_t begin = i;
    while (is_digit(at(text, i))) ++i;
    if (i == begin || i - begin > longest) return {};
    out += text.substr(begin, i - begin);
    if (at(text, i) != '-') break;
    out += text[i++];
  }
  if (i + 1 == text.size() && text[i] >= 'a' && text[i] <= 'z') out += text[i++];
  return i == text.size() ? out : std::string();
}

// "§1-5", "paragraf-1-5", "kap14", "kapittel_3-1-1": a section or a chapter in normal form, or empty.
std::string subdivision(std::string_view part) {
  for (const std::string_view mark : {"\xC2\xA7", "paragraf", "section"}) {
    if (!part.starts_with(mark)) continue;
    part.remove_prefix(mark.size());
    while (part.starts_with(' ') || part.starts_with('_') || part.starts_with('-')) part.remove_prefix(1);
    const auto number = section_number(part);
    return number.empty() ? std::string() : "\xC2\xA7" + number;
  }
  for (const std::string_view mark : {"kapittel", "kap", "chapter"}) {
    if (!part.starts_with(mark)) continue;
    part.remove_prefix(mark.size());
    while (part.starts_with(' ') || part.starts_with('_') || part.starts_with('-') || part.starts_with('.'))
      part.remove_prefix(1);
    const auto number = section_number(part);
    return number.empty() ? std::string() : "kap" + number;
  }
  return {};
}

// The parts of an address between slashes and hashes; a query is left out, what follows its # is not.
std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  bool query = false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= path.size(); ++i) {
    if (i < path.size() && path[i] != '/' && path[i] != '#' && path[i] != '?' && path[i] != '&') continue;
    if (i > begin && !query) parts.push_back(path.substr(begin, i - begin));
    if (i < path.size()) query = path[i] == '?' || (query && path[i] != '#');
    begin = i + 1;
  }
  return parts;
}

LegalReference reference(std::string act, std::string section) {
  LegalReference out;
  out.key = section.empty() ? act : act + "/" + section;
  out.act = std::move(act);
  out.section = std::move(section);
  return out;
}

// The section among the parts after the act; without one the chapter.
std::string section_among(const std::vector<std::string_view>& parts, std::size_t from) {
  std::string chapter;
  for (std::size_t i = from; i < parts.size(); ++i) {
    std::string found = subdivision(parts[i]);
    if (found.empty() && i + 1 < parts.size() &&
        (parts[i] == "section" || parts[i] == "paragraf" || parts[i] == "chapter" || parts[i] == "kapittel")) {
      found = subdivision(std::string(parts[i]) + std::string(parts[i + 1]));
    }
    if (found.starts_with("\xC2\xA7")) return found;
    if (!found.empty()) chapter = std::move(found);
  }
  return chapter;
}

// .../lov/1997-02-28-19/§1-5, .../dokument/SF/forskrift/2007-11-09-1268, .../eli/lov/1989/06/02/27/nor/html
std::optional<LegalReference> from_lovdata(const std::vector<std::string_view>& parts) {
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    if (parts[i] != "lov" && parts[i] != "forskrift") continue;
    const std::string kind(parts[i]);
    if (const auto act = act_from_iso(kind, parts[i + 1])) return reference(*act, section_among(parts, i + 2));
    if (i + 3 >= parts.size()) continue;
    const bool numbered = i + 4 < parts.size() && !parts[i + 4].empty() && is_digit(parts[i + 4].front());
    const std::string iso = std::string(parts[i + 1]) + "-" + std::string(parts[i + 2]) + "-" +
                            std::string(parts[i + 3]) + (numbered ? "-" + std::string(parts[i + 4]) : std::string());
    if (const auto act = act_from_iso(kind, iso)) return reference(*act, section_among(parts, i + (numbered ? 5 : 4)));
  }
  return std::nullopt;
}

// Lovdata's addresses before 2013: .../all/nl-19350607-002.html, ...?doc=/sf/sf/sf-19751216-0001.html
std::optional<LegalReference> from_old_lovdata(std::string_view address) {
  for (std::size_t i = address.find('-'); i != std::string_view::npos; i = address.find('-', i + 1)) {
    if (i < 2) continue;
    const auto collection = address.substr(i - 2, 2);
    const bool act = collection == "nl" || collection == "hl" || collection == "tl";
    if (!act && collection != "sf" && collection != "lf") continue;
    if (i > 2 && is_letter(address[i - 3])) continue;
    if (const auto found = act_from_compact(act ? "lov" : "forskrift", address.substr(i + 1)))
      return reference(*found, {});
  }
  return std::nullopt;
}

// NAV's internal collection: .../rettskildene-intern/lov/L19990326-14_P5-10#...
std::optional<LegalReference> from_nav(const std::vector<std::string_view>& parts) {
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const auto name = parts[i + 1];
    const bool act = parts[i] == "lov" && name.starts_with('l');
    if (!act && !(parts[i] == "forskrift" && name.starts_with('f'))) continue;
    const auto found = act_from_compact(act ? "lov" : "forskrift", name.substr(1));
    if (!found) continue;
    std::string section;
    if (const auto mark = name.find("_p"); mark != std::string_view::npos) {
      const auto number = section_number(name.substr(mark + 2, name.find('_', mark + 1) - mark - 2));
      if (!number.empty()) section = "\xC2\xA7" + number;
    } else if (const auto chapter = name.find("_k"); chapter != std::string_view::npos) {
      const auto number = section_number(name.substr(chapter + 2));
      if (!number.empty()) section = "kap" + number;
    }
    return reference(*found, std::move(section));
  }
  return std::nullopt;
}

} // namespace

std::optional<LegalReference> legal_reference_from_iri(std::string_view iri) {
  constexpr std::size_t longest = 2048; // no address of an act is longer
  const std::string address = lowered(percent_decoded(iri.substr(0, longest)));
  std::string_view rest = address;
  if (const auto scheme = rest.find("://"); scheme < 6) rest.remove_prefix(scheme + 3);
  const auto host_end = std::min(rest.find_first_of("/?#"), rest.size());
  const auto host = rest.substr(0, std::min(rest.find(':'), host_end));
  const auto path = rest.substr(host_end);

  std::optional<LegalReference> found;
  if (host_is(host, "lovdata.no")) {
    found = from_lovdata(parts_of(path));
    if (!found) found = from_old_lovdata(path);
  } else if (host_is(host, "nav.no")) {
    found = from_nav(parts_of(path));
  }
  if (found) found->end = static_cast<std::uint32_t>(std::min<std::size_t>(iri.size(), UINT32_MAX));
  return found;
}

} // namespace samklang::text
