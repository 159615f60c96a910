// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_GOLD_SSSOM_H
#define SAMKLANG_EVAL_GOLD_SSSOM_H

#include <samklang/eval/gold.h>

namespace samklang::eval {

/// The mappings of an SSSOM table as judgements. Rows that say that nothing was found (sssom:NoTermFound) are left out.
Result<void> read_sssom_rows(std::string_view name, std::string_view bytes, std::vector<Judgement>& rows);

} // namespace samklang::eval

#endif
