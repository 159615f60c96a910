// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_C_SAMKLANG_RDF_H
#define SAMKLANG_C_SAMKLANG_RDF_H

#include <samklang/c/samklang.h>

// Loading RDF from C, in a library of its own: RDF files become an ontology as `samklang build` makes it. The
// conventions are those of samklang.h. A program that only opens images does without, and without an RDF parser.

#ifdef __cplusplus
extern "C" {
#endif

typedef struct samklang_build_options {
  uint32_t struct_size;           ///< sizeof(samklang_build_options)
  uint32_t threads;               ///< to work on; 0: one a processor. The result is the same for any number
  int32_t allow_partial;          ///< 1: take files that lost statements to syntax errors
  int32_t reserved;               ///< 0
  const samklang_text* decisions; ///< paths of decision registers (SSSOM TSV), which go before what is computed
  size_t decision_count;
} samklang_build_options;

/// How grave a diagnostic is.
typedef int32_t samklang_severity;
enum { SAMKLANG_SEVERITY_INFO = 0, SAMKLANG_SEVERITY_WARNING = 1, SAMKLANG_SEVERITY_ERROR = 2 };

/// Something odd in the files, met while reading them.
typedef struct samklang_diagnostic {
  uint32_t struct_size;
  samklang_severity severity;
  uint32_t line;         ///< from 1; 0 is unknown
  uint32_t column;       ///< from 1, in characters; 0 is unknown
  samklang_text kind;    ///< "syntax-error" ...
  samklang_text message; ///< one English sentence without a full stop
  samklang_text excerpt; ///< the text concerned, safe to print; may be empty
  samklang_text source;  ///< the file
} samklang_diagnostic;

/// What was odd, in the order of the files. Belongs to one thread at a time.
typedef struct samklang_diagnostics samklang_diagnostics;

/// Reads files and folders of them (Turtle, N-Triples, N-Quads, TriG, RDF/XML, RDFa), aligns the concepts of different
/// agencies and inside each, and freezes it all. The same files give the same image, byte by byte. `files` are paths.
/// The caller holds `*out` and lets go by samklang_ontology_free. `diagnostics` may be NULL; else it receives what was
/// odd, also where the call fails, and the caller frees it; NULL where nothing was. Fails with io, syntax (unless
/// allow_partial; the first bad file is the error, each bad place a diagnostic), encoding, unsupported, limit, empty
/// (no concepts). Takes seconds for a nation. One thread at a time in a process.
SAMKLANG_C_API samklang_status samklang_ontology_build(samklang_ontology** out, const samklang_text* files,
                                                       size_t file_count, const samklang_build_options* options,
                                                       samklang_diagnostics** diagnostics, samklang_error** error);

/// How many there are; 0 for NULL.
SAMKLANG_C_API size_t samklang_diagnostics_count(const samklang_diagnostics* diagnostics);

/// Reads one. Set `out->struct_size` first; texts live as long as the diagnostics. Fails with usage.
SAMKLANG_C_API samklang_status samklang_diagnostics_read(samklang_diagnostic* out,
                                                         const samklang_diagnostics* diagnostics, size_t at,
                                                         samklang_error** error);

/// NULL is allowed.
SAMKLANG_C_API void samklang_diagnostics_free(samklang_diagnostics* diagnostics);

#ifdef __cplusplus
}
#endif

#endif
