// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/serialise.h>

#include "rdf/nesting.h"
#include "rdf/vocabulary.h"
#include "rdf/world_pool.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>

namespace samklang::rdf {
namespace {

constexpr std::string_view other_format = "write Turtle or N-Triples: RDF/XML has no form for every graph";

struct FreeSerializer {
  void operator()(raptor_serializer* serializer) const noexcept { raptor_free_serializer(serializer); }
};
struct FreeUri {
  void operator()(raptor_uri* uri) const noexcept { raptor_free_uri(uri); }
};
struct FreeTerm {
  void operator()(raptor_term* term) const noexcept { raptor_free_term(term); }
};
struct FreeMemory {
  void operator()(void* memory) const noexcept { raptor_free_memory(memory); }
};
using OwnedUri = std::unique_ptr<raptor_uri, FreeUri>;
using OwnedTerm = std::unique_ptr<raptor_term, FreeTerm>;

const char* serializer_name(Format format) noexcept {
  switch (format) {
  case Format::turtle: return "turtle";
  case Format::ntriples: return "ntriples";
  case Format::rdfxml: return "rdfxml-abbrev";
  default: return nullptr;
  }
}

const unsigned char* bytes_of(std::string_view text) noexcept {
  return reinterpret_cast<const unsigned char*>(text.data());
}

struct Messages {
  std::string first;
  static void keep(void* user_data, raptor_log_message* message) noexcept {
    auto& messages = *static_cast<Messages*>(user_data);
    if (message->level < RAPTOR_LOG_LEVEL_ERROR || !messages.first.empty()) return;
    try {
      messages.first = message->text;
    } catch (...) {
      // Without memory for the text the status code still says that it failed.
    }
  }
};

// RDF/XML section 7.2.2: these names of the RDF namespace have a meaning of their own in the syntax.
bool reserved_in_xml(std::string_view iri) {
  if (!iri.starts_with(rdf_namespace)) return false;
  const auto local = iri.substr(rdf_namespace.size());
  constexpr std::array<std::string_view, 12> names = {"RDF",      "ID",        "about",           "parseType",
                                                      "resource", "nodeID",    "datatype",        "Description",
                                                      "li",       "aboutEach", "aboutEachPrefix", "bagID"};
  return std::ranges::find(names, local) != names.end();
}

bool says_reserved_name(const Graph& graph) {
  const TermId type = graph.find_iri(rdf_type).value_or(0);
  return std::ranges::any_of(graph.triples(), [&](const Triple& triple) {
    const bool names_type = triple.predicate == type && graph.kind(triple.object) == TermKind::iri;
    return reserved_in_xml(graph.text(triple.predicate)) || (names_type && reserved_in_xml(graph.text(triple.object)));
  });
}

Error failure(ErrorCode code, std::string message, std::string advice) {
  return {.code = code, .message = std::move(message), .advice = std::move(advice), .place = {}};
}

class Writer {
public:
  Writer(raptor_world* world, const Graph& graph, const SerialiseOptions& options)
      : world_(world), graph_(graph), options_(options), labels_(graph.term_count()),
        written_(options.format == Format::turtle && !fits_turtle_writer(graph) ? Format::ntriples : options.format) {
    number_blank_nodes();
  }

  Result<std::string> write();

private:
  void number_blank_nodes();
  OwnedUri uri(std::string_view iri) const {
    return OwnedUri(raptor_new_uri_from_counted_string(world_, bytes_of(iri), iri.size()));
  }
  OwnedTerm term(TermId id) const;
  bool declare_prefixes(raptor_serializer* serializer) const;
  bool write_statement(raptor_serializer* serializer, const Triple& triple) const;
  bool write_statements(raptor_serializer* serializer) const;

