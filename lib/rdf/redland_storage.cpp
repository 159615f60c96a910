// SPDX-License-Identifier: Apache-2.0
#include "rdf/redland_storage.h"

#include "rdf/redland_terms.h"

#include <rdf_storage_module.h>

#include <algorithm>
#include <limits>
#include <new>

namespace samklang::rdf {
namespace {

constexpr const char* storage_name = "samklang-source";

struct Instance {
  const StatementSource* source = nullptr;
  ReadingBudget* budget = nullptr;
  librdf_world* world = nullptr;
};

// librdf hands its factories a name and options, both texts: what a storage is to stand over waits here while
// librdf_new_storage runs.
thread_local const Instance* handed_over = nullptr; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

const Instance& instance_of(librdf_storage* storage) noexcept {
  return *static_cast<const Instance*>(librdf_storage_get_instance(storage));
}

enum class Part : std::uint8_t { whole, subject, predicate, object };

// What a librdf stream or iterator stands on. The statement in hand is librdf's own, made when it is looked at.
class Walk {
public:
  /// `wanted`: the statement that the pattern was read from, or null.
  Walk(const Instance& instance, const StatementPattern& pattern, librdf_statement* wanted, Part part)
      : instance_(instance), cursor_(instance.source->find(pattern)), part_(part) {
    if (wanted != nullptr) {
      if (pattern.subject) subject_ = copy_of(librdf_statement_get_subject(wanted));
      if (pattern.predicate) predicate_ = copy_of(librdf_statement_get_predicate(wanted));
    }
    advance();
  }
  ~Walk() {
    if (statement_ != nullptr) librdf_free_statement(statement_);
  }
  Walk(const Walk&) = delete;
  Walk& operator=(const Walk&) = delete;
  Walk(Walk&&) = delete;
  Walk& operator=(Walk&&) = delete;

  bool at_end() const noexcept { return end_; }
  void advance();
  /// Memory is gone: the stream ends, and the budget says why.
  void run_out() noexcept;
  void* current() noexcept;

private:
  bool convert(const StatementView& view);
  static OwnedNode copy_of(librdf_node* node) { return OwnedNode(librdf_new_node_from_node(node)); }
  // A node that was asked for counts its users: the same one again is cheaper than another like it.
  OwnedNode made(const OwnedNode& known, const TermView& term) const {
    return known != nullptr ? copy_of(known.get()) : to_node(instance_.world, term);
  }

