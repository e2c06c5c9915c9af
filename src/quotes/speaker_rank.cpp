#include "quotes/speaker_rank.h"

#include <algorithm>
#include <array>
#include <string>

#include "lexicon/tables.h"
#include "text/unicode.h"

namespace inspector::quotes {
namespace {

using entities::EntityType;
using people::EntityIndex;
using people::MentionForm;
using people::Place;

constexpr std::size_t kMostSpoken = 4;    // earlier speakers that are candidates
constexpr std::size_t kMostNamed = 6;     // things named before that are candidates
constexpr std::uint32_t kMostBack = 40;   // places looked at for them
constexpr At kMostTitles = 30;            // words before a name that may be its title
constexpr int kOpposed = 3;               // votes against "he" or "she" that rule somebody out
constexpr std::size_t kMostChoices = 20;  // in all

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) {
    if (!out.empty()) out += ' ';
    out += part;
  }
  return out;
}

std::string bucket(At n) {
  if (n <= 4) return std::to_string(std::max<At>(n, 0));
  return n <= 7 ? "7" : n <= 12 ? "12" : n <= 25 ? "25" : "x";
}

char type_letter(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return 'p';
    case EntityType::kOrg:
      return 'o';
    case EntityType::kGpe:
      return 'g';
    case EntityType::kWorkOfArt:
    case EntityType::kLaw:
      return 'w';
    case EntityType::kFac:
    case EntityType::kLoc:
      return 'l';
    default:
      return '-';
  }
}

bool may_speak(EntityType type) {
  return type_letter(type) != '-';
}

// The end of the part of a phrase that holds its head.
At head_end(const Reading& reading, Span phrase) {
  for (At t = phrase.first + 1; t < phrase.end; ++t) {
    const char sort = reading.sort_of(t);
    const bool stops = sort == ',' || sort == '(' || sort == 'r' || sort == 'w' || sort == 'h' ||
                       sort == 'i' || sort == '-' || sort == 't';
    if (stops && !reading.is_name(t)) return t;
  }
  return phrase.end;
}

// A letter for what the source is: a pronoun of some sort, a name, a description, nothing.
char source_letter(const Reading& reading, Span source, At core_end) {
  if (source.empty()) return '-';
  const At last = core_end - 1;
  if (source.size() == 1) {
    struct Word {
      std::string_view word;
      char letter;
    };
    constexpr std::array<Word, 18> kWords{{{"he", 'h'},
                                           {"his", 'h'},
                                           {"him", 'h'},
                                           {"she", 'e'},
                                           {"her", 'e'},
                                           {"it", 'i'},
                                           {"its", 'i'},
                                           {"they", 't'},
                                           {"their", 't'},
                                           {"them", 't'},
                                           {"we", 'w'},
                                           {"our", 'w'},
                                           {"us", 'w'},
                                           {"i", 'm'},
                                           {"my", 'm'},
                                           {"who", 'q'},
                                           {"which", 'v'},
                                           {"that", 'z'}}};
    for (const Word& known : kWords) {
      if (reading.word(last) == known.word) return known.letter;
    }
  }
  if (reading.is_name(last)) return 'n';
  const std::string_view first = reading.word(source.first);
  if (first == "the") return 'd';
  if (first == "a" || first == "an") return 'a';
  if (reading.is(source.first, kDeterminer | kPossessive)) return 'b';
  return reading.word(last).ends_with("s") ? 's' : 'l';
}

std::string letter(char c) {
  return std::string(1, c);
}

}  // namespace

// Gathers the candidates of one link with their facts.
class CandidateReader {
 public:
  CandidateReader(const Candidates& before, std::uint32_t index, const Voice& ruled,
                  const std::vector<Voice>& voices)
      : reading_(before.reading_),
        link_(before.links_[index]),
        links_(before.links_),
        spoken_(before.spoken_),
        agreement_(before.agreement_),
        ruled_(ruled),
        voices_(voices),
        source_(link_.source.span),
        anchor_(link_.cue ? link_.cue->head : link_.content.front().first),
        core_end_(source_.empty() ? 0 : head_end(reading_, source_)),
        letter_(letter(source_letter(reading_, source_, core_end_))),
        form_(letter(static_cast<char>(link_.source.form))) {
    if (!source_.empty()) head_ = std::string(reading_.word(head_noun()));
    has_name_ = !source_.empty() && named_in(source_);
  }

