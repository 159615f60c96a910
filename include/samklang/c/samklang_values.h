// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_C_SAMKLANG_VALUES_H
#define SAMKLANG_C_SAMKLANG_VALUES_H

#include <stddef.h>
#include <stdint.h>

// The numbers and structs of the C interface; samklang.h says what holds for all of them. Numbers never change their
// meaning; later versions may add some: take one that you do not know for the most careful of its kind.

#ifdef __cplusplus
extern "C" {
#endif

/// UTF-8 bytes, not ended by a NUL. As input `data` may be NULL where `size` is 0. As output it is never NULL.
typedef struct samklang_text {
  const char* data;
  size_t size;
} samklang_text;

/// How a call ended.
typedef int32_t samklang_status;
enum {
  SAMKLANG_OK = 0,
  SAMKLANG_ERROR_USAGE = 1,       ///< NULL, a size that no struct has, an IRI or an agency that is not known
  SAMKLANG_ERROR_IO = 2,          ///< a file could not be read or written
  SAMKLANG_ERROR_SYNTAX = 3,      ///< no image, a damaged one, no JSON, no RDF
  SAMKLANG_ERROR_ENCODING = 4,    ///< not UTF-8
  SAMKLANG_ERROR_UNSUPPORTED = 5, ///< an image of another format version, a question or an option of a later version
  SAMKLANG_ERROR_LIMIT = 6,       ///< larger than the call allows
  SAMKLANG_ERROR_EMPTY = 7,       ///< nothing in it
  SAMKLANG_ERROR_CANCELLED = 8,
  SAMKLANG_ERROR_INTERNAL = 9, ///< a fault of this library
  SAMKLANG_ERROR_MEMORY = 10   ///< memory could not be had; the handles are as good as before
};

/// What holds between A and B today. `BROADER`: A is the broader one, whatever is a B is an A.
typedef int32_t samklang_relation;
enum {
  SAMKLANG_RELATION_EXACT = 0,
  SAMKLANG_RELATION_CLOSE = 1,
  SAMKLANG_RELATION_BROADER = 2,
  SAMKLANG_RELATION_NARROWER = 3,
  SAMKLANG_RELATION_OVERLAPPING = 4,
  SAMKLANG_RELATION_RELATED = 5,
  SAMKLANG_RELATION_DIFFERENT = 6,
  SAMKLANG_RELATION_UNDECIDED = 7
};

/// Whether what holds of one concept holds of the other. Speaks of meaning, never of a legal right to share.
typedef int32_t samklang_implication;
enum {
  SAMKLANG_IMPLICATION_UNKNOWN = 0,
  SAMKLANG_IMPLICATION_NO = 1,
  SAMKLANG_IMPLICATION_WITH_CAUTION = 2,
  SAMKLANG_IMPLICATION_YES = 3
};

/// What a comparison rests on.
typedef int32_t samklang_basis;
enum {
  SAMKLANG_BASIS_NONE = 0, ///< nothing leads from one to the other: undecided
  SAMKLANG_BASIS_IDENTITY = 1,
  SAMKLANG_BASIS_VERDICT = 2,
  SAMKLANG_BASIS_CONCEPT_SYSTEM = 3, ///< one is above the other by the relations of the catalogues
  SAMKLANG_BASIS_CHAIN = 4           ///< by way of other concepts: undecided
};

/// Who says so.
typedef int32_t samklang_authority;
enum { SAMKLANG_AUTHORITY_COMPUTED = 0, SAMKLANG_AUTHORITY_ASSERTED = 1, SAMKLANG_AUTHORITY_DECIDED = 2 };

/// Step 2 of the coordination standard, a proposal: A, B, C.
typedef int32_t samklang_choice;
enum {
  SAMKLANG_CHOICE_HARMONISE = 0,
  SAMKLANG_CHOICE_DIFFERENTIATE = 1,
  SAMKLANG_CHOICE_NEITHER = 2,
  SAMKLANG_CHOICE_UNDECIDED = 3
};

/// In what two concepts differ; bits.
enum {
  SAMKLANG_DIFFERENCE_GENUS = 1,
  SAMKLANG_DIFFERENCE_SCOPE = 2,
  SAMKLANG_DIFFERENCE_VALUE = 4,
  SAMKLANG_DIFFERENCE_EXCEPTION = 8,
  SAMKLANG_DIFFERENCE_POPULATION = 16,
  SAMKLANG_DIFFERENCE_LEGAL_BASIS = 32,
  SAMKLANG_DIFFERENCE_VALIDITY = 64,
  SAMKLANG_DIFFERENCE_FACET = 128,
  SAMKLANG_DIFFERENCE_MISSING_DEFINITION = 256
};

/// What to keep in mind when one concept is taken for another; bits.
enum {
  SAMKLANG_CAVEAT_UNDECIDED = 1,
  SAMKLANG_CAVEAT_NOT_IMPLIED = 2,
  SAMKLANG_CAVEAT_WITH_CAUTION = 4,
  SAMKLANG_CAVEAT_OTHER_STATUTES = 8,
  SAMKLANG_CAVEAT_STALE = 16, ///< a decision was taken on another wording
  SAMKLANG_CAVEAT_LABEL_ONLY = 32,
  SAMKLANG_CAVEAT_NOT_VALID = 64, ///< one is not valid on the day asked about
  SAMKLANG_CAVEAT_UNDEFINED = 128,
  SAMKLANG_CAVEAT_INDIRECT = 256,
  SAMKLANG_CAVEAT_EXTERNAL = 512,    ///< the concept is not loaded
  SAMKLANG_CAVEAT_TRANSFERRED = 1024 ///< the confidence was calibrated on concepts of other agencies
};

/// In what a term was found, best first.
typedef int32_t samklang_tier;
enum {
  SAMKLANG_TIER_EXACT = 0,
  SAMKLANG_TIER_FOLDED = 1,
  SAMKLANG_TIER_STEM = 2,
  SAMKLANG_TIER_WRITTEN_FORM = 3,
  SAMKLANG_TIER_COMPOUND_HEAD = 4,
  SAMKLANG_TIER_NEAR = 5
};

/// What kind of label was found.
typedef int32_t samklang_label_kind;
enum {
  SAMKLANG_LABEL_PREFERRED = 0,
  SAMKLANG_LABEL_ALTERNATIVE = 1,
  SAMKLANG_LABEL_HIDDEN = 2,
  SAMKLANG_LABEL_RELATED = 3,
  SAMKLANG_LABEL_DATA_STRUCTURE = 4
};

/// How a mention came about.
typedef int32_t samklang_mention_kind;
enum { SAMKLANG_MENTION_TERM = 0, SAMKLANG_MENTION_COMPOUND_HEAD = 1, SAMKLANG_MENTION_MODIFIER = 2 };

/// Whether a concept is valid on the day asked about.
typedef int32_t samklang_validity;
enum {
  SAMKLANG_VALIDITY_UNKNOWN = 0, ///< it has dates, and no day was asked about
  SAMKLANG_VALIDITY_UNDATED = 1,
  SAMKLANG_VALIDITY_NOT_YET_VALID = 2,
  SAMKLANG_VALIDITY_VALID = 3,
  SAMKLANG_VALIDITY_EXPIRED = 4
};

// --- options ---------------------------------------------------------------------------------------------------------
// Days are numbers: 20261127 is 27 November 2026, 0 is none. `lang` is "nb", "nn", "en", "se" ...; empty: nb.

typedef struct samklang_lookup_options {
  uint32_t struct_size;        ///< sizeof(samklang_lookup_options)
  uint32_t limit;              ///< most senses; 0: 10
  int32_t as_of;               ///< the day asked about; senses that are not valid then are left out
  int32_t reserved;            ///< 0
  samklang_text lang;          ///< wanted for labels
  samklang_text only_lang;     ///< only labels in this language; empty: any
  samklang_text agency;        ///< whose sense comes first: organisation number, other key, or name in any case
  samklang_text law;           ///< a law key or citation that the sense should rest on
  samklang_text life_event;    ///< IRI or title of an event, service or dataset in whose company the term stands
  samklang_text subject_field; ///< IRI or name of a subject field that the sense should belong to
} samklang_lookup_options;

typedef struct samklang_compare_options {
  uint32_t struct_size; ///< sizeof(samklang_compare_options)
  int32_t as_of;
  samklang_text lang;
} samklang_compare_options;

typedef struct samklang_annotate_options {
  uint32_t struct_size; ///< sizeof(samklang_annotate_options)
  uint32_t candidates;  ///< most senses of a mention; 0: 5
  int32_t as_of;
  int32_t reserved; ///< 0
  samklang_text lang;
  samklang_text agency;
  samklang_text life_event;
  samklang_text subject_field;
} samklang_annotate_options;

// --- rows ------------------------------------------------------------------------------------------------------------

/// A concept. Stands inside other rows, and therefore never grows.
typedef struct samklang_concept {
  samklang_text uri;
  samklang_text label;       ///< the preferred term; the IRI where there is none
  samklang_text lang;        ///< of `label`
  samklang_text agency;      ///< key of who it counts for: an organisation number, an IRI or a text
  samklang_text agency_name; ///< may be the key
  samklang_text source;      ///< the first input that describes it
  samklang_text law;         ///< key of the first law that its definitions cite; empty: none
  int32_t valid_from;        ///< first day
  int32_t valid_to;          ///< last day
  samklang_validity validity;
  int32_t external; ///< 1: something points at it, but no input describes it
  uint64_t reserved[4];
} samklang_concept;

/// What a lookup gave.
typedef struct samklang_senses {
  uint32_t struct_size;
  uint32_t count;    ///< senses to read
  uint32_t total;    ///< senses found, before the limit
  uint32_t left_out; ///< senses that are not valid on the day asked about
  int32_t ambiguous; ///< 1: the best two are nearly as good, and are not known to be one concept
  int32_t as_of;
} samklang_senses;

/// One concept that a term, or a mention, may mean.
typedef struct samklang_sense {
  uint32_t struct_size;
  samklang_tier tier;
  samklang_label_kind kind; ///< of the label that was found
  float score;              ///< 0..1
  float margin;             ///< to the next sense; the last one's is its score
  int32_t approximate;      ///< 1: by a part or a near spelling: ask before relying on it
  int32_t deprecated;       ///< 1: by a label that its owner advises against
  int32_t reserved;
  samklang_text matched; ///< the label as written
  samklang_text matched_lang;
  samklang_concept item;
} samklang_sense;

/// How A relates to B.
typedef struct samklang_comparison {
  uint32_t struct_size;
  samklang_relation relation; ///< of A to B
  samklang_relation runner_up;
  samklang_basis basis;
  samklang_authority authority;
  samklang_implication a_implies_b;
  samklang_implication b_implies_a;
  samklang_choice choice;
  uint32_t differences; ///< bits SAMKLANG_DIFFERENCE_...
  uint32_t caveats;     ///< bits SAMKLANG_CAVEAT_...
  float confidence;     ///< 0..1, of `relation`
  float margin;
  float p_same; ///< that it is exact or close
  float p_exact;
  int32_t same_agency;
  int32_t decided;       ///< the day that people decided on it
  uint32_t reason_count; ///< reasons to read
  uint32_t reserved;
  samklang_text decision_case; ///< empty where nobody decided
  samklang_concept a;
  samklang_concept b;
} samklang_comparison;

/// A reason of a comparison, strongest first, with the words of both texts; begin == end: no place.
typedef struct samklang_reason {
  uint32_t struct_size;
  float weight;         ///< -1 against sameness .. 1 for it
  samklang_text kind;   ///< "preferred-label", "number-conflict" ...
  samklang_text a_text; ///< the whole text
  samklang_text b_text;
  uint32_t a_begin; ///< bytes [begin, end) of the text
  uint32_t a_end;
  uint32_t b_begin;
  uint32_t b_end;
} samklang_reason;

/// What annotating a text gave.
typedef struct samklang_mentions {
  uint32_t struct_size;
  uint32_t count;       ///< mentions to read
  uint32_t sense_count; ///< senses to read: the candidates of all mentions
  uint32_t words;       ///< of the text, small ones aside
} samklang_mentions;

/// A place in a text that speaks of a concept. Offsets count from the beginning of the text, [begin, end).
typedef struct samklang_mention {
  uint32_t struct_size;
  uint32_t begin; ///< bytes
  uint32_t end;
  uint32_t utf16_begin; ///< UTF-16 code units, as Java, JavaScript and C# count
  uint32_t utf16_end;
  samklang_mention_kind kind;
  uint32_t first; ///< its candidates are the senses [first, first + count), best first
  uint32_t count;
  int32_t undecided; ///< 1: the best two are nearly as good
  int32_t reserved;
} samklang_mention;

/// What went wrong, where, and what to do about it.
typedef struct samklang_fault {
  uint32_t struct_size;
  samklang_status status;
  uint32_t line;   ///< from 1; 0 is unknown
  uint32_t column; ///< from 1, in characters; 0 is unknown
  samklang_text message;
  samklang_text advice; ///< may be empty
  samklang_text source; ///< the input concerned; may be empty
} samklang_fault;

#ifdef __cplusplus
}
#endif

#endif
