// SPDX-License-Identifier: Apache-2.0
#include "unit/image/frozen.h"

#include <samklang/query/ontology.h>

#include <catch2/catch.hpp>

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

using namespace samklang;

namespace {

const std::string base = "https://example.org/";

image::Image larger_image() {
  auto records = sample::households();
  records.push_back({"tredje", sample::tax, {{"samboer"}}, {{"en som deler bolig med en annen"}}, {}, {}});
  return sample::frozen(sample::catalogue(std::move(records)));
}

// One of everything; how many senses "samboer" has.
std::size_t ask_everything(const query::Ontology& ontology, query::Senses& senses, query::Annotations& annotations) {
  REQUIRE(ontology.lookup("samboer", {}, senses));
  CHECK(senses.snapshot == ontology.snapshot());
  CHECK(ontology.lookup("smaboer").value().senses.size() == senses.senses.size());
  REQUIRE(ontology.annotate("En samboer og en sambuar har pensjon og smaboer", {}, annotations));
  CHECK(annotations.mentions.size() == 4);
  CHECK(ontology.compare(base + "a", base + "b").value().basis == query::Basis::verdict);
  CHECK(ontology.record(base + "a").value().item.label == "samboer");
  CHECK(ontology.broader(base + "a").value().neighbours.size() == 1);
  CHECK(ontology.path(base + "a", base + "over").value().found);
  CHECK(ontology.cluster(base + "a").value().members.size() == 1);
  CHECK_FALSE(ontology.search("person som lever sammen").value().hits.empty());
  CHECK_FALSE(ontology.suggest("sam").value().suggestions.empty());
  CHECK_FALSE(ontology.by_law("folketrygdloven").value().citations.empty());
  const std::string_view senses_of[] = {"https://example.org/a", "https://example.org/b"};
  CHECK(ontology.disambiguate(senses_of).value().senses.size() == 2);
  return senses.total;
}

// Where a host keeps its ontology. Not std::atomic<std::shared_ptr>: ThreadSanitizer reports GCC 12's own, which lets
// its lock bit go with relaxed order.
class Kept {
public:
  std::shared_ptr<const query::Ontology> load() const {
    const std::lock_guard lock(mutex_);
    return ontology_;
  }
  void store(std::shared_ptr<const query::Ontology> fresh) {
    const std::lock_guard lock(mutex_);
    ontology_.swap(fresh);
  }

private:
  mutable std::mutex mutex_;
  std::shared_ptr<const query::Ontology> ontology_;
};

} // namespace

TEST_CASE("many threads ask an image while another swaps to a new one", "[threads]") {
  const auto folder = std::filesystem::temp_directory_path() / ("samklang-threads-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const auto path = folder / "nation.samklang";
  const image::Image small = sample::households_image();
  const image::Image large = larger_image();
  const std::size_t fewer = query::Ontology(small).lookup("samboer").value().total;
  const std::size_t more = query::Ontology(large).lookup("samboer").value().total;
  REQUIRE(more == fewer + 1);
  REQUIRE(small.save(path));
  Kept current;
  const auto open = [&] { return std::make_shared<const query::Ontology>(query::Ontology::open(path).value()); };
  current.store(open());

  std::atomic<bool> done = false;
  std::atomic<int> wrong = 0;
  std::atomic<int> old_ones = 0;
  std::atomic<int> new_ones = 0;
  std::vector<std::thread> askers;
  for (int i = 0; i < 4; ++i)
    askers.emplace_back([&] {
      query::Senses senses; // its texts are the image's: they are not read after the image has been let go
      query::Annotations annotations;
      do {
        const auto held = current.load();
        const bool is_old = held->snapshot() == small.snapshot();
        query::LookupOptions options;
        if (!held->lookup("samboer", options, senses) || senses.total != (is_old ? fewer : more)) ++wrong;
        if (!held->annotate("En samboer og smaboer", {}, annotations) || annotations.mentions.size() != 2) ++wrong;
        if (held->compare(base + "a", base + "b").value().basis != query::Basis::verdict) ++wrong;
        if (held->search("person som lever sammen").value().hits.empty()) ++wrong;
        ++(is_old ? old_ones : new_ones);
      } while (!done);
    });
  // Each image is asked before the next one comes, however busy the machine is.
  while (old_ones == 0) std::this_thread::yield();
  for (int i = 0; i < 6; ++i) {
    const bool is_new = i % 2 == 0;
    REQUIRE((is_new ? large : small).save(path));
    current.store(open());
    const std::atomic<int>& seen = is_new ? new_ones : old_ones;
    for (const int before = seen; seen == before;) std::this_thread::yield();
  }
  done = true;
  for (std::thread& one : askers) one.join();
  CHECK(wrong == 0);
  CHECK(old_ones > 0);
  CHECK(new_ones > 0);

  // What the threads did not compare in passing: each image says the same alone.
  query::Senses senses;
  query::Annotations annotations;
  CHECK(ask_everything(query::Ontology(small), senses, annotations) == fewer);
  CHECK(ask_everything(query::Ontology(large), senses, annotations) == more);
  std::filesystem::remove_all(folder);
}
