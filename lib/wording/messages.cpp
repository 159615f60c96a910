// SPDX-License-Identifier: Apache-2.0
#include "wording/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace samklang::wording {
namespace {

struct Texts {
  std::string_view nb;
  std::string_view nn;
  std::string_view en;
};

constexpr std::array<Texts, static_cast<std::size_t>(Message::count)> texts = {{
#define SAMKLANG_MESSAGE(id, nb, nn, en) {nb, nn, en},
#include "wording/messages_answers.def"
#include "wording/messages_decisions.def"
#include "wording/messages_findings.def"
#include "wording/messages_info.def"
#include "wording/messages_load_notes.def"
#include "wording/messages_query.def"
#include "wording/messages_reasons.def"
#include "wording/messages_report.def"
#include "wording/messages_verdict.def"
#undef SAMKLANG_MESSAGE
}};

constexpr std::string_view no_break_space = "\u00A0";

bool norwegian(Language language) { return language == Language::nb || language == Language::nn; }

std::string with_comma(std::string text, Language language) {
  if (norwegian(language)) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

} // namespace

std::string_view text(Message message, Language language) noexcept {
  const auto index = static_cast<std::size_t>(message);
  if (index >= texts.size()) return {};
  return language == Language::nb ? texts[index].nb : language == Language::nn ? texts[index].nn : texts[index].en;
}

std::string say(Message message, Language language, std::initializer_list<std::string_view> arguments) {
  const std::string_view pattern = text(message, language);
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' && pattern[i + 1] >= '0' &&
                       pattern[i + 1] <= '9';
    const auto argument = place ? static_cast<std::size_t>(pattern[i + 1] - '0') : arguments.size();
    if (argument >= arguments.size()) {
      out += pattern[i];
      continue;
    }
    out += arguments.begin()[argument];
    i += 2;
  }
  return out;
}

std::string number(std::uint64_t value, Language language) {
  const std::string digits = fmt::to_string(value);
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += norwegian(language) ? no_break_space : std::string_view(",");
    out += digits[i];
  }
  return out;
}

std::string decimal(double value, Language language) { return with_comma(fmt::format("{:.2f}", value), language); }

std::string percent(double share, Language language) {
  return fmt::format("{:.0f}{}%", std::round(share * 100), norwegian(language) ? no_break_space : std::string_view());
}

std::string byte_size(std::uint64_t bytes, Language language) {
  constexpr std::array<std::string_view, 4> units = {"B", "kB", "MB", "GB"};
  if (bytes < 1000) return fmt::format("{}{}B", bytes, no_break_space);
  auto value = static_cast<double>(bytes);
  std::size_t unit = 0;
  while (value >= 999.95 && unit + 1 < units.size()) {
    value /= 1000;
    ++unit;
  }
  return with_comma(fmt::format("{:.1f}{}{}", value, no_break_space, units[unit]), language);
}

std::string capitalised(std::string_view sentence) {
  std::string out(sentence);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string listed(const std::vector<std::string>& items, Language language) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0 && i + 1 == items.size()) {
      out += text(Message::word_and, language);
    } else if (i > 0) {
      out += ", ";
    }
    out += items[i];
  }
  return out;
}

} // namespace samklang::wording
