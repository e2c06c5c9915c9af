// Reading and writing with the limits and the errors of the contract.
#ifndef INSPECTOR_CLI_FILES_H_
#define INSPECTOR_CLI_FILES_H_

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace inspector::cli {

struct Close {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, Close>;

// Opens `name` for reading; "-" is standard input.
Result<File> open(const std::string& name);

// All of `file`; kTooLarge as soon as there are more than `limit` bytes, so that no endless input fills the memory.
Result<std::string> read_all(std::FILE* file, std::size_t limit);

// Prints to standard output; false where that fails (a full disk, a closed pipe).
bool print(std::string_view text);

}  // namespace inspector::cli

#endif  // INSPECTOR_CLI_FILES_H_
