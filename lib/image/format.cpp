// SPDX-License-Identifier: Apache-2.0
#include "image/format.h"

#include <samklang/base/fingerprint.h>
#include <samklang/base/sha256.h>
#include <samklang/image/image.h>

#include <algorithm>
#include <cstring>

namespace samklang::image {
namespace {

constexpr std::size_t alignment = 8;
// A reader of another version may meet more; nobody needs thousands.
constexpr std::uint32_t most_sections = 4096;

constexpr std::size_t padded(std::size_t size) noexcept { return (size + alignment - 1) / alignment * alignment; }

template <class Row> std::string_view bytes_of(std::span<const Row> rows) noexcept {
  return {reinterpret_cast<const char*>(rows.data()), rows.size_bytes()};
}

struct Piece {
  SectionEntry entry;
  std::string_view bytes;
};

Error damaged(std::string_view name, std::string message) {
  return {ErrorCode::syntax,
          std::move(message),
          "build it anew: samklang build FILES -o IMAGE",
          {.source = std::string(name)}};
}

Result<Header> read_header(std::string_view bytes, std::string_view name) {
  Header header;
  if (bytes.size() < magic.size() || std::memcmp(bytes.data(), magic.data(), magic.size()) != 0)
    return Error{ErrorCode::syntax,
                 "this is no samklang image",
                 "make one: samklang build FILES -o IMAGE",
                 {.source = std::string(name)}};
  if (bytes.size() < sizeof(Header)) return damaged(name, "the image ends inside its header");
  std::memcpy(&header, bytes.data(), sizeof(Header));
  if (header.version != format_version) {
    return Error{ErrorCode::unsupported,
                 "the image has format version " + std::to_string(header.version) +
                     ", and this samklang reads version " + std::to_string(format_version),
                 "build it anew from the catalogues with this samklang: samklang build FILES -o IMAGE",
                 {.source = std::string(name)}};
  }
  if (header.file_size != bytes.size())
    return damaged(name, "the image should have " + std::to_string(header.file_size) + " bytes and has " +
                             std::to_string(bytes.size()));
  if (header.section_count > most_sections ||
      header.section_count > (bytes.size() - sizeof(Header)) / sizeof(SectionEntry))
    return damaged(name, "the image's table of sections does not fit into it");
  return header;
}

// The span of a section, or what is wrong with it.
template <class Row> Result<void> bind(std::span<const Row>& span, const SectionEntry& entry, std::string_view bytes,
                                       std::string_view name) {
  static_assert(std::is_trivially_copyable_v<Row> && alignof(Row) <= alignment);
  if (entry.element_size != sizeof(Row)) return damaged(name, "a section of the image has elements of another size");
  span = {reinterpret_cast<const Row*>(bytes.data() + entry.offset), static_cast<std::size_t>(entry.count)};
  return {};
}

bool inside(const SectionEntry& entry, std::size_t begin, std::size_t size) noexcept {
  if (entry.offset % alignment != 0 || entry.offset < begin || entry.offset > size || entry.element_size == 0)
    return false;
  return entry.count <= (size - entry.offset) / entry.element_size;
}

} // namespace

skos::Columns columns(const Contents& c) noexcept {
  return {.pool = {c.pool.data(), c.pool.size()},
          .languages = c.languages,
          .concepts = c.concepts,
          .externals = c.externals,
          .label_begin = c.label_begin,
          .labels = c.labels,
          .definition_begin = c.definition_begin,
          .definitions = c.definitions,
          .note_begin = c.note_begin,
          .notes = c.notes,
          .relation_begin = c.relation_begin,
          .relations = c.relations,
          .contact_begin = c.contact_begin,
          .contacts = c.contacts,
          .usage_begin = c.usage_begin,
          .usages = c.usages,
          .incoming_begin = c.incoming_begin,
          .incoming = c.incoming,
          .relation_source = c.relation_source,
          .citations = c.citations,
          .law_keys = c.law_keys,
          .tagged_texts = c.tagged_texts,
          .agencies = c.agencies,
          .collections = c.collections,
          .member_indexes = c.member_indexes,
          .records = c.records,
          .resources = c.resources,
          .other_values = c.other_values,
          .unknown_predicates = c.unknown_predicates,
          .load_notes = c.load_notes,
          .sources = c.sources};
}

std::uint64_t checksum(std::string_view bytes) noexcept { return fingerprint(bytes)[0]; }

std::uint64_t header_checksum(Header header, std::string_view table) noexcept {
  header.checksum = 0;
  const auto of_table = fingerprint(table);
  std::array<char, sizeof(Header) + sizeof(of_table)> both{};
  std::memcpy(both.data(), &header, sizeof(Header));
  std::memcpy(both.data() + sizeof(Header), &of_table, sizeof(of_table));
  return checksum({both.data(), both.size()});
}

std::string_view section_name(std::uint32_t id) noexcept {
  switch (static_cast<SectionId>(id)) {
#define SAMKLANG_SECTION(number, name, type)                                                                           \
  case SectionId::name:                                                                                                \
    return #name;
#include "image/sections.def"
#undef SAMKLANG_SECTION
  }
  return {};
}

Bytes assemble(const Contents& contents) {
  std::vector<Piece> pieces;
  const auto add = [&](std::uint32_t id, std::size_t element_size, std::size_t count, std::string_view bytes) {
    pieces.push_back({{.id = id, .element_size = static_cast<std::uint32_t>(element_size), .count = count}, bytes});
  };
#define SAMKLANG_SECTION(number, name, type) add(number, sizeof(type), contents.name.size(), bytes_of(contents.name));
#include "image/sections.def"
#undef SAMKLANG_SECTION
  const std::size_t table_end = sizeof(Header) + pieces.size() * sizeof(SectionEntry);
  std::size_t size = padded(table_end);
  for (Piece& piece : pieces) {
    piece.entry.offset = size;
    piece.entry.checksum = checksum(piece.bytes);
    size += padded(piece.bytes.size());
  }
  Bytes out;
  out.size = size;
  out.words.assign(size / alignment, 0);
  char* const base = reinterpret_cast<char*>(out.words.data());
  char* at = base + sizeof(Header);
  for (const Piece& piece : pieces) {
    std::memcpy(at, &piece.entry, sizeof(SectionEntry));
    at += sizeof(SectionEntry);
    if (!piece.bytes.empty()) std::memcpy(base + piece.entry.offset, piece.bytes.data(), piece.bytes.size());
  }
  Header header{.magic = magic,
                .version = format_version,
                .section_count = static_cast<std::uint32_t>(pieces.size()),
                .file_size = size};
  header.snapshot = sha256(out.view().substr(padded(table_end)));
  header.checksum = header_checksum(header, out.view().substr(sizeof(Header), table_end - sizeof(Header)));
  std::memcpy(base, &header, sizeof(Header));
  return out;
}

Result<Opened> open_sections(std::string_view bytes, std::string_view name) {
  const auto header = read_header(bytes, name);
  if (!header) return header.error();
  Opened opened;
  opened.header = *header;
  const std::size_t table_size = header->section_count * sizeof(SectionEntry);
  if (header_checksum(*header, bytes.substr(sizeof(Header), table_size)) != header->checksum)
    return damaged(name, "the image is damaged: the checksum of its header is wrong");
  opened.table.resize(header->section_count);
  if (table_size > 0) std::memcpy(opened.table.data(), bytes.data() + sizeof(Header), table_size);
  std::vector<std::uint32_t> seen;
  for (const SectionEntry& entry : opened.table) {
    if (!inside(entry, sizeof(Header) + table_size, bytes.size()))
      return damaged(name, "a section of the image lies outside it");
    Result<void> bound;
    switch (static_cast<SectionId>(entry.id)) {
#define SAMKLANG_SECTION(number, member, type)                                                                         \
  case SectionId::member:                                                                                              \
    bound = bind(opened.contents.member, entry, bytes, name);                                                          \
    break;
#include "image/sections.def"
#undef SAMKLANG_SECTION
    default: return damaged(name, "the image has a section that this version does not know");
    }
    if (!bound) return bound.error();
    seen.push_back(entry.id);
  }
  std::sort(seen.begin(), seen.end());
  if (std::adjacent_find(seen.begin(), seen.end()) != seen.end())
    return damaged(name, "a section stands twice in the image");
  constexpr std::size_t all = 0
#define SAMKLANG_SECTION(number, member, type) +1
#include "image/sections.def"
#undef SAMKLANG_SECTION
      ;
  if (seen.size() != all) return damaged(name, "the image lacks a section");
  return opened;
}

} // namespace samklang::image
