#include "lexicon/table.h"

#include <gtest/gtest.h>

#include "lexicon/tables.h"

namespace inspector::lexicon {
namespace {

constexpr Table kTable{"ab\nab cd\tpair\nabc\tthree\nz\tlast\n"};

TEST(Table, FindsEveryKeyAndNothingElse) {
  EXPECT_EQ(find(kTable, "ab"), "");
  EXPECT_EQ(find(kTable, "ab cd"), "pair");
  EXPECT_EQ(find(kTable, "abc"), "three");
  EXPECT_EQ(find(kTable, "z"), "last");
  for (const std::string_view key : {"", "a", "ab c", "ab cd\tpair", "abcd", "zz", "pair"}) {
    EXPECT_EQ(find(kTable, key), std::nullopt) << key;
  }
}

TEST(Table, AnEmptyTableHasNothing) {
  EXPECT_FALSE(contains(Table{}, "a"));
  EXPECT_FALSE(has_prefix(Table{}, ""));
}

TEST(Table, PrefixesEndPhraseMatchingEarly) {
  EXPECT_TRUE(has_prefix(kTable, "ab c"));
  EXPECT_TRUE(has_prefix(kTable, "z"));
  EXPECT_FALSE(has_prefix(kTable, "ac"));
  EXPECT_FALSE(has_prefix(kTable, "zz"));
}

// Every row of a real table is found under its own key: the table is sorted as the search expects.
TEST(Table, RealTablesAreSorted) {
  for (const Table table : {kAbbreviations, kOpeners}) {
    for (std::size_t begin = 0; begin < table.rows.size();) {
      const std::size_t end = table.rows.find('\n', begin);
      const std::string_view line = table.rows.substr(begin, end - begin);
      const std::string_view key = line.substr(0, line.find('\t'));
      ASSERT_TRUE(contains(table, key)) << key;
      begin = end + 1;
    }
  }
}

}  // namespace
}  // namespace inspector::lexicon
