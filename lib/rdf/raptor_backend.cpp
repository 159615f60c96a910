// SPDX-License-Identifier: Apache-2.0
#include "rdf/raptor_backend.h"

#include "rdf/vocabulary.h"
#include "rdf/world_pool.h"
#include "rdf/xml_check.h"
#include "rdf/xml_errors.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <memory>

namespace samklang::rdf {
namespace {

// Smaller pieces make long N-Triples lines quadratic, and libxml2 refuses one piece above 10 MB (both measured).
constexpr std::size_t chunk_bytes = std::size_t{1} << 20;

// N-Triples goes on after a bad line: one fault says that the document is faulty, a hundred are enough for anybody.
constexpr std::size_t faults_kept = 100;

struct FreeParser {
  void operator()(raptor_parser* parser) const noexcept { raptor_free_parser(parser); }
};
struct FreeUri {
  void operator()(raptor_uri* uri) const noexcept { raptor_free_uri(uri); }
};

const char* parser_name(Format format) noexcept {
  switch (format) {
  case Format::turtle: return "turtle";
  case Format::ntriples: return "ntriples";
  case Format::nquads: return "nquads";
  case Format::trig: return "trig";
  case Format::rdfxml: return "rdfxml";
  case Format::rdfa: return "rdfa";
  case Format::unknown:
  case Format::jsonld: break;
  }
  return nullptr;
}

std::string_view view(const unsigned char* text, std::size_t size) noexcept {
  return {reinterpret_cast<const char*>(text), size};
}

std::string_view view(raptor_uri* uri) noexcept {
  std::size_t size = 0;
  const unsigned char* text = raptor_uri_as_counted_string(uri, &size);
  return view(text, size);
}

TermView view(const raptor_term* term) noexcept {
  switch (term->type) {
  case RAPTOR_TERM_TYPE_URI:
    return {.kind = TermKind::iri, .text = view(term->value.uri), .datatype = {}, .language = {}};
  case RAPTOR_TERM_TYPE_BLANK:
    return {.kind = TermKind::blank,
            .text = view(term->value.blank.string, term->value.blank.string_len),
            .datatype = {},
            .language = {}};
  default: break;
  }
  const auto& literal = term->value.literal;
  TermView out{
      .kind = TermKind::literal, .text = view(literal.string, literal.string_len), .datatype = {}, .language = {}};
  if (literal.language != nullptr && literal.language_len != 0) {
    // language_len is one byte and wraps for longer tags.
    out.language = view(literal.language, std::strlen(reinterpret_cast<const char*>(literal.language)));
  } else if (literal.datatype != nullptr) {
    out.datatype = significant_datatype(view(literal.datatype));
  }
  return out;
}

// One run: what the C callbacks need. No exception may pass through Raptor's frames.
struct Run {
  Run(const BackendJob& of_job, StatementSink& into) : job(of_job), sink(into) {}

  const BackendJob& job;
  StatementSink& sink;
  raptor_parser* parser = nullptr;
  std::vector<SyntaxFault> faults;
  std::exception_ptr thrown;
  std::uint64_t statements = 0;
  std::uint64_t generated = 0;
  std::string subject_label;
  std::string object_label;
  bool stopped = false;