  raptor_world* world_;
  const Graph& graph_;
  const SerialiseOptions& options_;
  std::vector<std::uint32_t> labels_;
  Format written_; // N-Triples stands in for Turtle where Raptor's writer would fail
};

// Labels are made anew, in the order of the terms: which parser read the graph does not show.
void Writer::number_blank_nodes() {
  std::uint32_t next = 0;
  for (TermId id = 1; id < graph_.term_count(); ++id) {
    if (graph_.kind(id) == TermKind::blank) labels_[id] = ++next;
  }
}

OwnedTerm Writer::term(TermId id) const {
  const TermView view = graph_.view(id);
  switch (view.kind) {
  case TermKind::iri:
    return OwnedTerm(raptor_new_term_from_counted_uri_string(world_, bytes_of(view.text), view.text.size()));
  case TermKind::blank: {
    const std::string label = fmt::format("b{}", labels_[id]);
    return OwnedTerm(raptor_new_term_from_counted_blank(world_, bytes_of(label), label.size()));
  }
  case TermKind::literal: break;
  }
  const OwnedUri datatype = view.datatype.empty() ? nullptr : uri(view.datatype);
  const std::string language(view.language); // Raptor wants it terminated
  return OwnedTerm(raptor_new_term_from_counted_literal(world_, bytes_of(view.text), view.text.size(), datatype.get(),
                                                        language.empty() ? nullptr : bytes_of(language),
                                                        static_cast<unsigned char>(language.size())));
}

bool Writer::declare_prefixes(raptor_serializer* serializer) const {
  return std::ranges::all_of(options_.prefixes, [&](const auto& declared) {
    const OwnedUri iri = uri(declared.second);
    return iri != nullptr && raptor_serializer_set_namespace(serializer, iri.get(), bytes_of(declared.first)) == 0;
  });
}

bool Writer::write_statement(raptor_serializer* serializer, const Triple& triple) const {
  const OwnedTerm subject = term(triple.subject);
  const OwnedTerm predicate = term(triple.predicate);
  const OwnedTerm object = term(triple.object);
  if (subject == nullptr || predicate == nullptr || object == nullptr) return false;
  raptor_statement statement{};
  raptor_statement_init(&statement, world_);
  statement.subject = subject.get();
  statement.predicate = predicate.get();
  statement.object = object.get();
  return raptor_serializer_serialize_statement(serializer, &statement) == 0;
}

bool Writer::write_statements(raptor_serializer* serializer) const {
  const auto write_one = [&](const Triple& triple) { return write_statement(serializer, triple); };
  if (!std::ranges::all_of(graph_.triples(), write_one)) return false;
  return written_ == Format::ntriples || std::ranges::all_of(statements_to_repeat(graph_, written_), write_one);
}

Result<std::string> Writer::write() {
  Messages messages;
  raptor_world_set_log_handler(world_, &messages, Messages::keep);
  void* raw = nullptr;
  std::size_t size = 0;
  bool whole = false;
  {
    const std::unique_ptr<raptor_serializer, FreeSerializer> serializer(
        raptor_new_serializer(world_, serializer_name(written_)));
    const OwnedUri base = options_.base_iri.empty() ? nullptr : uri(options_.base_iri);
    if (serializer == nullptr || raptor_serializer_start_to_string(serializer.get(), base.get(), &raw, &size) != 0) {
      return failure(ErrorCode::internal, "Raptor's serialiser could not be started", {});
    }
    whole = declare_prefixes(serializer.get()) && write_statements(serializer.get());
    whole = raptor_serializer_serialize_end(serializer.get()) == 0 && whole;
  }
  const std::unique_ptr<void, FreeMemory> memory(raw);
  if (!messages.first.empty()) {
    return failure(ErrorCode::syntax, messages.first,
                   options_.format == Format::rdfxml ? std::string(other_format) : "");
  }
  if (!whole || raw == nullptr) return failure(ErrorCode::internal, "Raptor's serialiser failed without a message", {});
  return std::string(static_cast<const char*>(raw), size);
}

} // namespace

Result<std::string> serialise(const Graph& graph, const SerialiseOptions& options) {
  if (serializer_name(options.format) == nullptr) {
    return failure(ErrorCode::unsupported, fmt::format("{} is not written", name(options.format)),
                   "write turtle, ntriples or rdfxml");
  }
  if (options.format == Format::rdfxml && says_reserved_name(graph)) {
    return failure(ErrorCode::syntax, "a name that RDF/XML keeps for itself stands as a predicate or a type",
                   std::string(other_format));
  }
  constexpr std::size_t longest_tag = 255; // Raptor keeps the length in one byte
  if (std::ranges::any_of(graph.languages(), [](const std::string& tag) { return tag.size() > longest_tag; })) {
    return failure(ErrorCode::limit, "a language tag has more than 255 bytes", "correct it: no real tag is as long");
  }
  try {
    const LoanedWorld world = borrow_world();
    if (world == nullptr) return failure(ErrorCode::internal, "Raptor could not be started", {});
    return Writer(world.get(), graph, options).write();
  } catch (const std::bad_alloc&) {
    return failure(ErrorCode::limit, "memory ran out while writing", {});
  }
}

} // namespace samklang::rdf
