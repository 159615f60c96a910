// SPDX-License-Identifier: Apache-2.0
#include "query/scratch.h"

#include "query/annotator.h"

namespace samklang::query {

Scratch::Scratch() noexcept = default;
Scratch::Scratch(const Scratch&) noexcept {}
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(const Scratch&) noexcept { return *this; }
Scratch& Scratch::operator=(Scratch&&) noexcept = default;
Scratch::~Scratch() = default;

Scratch::State::State() = default;
Scratch::State::~State() = default;

AnnotatorState& Scratch::State::annotator() {
  if (!annotator_state) annotator_state = std::make_unique<AnnotatorState>();
  return *annotator_state;
}

Scratch::State& Scratch::state() {
  if (!state_) state_ = std::make_unique<State>();
  return *state_;
}

} // namespace samklang::query
