// What is inspected, as text: a paste as it is, a file out of its encoding, a page without its markup.
#ifndef INSPECTOR_INSPECT_SOURCE_H_
#define INSPECTOR_INSPECT_SOURCE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "html/structure.h"
#include "report/report.h"

namespace inspector {

inline constexpr std::size_t kMaxInputBytes = 8U << 20;  // of text, as UTF-8: 8 MiB
inline constexpr std::size_t kMaxFileBytes = 32U << 20;  // of a file or a page

enum class Input : std::uint8_t { kText, kHtml };
std::optional<Input> input_named(std::string_view name);  // "text", "html"

struct Source {
  std::string text;
  bool converted = false;  // the text is not what was given: reports carry it
  std::optional<html::Structure> structure;
  std::uint64_t digest = 0;  // of what was given, where it is not the text
  std::vector<report::Warning> warnings;
};

// Text or HTML in UTF-8. Errors: kTooLarge, kBadInput (binary data).
Result<Source> read_source(std::string_view given, Input input);

// The same from a file's bytes in any encoding that text/encoding.h knows; a warning says which was taken.
Result<Source> read_file(std::string_view bytes, Input input);

}  // namespace inspector

#endif  // INSPECTOR_INSPECT_SOURCE_H_
