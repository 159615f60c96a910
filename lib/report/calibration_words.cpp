// SPDX-License-Identifier: Apache-2.0
#include "report/calibration_words.h"

#include "report/escape.h"
#include "report/words.h"

namespace samklang::report {

using align::Authority;
using align::Relation;

Transfer transfer_of(const align::Alignment& alignment) noexcept {
  std::size_t transferred = 0;
  std::size_t all = 0;
  for (const auto& verdict : alignment.verdicts) {
    if (verdict.relation == Relation::undecided || verdict.authority != Authority::computed) continue;
    ++all;
    transferred += verdict.transferred ? 1 : 0;
  }
  if (transferred == 0) return Transfer::none;
  if (transferred == all) return Transfer::all;
  return 2 * transferred > all ? Transfer::most : Transfer::some;
}

std::string calibration_sentence(const align::Alignment& alignment, Transfer transfer, Language language) {
  if (alignment.calibrated_on == "uncalibrated") return say(Message::uncalibrated, language);
  if (alignment.calibrated_on.empty()) return {};
  std::string out = say(Message::calibrated, language, {one_line(alignment.calibrated_on)});
  if (transfer == Transfer::all) out += ' ' + say(Message::calibrated_elsewhere, language);
  if (transfer == Transfer::most) out += ' ' + say(Message::calibrated_mostly_elsewhere, language);
  return out;
}

std::string certainty(const align::Verdict& verdict, Transfer transfer, Language language) {
  if (verdict.relation == Relation::undecided) return {};
  if (verdict.authority == Authority::decided)
    return say(verdict.stale() ? Message::decided_stale_word : Message::decided_word, language);
  std::string out = say(Message::confidence_word, language, {percent(verdict.confidence, language)});
  if (verdict.authority != Authority::computed) return out;
  if (verdict.transferred && transfer == Transfer::some) out += ", " + say(Message::transferred_word, language);
  if (!verdict.transferred && transfer == Transfer::most) out += ", " + say(Message::not_transferred_word, language);
  return out;
}

} // namespace samklang::report
