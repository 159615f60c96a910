// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_WORDING_COMPARISON_H
#define SAMKLANG_WORDING_COMPARISON_H

#include <samklang/query/ontology.h>

#include <cstdint>
#include <string>
#include <vector>

/// What is said to people, in bokmål, nynorsk and English: whole sentences, made of templates and of words that stand
/// in the catalogues.
namespace samklang::wording {

/// How much of the reasons is said.
enum class Detail {
  deciding, ///< what the words that decide say: numbers, exceptions, what is added
  all,      ///< every kind of evidence, and in what else the two differ
};

/// An answer on two concepts in sentences. Texts of the catalogues are quoted on one line, with control characters and
/// characters that turn the direction of writing made visible.
struct ComparisonWords {
  Language language = Language::nb; ///< nb, nn or en
  std::string relation;             ///< "Nesten samme begrep (sikkerhet 0,51, beregnet)."; never empty
  std::vector<std::string>
      reasons;          ///< definitions first, then statutes and circumstances, then terms; none for one concept
  std::string decision; ///< the case that people decided; empty where there is none
  std::vector<std::string> implications; ///< from A to B and from B to A
  std::vector<std::string> caveats;
  std::string disclaimer; ///< that meaning gives nobody a right to share data
};

/// `answer` must be of `ontology`. `language` other than nb and nn gives English. Linear in the evidence and in the
/// texts it quotes.
ComparisonWords words_of(const query::Comparison& answer, const query::Ontology& ontology, Language language,
                         Detail detail = Detail::all);

/// What to keep in mind, a sentence for each bit of query::Caveat.
std::vector<std::string> caveats(std::uint16_t bits, Language language);

} // namespace samklang::wording

#endif
