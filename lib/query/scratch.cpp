// SPDX-License-Identifier: Apache-2.0
#include "query/scratch.h"

namespace samklang::query {

Scratch::Scratch() noexcept = default;
Scratch::Scratch(const Scratch&) noexcept {}
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(const Scratch&) noexcept { return *this; }
Scratch& Scratch::operator=(Scratch&&) noexcept = default;
Scratch::~Scratch() = default;

Scratch::State& Scratch::state() {
  if (!state_) state_ = std::make_unique<State>();
  return *state_;
}

} // namespace samklang::query
