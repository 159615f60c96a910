// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_VALIDATION_SOURCES_H
#define SAMKLANG_TOOLS_VALIDATION_SOURCES_H

#include "arguments.h"

#include <samklang/base/finding.h>
#include <samklang/load/load.h>
#include <samklang/rdf/source_text.h>
#include <samklang/skos/catalogue.h>
#include <samklang/validate/exceptions.h>

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samklang::tools {

/// The texts of the inputs, for what is found in them.
class ValidationSources {
public:
  /// All that was read; keep() then leaves what a catalogue was made of.
  ValidationSources(std::shared_ptr<const load::FileTexts> texts, const InputArguments& arguments);
  /// Of files with the same bytes a catalogue has one.
  void keep(const skos::Catalogue& catalogue);

  /// Finds the places of findings. On the threads that the arguments allow.
  void place(std::vector<Finding>& findings) const;
  /// The comments in the inputs that accept findings.
  std::vector<validate::Suppression> suppressions() const;
  std::vector<std::string> lines(std::span<const Finding> findings) const;
  std::vector<std::optional<TextEdit>> edits(std::span<const Finding> findings) const;

  /// Null where there is none.
  const rdf::SourceText* find(const std::string& name) const;
  std::vector<std::string> names() const;

private:
  /// Calls work(i) for [0, count), on the threads that the arguments allow.
  template <class Work> void for_each(std::size_t count, const Work& work) const;

  unsigned threads_;
  std::shared_ptr<const load::FileTexts> files_; ///< what the texts are views of
  std::map<std::string, rdf::SourceText> texts_;
};

} // namespace samklang::tools

#endif
