// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_LANGUAGES_H
#define SAMKLANG_LOAD_LANGUAGES_H

#include "load/statements.h"

#include <samklang/base/language.h>

#include <cstdint>
#include <string>
#include <vector>

namespace samklang::load {

/// A document's language tag as the catalogue numbers it.
struct ReadLanguage {
  std::uint16_t number = 0;
  bool untagged = false;  ///< no tag: read as nb
  bool norwegian = false; ///< `no`: read as nb
  bool odd = false;       ///< another spelling of a known tag
  bool unknown = false;   ///< outside the languages of Norwegian administration
};

/// Numbers for all language tags of all documents: the fixed ones first, the others in the order of their tags.
class Languages {
public:
  explicit Languages(const Statements& statements);

  const ReadLanguage& of(std::uint16_t doc, std::uint16_t index) const noexcept { return by_document_[doc][index]; }
  const std::vector<std::string>& tags() const noexcept { return tags_; }

private:
  std::vector<std::string> tags_;
  std::vector<std::vector<ReadLanguage>> by_document_;
};

} // namespace samklang::load

#endif
