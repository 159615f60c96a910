// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_JUDGING_H
#define SAMKLANG_TESTS_JUDGING_H

#include "unit/load/loading.h"

#include <samklang/validate/validate.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace samklang::test {

/// Turtle documents given without their prefixes, judged.
inline validate::Validation judge(const std::vector<std::string>& bodies, const validate::Options& options = {}) {
  load::LoadOptions loading;
  loading.allow_partial = true;
  loading.keep_statements = true;
  auto loaded = load_documents(bodies, loading);
  if (!loaded) throw std::runtime_error(to_string(loaded.failure.errors.front()));
  auto validation = validate::validate({&loaded->catalogue, &loaded->as_written, loaded->diagnostics}, options);
  if (!validation) throw std::runtime_error(to_string(validation.error()));
  return std::move(*validation);
}

/// Judged by one rule alone.
inline std::vector<Finding> findings_of(std::string_view rule, const std::string& body,
                                        const std::string& profile = "spec") {
  validate::Options options;
  options.profile = profile;
  options.select = {std::string(rule)};
  return judge({body}, options).findings;
}

} // namespace samklang::test

#endif
