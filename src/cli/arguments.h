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
  bool no_model = false;  // basic: rules and counts alone
  std::string model;      // a model file instead of the one that comes with the program
  unsigned jobs = 1;
};

// What there is to say when nothing is to be inspected.
struct Notice {
  std::string text;      // --help
  bool version = false;  // --version: what loads the model has to say it
};

// Arguments to run with, a notice to print, or an error (wrong use).
std::variant<Arguments, Notice, Error> read_arguments(int argc, const char* const* argv);

}  // namespace inspector::cli

#endif  // INSPECTOR_CLI_ARGUMENTS_H_
