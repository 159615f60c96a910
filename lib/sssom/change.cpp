// SPDX-License-Identifier: Apache-2.0
#include <samklang/sssom/change.h>

#include <samklang/sssom/register.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace samklang::sssom {
namespace {

using align::Choice;
using align::Decision;
using align::Relation;

constexpr std::string_view replace_advice = "--replace changes it";

Error refused(std::string message, std::string_view advice, Place place = {}) {
  return {ErrorCode::usage, std::move(message), std::string(advice), std::move(place)};
}

template <class Value> void take(const std::optional<Value>& from, Value& into) {
  if (from) into = *from;
}

void apply(const DecisionChange& change, Decision& row) {
  take(change.case_id, row.case_id);
  take(change.relation, row.relation);
  take(change.choice, row.choice);
  take(change.state, row.state);
  take(change.decided, row.decided);
  take(change.participants, row.participants);
  take(change.reason, row.reason);
  take(change.terminological_answers, row.terminological_answers);
  take(change.administrative_answers, row.administrative_answers);
  take(change.means, row.means);
  take(change.responsible, row.responsible);
  take(change.notify, row.notify);
}

// What a row says, in short: "close, B, proposed".
std::string in_short(const Decision& row) {
  std::string out(align::name(row.relation));
  for (const auto word : {align::letter(row.choice), align::name(row.state)}) {
    if (!word.empty()) out.append(", ").append(word);
  }
  return out;
}

// What may not be changed by the way: nothing where all is well.
std::optional<Error> by_the_way(const Decision& before, const Decision& after) {
  const auto refuse = [&](std::string_view what, std::string_view from, std::string_view to) {
    return refused("the row's " + std::string(what) + " is " + std::string(from) + ", not " + std::string(to),
                   replace_advice, before.place);
  };
  if (before.relation != Relation::undecided && before.relation != after.relation)
    return refuse("relation", align::name(before.relation), align::name(after.relation));
  if (before.choice != Choice::undecided && before.choice != after.choice)
    return refuse("choice", align::letter(before.choice), align::letter(after.choice));
  if (after.state < before.state) return refuse("state", align::name(before.state), align::name(after.state));
  return std::nullopt;
}

bool same_pair(const Decision& row, std::string_view subject, std::string_view object) noexcept {
  return (row.subject == subject && row.object == object) || (row.subject == object && row.object == subject);
}

/// A computed pair as a row that starts from its object would have it.
ComputedPair turned(ComputedPair pair) {
  std::swap(pair.subject, pair.object);
  std::swap(pair.bars.subject_law, pair.bars.object_law);
  pair.relation = align::inverse(pair.relation);
  return pair;
}

/// A register while it is being changed.
class Change {
public:
  Change(MappingSet& set, const ChangeOptions& options)
      : set_(set), options_(options), read_(decisions(set)), after_(read_.decisions) {}

  std::optional<Error> readable() const {
    if (read_.errors.empty()) return std::nullopt;
    return read_.errors.front();
  }
  const std::vector<Decision>& rows() const noexcept { return read_.decisions; }

  Decision& after(std::size_t index) { return after_[index]; }
  std::size_t add(Decision row) {
    after_.push_back(std::move(row));
    return after_.size() - 1;
  }

  /// Fills in what the engine makes of the pairs and the rows leave open.
  void fill_in(std::span<const std::size_t> changed, const DecisionChange& change) {
    for (const auto index : changed) {
      for (const ComputedPair& pair : options_.computed) {
        if (same_pair(after_[index], pair.subject, pair.object))
          fill_in(index, pair.subject == after_[index].subject ? pair : turned(pair), change);
      }
    }
  }

  /// The first contradiction that the changed rows take part in.
  std::optional<Error> contradiction(std::span<const std::size_t> changed) const {
    std::vector<Decision> all = after_;
    all.insert(all.end(), options_.others.begin(), options_.others.end());
    for (const auto& finding : align::check_decisions(all)) {
      const bool contradicts = finding.kind == align::DecisionFinding::Kind::contradiction ||
                               finding.kind == align::DecisionFinding::Kind::other_choice;
      const auto touches = [&](std::size_t row) {
        return std::find(changed.begin(), changed.end(), row) != changed.end();
      };
      if (!contradicts || (!touches(finding.row) && !touches(finding.other))) continue;
      const Decision& own = all[touches(finding.row) ? finding.row : finding.other];
      const Decision& theirs = all[touches(finding.row) ? finding.other : finding.row];
      const bool turned = own.subject != theirs.subject;
      Decision read = theirs;
      if (turned) read.relation = align::inverse(read.relation);
      return refused("another row decides otherwise on <" + own.subject + "> and <" + own.object +
                         ">: " + in_short(read) + ", not " + in_short(own),
                     "settle it with the parties, and change that row first", theirs.place);
    }
    return std::nullopt;
  }

