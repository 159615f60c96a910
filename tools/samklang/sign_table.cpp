// SPDX-License-Identifier: Apache-2.0
#include "sign_table.h"

#include "output.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace samklang::tools {
namespace {

Error wrong(const std::string& path, const std::string& message) {
  return {
      ErrorCode::syntax, message, R"(signs are rows of a feature and, by question, "+", "-" or "*")", {.source = path}};
}

std::optional<eval::Sign> sign_of(const std::string& word) {
  if (word == "+") return eval::Sign::not_negative;
  if (word == "-") return eval::Sign::not_positive;
  if (word == "*") return eval::Sign::free;
  return std::nullopt;
}

Result<void> read_row(const std::string& path, const nlohmann::json& row, eval::SignTable& signs) {
  if (!row.is_object() || !row.contains("feature") || !row["feature"].is_string())
    return wrong(path, "a row of signs names no feature");
  const auto names = align::feature_names();
  const auto wanted = row["feature"].get<std::string>();
  const auto place = std::find(names.begin(), names.end(), wanted);
  if (place == names.end()) return wrong(path, "the engine measures no \"" + wanted + "\"");
  for (const auto& [key, value] : row.items()) {
    if (key == "feature") continue;
    const auto sign = value.is_string() ? sign_of(value.get<std::string>()) : std::nullopt;
    if (!sign)
      return wrong(path, std::string("the sign of ").append(wanted).append(" for ").append(key).append(" is none"));
    bool known = false;
    for (std::size_t question = 0; question < align::question_count; ++question) {
      if (align::name(static_cast<align::Question>(question)) != key) continue;
      signs.at(question).at(static_cast<std::size_t>(place - names.begin())) = *sign;
      known = true;
    }
    if (!known) return wrong(path, "the engine asks no question \"" + key + "\"");
  }
  return {};
}

} // namespace

Result<eval::SignTable> read_sign_table(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return eval::free_signs();
  const auto bytes = read_file(path, "the table of weights");
  if (!bytes) return bytes.error();
  const auto file = nlohmann::json::parse(*bytes, nullptr, false);
  if (file.is_discarded() || !file.is_object()) return wrong(path, "this is no table of weights");
  if (!file.contains("signs")) return eval::free_signs();
  if (!file["signs"].is_array()) return wrong(path, "the signs are no table");
  eval::SignTable signs{};
  for (auto& question : signs) question.fill(eval::Sign::zero);
  for (const auto& row : file["signs"]) {
    if (auto read = read_row(path, row, signs); !read) return read.error();
  }
  return signs;
}

} // namespace samklang::tools
