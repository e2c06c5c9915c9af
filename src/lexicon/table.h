// Word lists as constant tables: sorted rows "key<TAB>value" in one string, found by binary search over
// bytes. No start-up work, no pointers to relocate, and it compresses like the .tsv it was made from.
#ifndef INSPECTOR_LEXICON_TABLE_H_
#define INSPECTOR_LEXICON_TABLE_H_

#include <optional>
#include <string_view>

namespace inspector::lexicon {

// `rows` is "key\tvalue\n" lines sorted by key (bytewise), keys lower-case with straight apostrophes, words
// of a phrase joined by one space. A row without a value has an empty one.
struct Table {
  std::string_view rows;
};

// The value of `key`, or nothing where the table lacks it. O(log rows).
std::optional<std::string_view> find(Table table, std::string_view key);

// Does the table have `key`?
inline bool contains(Table table, std::string_view key) {
  return find(table, key).has_value();
}

// Does any key start with `prefix`? Lets a phrase matcher stop early: after "new", has_prefix("new york") is
// true.
bool has_prefix(Table table, std::string_view prefix);

}  // namespace inspector::lexicon

#endif  // INSPECTOR_LEXICON_TABLE_H_
