// SPDX-License-Identifier: Apache-2.0
#include <samklang/sssom/mapping_set.h>

#include "sssom/cells.h"
#include "sssom/metadata.h"

#include <samklang/base/utf8.h>

#include <algorithm>

namespace samklang::sssom {

/// Cuts a file into lines and cells that put together again are the file.
class Reader {
public:
  Reader(std::string_view bytes, std::string_view source) : bytes_(bytes) { set_.source_ = source; }

  Result<MappingSet> read() {
    if (const auto bad = find_bad_utf8(bytes_); bad < bytes_.size()) {
      const bool wide = bad == 0 && (bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF"));
      return Error{ErrorCode::encoding, wide ? "this is UTF-16, not UTF-8" : "this byte is not UTF-8",
                   wide ? "save the table as UTF-8" : "save the table as UTF-8, not as Latin-1 or Windows-1252",
                   place_at(set_.source_, bytes_, bad)};
    }
    if (const auto nul = bytes_.find('\0'); nul != std::string_view::npos)
      return Error{ErrorCode::encoding, "a NUL character, which no text has", "remove it",
                   place_at(set_.source_, bytes_, nul)};
    if (bytes_.starts_with("\xEF\xBB\xBF")) {
      set_.mark_ = bytes_.substr(0, 3);
      at_ = 3;
    }
    head();
    if (at_ >= bytes_.size())
      return Error{ErrorCode::empty,
                   "there is no line of column names",
                   "an SSSOM table begins with its metadata, lines with #, and then the names of its columns",
                   {.source = set_.source_}};
    if (auto done = header(); !done) return done.error();
    while (at_ < bytes_.size()) {
      if (auto done = row(); !done) return done.error();
    }
    set_.read_prefixes();
    return std::move(set_);
  }

private:
  std::string_view rest() const noexcept { return bytes_.substr(at_); }

  // The line at the place reached, line end and all.
  std::string_view take_line() noexcept {
    const auto end = bytes_.find('\n', at_);
    const auto line = bytes_.substr(at_, end == std::string_view::npos ? end : end + 1 - at_);
    at_ += line.size();
    ++number_;
    return line;
  }

  static bool blank(std::string_view line) noexcept { return line.find_first_not_of(" \t\r\n") == line.npos; }

  void head() {
    while (at_ < bytes_.size()) {
      const auto end = std::min(bytes_.find('\n', at_), bytes_.size());
      const auto line = bytes_.substr(at_, end - at_);
      if (!line.starts_with('#') && !blank(line)) break;
      set_.head_.emplace_back(take_line());
    }
    std::vector<std::size_t> strange;
    static_cast<void>(read_metadata(set_.head_, &strange));
    for (const auto index : strange) {
      set_.diagnostics_.push_back(
          {Severity::warning,
           "metadata-not-understood",
           "this line of the metadata is kept but not understood",
           printable_excerpt(set_.head_[index]),
           {.source = set_.source_, .line = static_cast<std::uint32_t>(index + 1), .column = 1}});
    }
  }

  Error fault(std::string_view message, std::string_view advice, std::size_t byte) const {
    return {ErrorCode::syntax, std::string(message), std::string(advice), place_at(set_.source_, bytes_, byte)};
  }

  Result<void> header() {
    const std::size_t begin = at_;
    auto cut = cut_line();
    if (!cut) return cut.error();
    set_.header_ = std::move(*cut);
    for (const auto& cell : set_.header_.cells) set_.columns_.push_back(trimmed(plain_cell(cell)));
    if (set_.columns_.size() == 1 && set_.columns_[0].find(',') != std::string::npos)
      return fault("the columns are divided by commas", "save the table with tabs (TSV); commas are not read", begin);
    for (std::size_t i = 0; i < set_.columns_.size(); ++i) {
      const auto first = std::find(set_.columns_.begin(), set_.columns_.end(), set_.columns_[i]);
      if (set_.columns_[i].empty() || first == set_.columns_.begin() + static_cast<std::ptrdiff_t>(i)) continue;
      return fault("two columns are called \"" + set_.columns_[i] + "\"", "rename or remove one of them",
                   begin + offset_of(set_.header_, i));
    }
    return {};
  }

  Result<void> row() {
    const std::size_t begin = at_;
    const auto end = std::min(bytes_.find('\n', at_), bytes_.size());
    const auto line = bytes_.substr(at_, end - at_);
    if (line.starts_with('#') || blank(line)) {
      auto whole = take_line();
      const auto mark = line_end_of(whole);
      set_.lines_.push_back({{std::string(whole.substr(0, whole.size() - mark.size()))}, std::string(mark), number_});
      return {};
    }
    auto cut = cut_line();
    if (!cut) return cut.error();
    const std::size_t columns = set_.columns_.size();
    for (std::size_t i = columns; i < cut->cells.size(); ++i) {
      if (!trimmed(cut->cells[i]).empty())
        return fault("this row has " + std::to_string(cut->cells.size()) + " cells, but there are " +
                         std::to_string(columns) + " columns",
                     "look for a tab too many, or put a text with tabs in quotation marks", begin + offset_of(*cut, i));
    }
    set_.rows_.push_back(set_.lines_.size());
    set_.lines_.push_back(std::move(*cut));
    return {};
  }

  static std::size_t offset_of(const MappingSet::Line& line, std::size_t cell) noexcept {
    std::size_t offset = 0;
    for (std::size_t i = 0; i < cell; ++i) offset += line.cells[i].size() + 1;
    return offset;
  }

  // A line into cells; a cell in quotation marks may hold tabs and line ends.
  Result<MappingSet::Line> cut_line() {
    MappingSet::Line out;
    out.number = ++number_;
    while (true) {
      const std::size_t begin = at_;
      if (at_ < bytes_.size() && bytes_[at_] == '"') {
        const std::size_t close = closing_mark(at_);
        if (close == bytes_.size())
          return fault("this quotation mark is never closed",
                       "close it, or put the whole text in quotation marks and write the mark itself twice", begin);
        at_ = close + 1;
        if (!at_cell_end())
          set_.diagnostics_.push_back(
              {Severity::warning, "loose-quotation-mark",
               "the quotation marks do not enclose the whole cell: it is read as it stands, other readers drop them",
               printable_excerpt(bytes_.substr(begin, at_ - begin)), place_at(set_.source_, bytes_, begin)});
      }
      while (!at_cell_end()) ++at_;
      const auto cell = bytes_.substr(begin, at_ - begin);
      number_ += static_cast<std::uint32_t>(std::count(cell.begin(), cell.end(), '\n'));
      out.cells.emplace_back(cell);
      if (at_ < bytes_.size() && bytes_[at_] == '\t') {
        ++at_;
        continue;
      }
      out.end = line_end_of(bytes_.substr(at_, 2), true);
      at_ += out.end.size();
      return out;
    }
  }

  bool at_cell_end() const noexcept {
    return at_ >= bytes_.size() || bytes_[at_] == '\t' || bytes_[at_] == '\n' || rest().starts_with("\r\n");
  }

  // The place of the mark that closes the one at `open`; the size where there is none.
  std::size_t closing_mark(std::size_t open) const noexcept {
    for (std::size_t at = open + 1; at < bytes_.size(); ++at) {
      if (bytes_[at] != '"') continue;
      if (at + 1 < bytes_.size() && bytes_[at + 1] == '"') {
        ++at;
        continue;
      }
      return at;
    }
    return bytes_.size();
  }

  static std::string_view line_end_of(std::string_view text, bool at_front = false) noexcept {
    if (at_front) return text.starts_with("\r\n") ? text.substr(0, 2) : text.substr(0, text.starts_with('\n') ? 1 : 0);
    if (text.ends_with("\r\n")) return text.substr(text.size() - 2);
    return text.ends_with('\n') ? text.substr(text.size() - 1) : std::string_view();
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint32_t number_ = 0;
  MappingSet set_;
};

Result<MappingSet> MappingSet::parse(std::string_view bytes, std::string_view source) {
  return Reader(bytes, source).read();
}

} // namespace samklang::sssom
