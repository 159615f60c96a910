// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_PUBLISH_EXPORT_H
#define SAMKLANG_PUBLISH_EXPORT_H

#include <samklang/image/image.h>
#include <samklang/publish/write.h>
#include <samklang/skos/catalogue.h>

/// The formats of others that are no RDF. Each takes an image that is not trusted, and gives the same bytes for the
/// same image, line by line in the order of the concepts or terms. Linear, but for a sort of the terms.
namespace samklang::publish {

/// JSKOS as NDJSON: an object a concept (uri, type, prefLabel, altLabel, hiddenLabel, definition, scopeNote, example,
/// notation, identifier, publisher, creator, created, modified, startDate, endDate, broader, narrower, related,
/// replacedBy
/// ...), then, where `mappings` is set, one a verdict that says exact, close, broader, narrower, overlapping or related
/// (from, to, type, mappingRelevance, justification). Language maps have one text or a list as JSKOS says; a second
/// prefLabel of a language stands as its altLabel, texts without a language under "und". An agency that the data
/// does not name has no prefLabel. Concepts whose IRI is no URI
/// are left out and counted, since JSKOS cannot name them, and so are mappings to them.
Written to_jskos(const image::Image& image, bool mappings);

/// The terms that the annotator looks for as patterns of spaCy's EntityRuler, one JSON object a line: {"label":
/// "CONCEPT", "pattern": term, "id": IRI of the concept}, by term and IRI. A term of several concepts has a line for
/// each. Patterns are the terms as written: spaCy compares them by its own tokens, without the annotator's inflections.
Written to_spacy(const image::Image& image);

/// The same terms as training data of Rasa (YAML): a lookup table of all terms, and for each concept a synonym list,
/// its value the IRI, of the terms that no other concept has. Every text is one YAML line; control and line separating
/// characters are spaces.
Written to_rasa(const image::Image& image);

} // namespace samklang::publish

#endif
