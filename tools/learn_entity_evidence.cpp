// Learns the weights of data/entity_evidence.tsv from labelled articles; make_entity_evidence.py builds and
// runs it.
//
//     learn GOLD.jsonl... OUT.tsv
//
// A linear model over the core's own candidates, facts, votes and choice: structured hinge loss, learnt by
// dual averaging with an L1 penalty, so that most weights are nought and the table stays small. In every
// article both rounds are learnt from, with one set of weights. In a third of the passes the articles' own
// words are hidden, so that surroundings and lists get weights too. The output holds facts and their weights,
// no text.
//
// HOLD=0 (to 5) holds every sixth article out, and shows the F1 and how often names with each lead are right
// there (confidence.cpp). SKIP=se,m leaves templates out, to see what each is worth.
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <unordered_map>

#include "entities/choose.h"
#include "entities/facts.h"
#include "entities/votes.h"
#include "gold.h"
#include "text/unicode.h"

using namespace inspector;
using namespace inspector::entities;
using inspector::clues::read_clues;

namespace {

constexpr std::size_t T = kNameTypes;
constexpr std::size_t kAny = T;  // the weight for being a name of whatever type
constexpr std::size_t kColumns = T + 1;

struct Weight {
  std::array<float, kColumns> now{}, sum{}, squares{};  // sum: of the steps asked for
  std::uint32_t when = 0;                               // the clock at which `now` was worked out
  std::uint32_t articles = 0, last_article = ~0U;
  bool hidden = false;  // names its words: left out when an article's words are hidden
  bool kept = true;
  std::string text;
};

std::unordered_map<Key, std::uint32_t> g_ids;
std::vector<Weight> g_weights;
std::uint32_t g_clock = 0;

// Settings, chosen by the mean of three held-out sixths (HOLD=0, 2, 4).
constexpr float kPenalty = 0.0018F;  // what keeps weights at nought, a step
constexpr float kRate = 0.3F;        // the first step's size
constexpr float kMargin = 1.5F;      // a right reading must be ahead of a wrong one by twice this
constexpr float kRareMargin =
    3.0F;  // ... and a rare type's name by more: few examples would else teach nothing
constexpr std::size_t kFirstRare = 6;  // PRODUCT and what follows it
constexpr unsigned kHidden = 35;       // per cent of articles whose own words are hidden
constexpr int kRounds = 5;
constexpr float kUnit = 10;  // weights are written in tenths

void refresh(Weight& w);

// Templates named in SKIP are left out, to see what each is worth.
bool is_skipped(std::string_view name) {
  static const std::string kSkip = std::string(",") + (std::getenv("SKIP") ? std::getenv("SKIP") : "") + ",";
  return kSkip.find("," + std::string(name) + ",") != std::string::npos;
}

std::uint32_t id_of(std::string_view name, Key key, const std::string& spelled) {
  const Key fact = extend(word_key(name), key);
  const auto [entry, is_new] = g_ids.try_emplace(fact, static_cast<std::uint32_t>(g_weights.size()));
  if (is_new) {
    Weight w;
    w.text = std::string(name) + " " + spelled;
    static const std::set<std::string_view> kWords{"f", "l", "i", "w", "s"};
    w.hidden = kWords.count(name) > 0;
    g_weights.push_back(w);
  }
  return entry->second;
}

struct Example {
  std::string input;
  text::Text text;
  std::vector<Clue> clues;
  std::vector<Candidate> candidates;
  std::vector<std::vector<std::uint32_t>> facts;                          // by candidate
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> gold;  // tokens -> mask of allowed types
};

std::uint32_t mask_of(const std::string& type) {
  static const std::map<std::string, std::uint32_t> kMasks{{"PERSON", 1},
                                                           {"PER", 1},
                                                           {"NORP", 2},
                                                           {"FAC", 4},
                                                           {"ORG", 8},
                                                           {"GPE", 16},
                                                           {"LOC", 32},
                                                           {"PRODUCT", 64},
                                                           {"EVENT", 128},
                                                           {"WORK_OF_ART", 256},
                                                           {"LAW", 512},
                                                           {"LANGUAGE", 1024},
                                                           {"MISC", 2 + 64 + 128 + 256 + 512 + 1024}};
  const auto found = kMasks.find(type);
  return found == kMasks.end() ? 0 : found->second;
}

// The tokens of a gold span, without a leading "the" and a possessive; empty where they don't fit tokens.
Range tokens_of(const text::Text& text, Range bytes) {
  Range t = text.tokens_in(bytes);
  while (t.begin < t.end && (text.word_at(t.begin) == "the" || text.word_at(t.begin) == "a")) ++t.begin;
  while (t.begin < t.end && text.word_at(t.end - 1) == "'s") --t.end;
  return t;
}

std::size_t g_gold = 0, g_lost = 0;

void read_example(const nlohmann::json& line, bool loc_is_place, std::vector<std::unique_ptr<Example>>& out) {
  auto e = std::make_unique<Example>();
  e->input = line["text"].get<std::string>();
  e->text = text::Text::read(e->input);
  e->clues = read_clues(e->text);
  e->candidates = find_candidates(e->text, e->clues);
  const text::Offsets offsets = gold::offsets_of(e->input);
  for (const auto& entity : line["entities"]) {
    std::uint32_t mask = mask_of(entity[2].get<std::string>());
    if (loc_is_place && mask == 32) mask = 4 + 16 + 32;
    const Range t = tokens_of(e->text, gold::bytes_of(entity, offsets));
    if (mask != 0 && t.begin < t.end) e->gold[{t.begin, t.end}] = mask;
  }
  std::set<std::pair<std::uint32_t, std::uint32_t>> spans;
  for (const Candidate& c : e->candidates) spans.insert({c.first, c.end});
  for (auto i = e->gold.begin(); i != e->gold.end();) {
    ++g_gold;
    if (spans.count(i->first)) {
      ++i;
      continue;
    }
    ++g_lost;
    if (std::getenv("SHOW_LOST"))
      std::cerr << "lost: " << e->text.slice(e->text.bytes_of(i->first.first, i->first.second - 1)) << "\n";
    i = e->gold.erase(i);
  }
  for (const Candidate& c : e->candidates) {
    std::vector<std::uint32_t> facts;
    const Facts source(e->text, e->clues, e->text.lines()[e->text.tokens()[c.first].line]);
    source.all(c.first, c.end, c.key, [&](std::string_view name, Key key, auto&& spell) {
      if (is_skipped(name)) return;
      facts.push_back(id_of(name, key, spell()));
    });
    e->facts.push_back(std::move(facts));
  }
  for (const auto& facts : e->facts) {
    for (const std::uint32_t id : facts) {
      if (g_weights[id].last_article != out.size()) {
        g_weights[id].last_article = static_cast<std::uint32_t>(out.size());
        ++g_weights[id].articles;
      }
    }
  }
  out.push_back(std::move(e));
}

using FactList = std::vector<std::vector<std::uint32_t>>;

void score(Example& e, const FactList& facts, const FactList* votes, bool hide, bool with_margin) {
  for (std::size_t c = 0; c < e.candidates.size(); ++c) {
    std::array<float, T> sum{};
    const auto add_all = [&](const std::vector<std::uint32_t>& ids) {
      for (const std::uint32_t id : ids) {
        Weight& w = g_weights[id];
        if (!w.kept || (hide && w.hidden)) continue;
        refresh(w);
        for (std::size_t t = 0; t < T; ++t) sum[t] += w.now[t] + w.now[kAny];
      }
    };
    add_all(facts[c]);
    if (votes) add_all((*votes)[c]);
    const auto gold = e.gold.find({e.candidates[c].first, e.candidates[c].end});
    for (std::size_t t = 0; t < T; ++t) {
      const bool right = gold != e.gold.end() && (gold->second >> t & 1U);
      e.candidates[c].scores[t] = static_cast<std::int32_t>((sum[t] + (!with_margin      ? 0
                                                                       : !right          ? kMargin
                                                                       : t >= kFirstRare ? -kRareMargin
                                                                                         : -kMargin)) *
                                                            1000);
    }
  }
}

// Dual averaging with an L1 penalty (AdaGrad's step sizes): a weight is not nought only where the steps asked
// of it keep pointing one way.
void refresh(Weight& w) {
  if (w.when == g_clock) return;
  w.when = g_clock;
  for (std::size_t t = 0; t < kColumns; ++t) {
    const float beyond = std::abs(w.sum[t]) - kPenalty * static_cast<float>(g_clock);
    w.now[t] = beyond <= 0 ? 0 : std::copysign(kRate * beyond / std::sqrt(w.squares[t]), w.sum[t]);
  }
}

void bump(std::uint32_t id, std::size_t type, float by) {
  g_weights[id].sum[type] += by;
  g_weights[id].squares[type] += by * by;
}

void update(Example& e, const FactList& facts, const FactList* votes, const std::vector<Pick>& picks,
            bool hide) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> picked;
  for (const Pick& p : picks)
    picked[{e.candidates[p.candidate].first, e.candidates[p.candidate].end}] = p.type;
  const auto change = [&](std::size_t c, std::size_t type, float by) {
    for (const auto* list : {&facts, votes}) {
      if (!list) continue;
      for (const std::uint32_t id : (*list)[c])
        if (g_weights[id].kept && !(hide && g_weights[id].hidden)) bump(id, type, by);
    }
  };
  for (std::size_t c = 0; c < e.candidates.size(); ++c) {
    const std::pair<std::uint32_t, std::uint32_t> span{e.candidates[c].first, e.candidates[c].end};
    const auto gold = e.gold.find(span);
    const auto pick = picked.find(span);
    const bool right = gold != e.gold.end() && pick != picked.end() && (gold->second >> pick->second & 1U);
    if (right) continue;
    const bool is_name = gold != e.gold.end();
    if (pick != picked.end()) change(c, pick->second, -1);
    if (pick != picked.end() && !is_name) change(c, kAny, -1);
    if (pick == picked.end() && is_name) change(c, kAny, 1);
    if (!is_name) continue;
    std::size_t best = T;
    for (std::size_t t = 0; t < T; ++t) {
      if ((gold->second >> t & 1U) && (best == T || e.candidates[c].scores[t] > e.candidates[c].scores[best]))
        best = t;
    }
    change(c, best, 1);
  }
}

