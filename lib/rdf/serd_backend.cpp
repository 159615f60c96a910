// SPDX-License-Identifier: Apache-2.0
#include "rdf/serd_backend.h"

#include "rdf/guards.h"
#include "rdf/iri.h"
#include "rdf/vocabulary.h"

#include <serd/serd.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <utility>

namespace samklang::rdf {
namespace {

constexpr std::size_t page_bytes = std::size_t{64} << 10;

bool digit(char c) noexcept { return c >= '0' && c <= '9'; }

struct LabelUse {
  bool small_b = false; // `_:b` and a digit
  bool large_b = false; // `_:B` and a digit
};

LabelUse label_use(std::string_view bytes) noexcept {
  LabelUse use;
  for (auto at = bytes.find('_'); at != std::string_view::npos && at + 3 < bytes.size(); at = bytes.find('_', at + 1)) {
    if (bytes[at + 1] != ':' || !digit(bytes[at + 3])) continue;
    use.small_b = use.small_b || bytes[at + 2] == 'b';
    use.large_b = use.large_b || bytes[at + 2] == 'B';
  }
  return use;
}

std::string_view view(const SerdNode* node) noexcept {
  if (node == nullptr || node->buf == nullptr) return {};
  return {reinterpret_cast<const char*>(node->buf), node->n_bytes};
}

// One run: reads from memory, expands names, resolves IRIs. No exception may pass through serd's frames.
class Run {
public:
  Run(const BackendJob& job, StatementSink& sink)
      : job_(job), sink_(sink), base_(job.base_iri), turtle_(job.format == Format::turtle) {
    if (turtle_) {
      restore_small_b_ = label_use(job.bytes).small_b;
      spaces_ = find_dots_after_integers(job.bytes);
    }
    scope_ = "g" + std::to_string(job.blank_scope) + "x";
  }

  std::vector<SyntaxFault> run();

private:
  struct Prefix {
    std::string name;
    std::string iri;
  };

  static SerdStatus on_base(void* handle, const SerdNode* iri);
  static SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* iri);
  static SerdStatus on_statement(void* handle, SerdStatementFlags flags, const SerdNode* graph, const SerdNode* subject,
                                 const SerdNode* predicate, const SerdNode* object, const SerdNode* datatype,
                                 const SerdNode* language);
  static SerdStatus on_error(void* handle, const SerdError* error);
  static std::size_t read(void* buffer, std::size_t size, std::size_t count, void* handle);
  static int failed(void* handle) { return static_cast<Run*>(handle)->stopped_ ? 1 : 0; }

  SerdStatus keep_exception() noexcept {
    if (!thrown_) thrown_ = std::current_exception();
    stopped_ = true;
    return SERD_ERR_INTERNAL;
  }
  std::size_t copy(char* out, std::size_t room);
  bool expand(const SerdNode* node, std::string& scratch, std::string_view& out);
  bool expand_name(std::string_view name, std::string& scratch, std::string_view& out);
  void expand_label(std::string_view label, std::string& scratch, std::string_view& out) const;
  bool term(const SerdNode* node, std::string& scratch, TermView& out);

