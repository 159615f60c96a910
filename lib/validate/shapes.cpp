// SPDX-License-Identifier: Apache-2.0
// F903: shapes (SHACL) among the files that do not do what they look as if they did.
#include "validate/check.h"
#include "validate/codes.h"

#include <string>
#include <unordered_set>

namespace samklang::validate {
namespace {

using skos::NodeIndex;
using skos::Property;
using skos::StatementRow;
using skos::ValueKind;

constexpr std::string_view shacl = "http://www.w3.org/ns/shacl#";

/// The name after the namespace; empty for what is no term of SHACL's.
std::string_view shacl_name(std::string_view iri) noexcept {
  return iri.starts_with(shacl) ? iri.substr(shacl.size()) : std::string_view();
}

/// Whether a property leads from a shape to another one, or from a list to its members.
bool leads_to_a_shape(const StatementRow& statement, std::string_view name) noexcept {
  return statement.property == Property::rdf_first || name == "property" || name == "node" || name == "not" ||
         name == "qualifiedValueShape";
}

class ShapeReader {
public:
  ShapeReader(const Context& context, Findings& findings)
      : context_(context), written_(*context.as_written), findings_(findings) {}

  void run() {
    for (const StatementRow& statement : written_.statements()) see(statement);
    if (!has_shapes_) return;
    for (const StatementRow& statement : written_.statements()) {
      if (context_.is_only_context(statement)) continue;
      const std::string_view name = shacl_name(context_.text(statement.predicate));
      terms(statement, name);
      if (name == "path") path(statement);
      if (name.starts_with("target")) target(statement, name);
      if (statement.property == Property::rdf_type) type(statement);
    }
  }

private:
  void see(const StatementRow& statement) {
    const std::string_view predicate = context_.text(statement.predicate);
    const std::string_view name = shacl_name(predicate);
    has_shapes_ = has_shapes_ || !name.empty();
    if (statement.object != skos::no_index && leads_to_a_shape(statement, name)) held_.insert(statement.object);
    if (name.starts_with("target")) held_.insert(statement.subject);
    if (statement.property == Property::rdfs_sub_class_of) classes_.insert(context_.text(statement.value));
    if (statement.property != Property::rdf_type) {
      predicates_.insert(predicate);
      return;
    }
    const std::string_view type = context_.text(statement.value);
    classes_.insert(type);
    if (shacl_name(type) == "Parameter" || shacl_name(type) == "NodeShape") held_.insert(statement.subject);
  }

  void say(std::string_view variant, const StatementRow& statement, std::vector<std::string> arguments) {
    if (Finding* found = findings_.add_at({RuleId::F903, variant}, statement)) found->arguments = std::move(arguments);
  }

  void terms(const StatementRow& statement, std::string_view name) {
    if (!name.empty()) term(statement, context_.text(statement.predicate));
    if (statement.kind == ValueKind::iri && !shacl_name(context_.text(statement.value)).empty())
      term(statement, context_.text(statement.value));
  }
  void term(const StatementRow& statement, std::string_view iri) {
    const VocabularyTerm term = vocabulary_term(iri);
    if (term.state != TermState::unknown) return;
    say(term.nearest.empty() ? "" : "near", statement,
        {"sh:" + last_part(iri), term.nearest.empty() ? std::string() : "sh:" + std::string(term.nearest)});
  }

  // A shape for a property that its vocabulary does not have looks at nothing; so does one that no shape holds.
  void path(const StatementRow& statement) {
    if (statement.kind == ValueKind::iri) {
      const VocabularyTerm term = vocabulary_term(context_.text(statement.value));
      if (term.state == TermState::unknown)
        say("path", statement,
            {std::string(term.prefix) + ":" + last_part(context_.text(statement.value)), std::string(term.nearest)});
    }
    if (!held_.contains(statement.subject)) say("loose", statement, {last_part(context_.text(statement.value))});
  }

  void target(const StatementRow& statement, std::string_view name) {
    if (statement.kind != ValueKind::iri) return;
    const std::string_view value = context_.text(statement.value);
    const bool by_property = name == "targetSubjectsOf" || name == "targetObjectsOf";
    if ((name == "targetClass" && !classes_.contains(value)) || (by_property && !predicates_.contains(value)))
      say("no-target", statement, {"sh:" + std::string(name), last_part(value)});
  }

  void type(const StatementRow& statement) {
    const std::string_view name = shacl_name(context_.text(statement.value));
    const skos::NodeRow& node = written_.nodes()[statement.subject];
    if (node.kind != ValueKind::iri || (name != "NodeShape" && name != "PropertyShape")) return;
    if (!described_.insert(statement.subject).second) say("twice", statement, {std::string(context_.text(node.text))});
  }

  const Context& context_;
  const skos::AsWritten& written_;
  Findings& findings_;
  bool has_shapes_ = false;
  std::unordered_set<NodeIndex> held_;      ///< shapes that another shape or a target brings to bear
  std::unordered_set<NodeIndex> described_; ///< IRIs that a shape was described under
  std::unordered_set<std::string_view> classes_;
  std::unordered_set<std::string_view> predicates_;
};

} // namespace

void shapes(const Context& context, Findings& findings) {
  if (context.as_written != nullptr) ShapeReader(context, findings).run();
}

} // namespace samklang::validate
