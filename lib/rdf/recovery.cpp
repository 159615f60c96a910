// SPDX-License-Identifier: Apache-2.0
#include "rdf/recovery.h"

#include "rdf/backend.h"
#include "rdf/fault_message.h"
#include "rdf/guards.h"
#include "rdf/statement_buffer.h"
#include "rdf/turtle_terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>

namespace samklang::rdf {
namespace {

// A batch small enough that finding one bad statement in it is cheap, large enough that starting a parser is not felt.
constexpr std::size_t batch_bytes = 64 << 10;
constexpr std::size_t batch_statements = 4096;

// Above this many prefixes only those that a batch uses are declared to the parser: the prelude must not outgrow the
// batch.
constexpr std::size_t few_prefixes = 64;

class Recovery {
public:
  Recovery(const Input& input, std::string_view body, std::uint64_t body_offset, const ParseOptions& options,
           Format format, std::string_view base_iri, std::uint32_t blank_scope, GraphBuilder& sink)
      : input_(input), body_(body), body_offset_(body_offset), options_(options), format_(format),
        blank_scope_(blank_scope), names_(base_iri), sink_(sink) {}

  Recovered run() {
    if (format_ == Format::ntriples) {
      walk(NTriplesScanner(body_));
    } else {
      walk(TurtleScanner(body_));
    }
    out_.cancelled = out_.cancelled || options_.stop.stop_requested();
    return std::move(out_);
  }

private:
  using Batch = std::span<const TurtleStatement>;

  template <class Scanner> void walk(Scanner scanner) {
    std::vector<TurtleStatement> batch;
    TurtleStatement statement;
    while (!out_.cancelled && scanner.next(statement)) {
      // What looks faulty is read alone, so that it does not cost its neighbours a second reading.
      if (statement.fault && !batch.empty()) finish(batch);
      batch.push_back(statement);
      const bool full = batch.size() >= batch_statements || statement.end - batch.front().begin >= batch_bytes;
      if (statement.fault || full) finish(batch);
    }
    if (!out_.cancelled && !batch.empty()) finish(batch);
  }

  void finish(std::vector<TurtleStatement>& batch) {
    read(batch);
    if (options_.progress) options_.progress({.stage = "parse", .done = batch.back().end, .total = body_.size()});
    out_.cancelled = options_.stop.stop_requested();
    batch.clear();
  }

  // Passes the statements of a batch on, or halves it until the bad ones stand alone.
  void read(Batch batch) {
    if (options_.stop.stop_requested()) return;
    const auto faults = parse(batch);
    if (faults.empty()) {
      kept_.replay(sink_);
      for (const TurtleStatement& statement : batch) names_.apply(body_, statement);
    } else if (batch.size() == 1) {
      report(batch.front(), faults.front());
    } else {
      read(batch.first(batch.size() / 2));
      read(batch.subspan(batch.size() / 2));
    }
  }

  std::vector<SyntaxFault> parse(Batch batch) {
    kept_.clear();
    const std::size_t begin = batch.front().begin;
    const auto slice = body_.substr(begin, batch.back().end - begin);
    if (const auto guard = check_fragment(slice, format_, options_.limits))
      return {{.message = std::string(guard->message)}};
    if (batch.size() == 1 && batch.front().cut)
      return {{.message = "cut"}}; // it has no end: never ask a parser to forgive that
    std::string text = prelude(slice, begin);
    prelude_characters_ = text.size();
    text += slice;
    return run_backend({.format = format_,
                        .bytes = text,
                        .base_iri = names_.base(begin),
                        .backend = options_.backend,
                        .blank_scope = blank_scope_ + ++runs_,
                        .stop = options_.stop,
                        .progress = {}},
                       kept_);
  }

  // The prefixes in force, on one line: the lines of the text after it keep their numbers.
  std::string prelude(std::string_view slice, std::size_t begin) const {
    std::string out;
    const auto declare = [&](std::string_view prefix, std::string_view iri) {
      out.append("@prefix ").append(prefix).append(": <").append(iri).append("> . ");
    };
    if (names_.prefix_count() <= few_prefixes) {
      names_.each_prefix(declare);
      return out;
    }
    std::set<std::string_view> used;
    TurtleLexer lexer(slice);
    for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
      if (token.kind == TokenKind::name)
        used.insert(slice.substr(token.begin, slice.find(':', token.begin) - token.begin));
    }
    for (const auto prefix : used) {
      if (const std::string* iri = names_.find(prefix, begin)) declare(prefix, *iri);
    }
    return out;
  }

