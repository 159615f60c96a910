// SPDX-License-Identifier: Apache-2.0
#include "image/storage.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace samklang::image {
namespace {

class Owned final : public Storage {
public:
  Owned(std::vector<std::uint64_t> words, std::size_t size) : words_(std::move(words)), size_(size) {}
  std::string_view bytes() const noexcept override { return {reinterpret_cast<const char*>(words_.data()), size_}; }

private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

class Mapped final : public Storage {
public:
  Mapped(void* at, std::size_t size) noexcept : at_(at), size_(size) {}
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  ~Mapped() override {
    if (at_ != nullptr) ::munmap(at_, size_);
  }
  std::string_view bytes() const noexcept override { return {static_cast<const char*>(at_), size_}; }

private:
  void* at_;
  std::size_t size_;
};

class File {
public:
  explicit File(int descriptor) noexcept : descriptor_(descriptor) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { close(); }
  int get() const noexcept { return descriptor_; }
  bool close() noexcept { return descriptor_ < 0 || ::close(std::exchange(descriptor_, -1)) == 0; }

private:
  int descriptor_;
};

Error trouble(const std::filesystem::path& path, std::string_view what, int number) {
  return {ErrorCode::io,
          std::string(what) + ": " + std::generic_category().message(number),
          "check the path",
          {.source = path.string()}};
}

bool write_all(int file, std::string_view bytes) noexcept {
  while (!bytes.empty()) {
    const auto written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

} // namespace

std::shared_ptr<const Storage> own(std::vector<std::uint64_t> words, std::size_t size) {
  return std::make_shared<Owned>(std::move(words), size);
}

std::shared_ptr<const Storage> copy(std::string_view bytes) {
  std::vector<std::uint64_t> words((bytes.size() + 7) / 8);
  if (!bytes.empty()) std::memcpy(words.data(), bytes.data(), bytes.size());
  return own(std::move(words), bytes.size());
}

Result<std::shared_ptr<const Storage>> map(const std::filesystem::path& path) {
  // A pipe without a writer would block.
  const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) return trouble(path, "the image cannot be read", errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return trouble(path, "the image cannot be read", errno);
  if (!S_ISREG(status.st_mode)) {
    return Error{
        ErrorCode::io, "the image cannot be read: it is no ordinary file", "check the path", {.source = path.string()}};
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) return std::shared_ptr<const Storage>(std::make_shared<Mapped>(nullptr, 0));
  void* const at = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (at == MAP_FAILED) return trouble(path, "the image cannot be mapped", errno);
  return std::shared_ptr<const Storage>(std::make_shared<Mapped>(at, size));
}

Result<void> write_atomically(const std::filesystem::path& path, std::string_view bytes) {
  std::string temporary = path.string() + ".XXXXXX";
  File file(::mkstemp(temporary.data()));
  if (file.get() < 0) return trouble(path, "the image cannot be written", errno);
  // mkstemp's files are private; an image is as readable as any file that its writer makes.
  const mode_t mask = ::umask(0);
  ::umask(mask);
  if (::fchmod(file.get(), 0666 & ~mask) != 0 || !write_all(file.get(), bytes) || ::fsync(file.get()) != 0 ||
      !file.close() || ::rename(temporary.c_str(), path.c_str()) != 0) {
    const int number = errno;
    ::unlink(temporary.c_str());
    return trouble(path, "the image cannot be written", number);
  }
  return {};
}

} // namespace samklang::image
