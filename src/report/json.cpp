#include "report/report.h"

namespace inspector::report {

std::string to_json(const Report&, std::string_view, text::OffsetUnit, const std::optional<std::string>&) { return "{}"; }

}  // namespace inspector::report
