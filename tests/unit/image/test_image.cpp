// SPDX-License-Identifier: Apache-2.0
#include "unit/image/frozen.h"

#include "image/format.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace samklang;
using sample::frozen;

namespace {

struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("samklang-image-" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
};

// Changes an image's bytes and makes its header say that they belong there.
template <class Change> std::string resealed(std::string bytes, Change change) {
  change(bytes);
  image::Header header;
  std::memcpy(&header, bytes.data(), sizeof(header));
  header.checksum = image::header_checksum(
      header, std::string_view(bytes).substr(sizeof(header), header.section_count * sizeof(image::SectionEntry)));
  std::memcpy(bytes.data(), &header, sizeof(header));
  return bytes;
}

} // namespace

TEST_CASE("the same input gives the same bytes, in memory, saved and mapped") {
  const auto one = sample::households_image();
  const auto two = sample::households_image();
  REQUIRE(one.bytes() == two.bytes());
  CHECK(one.snapshot() == two.snapshot());
  CHECK(one.snapshot().size() == 64);
  const Folder folder;
  const auto file = folder.path / "nation.samklang";
  REQUIRE(one.save(file));
  CHECK(image::Image::is_image(file));
  const auto mapped = image::Image::open(file);
  REQUIRE(mapped);
  CHECK(mapped->bytes() == one.bytes());
  CHECK(mapped->verify().has_value());
  const auto copied = image::Image::from_bytes(one.bytes());
  REQUIRE(copied);
  CHECK(copied->snapshot() == one.snapshot());
  // Nothing but the image is left behind, and it can be replaced while it is mapped.
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path), std::filesystem::directory_iterator()) == 1);
  REQUIRE(one.save(file));
  CHECK(mapped->verify().has_value());
}

TEST_CASE("an image hands out the catalogue as it was") {
  const auto catalogue = sample::household_catalogue();
  const auto made = frozen(catalogue);
  const auto& out = made.catalogue();
  REQUIRE(out.size() == catalogue.size());
  CHECK(out.columns().pool.starts_with(catalogue.columns().pool));
  for (skos::ConceptIndex i = 0; i < out.size(); ++i) {
    CHECK(out[i].iri() == catalogue[i].iri());
    CHECK(out[i].term() == catalogue[i].term());
    CHECK(out[i].definitions().size() == catalogue[i].definitions().size());
    CHECK(out.agency_key(out[i].publisher()) == catalogue.agency_key(catalogue[i].publisher()));
  }
  // The checked catalogue keeps the image alive.
  skos::Catalogue kept;
  {
    const auto copy = image::Image::from_bytes(made.bytes());
    REQUIRE(copy);
    kept = copy->checked_catalogue().value();
  }
  CHECK(kept[0].iri() == catalogue[0].iri());
}

