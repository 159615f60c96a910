// SPDX-License-Identifier: Apache-2.0
#include "apertium.h"

#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <map>
#include <spawn.h>
#include <sys/wait.h>
#include <tuple>
#include <unistd.h>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX leaves it to the program

namespace samklang::tools {
namespace {

namespace fs = std::filesystem;

Error failed(const std::string& what) {
  return {ErrorCode::io,
          what,
          "install Debian's apertium-nno-nob and lttoolbox, or name its data: --lexicon apertium=DIR",
          {}};
}

/// A folder that is gone when this is.
class Scratch {
public:
  Scratch() {
    std::error_code error;
    std::string pattern = (fs::temp_directory_path(error) / "samklang-XXXXXX").string();
    if (!error && mkdtemp(pattern.data()) != nullptr) path_ = pattern;
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  Scratch(Scratch&&) = delete;
  Scratch& operator=(Scratch&&) = delete;
  ~Scratch() {
    std::error_code error;
    if (!path_.empty()) fs::remove_all(path_, error);
  }
  const fs::path& path() const noexcept { return path_; }

private:
  fs::path path_;
};

/// lt-proc on a file, its output in another: no shell, and no pipe that could fill up.
Result<std::string> run(const std::vector<std::string>& options, const fs::path& automaton, const std::string& input,
                        const Scratch& scratch) {
  const std::string in = (scratch.path() / "in").string();
  const std::string out = (scratch.path() / "out").string();
  std::ofstream(in, std::ios::binary) << input;
  std::vector<std::string> words = {"lt-proc"};
  words.insert(words.end(), options.begin(), options.end());
  words.push_back(automaton.string());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, S_IRUSR | S_IWUSR);
  pid_t child = 0;
  const int started = posix_spawnp(&child, "lt-proc", &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (started != 0) return failed("lt-proc cannot be started: " + std::string(std::strerror(started)));
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return failed("lt-proc was lost: " + std::string(std::strerror(errno)));
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return failed("lt-proc gave up on " + automaton.string());
  std::ifstream printed(out, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(printed), {});
}

std::string lines(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words) (out += word) += '\n';
  return out;
}

bool is_open_class(std::string_view tags) noexcept {
  return tags.starts_with("<n>") || tags.starts_with("<adj>") || tags.starts_with("<vblex>");
}

bool is_word(std::string_view text) {
  const std::vector<text::Token> words = text::tokens(text);
  return words.size() == 1 && words[0].begin == 0 && words[0].end == text.size();
}

/// The reading of the fewest parts; the first of equals.
const std::vector<MorphologicalPart>* simplest(const Morphology& word) {
  const std::vector<MorphologicalPart>* best = nullptr;
  for (const auto& reading : word.readings)
    if (!reading.empty() && is_open_class(reading.back().tags) && (best == nullptr || reading.size() < best->size()))
      best = &reading;
  return best;
}

void add_heads(const std::vector<Morphology>& words, bool nynorsk, std::vector<CompoundHead>& out) {
  constexpr std::size_t shortest = 3;
  for (const Morphology& word : words) {
    const auto* reading = simplest(word);
    if (reading == nullptr || reading->size() < 2) continue;
    std::string head = text::folded_word(reading->back().lemma);
    if (head.size() >= shortest && is_word(head) && head != word.word)
      out.push_back({word.word, std::move(head), nynorsk});
  }
}

} // namespace

std::vector<Morphology> parse_morphology(std::string_view printed) {
  std::vector<Morphology> out;
  for (std::size_t at = printed.find('^'); at != std::string_view::npos; at = printed.find('^', at)) {
    const std::size_t end = printed.find('$', at);
    if (end == std::string_view::npos) break;
    std::string_view entry = printed.substr(at + 1, end - at - 1);
    at = end + 1;
    Morphology word;
    std::size_t slash = entry.find('/');
    word.word = std::string(entry.substr(0, slash));
    while (slash != std::string_view::npos) {
      entry.remove_prefix(slash + 1);
      slash = entry.find('/');
      std::string_view reading = entry.substr(0, slash);
      if (reading.starts_with('*') || reading.starts_with('@')) continue;
      std::vector<MorphologicalPart> parts;
      while (!reading.empty()) {
        const std::size_t tag = reading.find('<');
        std::size_t next = tag;
        while (next < reading.size() && reading[next] == '<') {
          const std::size_t close = reading.find('>', next);
          next = close == std::string_view::npos ? reading.size() : close + 1;
        }
        if (tag == std::string_view::npos) next = reading.size();
        parts.push_back({std::string(reading.substr(0, tag)),
                         tag == std::string_view::npos ? std::string() : std::string(reading.substr(tag, next - tag))});
        reading = reading.substr(next);
        if (reading.starts_with('+')) reading.remove_prefix(1);
      }
      word.readings.push_back(std::move(parts));
    }
    out.push_back(std::move(word));
  }
  return out;
}

Result<ApertiumWords> ask_apertium(const fs::path& data, const std::set<std::string>& nynorsk,
                                   const std::set<std::string>& bokmaal) {
  const Scratch scratch;
  if (scratch.path().empty()) return failed("no folder for temporary files can be made");
  for (const char* name : {"nno-nob.automorf.bin", "nno-nob.autobil.bin", "nob-nno.automorf.bin"}) {
    std::error_code error;
    if (fs::is_regular_file(data / name, error)) continue;
    Error missing = failed("Apertium's data is not there: " + std::string(name));
    missing.place.source = data.string();
    return missing;
  }
  ApertiumWords out;
  auto read = run({"-w", "-e"}, data / "nno-nob.automorf.bin", lines(nynorsk), scratch);
  if (!read) return read.error();
  const std::vector<Morphology> words = parse_morphology(*read);
  add_heads(words, true, out.heads);
  // Each part once, then the words put together again.
  std::set<std::string> parts;
  for (const Morphology& word : words)
    if (const auto* reading = simplest(word))
      for (const MorphologicalPart& part : *reading) parts.insert("^" + part.lemma + part.tags + "$");
  auto translated = run({"-b"}, data / "nno-nob.autobil.bin", lines(parts), scratch);
  if (!translated) return translated.error();
  std::map<std::string, std::string> lemma_of;
  for (const Morphology& part : parse_morphology(*translated))
    if (!part.readings.empty() && !part.readings.front().empty())
      lemma_of[part.word] = part.readings.front().back().lemma;
  for (const Morphology& word : words) {
    const auto* reading = simplest(word);
    if (reading == nullptr) continue;
    std::string whole;
    bool known = true;
    for (std::size_t i = 0; i < reading->size() && known; ++i) {
      const MorphologicalPart& part = (*reading)[i];
      const auto found = lemma_of.find(part.lemma + part.tags);
      known = found != lemma_of.end() && !found->second.empty();
      if (known) whole += found->second;
    }
    whole = text::folded_word(whole);
    if (known && is_word(whole)) out.translations.push_back({word.word, std::move(whole)});
  }
  auto of_bokmaal = run({"-w", "-e"}, data / "nob-nno.automorf.bin", lines(bokmaal), scratch);
  if (!of_bokmaal) return of_bokmaal.error();
  add_heads(parse_morphology(*of_bokmaal), false, out.heads);
  return out;
}

} // namespace samklang::tools
