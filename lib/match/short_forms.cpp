// SPDX-License-Identifier: Apache-2.0
#include "match/short_forms.h"

#include <samklang/text/term_key.h>
#include <samklang/text/term_parts.h>

#include "base/parallel.h"

#include <algorithm>
#include <utility>

namespace samklang::match {

namespace {

constexpr std::size_t most_labels = 32; // of one concept

bool names_it(const skos::Label& label) noexcept {
  return label.kind == skos::LabelKind::preferred || label.kind == skos::LabelKind::alternative;
}

bool one_group(std::uint16_t a, std::uint16_t b) noexcept {
  constexpr auto nb = static_cast<std::uint16_t>(Language::nb);
  constexpr auto nn = static_cast<std::uint16_t>(Language::nn);
  constexpr auto none = static_cast<std::uint16_t>(Language::none);
  return a == b || a == none || b == none || ((a == nb || a == nn) && (b == nb || b == nn));
}

/// "moms" beside "merverdiavgift": a word much shorter that begins with the same letter, declared for the same concept.
bool clipped(std::string_view one, std::string_view other) {
  constexpr std::size_t longest = 5;
  if (one.size() > longest || one.size() < 2 || one.find(' ') != std::string_view::npos) return false;
  return 2 * other.size() >= 5 * one.size() &&
         text::folded_key(text::term_key(one.substr(0, 1))) == text::folded_key(text::term_key(other.substr(0, 1)));
}

/// Words by which a definition can introduce an abbreviation.
bool may_introduce(std::string_view definition) noexcept {
  for (const std::string_view sign : {"(", "orkort", "eretter", "følgende", "erein", "ereafter", "bbreviated"})
    if (definition.find(sign) != std::string_view::npos) return true;
  return false;
}

} // namespace

std::string key_of_term(std::string_view term) { return text::folded_key(text::term_key(term)); }

ShortForms::ShortForms(const skos::Catalogue& catalogue, unsigned threads) {
  constexpr std::size_t concepts = 512; // to a thread
  read_ahead(
      threads, catalogue.size(), concepts, [] { return Taught(); },
      [&](Taught& taught, std::size_t begin, std::size_t end) {
        for (auto i = static_cast<skos::ConceptIndex>(begin); i < end; ++i) learn(catalogue[i], taught);
      },
      [&](Taught& taught, std::size_t, std::size_t) {
        for (auto& [key, longs] : taught) teach(std::move(key), std::move(longs));
      });
  // The table speaks too: its meaning beside a taught one makes two.
  for (auto& [key, meanings] : known_) {
    const text::WrittenOut general = text::write_out(key, Language::nb);
    if (general.keys.empty()) continue;
    Meaning longs;
    for (const std::string& written : general.keys) {
      longs.push_back(text::folded_key(written));
      if (general.certain) continue;
      teach(key, longs);
      longs.clear();
    }
    if (!longs.empty()) teach(key, std::move(longs));
  }
}

void ShortForms::teach(std::string short_key, Meaning longs) {
  std::erase_if(longs, [&](const std::string& one) { return one.empty() || one == short_key; });
  if (short_key.size() < 2 || longs.empty()) return;
  std::vector<Meaning>& meanings = known_[std::move(short_key)];
  // What shares a form with a meaning known already is that meaning.
  for (std::size_t i = 0; i < meanings.size();) {
    const bool same = std::any_of(meanings[i].begin(), meanings[i].end(), [&](const std::string& one) {
      return std::find(longs.begin(), longs.end(), one) != longs.end();
    });
    if (!same) {
      ++i;
      continue;
    }
    longs.insert(longs.end(), meanings[i].begin(), meanings[i].end());
    meanings.erase(meanings.begin() + static_cast<std::ptrdiff_t>(i));
  }
  std::sort(longs.begin(), longs.end());
  longs.erase(std::unique(longs.begin(), longs.end()), longs.end());
  meanings.push_back(std::move(longs));
  std::sort(meanings.begin(), meanings.end());
}

void ShortForms::learn(const skos::Concept& one, Taught& out) {
  struct Form {
    std::string_view text;
    std::uint16_t language;
    bool preferred;
  };
  std::vector<Form> forms;
  // By short form what this concept says that it stands for.
  std::map<std::string, Meaning> taught;
  for (const skos::Label& label : one.labels().first(std::min(one.labels().size(), most_labels))) {
    if (!names_it(label)) continue;
    const std::string_view term = one.text(label.text);
    const bool preferred = label.kind == skos::LabelKind::preferred;
    if (const auto pair = text::abbreviation_in_term(term)) {
      const std::string_view large = pair->long_form(term);
      taught[key_of_term(pair->short_form(term))].push_back(key_of_term(large));
      forms.push_back({large, label.language, preferred});
      forms.push_back({pair->short_form(term), label.language, false});
    } else {
      forms.push_back({term, label.language, preferred});
    }
  }
  for (const Form& small : forms) {
    const bool looks = text::looks_abbreviated(small.text);
    if (!looks && small.text.size() > 5) continue;
    for (const Form& large : forms) {
      if (&small == &large || !one_group(small.language, large.language)) continue;
      if (looks ? text::abbreviates(small.text, large.text) : clipped(small.text, large.text))
        taught[key_of_term(small.text)].push_back(key_of_term(large.text));
    }
  }
  for (const skos::Definition& definition : one.definitions()) {
    const std::string_view words = one.text(definition.text);
    if (!may_introduce(words)) continue;
    for (const text::AbbreviationPair& pair : text::abbreviations_in_text(words)) {
      Meaning& longs = taught[key_of_term(pair.short_form(words))];
      if (pair.long_end > pair.long_begin) {
        longs.push_back(key_of_term(pair.long_form(words)));
        continue;
      }
      for (const Form& form : forms)
        if (form.preferred && one_group(form.language, definition.language) && !text::looks_abbreviated(form.text))
          longs.push_back(key_of_term(form.text));
    }
  }
  for (auto& [key, longs] : taught) out.emplace_back(key, std::move(longs));
}

const std::vector<ShortForms::Meaning>& ShortForms::meanings(std::string_view short_key) const {
  static const std::vector<Meaning> none;
  const auto found = known_.find(short_key);
  return found == known_.end() ? none : found->second;
}

} // namespace samklang::match
