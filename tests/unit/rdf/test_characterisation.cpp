// SPDX-License-Identifier: Apache-2.0
// What Raptor 2.0.15 and serd 0.30.16 do that nobody would guess, by calling them as they are. When one of these fails,
// the parser has changed, and the guard or the work-around named beside it wants another look.
#include <catch2/catch.hpp>

#include <raptor2.h>
#if SAMKLANG_HAS_SERD
#include <serd/serd.h>
#endif

#include <string>
#include <string_view>
#include <vector>

namespace {

struct Statement {
  std::string subject;
  std::string predicate;
  std::string object;
  std::string language;
};

struct Message {
  std::string text;
  int line = -1;
  int column = -1;
  int byte = -1;
};

struct Outcome {
  int result = 0;             ///< of the last raptor_parser_parse_chunk
  std::size_t before_end = 0; ///< statements delivered before the last chunk
  std::vector<Statement> statements;
  std::vector<Message> messages;
};

std::string text_of(const raptor_term* term) {
  switch (term->type) {
  case RAPTOR_TERM_TYPE_URI: return reinterpret_cast<const char*>(raptor_uri_as_string(term->value.uri));
  case RAPTOR_TERM_TYPE_LITERAL:
    return {reinterpret_cast<const char*>(term->value.literal.string), term->value.literal.string_len};
  case RAPTOR_TERM_TYPE_BLANK: return "_:" + std::string(reinterpret_cast<const char*>(term->value.blank.string));
  case RAPTOR_TERM_TYPE_UNKNOWN: break;
  }
  return {};
}

// One world for all: opening and freeing initialises libraries for the whole process, which the pool under test shares.
raptor_world* world() {
  static raptor_world* const instance = [] {
    raptor_world* made = raptor_new_world();
    raptor_world_set_flag(made, RAPTOR_WORLD_FLAG_WWW_SKIP_INIT_FINISH, 1);
    raptor_world_open(made);
    return made;
  }();
  return instance;
}

Outcome run_raptor(const char* syntax, const std::vector<std::string_view>& chunks) {
  Outcome out;
  raptor_world_set_log_handler(world(), &out, [](void* data, raptor_log_message* message) {
    Message kept{.text = message->text};
    if (message->locator != nullptr) {
      kept.line = raptor_locator_line(message->locator);
      kept.column = raptor_locator_column(message->locator);
      kept.byte = raptor_locator_byte(message->locator);
    }
    static_cast<Outcome*>(data)->messages.push_back(kept);
  });
  raptor_parser* parser = raptor_new_parser(world(), syntax);
  raptor_parser_set_option(parser, RAPTOR_OPTION_NO_NET, nullptr, 1);
  raptor_parser_set_option(parser, RAPTOR_OPTION_NO_FILE, nullptr, 1);
  raptor_parser_set_statement_handler(parser, &out, [](void* data, raptor_statement* s) {
    const bool tagged = s->object->type == RAPTOR_TERM_TYPE_LITERAL && s->object->value.literal.language != nullptr;
    static_cast<Outcome*>(data)->statements.push_back(
        {text_of(s->subject), text_of(s->predicate), text_of(s->object),
         tagged ? reinterpret_cast<const char*>(s->object->value.literal.language) : ""});
  });
  raptor_uri* base = raptor_new_uri(world(), reinterpret_cast<const unsigned char*>("http://example.com/"));
  raptor_parser_parse_start(parser, base);
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const bool last = i + 1 == chunks.size();
    if (last) out.before_end = out.statements.size();
    out.result = raptor_parser_parse_chunk(parser, reinterpret_cast<const unsigned char*>(chunks[i].data()),
                                           chunks[i].size(), last ? 1 : 0);
  }
  raptor_free_parser(parser);
  raptor_free_uri(base);
  raptor_world_set_log_handler(world(), nullptr, nullptr);
  return out;
}

Outcome run_raptor(const char* syntax, std::string_view text) {
  return run_raptor(syntax, std::vector<std::string_view>{text});
}

} // namespace

TEST_CASE("raptor: a bad N-Triples line is logged, answered with 0 and passed over") {
  // So the return code says nothing: messages of error level are what marks a document faulty.
  const auto out =
      run_raptor("ntriples", "<http://e/a> <http://e/p> \"1\" .\nnot a triple\n<http://e/b> <http://e/p> \"2\" .\n");
  CHECK(out.result == 0);
  CHECK(out.statements.size() == 2);
  REQUIRE_FALSE(out.messages.empty());
  CHECK(out.messages.front().line == 2);
}

TEST_CASE("raptor: a Turtle error has a line and nothing more") {
  // So recovery looks for the offending character itself.
  const auto out = run_raptor("turtle", "<a> <b> <c> .\n<d> <e> <f> <g> .\n");
  REQUIRE_FALSE(out.messages.empty());
  CHECK(out.result != 0);
  CHECK(out.messages.front().line == 2);
  CHECK(out.messages.front().column == -1);
  CHECK(out.messages.front().byte == -1);
}

