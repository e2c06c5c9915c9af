// Reading and writing with the limits and the errors of the contract.
#ifndef INSPECTOR_CLI_FILES_H_
#define INSPECTOR_CLI_FILES_H_

#include <array>
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

// All of `file`; kTooLarge as soon as there are more than `limit` bytes, so that no endless input fills the
// memory.
Result<std::string> read_all(std::FILE* file, std::size_t limit);

// Reads line after line, never holding more than `limit` bytes of one.
class LineReader {
 public:
  LineReader(std::FILE* file, std::size_t limit) : file_(file), limit_(limit) {}

  enum class Got { kLine, kTooLong, kEnd };
  // The next line without its line feed. After kTooLong, `line` is empty and the rest of the line has been
  // passed over.
  Got next(std::string& line);

 private:
  bool fill();

  std::FILE* file_;
  std::size_t limit_;
  std::array<char, 1U << 16> part_{};
  std::size_t at_ = 0;
  std::size_t size_ = 0;
};

// Prints to standard output; false where that fails (a full disk, a closed pipe).
bool print(std::string_view text);

}  // namespace inspector::cli

#endif  // INSPECTOR_CLI_FILES_H_
