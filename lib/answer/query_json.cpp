// SPDX-License-Identifier: Apache-2.0
#include <samklang/answer/query_json.h>

#include "answer/json_values.h"
#include "answer/request.h"

#include <samklang/answer/json.h>

#include <exception>
#include <filesystem>
#include <new>
#include <utility>

namespace samklang::answer {
namespace {

/// A request with whom it is put to.
class Asked {
public:
  Asked(const query::Ontology& ontology, const Request& request, const RequestOptions& options) noexcept
      : ontology_(ontology), request_(request), options_(options) {}

  Result<std::string> answer() const;

private:
  const std::string& text(Field field) const noexcept { return request_.text(field); }

  template <class Options> Options filled() const {
    Options out;
    out.lang = request_.lang;
    out.as_of = request_.as_of;
    return out;
  }
  query::Options plain() const { return filled<query::Options>(); }
  template <class Options> Options whose() const {
    auto out = filled<Options>();
    out.agency = text(Field::agency);
    out.life_event = text(Field::life_event);
    out.subject_field = text(Field::subject_field);
    return out;
  }
  query::LookupOptions lookup() const {
    auto out = whose<query::LookupOptions>();
    out.law = text(Field::law);
    out.only_lang = request_.term_lang;
    out.limit = request_.limit;
    return out;
  }
  query::NeighbourOptions neighbours() const {
    auto out = filled<query::NeighbourOptions>();
    out.depth = request_.depth;
    out.limit = request_.limit;
    out.layers = request_.layers.value_or(out.layers);
    return out;
  }

  template <class Answer, class... Name> static Result<std::string> said(const Result<Answer>& answer, Name... name) {
    if (!answer) return answer.error();
    return to_json(*answer, name...);
  }
  Result<std::string> annotate() const;
  Result<std::string> disambiguate() const;
  Result<std::string> explain() const;
  Result<std::string> translate() const;
  Result<std::string> path() const;
  Result<std::string> diff() const;
  Result<std::string> conflicts() const;

