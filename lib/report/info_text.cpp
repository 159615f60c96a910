// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/info.h>

#include "report/escape.h"
#include "report/info_counts.h"
#include "report/table.h"
#include "report/words.h"

#include <samklang/base/diagnostic.h>

#include <algorithm>

namespace samklang::report {
namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t name_limit = 72;
constexpr std::size_t raw_limit = 60;
constexpr std::size_t line_limit = 110;
constexpr std::size_t most_collections = 10;
constexpr std::size_t most_predicates = 15;

std::string shortened(std::string_view text, std::size_t limit) { return printable_excerpt(one_line(text), limit); }

class InfoText {
public:
  InfoText(const skos::Catalogue& catalogue, Language language)
      : catalogue_(catalogue), language_(language), counts_(count_info(catalogue)) {}

  std::string render() {
    opening();
    agencies();
    languages();
    generations();
    definitions();
    enumeration(Message::info_labels, Message::label_preferred, counts_.labels);
    relations();
    usages();
    sources();
    collections();
    externals();
    odd();
    unknown_predicates();
    return std::move(out_);
  }

private:
  std::string say(Message message) const { return std::string(text(message, language_)); }
  std::string number(std::uint64_t value) const { return report::number(value, language_); }
  std::string counted(std::uint64_t value, Message one, Message many) const {
    return value == 1 ? say(one) : wording::say(many, language_, {number(value)});
  }
  void heading(std::string_view title) { out_ += '\n' + std::string(title) + '\n'; }
  void more(std::size_t all, std::size_t shown) {
    if (all > shown) out_ += "  " + wording::say(Message::info_more, language_, {number(all - shown)}) + '\n';
  }

  void opening() {
    if (catalogue_.empty()) out_ += say(Message::info_nothing) + '\n';
    out_ += wording::say(Message::info_size, language_,
                         {counted(catalogue_.size(), Message::one_concept, Message::many_concepts),
                          counted(counts_.agencies.size(), Message::one_agency, Message::many_agencies),
                          counted(catalogue_.columns().sources.size(), Message::one_source, Message::many_sources),
                          counted(counts_.statements, Message::one_statement, Message::many_statements)}) +
            '\n';
  }

  void agencies() {
    if (counts_.agencies.empty()) return;
    Rows rows = {{"", say(Message::info_agencies), say(Message::info_concepts), say(Message::info_defined)}};
    for (const auto& count : counts_.agencies) {
      const auto& agency = catalogue_.columns().agencies[count.agency];
      const bool organisation = agency.kind == skos::AgencyKind::organisation;
      const std::string key = organisation ? one_line(catalogue_.agency_key(count.agency)) : std::string();
      std::string name = shortened(shown_agency(catalogue_, count.agency), name_limit);
      if (organisation && name == key) name.clear();
      if (agency.kind == skos::AgencyKind::source) name += ' ' + say(Message::info_no_publisher);
      if (organisation && agency.valid_number == 0) name += ' ' + say(Message::info_bad_number);
      rows.push_back({key, name, number(count.concepts), number(count.defined)});
    }
    out_ += '\n' + columns(rows, 2, "");
  }

  void languages() {
    if (counts_.languages.empty()) return;
    Rows rows = {{say(Message::info_languages), say(Message::info_terms), say(Message::info_concepts),
                  say(Message::info_definitions_column)}};
    for (const auto& count : counts_.languages) {
      std::string tag = one_line(catalogue_.language(count.language));
      if (tag.empty()) tag = say(Message::info_no_language);
      rows.push_back({"  " + tag, number(count.terms), number(count.concepts), number(count.definitions)});
    }
    out_ += '\n' + columns(rows, 1, "");
  }

  void generations() {
    Rows rows;
    for (const auto& count : counts_.generations) {
      const bool plain = count.generation == skos::Generation::plain;
      const bool owl = count.generation == skos::Generation::owl;
      rows.push_back({plain ? say(Message::generation_plain)
                      : owl ? say(Message::generation_owl)
                            : wording::say(Message::generation_profile, language_, {skos::name(count.generation)}),
                      number(count.concepts)});
    }
    section(Message::info_generations, rows);
  }

  void definitions() {
    if (catalogue_.empty()) return;
    Rows rows = {{say(Message::info_with_definition), number(counts_.defined)},
                 {say(Message::info_without_definition), number(catalogue_.size() - counts_.defined)}};
    if (!catalogue_.columns().definitions.empty()) {
      rows.push_back({say(Message::info_wordings), number(counts_.wordings)});
      if (counts_.alternative_wordings > 0)
        rows.push_back({say(Message::info_alternative_wordings), number(counts_.alternative_wordings)});
      rows.push_back({say(Message::info_cited), number(counts_.cited)});
      rows.push_back({say(Message::info_cited_law), number(counts_.cited_law)});
    }
    section(Message::info_definitions, rows);
    if (counts_.audiences[1] + counts_.audiences[2] > 0)
      enumeration(Message::info_audience, Message::audience_unspecified, counts_.audiences);
    if (!catalogue_.columns().definitions.empty()) {
      enumeration(Message::info_source_relation, Message::source_relation_unspecified, counts_.source_relations);
    }
  }

  void section(Message title, const Rows& rows) {
    if (rows.empty()) return;
    heading(say(title));
    out_ += columns(rows, 1);
  }

