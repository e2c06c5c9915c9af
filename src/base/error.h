// What can go wrong at the core's edge, and the one table of what we say about it.
#ifndef INSPECTOR_BASE_ERROR_H_
#define INSPECTOR_BASE_ERROR_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace inspector {

enum class ErrorCode : std::uint8_t {
  kBadInput,    // not an article at all: binary data, a malformed record
  kBadOption,   // an option's value is out of its range
  kTooLarge,    // more than kMaxInputBytes
  kNotYet,      // promised by the contract, not built yet
  kUnreadable,  // a file that cannot be opened or read
  kBadModel,    // a model file that is damaged or of another version
  kInternal,    // ours: a failure that the caller cannot mend
};

// The stable name of a code, as reports print it: "too_large".
std::string_view code_name(ErrorCode code);

struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string message;  // one line: what was wrong and what to do
};

// The table's message for `code`; `detail` names the thing at fault ("--format csv-quotes") and may be empty.
Error make_error(ErrorCode code, std::string_view detail = {});

}  // namespace inspector

#endif  // INSPECTOR_BASE_ERROR_H_
