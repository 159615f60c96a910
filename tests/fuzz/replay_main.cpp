// SPDX-License-Identifier: Apache-2.0
// fuzz_replay [--mutations N] FILE-OR-FOLDER...: runs the fuzz target without a fuzzer, over the files, and over N
// mutations of them that depend on nothing but the files' bytes and their names' order.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

namespace {

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

std::vector<std::filesystem::path> files_of(const std::vector<std::string>& arguments) {
  namespace fs = std::filesystem;
  std::vector<fs::path> out;
  for (const fs::path path : arguments) {
    if (!fs::is_directory(path)) {
      out.push_back(path);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
      if (entry.is_regular_file()) out.push_back(entry.path());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

// xorshift64*: the same numbers everywhere, which std's distributions do not promise.
class Numbers {
public:
  std::size_t below(std::size_t bound) {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return bound == 0 ? 0 : static_cast<std::size_t>((state_ * 0x2545F4914F6CDD1DULL) >> 33) % bound;
  }

private:
  std::uint64_t state_ = 0x5EED5A4B1A9Full;
};

// What breaks Turtle and XML most readily.
constexpr std::string_view tokens[] = {
    "<",         ">",    "\"",          "\"\"\"", "'''",  "[",     "]",     "(",       ")",
    " .\n",      ";",    ",",           "@",      "^^",   "_:b1",  "\\u00", "\\ud800", "\xEF\xBB\xBF",
    "\xC0\xAF",  "\n\n", "@prefix e: ", "a",      "&lt;", "&#x0;", "<!--",  "-->",     "]]>",
    "<![CDATA[", "</",   "/>",          "{",      "#",    "\xE5"};

std::string mutated(std::string bytes, const std::vector<std::string>& seeds, Numbers& numbers) {
  const std::size_t changes = 1 + numbers.below(4);
  for (std::size_t i = 0; i < changes && !bytes.empty(); ++i) {
    const std::size_t at = numbers.below(bytes.size());
    const std::size_t size = 1 + numbers.below(std::min<std::size_t>(bytes.size() - at, 24));
    switch (numbers.below(6)) {
    case 0: bytes[at] = static_cast<char>(numbers.below(256)); break;
    case 1: bytes.erase(at, size); break;
    case 2: bytes.insert(at, tokens[numbers.below(std::size(tokens))]); break;
    case 3: bytes.insert(at, bytes.substr(at, size)); break;
    case 4: bytes.resize(at); break;
    default: {
      const std::string& other = seeds[numbers.below(seeds.size())];
      bytes.insert(at, other.substr(numbers.below(other.size()), 40));
    }
    }
  }
  return bytes;
}

} // namespace

int main(int count, char** values) {
  std::vector<std::string> arguments(values + 1, values + count);
  std::size_t mutations = 0;
  if (arguments.size() >= 2 && arguments[0] == "--mutations") {
    mutations = static_cast<std::size_t>(std::strtoul(arguments[1].c_str(), nullptr, 10));
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  std::vector<std::string> seeds;
  for (const auto& path : files_of(arguments)) {
    std::ifstream in(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    if (mutations == 0) run(seeds.back());
  }
  if (seeds.empty()) {
    std::fprintf(stderr, "fuzz_replay: no seeds\n");
    return 2;
  }
  Numbers numbers;
  double slowest = 0;
  const char* keep = std::getenv("FUZZ_KEEP"); // a file to hold the input being run, for whoever looks for a crash
  for (std::size_t i = 0; i < mutations; ++i) {
    const std::string bytes = mutated(seeds[i % seeds.size()], seeds, numbers);
    if (keep != nullptr) std::ofstream(keep, std::ios::binary) << bytes;
    const auto start = std::chrono::steady_clock::now();
    run(bytes);
    slowest = std::max(slowest, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::printf("%zu seeds, %zu mutations, slowest %.3f s\n", seeds.size(), mutations, slowest);
  // A kilobyte takes a few milliseconds; seconds would be a hang in the making (a sanitizer build has its allowance).
  return slowest < 10 ? 0 : 1;
}
