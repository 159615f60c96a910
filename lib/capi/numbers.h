// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_CAPI_NUMBERS_H
#define SAMKLANG_CAPI_NUMBERS_H

#include <samklang/base/diagnostic.h>
#include <samklang/base/error.h>
#include <samklang/c/samklang_rdf.h>
#include <samklang/query/ontology.h>

#include <cstdint>
#include <optional>

// The numbers of the C interface are those of the C++ enumerations today. Where one of those moves, this file no longer
// compiles, and gets a table instead.
namespace samklang::capi {

template <class Enum> constexpr std::int32_t number(Enum value) noexcept { return static_cast<std::int32_t>(value); }

// 0 is no error, and the last one is no ErrorCode: memory that could not be had.
constexpr samklang_status status_of(ErrorCode code) noexcept { return number(code) + 1; }
static_assert(status_of(ErrorCode::usage) == SAMKLANG_ERROR_USAGE);
static_assert(status_of(ErrorCode::io) == SAMKLANG_ERROR_IO);
static_assert(status_of(ErrorCode::syntax) == SAMKLANG_ERROR_SYNTAX);
static_assert(status_of(ErrorCode::encoding) == SAMKLANG_ERROR_ENCODING);
static_assert(status_of(ErrorCode::unsupported) == SAMKLANG_ERROR_UNSUPPORTED);
static_assert(status_of(ErrorCode::limit) == SAMKLANG_ERROR_LIMIT);
static_assert(status_of(ErrorCode::empty) == SAMKLANG_ERROR_EMPTY);
static_assert(status_of(ErrorCode::cancelled) == SAMKLANG_ERROR_CANCELLED);
static_assert(status_of(ErrorCode::internal) == SAMKLANG_ERROR_INTERNAL);
/// internal for what is no error's status, and for SAMKLANG_ERROR_MEMORY.
constexpr ErrorCode code_of(samklang_status status) noexcept {
  const bool known = status >= SAMKLANG_ERROR_USAGE && status <= SAMKLANG_ERROR_INTERNAL;
  return known ? static_cast<ErrorCode>(status - 1) : ErrorCode::internal;
}

static_assert(number(Severity::info) == SAMKLANG_SEVERITY_INFO);
static_assert(number(Severity::warning) == SAMKLANG_SEVERITY_WARNING);
static_assert(number(Severity::error) == SAMKLANG_SEVERITY_ERROR);

static_assert(number(align::Relation::exact) == SAMKLANG_RELATION_EXACT);
static_assert(number(align::Relation::close) == SAMKLANG_RELATION_CLOSE);
static_assert(number(align::Relation::broader) == SAMKLANG_RELATION_BROADER);
static_assert(number(align::Relation::narrower) == SAMKLANG_RELATION_NARROWER);
static_assert(number(align::Relation::overlapping) == SAMKLANG_RELATION_OVERLAPPING);
static_assert(number(align::Relation::related) == SAMKLANG_RELATION_RELATED);
static_assert(number(align::Relation::different) == SAMKLANG_RELATION_DIFFERENT);
static_assert(number(align::Relation::undecided) == SAMKLANG_RELATION_UNDECIDED);

static_assert(number(align::Implication::unknown) == SAMKLANG_IMPLICATION_UNKNOWN);
static_assert(number(align::Implication::no) == SAMKLANG_IMPLICATION_NO);
static_assert(number(align::Implication::with_caution) == SAMKLANG_IMPLICATION_WITH_CAUTION);
static_assert(number(align::Implication::yes) == SAMKLANG_IMPLICATION_YES);

static_assert(number(query::Basis::none) == SAMKLANG_BASIS_NONE);
static_assert(number(query::Basis::identity) == SAMKLANG_BASIS_IDENTITY);
static_assert(number(query::Basis::verdict) == SAMKLANG_BASIS_VERDICT);
static_assert(number(query::Basis::concept_system) == SAMKLANG_BASIS_CONCEPT_SYSTEM);
static_assert(number(query::Basis::chain) == SAMKLANG_BASIS_CHAIN);

static_assert(number(align::Authority::computed) == SAMKLANG_AUTHORITY_COMPUTED);
static_assert(number(align::Authority::asserted) == SAMKLANG_AUTHORITY_ASSERTED);
static_assert(number(align::Authority::decided) == SAMKLANG_AUTHORITY_DECIDED);

static_assert(number(align::Choice::harmonise) == SAMKLANG_CHOICE_HARMONISE);
static_assert(number(align::Choice::differentiate) == SAMKLANG_CHOICE_DIFFERENTIATE);
static_assert(number(align::Choice::neither) == SAMKLANG_CHOICE_NEITHER);
static_assert(number(align::Choice::undecided) == SAMKLANG_CHOICE_UNDECIDED);

constexpr std::int32_t bit(align::Difference difference) noexcept { return 1 << number(difference); }
static_assert(bit(align::Difference::genus) == SAMKLANG_DIFFERENCE_GENUS);
static_assert(bit(align::Difference::scope) == SAMKLANG_DIFFERENCE_SCOPE);
static_assert(bit(align::Difference::value) == SAMKLANG_DIFFERENCE_VALUE);
static_assert(bit(align::Difference::exception) == SAMKLANG_DIFFERENCE_EXCEPTION);
static_assert(bit(align::Difference::population) == SAMKLANG_DIFFERENCE_POPULATION);
static_assert(bit(align::Difference::legal_basis) == SAMKLANG_DIFFERENCE_LEGAL_BASIS);
static_assert(bit(align::Difference::validity) == SAMKLANG_DIFFERENCE_VALIDITY);
static_assert(bit(align::Difference::facet) == SAMKLANG_DIFFERENCE_FACET);
static_assert(bit(align::Difference::missing_definition) == SAMKLANG_DIFFERENCE_MISSING_DEFINITION);

static_assert(number(query::Caveat::undecided) == SAMKLANG_CAVEAT_UNDECIDED);
static_assert(number(query::Caveat::not_implied) == SAMKLANG_CAVEAT_NOT_IMPLIED);
static_assert(number(query::Caveat::with_caution) == SAMKLANG_CAVEAT_WITH_CAUTION);
static_assert(number(query::Caveat::other_statutes) == SAMKLANG_CAVEAT_OTHER_STATUTES);
static_assert(number(query::Caveat::stale) == SAMKLANG_CAVEAT_STALE);
static_assert(number(query::Caveat::label_only) == SAMKLANG_CAVEAT_LABEL_ONLY);
static_assert(number(query::Caveat::not_valid) == SAMKLANG_CAVEAT_NOT_VALID);
static_assert(number(query::Caveat::undefined) == SAMKLANG_CAVEAT_UNDEFINED);
static_assert(number(query::Caveat::indirect) == SAMKLANG_CAVEAT_INDIRECT);
static_assert(number(query::Caveat::external) == SAMKLANG_CAVEAT_EXTERNAL);
static_assert(number(query::Caveat::transferred) == SAMKLANG_CAVEAT_TRANSFERRED);

static_assert(number(query::Tier::exact) == SAMKLANG_TIER_EXACT);
static_assert(number(query::Tier::folded) == SAMKLANG_TIER_FOLDED);
static_assert(number(query::Tier::stem) == SAMKLANG_TIER_STEM);
static_assert(number(query::Tier::written_form) == SAMKLANG_TIER_WRITTEN_FORM);
static_assert(number(query::Tier::compound_head) == SAMKLANG_TIER_COMPOUND_HEAD);
static_assert(number(query::Tier::near) == SAMKLANG_TIER_NEAR);

static_assert(number(skos::LabelKind::preferred) == SAMKLANG_LABEL_PREFERRED);
static_assert(number(skos::LabelKind::alternative) == SAMKLANG_LABEL_ALTERNATIVE);
static_assert(number(skos::LabelKind::hidden) == SAMKLANG_LABEL_HIDDEN);
static_assert(number(skos::LabelKind::related) == SAMKLANG_LABEL_RELATED);
static_assert(number(skos::LabelKind::data_structure) == SAMKLANG_LABEL_DATA_STRUCTURE);

static_assert(number(query::MentionKind::term) == SAMKLANG_MENTION_TERM);
static_assert(number(query::MentionKind::compound_head) == SAMKLANG_MENTION_COMPOUND_HEAD);
static_assert(number(query::MentionKind::modifier) == SAMKLANG_MENTION_MODIFIER);

constexpr samklang_validity number(std::optional<skos::Validity> validity) noexcept {
  if (!validity) return SAMKLANG_VALIDITY_UNKNOWN;
  switch (*validity) {
  case skos::Validity::undated: return SAMKLANG_VALIDITY_UNDATED;
  case skos::Validity::not_yet_valid: return SAMKLANG_VALIDITY_NOT_YET_VALID;
  case skos::Validity::valid: return SAMKLANG_VALIDITY_VALID;
  case skos::Validity::expired: return SAMKLANG_VALIDITY_EXPIRED;
  }
  return SAMKLANG_VALIDITY_UNKNOWN;
}

} // namespace samklang::capi

#endif
