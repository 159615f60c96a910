// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/legal_reference.h>

#include "text/legal_passage.h"
#include "text/legal_scanner.h"

#include <algorithm>
#include <array>

namespace samklang::text {
namespace {

// How far a title may reach between an act named by its day and the section: "LOV-2006-06-16-20 Lov om ... § 14a".
constexpr std::size_t title_reach = 240;

class Scanner {
public:
  Scanner(const Passage& passage, const KnownFromText& known)
      : passage_(passage), t_(passage.folded()), mentions_(t_, known) {}

  std::vector<LegalReference> run() {
    std::size_t i = 0;
    while (i < t_.size()) {
      const char c = t_[i];
      if (c == section_sign) {
        i = sections(i);
      } else if (is_letter(c)) {
        i = word(i);
      } else if (is_digit(c)) {
        while (i < t_.size() && is_digit(t_[i])) ++i;
      } else {
        ++i;
      }
    }
    flush();
    return std::move(out_);
  }

  bool unsettled() const noexcept { return mentions_.unsettled; }
  const KnownFromText& learnt() const noexcept { return mentions_.learnt; }

private:
  struct Pending {
    MetAct act;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool titled = false; ///< its title may stand before the section
    bool silent = false; ///< "loven": no reference of its own
  };

  bool absorbs(const Pending& pending, std::size_t begin) const {
    if (begin < pending.end) return false;
    if (passage_.leads_on(pending.end, begin)) return true;
    return pending.titled && begin <= pending.end + title_reach && !passage_.sentence_ends(pending.end, begin);
  }

  void push(const MetAct& act, const LegalPlace& place) {
    LegalReference reference;
    reference.act = act.key;
    reference.section = place.section;
    for (const auto& step : place.detail) reference.detail += (reference.detail.empty() ? "" : "/") + step;
    reference.key = act.key;
    if (!reference.section.empty()) reference.key += "/" + reference.section;
    if (!reference.detail.empty()) reference.key += "/" + reference.detail;
    reference.begin = passage_.raw(place.begin);
    reference.end = passage_.raw(passage_.with_bracket(place.begin, place.end));
    out_.push_back(std::move(reference));
  }

  void flush() {
    if (pending_ && !pending_->silent)
      push(pending_->act, {.section = {}, .detail = {}, .begin = pending_->begin, .end = pending_->end});
    pending_.reset();
  }

  std::size_t word(std::size_t i) {
    const auto letters = word_at(t_, i);
    if (letters.starts_with("http") || letters.starts_with("lovdata") || letters == "www") {
      if (const std::size_t end = address(i); end != i) return end;
    }
    if (chapter_word(letters)) return chapters(i);
    const Mention mention = mentions_.read(i);
    switch (mention.kind) {
    case Mention::Kind::none: return i + letters.size();
    case Mention::Kind::unknown:
      flush();
      current_.reset();
      mentions_.forget(mention.law);
      if (!mention.law) regulation_begin_ = i;
      last_end_ = mention_end_ = mention.end;
      return mention.end;
    case Mention::Kind::act: return act(i, mention);
    }
    return i + letters.size();
  }

  std::size_t act(std::size_t i, const Mention& mention) {
    const std::size_t next = skip_spaces(t_, mention.end);
    const bool sign = at(t_, next) == section_sign;
    if (mention.use == NameUse::section_only && (!sign || (last_end_ != 0 && skip_spaces(t_, last_end_) == i)))
      return mention.end; // "§ 4 el. § 5"
    if (mention.use == NameUse::indefinite && !sign && !chapter_word(word_at(t_, next))) return mention.end;
    mentions_.remember(mention.act);

    if (parent_of_regulation(i, mention)) {
      flush();
      push(mention.act, {.section = {}, .detail = {}, .begin = i, .end = mention.end});
      parent_end_ = mention.end;
      return mention.end;
    }
    if (!mention.law) regulation_begin_ = i;
    if (pending_ && !mention.back && pending_->act.key == mention.act.key && absorbs(*pending_, i)) {
      pending_->silent = false;
      pending_->end = mention.end;
      pending_->titled = pending_->titled || mention.dated;
    } else {
      flush();
      pending_ =
          Pending{.act = mention.act, .begin = i, .end = mention.end, .titled = mention.dated, .silent = mention.back};
    }
    current_ = mention.act;
    last_end_ = mention_end_ = mention.end;

    // "Skatteloven 16-20, 1. ledd": the sign left out.
    std::size_t number = next;
    if (at(t_, number) == '-') ++number;
    if (!mention.dated && mention.act.numbering == Numbering::chaptered && hyphened_number_at(t_, number))
      return sections(number);
    return mention.end;
  }

