// One line of --jsonl input: {"id", "text" or "html", "date"?, "url"?}, other fields passed over unread.
#ifndef INSPECTOR_CLI_RECORD_H_
#define INSPECTOR_CLI_RECORD_H_

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace inspector::cli {

struct Record {
  std::optional<std::string> id;  // as JSON, just as it came: "\"a\"", "17"
  std::optional<std::string> text;
  std::optional<std::string> html;
  std::optional<std::string> date;
  std::optional<std::string> url;
  std::optional<Error> error;  // what is wrong with the line; the id may be known all the same
};

Record read_record(std::string_view line);

}  // namespace inspector::cli

#endif  // INSPECTOR_CLI_RECORD_H_
