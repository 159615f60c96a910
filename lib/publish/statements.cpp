// SPDX-License-Identifier: Apache-2.0
#include <samklang/publish/statements.h>

#include "publish/describer.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <span>

namespace samklang::publish {
namespace {

// Which units have an object: by a hash of its text, so that a look-up meets a few units too many at worst.
struct ObjectEntry {
  std::uint32_t hash = 0;
  std::uint32_t unit = 0;
  friend auto operator<=>(const ObjectEntry&, const ObjectEntry&) = default;
};

std::uint32_t short_hash(std::string_view text) noexcept { return static_cast<std::uint32_t>(text_hash(text) >> 32); }

} // namespace

struct Statements::State {
  explicit State(skos::Catalogue of) : catalogue(std::move(of)), units(catalogue) {}
  explicit State(const image::Image& of) : image(of), catalogue(of.catalogue()), units(catalogue) {}

  Describer describer() const { return {catalogue, image ? &*image : nullptr, units}; }

  /// The statements of a unit, with those of later units about the same subject.
  void describe(std::uint32_t number, unsigned sections, Batch& batch) const;
  void count() const;

  std::optional<image::Image> image; // keeps what the catalogue views
  skos::Catalogue catalogue;
  Units units;

  // Made when it is first asked for.
  mutable std::once_flag counted;
  mutable std::uint64_t size = 0;
  mutable std::vector<ObjectEntry> objects;
};

void Statements::State::describe(std::uint32_t number, unsigned sections, Batch& batch) const {
  const Describer describer = this->describer();
  const Unit unit = units[number];
  describer.describe(unit, sections, batch);
  const auto iri = units.iri(unit);
  if (iri.empty()) return;
  std::vector<std::uint32_t> same;
  units.named(iri, same);
  for (const std::uint32_t other : same) {
    if (other == number) continue;
    batch.set_once(true);
    describer.describe(units[other], sections, batch);
  }
}

void Statements::State::count() const {
  std::call_once(counted, [&] {
    // What throws is done again from the start.
    Batch batch;
    std::uint64_t all = 0;
    std::vector<ObjectEntry> entries;
    for (std::uint32_t number = 0; number < units.count(); ++number) {
      if (units.is_attached(number)) continue;
      batch.clear();
      describe(number, all_sections, batch);
      all += batch.statements().size();
      for (const rdf::StatementView& statement : batch.statements())
        entries.push_back({short_hash(statement.object.text), number});
    }
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    entries.shrink_to_fit();
    size = all;
    objects = std::move(entries);
  });
}

namespace {

struct OwnedTerm {
  rdf::TermKind kind;
  std::string text;
  std::string datatype;
  std::string language;
  explicit OwnedTerm(const rdf::TermView& view)
      : kind(view.kind), text(view.text), datatype(view.datatype), language(view.language) {}
  rdf::TermView view() const noexcept { return {kind, text, datatype, language}; }
};

std::optional<OwnedTerm> owned(const std::optional<rdf::TermView>& view) {
  return view ? std::optional<OwnedTerm>(*view) : std::nullopt;
}

// Walks over units, describes one at a time, and hands out what matches.
template <class State> class UnitCursor final : public rdf::StatementCursor {
public:
  UnitCursor(std::shared_ptr<const State> state, const rdf::StatementPattern& pattern)
      : state_(std::move(state)), subject_(owned(pattern.subject)), predicate_(owned(pattern.predicate)),
        object_(owned(pattern.object)) {
    if (subject_) pattern_.subject = subject_->view();
    if (predicate_) pattern_.predicate = predicate_->view();
    if (object_) pattern_.object = object_->view();
    if (predicate_ && predicate_->kind != rdf::TermKind::iri) return;
    if (predicate_) batch_.want(predicate_->text);
    sections_ = sections_with(predicate_ ? std::string_view(predicate_->text) : std::string_view{});
    if (subject_) {
      name_units();
    } else if (object_) {
      look_up_units();
    } else {
      end_ = state_->units.count();
    }
  }
  UnitCursor(const UnitCursor&) = delete; // the pattern views the terms

  bool next(rdf::StatementView& out) override {
    while (true) {
      const auto& statements = batch_.statements();
      while (in_batch_ < statements.size()) {
        const rdf::StatementView& statement = statements[in_batch_++];
        if (!rdf::matches(pattern_, statement)) continue;
        out = statement;
        return true;
      }
      if (!next_unit()) return false;
    }
  }

private:
  void name_units() {
    if (subject_->kind == rdf::TermKind::iri) {
      state_->units.named(subject_->text, chosen_);
      if (chosen_.size() > 1) chosen_.erase(chosen_.begin() + 1, chosen_.end()); // the first brings the others
    } else if (subject_->kind == rdf::TermKind::blank) {
      if (const auto unit = state_->units.of_blank(subject_->text)) chosen_.push_back(*unit);
    }
    end_ = static_cast<std::uint32_t>(chosen_.size());
  }

  void look_up_units() {
    state_->count();
    const std::uint32_t hash = short_hash(object_->text);
    auto at = std::lower_bound(state_->objects.begin(), state_->objects.end(), ObjectEntry{hash, 0});
    for (; at != state_->objects.end() && at->hash == hash; ++at) chosen_.push_back(at->unit);
    end_ = static_cast<std::uint32_t>(chosen_.size());
  }

  bool next_unit() {
    batch_.clear();
    in_batch_ = 0;
    while (at_ < end_) {
      const std::uint32_t number = subject_ || object_ ? chosen_[at_] : at_;
      ++at_;
      if (!subject_ && state_->units.is_attached(number)) continue;
      state_->describe(number, sections_, batch_);
      return true;
    }
    return false;
  }

  std::shared_ptr<const State> state_;
  std::optional<OwnedTerm> subject_;
  std::optional<OwnedTerm> predicate_;
  std::optional<OwnedTerm> object_;
  rdf::StatementPattern pattern_;
  std::vector<std::uint32_t> chosen_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
  unsigned sections_ = all_sections;
  Batch batch_;
  std::size_t in_batch_ = 0;
};

} // namespace

Statements::Statements(skos::Catalogue catalogue) : state_(std::make_shared<State>(std::move(catalogue))) {}
Statements::Statements(const image::Image& image) : state_(std::make_shared<State>(image)) {}
Statements::~Statements() = default;
Statements::Statements(const Statements&) noexcept = default;
Statements& Statements::operator=(const Statements&) noexcept = default;
Statements::Statements(Statements&&) noexcept = default;
Statements& Statements::operator=(Statements&&) noexcept = default;

std::uint64_t Statements::size() const {
  state_->count();
  return state_->size;
}

std::unique_ptr<rdf::StatementCursor> Statements::find(const rdf::StatementPattern& pattern) const {
  return std::make_unique<UnitCursor<State>>(state_, pattern);
}

const std::vector<std::pair<std::string, std::string>>& usual_prefixes() {
  static const std::vector<std::pair<std::string, std::string>> prefixes = {
      {"adms", "http://www.w3.org/ns/adms#"},
      {"dcat", "http://www.w3.org/ns/dcat#"},
      {"dct", "http://purl.org/dc/terms/"},
      {"euvoc", "http://publications.europa.eu/ontology/euvoc#"},
      {"foaf", "http://xmlns.com/foaf/0.1/"},
      {"owl", "http://www.w3.org/2002/07/owl#"},
      {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
      {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
      {"samklang", "https://example.org/samklang/sssom#"},
      {"skos", "http://www.w3.org/2004/02/skos/core#"},
      {"skosno", "https://data.norge.no/vocabulary/skosno#"},
      {"sssom", "https://w3id.org/sssom/"},
      {"vcard", "http://www.w3.org/2006/vcard/ns#"},
      {"xkos", "http://rdf-vocabulary.ddialliance.org/xkos#"},
      {"xsd", "http://www.w3.org/2001/XMLSchema#"},
  };
  return prefixes;
}

} // namespace samklang::publish
