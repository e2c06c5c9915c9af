#include "quotes/source.h"

#include <algorithm>

namespace inspector::quotes {
namespace {

constexpr At kLongestPhrase = 40;
constexpr At kLongestClause = 150;  // looked back through for its subject
constexpr At kLongestAside = 30;    // between the commas of an apposition

// What ends a noun phrase, whichever way it is read.
bool is_barrier(const Reading& reading, At at) {
  if (!reading.inside(at) || reading.ends_sentence(at) || reading.is_mark(at)) return true;
  const char sort = reading.sort_of(at);
  return sort == ';' || sort == ':' || sort == '-' || sort == 'k' || sort == 'h' || sort == 'x' ||
         sort == 'w' || sort == 's' || sort == 'z';
}

// The opening bracket of the group that ends at `close`; close itself where none is near.
At bracket_open(const Reading& reading, At close, At limit) {
  for (At t = close - 1; t >= std::max(limit, close - 10); --t) {
    if (reading.word(t) == "(") return t;
  }
  return close;
}

bool joins_names(const Reading& reading, At conjunction) {
  const std::string_view w = reading.word(conjunction);
  if (w != "and" && w != "or") return false;
  return reading.is_capital(conjunction - 1) || reading.is_name(conjunction - 1) ||
         reading.word(conjunction - 1) == ")";
}

bool is_verb_like(const Reading& reading, At at) {
  const bool hyphenated = reading.hyphenates(at - 1) || reading.hyphenates(at + 1);
  return reading.verb(at).share >= 40 && !hyphenated && !reading.is_capital(at) && !reading.is_name(at);
}

// "his manager and younger brother": a bare noun before the conjunction, and no determiner behind it.
bool joins_nouns(const Reading& reading, At conjunction) {
  const bool nouns = reading.sort_of(conjunction - 1) == 'l' && reading.sort_of(conjunction + 1) == 'l';
  return nouns && !is_verb_like(reading, conjunction - 1) && !reading.word(conjunction - 1).ends_with("ed");
}

// May the phrase that reaches back to `at` + 1 take in the token `at`?
bool extends_back(const Reading& reading, At at) {
  if (is_barrier(reading, at) || reading.is_comma(at)) return false;
  switch (reading.sort_of(at)) {
    case 'c':
      return joins_names(reading, at) || joins_nouns(reading, at);
    case 'v':
      return reading.is(at - 1, kDeterminer | kPossessive);
    case 'y':
    case 'r':
      return false;
    case 'o':
      return reading.is(at, kPossessive);
    default:
      return !is_verb_like(reading, at) || reading.is(at - 1, kDeterminer | kPossessive);
  }
}

// A phrase read from its end often takes in the adverbial before it: "In Washington Moon" -> "Moon".
At drop_adverbial(const Reading& reading, At first, At end) {
  if (reading.sort_of(first) != 'i' && reading.word(first) != "to") return first;
  At start = end - 1;
  while (start > first && (reading.is_name(start - 1) || reading.is_capital(start - 1))) --start;
  if (start < end - 1 || reading.is_name(start)) return start;
  for (At t = end - 1; t > first; --t) {
    if (reading.is(t, kDeterminer | kPossessive)) return t;
  }
  return first + 1;
}

// The noun phrase that ends before `end`, not reaching before `limit`.
Span noun_phrase_to(const Reading& reading, At end, At limit) {
  At first = end;
  while (first > limit && end - first < kLongestPhrase) {
    const At at = first - 1;
    if (reading.word(at) == ")") {
      const At open = bracket_open(reading, at, limit);
      if (open == at) break;
      first = open;
      continue;
    }
    if (!extends_back(reading, at)) break;
    first = at;
    const bool starts = reading.is(at, kDeterminer | kPossessive);
    const bool goes_on = reading.is(at - 1, kPreposition | kDeterminer) || reading.word(at - 1) == "and";
    if (starts && !goes_on) break;
  }
  if (first == end) return {end, end};
  first = drop_adverbial(reading, first, end);
  while (first < end - 1 && (reading.sort_of(first) == 'c' || reading.sort_of(first) == ')')) ++first;
  return {first, end};
}

// "Jim Dole, Amy Frost and Lee Park": the names before the commas of a list that ends in "and".
At list_start(const Reading& reading, Span noun, At limit) {
  bool joined = false;
  for (At t = noun.first; t < noun.end; ++t) joined = joined || reading.word(t) == "and";
  At first = noun.first;
  while (joined && first - 2 >= limit && reading.is_comma(first - 1) && reading.is_name(first - 2)) {
    At name = first - 2;
    while (name > limit && (reading.is_name(name - 1) || reading.is_capital(name - 1))) --name;
    first = name;
  }
  return reading.is_name(noun.first) || reading.is_capital(noun.first) ? first : noun.first;
}

// Does what stands between two commas describe the noun before it ("a spokesman for Moon", "69", "who left")?
bool describes(const Reading& reading, At first) {
  const char sort = reading.sort_of(first);
  return sort == 'd' || sort == 'u' || sort == 'w' || sort == 'r' || sort == 'n' ||
         (sort == 'l' && !is_verb_like(reading, first) && !reading.word(first).ends_with("ed"));
}

// Does a clause of its own stand between the commas: an auxiliary that no "who", "which" or "as" leads?
bool holds_clause(const Reading& reading, Span aside) {
  for (At t = aside.first; t < aside.end; ++t) {
    const char sort = reading.sort_of(t);
    if (sort == 'w' || sort == 'r' || sort == 'k') return false;
    if (sort == 'x' || sort == 's') return true;
  }
  return false;
}

// "Kang, a spokesman for Moon, said": `end` is behind the second comma.
Source source_before_comma(const Reading& reading, At end, At limit) {
  const At comma = end - 1;
  for (At t = comma - 1; t > limit && comma - t < kLongestAside; --t) {
    if (reading.ends_sentence(t) || reading.is_mark(t)) break;
    if (!reading.is_comma(t)) continue;
    const Span noun = noun_phrase_to(reading, t, limit);
    if (noun.empty() || holds_clause(reading, {t + 1, comma})) continue;
    if (describes(reading, t + 1)) return {{noun.first, comma}, SourceForm::kApposition};
    return {noun, reading.is(noun.first, kSubject) ? SourceForm::kPronoun : SourceForm::kBefore};
  }
  return {};
}

// "Reinaldo Ortuno who is the head of the mission said": where the name before "who is" begins; else `first`.
At described_name(const Reading& reading, At first, At limit) {
  At at = first - 1;
  while (at > limit && reading.is(at, kAuxiliary | kAdverb)) --at;
  if (at == first - 1 || reading.word(at) != "who" || !reading.is_name(at - 1)) return first;
  const Span name = noun_phrase_to(reading, at, limit);
  return name.empty() ? first : name.first;
}

Source subject_before(const Reading& reading, const Cue& cue, At limit) {
  At end = cue.span.first;
  while (end - 1 > limit && reading.is(end - 1, kTimeWord)) --end;
  if (end <= limit) return {};
  const At last = end - 1;
  if (reading.sort_of(last) == 'c') return {};  // "met Arap and told": the subject stands further back
  if (reading.is(last, kSubject)) return {{last, end}, SourceForm::kPronoun};
  if (reading.sort_of(last) == 'r' || reading.word(last) == "who" || reading.word(last) == "which") {
    return {{last, end}, SourceForm::kRelative};
  }
  if (reading.word(last) == "that" && !reading.is_comma(last - 1))
    return {{last, end}, SourceForm::kRelative};
  if (reading.is_comma(last)) return source_before_comma(reading, end, limit);
  const Span noun = noun_phrase_to(reading, end, limit);
  if (noun.empty()) return {};
  const At named = described_name(reading, noun.first, limit);
  if (named < noun.first) return {{named, noun.end}, SourceForm::kApposition};
  return {{list_start(reading, noun, limit), noun.end}, SourceForm::kBefore};
}

// "a neighbour who asked not to be named": the clause that says why there is no name.
At with_condition(const Reading& reading, At end, At limit) {
  if (reading.word(end) != "who") return end;
  for (At t = end + 1; t < std::min(limit, end + 14); ++t) {
    if (reading.is_comma(t) || reading.ends_sentence(t) || reading.is_mark(t)) break;
    const std::string_view word = reading.word(t);
    if (word == "named" || word == "identified" || word == "anonymity" || word == "anonymous") return t + 1;
  }
  return end;
}

Source subject_behind(const Reading& reading, const Cue& cue, At limit) {
  if (!content_ends_before(reading, cue.span.first)) return {};
  const At first = cue.span.end;
  const char sort = reading.sort_of(first);
  if (sort != 'n' && sort != 'd' && sort != 's' && !reading.is_name(first) &&
      !(sort == 'o' && reading.is(first, kPossessive | kSubject)) && sort != 'l' && sort != 'u')
    return {};
  if (reading.is(first, kSubject)) return {{first, first + 1}, SourceForm::kPronoun};
  Span noun = noun_phrase_from(reading, first, limit);
  if (noun.empty()) return {};
  noun.end = with_condition(reading, noun.end, limit);
  return {noun, SourceForm::kBehind};
}

// "by Kang" within a few tokens behind a passive.
Source agent(const Reading& reading, const Cue& cue, At limit) {
  for (At t = cue.head + 1; t < std::min(limit, cue.span.end + 12); ++t) {
    if (reading.ends_sentence(t) || reading.is_comma(t)) break;
    if (reading.word(t) != "by") continue;
    const Span noun = noun_phrase_from(reading, t + 1, limit);
    if (!noun.empty()) return {noun, SourceForm::kAgent};
  }
  return {};
}

// "Moon's pledge", "his claim": the possessor, else "of Moon" and the like behind the noun.
Source possessor(const Reading& reading, const Cue& cue, At limit) {
  const At last = cue.span.first - 1;
  if (reading.is(last, kPossessive)) return {{last, last + 1}, SourceForm::kPossessor};
  if (reading.word(last) == "'s") {
    const Span noun = noun_phrase_to(reading, last, limit);
    if (!noun.empty()) return {noun, SourceForm::kPossessor};
  }
  return {};
}

// The person whose name ends the phrase's core, with an ordinary word behind it: "Nurse Amal Idris wept" is
// she.
Span without_verb(const Reading& reading, Span phrase) {
  const Range places = reading.cast().places_in(reading.bytes(phrase));
  for (std::uint32_t i = places.begin; i < places.end; ++i) {
    const people::Place& place = reading.cast().places[i];
    if (reading.cast().entities[place.entity].type != entities::EntityType::kPerson) continue;
    const At end = reading.text().tokens_in(place.range).end;
    if (end < phrase.end && reading.sort_of(end) == 'l' && !reading.is_mark(end)) return {phrase.first, end};
    break;
  }
  return phrase;
}

bool opens_clause(const Reading& reading, At at, At limit) {
  return at == limit || reading.is_comma(at - 1) || reading.closes(at - 1) || reading.sort_of(at - 1) == 'k';
}

bool may_be_verb(const Reading& reading, At at) {
  const char sort = reading.sort_of(at);
  return sort == 'x' || sort == 'v' || reading.verb(at).share > 0 || reading.word(at).ends_with("ed");
}

// The subject of the clause that a verb far behind it belongs to as well: "Turkey denied the raid and said",
// "Amal Idris wept on Sunday, saying". The last phrase before `at` that opens a clause and has a verb behind
// it.
Span clause_subject(const Reading& reading, At at, At limit) {
  Span subject{at, at};
  for (At t = std::max(limit, at - kLongestClause); t < at; ++t) {
    const char sort = reading.sort_of(t);
    const bool may_start = sort == 'n' || sort == 'd' || sort == 's' || (sort == 'l' && t == limit);
    if (!may_start || !opens_clause(reading, t, limit)) continue;
    if (sort == 's') {
      subject = {t, t + 1};
      continue;
    }
    const Span whole = noun_phrase_from(reading, t, at);
    const Span phrase = whole.empty() ? whole : without_verb(reading, whole);
    if (phrase.empty() || phrase.end >= at) continue;
    const bool verb = phrase.end < whole.end || may_be_verb(reading, phrase.end);
    const bool lowered = reading.sort_of(phrase.end) == 'l' && reading.is_name(phrase.end - 1);
    if (verb || lowered || (t == limit && subject.empty())) subject = phrase;
    t = std::max(t, phrase.end - 1);
  }
  return subject;
}

// “...,” Nivesh Karki, the company’s director, told reporters: the commas before the cue hold an apposition,
// not content.
Source apposed_before(const Reading& reading, const Cue& cue, At limit) {
  const At comma = cue.span.first - 1;
  if (comma <= limit || !reading.is_comma(comma) || reading.closes(comma - 1)) return {};
  const Source source = source_before_comma(reading, comma + 1, limit);
  if (source.span.empty()) return {};
  const At first = source.span.first;
  const bool opens = first == limit || content_ends_before(reading, first);
  const bool described = source.form == SourceForm::kApposition && reading.is(first, kDeterminer) &&
                         reading.is_name(comma - 1);  // "A spokesman for Moon, Kang Min-seok, said"
  return opens && (reading.sort_of(first) == 'n' || described) ? source : Source{};
}

// "According to Rossi, the bank lost": the first comma ends the source, the second where "a" or "who" follows
// the first.
At leading_end(const Reading& reading, Span noun) {
  for (At t = noun.first; t < noun.end; ++t) {
    if (!reading.is_comma(t)) continue;
    const std::string_view next = reading.word(t + 1);
    const bool apposed = next == "a" || next == "an" || next == "who";
    if (!apposed || !reading.is_comma(noun.end)) return t;
  }
  return noun.end;
}

Source source_of(const Reading& reading, const Cue& cue) {
  const Span sentence = reading.sentence_of(cue.head);
  At limit = sentence.first;
  if (cue.kind == CueKind::kColon) return {{reading.line_of(cue.head).first, cue.head}, SourceForm::kLabel};
  if (cue.kind == CueKind::kAccording) {
    Span noun = noun_phrase_from(reading, cue.span.end, sentence.end);
    if (cue.span.first <= sentence.first + 1) noun.end = leading_end(reading, noun);
    return noun.empty() ? Source{} : Source{noun, SourceForm::kAccording};
  }
  if (cue.kind == CueKind::kNoun) return possessor(reading, cue, limit);
  if (cue.passive) {
    const Source by = agent(reading, cue, sentence.end);
    if (by.form != SourceForm::kNone) return by;
  }
  const Source apposed = apposed_before(reading, cue, limit);
  if (apposed.form != SourceForm::kNone && !cue.gerund) return apposed;
  const Source behind = subject_behind(reading, cue, sentence.end);
  if (behind.form != SourceForm::kNone && !cue.gerund) return behind;
  // "Kang quoted Biden as saying"
  if (cue.gerund && reading.word(cue.span.first - 1) == "as" && reading.is_name(cue.span.first - 2)) {
    const Span quoted = noun_phrase_to(reading, cue.span.first - 1, limit);
    if (!quoted.empty()) return {quoted, SourceForm::kBefore};
  }
  if (cue.gerund || cue.infinitive) return {};
  return subject_before(reading, cue, limit);
}

}  // namespace

bool content_ends_before(const Reading& reading, At at) {
  if (!reading.inside(at - 1) || !reading.same_line(at - 1, at)) return false;
  return reading.is_comma(at - 1) || reading.closes(at - 1);
}

Span noun_phrase_from(const Reading& reading, At first, At limit) {
  At at = first;
  bool aside = false;  // behind a comma that opened an apposition or a relative clause
  for (; at < std::min(limit, first + kLongestPhrase); ++at) {
    const char sort = reading.sort_of(at);
    if (reading.is_comma(at)) {
      const bool goes_on = !aside && describes(reading, at + 1);
      if (!goes_on) break;
      aside = true;
      continue;
    }
    if (reading.word(at) == "(") {
      At close = at + 1;
      while (close < limit && close < at + 10 && reading.word(close) != ")") ++close;
      if (close >= limit || reading.word(close) != ")") break;
      at = close;
      continue;
    }
    if (aside && (sort == 'x' || sort == 'w' || sort == 'r' || sort == 's' || sort == 'y')) continue;
    if (is_barrier(reading, at) || sort == 'y') break;
    if (sort == 'g' || sort == 'o') break;
    if (sort == 'c' && !joins_names(reading, at) && reading.sort_of(at + 1) != 'l') break;
    if (sort == 'i' || sort == 't') {
      const std::string_view w = reading.word(at);
      const bool attaches =
          w == "of" || w == "for" || w == "at" || w == "from" || w == "with" || w == "in" || w == "on";
      if (!attaches || reading.is(at + 1, kTimeWord) ||
          (w == "in" && (reading.word(at + 1) == "a" || reading.word(at + 1) == "an")))
        break;
    }
    if (!aside && at > first && is_verb_like(reading, at)) break;
  }
  while (at > first && (reading.sort_of(at - 1) == 'i' || reading.is_comma(at - 1) ||
                        reading.sort_of(at - 1) == 'v' || reading.sort_of(at - 1) == 'c'))
    --at;
  return {first, at};
}

std::vector<Source> find_sources(const Reading& reading, const std::vector<Cue>& cues) {
  std::vector<Source> sources;
  sources.reserve(cues.size());
  for (std::size_t i = 0; i < cues.size(); ++i) {
    Source source = source_of(reading, cues[i]);
    const bool wants = cues[i].kind == CueKind::kVerb && source.form == SourceForm::kNone;
    if (wants && i > 0 && reading.same_sentence(cues[i - 1].head, cues[i].head) &&
        sources[i - 1].form != SourceForm::kNone) {
      source = {sources[i - 1].span, SourceForm::kInherited};
    } else if (wants && !cues[i].infinitive) {
      const Span subject =
          clause_subject(reading, cues[i].span.first, reading.sentence_of(cues[i].head).first);
      if (!subject.empty()) source = {subject, SourceForm::kSentence};
    }
    sources.push_back(source);
  }
  return sources;
}

}  // namespace inspector::quotes
