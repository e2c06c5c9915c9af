// Learns the weights of data/entity_evidence.tsv from labelled articles; make_entity_evidence.py builds and
// runs it.
//
//     learn GOLD.jsonl... OUT.tsv
//
// A linear model: the averaged perceptron with a margin, over the core's own candidates, facts and choice, in
// the core's own two rounds (the second knows the first one's votes). Every third article's own words are
// hidden while it is learnt from, so that surroundings and lists get weights too. Then rare and weak facts
// are dropped and the rest is learnt again. Word identity in some articles, no text: the output holds single
// words and their weights.
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
#include "text/unicode.h"

using namespace inspector;
using namespace inspector::entities;

namespace {

constexpr std::size_t T = kNameTypes;

struct Weight {
  std::array<float, T> now{}, sum{};
  std::array<std::uint32_t, T> when{};
  std::uint32_t articles = 0, last_article = ~0U;
  bool hidden = false;  // names its words: left out when an article's words are hidden
  bool kept = true;
  std::string text;
};

std::unordered_map<Key, std::uint32_t> g_ids;
std::vector<Weight> g_weights;
std::uint32_t g_clock = 0;

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

std::vector<std::uint32_t> byte_offsets(const std::string& text) {
  std::vector<std::uint32_t> at;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) at.push_back(i);
  }
  at.push_back(static_cast<std::uint32_t>(text.size()));
  return at;
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
  const auto at = byte_offsets(e->input);
  for (const auto& entity : line["entities"]) {
    std::uint32_t mask = mask_of(entity[2].get<std::string>());
    if (loc_is_place && mask == 32) mask = 4 + 16 + 32;
    const Range t = tokens_of(e->text, {at[entity[0].get<std::size_t>()], at[entity[1].get<std::size_t>()]});
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

void score(Example& e, const FactList& facts, const FactList* votes, bool hide, float margin) {
  for (std::size_t c = 0; c < e.candidates.size(); ++c) {
    std::array<float, T> sum{};
    const auto add_all = [&](const std::vector<std::uint32_t>& ids) {
      for (const std::uint32_t id : ids) {
        const Weight& w = g_weights[id];
        if (!w.kept || (hide && w.hidden)) continue;
        for (std::size_t t = 0; t < T; ++t) sum[t] += w.now[t];
      }
    };
    add_all(facts[c]);
    if (votes) add_all((*votes)[c]);
    const auto gold = e.gold.find({e.candidates[c].first, e.candidates[c].end});
    for (std::size_t t = 0; t < T; ++t) {
      const bool right = gold != e.gold.end() && (gold->second >> t & 1U);
      e.candidates[c].scores[t] = static_cast<std::int32_t>((sum[t] + (right ? -margin : margin)) * 1000);
    }
  }
}

void bump(std::uint32_t id, std::size_t type, float by) {
  Weight& w = g_weights[id];
  w.sum[type] += w.now[type] * static_cast<float>(g_clock - w.when[type]);
  w.when[type] = g_clock;
  w.now[type] += by;
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
    if (pick != picked.end()) change(c, pick->second, -1);
    if (gold == e.gold.end()) continue;
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
      out[c].push_back(id_of(name, key, spell()));
    });
  }
  return out;
}

void learn(std::vector<std::unique_ptr<Example>>& examples, int rounds, float margin) {
  std::mt19937 random(7);
  std::vector<std::size_t> order(examples.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    for (const std::size_t i : order) {
      Example& e = *examples[i];
      const bool hide = random() % 100 < 35;
      ++g_clock;
      score(e, e.facts, nullptr, hide, margin);
      update(e, e.facts, nullptr, choose(e.candidates), hide);
      ++g_clock;
      score(e, e.facts, nullptr, hide, 0);
      const FactList votes = vote_facts(e, choose(e.candidates));
      score(e, e.facts, &votes, hide, margin);
      update(e, e.facts, &votes, choose(e.candidates), hide);
    }
  }
}

void average() {
  ++g_clock;
  for (Weight& w : g_weights) {
    for (std::size_t t = 0; t < T; ++t) {
      bump(static_cast<std::uint32_t>(&w - g_weights.data()), t, 0);
      w.now[t] = w.sum[t] / static_cast<float>(g_clock);
    }
  }
}