FactList vote_facts(Example& e, const std::vector<Pick>& picks) {
  const Votes votes(e.text, e.clues, e.candidates, picks);
  FactList out(e.candidates.size());
  std::size_t next = 0;
  for (std::size_t c = 0; c < e.candidates.size(); ++c) {
    const Pick* own = next < picks.size() && picks[next].candidate == c ? &picks[next++] : nullptr;
    votes.facts(e.candidates[c], own, [&](std::string_view name, Key key, auto&& spell) {
      if (is_skipped(name)) return;
      out[c].push_back(id_of(name, key, spell()));
    });
  }
  return out;
}

void learn(std::vector<std::unique_ptr<Example>>& examples) {
  std::mt19937 random(7);
  std::vector<std::size_t> order(examples.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    for (const std::size_t i : order) {
      Example& e = *examples[i];
      const bool hide = random() % 100 < kHidden;
      ++g_clock;
      score(e, e.facts, nullptr, hide, true);
      update(e, e.facts, nullptr, choose(e.candidates), hide);
      ++g_clock;
      score(e, e.facts, nullptr, hide, false);
      const FactList votes = vote_facts(e, choose(e.candidates));
      score(e, e.facts, &votes, hide, true);
      update(e, e.facts, &votes, choose(e.candidates), hide);
    }
  }
}

