// The command line, read and checked.
#ifndef INSPECTOR_CLI_ARGUMENTS_H_
#define INSPECTOR_CLI_ARGUMENTS_H_

#include <string>
#include <variant>

#include "base/error.h"
#include "inspect/inspector.h"
#include "text/offsets.h"

namespace inspector::cli {

enum class Format : std::uint8_t { kJson, kText };

struct Arguments {
  std::string file = "-";  // "-": standard input
  Input input = Input::kText;
  Options options;
  text::OffsetUnit offsets = text::OffsetUnit::kUtf16;
  Format format = Format::kJson;
  bool jsonl = false;
  unsigned jobs = 1;
};

// What there is to say when nothing is to be inspected: --help, --version.
struct Notice {
  std::string text;
};

// Arguments to run with, a notice to print, or an error (wrong use).
std::variant<Arguments, Notice, Error> read_arguments(int argc, const char* const* argv);

}  // namespace inspector::cli

#endif  // INSPECTOR_CLI_ARGUMENTS_H_
