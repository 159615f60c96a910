// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_NUMBER_RANGES_H
#define SAMKLANG_TEXT_NUMBER_RANGES_H

#include <samklang/text/numbers.h>

#include <string_view>
#include <vector>

namespace samklang::text {

/// Joins two numbers that are the ends of one range ("mellom 20 og 99 prosent", "18 til 29 år", "fra og med 13 til og
/// med 19 måneder"), and gives the first of "tolv av de siste atten månedene" its unit.
void join_ranges(std::string_view text, std::vector<Number>& numbers);

} // namespace samklang::text

#endif
