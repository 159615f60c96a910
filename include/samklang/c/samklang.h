// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_C_SAMKLANG_H
#define SAMKLANG_C_SAMKLANG_H

#include <samklang/c/samklang_values.h>

// samklang for C, and through C for every language: an ontology is opened from an image and asked.
//
//  1. Handles are opaque. A call that makes one puts it into its first parameter, and NULL there when it fails. What
//     was made is freed once, by the function of its type that ends in `_free`; each accepts NULL.
//  2. A call that can fail returns a samklang_status: SAMKLANG_OK is 0. What it makes or fills is its first parameter,
//     `error` its last. `error` may be NULL; else it receives NULL, or where the call fails an error to be freed.
//  3. No exception and no abort comes out of a call, also where memory runs out: SAMKLANG_ERROR_MEMORY.
//  4. NULL where a pointer is asked for, an index that is not there, a struct_size that no version has:
//     SAMKLANG_ERROR_USAGE. Where NULL is allowed, it is said.
//  5. Texts are UTF-8, pointer and length, in both directions; input is borrowed for the call only. Only where it is
//     said a text is ended by a NUL. Bytes that are no UTF-8 match nothing; in JSON they are an error.
//  6. Options and rows begin with `uint32_t struct_size`, which the caller sets to the sizeof of what it was compiled
//     with. Shorter options have defaults for the rest; longer ones are taken where the rest is zero, else
//     SAMKLANG_ERROR_UNSUPPORTED. Of a row as much is filled as it has room for, and zeros beyond what the library
//     knows. A zero in options is the default; options may be NULL.
//  7. Texts in a row live until its answer is asked into again or freed. They point into the image; the answer keeps
//     hold of it, whatever becomes of the ontology.
//  8. An ontology is immutable: any number of threads may ask it. An answer, and an error, belong to one thread at a
//     time. No function keeps state between calls, reads the clock or the environment, prints, or opens a socket.
//  9. The same image and question give the same answer. Text asked about is not stored, logged or put into errors.
// 10. Booleans are int32_t, 0 or 1. Days are int32_t, yyyymmdd, 0 for none.

#if defined(__GNUC__)
#define SAMKLANG_C_API __attribute__((visibility("default")))
#else
#define SAMKLANG_C_API
#endif

/// The interface that this header describes.
#define SAMKLANG_ABI_VERSION 1
/// The oldest interface whose programs run with this one: they need not be compiled again.
#define SAMKLANG_ABI_OLDEST 1

