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
std::optional<Error> check_input(std::string_view input, std::size_t most_bytes = kMaxInputBytes);

// The day in options.date; kBadOption when it is no date.
Result<std::optional<time::Date>> reference_date(const Options& options);

// The article's address: the option, else a leading line that is one, else what the page's head says.
std::optional<std::string> address_of(const text::Text& text, const article::Article& article,
                                      const Options& options, const Source& source);

// The day of publication that the page's head, JSON-LD or time elements give.
std::optional<time::Date> date_in_markup(const Source& source);

report::Stats count(const text::Text& text, const article::Article& article);

// empty, invalid_utf8, not_english, no_date, long, basic.
std::vector<report::Warning> warn(const text::Text& text, const report::Report& report);

// FNV-1a, 64 bits, over version, model, options and input, as 16 hexadecimal digits: equal work has equal
// names. `digest`: of what was given, where the text was made out of it.
std::string result_id(std::string_view text, const Options& options, const std::optional<std::string>& model,
                      std::uint64_t digest = 0);

}  // namespace inspector

#endif  // INSPECTOR_INSPECT_CHECKS_H_