  const BackendJob& job_;
  StatementSink& sink_;
  std::string base_;
  std::string scope_;
  std::vector<Prefix> prefixes_;
  std::size_t last_prefix_ = 0;
  std::string subject_;
  std::string predicate_;
  std::string object_;
  std::string datatype_;
  std::vector<SyntaxFault> faults_;
  std::exception_ptr thrown_;
  std::size_t position_ = 0;
  std::vector<std::size_t> spaces_; // offsets that a space is slipped in before
  std::size_t next_space_ = 0;
  std::uint64_t statements_ = 0;
  bool turtle_;
  bool restore_small_b_ = false;
  bool stopped_ = false;
};

std::size_t Run::copy(char* out, std::size_t room) {
  std::size_t filled = 0;
  while (filled < room && position_ < job_.bytes.size()) {
    const bool spaced = next_space_ < spaces_.size();
    const std::size_t end = spaced ? spaces_[next_space_] : job_.bytes.size();
    const std::size_t size = std::min(room - filled, end - position_);
    std::memcpy(out + filled, job_.bytes.data() + position_, size);
    filled += size;
    position_ += size;
    if (spaced && position_ == end && filled < room) {
      out[filled++] = ' ';
      ++next_space_;
    }
  }
  return filled;
}

std::size_t Run::read(void* buffer, std::size_t, std::size_t count, void* handle) {
  auto& run = *static_cast<Run*>(handle);
  if (run.job_.stop.stop_requested()) run.stopped_ = true;
  if (run.stopped_) return 0;
  const std::size_t size = run.copy(static_cast<char*>(buffer), count);
  if (run.job_.progress) {
    try {
      run.job_.progress({.stage = "parse", .done = run.position_, .total = run.job_.bytes.size()});
    } catch (...) {
      run.keep_exception();
      return 0;
    }
  }
  return size;
}

SerdStatus Run::on_error(void* handle, const SerdError* error) {
  auto& run = *static_cast<Run*>(handle);
  if (run.stopped_) return SERD_SUCCESS;
  try {
    char text[512];
    va_list arguments; // NOLINT(cppcoreguidelines-pro-type-vararg): serd hands over a format and its arguments
    va_copy(arguments, *error->args);
    const int size = std::vsnprintf(text, sizeof text, error->fmt, arguments);
    va_end(arguments);
    std::string message(text, size < 0 ? 0 : std::min<std::size_t>(static_cast<std::size_t>(size), sizeof text - 1));
    while (message.ends_with('\n')) message.pop_back();
    run.faults_.push_back({.message = std::move(message), .line = error->line, .column = error->col});
  } catch (...) {
    return run.keep_exception();
  }
  return SERD_SUCCESS;
}

SerdStatus Run::on_base(void* handle, const SerdNode* iri) {
  auto& run = *static_cast<Run*>(handle);
  try {
    run.base_ = resolve_iri(run.base_, view(iri));
  } catch (...) {
    return run.keep_exception();
  }
  return SERD_SUCCESS;
}

SerdStatus Run::on_prefix(void* handle, const SerdNode* name, const SerdNode* iri) {
  auto& run = *static_cast<Run*>(handle);
  try {
    std::string resolved = resolve_iri(run.base_, view(iri));
    const auto same = [&](const Prefix& prefix) { return prefix.name == view(name); };
    const auto found = std::find_if(run.prefixes_.begin(), run.prefixes_.end(), same);
    if (found != run.prefixes_.end()) {
      found->iri = std::move(resolved);
    } else {
      run.prefixes_.push_back({std::string(view(name)), std::move(resolved)});
    }
  } catch (...) {
    return run.keep_exception();
  }
  return SERD_SUCCESS;
}

bool Run::expand_name(std::string_view name, std::string& scratch, std::string_view& out) {
  const std::size_t colon = std::min(name.find(':'), name.size());
  const std::string_view prefix = name.substr(0, colon);
  for (std::size_t tried = 0; tried < prefixes_.size(); ++tried) {
    const std::size_t index =
        last_prefix_ + tried < prefixes_.size() ? last_prefix_ + tried : last_prefix_ + tried - prefixes_.size();
    if (prefixes_[index].name != prefix) continue;
    last_prefix_ = index;
    scratch = prefixes_[index].iri;
    if (colon < name.size()) scratch += name.substr(colon + 1);
    out = scratch;
    return true;
  }
  // Found by us, not by serd's reader, which does not tell where it stands: the position stays unknown.
  faults_.push_back({.message = "undeclared prefix '" + std::string(prefix) + ":'"});
  return false;
}

void Run::expand_label(std::string_view label, std::string& scratch, std::string_view& out) const {
  const bool numbered = turtle_ && label.size() > 1 && digit(label[1]);
  if (numbered && label[0] == 'b') { // serd's own: it writes the user's b1 as B1
    scratch = scope_;
    scratch += label.substr(1);
  } else {
    scratch = 'u';
    scratch += label;
    if (numbered && label[0] == 'B' && restore_small_b_) scratch[1] = 'b';
  }
  out = scratch;
}

bool Run::expand(const SerdNode* node, std::string& scratch, std::string_view& out) {
  const std::string_view text = view(node);
  if (node->type == SERD_CURIE) return expand_name(text, scratch, out);
  if (!turtle_) { // N-Triples knows absolute IRIs only, and takes them as they stand
    out = text;
    return true;
  }
  if (has_scheme(text) && text.find("/.") == std::string_view::npos) {
    out = text;
    return true;
  }
  scratch.clear();
  append_resolved(scratch, base_, text);
  out = scratch;
  return true;
}

bool Run::term(const SerdNode* node, std::string& scratch, TermView& out) {
  if (node->type == SERD_LITERAL) {
    out.kind = TermKind::literal;
    out.text = view(node);
    return true;
  }
  if (node->type == SERD_BLANK) {
    out.kind = TermKind::blank;
    expand_label(view(node), scratch, out.text);
    return true;
  }
  out.kind = TermKind::iri;
  return expand(node, scratch, out.text);
}

SerdStatus Run::on_statement(void* handle, SerdStatementFlags, const SerdNode*, const SerdNode* subject,
                             const SerdNode* predicate, const SerdNode* object, const SerdNode* datatype,
                             const SerdNode* language) {
  auto& run = *static_cast<Run*>(handle);
  if (run.stopped_) return SERD_ERR_INTERNAL;
  if ((++run.statements_ & 1023U) == 0 && run.job_.stop.stop_requested()) {
    run.stopped_ = true;
    return SERD_ERR_INTERNAL;
  }
  try {
    StatementView out;
    if (!run.term(subject, run.subject_, out.subject) || !run.term(predicate, run.predicate_, out.predicate) ||
        !run.term(object, run.object_, out.object)) {
      return SERD_ERR_BAD_CURIE;
    }
    if (language != nullptr && language->n_bytes != 0) {
      out.object.language = view(language);
    } else if (datatype != nullptr && datatype->type != SERD_NOTHING) {
      if (!run.expand(datatype, run.datatype_, out.object.datatype)) return SERD_ERR_BAD_CURIE;
      out.object.datatype = significant_datatype(out.object.datatype);
    }
    run.sink_.statement(out);
  } catch (...) {
    return run.keep_exception();
  }
  return SERD_SUCCESS;
}

std::vector<SyntaxFault> Run::run() {
  const auto free_reader = [](SerdReader* reader) { serd_reader_free(reader); };
  const std::unique_ptr<SerdReader, decltype(free_reader)> reader(
      serd_reader_new(turtle_ ? SERD_TURTLE : SERD_NTRIPLES, this, nullptr, on_base, on_prefix, on_statement, nullptr),
      free_reader);
  if (reader == nullptr) return {{.message = "serd could not be started"}};
  serd_reader_set_strict(reader.get(), true);
  serd_reader_set_error_sink(reader.get(), on_error, this);
  const SerdStatus status = serd_reader_read_source(reader.get(), read, failed, this, nullptr, page_bytes);
  if (thrown_) std::rethrow_exception(thrown_);
  if (!stopped_ && status > SERD_FAILURE && faults_.empty()) {
    faults_.push_back({.message = reinterpret_cast<const char*>(serd_strerror(status))});
  }
  return std::move(faults_);
}

} // namespace

bool serd_can_read(const BackendJob& job) noexcept {
  if (job.format != Format::turtle) return job.format == Format::ntriples;
  const LabelUse use = label_use(job.bytes);
  return !(use.small_b && use.large_b);
}

std::vector<SyntaxFault> run_serd(const BackendJob& job, StatementSink& sink) { return Run(job, sink).run(); }

} // namespace samklang::rdf
