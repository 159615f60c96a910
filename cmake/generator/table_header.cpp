// SPDX-License-Identifier: Apache-2.0
// Turns a table of schemas/ into a C++ header of constexpr arrays: table_header INPUT.json OUTPUT.h ROOM
//
// The file is one object. Each member that is an array becomes a table; "$schema" and other strings are for readers.
//   "acts": [{...}, ...]     struct ActsRow and `inline constexpr ActsRow acts[]`, a member a key, in the order of
//   first use:
//                            string std::string_view, integer std::int64_t, number double, true/false bool, array of
//                            strings std::span<const std::string_view>, an object is flattened (name.nb is name_nb);
//                            missing is empty or 0
//   "words": ["a", "b"]      inline constexpr std::string_view words[]
//   "words": []              inline constexpr std::span<const std::string_view> words
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Json = nlohmann::ordered_json;

enum class Kind { text, integer, number, boolean, texts };

struct Member {
  std::string name;
  Kind kind = Kind::text;
};

[[noreturn]] void refuse(const std::string& where, const std::string& why) {
  throw std::runtime_error(where + ": " + why);
}

// A C++ string literal, plain ASCII: three-digit octal escapes cannot swallow the character after them.
std::string literal(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte >= 0x7F) {
      const char octal[] = {'\\', static_cast<char>('0' + (byte >> 6)), static_cast<char>('0' + ((byte >> 3) & 7)),
                            static_cast<char>('0' + (byte & 7)), '\0'};
      out += octal;
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string identifier(const std::string& text, const std::string& where) {
  if (text.empty() || (text[0] >= '0' && text[0] <= '9')) refuse(where, "not a C++ name: " + text);
  for (const char c : text) {
    if (c != '_' && (c < 'a' || c > 'z') && (c < '0' || c > '9')) refuse(where, "not a lower-case C++ name: " + text);
  }
  return text;
}

std::string row_type(const std::string& table) {
  std::string out;
  bool start = true;
  for (const char c : table) {
    if (c == '_') {
      start = true;
    } else {
      out += start && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
      start = false;
    }
  }
  return out + "Row";
}

Kind kind_of(const Json& value, const std::string& where) {
  if (value.is_string()) return Kind::text;
  if (value.is_boolean()) return Kind::boolean;
  if (value.is_number_integer()) return Kind::integer;
  if (value.is_number()) return Kind::number;
  if (!value.is_array()) refuse(where, "unsupported value");
  for (const auto& item : value) {
    if (!item.is_string()) refuse(where, "an array inside a row holds strings only; give the rest a table of its own");
  }
  return Kind::texts;
}

// The row as (flattened name, value) pairs.
void flatten(const Json& row, const std::string& prefix, const std::string& where,
             std::vector<std::pair<std::string, Json>>& out) {
  for (const auto& [key, value] : row.items()) {
    const std::string name = prefix + identifier(key, where);
    if (value.is_object()) {
      flatten(value, name + "_", where, out);
    } else {
      out.emplace_back(name, value);
    }
  }
}

std::string type_of(Kind kind) {
  switch (kind) {
  case Kind::text: return "std::string_view";
  case Kind::integer: return "std::int64_t";
  case Kind::number: return "double";
  case Kind::boolean: return "bool";
  case Kind::texts: return "std::span<const std::string_view>";
  }
  return {};
}

void write_texts(std::ostream& out, const std::string& name, const Json& texts) {
  out << "inline constexpr std::string_view " << name << "[] = {\n";
  for (const auto& text : texts) out << "    " << literal(text.get<std::string>()) << ",\n";
  out << "};\n\n";
}

void write_rows(std::ostream& out, const std::string& table, const Json& rows) {
  std::vector<Member> members;
  std::map<std::string, std::size_t> position;
  std::vector<std::map<std::string, Json>> values;
  std::map<std::string, Json> pools;
  for (const auto& row : rows) {
    const std::string where = table + "[" + std::to_string(values.size()) + "]";
    if (!row.is_object()) refuse(where, "rows are objects, or all of them strings");
    std::vector<std::pair<std::string, Json>> flat;
    flatten(row, "", where, flat);
    auto& stored = values.emplace_back();
    for (const auto& [name, value] : flat) {
      const std::string place = std::string(where).append(".").append(name);
      const Kind kind = kind_of(value, place);
      const auto [found, is_new] = position.try_emplace(name, members.size());
      if (is_new) members.push_back({name, kind});
      Kind& known = members[found->second].kind;
      if (known != kind) {
        const bool numbers =
            (known == Kind::integer || known == Kind::number) && (kind == Kind::integer || kind == Kind::number);
        if (!numbers) refuse(place, "another type than in the rows before");
        known = Kind::number;
      }
      stored.emplace(name, value);
      if (kind == Kind::texts) {
        for (const auto& text : value) pools[name].push_back(text);
      }
    }
  }

  out << "struct " << row_type(table) << " {\n";
  for (const auto& member : members) out << "  " << type_of(member.kind) << ' ' << member.name << "{};\n";
  out << "};\n\n";
  for (const auto& [name, texts] : pools) {
    write_texts(out, std::string(table).append("_").append(name).append("_pool"), texts);
  }

  std::map<std::string, std::size_t> used;
  out << "inline constexpr " << row_type(table) << ' ' << table << "[] = {\n";
  for (const auto& row : values) {
    out << "    {";
    for (const auto& member : members) {
      const auto value = row.find(member.name);
      if (value == row.end() || (member.kind == Kind::texts && value->second.empty())) {
        out << "{}";
      } else if (member.kind == Kind::text) {
        out << literal(value->second.get<std::string>());
      } else if (member.kind == Kind::texts) {
        out << '{' << table << '_' << member.name << "_pool + " << used[member.name] << ", " << value->second.size()
            << '}';
        used[member.name] += value->second.size();
      } else {
        out << value->second.dump();
      }
      out << ", ";
    }
    out << "},\n";
  }
  out << "};\n\n";
}

void write_header(std::ostream& out, const Json& file, const std::string& name, const std::string& room) {
  std::string guard = "SAMKLANG_TABLE_" + room + "_" + name;
  for (char& c : guard) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  out << "// Generated from the table " << name << " of schemas/\n#ifndef " << guard << "\n#define " << guard << "\n\n"
      << "#include <cstdint>\n#include <span>\n#include <string_view>\n\n"
      << "namespace samklang::" << room << "::tables {\n\n";
  for (const auto& [key, value] : file.items()) {
    if (!value.is_array()) continue;
    identifier(key, name);
    if (value.empty()) {
      out << "inline constexpr std::span<const std::string_view> " << key << "{};\n\n";
    } else if (value.front().is_string()) {
      if (kind_of(value, key) == Kind::texts) write_texts(out, key, value);
    } else {
      write_rows(out, key, value);
    }
  }
  out << "} // namespace samklang::" << room << "::tables\n\n#endif\n";
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: table_header INPUT.json OUTPUT.h ROOM\n";
    return 2;
  }
  try {
    const std::filesystem::path input = argv[1];
    const std::filesystem::path output = argv[2];
    std::ifstream in(input, std::ios::binary);
    if (!in) refuse(input.string(), "cannot be read");
    std::ostringstream header;
    std::string name = input.stem().string();
    std::replace(name.begin(), name.end(), '-', '_');
    write_header(header, Json::parse(in), identifier(name, input.string()), argv[3]);
    std::filesystem::create_directories(output.parent_path());
    std::ofstream out(output, std::ios::binary | std::ios::trunc);
    out << header.str();
    out.close();
    if (!out) refuse(output.string(), "cannot be written");
  } catch (const std::exception& error) {
    std::cerr << "table_header: " << argv[1] << ": " << error.what() << '\n';
    return 1;
  }
  return 0;
}
