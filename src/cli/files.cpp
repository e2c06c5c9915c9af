#include "cli/files.h"

#include <array>
#include <filesystem>
#include <system_error>

namespace inspector::cli {

Result<File> open(const std::string& name) {
  if (name == "-") return File(stdin);
  std::error_code ignored;
  if (std::filesystem::is_directory(name, ignored)) {
    return make_error(ErrorCode::kUnreadable, name + " is a folder");
  }
  File file(std::fopen(name.c_str(), "rb"));
  if (!file) return make_error(ErrorCode::kUnreadable, name);
  return file;
}

Result<std::string> read_all(std::FILE* file, std::size_t limit) {
  std::string all;
  std::array<char, 1U << 16> part;
  while (const std::size_t size = std::fread(part.data(), 1, part.size(), file)) {
    all.append(part.data(), size);
    if (all.size() > limit) return make_error(ErrorCode::kTooLarge);
  }
  if (std::ferror(file) != 0) return make_error(ErrorCode::kUnreadable);
  return all;
}

bool print(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

}  // namespace inspector::cli