  // "forskrift 22.11.1999 nr 1160 til skatteloven": the regulation goes on being cited.
  bool parent_of_regulation(std::size_t i, const Mention& mention) const {
    if (!mention.act.is_law() || regulation_begin_ == none || i > regulation_begin_ + title_reach) return false;
    if (passage_.sentence_ends(regulation_begin_, i)) return false;
    std::size_t end = i;
    while (end > regulation_begin_ && is_space(t_[end - 1])) --end;
    const auto before = t_.substr(regulation_begin_, end - regulation_begin_);
    return before.ends_with(" til") || before.ends_with(" av") || before.ends_with(" etter");
  }

  // An address of an act, or any other: nothing inside it is read as text.
  std::size_t address(std::size_t i) {
    const auto here = t_.substr(i);
    if (!here.starts_with("http://") && !here.starts_with("https://") && !here.starts_with("lovdata.no") &&
        !here.starts_with("www."))
      return i;
    const std::string_view source = passage_.source();
    const std::size_t begin = passage_.raw(i);
    std::size_t end = begin;
    while (end < source.size()) {
      const char c = source[end];
      if (static_cast<unsigned char>(c) <= 0x20 || std::string_view("<>\"{}|\\^`[]").find(c) != std::string_view::npos)
        break;
      if (source.substr(end, 2) == "\xC2\xA0") break;
      ++end;
    }
    while (end > begin && std::string_view(".,;:_)'*").find(source[end - 1]) != std::string_view::npos) --end;
    auto found = legal_reference_from_iri(source.substr(begin, end - begin));
    const std::size_t after = passage_.place_of(end, i);
    if (found) {
      flush();
      found->begin = static_cast<std::uint32_t>(begin);
      found->end = static_cast<std::uint32_t>(end);
      current_ = met(found->act);
      mentions_.remember(*current_);
      mentions_.learn(found->act);
      out_.push_back(std::move(*found));
      last_end_ = after;
    }
    return std::max(after, i + 1);
  }

  // "§ 2-1 i folketrygdloven", "kapittel 5 i skatteloven"
  Mention act_after(std::size_t end) {
    const std::size_t next = skip_spaces(t_, end);
    const auto lead = word_at(t_, next);
    if (next == end || (lead != "i" && lead != "av" && lead != "etter")) return {};
    const std::size_t begin = skip_spaces(t_, next + lead.size());
    Mention mention = mentions_.read(begin);
    if (mention.use == NameUse::indefinite) mention.kind = Mention::Kind::none;
    return mention;
  }

  // "Tvangsl. § 4-1", "SSV § 3-1": a short name that is not in the table, right before the sign.
  bool unknown_short_name_before(std::size_t i) const {
    constexpr std::size_t longest = 12;
    std::size_t end = i;
    while (end > last_end_ && end + 4 > i && t_[end - 1] == ' ') --end;
    const bool stop = end > last_end_ && t_[end - 1] == '.';
    if (stop) --end;
    std::size_t begin = end;
    while (begin > last_end_ && begin + longest > end && is_letter(t_[begin - 1])) --begin;
    const auto letters = t_.substr(begin, end - begin);
    constexpr std::array<std::string_view, 20> plain = {"til", "skal", "vil",   "mål", "del", "tal", "tall",
                                                        "all", "full", "regel", "og",  "jf",  "jfr", "se",
                                                        "jmf", "cf",   "el",    "or",  "i",   "av"};
    if (letters.size() < 2 || letters.size() >= longest || std::ranges::find(plain, letters) != plain.end())
      return false;
    bool capitals = true;
    for (std::size_t k = begin; k < end; ++k) capitals = capitals && passage_.capital_at(k);
    return (capitals && letters.size() > 1) || (letters.ends_with('l') && letters.size() <= 7) ||
           (stop && letters.ends_with("forskr"));
  }

  // "Folkeregisterloven § 1": of the acts of that name only one numbers its sections so.
  void settle_by_number(MetAct& owner, std::string_view section) {
    if (owner.bearers.empty() || !section.starts_with("\xC2\xA7")) return;
    const bool plain = section.find('-') == std::string_view::npos;
    if ((owner.numbering == Numbering::plain) == plain) return;
    const auto fits = [&](const Act& act) { return act.plain_sections == plain; };
    if (std::ranges::count_if(owner.bearers, fits) != 1) return;
    const std::string before = owner.key;
    owner = met(*std::ranges::find_if(owner.bearers, fits));
    mentions_.remember(owner);
    if (pending_ && pending_->act.key == before) pending_->act = owner;
  }

  // An act stands right before: "skatteloven § 5-1 og § 3-2 i folketrygdloven" has two owners.
  bool follows_act(std::size_t begin) const {
    return (mention_end_ != none && passage_.leads_on(mention_end_, begin)) || (pending_ && absorbs(*pending_, begin));
  }

