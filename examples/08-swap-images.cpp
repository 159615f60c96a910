// SPDX-License-Identifier: Apache-2.0
// 08-swap-images IMAGE FILE...: a host that answers from a saved image and swaps to a new one, while a question that
// was begun on the old one finishes on it. IMAGE is written. Read 07 first.
#include <samklang/load/load.h>
#include <samklang/query/ontology.h>

#include <atomic>
#include <filesystem>
#include <iostream>
#include <memory>
#include <thread>
#include <vector>

namespace {

using samklang::query::Ontology;

// Where the host keeps its ontology: whoever asks takes a share of it and lets go when the answer is given.
std::atomic<std::shared_ptr<const Ontology>> current;

bool save(const std::vector<std::filesystem::path>& files, const std::filesystem::path& image) {
  const auto loaded = samklang::load::load_files(files);
  if (!loaded) return false;
  const auto alignment = samklang::align::align(loaded->catalogue);
  return alignment && samklang::image::Image::build(loaded->catalogue, *alignment).value().save(image);
}

std::shared_ptr<const Ontology> opened(const std::filesystem::path& image) {
  return std::make_shared<const Ontology>(Ontology::open(image).value());
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const std::filesystem::path image = argv[1];
  const std::vector<std::filesystem::path> files(argv + 2, argv + argc);
  if (!save({files.front()}, image)) return 2;
  current = opened(image);

  std::atomic<bool> begun = false;
  std::atomic<bool> swapped = false;
  std::thread question([&] {
    const auto held = current.load();
    begun = true;
    while (!swapped) std::this_thread::yield();
    std::cout << "begun before the swap: " << held->lookup("samboer").value().total << " senses\n";
  });
  while (!begun) std::this_thread::yield();
  if (!save(files, image)) return 2; // renamed onto the old file, which stays mapped until nobody holds it
  current = opened(image);
  swapped = true;
  question.join();
  std::cout << "begun after it: " << current.load()->lookup("samboer").value().total << " senses\n";
}
