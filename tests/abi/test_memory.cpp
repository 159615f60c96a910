// SPDX-License-Identifier: Apache-2.0
// Memory that cannot be had: operator new of the whole process fails at the n-th allocation, or from it on, for every n
// that a call gets to. Whatever fails is told by status, and the handles work as before once there is memory again.
#include "abi/held.h"

#include <atomic>
#include <cstdlib>
#include <functional>
#include <new>

namespace {

std::atomic<long> left{-1}; // allocations that still succeed; below zero: all
std::atomic<bool> refused{false};
std::atomic<bool> once{false}; // only one allocation is refused, and those after it succeed

void* allocate(std::size_t size) {
  if (left.load() >= 0 && left.fetch_sub(1) <= 0) {
    left = once.load() ? -1 : 0;
    refused = true;
    throw std::bad_alloc();
  }
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

} // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
// std::stable_sort asks so, and goes on without.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return std::malloc(size == 0 ? 1 : size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return std::malloc(size == 0 ? 1 : size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

// Calls until it succeeds with n allocations; returns how often it failed for want of memory. There is none for the
// error either, or only for the one thing.
enum class Memory { gone, once_refused };
long failures(Memory memory, const std::function<samklang_status(samklang_error**)>& call) {
  for (long n = 0; n < 100000; ++n) {
    samklang_error* error = nullptr;
    refused = false;
    once = memory == Memory::once_refused;
    left = n;
    const samklang_status status = call(&error);
    left = -1;
    const abi::Held<samklang_error> held(error);
    if (status == SAMKLANG_OK) return n;
    REQUIRE(refused);
    REQUIRE(status == SAMKLANG_ERROR_MEMORY);
    REQUIRE(samklang_error_status(error) == SAMKLANG_ERROR_MEMORY);
    auto fault = abi::sized<samklang_fault>();
    REQUIRE(samklang_error_read(&fault, error) == SAMKLANG_OK);
    REQUIRE(abi::view(fault.message) == samklang_error_message(error));
  }
  return -1;
}

// A fresh answer for every attempt, made while there is memory: a reused one would soon need none.
long question(Memory memory, const std::function<samklang_status(samklang_answer*, samklang_error**)>& ask) {
  return failures(memory, [&](samklang_error** error) {
    const long budget = left;
    left = -1;
    samklang_answer* answer = nullptr;
    samklang_answer_new(&answer, nullptr);
    left = budget;
    const samklang_status status = ask(answer, error);
    const long spent = left;
    left = -1;
    if (status != SAMKLANG_OK) {
      samklang_text text{};
      CHECK(samklang_answer_json(&text, answer, nullptr) == SAMKLANG_ERROR_USAGE); // empty
      CHECK(abi::lookup(answer, abi::nation(), "samboer") == SAMKLANG_OK);         // and as good as before
    }
    samklang_answer_free(answer);
    left = spent;
    return status;
  });
}

std::string image_bytes() {
  const std::string path = "abi-memory.samklang";
  REQUIRE(samklang_ontology_save(abi::nation(), path.data(), path.size(), nullptr) == SAMKLANG_OK);
  return path;
}

} // namespace

TEST_CASE("handles that cannot be made are told") {
  const std::string path = image_bytes();
  CHECK(failures(Memory::gone, [](samklang_error** error) {
          samklang_answer* out = nullptr;
          const auto status = samklang_answer_new(&out, error);
          CHECK((out == nullptr) == (status != SAMKLANG_OK));
          samklang_answer_free(out);
          return status;
        }) > 0);
  CHECK(failures(Memory::gone, [&](samklang_error** error) {
          samklang_ontology* out = nullptr;
          const auto status = samklang_ontology_open(&out, path.data(), path.size(), error);
          CHECK((out == nullptr) == (status != SAMKLANG_OK));
          samklang_ontology_free(out);
          return status;
        }) > 0);
}

