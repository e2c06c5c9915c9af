// The C++ network gives what PyTorch gives with the same weights (tests/unit/model/parity.tsv, made by
// training/tagger/parity.py): up to the steps in which logits are kept.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

#include "model/tagger.h"

namespace inspector::model {
namespace {

constexpr double kStep = 1.0 / kSteps;
constexpr double kLargest = 127.0 / kSteps;

struct Expected {
  std::string text;
  std::vector<std::vector<double>> tokens;  // 23 logits of names, 4 of cues
  text::Index cue = 0;
  std::vector<std::vector<double>> pairs;
};

std::vector<double> numbers(std::istringstream& fields) {
  std::vector<double> values;
  for (std::string field; std::getline(fields, field, '\t');) values.push_back(std::stod(field));
  return values;
}

Expected read_expected() {
  std::ifstream file(INSPECTOR_UNIT_TESTS "/model/parity.tsv");
  Expected expected;
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    std::string kind;
    std::getline(fields, kind, '\t');
    if (kind == "text") {
      std::getline(fields, expected.text);
      for (std::size_t at; (at = expected.text.find("\\n")) != std::string::npos;)
        expected.text.replace(at, 2, "\n");
    }
    if (kind == "token") expected.tokens.push_back(numbers(fields));
    if (kind == "cue") expected.cue = static_cast<text::Index>(numbers(fields)[0]);
    if (kind == "pair") expected.pairs.push_back(numbers(fields));
  }
  return expected;
}

double kept(double logit) {
  return std::clamp(logit, -kLargest, kLargest);
}

TEST(Parity, PyTorchAndTheCoreAgree) {
  std::ifstream file(INSPECTOR_WEIGHTS, std::ios::binary);
  const auto tagger = Tagger::load(std::string((std::istreambuf_iterator<char>(file)), {}));
  ASSERT_TRUE(tagger.ok());
  const Expected expected = read_expected();
  const auto text = text::Text::read(expected.text);
  ASSERT_EQ(text.tokens().size(), expected.tokens.size());
  ASSERT_GT(expected.tokens.size(), 50U);
  std::vector<text::Index> all(text.tokens().size());
  std::iota(all.begin(), all.end(), 0);
  const Tags tags = tagger.value().tag(text, clues::read_clues(text), text::pair_marks(text), all);
  for (text::Index i = 0; i < all.size(); ++i) {
    const auto& row = expected.tokens[i];
    for (std::size_t type = 0; type < 11; ++type) {
      EXPECT_NEAR(tags.name(i, type, false) * kStep, kept(row[1 + 2 * type]), kStep) << i;
      EXPECT_NEAR(tags.name(i, type, true) * kStep, kept(row[2 + 2 * type]), kStep) << i;
    }
    EXPECT_NEAR(tags.cue(i, false) * kStep, kept(row[24]), kStep) << i;
  }
  const Surroundings around = tags.around(expected.cue);
  ASSERT_EQ(around.tokens, all);
  for (text::Index i = 0; i < all.size(); ++i) {
    for (std::size_t label = 0; label < kPairLabels; ++label)
      EXPECT_NEAR(around.logits[i][label], expected.pairs[i][label], 0.25) << i;
  }
}

}  // namespace
}  // namespace inspector::model
