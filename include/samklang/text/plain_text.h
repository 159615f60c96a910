// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_PLAIN_TEXT_H
#define SAMKLANG_TEXT_PLAIN_TEXT_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

/// What a person reads of a text that may hold remnants of HTML (table schemas/markup.json): tags left out, those that
/// begin a line or a list item as line breaks and bullets, character references as characters, web addresses left out.
/// "x < 3" and "A & B" stay. A text without any of it is its own plain text and is not copied.
/// Places in the plain text can be led back to places in the text it was made from. Linear; keeps a view of the text.
class PlainText {
public:
  explicit PlainText(std::string_view source);

  std::string_view view() const noexcept { return changed_ ? std::string_view(plain_) : source_; }
  bool changed() const noexcept { return changed_; } ///< view() is not the source itself
  /// The byte of the source at which the character at `place` begins; the end of the source for the end of the view.
  std::uint32_t begin_in_source(std::uint32_t place) const noexcept;
  /// The byte of the source after the character that ends before `place`.
  std::uint32_t end_in_source(std::uint32_t place) const noexcept;

private:
  void strip();
  void take(std::string_view bytes, std::size_t from, std::size_t to);

  std::string_view source_;
  std::string plain_;
  std::vector<std::uint32_t> begins_; ///< by byte of plain_: where in the source what it stands for begins
  std::vector<std::uint32_t> ends_;   ///< ... and ends
  bool changed_ = false;
};

} // namespace samklang::text

#endif