  bool by_line() const noexcept { return job.format == Format::ntriples || job.format == Format::nquads; }
  void stop() noexcept {
    stopped = true;
    raptor_parser_parse_abort(parser);
  }
  void keep_exception() noexcept {
    if (!thrown) thrown = std::current_exception();
    stop();
  }
  static SyntaxFault fault(std::string message, const raptor_locator* locator) {
    SyntaxFault out{.message = std::move(message)};
    if (locator != nullptr && locator->line > 0) out.line = static_cast<std::uint32_t>(locator->line);
    if (locator != nullptr && locator->column > 0) out.column = static_cast<std::uint32_t>(locator->column);
    return out;
  }
};

// The parsers of lines do not ask on_blank() for the user's labels. They also take a colon for a part of one, and the
// dot that ends the statement where no space stands before it: `_:a.` would be another node than `_:a`.
bool read_label(TermView& term, std::string& scratch) {
  if (term.kind != TermKind::blank) return true;
  scratch = 'u';
  scratch += term.text;
  while (scratch.ends_with('.')) scratch.pop_back();
  term.text = scratch;
  return term.text.find(':') == std::string_view::npos;
}

void on_statement(void* user_data, raptor_statement* statement) {
  auto& run = *static_cast<Run*>(user_data);
  if (run.stopped) return;
  if ((++run.statements & 1023U) == 0 && run.job.stop.stop_requested()) return run.stop();
  try {
    StatementView out{view(statement->subject), view(statement->predicate), view(statement->object), {}};
    if (run.by_line() && (!read_label(out.subject, run.subject_label) || !read_label(out.object, run.object_label))) {
      if (run.faults.size() >= faults_kept) return;
      run.faults.push_back(Run::fault("a colon in the label of a blank node", raptor_parser_get_locator(run.parser)));
      return;
    }
    if (statement->graph != nullptr) out.graph = view(statement->graph);
    run.sink.statement(out);
  } catch (...) {
    run.keep_exception();
  }
}

void add_fault(Run& run, std::string_view message, const raptor_locator* locator = nullptr) {
  try {
    SyntaxFault fault;
    fault.message = message;
    // libxml2's errors come without a locator; the parser still knows its line.
    if (locator == nullptr && run.parser != nullptr) locator = raptor_parser_get_locator(run.parser);
    if (locator != nullptr) {
      fault.line = locator->line > 0 ? static_cast<std::uint32_t>(locator->line) : 0;
      fault.column = locator->column > 0 ? static_cast<std::uint32_t>(locator->column) : 0;
    }
    run.faults.push_back(std::move(fault));
  } catch (...) {
    run.keep_exception();
  }
}

// Of RDF/XML's withdrawn rdf:aboutEach Raptor only warns, and leaves out what it stands on.
bool costs_statements(const raptor_log_message& message) noexcept {
  if (message.level >= RAPTOR_LOG_LEVEL_ERROR) return true;
  return message.level == RAPTOR_LOG_LEVEL_WARN && message.text != nullptr &&
         std::strstr(message.text, "aboutEach") != nullptr;
}

void on_message(void* user_data, raptor_log_message* message) {
  auto& run = *static_cast<Run*>(user_data);
  if (run.stopped || !costs_statements(*message) || run.faults.size() >= faults_kept) return;
  add_fault(run, message->text != nullptr ? message->text : "syntax error", message->locator);
}

unsigned char* raptor_copy(char kind, std::string_view label) noexcept {
  auto* out = static_cast<unsigned char*>(raptor_alloc_memory(label.size() + 2));
  if (out == nullptr) return nullptr;
  out[0] = static_cast<unsigned char>(kind);
  std::memcpy(out + 1, label.data(), label.size());
  out[label.size() + 1] = 0;
  return out;
}

// Raptor's own labels are `genidN`, and a user's `_:genid1` would become the same node: both get a prefix of their own.
// Raptor hands over the user's label and frees what it gets back.
unsigned char* on_blank(void* user_data, unsigned char* user_label) {
  auto& run = *static_cast<Run*>(user_data);
  if (user_label != nullptr) {
    const std::string_view label = reinterpret_cast<const char*>(user_label);
    // Raptor checks that an rdf:nodeID is an XML name when it already bears our prefix, which makes one of anything.
    const bool not_a_name = label.empty() || (label[0] >= '0' && label[0] <= '9') || label[0] == '-' || label[0] == '.';
    if (run.job.format == Format::rdfxml && not_a_name) add_fault(run, "an rdf:nodeID that is no XML name");
    unsigned char* out = raptor_copy('u', label);
    raptor_free_memory(user_label);
    return out;
  }
  try {
    return raptor_copy('g', std::to_string(run.job.blank_scope) + 'x' + std::to_string(++run.generated));
  } catch (...) {
    run.keep_exception();
    return nullptr;
  }
}

void set_options(raptor_parser* parser) {
  raptor_parser_set_option(parser, RAPTOR_OPTION_NO_NET, nullptr, 1);
  raptor_parser_set_option(parser, RAPTOR_OPTION_NO_FILE, nullptr, 1);
  raptor_parser_set_option(parser, RAPTOR_OPTION_LOAD_EXTERNAL_ENTITIES, nullptr, 0);
  // The RDF/XML parser would lower-case xml:lang, and the same text would be two literals beside its Turtle form.
  raptor_parser_set_option(parser, RAPTOR_OPTION_NORMALIZE_LANGUAGE, nullptr, 0);
}

void feed(Run& run) {
  const XmlErrorHandlers without_handlers;
  const std::string_view bytes = run.job.bytes;
  std::size_t at = 0;
  do {
    if (run.job.stop.stop_requested()) return run.stop();
    const std::size_t size = std::min(chunk_bytes, bytes.size() - at);
    const bool last = at + size == bytes.size();
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data()) + at;
    const int status = raptor_parser_parse_chunk(run.parser, data, size, last ? 1 : 0);
    at += size;
    if (run.job.progress) run.job.progress({.stage = "parse", .done = at, .total = bytes.size()});
    if (run.stopped) return;
    if (status != 0) {
      if (run.faults.empty())
        run.faults.push_back(run.fault("the document is not well formed", raptor_parser_get_locator(run.parser)));
      return;
    }
  } while (at < bytes.size());
}

} // namespace

std::vector<SyntaxFault> run_raptor(const BackendJob& job, StatementSink& sink) {
  const char* name = parser_name(job.format);
  if (name == nullptr) return {{.message = "no parser for this format"}};
  if (job.format == Format::rdfa) {
    if (auto fault = find_rdfa_fault(job.bytes)) return {std::move(*fault)};
  }
  const LoanedWorld world = borrow_world();
  if (world == nullptr) return {{.message = "Raptor could not be started"}};

  Run run(job, sink);
  raptor_world_set_log_handler(world.get(), &run, on_message);
  raptor_world_set_generate_bnodeid_handler(world.get(), &run, on_blank);
  const std::unique_ptr<raptor_parser, FreeParser> parser(raptor_new_parser(world.get(), name));
  if (parser == nullptr) return {{.message = "this build of Raptor lacks the parser"}};
  run.parser = parser.get();
  set_options(run.parser);
  raptor_parser_set_statement_handler(run.parser, &run, on_statement);

  const std::unique_ptr<raptor_uri, FreeUri> base(raptor_new_uri_from_counted_string(
      world.get(), reinterpret_cast<const unsigned char*>(job.base_iri.data()), job.base_iri.size()));
  if (base == nullptr || raptor_parser_parse_start(run.parser, base.get()) != 0) {
    return {{.message = "Raptor did not accept the base IRI"}};
  }
  feed(run);
  if (run.thrown) std::rethrow_exception(run.thrown);
  return std::move(run.faults);
}

} // namespace samklang::rdf
