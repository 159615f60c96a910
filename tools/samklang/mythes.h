// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_MYTHES_H
#define SAMKLANG_TOOLS_MYTHES_H

#include <samklang/base/result.h>

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::tools {

/// A word and one that a thesaurus gives for it, both UTF-8, single words.
struct Synonym {
  std::string word;
  std::string other;
};

/// Reads the entries of `wanted` (folded words) from a MyThes thesaurus: the .dat file, and the .idx beside it where it
/// is there. The first line names the charset: UTF-8, ISO8859-1 and ISO8859-15 are read. An entry is "word|meanings",
/// then a line a meaning, "(noun)|synonym|synonym (related term)". Errors: io, syntax (another charset, an index that
/// does not fit).
Result<std::vector<Synonym>> read_mythes(const std::filesystem::path& dat, const std::set<std::string>& wanted);

/// The same from the bytes of the two files; `idx` may be empty: then the whole of `dat` is looked through.
Result<std::vector<Synonym>> parse_mythes(std::string_view dat, std::string_view idx,
                                          const std::set<std::string>& wanted);

} // namespace samklang::tools

#endif
