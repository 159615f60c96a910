// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_LEGAL_SCANNER_H
#define SAMKLANG_TEXT_LEGAL_SCANNER_H

#include <samklang/text/legal_reference.h>

#include "text/legal_act.h"
#include "text/legal_fold.h"
#include "text/legal_section.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samklang::text {

/// What a text itself says about acts, learnt in a first reading: it settles which bearer of a name is meant
/// ("Kommuneloven § 4. Lov 25. september 1992 nr. 107") and what a title stands for ("Forskrift om tinglysing § 17.
/// Forskrift 3. november 1995 nr. 875 om tinglysing").
struct KnownFromText {
  std::vector<std::string> keys;                           ///< of acts named by day, with number or without
  std::vector<std::pair<std::string, std::string>> titles; ///< folded title, key of its act
};

/// An act as met in a text.
struct MetAct {
  std::string key;
  Numbering numbering = Numbering::unknown;
  std::vector<Act> bearers; ///< all that have had the name by which it was met, where nothing settles which is meant;
                            ///< otherwise empty

  bool is_law() const noexcept { return key.starts_with('l'); }
};

/// Something in a text that names an act, or would if it were known.
struct Mention {
  enum class Kind { none, unknown, act };
  Kind kind = Kind::none;
  bool law = true;    ///< of an unknown one: an act, not a regulation
  bool dated = false; ///< named by its day, so that its title follows
  bool back = false;  ///< "loven", "forskriften": one named before
  NameUse use = NameUse::name;
  MetAct act;
  std::size_t end = 0;
};

/// `act` as met in a text.
MetAct met(const Act& act);
MetAct met(const std::string& key);

/// Recognises one mention; remembers what later mentions in the same text lean on.
class MentionReader {
public:
  MentionReader(std::string_view folded, const KnownFromText& known) : t_(folded), known_(known) {}

  /// The mention at the word that starts at `i`.
  Mention read(std::size_t i);

  /// "loven" and "forskriften" alone mean these.
  void remember(const MetAct& act);
  void forget(bool law) { (law ? law_ : regulation_).reset(); }
  void learn(const std::string& key);

  KnownFromText learnt;
  bool unsettled = false; ///< a name with several bearers or an unknown title was met: what was learnt may settle it

private:
  Mention from_law_word(std::size_t i, std::string_view word);
  Mention from_regulation_word(std::size_t i, std::string_view word);
  Mention from_date(std::string_view kind, std::size_t i);
  Mention from_title(std::string_view kind, std::size_t i);
  Mention from_name(std::size_t i, std::string_view word);
  Mention back_to(const std::optional<MetAct>& act, bool law, std::size_t end) const;
  Mention of_year(const std::vector<Act>& acts, Mention plain) const;
  MetAct settle(const std::vector<Act>& acts);

  std::string_view t_;
  const KnownFromText& known_;
  std::optional<MetAct> law_;
  std::optional<MetAct> regulation_;
};

} // namespace samklang::text

#endif
