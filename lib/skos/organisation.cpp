// SPDX-License-Identifier: Apache-2.0
#include <samklang/skos/organisation.h>

#include "skos/tables/organisations.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace samklang::skos {
namespace {

constexpr bool ascending = std::ranges::is_sorted(tables::organisations, {}, &tables::OrganisationsRow::number);
static_assert(ascending, "schemas/organisations.json is ordered by number: it is searched in halves");

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

OrganisationNumber checked(std::uint32_t number) {
  return {.number = number, .valid = valid_organisation_number(number)};
}

// Exactly nine digits and nothing else.
std::optional<OrganisationNumber> nine_digits(std::string_view text) {
  if (text.size() != 9 || !std::all_of(text.begin(), text.end(), digit)) return std::nullopt;
  std::uint32_t number = 0;
  for (const char c : text) number = number * 10 + static_cast<std::uint32_t>(c - '0');
  return checked(number);
}

std::string_view without_query(std::string_view iri) { return iri.substr(0, iri.find_first_of("?#")); }

// The path segment after `marker`, which starts and ends with a slash.
std::optional<OrganisationNumber> number_after(std::string_view path, std::string_view marker) {
  const auto at = path.find(marker);
  if (at == std::string_view::npos) return std::nullopt;
  const auto rest = path.substr(at + marker.size());
  return nine_digits(rest.substr(0, rest.find('/')));
}

// A blank between the groups of digits: space, full stop, no-break space (C2 A0), thin and narrow spaces (E2 80 89, E2
// 80 AF).
std::size_t blank_length(std::string_view text) {
  if (text.starts_with(' ') || text.starts_with('.') || text.starts_with('\t') || text.starts_with('\n') ||
      text.starts_with('\r'))
    return 1;
  if (text.starts_with("\xC2\xA0")) return 2;
  if (text.starts_with("\xE2\x80\x89") || text.starts_with("\xE2\x80\xAF")) return 3;
  return 0;
}

} // namespace

bool valid_organisation_number(std::uint32_t number) noexcept {
  if (number < 100'000'000 || number > 999'999'999) return false;
  constexpr std::array<std::uint32_t, 8> weights = {2, 3, 4, 5, 6, 7, 2, 3}; // from the eighth digit to the first
  std::uint32_t rest = number / 10;
  std::uint32_t sum = 0;
  for (const std::uint32_t weight : weights) {
    sum += rest % 10 * weight;
    rest /= 10;
  }
  const std::uint32_t remainder = sum % 11;
  const std::uint32_t check = remainder == 0 ? 0 : 11 - remainder; // 10 is no digit: such numbers are not given out
  return check == number % 10;
}

std::optional<OrganisationNumber> organisation_number_from_iri(std::string_view iri) noexcept {
  auto path = without_query(iri);
  while (path.ends_with('/')) path.remove_suffix(1);
  const auto slash = path.rfind('/');
  if (slash == std::string_view::npos) return std::nullopt;
  return nine_digits(path.substr(slash + 1));
}

std::optional<OrganisationNumber> organisation_number_from_text(std::string_view text) noexcept {
  std::array<char, 9> digits{};
  std::size_t count = 0;
  std::string_view word;
  const auto word_is_allowed = [&] {
    return word.empty() || word == "NO" || word == "MVA" || word == "no" || word == "mva";
  };
  while (!text.empty()) {
    if (const auto blank = blank_length(text); blank != 0) {
      text.remove_prefix(blank);
    } else if (digit(text.front())) {
      if (count == digits.size()) return std::nullopt;
      digits[count++] = text.front();
      text.remove_prefix(1);
    } else {
      std::size_t length = 0;
      while (length < text.size() && letter(text[length])) ++length;
      if (length == 0) return std::nullopt;
      word = text.substr(0, length);
      if (!word_is_allowed()) return std::nullopt;
      text.remove_prefix(length);
    }
  }
  return nine_digits(std::string_view(digits.data(), count));
}

std::optional<OrganisationNumber> organisation_number_from_concept_iri(std::string_view iri) noexcept {
  const auto path = without_query(iri);
  if (path.find("/concepts/") == std::string_view::npos) return std::nullopt;
  return number_after(path, "/collections/");
}

std::string_view well_known_organisation(std::uint32_t number) noexcept {
  const auto rows = std::ranges::equal_range(tables::organisations, number, {}, &tables::OrganisationsRow::number);
  return rows.empty() ? std::string_view{} : rows.front().short_name;
}

} // namespace samklang::skos
