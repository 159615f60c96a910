// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/sparql.h>

#include "rdf/redland_storage.h"
#include "rdf/redland_terms.h"
#include "rdf/sparql_prepare.h"
#include "rdf/sparql_refusals.h"
#include "rdf/sparql_words.h"
#include "rdf/world_pool.h"

#include <samklang/base/utf8.h>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <mutex>
#include <new>
#include <unordered_set>
#include <utility>

namespace samklang::rdf {
namespace {

struct FreeWorld {
  void operator()(librdf_world* world) const noexcept { librdf_free_world(world); }
};
struct FreeModel {
  void operator()(librdf_model* model) const noexcept { librdf_free_model(model); }
};
struct FreeQuery {
  void operator()(librdf_query* query) const noexcept { librdf_free_query(query); }
};
struct FreeResults {
  void operator()(librdf_query_results* results) const noexcept { librdf_free_query_results(results); }
};
struct FreeUri {
  void operator()(librdf_uri* uri) const noexcept { librdf_free_uri(uri); }
};
struct FreeStream {
  void operator()(librdf_stream* stream) const noexcept { librdf_free_stream(stream); }
};

Error failure(ErrorCode code, std::string message, std::string advice) {
  return {code, std::move(message), std::move(advice), {}};
}

Error out_of_memory() { return failure(ErrorCode::limit, "memory ran out while asking", "ask for less at a time"); }

AnswerTerm owned(const std::optional<TermView>& term) {
  if (!term) return {};
  return {true, term->kind, std::string(term->text), std::string(term->datatype), std::string(term->language)};
}

// DISTINCT, and the LIMIT and OFFSET that come after it, are done here: rasqal 0.9.33 never frees the rows that it
// tells apart. The words are blanked out of the query, so that places in it stay what they are.
struct Cut {
  bool distinct = false;
  std::uint64_t offset = 0;
  std::uint64_t limit = std::numeric_limits<std::uint64_t>::max();
};

Cut cut_distinct(std::string& query) {
  Cut cut;
  const std::string text = query;
  const auto words = sparql_words(text);
  const auto blank = [&](const SparqlWord& word) {
    const auto at = static_cast<std::size_t>(word.text.data() - text.data());
    query.replace(at, word.text.size(), word.text.size(), ' ');
  };
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!is_keyword(words[i - 1], "SELECT") || !is_keyword(words[i], "DISTINCT")) continue;
    blank(words[i]);
    cut.distinct = true;
  }
  for (std::size_t i = 0; cut.distinct && i + 1 < words.size(); ++i) {
    const bool limit = is_keyword(words[i], "LIMIT");
    if (!limit && !is_keyword(words[i], "OFFSET")) continue;
    std::uint64_t& number = limit ? cut.limit : cut.offset;
    const auto digits = words[i + 1].text;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) continue; // rasqal says what is wrong
    blank(words[i]);
    blank(words[i + 1]);
  }
  return cut;
}

// Opening and freeing a world goes through libltdl, which is for one thread at a time.
std::mutex& world_mutex() {
  static std::mutex mutex; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
  return mutex;
}

/// One query on one source, in a Redland world of its own.
class Asking {
public:
  Asking(const StatementSource& source, const SparqlOptions& options)
      : source_(source), options_(options), budget_{options.max_statements, options.stop} {}

  ~Asking() {
    const std::lock_guard lock(world_mutex());
    model_.reset();
    storage_.reset();
    world_.reset();
  }
  Asking(const Asking&) = delete;
  Asking& operator=(const Asking&) = delete;
  Asking(Asking&&) = delete;
  Asking& operator=(Asking&&) = delete;

  Result<SparqlAnswer> ask(const std::string& query);

private:
  bool open();
  Result<void> run(std::string query);
  bool is_repeated();
  Result<void> take(librdf_query_results* results);
  Result<void> take_rows(librdf_query_results* results);
  Result<void> take_graph(librdf_query_results* results);
  Result<void> describe(const std::vector<std::string>& iris);
  Result<void> keep_graph(GraphBuilder& builder);
  Result<void> check() const;
  Error too_many_rows() const {
    return failure(ErrorCode::limit, fmt::format("the answer has more than {} rows", options_.max_rows),
                   "write LIMIT, or ask for less");
  }

  const StatementSource& source_;
  const SparqlOptions& options_;
  ReadingBudget budget_;
  SparqlAnswer answer_;
  Cut cut_;
  std::unordered_set<std::string> rows_; // where the query says DISTINCT
  // Each stands on those before it.
  LoanedWorld raptor_;
  RedlandMessages messages_;
  std::unique_ptr<librdf_world, FreeWorld> world_;
  OwnedStorage storage_;
  std::unique_ptr<librdf_model, FreeModel> model_;
};

