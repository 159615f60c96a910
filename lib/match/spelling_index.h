// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_MATCH_SPELLING_INDEX_H
#define SAMKLANG_MATCH_SPELLING_INDEX_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::match {

/// Numbers by spelling and a tag (a language): one pool of bytes and one table of slots, because hundreds of thousands
/// of little strings cost more than what they say. One thread's while it grows, frozen any number's.
class SpellingIndex {
public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /// The value of a spelling; `none` for a new one, whose slot then waits for set(). Valid until the next call.
  std::uint32_t find(std::string_view spelling, std::uint16_t tag);
  /// Gives the spelling of the last find() that returned `none` its value.
  void set(std::uint32_t value);

  /// The value of a spelling; `none` for one that is not there. Adds nothing.
  std::uint32_t look_up(std::string_view spelling, std::uint16_t tag) const noexcept;

  /// Spellings seen.
  std::size_t size() const noexcept { return begin_.size() - 1; }

  /// The spelling whose value was set `index`th.
  std::string_view spelling(std::uint32_t index) const noexcept {
    return std::string_view(pool_).substr(begin_[index], begin_[index + 1] - begin_[index]);
  }

private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t begin = none; ///< of the spelling in pool_; none: empty
    std::uint32_t value = none;
    std::uint16_t tag = 0;
    std::uint16_t length = 0; ///< of the spelling, as far as it goes
  };
  static std::uint16_t short_length(std::string_view spelling) noexcept {
    return static_cast<std::uint16_t>(spelling.size() < 0xFFFF ? spelling.size() : 0xFFFF);
  }
  bool is(const Slot& slot, std::uint32_t hash, std::string_view spelling, std::uint16_t tag) const noexcept;
  void grow();

  std::string pool_;
  std::vector<std::uint32_t> begin_{0};
  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::size_t waiting_ = 0; ///< slot of the last new spelling
};

} // namespace samklang::match

#endif
