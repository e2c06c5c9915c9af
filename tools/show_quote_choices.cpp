// Prints what training/blend.py fits on: for every cue of labelled articles one line, "right?counted,cue,gap,
// by_tagger,uncounted" of each proposal. Numbers, no text.
//
//     show_quote_choices MODEL GOLD.jsonl...
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

#include "article/article.h"
#include "entities/entities.h"
#include "gold.h"
#include "inspect/learned.h"
#include "lexicon/tables.h"
#include "people/people.h"
#include "quotes/content_choice.h"
#include "text/marks.h"

using namespace inspector;
using namespace inspector::quotes;

namespace {

void show(const ContentChoice& choice, const Reading& reading, const std::set<gold::Words>& wanted) {
  for (std::size_t i = 0; i < choice.proposals.size(); ++i) {
    gold::Words words;
    for (const Span piece : choice.proposals[i].content) gold::add_piece(reading, piece, words);
    const Weighed& w = choice.weighed[i];
    std::cout << (i > 0 ? " " : "") << wanted.count(words) << "," << w.counted << "," << w.cue << "," << w.gap
              << "," << w.by_tagger << "," << w.uncounted;
  }
  std::cout << "\n";
}

void read_article(const nlohmann::json& row, const model::Tagger& tagger) {
  const std::string input = row["text"];
  const text::Text text = text::Text::read(input);
  const article::Article article = article::find_article(text);
  const auto marks = text::pair_marks(text);
  const auto clues = clues::read_clues(text);
  const auto tags = read_by(&tagger, text, article, clues, marks);
  const auto names = entities::find_names(text, article, clues, &*tags);
  const people::Cast cast = people::gather(text, article, names, marks);
  const Reading reading(text, article, marks, cast);
  const auto labelled = gold::contents_of(row, reading);
  const bool nested = row.value("nested", false);
  const std::set<gold::Words> wanted(labelled.begin(), labelled.end());
  std::set<At> covered;
  for (const gold::Words& words : labelled) covered.insert(words.begin(), words.end());
  const Scorer scorer(lexicon::kQuoteWeights.rows);
  auto cues = find_cues(reading);
  const auto sources = find_sources(reading, cues);
  const std::size_t known = cues.size();
  const auto further = further_cues(reading, tags->cues(), cues);
  cues.insert(cues.end(), further.begin(), further.end());
  for (std::size_t i = 0; i < cues.size(); ++i) {
    if (cue_logit(*tags, cues[i]) < kHopelessCue || (!nested && covered.count(cues[i].head))) continue;
    ContentChoice choice;
    if (i < known) choice = weigh(reading, scorer, cues[i], sources[i]);
    blend(TaggedCue(reading, *tags, cues[i]), cue_logit(*tags, cues[i]), cues[i], choice);
    if (!choice.proposals.empty()) show(choice, reading, wanted);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  const auto tagger = model::Tagger::load(bytes);
  if (!tagger) return 1;
  for (int i = 2; i < argc; ++i) {
    std::ifstream gold(argv[i]);
    for (std::string row; std::getline(gold, row);) read_article(nlohmann::json::parse(row), tagger.value());
  }
}