  std::vector<Choice> read() {
    gather();
    for (const Found& found : found_) {
      if (!is_barred(found)) choices_.push_back(entity_choice(found));
    }
    for (const ChoiceKind kind : {ChoiceKind::kPerson, ChoiceKind::kOrganization, ChoiceKind::kDocument,
                                  ChoiceKind::kUnnamed, ChoiceKind::kAuthor, ChoiceKind::kNone})
      choices_.push_back(other_choice(kind));
    return std::move(choices_);
  }

 private:
  struct Found {
    EntityIndex entity = 0;
    const Place* in_source = nullptr;
    const Place* in_sentence = nullptr;  // nearest the cue, outside content
    const Place* in_content = nullptr;
    const Place* before = nullptr;  // last before the anchor
    const Place* behind = nullptr;  // first behind the content, next sentence
    std::size_t named = 0;          // 1: named last before the anchor, 2: last but one ...
    std::size_t spoke = 0;          // the same of speakers
    bool outer = false;
  };

  // "source" of "a source close to Moon": the last word that is known to speak, else the last.
  At head_noun() const {
    for (At t = core_end_ - 1; t >= source_.first && core_end_ - t < 4; --t) {
      if (lexicon::contains(lexicon::kSourceNouns, reading_.word(t)) ||
          lexicon::contains(lexicon::kUnnamedSources, reading_.word(t)))
        return t;
    }
    return core_end_ - 1;
  }

  const people::Cast& cast() const { return reading_.cast(); }
  EntityType type_of(EntityIndex entity) const { return cast().entities[entity].type; }
  Span tokens_of(const Place& place) const {
    const Range tokens = reading_.text().tokens_in(place.range);
    return {tokens.begin, tokens.end};
  }

  bool named_in(Span span) const {
    const Range found = cast().places_in(reading_.bytes(span));
    for (std::uint32_t i = found.begin; i < found.end; ++i) {
      if (cast().places[i].form == MentionForm::kName || cast().places[i].form == MentionForm::kAlias)
        return true;
    }
    return false;
  }

  Found* find(EntityIndex entity) {
    for (Found& found : found_) {
      if (found.entity == entity) return &found;
    }
    if (found_.size() >= kMostChoices || !may_speak(type_of(entity))) return nullptr;
    found_.push_back({});
    found_.back().entity = entity;
    return &found_.back();
  }

  void gather() {
    for (const EntityIndex speaker : ruled_.speakers) find(speaker);
    gather_source();
    gather_sentence();
    for (std::size_t i = 0; i < spoken_.size(); ++i) {
      if (Found* found = find(spoken_[i].entity)) found->spoke = i + 1;
    }
    gather_before();
    gather_behind();
    if (!link_.within) return;
    for (const EntityIndex speaker : voices_[*link_.within].speakers) {
      if (Found* found = find(speaker)) found->outer = true;
    }
  }

  void gather_source() {
    if (source_.empty()) return;
    const Range places = cast().places_in(reading_.bytes(source_));
    for (std::uint32_t i = places.begin; i < places.end; ++i) {
      Found* found = find(cast().places[i].entity);
      if (found && !found->in_source) found->in_source = &cast().places[i];
    }
  }

  bool in_content(At at) const {
    return std::any_of(link_.content.begin(), link_.content.end(), [&](Span piece) { return piece.has(at); });
  }

  At distance(const Place& place) const {
    const Span tokens = tokens_of(place);
    return tokens.first > anchor_ ? tokens.first - anchor_ : anchor_ - tokens.end + 1;
  }

