// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_SUBJECT_FIELD_H
#define SAMKLANG_QUERY_SUBJECT_FIELD_H

#include "query/context.h"

#include <string>
#include <string_view>

namespace samklang::query {

/// The subject field that a question is about. Its memory is reused from one question to the next.
class SubjectField {
public:
  /// `field`: an IRI or a name; lives until forget(). Empty: the question is about none.
  void ask(std::string_view field);
  /// True where the concept belongs to the field asked about, case aside, or none was.
  bool has(const Context& context, skos::ConceptIndex at);
  void forget() noexcept;

private:
  std::string_view field_;
  std::string key_;
  std::string key_of_note_;
};

} // namespace samklang::query

#endif
