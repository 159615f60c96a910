// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_KINSHIP_H
#define SAMKLANG_ALIGN_KINSHIP_H

#include <string_view>

namespace samklang::align {

/// True when two stems may be of one family: equal, with the same first five letters (arkivmateriale, arkivverket), the
/// same last six (kapitalinntekt, næringsinntekt), or one of five letters or more inside the other (eiendel in
/// boligeiendel). Says too often yes rather than too seldom.
bool akin(std::string_view left, std::string_view right) noexcept;

} // namespace samklang::align

#endif
