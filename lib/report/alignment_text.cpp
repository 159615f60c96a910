// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/alignment.h>

#include "base/parallel.h"
#include "report/calibration_words.h"
#include "report/coherence_words.h"
#include "report/decision_words.h"
#include "report/escape.h"
#include "report/table.h"
#include "report/words.h"

#include <samklang/text/term_key.h>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace samklang::report {
namespace {

constexpr std::size_t line_limit = 110;

class AlignmentText {
public:
  AlignmentText(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                const AlignmentTextOptions& options)
      : catalogue_(catalogue), alignment_(alignment), options_(options), language_(options.language),
        transfer_(transfer_of(alignment)) {}

  std::string render() {
    for (const auto& verdict : alignment_.verdicts) {
      const auto index = static_cast<std::size_t>(verdict.relation);
      if (index < by_relation_.size()) by_relation_[index].push_back(&verdict);
    }
    opening();
    for (std::size_t relation = 0; relation < by_relation_.size(); ++relation) {
      if (by_relation_[relation].empty()) continue;
      out_ += '\n' + bold(capitalised(text(nth(Message::verdict_exact, relation), language_))) + " (" +
              number(by_relation_[relation].size(), language_) + ")\n";
      pairs(by_relation_[relation]);
    }
    return std::move(out_);
  }

private:
  std::string styled(std::string_view code, std::string_view words) const {
    return options_.colour ? "\x1b[" + std::string(code) + 'm' + std::string(words) + "\x1b[0m" : std::string(words);
  }
  std::string bold(std::string_view words) const { return styled("1", words); }

  void opening() {
    if (alignment_.verdicts.empty()) {
      out_ += say(Message::align_none, language_) + '\n';
      return;
    }
    std::set<std::uint32_t> agencies;
    std::size_t inside = 0;
    for (const auto& verdict : alignment_.verdicts) {
      agencies.insert(catalogue_[verdict.a].publisher());
      agencies.insert(catalogue_[verdict.b].publisher());
      if (verdict.same_agency) ++inside;
    }
    const std::string among = agencies.size() == 1
                                  ? say(Message::one_agency, language_)
                                  : say(Message::many_agencies, language_, {number(agencies.size(), language_)});
    out_ += say(Message::align_size, language_,
                {number(alignment_.verdicts.size(), language_), among, number(alignment_.candidates, language_)}) +
            '\n';
    std::vector<std::vector<std::string>> rows;
    for (std::size_t relation = 0; relation < by_relation_.size(); ++relation) {
      if (by_relation_[relation].empty()) continue;
      rows.push_back({std::string(text(nth(Message::verdict_exact, relation), language_)),
                      number(by_relation_[relation].size(), language_)});
    }
    out_ += columns(rows, 1);
    if (inside > 0) out_ += "  (" + say(Message::align_inside_note, language_, {number(inside, language_)}) + ")\n";
    out_ += '\n';
    if (const auto words = calibration_sentence(alignment_, transfer_, language_); !words.empty()) out_ += words + '\n';
    out_ += say(Message::disclaimer, language_) + '\n';
  }

  void pairs(const std::vector<const align::Verdict*>& verdicts) {
    constexpr std::size_t at_once = 64; // to a thread
    read_ahead(
        threads_for(options_.threads), verdicts.size(), at_once, [] { return std::string(); },
        [&](std::string& part, std::size_t begin, std::size_t end) {
          for (std::size_t i = begin; i < end; ++i) pair(*verdicts[i], part);
        },
        [&](const std::string& part, std::size_t, std::size_t) { out_ += part; });
  }

  void pair(const align::Verdict& verdict, std::string& out) const {
    const Pair view(catalogue_, verdict, false);
    const auto [first, second] = terms_in_common_language(view.first(), view.second(), language_);
    out += "\n  " + bold(text::term_key(first) == text::term_key(second) ? first : first + " – " + second) + '\n';
    const auto side = [&](const skos::Concept& entry) {
      const auto publisher = entry.publisher();
      return std::vector<std::string>{shown_agency(catalogue_, publisher), one_line(entry.iri())};
    };
    out += columns({side(view.first()), side(view.second())}, 2, "    ");
    const auto names = names_by_agency(view, language_);
    std::vector<std::string> sentences;
    auto holds = relation_sentence(view, names, language_);
    if (const auto sure = certainty(verdict, transfer_, language_); !sure.empty()) holds += ", " + sure;
    sentences.push_back(holds + '.');
    for (auto& sentence : decision_sentences(alignment_, view, names, language_))
      sentences.push_back(std::move(sentence));
    for (auto& sentence : coherence_sentences(catalogue_, alignment_, verdict, language_))
      sentences.push_back(std::move(sentence));
    for (auto& reason : reasons(view, names, language_)) sentences.push_back(std::move(reason));
    std::string paragraph;
    for (const auto& sentence : sentences) paragraph += (paragraph.empty() ? "" : " ") + sentence;
    out += "    " + wrapped(paragraph, line_limit, "    ") + '\n';
  }

  const skos::Catalogue& catalogue_;
  const align::Alignment& alignment_;
  const AlignmentTextOptions& options_;
  Language language_;
  Transfer transfer_;
  std::array<std::vector<const align::Verdict*>, align::relation_count> by_relation_;
  std::string out_;
};

} // namespace

std::string alignment_text(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                           const AlignmentTextOptions& options) {
  return AlignmentText(catalogue, alignment, options).render();
}

} // namespace samklang::report
