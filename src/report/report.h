// The result of an inspection as plain data, and its writers. Ranges are bytes of the input; a writer
// converts.
#ifndef INSPECTOR_REPORT_REPORT_H_
#define INSPECTOR_REPORT_REPORT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "base/error.h"
#include "findings/findings.h"
#include "people/people.h"
#include "quotes/quotes.h"
#include "text/language.h"
#include "text/offsets.h"
#include "time/time.h"

namespace inspector::report {

struct Warning {
  std::string code;  // "invalid_utf8", "not_english", "no_date", ...
  std::string message;
  std::vector<Range> spans;
};

struct Stats {
  std::uint32_t words = 0;
  std::uint32_t sentences = 0;
  std::uint32_t paragraphs = 0;
};

struct Report {
  std::string result_id;
  std::optional<std::string> model;  // name of the learned model; none: basic
  text::Language language;
  std::vector<Warning> warnings;
  article::Article article;
  std::optional<std::string> published;  // ISO date
  std::optional<std::string> url;
  people::Cast cast;
  std::vector<quotes::Attribution> attributions;
  std::vector<time::Timex> times;
  std::vector<findings::Finding> findings;
  Stats stats;
  bool carries_text = false;  // the ranges are of a text that nobody else has: a page's, a converted file's
};

// One line of JSON, no newline at its end. `id`: the record's id as JSON, printed first, for --jsonl.
// (json.cpp)
std::string to_json(const Report& report, std::string_view input, text::OffsetUnit unit,
                    const std::optional<std::string>& id = std::nullopt);

// {"id"?, "error": {"code", "message"}}: what stands in the report's place when there is none. (json.cpp)
std::string to_json(const Error& error, const std::optional<std::string>& id = std::nullopt);

// The unit's name in reports and options: "utf16", "codepoint", "utf8". (json.cpp)
std::string_view unit_name(text::OffsetUnit unit);

// Nothing for a name that is no unit. (json.cpp)
std::optional<text::OffsetUnit> unit_named(std::string_view name);

struct TextStyle {
  bool colour = false;  // ANSI colours
};

// For people at a terminal. (plain_text.cpp)
std::string to_plain_text(const Report& report, std::string_view input, TextStyle style);

}  // namespace inspector::report

#endif  // INSPECTOR_REPORT_REPORT_H_
