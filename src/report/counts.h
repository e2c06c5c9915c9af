// Figures about a report that more than one writer shows. Counted from the finished report, never stored in
// it.
#ifndef INSPECTOR_REPORT_COUNTS_H_
#define INSPECTOR_REPORT_COUNTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "report/report.h"

namespace inspector::report {

// Below this an attribution counts as unsure.
inline constexpr double kUnsure = 0.5;

// One who speaks in the article: an entity, or a source that only a description names ("Moon’s office").
struct Voice {
  std::string name;
  std::optional<people::EntityIndex> entity;
  bool unnamed = false;
  std::vector<std::uint32_t> attributions;  // indexes into Report::attributions, in order
};

// The voices by who speaks most, then by who speaks first. Scare quotes and quotations of nobody have no
// voice.
std::vector<Voice> voices(const Report& report);

struct Counts {
  std::uint32_t direct = 0;
  std::uint32_t mixed = 0;
  std::uint32_t indirect = 0;
  std::uint32_t scare = 0;
  std::uint32_t voices =
      0;  // distinct speakers that the article names or describes, the unnamed ones not among them
  std::uint32_t unnamed = 0;  // attributions to people whom the text does not name
  std::uint32_t unsure = 0;   // attributions with a confidence under kUnsure
};

Counts count(const Report& report);

}  // namespace inspector::report

#endif  // INSPECTOR_REPORT_COUNTS_H_
