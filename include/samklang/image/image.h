// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_IMAGE_IMAGE_H
#define SAMKLANG_IMAGE_IMAGE_H

#include <samklang/align/align.h>
#include <samklang/base/result.h>
#include <samklang/image/rows.h>
#include <samklang/skos/catalogue.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A whole nation's concepts, how they relate, and the indexes to ask for them by, frozen in one run of bytes: the same
/// in memory, in a file, and mapped from one.
namespace samklang::image {

/// The layout of image files. A file of another version is refused; it has to be built again.
inline constexpr std::uint32_t format_version = 1;

/// A file that went into an image besides the catalogues, for the record.
struct NamedHash {
  std::string name;
  std::string hash; ///< of its bytes
};

struct BuildOptions {
  std::string version;              ///< of the program that builds; kept in the provenance
  std::vector<NamedHash> decisions; ///< the decision registers that the alignment used
};

/// How large a part of an image is.
struct SectionSize {
  std::string_view name; ///< static storage
  std::uint32_t id = 0;
  std::uint32_t element_size = 0; ///< bytes
  std::uint64_t count = 0;        ///< elements
  std::uint64_t bytes() const noexcept { return count * element_size; }
};

/// Where something in an image came from.
struct Provenance {
  std::string_view name;
  std::string_view value;
};

struct Contents; // lib/image/contents.h: the sections, for the rooms that ask

/// The image. Immutable, cheap to copy (shared), safe for any number of threads; its bytes live as long as a copy of
/// it. A host that swaps to a new image simply lets go of the old one: questions that hold a copy finish on it.
///
/// What an image may hold is not trusted. Opening looks at the header and the table of sections only, whatever the
/// size; afterwards every index and place is checked where it is followed and every walk is bounded, so that any bytes
/// end in an answer or an error and never outside. verify() looks at everything, once.
class Image {
public:
  Image() = default;

  /// Freezes a catalogue and an alignment of it. The same input gives the same bytes. Errors: limit (the texts pass
  /// 4 GiB, or more than 2^27 concepts); usage (the alignment is of another catalogue). n log n.
  static Result<Image> build(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                             const BuildOptions& options = {});

  /// Maps a file. Pages are read when they are asked for. Whoever replaces the file must do it by renaming another
  /// one onto it, as save() does: a file that is cut short while it is mapped ends the process. Errors: io; syntax (no
  /// image, or damaged in its header); unsupported (another version of the format). Constant.
  static Result<Image> open(const std::filesystem::path& path);

  /// The same from bytes in memory, which are copied. `name` is for errors.
  static Result<Image> from_bytes(std::string_view bytes, std::string_view name = {});

  /// True where the file begins as an image does. False for what cannot be read.
  static bool is_image(const std::filesystem::path& path);

  /// Writes the bytes to a temporary file beside `path`, which then takes its name. Error: io. Linear.
  Result<void> save(const std::filesystem::path& path) const;

  /// The bytes of the image; empty for a default-made one.
  std::string_view bytes() const noexcept;

  /// Whether everything is as build() left it: the checksums, the snapshot hash, every index, place and order. Error:
  /// syntax, saying what is wrong. Linear.
  Result<void> verify() const;

  /// SHA-256 of the content, 64 hexadecimal digits: what answers cite.
  std::string_view snapshot() const noexcept;

  /// The concepts, without copying. Its own accessors are safe with any content; whoever reads columns() by himself
  /// follows indexes by himself, and wants checked_catalogue() unless he built the image. Lives as long as the image.
  const skos::Catalogue& catalogue() const noexcept;

  /// The concepts of an image that verify() has nothing against. Error: as verify(). Linear.
  Result<skos::Catalogue> checked_catalogue() const;

  std::span<const VerdictRow> verdict_rows() const noexcept; ///< by (a, b)
  std::span<const EvidenceRow> evidence_rows(const VerdictRow& verdict) const noexcept;

  /// The row of the verdict on two concepts, whichever stands first. Logarithmic.
  std::optional<std::uint32_t> find_verdict(skos::ConceptIndex a, skos::ConceptIndex b) const noexcept;

  /// The verdict as the alignment gave it; a default one for a row that is not there. Linear in its evidence.
  align::Verdict verdict(std::uint32_t row) const;
  align::Decision decision(std::uint32_t row) const;
  std::size_t decision_count() const noexcept; ///< rows that verdicts point at

  /// The whole alignment as it was frozen; without diagnostics, features and judgements, which are not kept.
  align::Alignment alignment() const;

  /// What a few concepts are judged by as if they stood among these; empty where the alignment was frozen without
  /// (align::AlignOptions::keep_background). Shares the image.
  align::Background background() const;

  /// The links of a vertex (a concept or an external one): by layer, outgoing ones first, then by the other end.
  std::span<const Link> links(skos::ConceptIndex vertex) const noexcept;

  /// What made it: engine, calibration, decision registers. The catalogues' sources stand in the catalogue.
  std::vector<Provenance> provenance() const;
  std::string_view provenance(std::string_view name) const noexcept; ///< the first of this name, or empty

  std::vector<SectionSize> sections() const;

  /// For the rooms that ask (lib/image/contents.h).
  const Contents& contents() const noexcept;

private:
  struct State;
  explicit Image(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}
  static Result<Image> over(std::shared_ptr<State> state, std::string_view name);
  std::shared_ptr<const State> state_;
};

} // namespace samklang::image

#endif
