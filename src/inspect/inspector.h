// Article Inspector's public API: an article in, a report out. Never throws, prints or aborts.
//
//   inspector::Options options{.date = "2021-02-04"};
//   inspector::Result<inspector::report::Report> result = inspector::inspect(article, options);
//   if (result) std::puts(to_json(result.value(), article, text::OffsetUnit::kUtf16).c_str());
//   else std::fputs(result.error().message.c_str(), stderr);
#ifndef INSPECTOR_INSPECT_INSPECTOR_H_
#define INSPECTOR_INSPECT_INSPECTOR_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/version.h"
#include "inspect/source.h"
#include "model/tagger.h"
#include "report/report.h"

namespace inspector {

struct Options {
  std::optional<std::string> date = std::nullopt;  // YYYY-MM-DD: the day of publication
  std::optional<std::string> url = std::nullopt;   // the article's address
  std::vector<article::Overrule> blocks = {};      // what a reader says parts of the paste are
};

// Inspects `input`, which must outlive the report's use. Errors: kTooLarge, kBadInput (binary data),
// kBadOption (date). `tagger`: the learned model; without one the inspector works by rules and counts alone
// ("basic").
Result<report::Report> inspect(std::string_view input, const Options& options = {},
                               const model::Tagger* tagger = nullptr);

// The same for what read_source and read_file give: pages and files. The report's ranges are of source.text.
Result<report::Report> inspect(const Source& source, const Options& options = {},
                               const model::Tagger* tagger = nullptr);

}  // namespace inspector

#endif  // INSPECTOR_INSPECT_INSPECTOR_H_
