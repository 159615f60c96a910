// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/inflection.h>

#include "text/tables/paradigms.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>
#include <vector>

namespace samklang::text {

namespace {

constexpr std::size_t most_layers = 4;     // plural, definite, genitive, and one to spare
constexpr std::size_t contracted_from = 5; // letters of a word that may lose the e of -el or the r of -re

bool begins_letter(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::size_t letters(std::string_view word) noexcept {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), begins_letter));
}

bool is_vowel(char c) noexcept {
  // The second bytes of æ, ø and å (and of other accented Latin letters) count as vowels.
  return std::string_view("aeiouy").find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
}

static_assert(std::all_of(std::begin(tables::heads), std::end(tables::heads),
                          [](std::string_view head) { return head.size() >= 2; }));

/// What may be known of a word by its last bytes: every ending, head and form is looked at for few words only.
class ByLastByte {
public:
  explicit ByLastByte(std::string_view language) {
    for (const tables::EndingsRow& row : tables::endings)
      if (row.language == language) endings_[last(row.ending)].push_back(&row);
    if (language == "no")
      for (const std::string_view head : tables::heads) heads_[last_two(head)].push_back(head);
    for (const tables::FormsRow& row : tables::forms)
      if (row.language == language) forms_.emplace(row.form, row.base);
  }

  /// Endings that may fit, longer ones first.
  const std::vector<const tables::EndingsRow*>& endings(std::string_view word) const { return endings_[last(word)]; }

  bool has_head(std::string_view word) const {
    const auto& heads = heads_[last_two(word)];
    return std::any_of(heads.begin(), heads.end(), [&](std::string_view head) { return word.ends_with(head); });
  }
  /// The base of a form that no ending tells; empty for none.
  std::string_view form(std::string_view word) const {
    const auto place = forms_.find(word);
    return place == forms_.end() ? std::string_view() : place->second;
  }

private:
  static unsigned char last(std::string_view word) noexcept {
    return word.empty() ? static_cast<unsigned char>(0) : static_cast<unsigned char>(word.back());
  }
  static std::size_t last_two(std::string_view word) noexcept {
    if (word.size() < 2) return 0;
    return (std::size_t{static_cast<unsigned char>(word[word.size() - 2])} * 37 + last(word)) % 1024;
  }
  std::array<std::vector<const tables::EndingsRow*>, 256> endings_;
  std::array<std::vector<std::string_view>, 1024> heads_;
  std::unordered_map<std::string_view, std::string_view> forms_;
};

const ByLastByte& paradigms(bool norwegian) {
  static const ByLastByte of_norwegian("no");
  static const ByLastByte of_english("en");
  return norwegian ? of_norwegian : of_english;
}

bool fits(const tables::EndingsRow& row, std::string_view word) noexcept {
  const std::size_t size = row.ending.size();
  if (word.size() < size || (size > 1 && word[word.size() - 2] != row.ending[size - 2])) return false;
  return word.ends_with(row.ending) &&
         letters(word.substr(0, word.size() - row.ending.size())) >= static_cast<std::size_t>(row.letters);
}

std::string replaced(std::string_view word, const tables::EndingsRow& row) {
  std::string out(word.substr(0, word.size() - row.ending.size()));
  out += row.base;
  return out;
}

/// One layer of inflection off. False where nothing fits, or nothing is left to do.
bool peel(BaseForm& base, const ByLastByte& known, bool norwegian) {
  if (known.has_head(base.word)) {
    base.kept = true;
    return false;
  }
  const tables::EndingsRow* longest = nullptr;
  for (const tables::EndingsRow* row : known.endings(base.word)) {
    if (!fits(*row, base.word)) continue;
    if (longest == nullptr) longest = row;
    if (!norwegian) break;
    // samboers is samboer with s, not sambo with ers.
    if (row->base.empty() &&
        !known.has_head(std::string_view(base.word).substr(0, base.word.size() - row->ending.size())))
      continue;
    if (std::string shorter = replaced(base.word, *row); known.has_head(shorter)) {
      base = {std::move(shorter), true};
      return false;
    }
  }
  if (longest == nullptr) return false;
  base.word = replaced(base.word, *longest);
  return !longest->keep;
}

/// artikkel and artikler, register and registre, rom and rommet.
void contract(std::string& word) {
  if (letters(word) >= contracted_from) {
    const std::size_t size = word.size();
    if (word.ends_with("el") && !is_vowel(word[size - 3]))
      word.replace(size - 2, 2, "l");
    else if (word.back() == 'r' && !is_vowel(word[size - 2]) && word[size - 2] != 'r')
      word.pop_back();
  }
  const std::size_t size = word.size();
  if (size < 3) return;
  if (word.ends_with("mm"))
    word.pop_back();
  else if (word.back() == 'l' && word[size - 2] == word[size - 3] && !is_vowel(word[size - 2]))
    word.erase(size - 2, 1);
}

} // namespace

BaseForm base_form(std::string_view folded, Language language) {
  const bool norwegian = language == Language::nb || language == Language::nn;
  if (!norwegian && language != Language::en) return {std::string(folded), true};
  const ByLastByte& known = paradigms(norwegian);
  if (const std::string_view form = known.form(folded); !form.empty()) return {std::string(form), true};
  BaseForm base{std::string(folded), false};
  for (std::size_t layer = 0; layer < most_layers && peel(base, known, norwegian); ++layer)
    if (const std::string_view form = known.form(base.word); !form.empty()) return {std::string(form), true};
  if (!base.kept && norwegian) contract(base.word);
  return base;
}

} // namespace samklang::text
