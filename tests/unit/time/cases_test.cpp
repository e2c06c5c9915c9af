// The table of times in cases.txt, and the list of those that fail in known.txt: a case that fails without
// being listed, or is listed and passes, breaks the test. Nine in ten must pass.
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "unit/time/support.h"

namespace inspector::time {
namespace {

struct Case {
  std::string text, times;
  std::optional<Date> reference;
};

std::vector<std::string> lines_of(const std::string& name) {
  std::ifstream file(std::string(INSPECTOR_UNIT_TESTS) + "/time/" + name);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && (line[0] != '#' || line.compare(0, 3, "## ") == 0)) lines.push_back(line);
  }
  return lines;
}

std::vector<Case> read_cases() {
  std::vector<Case> cases;
  std::optional<Date> reference;
  for (const std::string& line : lines_of("cases.txt")) {
    if (line[0] == '#') {
      reference = parse_date(line.substr(line.rfind('@') + 2));
      continue;
    }
    const std::size_t tab = line.find('\t');
    cases.push_back({line.substr(0, tab), line.substr(tab + 1), reference});
  }
  return cases;
}

std::string found_in(const Case& c) {
  const text::Text text = text::Text::read(c.text);
  std::string out;
  for (const Timex& time : find_times(text, all_paragraphs(text), c.reference)) {
    if (!out.empty()) out += "; ";
    out += std::string(text.slice(time.range)) + "=" + std::string(type_name(time.type)) + ":" +
           time.value.value_or("?");
  }
  return out;
}

TEST(TimeCases, NineInTenPassAndTheRestIsListed) {
  const std::vector<Case> cases = read_cases();
  const std::vector<std::string> lines = lines_of("known.txt");
  std::set<std::string> known(lines.begin(), lines.end());
  const std::size_t listed = known.size();
  for (const Case& c : cases) {
    const std::string found = found_in(c);
    const bool fails = known.erase(c.text) > 0;
    EXPECT_EQ(found == c.times, !fails) << c.text << "\n  wanted " << c.times << "\n  found  " << found
                                        << (fails ? "\n  passes now: take it off known.txt" : "");
  }
  EXPECT_TRUE(known.empty()) << "known.txt lists no case of ours: " << *known.begin();
  EXPECT_GE(cases.size(), 300U);
  EXPECT_LE(10 * listed, cases.size());
}

}  // namespace
}  // namespace inspector::time
