#include "entities/choose.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "entities/facts.h"
#include "entities/score.h"
#include "entities/votes.h"

namespace inspector::entities {
namespace {

using clues::read_clues;

Candidate candidate(text::Index first, text::Index end, std::int32_t score, std::size_t type = 0) {
  Candidate c{first, end, 0, {}};
  c.scores.fill(-1000);
  c.scores[type] = score;
  return c;
}

std::vector<std::size_t> chosen(const std::vector<Candidate>& candidates) {
  std::vector<std::size_t> out;
  for (const Pick& pick : choose(candidates)) out.push_back(pick.candidate);
  return out;
}

TEST(Choose, Nothing) {
  EXPECT_TRUE(choose({}).empty());
  EXPECT_TRUE(choose({candidate(0, 1, -5)}).empty());
  EXPECT_TRUE(choose({candidate(0, 1, 0)}).empty()) << "no evidence is no name";
}

TEST(Choose, TheBestSetWithoutOverlap) {
  // "Bank of England Governor Andrew Bailey": two names beat one long one.
  EXPECT_EQ(chosen({candidate(0, 3, 40), candidate(0, 6, 60), candidate(4, 6, 50)}),
            (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(chosen({candidate(0, 3, 40), candidate(0, 6, 95), candidate(4, 6, 50)}),
            (std::vector<std::size_t>{1}));
}

TEST(Choose, KeepsTheTypeWithTheHighestScore) {
  const auto picks = choose({candidate(2, 3, 10, 4)});
  ASSERT_EQ(picks.size(), 1U);
  EXPECT_EQ(picks[0].type, 4U);
}

// All subsets, tried one by one.
std::int64_t best_of_all(const std::vector<Candidate>& candidates) {
  std::int64_t best = 0;
  for (std::uint32_t set = 0; set < 1U << candidates.size(); ++set) {
    std::int64_t total = 0;
    std::uint32_t covered = 0;
    bool valid = true;
    for (std::size_t c = 0; c < candidates.size(); ++c) {
      if ((set >> c & 1U) == 0) continue;
      for (text::Index t = candidates[c].first; t < candidates[c].end; ++t) {
        valid = valid && (covered >> t & 1U) == 0;
        covered |= 1U << t;
      }
      total += candidates[c].scores[best_type(candidates[c].scores)];
    }
    if (valid) best = std::max(best, total);
  }
  return best;
}

TEST(Choose, AgreesWithTryingEverySet) {
  std::mt19937 random(42);  // the seed is fixed: the same cases every time
  for (int round = 0; round < 300; ++round) {
    std::vector<Candidate> candidates;
    for (text::Index first = 0; first < 8; ++first) {
      for (text::Index end = first + 1; end < std::min(first + 4, 9U); ++end) {
        if (random() % 3 == 0 && candidates.size() < 12) {
          candidates.push_back(candidate(first, end, static_cast<std::int32_t>(random() % 100) - 40));
        }
      }
    }
    std::int64_t total = 0;
    for (const Pick& pick : choose(candidates)) total += candidates[pick.candidate].scores[pick.type];
    EXPECT_EQ(total, best_of_all(candidates)) << "round " << round;
  }
}

// The cached sums of the scorer are the plain sums of all facts.
TEST(Score, EqualsThePlainSum) {
  const std::string input =
      "SEOUL (Reuters) – South Korea’s President Moon Jae-in met U.S. Foreign Minister Wang Yi of the Bank "
      "of England, "
      "Johnson & Johnson said in New York. “Kim Jong Un will come,” Mr. Park of the Korea Times said.\n\nBy "
      "Jane Doe";
  const text::Text text = text::Text::read(input);
  const auto clues = read_clues(text);
  auto candidates = find_candidates(text, clues);
  score(text, clues, Evidence::table(), nullptr, candidates);
  ASSERT_FALSE(candidates.empty());
  for (const Candidate& c : candidates) {
    Scores plain{};
    const Facts facts(text, clues, text.lines()[text.tokens()[c.first].line]);
    facts.all(c.first, c.end, c.key, [&](std::string_view name, Key key, auto&&) {
      const auto* weights = Evidence::table().find(extend(word_key(name), key));
      for (std::size_t t = 0; weights != nullptr && t < kNameTypes; ++t) plain[t] += (*weights)[t];
    });
    EXPECT_EQ(c.scores, plain) << text.slice(text.bytes_of(c.first, c.end - 1));
  }
}

// A fact's spelled words have the fact's key: what the tool writes, the core finds again.
TEST(Facts, AreSpelledAsTheyAreKeyed) {
  const text::Text text =
      text::Text::read("“Old” 12 U.S. Dr. O’Neil’s COVID-19 – Übermut Straße & Co. said: Élan Vital");
  const auto clues = read_clues(text);
  for (const Candidate& c : find_candidates(text, clues)) {
    const Facts facts(text, clues, text.lines()[0]);
    facts.all(c.first, c.end, c.key, [&](std::string_view name, Key key, auto&& spell) {
      EXPECT_EQ(phrase_key(spell()), key) << name << " " << spell();
    });
  }
}

// The facts that the votes give the one-word candidate `word`, as "vl p1s".
std::vector<std::string> votes_for(const std::string& input, const std::string& full,
                                   const std::string& word) {
  const text::Text text = text::Text::read(input);
  const auto clues = read_clues(text);
  const auto candidates = find_candidates(text, clues);
  std::vector<Pick> picks;
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    if (text.slice(text.bytes_of(candidates[c].first, candidates[c].end - 1)) == full)
      picks.push_back({c, 0});
  }
  const Votes votes(text, clues, candidates, picks);
  std::vector<std::string> out;
  for (const Candidate& c : candidates) {
    if (text.slice(text.bytes_of(c.first, c.end - 1)) != word || !out.empty()) continue;
    votes.facts(c, nullptr, [&](std::string_view name, Key, auto&& spell) {
      out.push_back(std::string(name) + " " + spell());
    });
  }
  return out;
}

bool has(const std::vector<std::string>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

TEST(Votes, ASurnameKnowsItsFullName) {
  EXPECT_TRUE(
      has(votes_for("Later Bailey left. They met Andrew Bailey.", "Andrew Bailey", "Bailey"), "vl p1s"));
  EXPECT_TRUE(has(votes_for("Later Moon left. They met Moon Jae-in.", "Moon Jae-in", "Moon"), "vf p1s"));
}

TEST(Votes, AnAcronymKnowsWhatItStandsFor) {
  EXPECT_TRUE(has(votes_for("Then WHO acted. The World Health Organization (WHO) said so.",
                            "World Health Organization", "WHO"),
                  "va p1s"));
  EXPECT_FALSE(has(votes_for("Then AFP acted. The World Health Organization (AFP) said so.",
                             "World Health Organization", "AFP"),
                   "va p1s"));
}

TEST(Votes, ANameIsNoEvidenceForItself) {
  const text::Text text = text::Text::read("They met Bailey.");
  const auto clues = read_clues(text);
  const auto candidates = find_candidates(text, clues);
  std::size_t bailey = 0;
  while (text.slice(text.bytes_of(candidates[bailey].first, candidates[bailey].end - 1)) != "Bailey")
    ++bailey;
  const std::vector<Pick> picks{{bailey, 0}};
  int facts = 0;
  Votes(text, clues, candidates, picks)
      .facts(candidates[bailey], &picks[0],
             [&](std::string_view name, Key, auto&&) { facts += name == "vx"; });
  EXPECT_EQ(facts, 0);
}

}  // namespace
}  // namespace inspector::entities
