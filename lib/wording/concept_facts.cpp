// SPDX-License-Identifier: Apache-2.0
#include "wording/concept_facts.h"

#include "wording/messages.h"
#include "wording/one_line.h"

#include <samklang/skos/organisation.h>
#include <samklang/text/act_name.h>
#include <samklang/text/term_key.h>

#include <algorithm>

namespace samklang::wording {
namespace {

// The parts of a law key between its slashes.
std::vector<std::string_view> parts(std::string_view key) {
  std::vector<std::string_view> out;
  while (true) {
    const auto end = std::min(key.find('/'), key.size());
    out.push_back(key.substr(0, end));
    if (end == key.size()) return out;
    key.remove_prefix(end + 1);
  }
}

constexpr std::string_view section_sign = "§";
constexpr std::string_view no_break_space = "\u00A0";

void add_once(std::vector<std::string>& list, std::string item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(std::move(item));
}

// "ledd3" as "ledd 3".
std::string spaced(std::string_view part) {
  std::size_t letters = 0;
  while (letters < part.size() && part[letters] >= 'a' && part[letters] <= 'z') ++letters;
  std::string out(part.substr(0, letters));
  if (letters > 0 && letters < part.size()) out += no_break_space;
  return out + std::string(part.substr(letters));
}

const skos::Definition* wording_in(const skos::Concept& entry, Language language) {
  const auto* found = entry.definition(language);
  return found != nullptr && found->language == static_cast<std::uint16_t>(language) ? found : nullptr;
}

} // namespace

std::string shown_agency(const skos::Catalogue& catalogue, std::uint32_t agency) {
  if (agency >= catalogue.columns().agencies.size()) return {};
  const auto name = catalogue.agency_name(agency);
  const auto usual = skos::well_known_organisation(catalogue.columns().agencies[agency].organisation_number);
  const bool shouted = std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return one_line(shouted && !usual.empty() ? usual : name);
}

std::vector<std::string> law_keys(const skos::Concept& entry) {
  std::vector<std::string> out;
  for (const auto& definition : entry.definitions()) {
    for (const auto& citation : entry.catalogue().citations(definition.citations)) {
      for (const auto& key : entry.catalogue().law_keys(citation.laws)) add_once(out, std::string(entry.text(key)));
    }
  }
  return out;
}

std::string law_name(std::string_view key) {
  const auto all = parts(key);
  if (all.size() < 2 || (all[0] != "lov" && all[0] != "forskrift")) return one_line(key);
  std::string out = text::act_citation(key.substr(0, all[0].size() + 1 + all[1].size()));
  for (std::size_t i = 2; i < all.size(); ++i) {
    out += ' ';
    if (all[i].substr(0, section_sign.size()) == section_sign) {
      out += std::string(section_sign) + std::string(no_break_space) + std::string(all[i].substr(section_sign.size()));
    } else {
      out += spaced(all[i]);
    }
  }
  return one_line(out);
}

std::string law_address(std::string_view key) {
  const auto all = parts(key);
  if (all.size() < 2 || (all[0] != "lov" && all[0] != "forskrift")) return {};
  std::string out = "https://lovdata.no/" + std::string(all[0]) + '/' + std::string(all[1]);
  if (all.size() > 2 && all[2].substr(0, section_sign.size()) == section_sign) out += '/' + std::string(all[2]);
  return out;
}

std::string period(const skos::ConceptRow& row, Language language) {
  const std::string from = to_string(row.valid_from);
  const std::string to = to_string(row.valid_to);
  if (from.empty() && to.empty()) return {};
  if (to.empty()) return say(Message::period_from, language, {from});
  if (from.empty()) return say(Message::period_to, language, {to});
  return from + " – " + to;
}

std::string status_word(const skos::Concept& entry, Language language) {
  const auto status = entry.row().status;
  if (status == skos::Status::none) return {};
  if (status == skos::Status::other) return one_line(local_part(entry.text(entry.row().status_text)));
  return std::string(text(
      nth(Message::status_current, static_cast<std::size_t>(status) - static_cast<std::size_t>(skos::Status::current)),
      language));
}

std::vector<std::string> subjects(const skos::Concept& entry, Language language) {
  std::vector<std::string> out;
  std::uint16_t chosen = 0;
  bool any = false;
  for (const auto& note : entry.notes()) {
    if (note.kind != skos::NoteKind::subject || note.text.empty()) continue;
    if (!any || note.language == static_cast<std::uint16_t>(language)) chosen = note.language;
    any = true;
  }
  for (const auto& note : entry.notes()) {
    if (note.kind != skos::NoteKind::subject) continue;
    if (!note.text.empty()) {
      if (note.language == chosen) add_once(out, one_line(entry.text(note.text)));
    } else {
      add_once(out, one_line(local_part(entry.text(note.iri))));
    }
  }
  return out;
}

std::string_view local_part(std::string_view iri) noexcept {
  const auto end = iri.find_last_not_of("/#");
  if (end == std::string_view::npos) return iri;
  const auto trimmed = iri.substr(0, end + 1);
  auto at = trimmed.find_last_of("#/");
  if (at == std::string_view::npos) at = trimmed.rfind(':');
  return at == std::string_view::npos ? trimmed : trimmed.substr(at + 1);
}

Wordings wordings(const skos::Concept& first, const skos::Concept& second, Language language) {
  for (const auto candidate : {language, Language::nb, Language::nn, Language::en}) {
    const auto* a = wording_in(first, candidate);
    const auto* b = wording_in(second, candidate);
    if (a != nullptr && b != nullptr) return {a, b};
  }
  return {first.definition(language), second.definition(language)};
}

ShownTerm shown_term(const skos::Concept& entry, Language language) {
  const auto term = entry.term(language);
  for (const auto& label : entry.labels()) {
    // The same text may stand in several languages: the tag of the place itself is wanted.
    if (entry.text(label.text).data() == term.data()) return {term, entry.language(label.language)};
  }
  return {term, {}};
}

TermPair terms_in_common_language(const skos::Concept& first, const skos::Concept& second, Language language) {
  const auto preferred = [](const skos::Concept& entry, Language wanted) {
    for (const auto& label : entry.labels()) {
      const bool here =
          label.kind == skos::LabelKind::preferred && label.language == static_cast<std::uint16_t>(wanted);
      if (here) return one_line(entry.text(label.text));
    }
    return std::string();
  };
  for (const auto candidate : {language, Language::nb, Language::nn, Language::en}) {
    auto a = preferred(first, candidate);
    auto b = preferred(second, candidate);
    if (!a.empty() && !b.empty()) return {std::move(a), std::move(b)};
  }
  return {one_line(first.term(language)), one_line(second.term(language))};
}

bool same_preferred_term(const skos::Concept& first, const skos::Concept& second) {
  for (const auto& a : first.labels()) {
    if (a.kind != skos::LabelKind::preferred) continue;
    for (const auto& b : second.labels()) {
      if (b.kind == skos::LabelKind::preferred &&
          text::term_key(first.text(a.text)) == text::term_key(second.text(b.text)))
        return true;
    }
  }
  return false;
}

} // namespace samklang::wording
