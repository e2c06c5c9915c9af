// Facts by number, for the tools that learn their weights.
#ifndef INSPECTOR_TOOLS_FACT_TABLE_H_
#define INSPECTOR_TOOLS_FACT_TABLE_H_

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "quotes/score.h"

namespace inspector {

struct FactTable {
  std::vector<std::string> names;
  std::vector<std::uint32_t> counts;  // the tool's own count of each
  std::unordered_map<std::string, std::uint32_t> ids;

  // Numbers facts that are new.
  std::vector<std::uint32_t> ids_of(const quotes::Facts& facts) {
    std::vector<std::uint32_t> numbers;
    for (const std::string& name : facts) {
      const auto [entry, is_new] = ids.try_emplace(name, static_cast<std::uint32_t>(names.size()));
      if (is_new) {
        names.push_back(name);
        counts.push_back(0);
      }
      numbers.push_back(entry->second);
    }
    return numbers;
  }
};

}  // namespace inspector

#endif  // INSPECTOR_TOOLS_FACT_TABLE_H_