TEST_CASE("an image hands out the alignment as it was") {
  const auto catalogue = sample::household_catalogue();
  align::Decision decision;
  decision.case_id = "sak-1";
  decision.subject = "https://example.org/a";
  decision.object = "https://example.org/b";
  decision.relation = align::Relation::overlapping;
  decision.participants = {"NAV", "Skatteetaten"};
  decision.other = {{"note", "x"}};
  decision.decided = Date{20260101};
  const std::vector<align::Decision> decisions{decision};
  align::AlignOptions options;
  options.decisions = decisions;
  const auto alignment = align::align(catalogue, options).value();
  REQUIRE(alignment.decisions.size() == 1);
  const auto made = image::Image::build(catalogue, alignment).value();
  const auto out = made.alignment();
  CHECK(out.engine == alignment.engine);
  CHECK(out.calibrated_on == alignment.calibrated_on);
  CHECK(out.candidates == alignment.candidates);
  CHECK(out.coherence.clusters == alignment.coherence.clusters);
  REQUIRE(out.decisions.size() == 1);
  CHECK(out.decisions[0].case_id == "sak-1");
  CHECK(out.decisions[0].participants == decision.participants);
  CHECK(out.decisions[0].other == decision.other);
  CHECK(out.decisions[0].decided == decision.decided);
  REQUIRE(out.verdicts.size() == alignment.verdicts.size());
  for (std::size_t i = 0; i < out.verdicts.size(); ++i) {
    const auto& was = alignment.verdicts[i];
    const auto& is = out.verdicts[i];
    CHECK(is.a == was.a);
    CHECK(is.b == was.b);
    CHECK(is.relation == was.relation);
    CHECK(is.runner_up == was.runner_up);
    CHECK(is.authority == was.authority);
    CHECK(is.a_implies_b == was.a_implies_b);
    CHECK(is.b_implies_a == was.b_implies_a);
    CHECK(is.choice == was.choice);
    CHECK(is.differences == was.differences);
    CHECK(is.confidence == was.confidence);
    CHECK(is.margin == was.margin);
    CHECK(is.terminology.terms == was.terminology.terms);
    CHECK(is.bars.other_statutes == was.bars.other_statutes);
    CHECK(is.transferred == was.transferred);
    CHECK(is.decision == was.decision);
    REQUIRE(is.evidence.size() == was.evidence.size());
    for (std::size_t e = 0; e < is.evidence.size(); ++e) {
      CHECK(is.evidence[e].kind == was.evidence[e].kind);
      CHECK(is.evidence[e].weight == was.evidence[e].weight);
      CHECK(is.evidence[e].a.begin == was.evidence[e].a.begin);
      CHECK(is.evidence[e].b.end == was.evidence[e].b.end);
      CHECK(is.evidence[e].b.text.offset == was.evidence[e].b.text.offset);
    }
    CHECK(made.find_verdict(was.a, was.b) == static_cast<std::uint32_t>(i));
    CHECK(made.find_verdict(was.b, was.a) == static_cast<std::uint32_t>(i));
  }
  CHECK_FALSE(made.find_verdict(0, 0));
}

TEST_CASE("every link stands at both of its ends") {
  const auto made = sample::households_image();
  const auto& catalogue = made.catalogue();
  const auto a = catalogue.find("https://example.org/a").value();
  const auto over = catalogue.find("https://example.org/over").value();
  const auto old = catalogue.find("https://example.org/gammel").value();
  const auto leads = [&](skos::ConceptIndex from, skos::ConceptIndex to, image::Layer layer, bool outgoing) {
    const auto links = made.links(from);
    return std::any_of(links.begin(), links.end(), [&](const image::Link& link) {
      return link.other == to && link.layer == static_cast<std::uint8_t>(layer) && (link.outgoing != 0) == outgoing;
    });
  };
  CHECK(leads(a, over, image::Layer::generic, true));
  CHECK(leads(over, a, image::Layer::generic, false));
  // The old concept is where a replacement begins.
  CHECK(leads(old, a, image::Layer::replacement, true));
  CHECK(leads(a, old, image::Layer::replacement, false));
  const auto b = catalogue.find("https://example.org/b").value();
  CHECK(leads(a, b, image::Layer::verdict, true));
  CHECK(leads(b, a, image::Layer::verdict, false));
  CHECK(made.links(static_cast<skos::ConceptIndex>(catalogue.vertex_count())).empty());
}

TEST_CASE("an image says what made it") {
  const auto made = sample::households_image();
  CHECK(made.provenance("program") == "test");
  CHECK_FALSE(made.provenance("engine").empty());
  CHECK(made.provenance("nothing").empty());
  const auto sections = made.sections();
  const auto pool = std::find_if(sections.begin(), sections.end(), [](const auto& s) { return s.name == "pool"; });
  REQUIRE(pool != sections.end());
  CHECK(pool->count == made.catalogue().columns().pool.size());
}

