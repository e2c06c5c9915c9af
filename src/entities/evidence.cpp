#include "entities/evidence.h"

#include <algorithm>

#include "lexicon/tables.h"

namespace inspector::entities {
namespace {

// "o12p-3a5": the weight of each type that has one; "a" goes to all.
std::array<std::int16_t, kNameTypes> read_weights(std::string_view text) {
  std::array<std::int16_t, kNameTypes> weights{};
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t type = kWeightLetters.find(text[i++]);
    const bool negative = i < text.size() && text[i] == '-';
    i += negative;
    int value = 0;
    while (i < text.size() && text[i] >= '0' && text[i] <= '9') value = value * 10 + (text[i++] - '0');
    if (negative) value = -value;
    for (std::size_t t = 0; t < kNameTypes; ++t) {
      if (t == type || type == kNameTypes) weights[t] = static_cast<std::int16_t>(weights[t] + value);
    }
  }
  return weights;
}

// "template word word" -> the key that facts.h makes of them.
Key read_key(std::string_view fact) {
  const std::size_t space = fact.find(' ');
  return extend(word_key(fact.substr(0, space)), phrase_key(fact.substr(space + 1)));
}

}  // namespace

std::size_t best_type(const Scores& scores) {
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

Evidence::Evidence(std::string_view rows)
    : weights_(static_cast<std::size_t>(std::count(rows.begin(), rows.end(), '\n'))) {
  while (!rows.empty()) {
    const std::string_view row = rows.substr(0, rows.find('\n'));
    const std::size_t tab = row.find('\t');
    if (tab != std::string_view::npos)
      weights_.at(read_key(row.substr(0, tab))) = read_weights(row.substr(tab + 1));
    rows.remove_prefix(std::min(row.size() + 1, rows.size()));
  }
}

const Evidence& Evidence::table() {
  static const Evidence kTable(lexicon::kEntityEvidence.rows);
  return kTable;
}

}  // namespace inspector::entities