  const query::Ontology& ontology_;
  const Request& request_;
  const RequestOptions& options_;
};

Result<std::string> Asked::annotate() const {
  auto options = whose<query::AnnotateOptions>();
  options.candidates = request_.limit;
  return said(ontology_.annotate(text(Field::text), options));
}

Result<std::string> Asked::disambiguate() const {
  std::vector<std::string_view> uris(request_.uris.begin(), request_.uris.end());
  const auto options = [&] {
    auto out = whose<query::DisambiguateOptions>();
    out.context = text(Field::context);
    return out;
  }();
  if (request_.has(Field::term)) {
    query::LookupOptions senses = lookup();
    senses.limit = 64;
    const auto found = ontology_.lookup(text(Field::term), senses);
    if (!found) return found.error();
    for (const query::Sense& sense : found->senses) uris.push_back(sense.item.uri);
  }
  return said(ontology_.disambiguate(uris, options));
}

Result<std::string> Asked::explain() const {
  const auto compared = ontology_.compare(text(Field::a), text(Field::b), plain());
  if (!compared) return compared.error();
  return to_json(*compared, wording::words_of(*compared, ontology_, request_.lang));
}

Result<std::string> Asked::translate() const {
  auto options = filled<query::TranslateOptions>();
  options.limit = request_.limit;
  return said(ontology_.translate(text(Field::uri), text(Field::agency), options));
}

Result<std::string> Asked::path() const {
  auto options = filled<query::PathOptions>();
  options.layers = request_.layers.value_or(options.layers);
  options.undecided = request_.undecided;
  return said(ontology_.path(text(Field::a), text(Field::b), options));
}

Result<std::string> Asked::diff() const {
  if (!request_.has(Field::older)) {
    if (options_.older != nullptr) return said(ontology_.diff(*options_.older, plain()));
    return Error{ErrorCode::usage, "\"diff\" needs the field \"older\"", "name the file of the older image", {}};
  }
  if (!options_.open_images)
    return Error{ErrorCode::unsupported,
                 "this host opens no image files for requests",
                 "leave out \"older\" to ask about the image that the host has, if any",
                 {}};
  const auto older = query::Ontology::open(std::filesystem::path(text(Field::older)));
  if (!older) return older.error();
  return said(ontology_.diff(*older, plain()));
}

Result<std::string> Asked::conflicts() const {
  auto options = filled<query::ConflictOptions>();
  options.uri = text(Field::uri);
  options.limit = request_.limit;
  options.layers = request_.layers.value_or(options.layers);
  return said(ontology_.conflicts(options));
}

Result<std::string> Asked::answer() const {
  switch (request_.question) {
  case Question::lookup: return said(ontology_.lookup(text(Field::term), lookup()));
  case Question::suggest: return said(ontology_.suggest(text(Field::prefix), lookup()));
  case Question::search: return said(ontology_.search(text(Field::words), lookup()));
  case Question::annotate: return annotate();
  case Question::disambiguate: return disambiguate();
  case Question::compare: return said(ontology_.compare(text(Field::a), text(Field::b), plain()));
  case Question::explain: return explain();
  case Question::translate: return translate();
  case Question::concept_record: return said(ontology_.record(text(Field::uri), plain()));
  case Question::broader: return said(ontology_.broader(text(Field::uri), neighbours()), name(request_.question));
  case Question::narrower: return said(ontology_.narrower(text(Field::uri), neighbours()), name(request_.question));
  case Question::related: return said(ontology_.related(text(Field::uri), neighbours()), name(request_.question));
  case Question::path: return path();
  case Question::cluster: return said(ontology_.cluster(text(Field::uri), plain()));
  case Question::responsible: return said(ontology_.responsible(text(Field::uri), plain()));
  case Question::usages: return said(ontology_.usages(text(Field::uri), plain()));
  case Question::by_law: return said(ontology_.by_law(text(Field::law), plain()));
  case Question::diff: return diff();
  case Question::coverage: return said(ontology_.coverage(text(Field::text), plain()));
  case Question::conflicts: return conflicts();
  case Question::sparql: break;
  }
  return Error{ErrorCode::internal, "a question that nobody answers", "please report it", {}};
}

std::string refusal_json(const query::Ontology& ontology, std::optional<Question> question, const Refusal& refusal) {
  const Error& error = refusal.error;
  std::string message = error.message;
  if (!error.place.source.empty()) message = error.place.source + ": " + message;
  const Json out = {{"format", "samklang-answer/1"},
                    {"question", question ? Json(name(*question)) : Json(nullptr)},
                    {"snapshot", "sha256:" + std::string(ontology.snapshot())},
                    {"error",
                     {{"code", samklang::name(error.code)},
                      {"message", message},
                      {"advice", text_or_null(error.advice)},
                      {"field", text_or_null(refusal.field)}}}};
  return written(out);
}

std::string answered(const query::Ontology& ontology, std::string_view request, const RequestOptions& options) {
  std::optional<Question> question;
  if (request.size() > options.most_bytes)
    return refusal_json(ontology, question,
                        {{ErrorCode::limit,
                          "the request is larger than " + std::to_string(options.most_bytes) + " bytes",
                          "ask about parts of the text one after the other",
                          {}},
                         {}});
  ReadRequest read = read_request(request);
  Request checked;
  if (const auto refusal = check_request(read, question, checked)) return refusal_json(ontology, question, *refusal);
  auto said = Asked(ontology, checked, options).answer();
  if (!said) return refusal_json(ontology, question, {std::move(said).error(), {}});
  return *std::move(said);
}

} // namespace

void query_json(const query::Ontology& ontology, std::string_view request, std::string& out,
                const RequestOptions& options) {
  try {
    out = answered(ontology, request, options);
  } catch (const std::bad_alloc&) {
    out =
        refusal_json(ontology, std::nullopt,
                     {{ErrorCode::limit, "there is not enough memory for the answer", "ask for less at once", {}}, {}});
  } catch (const std::exception&) {
    out = refusal_json(ontology, std::nullopt,
                       {{ErrorCode::internal, "a fault of the library", "please report it", {}}, {}});
  }
}

std::string query_json(const query::Ontology& ontology, std::string_view request, const RequestOptions& options) {
  std::string out;
  query_json(ontology, request, out, options);
  return out;
}

} // namespace samklang::answer