void settle() {
  ++g_clock;
  for (Weight& w : g_weights) refresh(w);
}

struct Count {
  std::size_t right = 0, gold = 0, found = 0;
};

double f1(const Count& c) {
  return c.gold + c.found ? 200.0 * static_cast<double>(c.right) / static_cast<double>(c.gold + c.found) : 0;
}

bool is_right(const Example& e, const Pick& p) {
  const auto gold = e.gold.find({e.candidates[p.candidate].first, e.candidates[p.candidate].end});
  return gold != e.gold.end() && (gold->second >> p.type & 1U);
}

// How far ahead of the next reading, in the table's units.
int lead(const Scores& scores, std::size_t type) {
  std::int32_t rival = 0;
  for (std::size_t t = 0; t < T; ++t) {
    if (t != type) rival = std::max(rival, scores[t]);
  }
  return static_cast<int>(static_cast<float>(scores[type] - rival) / (1000 / kUnit));
}

void show_leads(std::vector<std::pair<int, bool>> leads) {
  std::sort(leads.begin(), leads.end());
  constexpr std::size_t kGroups = 12;
  for (std::size_t g = 0; g < kGroups; ++g) {
    std::size_t right = 0;
    const std::size_t begin = leads.size() * g / kGroups, end = leads.size() * (g + 1) / kGroups;
    for (std::size_t i = begin; i < end; ++i) right += leads[i].second;
    std::cerr << "lead from " << leads[begin].first << ": "
              << 100 * right / std::max<std::size_t>(1, end - begin) << "% right\n";
  }
}

