// What stands around the stages: refusing what is no article, counting, warning, and naming the result.
#ifndef INSPECTOR_INSPECT_CHECKS_H_
#define INSPECTOR_INSPECT_CHECKS_H_

#include <optional>
#include <string>
#include <vector>

#include "inspect/inspector.h"
#include "text/text.h"
#include "time/time.h"

namespace inspector {

// kTooLarge or kBadInput (binary data: a tenth of the bytes are no UTF-8 or are control characters), else
// nothing.
std::optional<Error> check_input(std::string_view input);

// The day in options.date; kBadOption when it is no date.
Result<std::optional<time::Date>> reference_date(const Options& options);

// The article's address: the option, else a leading line that is one.
std::optional<std::string> address_of(const text::Text& text, const article::Article& article,
                                      const Options& options);

report::Stats count(const text::Text& text, const article::Article& article);

// empty, invalid_utf8, not_english, no_date, basic.
std::vector<report::Warning> warn(const text::Text& text, const report::Report& report);

// FNV-1a, 64 bits, over version, model, options and input, as 16 hexadecimal digits: equal work has equal
// names.
std::string result_id(std::string_view input, const Options& options,
                      const std::optional<std::string>& model);

}  // namespace inspector

#endif  // INSPECTOR_INSPECT_CHECKS_H_