TEST_CASE("an error that cannot be made is the one that needs no memory") {
  samklang_ontology* out = nullptr;
  samklang_error* error = nullptr;
  left = 0;
  const auto status = samklang_ontology_lookup(nullptr, nullptr, nullptr, 1, nullptr, &error);
  auto fault = abi::sized<samklang_fault>();
  fault.message = abi::text("a message that is too long for a short string's own room");
  samklang_error* made = samklang_error_new(&fault);
  left = -1;
  CHECK(status != SAMKLANG_OK);
  CHECK(samklang_error_status(error) == SAMKLANG_ERROR_MEMORY);
  CHECK(samklang_error_status(made) == SAMKLANG_ERROR_MEMORY);
  samklang_error_free(error);
  samklang_error_free(made);
  CHECK(samklang_ontology_open(&out, "", 0, nullptr) == SAMKLANG_ERROR_USAGE);
}

TEST_CASE("questions that run out of memory are told, at whatever allocation") {
  (void)abi::nation();
  for (const auto memory : {Memory::gone, Memory::once_refused}) {
    for (const std::string_view term : {"samboer", "samboeren", "samboerpensjonsordning", "sambeor"}) {
      CAPTURE(term);
      CHECK(question(memory, [&](samklang_answer* answer, samklang_error** error) {
              return abi::lookup(answer, abi::nation(), term, error);
            }) > 0);
    }
    CHECK(question(memory, [](samklang_answer* answer, samklang_error** error) {
            return abi::compare(answer, abi::nation(), abi::nav_samboer, abi::tax_samboer, error);
          }) > 0);
    CHECK(question(memory, [](samklang_answer* answer, samklang_error** error) {
            return abi::annotate(answer, abi::nation(), "Samboeren min døde, og arvingene skifter boet.", error);
          }) > 0);
  }
}

TEST_CASE("a reused answer needs no memory for a term as written, nor for a stored comparison") {
  const auto answer = abi::new_answer();
  for (int round = 0; round < 3; ++round) {
    if (round == 2) left = 0;
    const samklang_status found = abi::lookup(answer.get(), abi::nation(), "samboer");
    auto sense = abi::sized<samklang_sense>();
    const samklang_status read = samklang_answer_sense(&sense, answer.get(), 0, nullptr);
    const samklang_status compared = abi::compare(answer.get(), abi::nation(), abi::nav_samboer, abi::tax_samboer);
    left = -1;
    CHECK(found == SAMKLANG_OK);
    CHECK(read == SAMKLANG_OK);
    CHECK(compared == SAMKLANG_OK);
  }
}

TEST_CASE("the generic call that runs out of memory is told, in JSON where there is enough for that") {
  const auto whole = abi::new_answer();
  for (const std::string_view request :
       {R"({"question": "lookup", "term": "samboer"})", R"({"question": "search", "words": "person som bor sammen"})",
        R"({"question": "annotate", "text": "samboeren arver"})", R"({"question": "fortune"})", "{\"question\": "}) {
    CAPTURE(request);
    CHECK(question(Memory::gone, [&](samklang_answer* answer, samklang_error** error) {
            return abi::query(answer, abi::nation(), request, error);
          }) > 0);
    REQUIRE(abi::query(whole.get(), abi::nation(), request) == SAMKLANG_OK);
    const std::string expected = abi::json(whole.get());
    for (long n = 0; n < 100000; ++n) {
      const auto answer = abi::new_answer();
      refused = false;
      once = true;
      left = n;
      const samklang_status status = abi::query(answer.get(), abi::nation(), request);
      left = -1;
      REQUIRE(status == SAMKLANG_OK);
      const std::string said = abi::json(answer.get());
      if (!refused) break;
      REQUIRE((said == expected || said.find("\"error\":{\"code\":\"limit\"") != std::string::npos));
    }
  }
}

TEST_CASE("a look-up by a subject field needs no memory once the answer has had its like") {
  const auto answer = abi::new_answer();
  auto options = abi::sized<samklang_lookup_options>();
  options.subject_field = abi::text("et emneområde med et navn som ingen kort streng har plass til");
  const auto ask = [&] {
    return samklang_ontology_lookup(answer.get(), abi::nation(), "samboer", 7, &options, nullptr);
  };
  REQUIRE(ask() == SAMKLANG_OK);
  left = 0;
  const samklang_status status = ask();
  left = -1;
  CHECK(status == SAMKLANG_OK);
}