  void report(const TurtleStatement& statement, const SyntaxFault& parser) {
    const std::uint32_t line = line_of(statement.begin);
    FaultMessage message{.at = statement.end, .text = {}};
    const auto earlier = [&](FaultMessage other) {
      if (message.text.empty() || other.at < message.at) message = std::move(other);
    };
    if (statement.fault) {
      const auto open = statement.fault->open_bracket;
      earlier(describe(body_, statement, open ? line + newlines(statement.begin, *open) : 0));
    }
    const auto slice = body_.substr(statement.begin, statement.end - statement.begin);
    if (const auto guard = check_fragment(slice, format_, options_.limits))
      earlier({statement.begin + guard->offset, std::string(guard->message)});
    if (const auto prefix = undeclared(statement, message.text.empty() ? statement.end : message.at)) earlier(*prefix);

    Place place{.source = input_.name};
    if (!message.text.empty()) {
      place = place_of(message.at, line + newlines(statement.begin, message.at));
    } else {
      message = from_parser(statement, parser, line, place);
    }
    if (statement.kind == StatementKind::prefix && statement.prefix.kind == TokenKind::name) {
      lost_prefixes_.emplace(body_.substr(statement.prefix.begin, statement.prefix.end - statement.prefix.begin),
                             place.line);
    }
    out_.diagnostics.push_back({.severity = Severity::error,
                                .kind = "syntax-error",
                                .message = std::move(message.text),
                                .excerpt = excerpt_at(body_, message.at),
                                .place = std::move(place)});
  }

  // The first prefix in use before `end` that no directive declares.
  std::optional<FaultMessage> undeclared(const TurtleStatement& statement, std::size_t end) const {
    if (format_ == Format::ntriples || statement.kind != StatementKind::triples) return {};
    TurtleLexer lexer(body_.substr(0, std::min(end, statement.end)), statement.begin);
    for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
      if (token.kind != TokenKind::name) continue;
      const auto text = body_.substr(token.begin, token.end - token.begin);
      const auto prefix = text.substr(0, text.find(':'));
      if (names_.find(prefix, statement.begin) != nullptr) continue;
      std::string says = fmt::format("the prefix `{}:` is not declared", printable_excerpt(prefix, 40));
      if (const auto lost = lost_prefixes_.find(text.substr(0, prefix.size() + 1)); lost != lost_prefixes_.end())
        says += fmt::format(": its declaration in line {} is faulty", lost->second);
      return FaultMessage{token.begin, std::move(says)};
    }
    return {};
  }

  // The parser's own words, where the scan saw nothing wrong; its place counts from the statement.
  FaultMessage from_parser(const TurtleStatement& statement, const SyntaxFault& fault, std::uint32_t line,
                           Place& place) {
    FaultMessage message{.at = statement.begin, .text = fmt::format("the parser says: {}", fault.message)};
    std::size_t begin = statement.begin;
    for (std::uint32_t l = 1; l < fault.line && begin < statement.end; ++l) {
      const auto newline = body_.find('\n', begin);
      if (newline == std::string_view::npos || newline >= statement.end) break;
      begin = newline + 1;
      ++line;
    }
    message.at = begin;
    place = place_of(message.at, line);
    if (fault.line == 0) return message;
    // The prelude stands before the first line, and is counted in the parser's columns there.
    const std::uint32_t shift = fault.line == 1 ? static_cast<std::uint32_t>(prelude_characters_) : 0;
    if (fault.column <= shift) {
      place.column = 0; // told by no parser: the line alone is honest
    } else if (fault.line == 1) {
      place.column += fault.column - shift - 1;
    } else {
      place.column = fault.column;
    }
    return message;
  }

  // Columns are counted on from the last place on the same line: a line can be as long as the document.
  Place place_of(std::size_t at, std::uint32_t line) {
    if (line != column_line_ || at < column_at_) {
      const auto newline = at == 0 ? std::string_view::npos : body_.rfind('\n', at - 1);
      column_at_ = newline == std::string_view::npos ? 0 : newline + 1;
      column_line_ = line;
      column_ = 1;
    }
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    for (; column_at_ < std::min(at, body_.size()); ++column_at_) column_ += continues(body_[column_at_]) ? 0 : 1;
    return {.source = input_.name, .line = line, .column = column_, .byte = body_offset_ + at};
  }

  std::uint32_t newlines(std::size_t begin, std::size_t end) const {
    if (end <= begin) return 0;
    const auto text = body_.substr(begin, end - begin);
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
  }

  // Statements are reported in document order, so lines are counted once.
  std::uint32_t line_of(std::size_t at) {
    counted_lines_ += newlines(counted_to_, at);
    counted_to_ = std::max(counted_to_, at);
    return counted_lines_ + 1;
  }

  const Input& input_;
  std::string_view body_;
  std::uint64_t body_offset_;
  const ParseOptions& options_;
  Format format_;
  std::uint32_t blank_scope_;
  TurtleNames names_;
  GraphBuilder& sink_;
  StatementBuffer kept_;
  Recovered out_;
  std::map<std::string, std::uint32_t, std::less<>> lost_prefixes_; // `skos:` to the line of its faulty directive
  std::size_t prelude_characters_ = 0;
  std::uint32_t runs_ = 0;
  std::uint32_t counted_lines_ = 0;
  std::size_t counted_to_ = 0;
  std::uint32_t column_line_ = 0;
  std::size_t column_at_ = 0;
  std::uint32_t column_ = 1;
};

} // namespace

Recovered recover(const Input& input, std::string_view body, std::uint64_t body_offset, const ParseOptions& options,
                  Format format, std::string_view base_iri, std::uint32_t blank_scope, GraphBuilder& sink) {
  return Recovery(input, body, body_offset, options, format, base_iri, blank_scope, sink).run();
}

} // namespace samklang::rdf
