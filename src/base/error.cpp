#include "base/error.h"

#include <array>

namespace inspector {
namespace {

struct Row {
  std::string_view name;
  std::string_view message;  // cause and remedy
};

// In the order of ErrorCode.
constexpr std::array<Row, 7> kRows{{
    {"bad_input", "this is not the text of an article; give plain UTF-8 text"},
    {"bad_option", "this option's value cannot be used; see --help for what it takes"},
    {"too_large", "the text is larger than 8 MiB; split it and inspect the parts one by one"},
    {"not_yet", "this is not built yet; see the README for what works today"},
    {"unreadable", "the file cannot be read; check its name and your permission to read it"},
    {"bad_model", "the model file cannot be used; install it again, or go on without it by --no-model"},
    {"internal", "the inspector failed on this text; please report it with the text"},
}};

const Row& row_of(ErrorCode code) {
  return kRows[static_cast<std::size_t>(code)];
}

}  // namespace

std::string_view code_name(ErrorCode code) {
  return row_of(code).name;
}

Error make_error(ErrorCode code, std::string_view detail) {
  std::string message(detail);
  if (!message.empty()) message += ": ";
  message += row_of(code).message;
  return {code, message};
}

}  // namespace inspector