TEST_CASE("raptor: a Turtle literal is cut at an escaped NUL without a word") {
  // So an escaped NUL is refused before the parser sees it.
  const auto out = run_raptor("turtle", "<a> <b> \"before\\u0000after\" .\n");
  CHECK(out.messages.empty());
  REQUIRE(out.statements.size() == 1);
  CHECK(out.statements[0].object == "before");
}

TEST_CASE("raptor: Turtle takes bytes that are no UTF-8, N-Triples takes overlong forms") {
  // So UTF-8 is checked before any parser.
  const auto turtle = run_raptor("turtle", "<a> <b> \"bl\xE5\" .\n");
  CHECK(turtle.messages.empty());
  REQUIRE(turtle.statements.size() == 1);
  CHECK(turtle.statements[0].object == "bl\xE5");
  const auto bad = run_raptor("ntriples", "<http://e/a> <http://e/b> \"bl\xE5\" .\n");
  CHECK_FALSE(bad.messages.empty());
  const auto overlong = run_raptor("ntriples", "<http://e/a> <http://e/b> \"\xC0\xAF\" .\n");
  CHECK(overlong.messages.empty());
  CHECK(overlong.statements.size() == 1);
}

TEST_CASE("raptor: half a surrogate pair is decoded into bytes that are no UTF-8") {
  // So surrogate escapes are refused before the parser sees them (ten negative tests of the Turtle suite).
  const auto out = run_raptor("turtle", "<a> <b> \"\\ud800\" .\n");
  CHECK(out.messages.empty());
  REQUIRE(out.statements.size() == 1);
  CHECK(out.statements[0].object == "\xED\xA0\x80");
}

TEST_CASE("raptor: a byte order mark is a Turtle syntax error") {
  // Norwegian exports by way of Windows have one; it is skipped before the parser.
  const auto out = run_raptor("turtle", "\xEF\xBB\xBF<a> <b> <c> .\n");
  CHECK(out.statements.empty());
  CHECK_FALSE(out.messages.empty());
}

TEST_CASE("raptor: an anonymous node takes the label a document may use itself") {
  // Two nodes become one: a handler of ours makes the labels, of user and parser apart, and apart by document.
  const auto first = run_raptor("turtle", "[] <b> <c> .\n");
  REQUIRE(first.statements.size() == 1);
  const std::string& label = first.statements[0].subject;
  REQUIRE(label.starts_with("_:genid"));
  const std::string next = "_:genid" + std::to_string(std::stoi(label.substr(7)) + 1);
  const auto out = run_raptor("turtle", next + " <b> <c> .\n[] <d> <e> .\n");
  REQUIRE(out.statements.size() == 2);
  CHECK(out.statements[0].subject == out.statements[1].subject);
}

TEST_CASE("raptor: RDF/XML language tags are lower-cased, Turtle's are not") {
  // The same text in two syntaxes would be two literals: the option normalizeLanguage is switched off, tags are folded
  // by us.
  const auto xml = run_raptor(
      "rdfxml", "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\">"
                "<r:Description r:about=\"http://e/a\"><e:b xml:lang=\"nb-NO\">x</e:b></r:Description></r:RDF>");
  REQUIRE(xml.statements.size() == 1);
  CHECK(xml.statements[0].language == "nb-no");
  const auto turtle = run_raptor("turtle", "<a> <b> \"x\"@nb-NO .\n");
  REQUIRE(turtle.statements.size() == 1);
  CHECK(turtle.statements[0].language == "nb-NO");
}

TEST_CASE("raptor: an external entity becomes empty text without a word") {
  // Text would be lost silently: a DOCTYPE with an external entity is refused before the parser.
  const auto out =
      run_raptor("rdfxml", "<!DOCTYPE r:RDF [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"
                           "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\">"
                           "<r:Description r:about=\"http://e/a\"><e:b>[&x;]</e:b></r:Description></r:RDF>");
  CHECK(out.messages.empty());
  REQUIRE(out.statements.size() == 1);
  CHECK(out.statements[0].object == "[]");
}

TEST_CASE("raptor: Turtle delivers nothing before the last byte, N-Triples and RDF/XML do") {
  // So memory is twice the file, and stopping and progress work between batches only.
  const std::vector<std::string_view> turtle = {"<a> <b> <c> .\n", "<d> <e> <f> .\n", "<g> <h> <i> .\n"};
  CHECK(run_raptor("turtle", turtle).before_end == 0);
  CHECK(run_raptor("turtle", turtle).statements.size() == 3);
  const std::vector<std::string_view> ntriples = {"<http://e/a> <http://e/b> <http://e/c> .\n",
                                                  "<http://e/d> <http://e/e> <http://e/f> .\n"};
  CHECK(run_raptor("ntriples", ntriples).before_end == 1);
}

