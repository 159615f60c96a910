// SPDX-License-Identifier: Apache-2.0
// What loading had to leave out.
#include "validate/check.h"

namespace samklang::validate {

void syntax_errors(const Context& context, Findings& findings) {
  for (const Diagnostic& diagnostic : context.diagnostics) {
    if (diagnostic.severity != Severity::error) continue;
    Finding* found = findings.add_other(RuleId::F901, {}, diagnostic.place.source);
    if (found == nullptr) continue;
    found->arguments = {diagnostic.message};
    found->value = diagnostic.excerpt;
    found->place = diagnostic.place;
  }
}

} // namespace samklang::validate
