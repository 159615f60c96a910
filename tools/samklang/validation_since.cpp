// SPDX-License-Identifier: Apache-2.0
#include "validation_since.h"

#include "child_process.h"
#include "inputs.h"
#include "output.h"

#include <samklang/rdf/format.h>

#include <filesystem>
#include <map>
#include <set>

namespace samklang::tools {
namespace {

namespace fs = std::filesystem;

std::string folder_of(const fs::path& path) {
  const fs::path parent = path.parent_path();
  return parent.empty() ? "." : parent.string();
}

Error failed(const std::string& where, std::string what, std::string advice) {
  return {ErrorCode::usage, std::move(what), std::move(advice), {.source = where}};
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// The work tree that a folder lies in, at one revision.
class Revision {
public:
  static Result<Revision> open(const std::string& folder, const std::string& revision) {
    Revision out;
    out.folder_ = folder;
    auto inside = out.git({"rev-parse", "--is-inside-work-tree"});
    if (!inside) return inside.error();
    if (inside->exit != 0) {
      const bool other = inside->err.find("not a git repository") == std::string::npos;
      return failed(folder,
                    other ? "git will not look here: " + printable_excerpt(first_line(inside->err), 300)
                          : "is not in a git repository",
                    "name a file with the earlier state: --since FILE");
    }
    const auto commit = out.git({"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
    if (!commit) return commit.error();
    if (commit->exit != 0) {
      const auto shallow = out.git({"rev-parse", "--is-shallow-repository"});
      const std::string what = "git knows no revision \"" + printable_excerpt(revision) + "\"";
      if (shallow && first_line(shallow->out) == "true")
        return failed(folder, what + ": the checkout is shallow",
                      "fetch the history, for actions/checkout with fetch-depth: 0");
      return failed(folder, what, "is it fetched? `git rev-parse` says what git makes of a name");
    }
    out.commit_ = first_line(commit->out);
    return out;
  }

  /// The paths below the folder (or of one file in it) that the revision has, as seen from the folder.
  Result<std::vector<std::string>> list(const std::string& file) const {
    std::vector<std::string> words = {"ls-tree", "-z", "--name-only"};
    if (file.empty()) words.emplace_back("-r");
    words.push_back(commit_);
    words.emplace_back("--");
    if (!file.empty()) words.push_back(file);
    const auto listed = git(words);
    if (!listed) return listed.error();
    if (listed->exit != 0)
      return failed(file.empty() ? folder_ : (fs::path(folder_) / file).string(),
                    "git cannot list what was there: " + printable_excerpt(first_line(listed->err), 300),
                    "is the history whole? `git fsck` tells");
    std::vector<std::string> out;
    for (std::size_t at = 0; at < listed->out.size();) {
      const std::size_t end = std::min(listed->out.find('\0', at), listed->out.size());
      out.push_back(listed->out.substr(at, end - at));
      at = end + 1;
    }
    return out;
  }

  Result<std::string> show(const std::string& file) const {
    auto shown = git({"show", commit_ + ":./" + file});
    if (!shown) return shown.error();
    if (shown->exit != 0)
      return failed(file, "git cannot show it as it was: " + printable_excerpt(first_line(shown->err), 300), "");
    return std::move(shown->out);
  }

private:
  Result<Finished> git(const std::vector<std::string>& arguments) const {
    std::vector<std::string> words = {"git", "--no-pager", "--literal-pathspecs", "-C", folder_};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return run_program(std::move(words), {}, {"LC_ALL=C"}); // what it says is looked at, and shown beside English
  }

  std::string folder_;
  std::string commit_;
};

bool is_catalogue(const std::string& name) {
  const rdf::Format format = rdf::format_from_path(name);
  return format != rdf::Format::unknown && format != rdf::Format::jsonld;
}

// The files that a revision has, below one folder, for those that are wanted.
Result<void> take(const std::string& folder, const std::string& revision, const std::set<std::string>& files, bool all,
                  std::map<std::string, std::string>& into) {
  const auto state = Revision::open(folder, revision);
  if (!state) return state.error();
  std::set<std::string> there;
  if (all) {
    const auto listed = state->list({});
    if (!listed) return listed.error();
    for (const std::string& name : *listed)
      if (is_catalogue(name)) there.insert(name);
  }
  for (const std::string& name : files) {
    const auto listed = state->list(name);
    if (!listed) return listed.error();
    there.insert(listed->begin(), listed->end());
  }
  for (const std::string& name : there) {
    auto text = state->show(name);
    if (!text) return text.error();
    // An empty file is nothing to read.
    if (text->find_first_not_of(" \t\r\n") != std::string::npos)
      into[(fs::path(folder) / name).lexically_normal().string()] = std::move(*text);
  }
  return {};
}

/// A register as the revision has it; nothing where there was none or it could not be read.
Result<std::optional<sssom::MappingSet>> earlier(const sssom::MappingSet& now, const std::string& revision) {
  const fs::path path(now.source());
  const auto state = Revision::open(folder_of(path), revision);
  if (!state) return std::optional(now);
  const auto listed = state->list(path.filename().string());
  if (!listed) return listed.error();
  if (listed->empty()) return std::optional<sssom::MappingSet>();
  const auto text = state->show(path.filename().string());
  if (!text) return text.error();
  auto set = sssom::MappingSet::parse(*text, now.source());
  if (!set) return std::optional<sssom::MappingSet>();
  return std::optional(*std::move(set));
}

} // namespace

std::optional<EarlierState> read_earlier_state(const std::string& since, const std::vector<std::string>& names,
                                               std::span<const sssom::MappingSet> registers,
                                               const InputArguments& arguments, ProgressLine& progress) {
  std::error_code ignored;
  if (fs::exists(since, ignored)) {
    InputArguments earlier = arguments;
    earlier.files = {since};
    auto loaded = load_as_written(read_texts(earlier), earlier, progress);
    if (!loaded) return std::nullopt;
    return EarlierState{std::move(loaded), {registers.begin(), registers.end()}};
  }
  std::map<std::string, std::set<std::string>> files;
  std::set<std::string> folders;
  for (const std::string& path : arguments.files)
    if (fs::is_directory(path, ignored)) folders.insert(path);
  for (const std::string& name : names) files[folder_of(name)].insert(fs::path(name).filename().string());
  std::map<std::string, std::string> texts;
  for (const std::string& folder : folders) files[folder];
  for (const auto& [folder, wanted] : files) {
    if (const auto taken = take(folder, since, wanted, folders.contains(folder), texts); !taken) {
      complain(taken.error());
      return std::nullopt;
    }
  }
  EarlierState out;
  for (const sssom::MappingSet& now : registers) {
    auto set = earlier(now, since);
    if (!set) {
      complain(set.error());
      return std::nullopt;
    }
    if (*set) out.registers.push_back(**std::move(set));
  }
  if (texts.empty()) return out;
  load::FileTexts read;
  for (auto& [name, bytes] : texts) read.files.push_back({name, std::move(bytes)});
  auto loaded = load_as_written(read, arguments, progress);
  if (!loaded) {
    complain("the earlier state cannot be read; name another one by --since");
    return std::nullopt;
  }
  out.loaded = std::move(loaded);
  return out;
}

} // namespace samklang::tools
