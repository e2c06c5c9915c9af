#include "report/report.h"

namespace inspector::report {

std::string to_plain_text(const Report& report, std::string_view, TextStyle) {
  return report.result_id + "\n";
}

}  // namespace inspector::report
