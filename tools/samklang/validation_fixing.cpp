// SPDX-License-Identifier: Apache-2.0
#include "validation_fixing.h"

#include "output.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>

namespace samklang::tools {
namespace {

// A repair may show the next finding of the same value; more rounds than rules on one value are a fault.
constexpr int most_rounds = 20;

// What is read from a pipe cannot be mended where it came from.
bool is_file_by_name(const std::string& name) {
  std::error_code ignored;
  return !name.starts_with("/dev/") && !name.starts_with("/proc/") && std::filesystem::is_regular_file(name, ignored);
}

} // namespace

std::optional<FixedTexts> fix_texts(const JudgingArguments& arguments, const JudgingPlan& plan, ProgressLine& progress,
                                    bool writes) {
  FixedTexts out;
  std::shared_ptr<load::FileTexts> texts;
  std::set<std::string> refused;
  for (int round = 0; round < most_rounds; ++round) {
    const auto judged = judge(arguments, plan, progress, texts);
    if (!judged) return std::nullopt;
    auto next = std::make_shared<load::FileTexts>();
    for (const std::string& name : judged->sources.names())
      next->files.push_back({name, std::string(judged->sources.find(name)->bytes())});
    std::map<std::string, std::vector<Finding>> wanted;
    for (const Finding& finding : judged->validation.findings)
      if (finding.counts && finding.fix.kind != Fix::Kind::none) wanted[finding.source].push_back(finding);
    bool changed = false;
    for (const auto& [name, findings] : wanted) {
      if (writes && !is_file_by_name(name)) {
        complain(name + " is no file that can be mended where it is (--diff shows what would change; or name a file)");
        return std::nullopt;
      }
      const rdf::SourceText* text = judged->sources.find(name);
      if (text == nullptr || refused.contains(name)) continue;
      const auto repair = rdf::repair(*text, findings);
      if (!repair) {
        complain(repair.error());
        refused.insert(name);
        continue;
      }
      if (repair->edits.empty()) continue;
      out.before.try_emplace(name, text->bytes());
      const auto file =
          std::find_if(next->files.begin(), next->files.end(), [&](const auto& f) { return f.name == name; });
      file->bytes = repair->bytes;
      out.after[name] = repair->bytes;
      out.repaired += repair->repaired.size();
      changed = true;
    }
    if (!changed) return out;
    texts = std::move(next);
  }
  complain("repairs follow each other without end; nothing was changed (please report it)");
  return std::nullopt;
}

} // namespace samklang::tools
