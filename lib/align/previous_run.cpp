// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/previous_run.h>

#include <samklang/base/fingerprint.h>

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <iterator>
#include <optional>

namespace samklang::align {

namespace {

constexpr std::string_view first_word = "samklang-previous/1";

std::uint32_t bits(float value) noexcept { return std::bit_cast<std::uint32_t>(value); }

/// Takes hexadecimal numbers off a line, blanks between.
class Numbers {
public:
  explicit Numbers(std::string_view line) : rest_(line) {}

  std::optional<std::uint64_t> next() {
    while (rest_.starts_with(' ')) rest_.remove_prefix(1);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value, 16);
    if (error != std::errc()) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }
  std::uint64_t required() {
    const auto value = next();
    good_ = good_ && value.has_value();
    return value.value_or(0);
  }
  template <class Enum> Enum one_of(std::size_t count) {
    const auto value = required();
    good_ = good_ && value < count;
    return static_cast<Enum>(value);
  }
  std::uint32_t small() {
    const auto value = required();
    good_ = good_ && value <= 0xFFFFFFFFU;
    return static_cast<std::uint32_t>(value);
  }
  float real() { return std::bit_cast<float>(small()); }
  bool good() const noexcept { return good_ && rest_.empty(); }
  bool empty() const noexcept { return rest_.empty(); }

private:
  std::string_view rest_;
  bool good_ = true;
};

std::string span_text(const TextSpan& span) {
  if (span.empty()) return " 0 0 0";
  return fmt::format(" {:x} {:x} {:x}", span.text.offset, span.begin, span.end);
}

TextSpan read_span(Numbers& numbers) {
  TextSpan span;
  span.text.offset = numbers.small();
  span.begin = numbers.small();
  span.end = numbers.small();
  return span;
}

std::string line(const KeptVerdict& kept) {
  const Verdict& of = kept.verdict;
  const unsigned flags = (of.label_mode ? 1U : 0U) | (of.same_agency ? 2U : 0U);
  std::string out = fmt::format("{:x} {:x} {:x} {:x} {:x} {:x} {:x} {:x} {:x} {:x} {:x} {:x} {:x} {:x}", kept.print[0],
                                kept.print[1], static_cast<unsigned>(of.relation), static_cast<unsigned>(of.runner_up),
                                static_cast<unsigned>(of.a_implies_b), static_cast<unsigned>(of.b_implies_a),
                                static_cast<unsigned>(of.choice), static_cast<unsigned>(of.authority), of.differences,
                                flags, bits(of.confidence), bits(of.margin), bits(of.p_same), bits(of.p_exact));
  const Terminology& answers = of.terminology;
  const Bars& bars = of.bars;
  out += fmt::format(" {:x} {:x} {:x} {:x} {:x} {:x} {:x} {:x} {:x} {:x}", static_cast<unsigned>(of.leaning),
                     static_cast<unsigned>(answers.subject_field), static_cast<unsigned>(answers.characteristics),
                     static_cast<unsigned>(answers.terms), static_cast<unsigned>(answers.concept_system),
                     (bars.a_bound ? 1U : 0U) | (bars.b_bound ? 2U : 0U) | (bars.other_statutes ? 4U : 0U),
                     bars.a_law.offset, bars.a_law.length, bars.b_law.offset, bars.b_law.length);
  for (const Evidence& piece : of.evidence)
    out += fmt::format(" {:x} {:x}{}{}", static_cast<unsigned>(piece.kind), bits(piece.weight), span_text(piece.a),
                       span_text(piece.b));
  return out + '\n';
}

std::optional<KeptVerdict> read_line(std::string_view text) {
  Numbers numbers(text);
  KeptVerdict out;
  out.print = {numbers.required(), numbers.required()};
  Verdict& of = out.verdict;
  of.relation = numbers.one_of<Relation>(relation_count);
  of.runner_up = numbers.one_of<Relation>(relation_count);
  of.a_implies_b = numbers.one_of<Implication>(4);
  of.b_implies_a = numbers.one_of<Implication>(4);
  of.choice = numbers.one_of<Choice>(4);
  of.authority = numbers.one_of<Authority>(3);
  of.differences = static_cast<std::uint16_t>(numbers.small() & ((1U << difference_count) - 1));
  const auto flags = numbers.small();
  of.label_mode = (flags & 1U) != 0;
  of.same_agency = (flags & 2U) != 0;
  of.confidence = numbers.real();
  of.margin = numbers.real();
  of.p_same = numbers.real();
  of.p_exact = numbers.real();
  of.leaning = numbers.one_of<Choice>(4);
  of.terminology.subject_field = numbers.one_of<Degree>(4);
  of.terminology.characteristics = numbers.one_of<Degree>(4);
  of.terminology.terms = numbers.one_of<Degree>(4);
  of.terminology.concept_system = numbers.one_of<Degree>(4);
  const auto bars = numbers.small();
  of.bars.a_bound = (bars & 1U) != 0;
  of.bars.b_bound = (bars & 2U) != 0;
  of.bars.other_statutes = (bars & 4U) != 0;
  of.bars.a_law.offset = numbers.small();
  of.bars.a_law.length = numbers.small();
  of.bars.b_law.offset = numbers.small();
  of.bars.b_law.length = numbers.small();
  while (!numbers.empty()) {
    Evidence piece;
    piece.kind = numbers.one_of<EvidenceKind>(evidence_kind_count);
    piece.weight = numbers.real();
    piece.a = read_span(numbers);
    piece.b = read_span(numbers);
    if (!numbers.good() && numbers.empty()) return std::nullopt;
    of.evidence.push_back(piece);
    if (of.evidence.size() > text.size()) return std::nullopt;
  }
  return numbers.good() ? std::optional(std::move(out)) : std::nullopt;
}

Error unusable(std::string_view name, std::string message) {
  return {ErrorCode::syntax,
          std::move(message),
          "remove it: a full run needs none and gives the same",
          {.source = std::string(name)}};
}

} // namespace

