#include "clues/gazetteer.h"

#include <algorithm>
#include <string_view>

#include "lexicon/tables.h"

namespace inspector::clues {
namespace {

struct Source {
  const lexicon::Table& table;
  List list;
};

// Earlier tables win over later ones of the same list: "washington" is a state before it is a city.
const std::array<Source, 9>& sources() {
  static const std::array<Source, 9> kSources{{{lexicon::kPersonNamesWorld, List::kPersonName},
                                               {lexicon::kPersonNames, List::kPersonName},
                                               {lexicon::kNameWords, List::kNameWord},
                                               {lexicon::kPlaces, List::kPlace},
                                               {lexicon::kCities, List::kPlace},
                                               {lexicon::kRegions, List::kPlace},
                                               {lexicon::kGroups, List::kGroup},
                                               {lexicon::kKnownNames, List::kKnown},
                                               {lexicon::kCommonWords, List::kCommon}}};
  return kSources;
}

std::size_t count_rows(std::string_view rows) {
  return static_cast<std::size_t>(std::count(rows.begin(), rows.end(), '\n'));
}

void add_rows(std::string_view rows, List list, KeyMap<Codes>& index) {
  while (!rows.empty()) {
    const std::string_view row = rows.substr(0, rows.find('\n'));
    const std::size_t tab = row.find('\t');
    char& letter = index.at(phrase_key(row.substr(0, tab))).letter[static_cast<std::size_t>(list)];
    if (letter == 0) letter = tab == std::string_view::npos ? '+' : row[tab + 1];
    rows.remove_prefix(std::min(row.size() + 1, rows.size()));
  }
}

KeyMap<Codes> read_tables() {
  std::size_t rows = 0;
  for (const Source& source : sources()) rows += count_rows(source.table.rows);
  KeyMap<Codes> index(rows);
  for (const Source& source : sources()) add_rows(source.table.rows, source.list, index);
  return index;
}

}  // namespace

const Codes& look_up(Key phrase) {
  static const KeyMap<Codes> kIndex = read_tables();  // read at the first call, constant ever after
  static const Codes kNothing;
  const Codes* codes = kIndex.find(phrase);
  return codes != nullptr ? *codes : kNothing;
}

}  // namespace inspector::clues
