// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_CALIBRATION_WORDS_H
#define SAMKLANG_REPORT_CALIBRATION_WORDS_H

#include <samklang/align/align.h>
#include <samklang/base/language.h>

#include <cstdint>
#include <string>

namespace samklang::report {

/// Which of the confidences shown were calibrated on other agencies' pairs; `most`: more than half.
enum class Transfer : std::uint8_t { none, some, most, all };
Transfer transfer_of(const align::Alignment& alignment) noexcept;

/// What the confidences were calibrated on, and where that was somewhere else, as it stands above all verdicts. Empty
/// where nothing is known.
std::string calibration_sentence(const align::Alignment& alignment, Transfer transfer, Language language);

/// How sure: "confidence 82 %", or "decided" where people have; empty for an undecided pair. Where some verdicts are
/// transferred and others not, those in the minority say which they are.
std::string certainty(const align::Verdict& verdict, Transfer transfer, Language language);

} // namespace samklang::report

#endif
