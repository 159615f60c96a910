// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_UNIT_PUBLISH_CATALOGUE_LINES_H
#define SAMKLANG_TESTS_UNIT_PUBLISH_CATALOGUE_LINES_H

#include <samklang/skos/catalogue.h>

#include <string>
#include <vector>

namespace samklang::test {

/// What a catalogue says, as lines in its own order, without where it was read (sources, properties, generations, load
/// notes), without values that had to stand back for others, without rows that have nothing in them, and without
/// agencies that answer for nothing in it. Publishers that a file stands in for are "-"; the text of a status that is a
/// code is left out, since the code is written.
std::vector<std::string> lines_of(const skos::Catalogue& catalogue);

} // namespace samklang::test

#endif
