// SPDX-License-Identifier: Apache-2.0
// D321, D322: brackets and quotation marks that do not match, words written twice, parentheses.
#include "validate/check.h"
#include "validate/text_rules.h"

#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace samklang::validate {
namespace {

struct Fault {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view variant;
};

/// "a)" and "1)" number the items of a list.
bool numbers_item(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n' && text[begin - 1] != ',') --begin;
  return at - begin <= 4 && at > begin;
}

void unbalanced(std::string_view text, std::vector<Fault>& out) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') open.push_back(i);
    if (text[i] != ')') continue;
    if (!open.empty())
      open.pop_back();
    else if (!numbers_item(text, i))
      out.push_back({i, i + 1, "brackets"});
  }
  for (const std::size_t at : open) out.push_back({at, at + 1, "brackets"});
  const auto quotes = std::count(text.begin(), text.end(), '"');
  if (quotes % 2 != 0) {
    const std::size_t at = text.rfind('"');
    // 5" is a length.
    if (at == 0 || text[at - 1] < '0' || text[at - 1] > '9') out.push_back({at, at + 1, "quotes"});
  }
}

void twice(std::string_view text, std::vector<Fault>& out) {
  // "det det gjelder", "at at": such words may rightly follow each other.
  constexpr std::array<std::string_view, 13> may = {"det", "den", "de", "dei",  "at",  "så", "om",
                                                    "har", "der", "en", "that", "had", "er"};
  const std::vector<text::Token> tokens = text::tokens(text);
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const std::string_view word = tokens[i].in(text);
    if (tokens[i].digits || word.size() < 2 || word != tokens[i - 1].in(text)) continue;
    const std::string_view gap = text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end);
    if (gap.find_first_not_of(' ') != std::string_view::npos) continue;
    if (std::find(may.begin(), may.end(), word) != may.end()) continue;
    out.push_back({tokens[i - 1].begin, tokens[i].end, "twice"});
  }
}

} // namespace

void odd_marks(const Context& context, skos::ConceptIndex index, Findings& findings) {
  for (const skos::Definition& one : context.catalogue[index].definitions()) {
    const text::PlainText plain(context.text(one.text));
    const std::string_view text = plain.view();
    std::vector<Fault> faults;
    if (findings.wants(RuleId::D321)) {
      unbalanced(text, faults);
      twice(text, faults);
    }
    if (!faults.empty()) {
      const Fault& fault = faults.front();
      const Said said(RuleId::D321, fault.variant == "brackets" ? std::string_view() : fault.variant);
      Finding* found = findings.add(said, index, one.text, one.language, one.provenance);
      if (found != nullptr) {
        found->arguments = {std::string(text.substr(fault.begin, fault.end - fault.begin))};
        point_at(*found, plain, fault.begin, fault.end);
      }
    }
    if (!findings.wants(RuleId::D322)) continue;
    const std::size_t open = text.find('(');
    const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
    if (close == std::string_view::npos) continue;
    Finding* found = findings.add(RuleId::D322, index, one.text, one.language, one.provenance);
    if (found == nullptr) continue;
    found->arguments = {printable_excerpt(text.substr(open, close + 1 - open))};
    point_at(*found, plain, open, close + 1);
  }
}

} // namespace samklang::validate
