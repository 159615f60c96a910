// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_LEXICONS_H
#define SAMKLANG_TOOLS_LEXICONS_H

#include <samklang/base/result.h>
#include <samklang/skos/catalogue.h>
#include <samklang/text/word_pair.h>

#include <deque>
#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's own name
class App;
}

namespace samklang::tools {

/// Lexicons to ask where they are installed; never needed.
struct LexiconArguments {
  std::string thesaurus; ///< "mythes", or "mythes=FILE.dat"; empty: none
  std::string lexicon;   ///< "apertium", or "apertium=DIR"; empty: none
};

void add_lexicons(CLI::App& app, LexiconArguments& into);

/// Word pairs and the words they are views of.
struct Lexicons {
  std::deque<std::string> words;
  std::vector<text::WordPair> pairs;
};

/// What the lexicons say of the words of a catalogue's terms and definitions. Errors: usage (an unknown lexicon), io,
/// syntax.
Result<Lexicons> ask_lexicons(const LexiconArguments& arguments, const skos::Catalogue& catalogue);

} // namespace samklang::tools

#endif
