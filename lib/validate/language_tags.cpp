// SPDX-License-Identifier: Apache-2.0
// Language tags: that they name a language, and the one that is meant.
#include "validate/ascii.h"
#include "validate/codes.h"
#include "validate/record.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace samklang::validate {
namespace {

// Sámi and Kven: languages of Norwegian administration, never a finding, however they are written.
constexpr std::array<std::string_view, 12> at_home = {"se",  "sme", "sma", "smj", "sms", "smn",
                                                      "sju", "sje", "sjd", "sia", "fkv", "smi"};

enum class TagState : std::uint8_t { sound, norwegian, invalid, other_spelling, regional };
struct JudgedTag {
  TagState state = TagState::sound;
  std::string better;
};

bool is_alnum(char c) noexcept { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// The syntax of BCP 47, and a first part that can be a language.
bool is_well_formed(std::string_view tag) {
  if (tag.starts_with("x-") || tag.starts_with("i-")) return tag.size() > 2;
  for (std::size_t at = 0, part = 0; at <= tag.size(); ++part) {
    const std::size_t end = std::min(tag.find('-', at), tag.size());
    const std::string_view word = tag.substr(at, end - at);
    if (word.empty() || word.size() > 8 || !std::all_of(word.begin(), word.end(), is_alnum)) return false;
    if (part == 0 && (word.size() < 2 || word.size() > 3)) return false;
    if (part == 0 && word.size() == 2 && !is_two_letter_language(lower(word))) return false;
    at = end + 1;
  }
  return true;
}

JudgedTag judged(std::string_view tag) {
  const std::string primary = primary_language(tag);
  if (std::find(at_home.begin(), at_home.end(), primary) != at_home.end()) return {};
  if (primary == "no" || primary == "nor") return {TagState::norwegian, {}};
  const CanonicalLanguage canonical = canonical_language(tag);
  if (!is_well_formed(tag)) {
    const bool can_be_mended = canonical.tag != tag && is_well_formed(canonical.tag);
    return {TagState::invalid, can_be_mended ? canonical.tag : std::string()};
  }
  const bool has_region = tag.find('-') != std::string_view::npos;
  const bool is_norwegian = primary == "nb" || primary == "nn";
  if (has_region && is_norwegian && lower(tag) == primary + "-no") return {TagState::regional, primary};
  if (canonical.changed && !canonical.guessed && canonical.tag != tag) return {TagState::other_spelling, canonical.tag};
  return {};
}

} // namespace

void language_tags(const Context& context, Findings& findings) {
  if (context.as_written == nullptr) return;
  std::vector<std::optional<JudgedTag>> known;
  std::map<std::pair<skos::NodeIndex, std::uint32_t>, std::vector<const skos::StatementRow*>> once; // by record and tag
  std::set<std::pair<skos::NodeIndex, std::string>> plain_tags; // nb and nn in a record
  const auto record_of = [&](const skos::StatementRow& statement) {
    const skos::ConceptIndex owner = context.nodes.owner(statement.subject);
    return owner == skos::no_index ? statement.subject : context.as_written->node(owner);
  };
  const auto tell = [&](const JudgedTag& tag, const skos::StatementRow& statement) {
    const std::string_view variant = tag.state == TagState::norwegian        ? "norwegian"
                                     : tag.state == TagState::other_spelling ? "spelling"
                                     : tag.better.empty()                    ? ""
                                                                             : "mended";
    Finding* found = findings.add_at({RuleId::Q111, variant}, statement);
    if (found == nullptr) return;
    found->arguments = {std::string(context.as_written->tag(statement.tag)), tag.better};
    if (!tag.better.empty()) found->fix = {Fix::Kind::replace_tag, tag.better, {}, {}};
  };
  std::vector<const skos::StatementRow*> regional;
  for (const skos::StatementRow& statement : context.as_written->statements()) {
    if (statement.tag == 0 || context.is_only_context(statement)) continue;
    if (known.size() <= statement.tag) known.resize(std::size_t{statement.tag} + 1);
    auto& tag = known[statement.tag];
    if (!tag) tag = judged(context.as_written->tag(statement.tag));
    if (tag->state == TagState::regional) regional.push_back(&statement);
    if (tag->state == TagState::sound || tag->state == TagState::regional) continue;
    // What can be mended is told at every place, the rest once a record and tag.
    if (tag->better.empty())
      once[{record_of(statement), statement.tag}].push_back(&statement);
    else
      tell(*tag, statement);
  }
  for (auto& [record, statements] : once) {
    order_by_content(context, statements);
    tell(*known[record.second], *statements.front());
  }
  if (regional.empty()) return;
  for (const skos::StatementRow& statement : context.as_written->statements()) {
    if (statement.tag == 0) continue;
    std::string tag = lower(context.as_written->tag(statement.tag));
    if (tag == "nb" || tag == "nn") plain_tags.insert({record_of(statement), std::move(tag)});
  }
  for (const skos::StatementRow* statement : regional) {
    const std::string& better = known[statement->tag]->better;
    if (!plain_tags.contains({record_of(*statement), better})) continue;
    Finding* found = findings.add_at({RuleId::Q111, "mixed"}, *statement);
    if (found == nullptr) continue;
    found->arguments = {std::string(context.as_written->tag(statement->tag)), better};
    found->fix = {Fix::Kind::replace_tag, better, {}, {}};
  }
}

} // namespace samklang::validate