  Instance instance_;
  std::unique_ptr<StatementCursor> cursor_;
  librdf_statement* statement_ = nullptr;
  OwnedNode node_;
  OwnedNode subject_; // where it was asked for
  OwnedNode predicate_;
  Part part_;
  bool end_ = false;
};

bool Walk::convert(const StatementView& view) {
  switch (part_) {
  case Part::subject: node_ = to_node(instance_.world, view.subject); return node_ != nullptr;
  case Part::predicate: node_ = to_node(instance_.world, view.predicate); return node_ != nullptr;
  case Part::object: node_ = to_node(instance_.world, view.object); return node_ != nullptr;
  case Part::whole: break;
  }
  OwnedNode subject = made(subject_, view.subject);
  OwnedNode predicate = made(predicate_, view.predicate);
  OwnedNode object = to_node(instance_.world, view.object);
  if (subject == nullptr || predicate == nullptr || object == nullptr) return false;
  if (statement_ != nullptr) librdf_free_statement(statement_);
  // It takes the nodes over, also where it fails.
  statement_ =
      librdf_new_statement_from_nodes(instance_.world, subject.release(), predicate.release(), object.release());
  return statement_ != nullptr;
}

void Walk::advance() {
  StatementView view;
  do {
    end_ = !instance_.budget->take() || !cursor_->next(view);
    if (end_) return;
  } while (!fits_node(view.object));
  if (!convert(view)) run_out();
}

void Walk::run_out() noexcept {
  instance_.budget->out_of_memory = true;
  end_ = true;
}

void* Walk::current() noexcept {
  if (end_) return nullptr;
  return part_ == Part::whole ? static_cast<void*>(statement_) : static_cast<void*>(node_.get());
}

// librdf is C: nothing may be thrown through it. What cannot be done ends the stream, and the budget says why.
template <class Action, class Value> Value guarded(ReadingBudget& budget, Value otherwise, Action action) noexcept {
  try {
    return action();
  } catch (...) {
    budget.out_of_memory = true;
    return otherwise;
  }
}

int is_end(void* context) noexcept { return static_cast<Walk*>(context)->at_end() ? 1 : 0; }
int next(void* context) noexcept {
  auto* walk = static_cast<Walk*>(context);
  try {
    walk->advance();
  } catch (...) {
    walk->run_out();
  }
  return walk->at_end() ? 1 : 0;
}
void finish(void* context) noexcept { delete static_cast<Walk*>(context); }

void* get_statement(void* context, int flags) noexcept {
  return flags == LIBRDF_STREAM_GET_METHOD_GET_OBJECT ? static_cast<Walk*>(context)->current() : nullptr;
}
void* get_node(void* context, int flags) noexcept {
  return flags == LIBRDF_ITERATOR_GET_METHOD_GET_OBJECT ? static_cast<Walk*>(context)->current() : nullptr;
}

librdf_stream* stream_of(librdf_storage* storage, librdf_statement* wanted) noexcept {
  const Instance& instance = instance_of(storage);
  return guarded(*instance.budget, static_cast<librdf_stream*>(nullptr), [&] {
    auto walk = std::make_unique<Walk>(instance, to_pattern(wanted), wanted, Part::whole);
    librdf_stream* stream = librdf_new_stream(instance.world, walk.get(), is_end, next, get_statement, finish);
    if (stream != nullptr) static_cast<void>(walk.release());
    return stream;
  });
}

librdf_iterator* iterator_of(librdf_storage* storage, const StatementPattern& pattern, Part part) noexcept {
  const Instance& instance = instance_of(storage);
  return guarded(*instance.budget, static_cast<librdf_iterator*>(nullptr), [&] {
    auto walk = std::make_unique<Walk>(instance, pattern, nullptr, part);
    librdf_iterator* iterator = librdf_new_iterator(instance.world, walk.get(), is_end, next, get_node, finish);
    if (iterator != nullptr) static_cast<void>(walk.release());
    return iterator;
  });
}

int init(librdf_storage* storage, const char* /*name*/, librdf_hash* options) noexcept {
  if (options != nullptr) librdf_free_hash(options);
  if (handed_over == nullptr) return 1;
  auto* instance = new (std::nothrow) Instance(*handed_over);
  if (instance == nullptr) return 1;
  librdf_storage_set_instance(storage, instance);
  return 0;
}

void terminate(librdf_storage* storage) noexcept {
  delete static_cast<Instance*>(librdf_storage_get_instance(storage));
  librdf_storage_set_instance(storage, nullptr);
}

int open(librdf_storage* /*storage*/, librdf_model* /*model*/) noexcept { return 0; }
int close(librdf_storage* /*storage*/) noexcept { return 0; }

int size(librdf_storage* storage) noexcept {
  const Instance& instance = instance_of(storage);
  return guarded(*instance.budget, -1, [&] {
    constexpr std::uint64_t most = std::numeric_limits<int>::max();
    return static_cast<int>(std::min(instance.source->size(), most));
  });
}

// Read only.
int refuse(librdf_storage* /*storage*/, librdf_statement* /*statement*/) noexcept { return 1; }
int refuse_all(librdf_storage* /*storage*/, librdf_stream* /*statements*/) noexcept { return 1; }

int contains(librdf_storage* storage, librdf_statement* statement) noexcept {
  const Instance& instance = instance_of(storage);
  return guarded(*instance.budget, 0, [&] {
    StatementView view;
    return instance.budget->take() && instance.source->find(to_pattern(statement))->next(view) ? 1 : 0;
  });
}

librdf_stream* serialise_all(librdf_storage* storage) noexcept { return stream_of(storage, nullptr); }
librdf_stream* find_statements(librdf_storage* storage, librdf_statement* statement) noexcept {
  return stream_of(storage, statement);
}
librdf_iterator* find_sources(librdf_storage* storage, librdf_node* arc, librdf_node* target) noexcept {
  return iterator_of(storage, {std::nullopt, to_term(arc), to_term(target)}, Part::subject);
}
librdf_iterator* find_arcs(librdf_storage* storage, librdf_node* source, librdf_node* target) noexcept {
  return iterator_of(storage, {to_term(source), std::nullopt, to_term(target)}, Part::predicate);
}
librdf_iterator* find_targets(librdf_storage* storage, librdf_node* source, librdf_node* arc) noexcept {
  return iterator_of(storage, {to_term(source), to_term(arc), std::nullopt}, Part::object);
}

void describe(librdf_storage_factory* factory) noexcept {
  factory->version = LIBRDF_STORAGE_INTERFACE_VERSION;
  factory->init = init;
  factory->terminate = terminate;
  factory->open = open;
  factory->close = close;
  factory->size = size;
  factory->add_statement = refuse;
  factory->add_statements = refuse_all;
  factory->remove_statement = refuse;
  factory->contains_statement = contains;
  factory->serialise = serialise_all;
  factory->find_statements = find_statements;
  factory->find_sources = find_sources;
  factory->find_arcs = find_arcs;
  factory->find_targets = find_targets;
}

} // namespace

OwnedStorage storage_over(librdf_world* world, const StatementSource& source, ReadingBudget& budget) {
  // Registering it twice in a world is refused by librdf, and harmless.
  librdf_storage_register_factory(world, storage_name, "statements of a samklang source", describe);
  const Instance instance{&source, &budget, world};
  handed_over = &instance;
  OwnedStorage storage(librdf_new_storage(world, storage_name, nullptr, nullptr));
  handed_over = nullptr;
  return storage;
}

} // namespace samklang::rdf
