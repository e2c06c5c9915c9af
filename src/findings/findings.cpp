#include "findings/findings.h"

namespace inspector::findings {

std::vector<Finding> find_findings(const text::Text&, const article::Article&, const people::Cast&,
                                   const std::vector<quotes::Attribution>&, const std::vector<time::Timex>&) {
  return {};
}

}  // namespace inspector::findings