  void gather_sentence() {
    const Range places = cast().places_in(reading_.bytes(reading_.sentence_of(anchor_)));
    for (std::uint32_t i = places.begin; i < std::min(places.end, places.begin + 40); ++i) {
      const Place& place = cast().places[i];
      Found* found = find(place.entity);
      if (!found) continue;
      if (in_content(tokens_of(place).first)) {
        if (!found->in_content) found->in_content = &place;
      } else if (!found->in_sentence || distance(place) < distance(*found->in_sentence)) {
        found->in_sentence = &place;
      }
    }
  }

  void gather_before() {
    const std::uint32_t from = reading_.token(std::min(anchor_, link_.content.front().first)).range.begin;
    const std::uint32_t end = cast().places_in({0, from}).end;
    std::size_t named = 0;
    for (std::uint32_t i = end; i > 0 && end - i < kMostBack && named < kMostNamed; --i) {
      const Place& place = cast().places[i - 1];
      const bool is_new = std::none_of(found_.begin(), found_.end(), [&](const Found& f) {
        return f.entity == place.entity && f.named > 0;
      });
      if (!is_new || !may_speak(type_of(place.entity))) continue;
      Found* found = find(place.entity);
      if (!found) continue;
      found->before = &place;
      found->named = ++named;
    }
  }

  void gather_behind() {
    const At end = std::max({link_.hull().end, source_.end, link_.cue ? link_.cue->span.end : 0});
    if (!reading_.inside(end)) return;
    const Range places = cast().places_in(reading_.bytes({end, reading_.sentence_of(end).end}));
    std::uint32_t taken = 0;
    for (std::uint32_t i = places.begin; i < std::min(places.end, places.begin + kMostBack) && taken < 2;
         ++i) {
      const Place& place = cast().places[i];
      if (type_of(place.entity) != EntityType::kPerson) continue;
      ++taken;
      if (Found* found = find(place.entity); found && !found->behind) found->behind = &place;
    }
  }

  // "a spokesman for Ramsey", "Moon's office": the person whom the source's head belongs to does not speak.
  bool is_barred(const Found& found) const {
    if (agreement_with(found.entity) < -kOpposed) return true;
    if (!found.in_source || type_of(found.entity) != EntityType::kPerson || !ruled_.speakers.empty())
      return false;
    const char seated = seat(*found.in_source);
    return seated == 'o' || seated == 'p';
  }

  // How well the source, where it is "he" or "she", agrees with somebody; below 0 it does not.
  int agreement_with(EntityIndex entity) const {
    if (letter_ != "h" && letter_ != "e") return 0;
    return letter_ == "h" ? agreement_[entity] : -agreement_[entity];
  }

  // Where a place stands in the source: h its head, p a possessor, m a modifier, o behind a preposition, a in
  // apposition.
  char seat(const Place& place) const {
    const Span tokens = tokens_of(place);
    if (reading_.word(tokens.end) == "'s" || reading_.word(tokens.end) == "'") return 'p';
    if (tokens.end < source_.end &&
        (reading_.sort_of(tokens.end) == 'l' || reading_.sort_of(tokens.end) == 'n'))
      return 'm';
    if (tokens.first == source_.first) return 'h';
    if (reading_.is_comma(tokens.first - 1)) return 'a';
    At before = tokens.first - 1;
    if (reading_.is(before, kDeterminer)) --before;
    if (reading_.sort_of(before) == 'i' && before >= source_.first) return 'o';
    return tokens.end <= core_end_ ? 'h' : 'x';
  }

  static std::string_view form_of(const Place& place) {
    constexpr std::array<std::string_view, 4> kForms{"n", "a", "d", "p"};
    return kForms[static_cast<std::size_t>(place.form)];
  }

  static std::string sureness(const Place& place) {
    return place.confidence < 0.5 ? "0" : place.confidence < 0.65 ? "1" : place.confidence < 0.8 ? "2" : "3";
  }

  bool opens(At first) const {
    const Span sentence = reading_.sentence_of(first);
    At at = first - 1;
    const At limit = std::max(sentence.first, first - kMostTitles);
    while (at > limit && (reading_.sort_of(at) == 'd' || reading_.sort_of(at) == 'l')) --at;
    return at < sentence.first || reading_.is_comma(at) || reading_.closes(at) ||
           reading_.sort_of(at) == 'k' || at == sentence.first;
  }

