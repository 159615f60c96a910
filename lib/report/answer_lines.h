// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_ANSWER_LINES_H
#define SAMKLANG_REPORT_ANSWER_LINES_H

#include "report/words.h"

#include <samklang/query/ontology.h>

#include <initializer_list>
#include <string>
#include <string_view>

namespace samklang::report {

/// An answer while it is written, line by line.
class AnswerLines {
public:
  explicit AnswerLines(Language language) noexcept : language_(language) {}

  Language language() const noexcept { return language_; }
  void line(std::string_view text, int indent = 0);
  void say(Message message, std::initializer_list<std::string_view> arguments = {}, int indent = 0);

  /// "samboer (NAV)"
  static std::string named(const query::Item& item);
  /// The concept in one line, then its IRI, its law and when it is valid.
  void item(const query::Item& item, int indent = 0, std::string_view before = {}, std::string_view after = {});
  void caveats(std::uint16_t bits, int indent);
  void steps(const std::vector<query::Step>& steps, int indent);
  void usage(const query::UsedIn& usage, int indent);
  void contact(const query::ContactPoint& contact, int indent);

  /// The text, with the line on the snapshot.
  std::string done(const query::Answer& answer);

private:
  Language language_;
  std::string text_;
};

/// "broader-generic" and the like as people say it.
std::string relation_words(std::string_view name, Language language);

} // namespace samklang::report

#endif
