// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/answers.h>

#include <algorithm>
#include <array>
#include <utility>

namespace samklang::align {

namespace {

constexpr std::array<std::pair<std::string_view, Degree Terminology::*>, 4> questions = {{
    {"subject_field", &Terminology::subject_field},
    {"characteristics", &Terminology::characteristics},
    {"terms", &Terminology::terms},
    {"concept_system", &Terminology::concept_system},
}};
constexpr std::array degrees = {Degree::unknown, Degree::little, Degree::some, Degree::large};
constexpr std::string_view subject_bound = "subject_bound";
constexpr std::string_view object_bound = "object_bound";
constexpr std::string_view other_statutes = "other_statutes";
constexpr std::string_view yes = "yes";

std::string_view without_spaces(std::string_view text) noexcept {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

struct Line {
  std::string_view question;
  std::string_view answer;
};

// "subject_field: large"; the question is empty where there is none.
Line taken_apart(std::string_view line) noexcept {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return {};
  return {without_spaces(line.substr(0, colon)), without_spaces(line.substr(colon + 1))};
}

std::string line_of(std::string_view question, std::string_view answer) {
  return std::string(question).append(": ").append(answer);
}

} // namespace

std::vector<std::string> answer_lines(const Terminology& answers) {
  std::vector<std::string> out;
  for (const auto& [question, answer] : questions) out.push_back(line_of(question, name(answers.*answer)));
  return out;
}

std::optional<Terminology> read_answer_lines(std::span<const std::string> lines) {
  std::optional<Terminology> out;
  for (const std::string& line : lines) {
    const auto [question, answer] = taken_apart(line);
    const auto* const asked = std::find_if(questions.begin(), questions.end(),
                                           [&, wanted = question](const auto& one) { return one.first == wanted; });
    const auto* const degree =
        std::find_if(degrees.begin(), degrees.end(), [given = answer](Degree one) { return name(one) == given; });
    if (asked == questions.end() || degree == degrees.end()) continue;
    if (!out) out.emplace();
    (*out).*(asked->second) = *degree;
  }
  return out;
}

std::vector<std::string> bar_lines(const BarAnswers& answers) {
  std::vector<std::string> out;
  if (!answers.subject_law.empty()) out.push_back(line_of(subject_bound, answers.subject_law));
  if (!answers.object_law.empty()) out.push_back(line_of(object_bound, answers.object_law));
  if (answers.other_statutes) out.push_back(line_of(other_statutes, yes));
  return out;
}

BarAnswers read_bar_lines(std::span<const std::string> lines) {
  BarAnswers out;
  for (const std::string& line : lines) {
    const auto [question, answer] = taken_apart(line);
    if (question == subject_bound) out.subject_law = answer;
    if (question == object_bound) out.object_law = answer;
    if (question == other_statutes) out.other_statutes = answer == yes;
  }
  return out;
}

} // namespace samklang::align