  // The non-zero counts of an enumeration whose messages begin at `first`.
  template <class Counts> void enumeration(Message title, Message first, const Counts& counts) {
    Rows rows;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] > 0) rows.push_back({say(nth(first, i)), number(counts[i])});
    }
    section(title, rows);
  }

  void relations() {
    Rows rows;
    for (std::size_t i = 0; i < counts_.relations.size(); ++i) {
      if (counts_.relations[i] > 0)
        rows.push_back({say(nth(Message::relation_broader_generic, i)), number(counts_.relations[i])});
    }
    if (counts_.relations_external > 0) {
      rows.push_back({"(" + say(Message::info_relations_external), number(counts_.relations_external) + ")"});
    }
    section(Message::info_relations, rows);
  }

  void usages() {
    Rows rows;
    for (std::size_t i = 0; i < resource_kind_count; ++i) {
      if (counts_.resources[i] == 0) continue;
      rows.push_back({say(nth(Message::resource_dataset, i)), number(counts_.resources[i]),
                      "(" + wording::say(Message::info_usage_line, language_, {number(counts_.usages[i])}) + ")"});
    }
    section(Message::info_usages, rows);
  }

  void sources() {
    Rows rows = {{say(Message::info_sources), "", "", say(Message::info_statements), say(Message::info_concepts), ""}};
    for (const auto& source : catalogue_.columns().sources) {
      rows.push_back({"  " + shortened(catalogue_.text(source.name), name_limit),
                      one_line(catalogue_.text(source.format)), byte_size(source.bytes, language_),
                      number(source.statements), number(source.concepts),
                      source.partial != 0 ? say(Message::info_partial) : ""});
    }
    if (rows.size() > 1) out_ += '\n' + columns(rows, 2, "");
  }

  void collections() {
    const auto& all = catalogue_.columns().collections;
    Rows rows;
    for (const auto& collection : all.first(std::min(all.size(), most_collections))) {
      std::string title = shortened(catalogue_.best(catalogue_.tagged(collection.titles), language_), name_limit);
      if (title.empty())
        title = say(Message::info_untitled) + ' ' + shortened(catalogue_.text(collection.iri), name_limit);
      const std::string agency = shortened(shown_agency(catalogue_, collection.publisher), name_limit);
      rows.push_back({title, agency, number(collection.members.count) + ' ' + say(Message::info_members)});
    }
    if (rows.empty()) return;
    heading(say(Message::info_collections));
    out_ += columns(rows, 2);
    more(all.size(), rows.size());
  }

  void externals() {
    const auto& all = catalogue_.columns().externals;
    if (all.empty()) return;
    heading(say(Message::info_externals));
    out_ += "  " + wording::say(Message::info_externals_line, language_, {number(all.size())}) + '\n';
    for (const auto& external : all.first(std::min(all.size(), note_examples))) {
      out_ += "    " + shortened(catalogue_.text(external.iri), line_limit) + '\n';
    }
  }

  void odd() {
    if (catalogue_.columns().load_notes.empty()) return;
    heading(say(Message::info_odd));
    for (std::size_t kind = 0; kind < counts_.notes.size(); ++kind) {
      const auto& note = counts_.notes[kind];
      if (note.count == 0) continue;
      out_ += "  " + number(note.count) + " x " +
              wrapped(say(nth(Message::note_untagged_text, kind)), line_limit, "      ") + " [" +
              std::string(skos::name(static_cast<skos::LoadNoteKind>(kind))) + "]\n";
      for (std::uint32_t i = 0; i < note.example_count; ++i) example(catalogue_.columns().load_notes[note.examples[i]]);
    }
  }

  void example(const skos::LoadNote& note) {
    std::vector<std::string> parts;
    if (note.subject != skos::no_index) {
      const bool external = catalogue_.is_external(note.subject);
      parts.push_back(
          shortened(external ? catalogue_.iri(note.subject) : catalogue_[note.subject].term(language_), raw_limit));
    }
    if (const auto property = skos::property_from_iri(catalogue_.text(note.predicate));
        property != skos::Property::none) {
      parts.emplace_back(skos::curie(property));
    } else if (!note.predicate.empty()) {
      parts.push_back(shortened(catalogue_.text(note.predicate), raw_limit));
    }
    if (!note.raw.empty()) {
      std::string raw = "\"" + printable_excerpt(catalogue_.text(note.raw), raw_limit) + "\"";
      if (!note.tag.empty()) raw += '@' + shortened(catalogue_.text(note.tag), raw_limit);
      parts.push_back(std::move(raw));
    }
    if (note.provenance.source < catalogue_.columns().sources.size()) {
      parts.push_back(
          "(" + shortened(catalogue_.text(catalogue_.columns().sources[note.provenance.source].name), raw_limit) + ")");
    }
    out_ += "     ";
    for (const auto& part : parts) out_ += ' ' + part;
    out_ += '\n';
  }

  void unknown_predicates() {
    auto all = std::vector<skos::PredicateCount>(catalogue_.columns().unknown_predicates.begin(),
                                                 catalogue_.columns().unknown_predicates.end());
    if (all.empty()) return;
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    Rows rows;
    for (std::size_t i = 0; i < std::min(all.size(), most_predicates); ++i) {
      rows.push_back({shortened(catalogue_.text(all[i].predicate), line_limit), number(all[i].count)});
    }
    section(Message::info_unknown_predicates, rows);
    more(all.size(), rows.size());
  }

  const skos::Catalogue& catalogue_;
  Language language_;
  InfoCounts counts_;
  std::string out_;
};

} // namespace

std::string info_text(const skos::Catalogue& catalogue, Language language) {
  return InfoText(catalogue, language).render();
}

} // namespace samklang::report