Result<PreviousRun> PreviousRun::parse(std::string_view bytes, std::string_view name) {
  const auto head_end = bytes.find('\n');
  const auto head = bytes.substr(0, std::min(head_end, bytes.size()));
  if (!head.starts_with(first_word)) return unusable(name, "this is no earlier run of align");
  auto body = head_end == std::string_view::npos ? std::string_view() : bytes.substr(head_end + 1);
  if (head != fmt::format("{} {}", first_word, fingerprint_hex(body)))
    return unusable(name, "the earlier run is damaged or incomplete");
  PreviousRun out;
  while (!body.empty()) {
    const auto end = std::min(body.find('\n'), body.size());
    auto kept = read_line(body.substr(0, end));
    if (!kept) return unusable(name, "the earlier run is damaged");
    out.verdicts_.push_back(*std::move(kept));
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  out.settle();
  return out;
}

std::string PreviousRun::to_text() const {
  std::string body;
  for (const KeptVerdict& kept : verdicts_) body += line(kept);
  return fmt::format("{} {}\n", first_word, fingerprint_hex(body)) + body;
}

void PreviousRun::settle() {
  std::stable_sort(verdicts_.begin(), verdicts_.end(),
                   [](const KeptVerdict& one, const KeptVerdict& other) { return one.print < other.print; });
  verdicts_.erase(
      std::unique(verdicts_.begin(), verdicts_.end(),
                  [](const KeptVerdict& one, const KeptVerdict& other) { return one.print == other.print; }),
      verdicts_.end());
}

const KeptVerdict* PreviousRun::find(const PairPrint& print) const noexcept {
  const auto place =
      std::lower_bound(verdicts_.begin(), verdicts_.end(), print,
                       [](const KeptVerdict& one, const PairPrint& wanted) { return one.print < wanted; });
  return place != verdicts_.end() && place->print == print ? &*place : nullptr;
}

} // namespace samklang::align
