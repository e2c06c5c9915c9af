#include "people/missed.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "lexicon/tables.h"
#include "people/name_parts.h"

namespace inspector::people {

namespace {

using text::Case;
using text::Token;
using text::TokenKind;

constexpr double kTrust = 0.8;  // of the confidence in the full name

// Surnames with the confidence of the full name that has them. A first part counts where the article itself
// uses it alone.
std::unordered_map<std::string, double> surnames_of(const Reading& reading) {
  std::unordered_map<std::string, double> surnames;
  std::unordered_map<std::string, double> first_parts;
  std::unordered_set<std::string> alone;
  for (NameIndex name = 0; name < reading.names().size(); ++name) {
    if (!reading.is_person(name)) continue;
    const NameParts parts = read_person(reading, name);
    if (parts.parts.empty()) continue;
    if (parts.words < 2) {
      alone.insert(parts.parts.back());
      continue;
    }
    const double confidence = reading.names()[name].confidence;
    double& last = surnames[parts.parts.back()];
    last = std::max(last, confidence);
    double& first = first_parts[parts.parts.front()];
    first = std::max(first, confidence);
  }
  for (const std::string& part : alone) {
    if (const auto first = first_parts.find(part); first != first_parts.end()) surnames.emplace(*first);
  }
  return surnames;
}

class MissedFinder {
 public:
  explicit MissedFinder(const Reading& reading) : reading_(reading), surnames_(surnames_of(reading)) {}

  std::vector<entities::NameSpan> find() const {
    std::vector<entities::NameSpan> names = reading_.names();
    if (surnames_.empty()) return names;
    for (TokenIndex at = 0; at < reading_.token_count(); ++at) {
      if (!may_be_name(at)) continue;
      const auto surname = surnames_.find(fold_word(reading_.text().slice(reading_.token(at))));
      if (surname == surnames_.end() || surname->first.size() < 3) continue;
      names.push_back({with_particles(at), entities::EntityType::kPerson, surname->second * kTrust});
    }
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.range < b.range; });
    return names;
  }

 private:
  // "de Blasio": the small words that lead a surname.
  Range with_particles(TokenIndex at) const {
    TokenIndex first = at;
    while (reading_.has(first - 1) && reading_.same_sentence(first - 1, at) &&
           reading_.name_at(first - 1) == kNone && reading_.token(first - 1).letter_case == Case::kLower &&
           is_particle(reading_.word(first - 1)))
      --first;
    return reading_.bytes(first, at + 1);
  }

  bool may_be_name(TokenIndex at) const {
    const Token& token = reading_.token(at);
    if (token.kind != TokenKind::kWord || reading_.name_at(at) != kNone) return false;
    if (!is_capitalised(at) || !in_article(token.line)) return false;
    if (reading_.opens_sentence(at) && lexicon::contains(lexicon::kCommonWords, reading_.word(at)))
      return false;
    return !lexicon::contains(lexicon::kPlaces, reading_.word(at)) &&
           !beside_name(at + 1, token.letter_case) && !leads_name(at - 1);
  }

  bool is_capitalised(TokenIndex at) const {
    const Case written = reading_.token(at).letter_case;
    return written == Case::kTitle || written == Case::kUpper || written == Case::kMixed;
  }

  bool in_article(text::Index line) const {
    const auto& blocks = reading_.article().blocks;
    return blocks.empty() || blocks[line].kind != article::BlockKind::kNoise;
  }

  // Part of a longer name ("Woods Hole", "Goodlatte-Smith"), unless all is written in capitals or as a
  // headline is.
  bool beside_name(TokenIndex at, Case written) const {
    if (!reading_.has(at) || !reading_.same_sentence(at - 1, at)) return false;
    const Token& token = reading_.token(at);
    if (!token.space_before && token.kind == TokenKind::kPunctuation) return reading_.word(at) == "-";
    return token.kind == TokenKind::kWord && is_capitalised(at) && written != Case::kUpper &&
           token.space_before;
  }

  // "Tiger" of "Tiger Woods" where only the surname is known: another person, or the recogniser's business.
  bool leads_name(TokenIndex at) const {
    if (!reading_.has(at) || !reading_.same_sentence(at + 1, at)) return false;
    if (reading_.word(at) == "-" && !reading_.token(at + 1).space_before) return true;
    return lexicon::contains(lexicon::kPersonNames, reading_.word(at)) && is_capitalised(at);
  }

  const Reading& reading_;
  std::unordered_map<std::string, double> surnames_;
};

}  // namespace

std::vector<entities::NameSpan> with_missed_surnames(const Reading& reading) {
  return MissedFinder(reading).find();
}

}  // namespace inspector::people