  bool acts(At end) const {
    const char sort = reading_.sort_of(end);
    return sort == 'x' || sort == 'v' || reading_.verb(end).share > 0 || reading_.word(end).ends_with("ed");
  }

  std::string roles_fit(EntityIndex entity) const {
    if (source_.empty() || head_.empty()) return "-";
    for (const Range role : cast().entities[entity].roles) {
      const Range tokens = reading_.text().tokens_in(role);
      if (is_office(reading_, tokens.begin)) continue;
      for (At t = tokens.begin; t < At{tokens.end}; ++t) {
        if (reading_.word(t) != head_ || reading_.word(t + 1) == "'s") continue;
        if (core_end_ - source_.first < 3) return "h";
        const std::string_view more = reading_.word(core_end_ - 2);
        for (At u = tokens.begin; u < At{tokens.end}; ++u) {
          if (reading_.word(u) == more) return "a";
        }
        return "b";
      }
    }
    return "-";
  }

  bool name_has_head(EntityIndex entity) const {
    return text::fold(cast().entities[entity].name).find(head_) != std::string::npos;
  }

  std::string lines_to(At at) const {
    return bucket(std::abs(At{reading_.token(anchor_).line} - At{reading_.token(at).line}));
  }

  Choice entity_choice(const Found& found) const {
    Choice choice;
    choice.kind = ChoiceKind::kEntity;
    choice.entity = found.entity;
    choice.place = found.in_source     ? found.in_source
                   : found.in_sentence ? found.in_sentence
                   : found.before      ? found.before
                                       : found.behind;
    Facts& facts = choice.facts;
    const std::string type = letter(type_letter(type_of(found.entity)));
    const std::string ruled = ruled_letter(found.entity);
    const std::string_view why = ruled_.evidence.empty() ? "-" : kind_name(ruled_.evidence.front().kind);
    facts.push_back(joined({"e", type}));
    facts.push_back(joined({"r", ruled, why, form_}));
    facts.push_back(joined({"rs", ruled, letter_, type}));
    facts.push_back(joined({"rk", ruled, kind_name(ruled_.kind), type}));
    if (letter_ == "h" || letter_ == "e") {
      const int agrees = agreement_with(found.entity);
      facts.push_back(joined({"ag", agrees >= 4 ? "y" : agrees > 0 ? "m" : agrees == 0 ? "-" : "n", ruled}));
    }
    source_facts(found, type, ruled, facts);
    sentence_facts(found, type, ruled, facts);
    story_facts(found, type, ruled, facts);
    return choice;
  }

  std::string ruled_letter(EntityIndex entity) const {
    const auto& named = ruled_.speakers;
    if (named.empty()) return "0";
    if (named.size() == 1) return named.front() == entity ? "y" : "n";
    return std::find(named.begin(), named.end(), entity) != named.end() ? "j" : "n";
  }

  void source_facts(const Found& found, std::string_view type, std::string_view ruled, Facts& facts) const {
    const Place* place = found.in_source;
    if (!place) {
      facts.push_back(joined({"s-", letter_, type, has_name_ ? "n" : "-"}));
    } else {
      const std::string seated = letter(seat(*place));
      facts.push_back(joined({"s", seated, form_of(*place), type}));
      facts.push_back(joined({"sf", seated, form_, type}));
      facts.push_back(joined({"sc", form_of(*place), sureness(*place), letter_, type}));
      facts.push_back(joined({"sl", seated, letter_, head_class(), type}));
      facts.push_back(joined({"sr", seated, ruled, form_of(*place)}));
    }
    if (place) facts.push_back(joined({"sw", letter(seat(*place)), head_}));
    const bool described = letter_ == "d" || letter_ == "b";
    if (described && type != "p")
      facts.push_back(joined({"oh", name_has_head(found.entity) ? "y" : "-", head_class(), type}));
    const std::string fit = roles_fit(found.entity);
    facts.push_back(joined({"ro", fit, letter_, type}));
    if (fit != "-") facts.push_back(joined({"rn", fit, bucket(static_cast<At>(found.named)), ruled}));
  }

