// SPDX-License-Identifier: Apache-2.0
#include "validation_output.h"

#include "output.h"

#include <CLI/CLI.hpp>

#include <set>

namespace samklang::tools {
namespace {

struct Target {
  std::string format;
  std::string file;
};

std::vector<Target> targets(const FindingsOutput& output) {
  std::vector<Target> out;
  for (const std::string& one : output.formats) {
    const std::size_t colon = one.find(':');
    out.push_back({one.substr(0, colon), colon == std::string::npos ? output.output : one.substr(colon + 1)});
  }
  if (out.empty()) out.push_back({"text", output.output});
  return out;
}

std::string format_names() {
  std::string out;
  for (const std::string_view name : report::findings_formats()) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

} // namespace

void add_findings_output(CLI::App& verb, FindingsOutput& into) {
  verb.add_option(
          "--format", into.formats,
          "format of the output, with a file after a colon if it is not for standard output; may be given more than "
          "once: " +
              format_names() + " (text unless given)")
      ->allow_extra_args(false)
      ->type_name("NAME[:FILE]");
  verb.add_option("-o,--output", into.output, "file to write; standard output unless given")->type_name("FILE");
}

Result<void> check(const FindingsOutput& output) {
  std::set<std::string> files;
  for (const Target& target : targets(output)) {
    if (!report::findings_format(target.format))
      return Error{ErrorCode::usage,
                   "there is no format \"" + printable_excerpt(target.format) + "\"",
                   "formats: " + format_names(),
                   {}};
    if (!files.insert(target.file == "-" ? std::string() : target.file).second)
      return Error{ErrorCode::usage,
                   target.file.empty() || target.file == "-" ? "two formats would go to standard output"
                                                             : "two formats would go to " + target.file,
                   "give all but one a file of its own: --format sarif:out.sarif",
                   {}};
  }
  return {};
}

Exit deliver(const FindingsOutput& output, const report::FindingsReport& report) {
  Exit out = Exit::clean;
  for (const Target& target : targets(output)) {
    const Exit one = deliver(target.file, report::findings(report, *report::findings_format(target.format)));
    if (one != Exit::clean) out = one;
  }
  return out;
}

} // namespace samklang::tools
