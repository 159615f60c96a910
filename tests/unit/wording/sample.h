// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_UNIT_REPORT_SAMPLE_H
#define SAMKLANG_TESTS_UNIT_REPORT_SAMPLE_H

#include <samklang/align/align.h>
#include <samklang/skos/tables.h>

#include <string>
#include <string_view>
#include <vector>

/// Small catalogues made by hand. All texts are synthetic.
namespace sample {

/// Fills tables in the order the calls come in; concepts must come in the order of their IRIs.
class Builder {
public:
  Builder();

  std::uint32_t agency(std::uint32_t number, std::string_view name);
  /// An agency known by its file only.
  std::uint32_t file_agency(std::string_view key);

  /// Begins a concept; what follows belongs to it.
  samklang::skos::ConceptIndex entry(std::string_view iri, std::uint32_t agency);
  Builder& label(std::string_view text, samklang::Language language = samklang::Language::nb,
                 samklang::skos::LabelKind kind = samklang::skos::LabelKind::preferred);
  Builder& definition(std::string_view text, samklang::Language language = samklang::Language::nb);
  /// To the definition before it.
  Builder& cites(std::string_view law_key, std::string_view label = {}, std::string_view iri = {});
  Builder& note(samklang::skos::NoteKind kind, std::string_view text);
  Builder& relation(samklang::skos::RelationKind kind, samklang::skos::ConceptIndex target);
  Builder& valid(std::int32_t from, std::int32_t to);
  Builder& used_by(std::uint32_t resource);
  std::uint32_t resource(samklang::skos::ResourceKind kind, std::string_view iri, std::string_view title,
                         std::uint32_t agency);
  void odd(samklang::skos::LoadNoteKind kind, samklang::skos::ConceptIndex subject, std::string_view raw);

  samklang::skos::Tables tables;
  samklang::skos::Catalogue freeze();

private:
  std::vector<std::vector<samklang::skos::Usage>> usages_;
  void close();
};

/// The first place of `words` in the definitions and labels of a concept, as a span.
samklang::align::TextSpan span(const samklang::skos::Catalogue& catalogue, samklang::skos::ConceptIndex index,
                               std::string_view words);

samklang::align::Verdict verdict(samklang::skos::ConceptIndex a, samklang::skos::ConceptIndex b,
                                 samklang::align::Relation relation,
                                 samklang::align::Choice choice = samklang::align::Choice::undecided);

/// Three agencies: NAV has "samboer" twice (§ 1-5, § 3-2), the tax administration once with other words, a municipality
/// without a definition, and NAV and the municipality call one thing by two names.
struct Cohabitants {
  samklang::skos::Catalogue catalogue;
  samklang::align::Alignment alignment;
};
Cohabitants cohabitants();

} // namespace sample

#endif
