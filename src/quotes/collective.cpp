#include "quotes/collective.h"

#include <algorithm>
#include <array>

#include "lexicon/tables.h"
#include "quotes/source.h"

namespace inspector::quotes {
namespace {

using entities::EntityType;
using people::MentionForm;
using people::Place;

constexpr At kMostBetween = 8;             // tokens between two who are named together
constexpr std::uint32_t kMostPlaces = 60;  // of a sentence that are looked at
constexpr std::size_t kMostNamed = 12;     // persons of a sentence that are looked at

bool is_name(const Place& place) {
  return place.form == MentionForm::kName || place.form == MentionForm::kAlias;
}

}  // namespace

Collective::Collective(const Reading& reading) : reading_(reading) {
  read_ages();
}

// "Yaw Mensah, 43," and "Isabel Pinto, a 19-year-old student,".
void Collective::read_ages() {
  for (const Place& place : reading_.cast().places) {
    if (!is_name(place) || reading_.cast().entities[place.entity].type != EntityType::kPerson) continue;
    const At end = reading_.text().tokens_in(place.range).end;
    const bool aside = reading_.is_comma(end) || reading_.word(end) == "(";
    if (!aside || !reading_.same_sentence(end, end + 1)) continue;
    read_age(place, end + 1);
  }
}

void Collective::read_age(const Place& place, At at) {
  At number = at;
  if (reading_.is(at, kDeterminer)) ++number;
  if (!reading_.inside(number) || reading_.token(number).kind != text::TokenKind::kNumber) return;
  const std::string_view age = reading_.word(number);
  const std::string_view behind = reading_.word(number + 1);
  const bool plain = number == at && (behind == "," || behind == ")" || behind == "." || behind == ";");
  if (age.size() > 3 || (!plain && !age_at(number))) return;
  auto& bearers = of_age_[std::string(age)];
  if (std::find(bearers.begin(), bearers.end(), place.entity) == bearers.end() && bearers.size() < 4)
    bearers.push_back(place.entity);
}

// The number of "43-year-old" where it starts at `at`, however the tokens are cut.
std::optional<std::string_view> Collective::age_at(At at) const {
  if (!reading_.inside(at)) return std::nullopt;
  const std::string_view word = reading_.word(at);
  if (const std::size_t cut = word.find("-year-old"); cut != std::string_view::npos && cut > 0)
    return word.substr(0, cut);
  At next = at + 1;
  for (const std::string_view wanted : {"year", "old"}) {
    while (reading_.word(next) == "-" || reading_.word(next) == "‐" || reading_.word(next) == "‑") ++next;
    if (reading_.word(next) != wanted) return std::nullopt;
    ++next;
  }
  return word;
}

std::optional<people::EntityIndex> Collective::aged(Span phrase) const {
  for (At t = phrase.first; t < std::min(phrase.end, phrase.first + 4); ++t) {
    const auto age = age_at(t);
    if (!age) continue;
    const auto found = of_age_.find(std::string(*age));
    if (found == of_age_.end() || found->second.size() != 1) return std::nullopt;
    return found->second.front();
  }
  return std::nullopt;
}

// The persons whom a sentence names outside quotation marks, each once.
std::vector<const Place*> Collective::persons_in(Span sentence) const {
  std::vector<const Place*> persons;
  const Range found = reading_.cast().places_in(reading_.bytes(sentence));
  const std::uint32_t end = std::min(found.end, found.begin + kMostPlaces);
  for (std::uint32_t i = found.begin; i < end && persons.size() < kMostNamed; ++i) {
    const Place& place = reading_.cast().places[i];
    if (!is_name(place) || reading_.cast().entities[place.entity].type != EntityType::kPerson) continue;
    if (reading_.quoted(reading_.text().tokens_in(place.range).begin)) continue;
    const bool known = std::any_of(persons.begin(), persons.end(),
                                   [&](const Place* other) { return other->entity == place.entity; });
    if (!known) persons.push_back(&place);
  }
  return persons;
}

// Do the tokens between two names join them: "and", a comma, titles?
bool Collective::joins(At first, At end) const {
  if (end - first > kMostBetween) return false;
  bool joined = false;
  for (At t = first; t < end; ++t) {
    const std::string_view word = reading_.word(t);
    const bool link = word == "and" || word == "," || word == "&";
    joined = joined || link;
    const bool filler = link || reading_.is_capital(t) || reading_.is(t, kPossessive | kDeterminer) ||
                        reading_.sort_of(t) == 'l' || word == "(" || word == ")" || word == "'s";
    if (!filler || reading_.verb(t).share > 0) return false;
  }
  return joined;
}

// Those who are named together and with an "and" as the first of their sentence.
std::vector<const Place*> Collective::named_together(Span sentence) const {
  const std::vector<const Place*> persons = persons_in(sentence);
  std::vector<const Place*> group;
  bool has_and = false;
  for (const Place* person : persons) {
    const Range tokens = reading_.text().tokens_in(person->range);
    if (!group.empty()) {
      const At end = reading_.text().tokens_in(group.back()->range).end;
      if (!joins(end, tokens.begin)) break;
      for (At t = end; t < At{tokens.begin}; ++t) has_and = has_and || reading_.word(t) == "and";
    }
    group.push_back(person);
  }
  return group.size() > 1 && has_and ? group : std::vector<const Place*>{};
}

std::vector<const Place*> Collective::they(At at) const {
  At first = reading_.sentence_of(at).first;
  for (int back = 0; back < 2 && first > 0; ++back) {
    const Span sentence = reading_.sentence_of(first - 1);
    if (reading_.token(at).line - reading_.token(sentence.first).line > 1) break;
    auto group = named_together(sentence);
    if (!group.empty()) return group;
    if (!persons_in(sentence).empty()) break;
    first = sentence.first;
  }
  return {};
}

// "ministers", "men": a plural of a role's head.
bool Collective::are_people(At noun) const {
  std::string word(reading_.word(noun));
  if (word == "men" || word == "women" || word == "leaders" || word == "sides") return true;
  if (word.ends_with("men")) word.replace(word.size() - 2, 1, "a");
  if (word.ends_with("s")) word.pop_back();
  const auto role = lexicon::find(lexicon::kRoles, word);
  return role && role->substr(0, role->find(' ')).find('h') != std::string_view::npos;
}

// Is the person the subject of the sentence, as far as its place tells?
bool Collective::opens_with(Span sentence, const Place& person) const {
  const At first = reading_.text().tokens_in(person.range).begin;
  if (first - sentence.first > kMostBetween) return false;
  for (At t = sentence.first; t < first; ++t) {
    if (reading_.is_comma(t) || reading_.is(t, kPreposition | kSubordinator) || reading_.verb(t).share > 0)
      return false;
  }
  return true;
}

std::size_t Collective::count_of(Span phrase) const {
  const bool the = reading_.word(phrase.first) == "the" || reading_.word(phrase.first) == "these";
  const At at = phrase.first + (the ? 1 : 0);
  const std::string_view word = reading_.word(at);
  if (reading_.word(phrase.first - 1) == "both") return are_people(phrase.end - 1) ? 2 : 0;
  if (word == "both" || word == "two" || word == "pair" || word == "couple" || word == "duo") return 2;
  if (word == "three" || word == "trio") return 3;
  return word == "four" ? 4 : 0;
}

std::vector<const Place*> Collective::counted(Span phrase) const {
  const std::size_t count = phrase.size() <= 4 ? count_of(phrase) : 0;
  const std::string_view last = reading_.word(phrase.end - 1);
  const bool bare = last == "two" || last == "three" || last == "four" || last == "both" || last == "pair" ||
                    last == "couple" || last == "duo" || last == "trio";
  if (!bare && !are_people(phrase.end - 1)) return {};
  At first = reading_.sentence_of(phrase.first).first;
  for (int back = 0; count > 0 && back < 3 && first > 0; ++back) {
    const Span sentence = reading_.sentence_of(first - 1);
    auto group = named_together(sentence);
    if (group.size() == count) return group;
    group = persons_in(sentence);
    if (group.size() == count && opens_with(sentence, *group.front())) return group;
    // "Ann Day hosted Bo Riis and Li Holm": the two who are joined.
    for (std::size_t i = 1; i + count <= group.size(); ++i) {
      const At end = reading_.text().tokens_in(group[i]->range).end;
      if (i + count == group.size() && joins(end, reading_.text().tokens_in(group[i + 1]->range).begin))
        return {group.begin() + static_cast<std::ptrdiff_t>(i), group.end()};
    }
    if (group.size() > count) return {};
    first = sentence.first;
  }
  return {};
}

Span Collective::crowd(At at) const {
  At first = reading_.sentence_of(at).first;
  for (int back = 0; back < 2 && first > 0; ++back) {
    const Span sentence = reading_.sentence_of(first - 1);
    if (reading_.token(at).line - reading_.token(sentence.first).line > 1) break;
    const char sort = reading_.sort_of(sentence.first);
    const bool noun = sort == 'd' || sort == 'l' || sort == 'n' || sort == 'u';
    const Span phrase = noun ? noun_phrase_from(reading_, sentence.first, sentence.end) : Span{};
    At head = phrase.first;
    while (head < phrase.end && !reading_.is(head + 1, kPreposition) && !reading_.is_comma(head + 1) &&
           head + 1 < phrase.end && !reading_.word(head).ends_with("s"))
      ++head;
    const std::string_view word = phrase.empty() ? std::string_view{} : reading_.word(head);
    const bool plural = word.size() > 3 && word.ends_with("s") && !word.ends_with("ss");
    if (!phrase.empty() && !reading_.is_name(head) && (plural || word == "people" || word == "police")) {
      // No further than "of X": the verb may follow.
      At end = head + 1;
      if (reading_.is(end, kPreposition) && end + 1 < phrase.end) {
        ++end;
        while (end < phrase.end &&
               (reading_.is_name(end) || reading_.is_capital(end) || reading_.is(end, kDeterminer)))
          ++end;
      }
      return {phrase.first, reading_.is(end - 1, kPreposition) ? end - 1 : end};
    }
    first = sentence.first;
  }
  return {};
}

}  // namespace inspector::quotes
