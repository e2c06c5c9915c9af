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
#include "inspect/learned.h"
#include "people/people.h"
#include "quotes/content_choice.h"
#include "text/marks.h"

using namespace inspector;
using namespace inspector::quotes;

namespace {

using Words = std::set<At>;

void add_piece(const Reading& reading, Span piece, Words& words) {
  At first = piece.first;
  while (first < piece.end && !reading.is_word(first)) ++first;
  if (reading.word(first) == "that" && first + 1 < piece.end) ++first;
  for (At t = first; t < piece.end; ++t) {
    if (reading.is_word(t)) words.insert(t);
  }
}

std::vector<std::uint32_t> byte_offsets(const std::string& text) {
  std::vector<std::uint32_t> at;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) at.push_back(i);
  }
  at.push_back(static_cast<std::uint32_t>(text.size()));
  return at;
}

std::vector<Words> gold_contents(const nlohmann::json& row, const Reading& reading) {
  const std::string text = row["text"];
  const auto offsets = byte_offsets(text);
  std::vector<Words> contents;
  for (const auto& quote : row["quotes"]) {
    Words words;
    for (const auto& span : quote["content"]) {
      const Range tokens = reading.text().tokens_in({offsets[span[0]], offsets[span[1]]});
      add_piece(reading, {tokens.begin, tokens.end}, words);
    }
    contents.push_back(words);
  }
  return contents;
}

void show(const ContentChoice& choice, const Reading& reading, const std::set<Words>& wanted) {
  for (std::size_t i = 0; i < choice.proposals.size(); ++i) {
    Words words;
    for (const Span piece : choice.proposals[i].content) add_piece(reading, piece, words);
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
  const auto gold = gold_contents(row, reading);
  const bool nested = row.value("nested", false);
  const std::set<Words> wanted(gold.begin(), gold.end());
  std::set<At> covered;
  for (const Words& words : gold) covered.insert(words.begin(), words.end());
  const Scorer scorer;
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
