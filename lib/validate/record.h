// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_RECORD_H
#define SAMKLANG_VALIDATE_RECORD_H

#include "validate/check.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::validate {

/// A term as it is written.
struct WrittenLabel {
  const skos::StatementRow* statement = nullptr; ///< the one that has the text
  skos::LabelKind kind = skos::LabelKind::preferred;
};
/// The preferred, alternative and hidden terms of a node, SKOS-XL ones too.
std::vector<WrittenLabel> written_labels(const skos::AsWritten& written,
                                         std::span<const skos::StatementRow> statements);

/// One concept as it is written, for the rules on records.
class Record {
public:
  Record(const Context& context, skos::ConceptIndex index);

  /// A concept that the profile speaks of: no code that others refer to, no OWL class, and written somewhere.
  bool is_judged() const noexcept { return judged_; }
  /// Wholly written as generation 1 has it: it gets one finding that says so (BS035), and what only generation 2 asks
  /// for is not asked.
  bool is_older() const noexcept { return older_; }
  /// Both: what generation 2 asks for can be asked.
  bool is_current() const noexcept { return judged_ && !older_; }

  std::span<const skos::StatementRow> statements() const noexcept { return statements_; }
  std::vector<const skos::StatementRow*> all(std::initializer_list<skos::Property> properties) const;
  std::vector<const skos::StatementRow*> all(skos::Property property) const { return all({property}); }

  /// Preferred, alternative and hidden terms, SKOS-XL ones too.
  std::vector<WrittenLabel> labels() const { return written_labels(*context_->as_written, statements_); }

  std::string_view text(const skos::StatementRow& statement) const noexcept { return context_->text(statement.value); }
  std::string_view tag(const skos::StatementRow& statement) const noexcept {
    return context_->as_written->tag(statement.tag);
  }
  std::span<const skos::StatementRow> about(const skos::StatementRow& statement) const noexcept {
    return context_->as_written->about(statement.object);
  }

private:
  const Context* context_;
  std::span<const skos::StatementRow> statements_;
  bool judged_ = false;
  bool older_ = false;
};

/// By value, tag and predicate: whichever of several a finding points at, it is the same after reordering.
void order_by_content(const Context& context, std::vector<const skos::StatementRow*>& statements);

/// Nothing but white space.
bool is_blank(std::string_view text);
/// The language of a tag without its other parts, in lower case: "nb" of "nb-NO".
std::string primary_language(std::string_view tag);

} // namespace samklang::validate

#endif
