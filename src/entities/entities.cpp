// Names by evidence, in two rounds: candidates are scored by what they and their surroundings show and the
// best set is chosen; then once more with what the rest of the article says about each ("Moon" after "Moon
// Jae-in"). Amounts fill what is left.
#include "entities/entities.h"

#include <algorithm>
#include <array>

#include "clues/clues.h"
#include "entities/amounts.h"
#include "entities/choose.h"
#include "entities/confidence.h"
#include "entities/person_edges.h"
#include "entities/score.h"
#include "entities/tagged.h"
#include "entities/votes.h"

namespace inspector::entities {
namespace {

using text::Text;

void drop_noise(const Text& text, const article::Article& article, std::vector<Candidate>& candidates) {
  const auto noise = [&](const Candidate& c) { return article.is_noise(text.tokens()[c.first].line); };
  candidates.erase(std::remove_if(candidates.begin(), candidates.end(), noise), candidates.end());
}

std::vector<NameSpan> names_of(const Text& text, const std::vector<Candidate>& candidates,
                               const std::vector<Pick>& picks, bool tagged) {
  std::vector<NameSpan> names;
  for (const Pick& pick : picks) {
    const Candidate& candidate = candidates[pick.candidate];
    names.push_back({text.bytes_of(candidate.first, candidate.end - 1), static_cast<EntityType>(pick.type),
                     confidence_of(candidate.scores, pick.type, tagged)});
  }
  return names;
}

}  // namespace

std::string_view type_name(EntityType type) {
  constexpr std::array<std::string_view, 16> kNames{
      "PERSON",      "NORP", "FAC",      "ORG",   "GPE",     "LOC",      "PRODUCT", "EVENT",
      "WORK_OF_ART", "LAW",  "LANGUAGE", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"};
  return kNames[static_cast<std::size_t>(type)];
}

bool is_name(EntityType type) {
  return type <= EntityType::kLanguage;
}

std::vector<NameSpan> find_names(const Text& text, const article::Article& article,
                                 const std::vector<Clue>& clues, const model::Tags* tags) {
  const Evidence& evidence = Evidence::table();
  std::vector<Candidate> candidates = find_candidates(text, clues);
  if (tags != nullptr) add_tagged(clues, *tags, candidates);
  drop_noise(text, article, candidates);
  score(text, clues, evidence, tags, candidates);
  const std::vector<Pick> first = choose(candidates);
  add_votes(Votes(text, clues, candidates, first), evidence, first, candidates);
  const auto names =
      mend_person_edges(text, article, names_of(text, candidates, choose(candidates), tags != nullptr));
  return add_amounts(text, article, names);
}

}  // namespace inspector::entities