  Changed write(std::span<const std::size_t> indexes, std::span<const RowLabels> labels) {
    Changed out;
    out.filled = filled_;
    for (std::size_t i = 0; i < indexes.size(); ++i) {
      const bool fresh = indexes[i] >= read_.rows.size();
      const std::size_t row = fresh ? set_.add_row() : read_.rows[indexes[i]];
      const std::string text = fresh ? std::string() : set_.to_text();
      put(set_, row, after_[indexes[i]], i < labels.size() ? labels[i] : RowLabels{});
      if (!fresh && set_.to_text() == text) continue;
      out.rows.push_back(row);
      out.added += fresh ? 1 : 0;
    }
    return out;
  }

private:
  void fill_in(std::size_t index, const ComputedPair& pair, const DecisionChange& change) {
    Decision& row = after_[index];
    if (row.terminological_answers.empty() && !change.terminological_answers) {
      row.terminological_answers = align::answer_lines(pair.terminology);
      note_filled("terminological_answers");
    }
    auto bars = align::bar_lines(pair.bars);
    if (row.administrative_answers.empty() && !change.administrative_answers && !bars.empty()) {
      row.administrative_answers = std::move(bars);
      note_filled("administrative_answers");
    }
    const bool open = row.choice == Choice::undecided && !change.choice && row.state <= align::DecisionState::proposed;
    const bool agrees = row.relation == Relation::undecided || row.relation == pair.relation;
    if (!open || !agrees || pair.choice == Choice::undecided || chosen_elsewhere(index)) return;
    row.choice = pair.choice;
    row.state = align::DecisionState::proposed;
    note_filled("choice");
  }

  bool chosen_elsewhere(std::size_t index) const {
    const Decision& row = after_[index];
    const auto chooses = [&](const Decision& other) {
      return &other != &row && other.choice != Choice::undecided && same_pair(other, row.subject, row.object);
    };
    return std::any_of(after_.begin(), after_.end(), chooses) ||
           std::any_of(options_.others.begin(), options_.others.end(), chooses);
  }

  void note_filled(std::string_view column) {
    if (std::find(filled_.begin(), filled_.end(), column) == filled_.end()) filled_.push_back(column);
  }

  MappingSet& set_;
  const ChangeOptions& options_;
  DecisionRows read_;
  std::vector<Decision> after_;
  std::vector<std::string_view> filled_;
};

void take_texts(Decision& row, const DecidedSide& subject, const DecidedSide& object) {
  const bool turned = row.subject != subject.iri;
  const DecidedSide& first = turned ? object : subject;
  const DecidedSide& second = turned ? subject : object;
  row.subject_text = first.text;
  row.object_text = second.text;
  row.subject_hash = align::definition_hash(first.text);
  row.object_hash = align::definition_hash(second.text);
}

} // namespace

Result<Changed> decide_pair(MappingSet& set, const DecidedSide& subject, const DecidedSide& object,
                            const DecisionChange& change, const ChangeOptions& options) {
  if (subject.iri == object.iri) return refused("a concept is not decided against itself", "name two concepts");
  Change work(set, options);
  if (auto error = work.readable()) return *error;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < work.rows().size(); ++i) {
    if (same_pair(work.rows()[i], subject.iri, object.iri)) found.push_back(i);
  }
  if (found.size() > 1)
    return refused("there are " + std::to_string(found.size()) + " rows on this pair, the second in line " +
                       std::to_string(work.rows()[found[1]].place.line),
                   "remove all but one by hand, then `samklang decide REGISTER --check`", work.rows()[found[0]].place);
  std::size_t index = 0;
  bool turned = false;
  if (!found.empty()) {
    const Decision& there = work.rows()[found[0]];
    if (!options.replace)
      return refused("there is a decision on this pair already: " + in_short(there), replace_advice, there.place);
    index = found[0];
    turned = there.subject != subject.iri;
  } else {
    if (!change.relation && !change.choice)
      return refused("a decision says how the two relate, or what was chosen", "give --relation, --choice or both");
    Decision fresh;
    fresh.subject = subject.iri;
    fresh.object = object.iri;
    index = work.add(std::move(fresh));
  }
  Decision& row = work.after(index);
  apply(change, row);
  if (turned && change.relation) row.relation = align::inverse(row.relation);
  take_texts(row, subject, object);
  const std::array<std::size_t, 1> changed = {index};
  work.fill_in(changed, change);
  if (auto error = work.contradiction(changed)) return *error;
  const std::array<RowLabels, 1> labels = {turned ? RowLabels{object.label, subject.label}
                                                  : RowLabels{subject.label, object.label}};
  return work.write(changed, labels);
}

Result<Changed> decide_case(MappingSet& set, std::string_view case_id, const DecisionChange& change,
                            const ChangeOptions& options) {
  Change work(set, options);
  if (auto error = work.readable()) return *error;
  std::vector<std::size_t> changed;
  std::set<std::string> cases;
  for (std::size_t i = 0; i < work.rows().size(); ++i) {
    const auto& id = work.rows()[i].case_id;
    if (id == case_id) {
      changed.push_back(i);
    } else if (!id.empty()) {
      cases.insert(id);
    }
  }
  std::string known;
  for (const auto& id : cases) known += (known.empty() ? "" : ", ") + id;
  if (changed.empty())
    return refused("no row belongs to the case \"" + std::string(case_id) + "\"",
                   known.empty() ? "no row has a case" : "cases in the register: " + known, {.source = set.source()});
  for (const auto index : changed) {
    apply(change, work.after(index));
    if (options.replace) continue;
    if (auto error = by_the_way(work.rows()[index], work.after(index))) return *error;
  }
  work.fill_in(changed, change);
  if (auto error = work.contradiction(changed)) return *error;
  return work.write(changed, {});
}

} // namespace samklang::sssom
