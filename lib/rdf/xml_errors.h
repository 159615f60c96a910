// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_XML_ERRORS_H
#define SAMKLANG_RDF_XML_ERRORS_H

#include <libxml/globals.h>
#include <libxml/xmlerror.h>

namespace samklang::rdf {

/// While it lives, this thread's libxml2 reports errors to the parser that meets them; then the handlers are as before.
///
/// Every Raptor world makes itself the handler of the thread it is opened on. Errors met there in another world would
/// go to the one opened last, or to standard error, while other threads tell their own parsers: the same bytes, other
/// diagnostics.
class XmlErrorHandlers {
public:
  XmlErrorHandlers() noexcept
      : structured_(xmlStructuredError), structured_context_(xmlStructuredErrorContext), generic_(xmlGenericError),
        generic_context_(xmlGenericErrorContext) {
    xmlSetStructuredErrorFunc(nullptr, nullptr);
  }
  ~XmlErrorHandlers() {
    xmlSetStructuredErrorFunc(structured_context_, structured_);
    xmlSetGenericErrorFunc(generic_context_, generic_);
  }
  XmlErrorHandlers(const XmlErrorHandlers&) = delete;
  XmlErrorHandlers& operator=(const XmlErrorHandlers&) = delete;
  XmlErrorHandlers(XmlErrorHandlers&&) = delete;
  XmlErrorHandlers& operator=(XmlErrorHandlers&&) = delete;

private:
  xmlStructuredErrorFunc structured_;
  void* structured_context_;
  xmlGenericErrorFunc generic_;
  void* generic_context_;
};

} // namespace samklang::rdf

#endif
