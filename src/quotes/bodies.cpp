#include "quotes/bodies.h"

#include <algorithm>

#include "lexicon/tables.h"

namespace inspector::quotes {
namespace {

constexpr At kMostBefore = 6;  // words before the noun
constexpr At kMostBehind = 8;  // tokens of "of Nicolás Maduro"

}  // namespace

Bodies::Bodies(const Reading& reading) : reading_(reading) {
  const text::WordSet nouns(reading.text(), lexicon::kSourceNouns);
  for (At t = 0; t < reading.count(); ++t) {
    if (nouns.value(reading.token(t)) == "o" && !reading.is_name(t)) read(t);
  }
}

void Bodies::read(At noun) {
  const Span phrase{start_of(noun), end_of(noun)};
  if (phrase.size() > 1) phrases_[reading_.token(noun).word].push_back(phrase);
}

// Names, possessives and plain adjectives before the noun.
At Bodies::start_of(At noun) const {
  At first = noun;
  while (noun - first < kMostBefore && reading_.same_sentence(first - 1, noun)) {
    const At at = first - 1;
    const char sort = reading_.sort_of(at);
    const bool plain = sort == 'l' && reading_.verb(at).share == 0 && !reading_.is(at, kSubject | kObject);
    if (!reading_.is_name(at) && sort != 'p' && sort != 'n' && !plain) break;
    first = at;
  }
  // Of plain words one that no name leads is as likely a verb: "met government".
  bool named = false;
  for (At t = first; t < noun; ++t) named = named || reading_.sort_of(t) == 'n';
  const bool determined = reading_.is(first - 1, kDeterminer | kPossessive);
  return named || determined ? first : noun;
}

// "of Nicolás Maduro", "in Beijing"
At Bodies::end_of(At noun) const {
  const std::string_view link = reading_.word(noun + 1);
  if (link != "of" && link != "in" && link != "for") return noun + 1;
  At at = noun + 2;
  while (reading_.is(at, kDeterminer) || (reading_.sort_of(at) == 'l' && reading_.is_name(at + 1))) ++at;
  const At first = at;
  while (at - first < kMostBehind && reading_.same_sentence(at, noun) &&
         (reading_.is_name(at) || reading_.is_capital(at)))
    ++at;
  return at == first ? noun + 1 : at;
}

Span Bodies::fuller(At noun) const {
  const auto found = phrases_.find(reading_.token(noun).word);
  if (found == phrases_.end()) return {};
  const auto next = std::lower_bound(found->second.begin(), found->second.end(), noun,
                                     [](Span phrase, At at) { return phrase.end <= at; });
  return next == found->second.begin() ? Span{} : *std::prev(next);
}

}  // namespace inspector::quotes
