// SPDX-License-Identifier: Apache-2.0
#include "child_process.h"

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

Result<Finished> run_in(const fs::path& scratch, std::vector<std::string>& words, std::string_view input) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
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
  const int started = posix_spawnp(&child, words.front().c_str(), &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (started != 0) return cannot_run(words.front(), std::strerror(started));
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return cannot_run(words.front(), std::strerror(errno));
  return Finished{WIFEXITED(status) ? WEXITSTATUS(status) : 128, content(out), content(err)};
}

} // namespace

Result<Finished> run_program(std::vector<std::string> words, std::string_view input) {
  std::error_code error;
  std::string pattern = (fs::temp_directory_path(error) / "samklang-XXXXXX").string();
  if (error || mkdtemp(pattern.data()) == nullptr)
    return cannot_run(words.front(), "no folder for temporary files can be made");
  auto finished = run_in(pattern, words, input);
  fs::remove_all(pattern, error);
  return finished;
}

} // namespace samklang::tools
