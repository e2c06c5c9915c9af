#include "cli/files.h"

#include <cstring>
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

bool LineReader::fill() {
  at_ = 0;
  size_ = std::fread(part_.data(), 1, part_.size(), file_);
  return size_ > 0;
}

LineReader::Got LineReader::next(std::string& line) {
  line.clear();
  bool any = false;
  bool too_long = false;
  while (at_ < size_ || fill()) {
    any = true;
    const char* begin = part_.data() + at_;
    const auto* feed = static_cast<const char*>(std::memchr(begin, '\n', size_ - at_));
    const std::size_t size = feed != nullptr ? static_cast<std::size_t>(feed - begin) : size_ - at_;
    too_long = too_long || line.size() + size > limit_;
    if (!too_long) line.append(begin, size);
    at_ += size + (feed != nullptr ? 1 : 0);
    if (feed != nullptr) break;
  }
  if (!any) return Got::kEnd;
  if (too_long) line.clear();
  return too_long ? Got::kTooLong : Got::kLine;
}

bool print(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

}  // namespace inspector::cli
