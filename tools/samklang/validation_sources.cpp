// SPDX-License-Identifier: Apache-2.0
#include "validation_sources.h"

#include <samklang/rdf/parse.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

namespace samklang::tools {
namespace {

constexpr std::size_t findings_a_part = 64;

} // namespace

ValidationSources::ValidationSources(std::shared_ptr<const load::FileTexts> texts, const InputArguments& arguments)
    : threads_(arguments.threads != 0 ? arguments.threads : std::max(1U, std::thread::hardware_concurrency())),
      files_(std::move(texts)) {
  const std::string base = arguments.base_iri.empty() ? std::string(rdf::default_base_iri) : arguments.base_iri;
  for (const load::FileTexts::File& file : files_->files)
    if (!texts_.contains(file.name))
      texts_.emplace(file.name, rdf::SourceText(file.name, file.bytes, rdf::format_from_name(arguments.format), base));
}

void ValidationSources::keep(const skos::Catalogue& catalogue) {
  std::set<std::string_view> names;
  for (const skos::Source& source : catalogue.columns().sources) names.insert(catalogue.text(source.name));
  std::erase_if(texts_, [&](const auto& one) { return !names.contains(one.first); });
}

const rdf::SourceText* ValidationSources::find(const std::string& name) const {
  const auto found = texts_.find(name);
  return found == texts_.end() ? nullptr : &found->second;
}

std::vector<std::string> ValidationSources::names() const {
  std::vector<std::string> out;
  for (const auto& [name, text] : texts_) out.push_back(name);
  return out;
}

template <class Work> void ValidationSources::for_each(std::size_t count, const Work& work) const {
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (std::size_t at = next.fetch_add(findings_a_part); at < count; at = next.fetch_add(findings_a_part))
      for (std::size_t i = at; i < std::min(count, at + findings_a_part); ++i) work(i);
  };
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < threads_ && count > findings_a_part; ++i) others.emplace_back(run);
  run();
}

void ValidationSources::place(std::vector<Finding>& findings) const {
  for_each(findings.size(), [&](std::size_t i) {
    if (const rdf::SourceText* text = find(findings[i].source)) text->place(findings[i]);
  });
}

std::vector<validate::Suppression> ValidationSources::suppressions() const {
  constexpr std::string_view word = "samklang:";
  std::vector<validate::Suppression> out;
  for (const auto& [name, text] : texts_) {
    for (const rdf::SourceComment& comment : text.comments(word)) {
      if (!comment.text.starts_with(word)) continue;
      validate::Suppression one = validate::parse_suppression(comment.text.substr(word.size()));
      one.source = name;
      one.written = {.source = name, .line = comment.line};
      one.first_line = comment.line;
      one.last_line = comment.line;
      if (comment.alone) {
        ++one.first_line;
        one.last_line = std::max(comment.block, one.first_line);
      }
      out.push_back(std::move(one));
    }
  }
  return out;
}

std::vector<std::string> ValidationSources::lines(std::span<const Finding> findings) const {
  std::vector<std::string> out;
  out.reserve(findings.size());
  for (const Finding& finding : findings) {
    const rdf::SourceText* text = finding.place.line == 0 ? nullptr : find(finding.source);
    out.emplace_back(text != nullptr ? text->line(finding.place.line) : std::string_view());
  }
  return out;
}

std::vector<std::optional<TextEdit>> ValidationSources::edits(std::span<const Finding> findings) const {
  std::vector<std::optional<TextEdit>> out(findings.size());
  for_each(findings.size(), [&](std::size_t i) {
    if (findings[i].fix.kind == Fix::Kind::none) return;
    if (const rdf::SourceText* text = find(findings[i].source)) out[i] = text->edit(findings[i]);
  });
  return out;
}

} // namespace samklang::tools
