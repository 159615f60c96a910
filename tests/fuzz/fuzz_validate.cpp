// SPDX-License-Identifier: Apache-2.0
// Any bytes, judged as a catalogue against the nation of the demonstration, written in every format and mended: what is
// found hangs together, and nothing ends in a crash.
#include <samklang/align/align.h>
#include <samklang/load/load.h>
#include <samklang/query/ontology.h>
#include <samklang/rdf/source_text.h>
#include <samklang/report/findings.h>
#include <samklang/validate/rules.h>
#include <samklang/validate/validate.h>

#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

using namespace samklang;

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "fuzz: broken promise: %s\n", what);
  std::abort();
}

query::Ontology demonstration() {
  const std::filesystem::path folder = std::filesystem::path(SAMKLANG_SOURCE_DIR) / "examples/data";
  const auto loaded = load::load_files({&folder, 1});
  require(static_cast<bool>(loaded), "the demonstration can be loaded");
  align::AlignOptions options;
  options.within = true;
  options.keep_background = true;
  const auto alignment = align::align(loaded->catalogue, options);
  require(static_cast<bool>(alignment), "the demonstration can be aligned");
  auto ontology = query::Ontology::build(loaded->catalogue, *alignment);
  require(static_cast<bool>(ontology), "the demonstration can be frozen");
  return *std::move(ontology);
}

void check(const Finding& finding, std::string_view bytes) {
  require(validate::find_rule(finding.rule) != nullptr, "a finding is of a rule of the catalogue");
  for (const Language language : {Language::nb, Language::nn, Language::en})
    require(!validate::message(finding, language).empty(), "a finding says something");
  require(finding.fingerprint.size() == 32, "a finding has its fingerprint");
  require(finding.begin <= finding.end && finding.end <= finding.value.size(), "what is meant is part of the value");
  require(finding.place.line == 0 || finding.place.byte <= bytes.size(), "a place is inside the text");
  require(finding.end_line == 0 || finding.end_line >= finding.place.line, "a place ends behind its beginning");
}

void write(const validate::Validation& validation, const rdf::SourceText& text) {
  report::FindingsReport report;
  report.validation = &validation;
  report.files = {text.name()};
  for (const Finding& finding : validation.findings) {
    report.lines.emplace_back(text.line(finding.place.line));
    report.edits.push_back(text.edit(finding));
    if (report.edits.back())
      require(report.edits.back()->range.begin <= report.edits.back()->range.end &&
                  report.edits.back()->range.end <= text.bytes().size(),
              "a change is inside the text");
  }
  for (const std::string_view name : report::findings_formats()) {
    const std::string out = report::findings(report, *report::findings_format(name));
    require(!out.empty(), "a format says what was judged");
    if (name == "json" || name == "sarif" || name == "gitlab")
      require(nlohmann::json::accept(out), "what is called JSON is JSON");
  }
}

const query::Ontology& nation() {
  static const query::Ontology made = demonstration();
  return made;
}

// Before the first input is timed.
[[maybe_unused]] const bool is_ready = !nation().catalogue().empty();

validate::Validation judge(std::string_view bytes, const rdf::SourceText& text, rdf::Format format) {
  load::LoadOptions options;
  options.allow_partial = true;
  options.keep_statements = true;
  options.parse.format = format;
  options.parse.threads = 1;
  const rdf::Input input{text.name(), bytes, format};
  const auto loaded = load::load_inputs({&input, 1}, options);
  if (!loaded) return {};
  validate::Options judging;
  judging.profile = "house";
  judging.nation = &nation();
  judging.as_of = Date{20270101};
  judging.threads = 1;
  auto validation = validate::validate({&loaded->catalogue, &loaded->as_written, loaded->diagnostics, {}}, judging);
  require(static_cast<bool>(validation), "what can be loaded can be judged");
  for (Finding& finding : validation->findings) {
    text.place(finding);
    check(finding, bytes);
  }
  return *std::move(validation);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const rdf::Format format : {rdf::Format::turtle, rdf::Format::rdfxml}) {
    const rdf::SourceText text("fuzz", bytes, format, std::string(rdf::default_base_iri));
    const validate::Validation validation = judge(bytes, text, format);
    if (validation.findings.empty()) continue;
    write(validation, text);
    const auto mended = rdf::repair(text, validation.findings);
    require(mended || mended.error().code == ErrorCode::syntax, "a repair changes what it says and nothing else");
    if (!mended || mended->edits.empty()) continue;
    const rdf::SourceText after("fuzz", mended->bytes, format, std::string(rdf::default_base_iri));
    (void)judge(mended->bytes, after, format);
  }
  return 0;
}
