// SPDX-License-Identifier: Apache-2.0
#include "output.h"

#include <samklang/base/diagnostic.h>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <limits>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace samklang::tools {
namespace {

bool write_all(int descriptor, std::string_view text) noexcept {
  while (!text.empty()) {
    const auto written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Error cannot_write(const std::string& what, int number) {
  return {ErrorCode::io,
          std::string("cannot be written: ") + std::generic_category().message(number),
          "check the path, the permissions and the space left",
          {.source = what}};
}

/// Writes all pieces to a descriptor; the number of the error, 0 for none.
int write_pieces(int descriptor, const MakePieces& make) {
  int number = 0;
  make([&](std::string_view text) {
    if (number == 0 && !write_all(descriptor, text)) number = errno;
    return number == 0;
  });
  return number;
}

Result<void> write_in_place(const std::filesystem::path& path, const MakePieces& make) {
  const int descriptor =
      ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC); // NOLINT(cppcoreguidelines-pro-type-vararg): POSIX
  if (descriptor < 0) return cannot_write(path.string(), errno);
  int number = write_pieces(descriptor, make);
  if (::close(descriptor) != 0 && number == 0) number = errno;
  if (number != 0) return cannot_write(path.string(), number);
  return {};
}

Result<void> print_pieces(const MakePieces& make) {
  const int number = write_pieces(STDOUT_FILENO, make);
  if (number == 0) return {};
  return Error{ErrorCode::io,
               std::string("standard output cannot be written: ") + std::generic_category().message(number),
               "",
               {}};
}

/// Links whose targets are no names.
bool is_of_the_system(std::string_view path) noexcept {
  return path == "/dev/stdin" || path == "/dev/stdout" || path == "/dev/stderr" || path.starts_with("/dev/fd/") ||
         path.starts_with("/proc/");
}

/// Where a path leads, past symbolic links, whether or not something is there; the link itself where the links of the
/// system (/dev/stdout) begin, whose targets are no names, or where there is no end to them.
std::filesystem::path past_links(std::filesystem::path path) {
  constexpr int most_links = 40; // as Linux
  std::error_code error;
  for (int i = 0; i < most_links && std::filesystem::is_symlink(std::filesystem::symlink_status(path, error)); ++i) {
    if (is_of_the_system(path.string())) break;
    const auto target = std::filesystem::read_symlink(path, error);
    if (error) break;
    path = path.parent_path() / target; // an absolute target replaces the rest
  }
  return path;
}

Result<void> write_file_pieces(const std::filesystem::path& named, const MakePieces& make) {
  std::error_code error;
  const auto status = std::filesystem::status(named, error);
  const std::filesystem::path path = past_links(named);
  if (std::filesystem::is_directory(status)) return cannot_write(path.string(), EISDIR);
  const bool is_link = std::filesystem::is_symlink(std::filesystem::symlink_status(path, error));
  if (is_link || (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)))
    return write_in_place(path, make);
  struct stat before {};
  const bool is_there = ::stat(path.c_str(), &before) == 0;
  auto temporary = path;
  temporary += ".samklang-" + std::to_string(::getpid());
  // Nobody reads a new copy who might not read the old one.
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): POSIX
  const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, is_there ? 0600 : 0666);
  if (descriptor < 0) return cannot_write(path.string(), errno);
  int number = write_pieces(descriptor, make);
  if (number == 0 && is_there && ::fchmod(descriptor, before.st_mode & 07777U) != 0) number = errno;
  if (::close(descriptor) != 0 && number == 0) number = errno;
  if (number == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) number = errno;
  if (number == 0) return {};
  ::unlink(temporary.c_str());
  return cannot_write(path.string(), number);
}

MakePieces one_piece(std::string_view text) {
  return [text](const std::function<bool(std::string_view)>& take) { take(text); };
}

} // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::string_view what, std::string_view advice) {
  const auto failed = [&](int number) {
    return Error{ErrorCode::io,
                 std::string(what) + (what.empty() ? "" : " ") + "cannot be read: " +
                     (number == EISDIR ? std::string("it is a folder") : std::generic_category().message(number)),
                 std::string(advice),
                 {.source = path.string()}};
  };
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC); // NOLINT(cppcoreguidelines-pro-type-vararg): POSIX
  if (descriptor < 0) return failed(errno);
  constexpr std::size_t at_a_time = std::size_t{1} << 18U;
  std::string out;
  int number = 0;
  for (std::size_t size = 0;;) {
    out.resize(size + at_a_time);
    const auto got = ::read(descriptor, out.data() + size, at_a_time);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) number = errno;
    size += got > 0 ? static_cast<std::size_t>(got) : 0;
    if (got > 0) continue;
    out.resize(size);
    break;
  }
  ::close(descriptor);
  if (number != 0) return failed(number);
  return out;
}

Result<void> print(std::string_view text) { return print_pieces(one_piece(text)); }

Result<void> write_file(const std::filesystem::path& path, std::string_view text) {
  return write_file_pieces(path, one_piece(text));
}

Exit deliver(std::string_view path, std::string_view text) { return deliver_pieces(path, one_piece(text)); }

Exit deliver_pieces(std::string_view path, const MakePieces& make) {
  const auto done = path.empty() || path == "-" ? print_pieces(make) : write_file_pieces(path, make);
  if (done) return Exit::clean;
  complain(done.error());
  return exit_for(done.error().code);
}

void say(std::string_view text) noexcept { static_cast<void>(write_all(STDERR_FILENO, text)); }

void complain(std::string_view message) {
  say("samklang: " + printable_excerpt(message, std::numeric_limits<std::size_t>::max()) + '\n');
}

void complain(const Error& error) { complain(to_string(error)); }

Exit exit_for(ErrorCode code) { return code == ErrorCode::internal ? Exit::internal : Exit::input; }

bool colour_on_stdout() {
  const char* no_colour = std::getenv("NO_COLOR"); // NOLINT(concurrency-mt-unsafe): before any thread
  return (no_colour == nullptr || *no_colour == '\0') && ::isatty(STDOUT_FILENO) != 0;
}

} // namespace samklang::tools
