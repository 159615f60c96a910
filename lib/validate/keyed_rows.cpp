// SPDX-License-Identifier: Apache-2.0
#include "validate/keyed_rows.h"

#include "base/parallel.h"
#include "validate/pairs.h"

#include <samklang/text/term_key.h>

#include <algorithm>
#include <unordered_map>

namespace samklang::validate {
namespace {

constexpr std::size_t rows_a_part = 1024;
constexpr std::ptrdiff_t words_that_tell = 4; // "dato" is nobody's definition alone

template <class Key> std::vector<std::string> keys_of(std::size_t rows, unsigned threads, const Key& key) {
  std::vector<std::string> out(rows);
  in_parts(threads, rows, rows_a_part, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) out[row] = key(row);
  });
  return out;
}

std::vector<std::string> label_keys(const skos::Catalogue& catalogue, unsigned threads) {
  const auto labels = catalogue.columns().labels;
  return keys_of(labels.size(), threads, [&](std::size_t row) {
    const skos::Label& label = labels[row];
    const bool compared = label.kind == skos::LabelKind::preferred || label.kind == skos::LabelKind::alternative;
    return compared ? label_key(catalogue, label) : std::string();
  });
}

std::vector<std::string> wording_keys(const skos::Catalogue& catalogue, unsigned threads) {
  const auto definitions = catalogue.columns().definitions;
  return keys_of(definitions.size(), threads, [&](std::size_t row) {
    std::string key = text::wording_key(catalogue.text(definitions[row].text));
    return std::count(key.begin(), key.end(), ' ') + 1 >= words_that_tell ? key : std::string();
  });
}

} // namespace

void KeyedRows::number(std::span<const std::string> keys) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  numbers.reserve(keys.size());
  for (std::size_t row = 0; row < keys.size(); ++row) {
    if (keys[row].empty()) continue;
    const auto [known, is_new] = numbers.try_emplace(keys[row], static_cast<std::uint32_t>(begin_.size()));
    if (is_new) begin_.push_back(0);
    number_[row] = known->second;
  }
}

SharedKeys::SharedKeys(const skos::Catalogue& catalogue, unsigned threads)
    : labels(label_keys(catalogue, threads), catalogue.columns().label_begin,
             [&](std::uint32_t row) { return catalogue.columns().labels[row].kind == skos::LabelKind::preferred; }),
      definitions(wording_keys(catalogue, threads), catalogue.columns().definition_begin,
                  [](std::uint32_t) { return true; }) {}

} // namespace samklang::validate
