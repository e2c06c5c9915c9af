// What an editor would want pointed out about the article's sourcing and craft.
#ifndef INSPECTOR_FINDINGS_FINDINGS_H_
#define INSPECTOR_FINDINGS_FINDINGS_H_

#include <string>
#include <vector>

#include "article/article.h"
#include "base/range.h"
#include "people/people.h"
#include "quotes/quotes.h"
#include "text/text.h"
#include "time/time.h"

namespace inspector::findings {

enum class Severity : std::uint8_t { kInfo, kWarning };

struct Finding {
  std::string
      kind;  // stable name: "no_response", "unnamed_source", "duplicate_block", "spelling_variant", ...
  Severity severity = Severity::kInfo;
  std::string message;  // one plain sentence
  std::vector<Range> spans;
};

std::vector<Finding> find_findings(const text::Text& text, const article::Article& article,
                                   const people::Cast& cast,
                                   const std::vector<quotes::Attribution>& attributions,
                                   const std::vector<time::Timex>& times);

}  // namespace inspector::findings

#endif  // INSPECTOR_FINDINGS_FINDINGS_H_
