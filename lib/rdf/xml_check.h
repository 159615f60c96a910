// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_XML_CHECK_H
#define SAMKLANG_RDF_XML_CHECK_H

#include "rdf/backend.h"

#include <optional>
#include <string_view>

namespace samklang::rdf {

/// Why a page cannot be given to Raptor's RDFa parser; nothing where it can. Fetches nothing. Linear.
///
/// That parser (2.0.15) goes on after libxml2 has given up, and looks for `<base` and then for `href=` as text; both
/// end in a read through a null pointer (measured: a page with one quote missing; `<base target="x"/>` before
/// `href="#top"`). It must only see well-formed pages whose first `href=` after a `<base` is an absolute IRI.
std::optional<SyntaxFault> find_rdfa_fault(std::string_view bytes);

} // namespace samklang::rdf

#endif
