// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_ONTOLOGY_H
#define SAMKLANG_QUERY_ONTOLOGY_H

#include <samklang/image/image.h>
#include <samklang/query/annotate.h>
#include <samklang/query/compare.h>
#include <samklang/query/concept_system.h>
#include <samklang/query/diff.h>
#include <samklang/query/disambiguate.h>
#include <samklang/query/lookup.h>
#include <samklang/query/record.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace samklang::query {

/// A frozen ontology and the questions to it. Cheap to copy (a shared image), safe for any number of threads; answers
/// live as long as a copy does. A host that gets a new image assigns a new Ontology where it keeps one, and questions
/// that hold a copy of the old finish on it.
///
/// Each question comes twice: into an answer of the caller's, whose memory is reused, and by value. Concepts are named
/// by IRI. Errors: usage, for an IRI, an agency or a law that the image does not know; never for odd content, which
/// ends in an answer. What is asked is not stored, logged or put into error messages, IRIs of concepts aside. The same
/// image and question give the same answer.
class Ontology {
public:
  Ontology() = default;
  explicit Ontology(image::Image image) noexcept : image_(std::move(image)) {}

  /// See Image::build.
  static Result<Ontology> build(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                                const image::BuildOptions& options = {});
  /// See Image::open.
  static Result<Ontology> open(const std::filesystem::path& path);

  const image::Image& image() const noexcept { return image_; }
  const skos::Catalogue& catalogue() const noexcept { return image_.catalogue(); }
  /// SHA-256 of the content, hexadecimal.
  std::string_view snapshot() const noexcept { return image_.snapshot(); }

  /// The vertex of an IRI. Logarithmic.
  std::optional<skos::ConceptIndex> find(std::string_view uri) const noexcept { return catalogue().find(uri); }
  /// The agency with this organisation number, other key, or name in any case. Linear in the agencies.
  std::optional<std::uint32_t> find_agency(std::string_view agency) const;
  /// A vertex as answers show it. Constant.
  Item item(skos::ConceptIndex vertex, const Options& options = {}) const noexcept;

  /// Which concepts a term may mean. Microseconds for a term as written; near spellings some hundreds.
  Result<void> lookup(std::string_view term, const LookupOptions& options, Senses& out) const;
  Result<Senses> lookup(std::string_view term, const LookupOptions& options = {}) const;

  /// Terms that begin with `prefix`, case aside. Logarithmic, and linear in the terms found.
  Result<void> suggest(std::string_view prefix, const LookupOptions& options, Suggestions& out) const;
  Result<Suggestions> suggest(std::string_view prefix, const LookupOptions& options = {}) const;

  /// Concepts whose terms, definitions or notes hold the words. Linear in the bearers of the words.
  Result<void> search(std::string_view words, const LookupOptions& options, Hits& out) const;
  Result<Hits> search(std::string_view words, const LookupOptions& options = {}) const;

  /// How A relates to B: the verdict on them, else what the relations of the catalogues say.
  Result<void> compare(std::string_view a, std::string_view b, const Options& options, Comparison& out) const;
  Result<Comparison> compare(std::string_view a, std::string_view b, const Options& options = {}) const;

  /// The nearest concepts to A at an agency.
  Result<void> translate(std::string_view a, std::string_view agency, const TranslateOptions& options,
                         Translation& out) const;
  Result<Translation> translate(std::string_view a, std::string_view agency,
                                const TranslateOptions& options = {}) const;

  /// All that is said of a concept. The name in questions is `concept`, which C++ keeps for itself.
  Result<void> record(std::string_view uri, const Options& options, Record& out) const;
  Result<Record> record(std::string_view uri, const Options& options = {}) const;

  /// Superordinates (generic, partitive, and by broader mappings), what stands below, and what is related otherwise.
  Result<void> broader(std::string_view uri, const NeighbourOptions& options, Neighbours& out) const;
  Result<Neighbours> broader(std::string_view uri, const NeighbourOptions& options = {}) const;
  Result<void> narrower(std::string_view uri, const NeighbourOptions& options, Neighbours& out) const;
  Result<Neighbours> narrower(std::string_view uri, const NeighbourOptions& options = {}) const;
  Result<void> related(std::string_view uri, const NeighbourOptions& options, Neighbours& out) const;
  Result<Neighbours> related(std::string_view uri, const NeighbourOptions& options = {}) const;

  /// The most credible way from A to B. Looks at what can be reached; n log n.
  Result<void> path(std::string_view a, std::string_view b, const PathOptions& options, Route& out) const;
  Result<Route> path(std::string_view a, std::string_view b, const PathOptions& options = {}) const;

  /// What is the same as a concept.
  Result<void> cluster(std::string_view uri, const Options& options, Cluster& out) const;
  Result<Cluster> cluster(std::string_view uri, const Options& options = {}) const;

  /// Where the relations contradict each other. Looks at the whole image; n log n, and what stands above related
  /// concepts.
  Result<void> conflicts(const ConflictOptions& options, Conflicts& out) const;
  Result<Conflicts> conflicts(const ConflictOptions& options = {}) const;

  Result<void> responsible(std::string_view uri, const Options& options, Responsible& out) const;
  Result<Responsible> responsible(std::string_view uri, const Options& options = {}) const;

  Result<void> usages(std::string_view uri, const Options& options, Usages& out) const;
  Result<Usages> usages(std::string_view uri, const Options& options = {}) const;

  /// The concepts that cite a law: by its key ("lov/1997-02-28-19/§1-5"), its address, or as one writes it ("ftrl.
  /// § 1-5"); those that cite a part of it too. Logarithmic, and linear in what is found.
  Result<void> by_law(std::string_view reference, const Options& options, ByLaw& out) const;
  Result<ByLaw> by_law(std::string_view reference, const Options& options = {}) const;

  /// The mentions of concepts in a text, with what each may mean. Linear in the text; the text is not kept. Error
  /// besides: limit (2 GiB).
  Result<void> annotate(std::string_view text, const AnnotateOptions& options, Annotations& out) const;
  Result<Annotations> annotate(std::string_view text, const AnnotateOptions& options = {}) const;

  /// Whose concepts a text is covered by, and which of its words have none.
  Result<void> coverage(std::string_view text, const Options& options, Coverage& out) const;
  Result<Coverage> coverage(std::string_view text, const Options& options = {}) const;

  /// The candidates of a mention, named by IRI, ranked again by what was said around it, and what to ask where that
  /// does not decide.
  Result<void> disambiguate(std::span<const std::string_view> candidates, const DisambiguateOptions& options,
                            Disambiguation& out) const;
  Result<Disambiguation> disambiguate(std::span<const std::string_view> candidates,
                                      const DisambiguateOptions& options = {}) const;

  /// What changed since an older image. Both are verified first; error besides: syntax. n log n.
  Result<void> diff(const Ontology& older, const Options& options, Diff& out) const;
  Result<Diff> diff(const Ontology& older, const Options& options = {}) const;

private:
  image::Image image_;
};

} // namespace samklang::query

#endif