  std::size_t emit(LegalPlaces found, std::size_t begin) {
    Mention after = act_after(found.end);
    if (after.kind != Mention::Kind::none && follows_act(begin)) {
      if (found.last_group != 0) {
        LegalPlaces last{
            .places = {found.places.begin() + static_cast<std::ptrdiff_t>(found.last_group), found.places.end()},
            .last_group = 0,
            .end = found.end};
        found.places.resize(found.last_group);
        found.end = found.places.back().end;
        emit_of(current_, std::move(found), begin);
        return emit_before(after, std::move(last));
      }
      after.kind = Mention::Kind::none;
    }
    if (after.kind != Mention::Kind::none) return emit_before(after, std::move(found));
    const std::size_t end = found.end;
    const bool ambiguous = ambiguous_owner(found, begin);
    emit_of(ambiguous ? std::nullopt : current_, std::move(found), begin);
    return end;
  }

  // The sections of an act named after them, known or not.
  std::size_t emit_before(const Mention& after, LegalPlaces found) {
    flush();
    if (after.kind == Mention::Kind::act) {
      found.places.back().end = after.end;
      current_ = after.act;
      emit_of(current_, std::move(found), none);
      mentions_.remember(*current_);
    } else {
      current_.reset();
      mentions_.forget(after.law);
    }
    last_end_ = mention_end_ = after.end;
    return after.end;
  }

  // The sections of `owner`, and its name with the first of them where it stands right before `begin`.
  void emit_of(std::optional<MetAct> owner, LegalPlaces found, std::size_t begin) {
    last_end_ = found.end;
    if (!owner) {
      flush();
      return;
    }
    settle_by_number(*owner, found.places.front().section);
    current_ = owner;
    if (pending_ && begin != none && pending_->act.key == owner->key && absorbs(*pending_, begin)) {
      found.places.front().begin = pending_->begin;
      pending_.reset();
    } else {
      flush();
    }
    for (const auto& place : found.places) push(*owner, place);
  }

  // "forskrift ... til skatteloven § 6-81" may mean either, unless the number has the three parts of a regulation's.
  bool ambiguous_owner(const LegalPlaces& found, std::size_t begin) {
    if (parent_end_ == none || !passage_.leads_on(parent_end_, begin)) return false;
    return std::ranges::count(found.places.front().section, '-') < 2;
  }

  Numbering numbering_of_current() const {
    if (!current_) return Numbering::unknown;
    const bool plain = current_->numbering == Numbering::plain;
    const bool agreed =
        std::ranges::all_of(current_->bearers, [&](const Act& act) { return act.plain_sections == plain; });
    return agreed ? current_->numbering : Numbering::unknown;
  }

  std::size_t sections(std::size_t i) {
    const bool strange = t_[i] == section_sign && unknown_short_name_before(i);
    if (strange) {
      flush();
      current_.reset();
    }
    LegalPlaces found = sections_at(t_, i, numbering_of_current());
    if (found.places.empty()) return std::max(found.end, i + 1);
    return emit(std::move(found), i);
  }

  std::size_t chapters(std::size_t i) {
    LegalPlaces found = chapters_at(t_, i, [this](std::size_t k) { return passage_.capital_at(k); });
    if (found.places.empty()) return found.end;
    // "kap 1, §1-5": the section says it all.
    const std::size_t comma = at(t_, found.end) == ',' ? found.end + 1 : found.end;
    if (const std::size_t next = skip_spaces(t_, comma); at(t_, next) == section_sign) return next;
    const bool near = current_ && last_end_ != 0 && passage_.leads_on(last_end_, i);
    const bool titled = pending_ && absorbs(*pending_, i);
    if (near || titled) return emit(std::move(found), i);
    const Mention after = act_after(found.end);
    return after.kind == Mention::Kind::act ? emit(std::move(found), i) : found.end;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  const Passage& passage_;
  std::string_view t_;
  MentionReader mentions_;
  std::vector<LegalReference> out_;
  std::optional<Pending> pending_;
  std::optional<MetAct> current_;
  std::size_t last_end_ = 0;            ///< of the last act or section met
  std::size_t mention_end_ = none;      ///< of the last act met
  std::size_t regulation_begin_ = none; ///< of the last regulation named
  std::size_t parent_end_ = none;       ///< of the last act named as a regulation's parent
};

} // namespace

std::vector<LegalReference> legal_references(std::string_view text) {
  text = text.substr(0, UINT32_MAX);
  if (!mentions_law(text)) return {};
  const LegalText folded = fold_legal(text);
  const Passage passage(text, folded);
  const KnownFromText nothing;
  Scanner first(passage, nothing);
  auto references = first.run();
  const KnownFromText& learnt = first.learnt();
  if (!first.unsettled() || learnt.keys.empty()) return references;
  return Scanner(passage, learnt).run();
}

} // namespace samklang::text
