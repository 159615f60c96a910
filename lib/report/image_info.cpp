// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/image_info.h>

#include "report/escape.h"
#include "report/json.h"
#include "report/words.h"

#include <algorithm>

namespace samklang::report {
namespace {

constexpr std::size_t shown_sections = 10;

} // namespace

std::string image_text(const image::Image& image, bool verified, Language language) {
  std::string out;
  const auto line = [&](Message message, std::initializer_list<std::string_view> arguments) {
    out += say(message, language, arguments) + '\n';
  };
  const auto& columns = image.catalogue().columns();
  line(Message::image_snapshot, {image.snapshot()});
  line(Message::image_size, {byte_size(image.bytes().size(), language), std::to_string(image::format_version)});
  line(Message::image_holds, {number(columns.concepts.size(), language), number(image.verdict_rows().size(), language),
                              number(columns.sources.size(), language)});
  for (const image::Provenance& one : image.provenance())
    out += "  " + one_line(one.name) + ": " + one_line(one.value) + '\n';
  auto sections = image.sections();
  std::stable_sort(sections.begin(), sections.end(),
                   [](const auto& x, const auto& y) { return x.bytes() > y.bytes(); });
  line(Message::image_sections, {});
  for (std::size_t i = 0; i < sections.size() && i < shown_sections && sections[i].bytes() > 0; ++i)
    out += "  " + std::string(sections[i].name) + ": " + byte_size(sections[i].bytes(), language) + '\n';
  line(verified ? Message::image_verified : Message::image_not_verified, {});
  return out;
}

std::string image_json(const image::Image& image, bool verified) {
  const auto& columns = image.catalogue().columns();
  Json out;
  out["format"] = "samklang-image/1";
  out["snapshot"] = "sha256:" + std::string(image.snapshot());
  out["format_version"] = image::format_version;
  out["bytes"] = image.bytes().size();
  out["verified"] = verified;
  out["concepts"] = columns.concepts.size();
  out["verdicts"] = image.verdict_rows().size();
  out["sources"] = sources(image.catalogue());
  out["provenance"] = Json::array();
  for (const image::Provenance& one : image.provenance())
    out["provenance"].push_back({{"name", one.name}, {"value", one.value}});
  out["sections"] = Json::array();
  for (const image::SectionSize& one : image.sections())
    out["sections"].push_back({{"name", one.name}, {"count", one.count}, {"bytes", one.bytes()}});
  return written(out);
}

} // namespace samklang::report
