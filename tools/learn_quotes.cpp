// Learns the weights of data/quote_weights.tsv from labelled articles; make_quote_weights.py builds and runs
// it.
//
//     learn OUT.tsv GOLD.jsonl...
//
// For every cue a choice among its proposals and "none": conditional log-likelihood, by AdaGrad. PolNeAR
// marks no attribution inside another's content, so cues there teach nothing. The output holds single words
// and numbers, no text.
#include <cmath>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "article/article.h"
#include "entities/entities.h"
#include "fact_table.h"
#include "gold.h"
#include "people/people.h"
#include "quotes/score.h"
#include "text/marks.h"

using namespace inspector;
using namespace inspector::quotes;

namespace {

struct Group {
  std::vector<std::uint32_t> shared;
  std::vector<std::vector<std::uint32_t>> facts;  // by proposal
  std::vector<bool> right;
  float weight = 1;
};

FactTable g_facts;
constexpr std::uint32_t kLeast = 8;

void read_article(const nlohmann::json& row, std::vector<Group>& groups) {
  const std::string input = row["text"];
  const text::Text text = text::Text::read(input);
  const article::Article article = article::find_article(text);
  const auto names = entities::find_names(text, article, clues::read_clues(text), nullptr);
  const auto marks = text::pair_marks(text);
  const people::Cast cast = people::gather(text, article, names, marks);
  const Reading reading(text, article, marks, cast);
  const auto labelled = gold::contents_of(row, reading);
  const bool nested = row.value("nested", false);
  std::set<gold::Words> wanted(labelled.begin(), labelled.end());
  std::set<At> covered;
  for (const gold::Words& words : labelled) covered.insert(words.begin(), words.end());
  const auto cues = find_cues(reading);
  const auto sources = find_sources(reading, cues);
  for (std::size_t i = 0; i < cues.size(); ++i) {
    Group group;
    bool any = false;
    for (const Proposal& proposal : propose(reading, cues[i], sources[i])) {
      gold::Words words;
      for (const Span piece : proposal.content) gold::add_piece(reading, piece, words);
      const bool right = wanted.count(words) > 0;
      any = any || right;
      Facts facts;
      proposal_facts(reading, cues[i], sources[i], proposal, facts);
      group.facts.push_back(g_facts.ids_of(facts));
      group.right.push_back(right);
    }
    if (group.facts.empty() || (!nested && !any && covered.count(cues[i].head))) continue;
    Facts facts;
    cue_facts(reading, cues[i], sources[i], facts);
    group.shared = g_facts.ids_of(facts);
    for (const auto id : group.shared) ++g_facts.counts[id];
    std::set<std::uint32_t> seen;
    for (const auto& f : group.facts) seen.insert(f.begin(), f.end());
    for (const auto id : seen) ++g_facts.counts[id];
    groups.push_back(std::move(group));
  }
}

std::vector<float> g_weights, g_squares;
std::vector<bool> g_kept;
constexpr float kRate = 0.15F;
constexpr float kPenalty = 3e-6F;

float sum(const std::vector<std::uint32_t>& ids) {
  float s = 0;
  for (const auto id : ids) s += g_weights[id];
  return s;
}

void step(const std::vector<std::uint32_t>& ids, float gradient) {
  if (std::fabs(gradient) < 1e-4F) return;
  for (const auto id : ids) {
    if (!g_kept[id]) continue;
    const float g = gradient - kPenalty * g_weights[id] * 30;
    g_squares[id] += g * g;
    g_weights[id] += kRate * g / std::sqrt(g_squares[id]);
  }
}

double learn(const Group& group) {
  const float shared = sum(group.shared);
  std::vector<float> e(group.facts.size());
  float total = 1, right = 0;
  bool any = false;
  for (std::size_t k = 0; k < e.size(); ++k) {
    e[k] = std::exp(std::min(shared + sum(group.facts[k]), 30.0F));
    total += e[k];
    if (group.right[k]) {
      right += e[k];
      any = true;
    }
  }
  const float top = any ? right : 1.0F;
  float shared_gradient = 0;
  for (std::size_t k = 0; k < e.size(); ++k) {
    const float g = (any && group.right[k] ? e[k] / top : 0) - e[k] / total;
    shared_gradient += g;
    step(group.facts[k], g);
  }
  step(group.shared, shared_gradient);
  return -std::log(top / total);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<Group> groups;
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i]);
    for (std::string row; std::getline(file, row);) read_article(nlohmann::json::parse(row), groups);
    std::cerr << argv[i] << ": " << groups.size() << " cues\n";
  }
  g_weights.assign(g_facts.names.size(), 0);
  g_squares.assign(g_facts.names.size(), 1e-2F);
  g_kept.resize(g_facts.names.size());
  for (std::size_t i = 0; i < g_facts.names.size(); ++i) g_kept[i] = g_facts.counts[i] >= kLeast;
  std::mt19937 random(7);
  for (int round = 0; round < 8; ++round) {
    std::shuffle(groups.begin(), groups.end(), random);
    double loss = 0;
    for (const Group& group : groups) loss += learn(group);
    std::cerr << "round " << round << " loss " << loss / static_cast<double>(groups.size()) << "\n";
  }
  std::ofstream out(argv[1]);
  out << "# Weights of facts about attributions in thousandths of log odds, learnt by tools/learn_quotes.cpp "
         "from PolNeAR\n"
         "# and our own labels (statistics of single words, no text). src/quotes/score.cpp says what each "
         "fact is.\n";
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < g_facts.names.size(); ++i) {
    const long value =
        std::lround(g_weights[i] * 20) * 50;  // coarse steps compress, and cost nothing measurable
    if (g_kept[i] && std::labs(value) >= 100 && g_facts.names[i].find('\t') == std::string::npos)
      rows.push_back(g_facts.names[i] + "\t" + std::to_string(value));
  }
  std::sort(rows.begin(), rows.end());
  for (const auto& row : rows) out << row << "\n";
  std::cerr << rows.size() << " of " << g_facts.names.size() << " facts kept\n";
}
