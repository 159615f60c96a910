// SPDX-License-Identifier: Apache-2.0
#include "apertium.h"

#include "child_process.h"

#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace samklang::tools {
namespace {

namespace fs = std::filesystem;

Error failed(const std::string& what) {
  return {ErrorCode::io,
          what,
          "install Debian's apertium-nno-nob and lttoolbox, or name its data: --lexicon apertium=DIR",
          {}};
}

Result<std::string> run(const std::vector<std::string>& options, const fs::path& automaton, const std::string& input) {
  std::vector<std::string> words = {"lt-proc"};
  words.insert(words.end(), options.begin(), options.end());
  words.push_back(automaton.string());
  auto finished = run_program(std::move(words), input);
  if (!finished) return failed(finished.error().message);
  if (finished->exit != 0) return failed("lt-proc gave up on " + automaton.string());
  return std::move(finished->out);
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
  for (const char* name : {"nno-nob.automorf.bin", "nno-nob.autobil.bin", "nob-nno.automorf.bin"}) {
    std::error_code error;
    if (fs::is_regular_file(data / name, error)) continue;
    Error missing = failed("Apertium's data is not there: " + std::string(name));
    missing.place.source = data.string();
    return missing;
  }
  ApertiumWords out;
  auto read = run({"-w", "-e"}, data / "nno-nob.automorf.bin", lines(nynorsk));
  if (!read) return read.error();
  const std::vector<Morphology> words = parse_morphology(*read);
  add_heads(words, true, out.heads);
  // Each part once, then the words put together again.
  std::set<std::string> parts;
  for (const Morphology& word : words)
    if (const auto* reading = simplest(word))
      for (const MorphologicalPart& part : *reading) parts.insert("^" + part.lemma + part.tags + "$");
  auto translated = run({"-b"}, data / "nno-nob.autobil.bin", lines(parts));
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
  auto of_bokmaal = run({"-w", "-e"}, data / "nob-nno.automorf.bin", lines(bokmaal));
  if (!of_bokmaal) return of_bokmaal.error();
  add_heads(parse_morphology(*of_bokmaal), false, out.heads);
  return out;
}

} // namespace samklang::tools