#ifdef __cplusplus
extern "C" {
#endif

/// Why a call failed. Belongs to who receives it.
typedef struct samklang_error samklang_error;
/// An opened image. Immutable, counted: it goes when its last hold and the last answer that points into it have gone.
typedef struct samklang_ontology samklang_ontology;
/// What a question fills, and fills again: its memory is reused.
typedef struct samklang_answer samklang_answer;

// --- the library -----------------------------------------------------------------------------------------------------

/// SAMKLANG_ABI_VERSION of the library that runs. A program runs with it where
/// `samklang_abi_oldest() <= SAMKLANG_ABI_VERSION && SAMKLANG_ABI_VERSION <= samklang_abi_version()`. Any thread.
SAMKLANG_C_API uint32_t samklang_abi_version(void);

/// SAMKLANG_ABI_OLDEST of the library that runs. Any thread.
SAMKLANG_C_API uint32_t samklang_abi_oldest(void);

/// The release of the library ("0.1.0"), ended by a NUL, in static storage. Any thread.
SAMKLANG_C_API const char* samklang_library_version(void);

// --- names -----------------------------------------------------------------------------------------------------------
// Stable names, as in JSON, ended by a NUL, in static storage; "unknown" for a number that there is not. Any thread.

SAMKLANG_C_API const char* samklang_status_name(samklang_status status);           ///< "ok", "usage" ...
SAMKLANG_C_API const char* samklang_relation_name(samklang_relation relation);     ///< "exact", "broader" ...
SAMKLANG_C_API const char* samklang_implication_name(samklang_implication answer); ///< "with-caution" ...
SAMKLANG_C_API const char* samklang_tier_name(samklang_tier tier);                 ///< "written-form" ...

// --- errors ----------------------------------------------------------------------------------------------------------

/// Makes an error out of `fault`, whose texts are copied: for libraries that stand beside this one. Never NULL: for
/// NULL a usage error, and without memory the one error that needs none. The caller frees it. Any thread.
SAMKLANG_C_API samklang_error* samklang_error_new(const samklang_fault* fault);

/// What went wrong. Texts live as long as the error. Fails with usage for NULL and for a struct_size that is too small.
SAMKLANG_C_API samklang_status samklang_error_read(samklang_fault* out, const samklang_error* error);

/// SAMKLANG_OK for NULL.
SAMKLANG_C_API samklang_status samklang_error_status(const samklang_error* error);

/// All of it on one line, `source:line:column: message (advice)`, ended by a NUL; lives as long as the error. "" for
/// NULL.
SAMKLANG_C_API const char* samklang_error_message(const samklang_error* error);

/// NULL is allowed.
SAMKLANG_C_API void samklang_error_free(samklang_error* error);

// --- ontologies ------------------------------------------------------------------------------------------------------

/// Maps an image (`samklang build`) from a file. The caller holds `*out` and lets go by samklang_ontology_free. Whoever
/// replaces the file must rename another onto it: cutting it short while it is mapped ends the process. Fails with io,
/// syntax (no image), unsupported (built by another version of the format: build it again). Microseconds, whatever the
/// size. Any thread.
SAMKLANG_C_API samklang_status samklang_ontology_open(samklang_ontology** out, const char* path, size_t path_size,
                                                      samklang_error** error);

/// The same from bytes in memory, which are copied. Fails with syntax, unsupported. Linear. Any thread.
SAMKLANG_C_API samklang_status samklang_ontology_from_memory(samklang_ontology** out, const void* bytes, size_t size,
                                                             samklang_error** error);

/// One more hold on `ontology`, which is returned; NULL for NULL. A thread that asks while another may put a new
/// ontology in its place retains it first, under the lock that guards that place. Any thread that has a hold.
SAMKLANG_C_API samklang_ontology* samklang_ontology_retain(samklang_ontology* ontology);

/// Lets go of one hold; the last one frees it. NULL is allowed. Any thread, once a hold.
SAMKLANG_C_API void samklang_ontology_free(samklang_ontology* ontology);

/// Writes the image to a file, which takes its name when it is complete. Fails with io. Linear. Any thread.
SAMKLANG_C_API samklang_status samklang_ontology_save(const samklang_ontology* ontology, const char* path,
                                                      size_t path_size, samklang_error** error);

/// Checks all of the image, which opening does not; questions are safe without. Fails with syntax. Linear. Any thread.
SAMKLANG_C_API samklang_status samklang_ontology_verify(const samklang_ontology* ontology, samklang_error** error);

/// SHA-256 of the content, 64 hexadecimal digits: what answers cite. Lives as long as a hold. Any thread.
SAMKLANG_C_API samklang_status samklang_ontology_snapshot(samklang_text* out, const samklang_ontology* ontology,
                                                          samklang_error** error);

// --- questions -------------------------------------------------------------------------------------------------------

/// An empty answer. The caller frees it. Any thread.
SAMKLANG_C_API samklang_status samklang_answer_new(samklang_answer** out, samklang_error** error);

/// NULL is allowed.
SAMKLANG_C_API void samklang_answer_free(samklang_answer* answer);

/// Asks any question: `request` is a JSON object such as {"question": "lookup", "term": "samboer"}
/// (schemas/query.schema.json); read what comes by samklang_answer_json. A request that cannot be answered is answered
/// too, with SAMKLANG_OK: its member "error" says why. Files that a request names are not opened. The answer is empty
/// after a failure. Any number of threads, an answer each.
SAMKLANG_C_API samklang_status samklang_query_json(samklang_answer* answer, const samklang_ontology* ontology,
                                                   const char* request, size_t request_size, samklang_error** error);

/// The same beside an older image, which the question "diff" compares with. `older` may be NULL.
SAMKLANG_C_API samklang_status samklang_query_json_beside(samklang_answer* answer, const samklang_ontology* ontology,
                                                          const samklang_ontology* older, const char* request,
                                                          size_t request_size, samklang_error** error);

/// Which concepts a term may mean, best first; read samklang_senses and samklang_sense. Fails with usage (an agency
/// that is not known). The answer is empty after a failure. Microseconds for a term as written, and no allocation once
/// the answer has had its like, but for an agency by name and a law. Any number of threads, an answer each.
SAMKLANG_C_API samklang_status samklang_ontology_lookup(samklang_answer* answer, const samklang_ontology* ontology,
                                                        const char* term, size_t term_size,
                                                        const samklang_lookup_options* options, samklang_error** error);

/// How concept A relates to concept B, both by IRI; read samklang_comparison and samklang_reason. Fails with usage (an
/// IRI that is not known). The answer is empty after a failure. Microseconds. Any number of threads, an answer each.
SAMKLANG_C_API samklang_status samklang_ontology_compare(samklang_answer* answer, const samklang_ontology* ontology,
                                                         const char* a, size_t a_size, const char* b, size_t b_size,
                                                         const samklang_compare_options* options,
                                                         samklang_error** error);

/// The mentions of concepts in a text; read samklang_mentions, samklang_mention and their samklang_sense. The text is
/// not kept. Fails with usage, limit (2 GiB). The answer is empty after a failure. Linear in the text. Any number of
/// threads, an answer each.
SAMKLANG_C_API samklang_status samklang_ontology_annotate(samklang_answer* answer, const samklang_ontology* ontology,
                                                          const char* text, size_t text_size,
                                                          const samklang_annotate_options* options,
                                                          samklang_error** error);

// --- answers ---------------------------------------------------------------------------------------------------------
// Set `out->struct_size` first. Texts live until the answer is asked into again or freed. Fails with usage where the
// answer is to another question, or `at` is not below its count. Constant. The thread that the answer belongs to.

SAMKLANG_C_API samklang_status samklang_answer_senses(samklang_senses* out, const samklang_answer* answer,
                                                      samklang_error** error); ///< of a lookup
SAMKLANG_C_API samklang_status samklang_answer_sense(samklang_sense* out, const samklang_answer* answer, size_t at,
                                                     samklang_error** error); ///< of a lookup, or of mentions
SAMKLANG_C_API samklang_status samklang_answer_comparison(samklang_comparison* out, const samklang_answer* answer,
                                                          samklang_error** error);
SAMKLANG_C_API samklang_status samklang_answer_reason(samklang_reason* out, const samklang_answer* answer, size_t at,
                                                      samklang_error** error); ///< of a comparison
SAMKLANG_C_API samklang_status samklang_answer_mentions(samklang_mentions* out, const samklang_answer* answer,
                                                        samklang_error** error); ///< of a text
SAMKLANG_C_API samklang_status samklang_answer_mention(samklang_mention* out, const samklang_answer* answer, size_t at,
                                                       samklang_error** error);

/// The answer as JSON (schemas/query.schema.json), on one line with a line break, and a NUL after it; of whatever
/// question. Lives until the answer is asked into again or freed. Linear for the typed questions, constant after
/// samklang_query_json.
SAMKLANG_C_API samklang_status samklang_answer_json(samklang_text* out, samklang_answer* answer,
                                                    samklang_error** error);

#ifdef __cplusplus
}
#endif

#endif