TEST_CASE("raptor: a date that does not exist and a string with its datatype are taken as written") {
  // So dates are checked by the loader, and xsd:string is dropped by the graph.
  const auto out = run_raptor("turtle", "<a> <b> \"2020-02-30\"^^<http://www.w3.org/2001/XMLSchema#date> .\n");
  CHECK(out.messages.empty());
  REQUIRE(out.statements.size() == 1);
  CHECK(out.statements[0].object == "2020-02-30");
}

#if SAMKLANG_HAS_SERD
namespace {

struct SerdOutcome {
  SerdStatus status = SERD_SUCCESS;
  std::vector<std::string> subjects;
  std::vector<std::string> objects;
  std::vector<SerdType> predicate_types;
  std::vector<Message> messages;
};

std::string text_of(const SerdNode* node) { return {reinterpret_cast<const char*>(node->buf), node->n_bytes}; }

SerdOutcome run_serd(SerdSyntax syntax, const std::string& text) {
  SerdOutcome out;
  SerdReader* reader = serd_reader_new(
      syntax, &out, nullptr, nullptr, nullptr,
      [](void* handle, SerdStatementFlags, const SerdNode*, const SerdNode* subject, const SerdNode* predicate,
         const SerdNode* object, const SerdNode*, const SerdNode*) {
        auto& kept = *static_cast<SerdOutcome*>(handle);
        kept.subjects.push_back(text_of(subject));
        kept.predicate_types.push_back(predicate->type);
        kept.objects.push_back(text_of(object));
        return SERD_SUCCESS;
      },
      nullptr);
  serd_reader_set_strict(reader, true);
  serd_reader_set_error_sink(
      reader,
      [](void* handle, const SerdError* error) {
        static_cast<SerdOutcome*>(handle)->messages.push_back(
            {.text = error->fmt, .line = static_cast<int>(error->line), .column = static_cast<int>(error->col)});
        return SERD_SUCCESS;
      },
      &out);
  out.status = serd_reader_read_string(reader, reinterpret_cast<const uint8_t*>(text.c_str()));
  serd_reader_free(reader);
  return out;
}

} // namespace

TEST_CASE("serd: an overlong slash passes as it stands") {
  // serd's own writer then prints a slash that no filter before it saw: UTF-8 is checked before any parser.
  const auto out = run_serd(SERD_TURTLE, "<http://e/a> <http://e/b> \"\xC0\xAF\" .\n");
  CHECK(out.messages.empty());
  REQUIRE(out.objects.size() == 1);
  CHECK(out.objects[0] == "\xC0\xAF");
}

TEST_CASE("serd: the reader knows no prefixes, and nobody says where an undeclared one stands") {
  // So the backend looks names up itself, and recovery finds the place.
  const auto out = run_serd(SERD_TURTLE, "<http://e/a> ukjent:b <http://e/c> .\n");
  CHECK(out.messages.empty());
  REQUIRE(out.predicate_types.size() == 1);
  CHECK(out.predicate_types[0] == SERD_CURIE);
  SerdEnv* env = serd_env_new(nullptr);
  const SerdNode name = serd_node_from_string(SERD_CURIE, reinterpret_cast<const uint8_t*>("ukjent:b"));
  SerdChunk prefix{};
  SerdChunk suffix{};
  CHECK(serd_env_expand(env, &name, &prefix, &suffix) == SERD_ERR_BAD_CURIE); // a status, no place
  serd_env_free(env);
}

TEST_CASE("serd: a syntax error has line and column") {
  const auto out = run_serd(SERD_TURTLE, "<http://e/a> <http://e/b> <http://e/c> .\n<http://e/d> <http://e/e e> 1 .\n");
  CHECK(out.status > SERD_FAILURE);
  REQUIRE_FALSE(out.messages.empty());
  CHECK(out.messages.front().line == 2);
  CHECK(out.messages.front().column > 1);
}

TEST_CASE("serd: the label b1 becomes B1, because serd numbers its own nodes so") {
  // So the backend restores it, and leaves a document that uses both to Raptor.
  const auto out = run_serd(SERD_TURTLE, "_:b1 <http://e/b> <http://e/c> .\n[] <http://e/b> <http://e/c> .\n");
  REQUIRE(out.subjects.size() == 2);
  CHECK(out.subjects[0] == "B1");
  CHECK(out.subjects[1] == "b1");
}

TEST_CASE("serd: half a surrogate pair is taken") {
  const auto out = run_serd(SERD_TURTLE, "<http://e/a> <http://e/b> \"\\ud800\" .\n");
  CHECK(out.objects.size() == 1); // refused by the guard
}

TEST_CASE("serd: a byte order mark is skipped") {
  const auto out = run_serd(SERD_TURTLE, "\xEF\xBB\xBF<http://e/a> <http://e/b> <http://e/c> .\n");
  CHECK(out.subjects.size() == 1);
}
#endif
