// SPDX-License-Identifier: Apache-2.0
#include "query/misspelt_word.h"

namespace samklang::query {

bool Respellings::begin(std::string_view word) {
  word_ = word;
  size_ = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if ((static_cast<unsigned char>(word[i]) & 0xC0U) == 0x80U) continue;
    if (size_ >= longest) return false;
    begins_[size_++] = i;
  }
  begins_[size_] = word.size();
  return size_ >= shortest;
}

void Respellings::forget() noexcept {
  word_ = {};
  for (std::string* const text : {&spelling_, &between_}) {
    text->assign(text->capacity(), '\0');
    text->clear();
  }
}

} // namespace samklang::query