bool Asking::open() {
  const std::lock_guard lock(world_mutex());
  raptor_ = borrow_world(); // opened without network
  if (raptor_ == nullptr) return false;
  world_.reset(librdf_new_world());
  if (world_ == nullptr) return false;
  librdf_world_set_raptor(world_.get(), raptor_.get());
  librdf_world_open(world_.get());
  messages_.listen(world_.get(), raptor_.get()); // opening sets handlers of its own
  storage_ = storage_over(world_.get(), source_, budget_);
  if (storage_ == nullptr) return false;
  model_.reset(librdf_new_model(world_.get(), storage_.get(), nullptr));
  return model_ != nullptr;
}

// What ran out, if anything did: then the answer is not whole.
Result<void> Asking::check() const {
  if (budget_.cancelled) return failure(ErrorCode::cancelled, "cancelled", {});
  if (budget_.out_of_memory) return out_of_memory();
  if (budget_.exceeded) {
    return failure(ErrorCode::limit, fmt::format("the query read more than {} statements", budget_.most),
                   "join its patterns by shared variables, or begin with the pattern that matches least");
  }
  return {};
}

Result<void> Asking::take_rows(librdf_query_results* results) {
  const int columns = librdf_query_results_get_bindings_count(results);
  for (int i = 0; i < columns; ++i) {
    const char* name = librdf_query_results_get_binding_name(results, i);
    answer_.variables.emplace_back(name == nullptr ? "" : name);
  }
  if (columns == 0) return {};
  std::uint64_t skipped = 0;
  for (; librdf_query_results_finished(results) == 0; librdf_query_results_next(results)) {
    if (budget_.spent() || answer_.row_count() >= cut_.limit) break;
    for (int i = 0; i < columns; ++i) {
      const OwnedNode node(librdf_query_results_get_binding_value(results, i));
      answer_.cells.push_back(owned(to_term(node.get())));
    }
    if (!cut_.distinct) {
      // Every row counts.
    } else if (is_repeated() || skipped++ < cut_.offset) {
      answer_.cells.resize(answer_.cells.size() - answer_.variables.size());
    }
    // What DISTINCT and OFFSET pass over is kept to know it again.
    if (answer_.row_count() > options_.max_rows || rows_.size() > options_.max_rows + cut_.offset)
      return too_many_rows();
  }
  return {};
}

// Whether the last row stood there before.
bool Asking::is_repeated() {
  std::string row;
  for (const AnswerTerm& term : answer_.row(answer_.row_count() - 1)) {
    for (const std::string_view part :
         {std::string_view(term.text), std::string_view(term.datatype), std::string_view(term.language)})
      row.append(part).push_back('\0'); // stands in no term
    row += static_cast<char>('0' + (term.bound ? static_cast<int>(term.kind) : 9));
  }
  return !rows_.insert(std::move(row)).second;
}

Result<void> Asking::take_graph(librdf_query_results* results) {
  GraphBuilder builder;
  const std::unique_ptr<librdf_stream, FreeStream> stream(librdf_query_results_as_stream(results));
  for (; stream != nullptr && librdf_stream_end(stream.get()) == 0; librdf_stream_next(stream.get())) {
    if (builder.statement_count() >= options_.max_rows) return too_many_rows();
    const StatementPattern made = to_pattern(librdf_stream_get_object(stream.get()));
    // SPARQL 1.1 section 16.2: what is no statement (a literal as its subject, an unbound variable) is left out.
    if (!made.subject || !made.predicate || !made.object || made.subject->kind == TermKind::literal ||
        made.predicate->kind != TermKind::iri) {
      continue;
    }
    builder.statement({*made.subject, *made.predicate, *made.object, {}});
  }
  return keep_graph(builder);
}

Result<void> Asking::keep_graph(GraphBuilder& builder) {
  if (builder.overflowed())
    return failure(ErrorCode::limit, "the statements of the answer take more than 4 GiB", "ask for less");
  answer_.form = AnswerForm::graph;
  answer_.graph = builder.freeze();
  return {};
}

Result<void> Asking::take(librdf_query_results* results) {
  if (librdf_query_results_is_boolean(results) != 0) {
    answer_.form = AnswerForm::truth;
    answer_.truth = librdf_query_results_get_boolean(results) > 0;
    return {};
  }
  return librdf_query_results_is_graph(results) != 0 ? take_graph(results) : take_rows(results);
}

