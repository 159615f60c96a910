// SPDX-License-Identifier: Apache-2.0
#include "capi/numbers.h"

using namespace samklang;

// Names of enumerations are literals, and end with a NUL.
extern "C" {

uint32_t samklang_abi_version(void) { return SAMKLANG_ABI_VERSION; }

uint32_t samklang_abi_oldest(void) { return SAMKLANG_ABI_OLDEST; }

const char* samklang_library_version(void) { return SAMKLANG_VERSION; }

const char* samklang_status_name(samklang_status status) {
  if (status == SAMKLANG_OK) return "ok";
  if (status == SAMKLANG_ERROR_MEMORY) return "memory";
  if (status < SAMKLANG_ERROR_USAGE || status > SAMKLANG_ERROR_INTERNAL) return "unknown";
  return name(capi::code_of(status)).data();
}

const char* samklang_relation_name(samklang_relation relation) {
  if (relation < 0 || relation > SAMKLANG_RELATION_UNDECIDED) return "unknown";
  return name(static_cast<align::Relation>(relation)).data();
}

const char* samklang_implication_name(samklang_implication answer) {
  if (answer < 0 || answer > SAMKLANG_IMPLICATION_YES) return "unknown";
  return name(static_cast<align::Implication>(answer)).data();
}

const char* samklang_tier_name(samklang_tier tier) {
  if (tier < 0 || tier > SAMKLANG_TIER_NEAR) return "unknown";
  return name(static_cast<query::Tier>(tier)).data();
}

} // extern "C"