  void sentence_facts(const Found& found, std::string_view type, std::string_view ruled, Facts& facts) const {
    const Place* place = found.in_sentence;
    if (place && !found.in_source) {
      const Span tokens = tokens_of(*place);
      const std::string side = tokens.first < anchor_ ? "b" : "a";
      const std::string open = opens(tokens.first) ? "o" : "-";
      const std::string act = acts(tokens.end) ? "v" : "-";
      facts.push_back(joined({"t", side, open, act, type}));
      facts.push_back(joined({"tl", side, open, letter_, type}));
      facts.push_back(joined({"td", side, bucket(distance(*place)), type, form_}));
      facts.push_back(joined({"tr", side, open, ruled, form_of(*place)}));
      facts.push_back(joined(
          {"tb", letter(reading_.sort_of(tokens.first - 1)), letter(reading_.sort_of(tokens.end)), type}));
    } else if (!place && !found.in_source) {
      facts.push_back(joined({"t0", letter_, type}));
    }
    if (found.in_content) facts.push_back(joined({"c", kind_name(link_.kind), letter_, type}));
    if (found.behind) {
      const Span tokens = tokens_of(*found.behind);
      facts.push_back(joined({"b", letter_, opens(tokens.first) ? "o" : "-", acts(tokens.end) ? "v" : "-",
                              kind_name(link_.kind)}));
    }
  }

  // Who spoke and who was named before.
  void story_facts(const Found& found, std::string_view type, std::string_view ruled, Facts& facts) const {
    const std::string named = bucket(static_cast<At>(found.named));
    const std::string spoke = bucket(static_cast<At>(found.spoke));
    const std::string_view kind = kind_name(link_.kind);
    facts.push_back(joined({"n", named, letter_, type}));
    facts.push_back(joined({"p", spoke, letter_, type}));
    facts.push_back(joined({"pn", spoke, named, letter_}));
    facts.push_back(joined({"pr", spoke, ruled, letter_}));
    if (found.spoke > 0) {
      const Link& last = links_[spoken_[found.spoke - 1].link];
      const At end = std::max(last.hull().end, last.source.span.end) - 1;
      facts.push_back(joined({"pl", spoke, lines_to(end), letter_, type}));
      facts.push_back(joined({"pk", spoke, kind_name(last.kind), kind, letter_}));
    }
    if (found.before) {
      const Span tokens = tokens_of(*found.before);
      facts.push_back(joined({"bl", lines_to(tokens.first), letter_, type}));
      facts.push_back(joined({"bo", named, opens(tokens.first) ? "o" : "-",
                              reading_.quoted(tokens.first) ? "q" : "-", letter_, type}));
      facts.push_back(joined({"bf", form_of(*found.before), letter_, type}));
    }
    const auto times = static_cast<At>(cast().entities[found.entity].mentions.size());
    facts.push_back(joined({"f", bucket(times), letter_, type}));
    facts.push_back(joined({"o", found.outer ? "o" : link_.within ? "w" : "-", letter_, type}));
  }

  // What the source's head noun is by the table of source nouns, with its number.
  std::string head_class() const {
    if (head_.empty()) return "-";
    const std::string_view noun = lexicon::find(lexicon::kSourceNouns, head_).value_or("-");
    return std::string(noun) + (head_.ends_with("s") ? "s" : "");
  }

  Choice other_choice(ChoiceKind kind) const {
    Choice choice;
    choice.kind = kind;
    const std::string k = letter(static_cast<char>(kind));
    const std::string_view ruled = kind_name(ruled_.kind);
    const std::string named = ruled_.speakers.empty() ? "-" : "n";
    const std::string_view why = ruled_.evidence.empty() ? "-" : kind_name(ruled_.evidence.front().kind);
    Facts& facts = choice.facts;
    facts.push_back(joined({"k", k}));
    facts.push_back(joined({"kr", k, ruled, named}));
    facts.push_back(joined({"kw", k, ruled, named, why}));
    facts.push_back(joined({"kl", k, letter_, form_}));
    facts.push_back(joined({"kln", k, letter_, has_name_ ? "n" : "-", named}));
    facts.push_back(joined({"kh", k, head_}));
    facts.push_back(joined({"khc", k, head_class(), letter_}));
    if (!source_.empty()) facts.push_back(joined({"kf", k, reading_.word(source_.first)}));
    facts.push_back(joined({"kq", k, kind_name(link_.kind), letter_}));
    facts.push_back(joined({"ko", k, link_.within ? "w" : "-", letter_}));
    if (link_.cue) {
      facts.push_back(joined({"kc", k, reading_.word(link_.cue->head)}));
      facts.push_back(joined({"kp", k, link_.cue->passive ? "p" : "-", letter_}));
    }
    return choice;
  }

