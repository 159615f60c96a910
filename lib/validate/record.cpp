// SPDX-License-Identifier: Apache-2.0
#include "validate/record.h"

#include "validate/ascii.h"
#include "validate/codes.h"

#include <samklang/text/normal_text.h>

#include <algorithm>
#include <tuple>

namespace samklang::validate {

using skos::Generation;
using skos::Property;

namespace {

// A code of a list, or a subject heading: it stands in a scheme, or so that a code has a name, and nobody says that it
// is a record of a concept catalogue.
bool is_code(const Context& context, skos::ConceptIndex index, std::span<const skos::StatementRow> statements) {
  const skos::NodeIndex node = context.as_written->node(index);
  bool listed = context.nodes.is(node, node_is_code);
  for (const skos::StatementRow& statement : statements) {
    if (statement.property == Property::dct_publisher || statement.property == Property::dcat_contact_point)
      return false;
    listed =
        listed || statement.property == Property::skos_in_scheme || statement.property == Property::skos_top_concept_of;
  }
  if (is_reference_data(context.catalogue[index].iri())) return true;
  return listed && !context.catalogue[index].has_definition() && !context.nodes.is(node, node_is_member);
}

} // namespace

Record::Record(const Context& context, skos::ConceptIndex index)
    : context_(&context), statements_(context.about(index)) {
  if (statements_.empty()) return;
  const skos::ConceptRow& row = context.catalogue[index].row();
  const bool owl_only = row.recognised_by == static_cast<std::uint8_t>(skos::Recognition::owl_class);
  judged_ = !owl_only && !is_code(context, index, statements_);
  older_ = (includes(row.generations, Generation::v1_0) || includes(row.generations, Generation::v1_1)) &&
           !includes(row.generations, Generation::v2);
}

std::vector<const skos::StatementRow*> Record::all(std::initializer_list<Property> properties) const {
  std::vector<const skos::StatementRow*> out;
  for (const skos::StatementRow& statement : statements_) {
    if (std::find(properties.begin(), properties.end(), statement.property) != properties.end())
      out.push_back(&statement);
  }
  return out;
}

std::vector<WrittenLabel> written_labels(const skos::AsWritten& written,
                                         std::span<const skos::StatementRow> statements) {
  using skos::LabelKind;
  std::vector<WrittenLabel> out;
  const auto xl = [&](const skos::StatementRow& statement, LabelKind kind) {
    for (const skos::StatementRow& inner : written.about(statement.object)) {
      if (inner.property == Property::skosxl_literal_form && inner.kind == skos::ValueKind::literal)
        out.push_back({&inner, kind});
    }
  };
  const auto plain = [&](const skos::StatementRow& statement, LabelKind kind) {
    if (statement.kind == skos::ValueKind::literal) out.push_back({&statement, kind});
  };
  for (const skos::StatementRow& statement : statements) {
    switch (statement.property) {
    case Property::skos_pref_label: plain(statement, LabelKind::preferred); break;
    case Property::skos_alt_label: plain(statement, LabelKind::alternative); break;
    case Property::skos_hidden_label: plain(statement, LabelKind::hidden); break;
    case Property::skosxl_pref_label: xl(statement, LabelKind::preferred); break;
    case Property::skosxl_alt_label: xl(statement, LabelKind::alternative); break;
    case Property::skosxl_hidden_label: xl(statement, LabelKind::hidden); break;
    default: break;
    }
  }
  return out;
}

void order_by_content(const Context& context, std::vector<const skos::StatementRow*>& statements) {
  const auto content = [&](const skos::StatementRow* one) {
    return std::tuple(context.text(one->value), context.as_written->tag(one->tag), context.text(one->predicate));
  };
  std::sort(statements.begin(), statements.end(),
            [&](const skos::StatementRow* x, const skos::StatementRow* y) { return content(x) < content(y); });
}

bool is_blank(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) return text::normal_text(text).empty(); // spaces beyond ASCII
    if (byte > ' ') return false;
  }
  return true;
}

std::string primary_language(std::string_view tag) { return lower(tag.substr(0, tag.find_first_of("-_"))); }

} // namespace samklang::validate