void measure(std::vector<std::unique_ptr<Example>>& examples, const char* what) {
  Count first, second;
  std::vector<std::pair<int, bool>> leads;
  const auto tally = [](const Example& e, const std::vector<Pick>& picks, Count& n) {
    n.gold += e.gold.size();
    n.found += picks.size();
    for (const Pick& p : picks) {
      const auto g = e.gold.find({e.candidates[p.candidate].first, e.candidates[p.candidate].end});
      n.right += g != e.gold.end() && (g->second >> p.type & 1U);
    }
  };
  for (auto& pointer : examples) {
    Example& e = *pointer;
    score(e, e.facts, nullptr, false, false);
    const auto picks = choose(e.candidates);
    tally(e, picks, first);
    const FactList votes = vote_facts(e, picks);
    score(e, e.facts, &votes, false, false);
    const auto last = choose(e.candidates);
    tally(e, last, second);
    for (const Pick& p : last)
      leads.push_back({lead(e.candidates[p.candidate].scores, p.type), is_right(e, p)});
  }
  show_leads(leads);
  std::cerr << what << ": round one F1 " << f1(first) << ", round two " << f1(second) << " (P "
            << 100.0 * double(second.right) / double(second.found) << " R "
            << 100.0 * double(second.right) / double(second.gold) << ")\n";
}

// A fact that one article alone shows is that article's own.
void drop_rare() {
  for (Weight& w : g_weights)
    w.kept =
        w.text[0] == 'v' || w.text.rfind("cp ", 0) == 0 || w.text.rfind("cn ", 0) == 0 || w.articles >= 2;
}

void write(const char* path) {
  std::map<std::string, std::string> rows;
  for (const Weight& w : g_weights) {
    if (!w.kept) continue;
    std::string value;
    for (std::size_t t = 0; t < kColumns; ++t) {
      const long v = std::lround(w.now[t] * kUnit);
      if (v != 0) value += kWeightLetters[t] + std::to_string(v);
    }
    if (!value.empty()) rows[w.text] = value;
  }
  std::ofstream out(path);
  out << "# Evidence for names: fact (template and words: src/entities/facts.h, votes.h), then a weight for "
         "each type:\n"
         "# p PERSON n NORP f FAC o ORG g GPE l LOC r PRODUCT e EVENT w WORK_OF_ART k LAW y LANGUAGE, a any "
         "of them.\n"
         "# Learnt by tools/make_entity_evidence.py from our own labels and Wikigold (CC BY 4.0); "
         "statistics, no text.\n";
  for (const auto& [fact, value] : rows) out << fact << "\t" << value << "\n";
  std::cerr << rows.size() << " facts written\n";
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::unique_ptr<Example>> examples, held;
  for (int a = 1; a + 1 < argc; ++a) {
    std::ifstream in(argv[a]);
    const bool wiki = std::string(argv[a]).find("wikigold") != std::string::npos;
    std::size_t n = 0;
    for (std::string line; std::getline(in, line);) {
      read_example(nlohmann::json::parse(line), wiki,
                   std::getenv("HOLD") && ++n % 6 == std::stoul(std::getenv("HOLD")) ? held : examples);
    }
  }
  std::cerr << examples.size() << " articles, " << g_gold << " names, " << g_lost
            << " of them no candidates, " << g_weights.size() << " facts\n";
  drop_rare();
  learn(examples);
  settle();
  if (!held.empty()) measure(held, "held out");
  write(argv[argc - 1]);
}