  const Reading& reading_;
  const Link& link_;
  const std::vector<Link>& links_;
  const std::vector<Candidates::Spoken>& spoken_;
  const std::vector<int>& agreement_;
  const Voice& ruled_;
  const std::vector<Voice>& voices_;
  Span source_;
  At anchor_ = 0;
  At core_end_ = 0;
  std::string letter_;  // of the source
  std::string form_;
  std::string head_;  // the source's head noun
  bool has_name_ = false;
  std::vector<Found> found_;
  std::vector<Choice> choices_;
};

bool is_office(const Reading& reading, At first) {
  return lexicon::find(lexicon::kRoles, reading.word(first)).value_or("").find('o') != std::string_view::npos;
}

Candidates::Candidates(const Reading& reading, const std::vector<Link>& links)
    : reading_(reading), links_(links), agreement_(reading.cast().entities.size(), 0) {
  read_agreement();
}

void Candidates::read_agreement() {
  for (const Place& place : reading_.cast().places) {
    if (reading_.cast().entities[place.entity].type != EntityType::kPerson) continue;
    if (place.form == MentionForm::kName || place.form == MentionForm::kAlias) read_name(place);
    if (place.form != MentionForm::kPronoun) continue;
    const std::string_view word = reading_.word(reading_.text().tokens_in(place.range).begin);
    agreement_[place.entity] += word.starts_with("h") && word != "her" && word != "hers" ? 1 : -1;
  }
}

// "Mrs" before a name says it for sure, a given name says it mostly.
void Candidates::read_name(const Place& place) {
  const Range tokens = reading_.text().tokens_in(place.range);
  const auto vote = [&](std::optional<std::string_view> value, int weight) {
    if (value && *value == "m") agreement_[place.entity] += weight;
    if (value && *value == "f") agreement_[place.entity] -= weight;
  };
  if (tokens.begin > 0) vote(lexicon::find(lexicon::kHonorifics, reading_.word(At{tokens.begin} - 1)), 6);
  if (tokens.size() > 1) vote(lexicon::find(lexicon::kGivenAgreement, reading_.word(tokens.begin)), 2);
}

std::vector<Choice> Candidates::of(std::uint32_t link, const Voice& ruled,
                                   const std::vector<Voice>& voices) const {
  return CandidateReader(*this, link, ruled, voices).read();
}

void Candidates::note(std::uint32_t link, const Voice& voice) {
  for (auto speaker = voice.speakers.rbegin(); speaker != voice.speakers.rend(); ++speaker) {
    spoken_.erase(std::remove_if(spoken_.begin(), spoken_.end(),
                                 [&](const Spoken& spoken) { return spoken.entity == *speaker; }),
                  spoken_.end());
    spoken_.insert(spoken_.begin(), {*speaker, link});
  }
  if (spoken_.size() > kMostSpoken) spoken_.resize(kMostSpoken);
}

Ranked rank(const std::vector<Choice>& choices, const Scorer& scorer) {
  std::vector<int> scores;
  for (const Choice& choice : choices) scores.push_back(scorer.weigh(choice.facts));
  Ranked ranked;
  ranked.best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  double total = 0;
  for (const int score : scores) {
    const int below = score - scores[ranked.best];
    if (below <= -6000) continue;
    const double share = probability(below);
    total += share / (1 - share);
  }
  ranked.confidence = 1 / total;
  return ranked;
}

}  // namespace inspector::quotes