Result<void> Asking::run(std::string query) {
  cut_ = cut_distinct(query);
  const std::unique_ptr<librdf_uri, FreeUri> base(
      librdf_new_uri(world_.get(), reinterpret_cast<const unsigned char*>(query_base)));
  const std::unique_ptr<librdf_query, FreeQuery> prepared(librdf_new_query(
      world_.get(), "sparql11-query", nullptr, reinterpret_cast<const unsigned char*>(query.c_str()), base.get()));
  if (prepared == nullptr) return out_of_memory();
  const std::unique_ptr<librdf_query_results, FreeResults> results(librdf_query_execute(prepared.get(), model_.get()));
  if (auto checked = check(); !checked) return checked;
  if (results == nullptr) {
    return messages_.error(ErrorCode::unsupported, options_.source_name, "rasqal could not run the query");
  }
  if (auto taken = take(results.get()); !taken) return taken;
  if (auto checked = check(); !checked) return checked;
  if (messages_.has_error()) return messages_.error(ErrorCode::unsupported, options_.source_name, "");
  return {};
}

// The statements about each IRI, and about the blank nodes that these lead to.
Result<void> Asking::describe(const std::vector<std::string>& iris) {
  GraphBuilder builder;
  std::vector<std::pair<TermKind, std::string>> open;
  for (auto iri = iris.rbegin(); iri != iris.rend(); ++iri) open.emplace_back(TermKind::iri, *iri);
  std::vector<std::string> seen;
  while (!open.empty()) {
    const auto [kind, text] = std::move(open.back());
    open.pop_back();
    if (kind == TermKind::blank) {
      const auto at = std::lower_bound(seen.begin(), seen.end(), text);
      if (at != seen.end() && *at == text) continue;
      seen.insert(at, text);
    }
    const auto cursor = source_.find({TermView{kind, text, {}, {}}, std::nullopt, std::nullopt});
    StatementView statement;
    while (budget_.take() && cursor->next(statement)) {
      if (builder.statement_count() >= options_.max_rows) return too_many_rows();
      builder.statement(statement);
      if (statement.object.kind == TermKind::blank) open.emplace_back(TermKind::blank, statement.object.text);
    }
  }
  return keep_graph(builder);
}

Result<SparqlAnswer> Asking::ask(const std::string& query) {
  if (!open()) return failure(ErrorCode::internal, "Redland could not be started", {});
  auto prepared = prepare(world_.get(), query, messages_, options_.source_name);
  if (!prepared) return std::move(prepared).error();
  answer_.prefixes = std::move(prepared->prefixes);
  if (prepared->describes) {
    if (auto described = describe(prepared->described); !described) return std::move(described).error();
    if (auto checked = check(); !checked) return std::move(checked).error();
  } else if (auto ran = run(query); !ran) {
    return std::move(ran).error();
  }
  answer_.statements_read = budget_.read;
  return std::move(answer_);
}

// The prefixes that the query itself declares.
std::vector<std::string_view> own_prefixes(std::span<const SparqlWord> words) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (is_keyword(words[i], "PREFIX")) out.push_back(words[i + 1].text);
  }
  return out;
}

// What rasqal reads: prefixes given from outside on the query's first line, so that lines stay what they are. rasqal
// 0.9.33 wants a line end after a comment, and has a failed assertion printed for a DESCRIBE without conditions.
std::string made_readable(std::string_view query, std::span<const SparqlWord> words, const SparqlOptions& options) {
  std::string out;
  const auto own = own_prefixes(words);
  for (const auto& [prefix, iri] : options.declared) {
    // One that the query has no use for would be complained about by nobody, and written by a CONSTRUCT.
    const std::string start = prefix + ":";
    const bool used = std::ranges::any_of(
        words, [&](const SparqlWord& word) { return word.text.find(start) != std::string_view::npos; });
    if (used && std::ranges::find(own, start) == own.end()) out += "PREFIX " + start + " <" + iri + "> ";
  }
  out += query;
  out += '\n';
  const bool describes =
      std::ranges::any_of(words, [](const SparqlWord& word) { return is_keyword(word, "DESCRIBE"); });
  const bool has_conditions = std::ranges::any_of(words, [](const SparqlWord& word) { return word.text == "{"; });
  if (describes && !has_conditions) out += "{ }";
  return out;
}

} // namespace

Result<SparqlAnswer> sparql(const StatementSource& source, std::string_view query, const SparqlOptions& options) {
  if (query.size() > options.max_query_bytes) {
    return failure(ErrorCode::limit, fmt::format("the query has more than {} bytes", options.max_query_bytes), {});
  }
  if (find_bad_utf8(query) != query.size() || query.find('\0') != std::string_view::npos)
    return failure(ErrorCode::encoding, "the query is not UTF-8, or has a NUL in it", "save it as UTF-8");
  const auto words = sparql_words(query);
  if (words.empty()) return failure(ErrorCode::empty, "the query is empty", "write SELECT ... WHERE { ... }");
  if (auto objection = refusal(query, words, options.source_name)) return *std::move(objection);
  try {
    return Asking(source, options).ask(made_readable(query, words, options));
  } catch (const std::bad_alloc&) {
    return out_of_memory();
  }
}

} // namespace samklang::rdf