struct Count {
  std::size_t right = 0, gold = 0, found = 0;
};

double f1(const Count& c) {
  return c.gold + c.found ? 200.0 * static_cast<double>(c.right) / static_cast<double>(c.gold + c.found) : 0;
}

void measure(std::vector<std::unique_ptr<Example>>& examples, const char* what) {
  Count first, second;
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
    score(e, e.facts, nullptr, false, 0);
    const auto picks = choose(e.candidates);
    tally(e, picks, first);
    const FactList votes = vote_facts(e, picks);
    score(e, e.facts, &votes, false, 0);
    tally(e, choose(e.candidates), second);
  }
  std::cerr << what << ": round one F1 " << f1(first) << ", round two " << f1(second) << " (P "
            << 100.0 * double(second.right) / double(second.found) << " R "
            << 100.0 * double(second.right) / double(second.gold) << ")\n";
}

// Keeps the `most` facts that say most: their largest weight, and how many articles hold them.
void prune(std::size_t most) {
  std::vector<std::pair<double, std::uint32_t>> ranked;
  for (std::uint32_t i = 0; i < g_weights.size(); ++i) {
    Weight& w = g_weights[i];
    double top = 0;
    for (const float v : w.now) top = std::max(top, static_cast<double>(std::abs(v)));
    const bool vote = w.text[0] == 'v';
    if (vote || w.articles >= 2)
      ranked.push_back({vote ? 1e9 : top * std::sqrt(std::min(w.articles, 40U)), i});
    w.kept = false;
  }
  std::sort(ranked.rbegin(), ranked.rend());
  for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i) g_weights[ranked[i].second].kept = true;
}

void reset() {
  g_clock = 0;
  for (Weight& w : g_weights) w.now = w.sum = {}, w.when = {};
}

void write(const char* path, float unit) {
  std::map<std::string, std::string> rows;
  for (const Weight& w : g_weights) {
    if (!w.kept) continue;
    std::string value;
    for (std::size_t t = 0; t < T; ++t) {
      const long v = std::lround(w.now[t] * unit);
      if (v != 0) value += kTypeLetters[t] + std::to_string(v);
    }
    if (!value.empty()) rows[w.text] = value;
  }
  std::ofstream out(path);
  out << "# Evidence for names: fact (template and words: src/entities/facts.h, votes.h), then a weight for "
         "each type:\n"
         "# p PERSON n NORP f FAC o ORG g GPE l LOC r PRODUCT e EVENT w WORK_OF_ART k LAW y LANGUAGE.\n"
         "# Learnt by tools/make_entity_evidence.py from our own labels and Wikigold (CC BY 4.0); "
         "statistics, no text.\n";
  for (const auto& [fact, value] : rows) out << fact << "\t" << value << "\n";
  std::cerr << rows.size() << " facts written\n";
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t most = std::getenv("MOST") ? std::stoul(std::getenv("MOST")) : 14000;
  const float margin = std::getenv("MARGIN") ? std::stof(std::getenv("MARGIN")) : 1.5F;
  const int rounds = std::getenv("ROUNDS") ? std::atoi(std::getenv("ROUNDS")) : 6;
  std::vector<std::unique_ptr<Example>> examples, held;
  for (int a = 1; a + 1 < argc; ++a) {
    std::ifstream in(argv[a]);
    const bool wiki = std::string(argv[a]).find("wikigold") != std::string::npos;
    std::size_t n = 0;
    for (std::string line; std::getline(in, line);) {
      read_example(nlohmann::json::parse(line), wiki, std::getenv("HOLD") && ++n % 6 == 0 ? held : examples);
    }
  }
  std::cerr << examples.size() << " articles, " << g_gold << " names, " << g_lost
            << " of them no candidates, " << g_weights.size() << " facts\n";
  learn(examples, rounds, margin);
  average();
  if (!held.empty()) measure(held, "held out, all facts");
  prune(most);
  if (!held.empty()) measure(held, "held out, pruned");
  reset();
  learn(examples, rounds + 2, margin);
  average();
  if (!held.empty()) measure(held, "held out, learnt again");
  write(argv[argc - 1], 10.0F);
}
