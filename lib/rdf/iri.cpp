// SPDX-License-Identifier: Apache-2.0
#include "rdf/iri.h"

#include <algorithm>
#include <cstddef>

namespace samklang::rdf {
namespace {

// RFC 3986 section 3; `has_*` tells an empty part from a missing one.
struct Parts {
  std::string_view scheme;
  std::string_view authority;
  std::string_view path;
  std::string_view query;
  std::string_view fragment;
  bool has_authority = false;
  bool has_query = false;
  bool has_fragment = false;
};

std::size_t scheme_size(std::string_view text) noexcept {
  const auto alphabetic = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto further = [](char c) { return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; };
  if (text.empty() || !alphabetic(text.front())) return 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ':') return i;
    if (!alphabetic(c) && !further(c)) return 0;
  }
  return 0;
}

Parts split(std::string_view text) noexcept {
  Parts parts;
  if (const auto size = scheme_size(text); size != 0) {
    parts.scheme = text.substr(0, size);
    text.remove_prefix(size + 1);
  }
  if (const auto hash = text.find('#'); hash != std::string_view::npos) {
    parts.fragment = text.substr(hash + 1);
    parts.has_fragment = true;
    text = text.substr(0, hash);
  }
  if (const auto mark = text.find('?'); mark != std::string_view::npos) {
    parts.query = text.substr(mark + 1);
    parts.has_query = true;
    text = text.substr(0, mark);
  }
  if (text.starts_with("//")) {
    const auto end = std::min(text.find('/', 2), text.size());
    parts.authority = text.substr(2, end - 2);
    parts.has_authority = true;
    text.remove_prefix(end);
  }
  parts.path = text;
  return parts;
}

// RFC 3986 section 5.2.4. What stands in `out` before `start` is left alone.
void append_without_dot_segments(std::string& out, std::string_view path) {
  const std::size_t start = out.size();
  const auto drop_last_segment = [&] {
    const auto slash = std::string_view(out).substr(start).rfind('/');
    out.resize(slash == std::string_view::npos ? start : start + slash);
  };
  while (!path.empty()) {
    if (path.starts_with("../")) {
      path.remove_prefix(3);
    } else if (path.starts_with("./") || path.starts_with("/./")) {
      path.remove_prefix(2);
    } else if (path == "/.") {
      path = "/";
    } else if (path.starts_with("/../")) {
      path.remove_prefix(3);
      drop_last_segment();
    } else if (path == "/..") {
      path = "/";
      drop_last_segment();
    } else if (path == "." || path == "..") {
      path = {};
    } else {
      const auto end = std::min(path.find('/', 1), path.size());
      out += path.substr(0, end);
      path.remove_prefix(end);
    }
  }
}

} // namespace

bool has_scheme(std::string_view text) noexcept { return scheme_size(text) != 0; }

bool is_safe_iri(std::string_view text) noexcept {
  return has_scheme(text) && std::all_of(text.begin(), text.end(), may_stand_in_iri);
}

void append_resolved(std::string& out, std::string_view base, std::string_view reference) {
  // Most IRIs in catalogues are absolute and carry no dot segment: those stand as they are.
  if (has_scheme(reference) && reference.find("/.") == std::string_view::npos) {
    out += reference;
    return;
  }
  const Parts r = split(reference);
  const Parts b = split(base);
  const bool own_scheme = !r.scheme.empty();
  const bool own_authority = own_scheme || r.has_authority;

  if (const auto scheme = own_scheme ? r.scheme : b.scheme; !scheme.empty()) {
    out += scheme;
    out += ':';
  }
  if (own_authority ? r.has_authority : b.has_authority) {
    out += "//";
    out += own_authority ? r.authority : b.authority;
  }
  bool base_query = false;
  if (own_authority || r.path.starts_with('/')) {
    append_without_dot_segments(out, r.path);
  } else if (r.path.empty()) {
    out += b.path;
    base_query = !r.has_query;
  } else {
    std::string merged; // section 5.2.3
    const auto slash = b.path.rfind('/');
    if (b.has_authority && b.path.empty()) {
      merged = '/';
    } else if (slash != std::string_view::npos) {
      merged = b.path.substr(0, slash + 1);
    }
    merged += r.path;
    append_without_dot_segments(out, merged);
  }
  if (base_query ? b.has_query : r.has_query) {
    out += '?';
    out += base_query ? b.query : r.query;
  }
  if (r.has_fragment) {
    out += '#';
    out += r.fragment;
  }
}

std::string resolve_iri(std::string_view base, std::string_view reference) {
  std::string out;
  append_resolved(out, base, reference);
  return out;
}

} // namespace samklang::rdf
