// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_APERTIUM_H
#define SAMKLANG_TOOLS_APERTIUM_H

#include <samklang/base/result.h>

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::tools {

/// A nynorsk word and the bokmål lemma for it.
struct Translation {
  std::string nynorsk;
  std::string bokmaal;
};

/// A compound and its last part, a lemma.
struct CompoundHead {
  std::string word;
  std::string head;
  bool nynorsk = false;
};

struct ApertiumWords {
  std::vector<Translation> translations;
  std::vector<CompoundHead> heads;
};

/// Asks an installed Apertium (the program lt-proc, and the data of apertium-nno-nob in `data`) for the bokmål of the
/// nynorsk words and for the last parts of compounds. Folded words in, folded words out, in their order. Runs lt-proc
/// as processes of their own, with files in a folder of the system's for temporary files. Errors: io.
Result<ApertiumWords> ask_apertium(const std::filesystem::path& data, const std::set<std::string>& nynorsk,
                                   const std::set<std::string>& bokmaal);

/// One reading of a word as lt-proc prints it: the lemmas and tags of its parts. "^hus/hus<n><nt><sg><ind>$" has one
/// reading of one part.
struct MorphologicalPart {
  std::string lemma;
  std::string tags; ///< "<n><nt><sg><ind>"
};
struct Morphology {
  std::string word;
  std::vector<std::vector<MorphologicalPart>> readings; ///< none: not known
};
/// Reads the lines that lt-proc prints, one word a line. What is no word is passed over.
std::vector<Morphology> parse_morphology(std::string_view printed);

} // namespace samklang::tools

#endif
