// SPDX-License-Identifier: Apache-2.0
#include "child_process.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX leaves it to the program

namespace samklang::tools {
namespace {

namespace fs = std::filesystem;

Error cannot_run(const std::string& program, const std::string& why) {
  return {ErrorCode::io, program + " cannot be run: " + why, "is it installed?", {}};
}

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

/// `own`, then what this program has but for the names among them.
std::vector<std::string> surroundings(std::vector<std::string> own) {
  const std::size_t count = own.size();
  for (char** one = environ; *one != nullptr; ++one) {
    const std::string_view text = *one;
    const std::string_view name = text.substr(0, text.find('=') + 1);
    const auto is_own = [&](const std::string& mine) { return mine.starts_with(name); };
    if (std::none_of(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(count), is_own)) own.emplace_back(text);
  }
  return own;
}

Result<Finished> run_in(const fs::path& scratch, std::vector<std::string>& words, std::string_view input,
                        std::vector<std::string> environment) {
  const std::vector<char*> arguments = pointers(words);
  environment = surroundings(std::move(environment));
  const std::vector<char*> variables = pointers(environment);
  const std::string in = (scratch / "in").string();
  if (!(std::ofstream(in, std::ios::binary) << input).flush())
    return cannot_run(words.front(), "a temporary file cannot be written");
  const std::string out = (scratch / "out").string();
  const std::string err = (scratch / "err").string();
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, S_IRUSR | S_IWUSR);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, S_IRUSR | S_IWUSR);
  pid_t child = 0;
  const int started = posix_spawnp(&child, words.front().c_str(), &files, nullptr, arguments.data(), variables.data());
  posix_spawn_file_actions_destroy(&files);
  if (started != 0) return cannot_run(words.front(), std::strerror(started));
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return cannot_run(words.front(), std::strerror(errno));
  return Finished{WIFEXITED(status) ? WEXITSTATUS(status) : 128, content(out), content(err)};
}

} // namespace

Result<Finished> run_program(std::vector<std::string> words, std::string_view input,
                             std::vector<std::string> environment) {
  std::error_code error;
  std::string pattern = (fs::temp_directory_path(error) / "samklang-XXXXXX").string();
  if (error || mkdtemp(pattern.data()) == nullptr)
    return cannot_run(words.front(), "no folder for temporary files can be made");
  auto finished = run_in(pattern, words, input, std::move(environment));
  fs::remove_all(pattern, error);
  return finished;
}

} // namespace samklang::tools
