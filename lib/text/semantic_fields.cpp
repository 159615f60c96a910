// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/semantic_fields.h>

#include <samklang/text/lexicon.h>
#include <samklang/text/tokens.h>

#include "text/bokmaal.h"
#include "text/tables/fields.h"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>

namespace samklang::text {

namespace {

constexpr std::size_t shortest_part = 4; // bytes of a part of a compound: "år" and "lån" are too short to trust
constexpr std::size_t shortest_rest = 3;
// A compound is a kind of its tail and has to do with its head.
constexpr float tail_share = 0.6F;
constexpr float head_share = 0.4F;

bool begins_letter(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

} // namespace

struct SemanticFields::State {
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const noexcept { return std::hash<std::string_view>{}(word); }
  };
  std::unordered_map<std::string, std::vector<std::uint16_t>, Hash, std::equal_to<>> fields_of;

  const std::vector<std::uint16_t>* find(std::string_view key) const {
    const auto found = fields_of.find(key);
    return found == fields_of.end() ? nullptr : &found->second;
  }
};

SemanticFields::SemanticFields() : state_(std::make_unique<State>()) {
  Lexicon::Stemmers stemmers;
  std::uint16_t number = 0;
  for (const tables::FieldsRow& row : tables::fields) {
    for (const std::string_view word : row.words) {
      const auto parts = tokens(word);
      if (parts.size() != 1) continue;
      auto& fields = state_->fields_of[bokmaal_stem(folded_word(word), Language::nb, stemmers)];
      if (fields.empty() || fields.back() != number) fields.push_back(number);
    }
    ++number;
  }
}

SemanticFields::~SemanticFields() = default;

const SemanticFields& SemanticFields::standard() {
  static const SemanticFields fields;
  return fields;
}

std::size_t SemanticFields::size() const noexcept { return std::size(tables::fields); }

std::string_view SemanticFields::name(std::uint16_t field) const noexcept {
  return field < size() ? tables::fields[field].field : std::string_view();
}

void SemanticFields::of(std::string_view key, std::vector<FieldShare>& out) const {
  const auto add = [&](const std::vector<std::uint16_t>& fields, float share) {
    for (const std::uint16_t field : fields) out.push_back({field, share / static_cast<float>(fields.size())});
  };
  if (const auto* const whole = state_->find(key)) return add(*whole, 1);
  for (std::size_t from = shortest_rest; from + shortest_part <= key.size(); ++from) {
    if (!begins_letter(key[from])) continue;
    const auto* const tail = state_->find(key.substr(from));
    if (tail == nullptr) continue;
    add(*tail, tail_share);
    break;
  }
  for (std::size_t length = key.size() - std::min(key.size(), shortest_rest); length >= shortest_part; --length) {
    if (!begins_letter(key[length])) continue;
    const auto* const head = state_->find(key.substr(0, length));
    if (head == nullptr) continue;
    add(*head, head_share);
    break;
  }
}

} // namespace samklang::text
