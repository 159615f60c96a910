// SPDX-License-Identifier: Apache-2.0
// fuzz_image --mutations N FILE...: builds an image of the catalogues, damages it in N ways that depend on nothing but
// its bytes, and asks what is left every question. Any content must end in an answer or an error, never outside and
// never in a hang.
#include "image/format.h"

#include <samklang/align/align.h>
#include <samklang/answer/json.h>
#include <samklang/load/load.h>
#include <samklang/query/ontology.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using namespace samklang;

namespace {

// xorshift64*: the same numbers everywhere, which std's distributions do not promise.
class Numbers {
public:
  std::uint64_t next() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return state_ * 0x2545F4914F6CDD1DULL >> 16;
  }
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : static_cast<std::size_t>(next() % bound); }

private:
  std::uint64_t state_ = 0x1A6E5EEDULL;
};

template <class Value> void put(std::string& bytes, std::size_t at, Value value) {
  if (at + sizeof(value) <= bytes.size()) std::memcpy(bytes.data() + at, &value, sizeof(value));
}

std::size_t content_begin(const std::string& bytes) {
  image::Header header;
  std::memcpy(&header, bytes.data(), sizeof(header));
  return sizeof(header) + header.section_count * sizeof(image::SectionEntry);
}

// Half of the damage goes to one section, so that small ones get their share.
std::size_t target(const std::string& bytes, Numbers& numbers) {
  const std::size_t content = content_begin(bytes);
  if (numbers.below(2) == 0) return content + numbers.below(bytes.size() - content);
  image::SectionEntry entry;
  const std::size_t count = (content - sizeof(image::Header)) / sizeof(entry);
  std::memcpy(&entry, bytes.data() + sizeof(image::Header) + numbers.below(count) * sizeof(entry), sizeof(entry));
  return entry.offset + numbers.below(entry.count * entry.element_size);
}

std::uint32_t odd_number(Numbers& numbers, std::size_t size) {
  switch (numbers.below(6)) {
  case 0: return 0;
  case 1: return 0xFFFFFFFF;
  case 2: return 0x7FFFFFFF;
  case 3: return static_cast<std::uint32_t>(size);
  case 4: return static_cast<std::uint32_t>(numbers.below(5000));
  default: return static_cast<std::uint32_t>(numbers.next());
  }
}

void reseal(std::string& bytes) {
  if (bytes.size() < sizeof(image::Header)) return;
  image::Header header;
  std::memcpy(&header, bytes.data(), sizeof(header));
  header.file_size = bytes.size();
  const std::size_t table = header.section_count * sizeof(image::SectionEntry);
  if (table > bytes.size() - sizeof(header)) return;
  header.checksum = image::header_checksum(header, std::string_view(bytes).substr(sizeof(header), table));
  std::memcpy(bytes.data(), &header, sizeof(header));
}

std::string damaged(std::string bytes, Numbers& numbers) {
  const std::size_t changes = std::size_t{1} << numbers.below(8);
  switch (numbers.below(8)) {
  case 0: // the header and the table
    put(bytes, numbers.below(content_begin(bytes)), odd_number(numbers, bytes.size()));
    if (numbers.below(4) != 0) reseal(bytes);
    break;
  case 1: // cut short, with a header that says so
    bytes.resize(numbers.below(bytes.size()));
    reseal(bytes);
    break;
  case 2: // a run of one byte
    for (std::size_t i = 0; i < changes; ++i) {
      const std::size_t at = std::min(target(bytes, numbers), bytes.size() - 1);
      const std::size_t size = std::min<std::size_t>(bytes.size() - at, 1 + numbers.below(64));
      std::memset(bytes.data() + at, static_cast<int>(numbers.below(2) * 255), size);
    }
    break;
  default:
    for (std::size_t i = 0; i < changes; ++i)
      put(bytes, target(bytes, numbers) / 4 * 4, odd_number(numbers, bytes.size()));
  }
  return bytes;
}

template <class Answer> void tell(const Result<Answer>& answer) {
  if (answer) (void)answer::to_json(*answer);
}

void ask(const query::Ontology& ontology, std::string_view a, std::string_view b) {
  query::Options day;
  day.as_of = Date{20240101};
  tell(ontology.compare(a, b));
  tell(ontology.compare(b, a, day));
  tell(ontology.translate(a, "974761076"));
  tell(ontology.record(a));
  query::NeighbourOptions far;
  far.depth = 0;
  for (const auto& answer : {ontology.broader(a, far), ontology.narrower(a, far), ontology.related(a)})
    if (answer) (void)answer::to_json(*answer, "broader");
  tell(ontology.path(a, b));
  tell(ontology.cluster(a));
  tell(ontology.responsible(a));
  tell(ontology.usages(a));
}

void ask_everything(const image::Image& image, const std::vector<std::string>& uris, Numbers& numbers) {
  const query::Ontology ontology(image);
  for (const std::string_view term : {"samboer", "samboeren", "sambuar", "sam-boer", "samboerpensjon", "sambor"}) {
    query::LookupOptions options;
    options.agency = numbers.below(2) == 0 ? "889640782" : "";
    options.life_event = "x";
    options.law = numbers.below(2) == 0 ? "folketrygdloven" : "";
    tell(ontology.lookup(term, options));
  }
  tell(ontology.suggest("s"));
  tell(ontology.search("person som bor sammen"));
  tell(ontology.by_law("folketrygdloven"));
  tell(ontology.conflicts());
  for (int i = 0; i < 4; ++i) ask(ontology, uris[numbers.below(uris.size())], uris[numbers.below(uris.size())]);
  for (int i = 0; i < 8; ++i) (void)ontology.item(static_cast<skos::ConceptIndex>(odd_number(numbers, 100)));
  (void)image.alignment();
  (void)image.provenance();
  // What verify has nothing against must hang together.
  if (const auto catalogue = image.checked_catalogue()) {
    for (skos::ConceptIndex at = 0; at < catalogue->size(); ++at) (void)(*catalogue)[at].term();
  }
}

} // namespace

int main(int count, char** values) {
  std::vector<std::string> arguments(values + 1, values + count);
  if (arguments.size() < 3 || arguments[0] != "--mutations") return 2;
  const std::size_t mutations = static_cast<std::size_t>(std::strtoul(arguments[1].c_str(), nullptr, 10));
  const std::vector<std::filesystem::path> files(arguments.begin() + 2, arguments.end());
  const auto loaded = load::load_files(files);
  if (!loaded) return 2;
  align::AlignOptions options;
  options.within = true;
  const auto alignment = align::align(loaded->catalogue, options);
  if (!alignment) return 2;
  const auto made = image::Image::build(loaded->catalogue, *alignment);
  if (!made || !made->verify()) return 1;
  const std::string seed(made->bytes());
  std::vector<std::string> uris;
  for (skos::ConceptIndex i = 0; i < made->catalogue().vertex_count(); ++i) uris.emplace_back(made->catalogue().iri(i));

  Numbers numbers;
  double slowest = 0;
  std::size_t opened = 0;
  for (std::size_t i = 0; i < mutations; ++i) {
    const std::string bytes = damaged(seed, numbers);
    const auto start = std::chrono::steady_clock::now();
    if (const auto image = image::Image::from_bytes(bytes)) {
      ++opened;
      ask_everything(*image, uris, numbers);
    }
    slowest = std::max(slowest, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::printf("%zu bytes, %zu mutations, %zu opened, slowest %.3f s\n", seed.size(), mutations, opened, slowest);
  // Seconds would be a hang in the making; a sanitizer build has its allowance.
  return slowest < 10 ? 0 : 1;
}