TEST_CASE("what is no image is refused with what to do") {
  const auto made = sample::households_image();
  const std::string bytes(made.bytes());
  const auto code = [](const std::string& what) {
    const auto opened = image::Image::from_bytes(what, "x.samklang");
    REQUIRE_FALSE(opened);
    CHECK_FALSE(opened.error().advice.empty());
    CHECK(opened.error().place.source == "x.samklang");
    return opened.error().code;
  };
  CHECK(code("") == ErrorCode::syntax);
  CHECK(code("@prefix e: <https://example.org/> .") == ErrorCode::syntax);
  CHECK(code(bytes.substr(0, 20)) == ErrorCode::syntax);
  CHECK(code(bytes.substr(0, bytes.size() - 8)) == ErrorCode::syntax);
  CHECK(code(bytes + "12345678") == ErrorCode::syntax);
  auto other = bytes;
  other[8] = 2;
  CHECK(code(other) == ErrorCode::unsupported);
  auto header = bytes;
  header[70] = static_cast<char>(header[70] ^ 1);
  CHECK(code(header) == ErrorCode::syntax);
  CHECK_FALSE(image::Image::open("/nonexistent/nation.samklang"));
  CHECK(image::Image::open("/nonexistent/nation.samklang").error().code == ErrorCode::io);
}

TEST_CASE("sections outside the file are refused when it is opened") {
  const std::string bytes(sample::households_image().bytes());
  const auto refused = [&](auto change) {
    const auto opened = image::Image::from_bytes(resealed(bytes, [&](std::string& all) {
      image::SectionEntry entry;
      char* const at = all.data() + sizeof(image::Header) + 2 * sizeof(entry);
      std::memcpy(&entry, at, sizeof(entry));
      change(entry);
      std::memcpy(at, &entry, sizeof(entry));
    }));
    return !opened;
  };
  CHECK_FALSE(refused([](image::SectionEntry&) {}));
  CHECK(refused([](image::SectionEntry& e) { e.offset = 0; }));
  CHECK(refused([](image::SectionEntry& e) { e.offset += 4; }));
  CHECK(refused([](image::SectionEntry& e) { e.offset = ~std::uint64_t{7}; }));
  CHECK(refused([](image::SectionEntry& e) { e.count = ~std::uint64_t{0}; }));
  CHECK(refused([](image::SectionEntry& e) { e.count = std::uint64_t{1} << 62; }));
  CHECK(refused([](image::SectionEntry& e) { e.element_size = 0; }));
  CHECK(refused([](image::SectionEntry& e) { e.element_size *= 2; }));
  CHECK(refused([](image::SectionEntry& e) { e.id = 999; }));
  CHECK(refused([](image::SectionEntry& e) { e.id = 1; }));
}

TEST_CASE("verify finds what opening does not look at") {
  const auto made = sample::households_image();
  const std::string bytes(made.bytes());
  auto broken = bytes;
  broken[broken.size() - 60] = static_cast<char>(broken[broken.size() - 60] ^ 0x20);
  const auto opened = image::Image::from_bytes(broken);
  REQUIRE(opened);
  const auto found = opened->verify();
  REQUIRE_FALSE(found);
  CHECK(found.error().code == ErrorCode::syntax);
  CHECK_FALSE(opened->checked_catalogue());
}

TEST_CASE("an alignment of another catalogue is refused") {
  align::Alignment alignment;
  alignment.verdicts.emplace_back();
  alignment.verdicts[0].a = 0;
  alignment.verdicts[0].b = 100000;
  const auto made = image::Image::build(sample::household_catalogue(), alignment);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::usage);
}

TEST_CASE("an image without concepts is an image") {
  const skos::Catalogue nothing = sample::catalogue({});
  const auto made = frozen(nothing);
  CHECK(made.verify().has_value());
  CHECK(made.catalogue().empty());
  const image::Image none;
  CHECK(none.bytes().empty());
  CHECK(none.catalogue().empty());
  CHECK(none.links(0).empty());
}
