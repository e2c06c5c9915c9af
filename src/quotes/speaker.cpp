#include "quotes/speaker.h"

#include <algorithm>
#include <map>

#include "lexicon/tables.h"
#include "quotes/bodies.h"
#include "quotes/collective.h"
#include "quotes/speaker_rank.h"

namespace inspector::quotes {
namespace {

using entities::EntityType;
using people::MentionForm;
using people::Place;

constexpr std::size_t kMostBearers = 8;  // of one role word: more tell nobody apart
constexpr double kLeastSureName = 0.5;   // a name less likely than this is worse than "unsure"
constexpr double kNextSure = 0.6;        // of a speaker who is named only after the next quotation
constexpr int kMostMentions = 60;        // looked back through for the name behind a pronoun
constexpr double kTurnSure = 0.7;        // of whoever was asked
constexpr double kJointSure = 0.8;       // of several speakers; chosen, not counted
constexpr double kLeastSure = 0.4;       // of a pronoun or a description: below this nobody is named

bool is_first_person(std::string_view word) {
  return word == "i" || word == "we" || word == "me" || word == "us" || word == "my" || word == "our" ||
         word == "'i";
}

EvidenceKind evidence_of(SourceForm form) {
  switch (form) {
    case SourceForm::kAccording:
      return EvidenceKind::kAccordingTo;
    case SourceForm::kAgent:
      return EvidenceKind::kPassive;
    case SourceForm::kLabel:
      return EvidenceKind::kColon;
    default:
      return EvidenceKind::kCueSubject;
  }
}

class Speakers {
 public:
  Speakers(const Reading& reading, const std::vector<Link>& links, const Chooser& chooser)
      : reading_(reading),
        links_(links),
        chooser_(chooser),
        candidates_(reading, links),
        collective_(reading),
        bodies_(reading) {
    gather_bearers();
  }

  std::vector<Voice> run() {
    for (std::uint32_t i = 0; i < links_.size(); ++i) {
      voices_.push_back(decide(i, voice_of(i)));
      if (links_[i].kind != QuoteKind::kScare) candidates_.note(i, voices_[i]);
      remember_issuer(i);
      const bool heard = links_[i].kind != QuoteKind::kScare && voices_[i].kind != SourceKind::kNone;
      if (heard && !links_[i].within) last_ = i;
      if (!voices_[i].speakers.empty() && !is_person(voices_[i].speakers.front())) last_body_ = i;
    }
    for (std::uint32_t i = 0; i + 1 < links_.size(); ++i) name_by_next(i);
    return std::move(voices_);
  }

 private:
  // “It was cold.” / “We had no wood,” said Vik: the speaker is named only after the second quotation. Also
  // “...,” she said. “...,” Halima Abdi added.
  void name_by_next(std::uint32_t index) {
    const Link& link = links_[index];
    const Link& next = links_[index + 1];
    Voice& voice = voices_[index];
    const Voice& other = voices_[index + 1];
    const bool goes_on = next.within == std::optional<std::uint32_t>(index);
    const bool spoken =
        is_spoken(link) && (is_spoken(next) || goes_on) && other.speakers.size() == 1 && next.cue;
    if (!spoken || !voice.speakers.empty() || !is_person(other.speakers.front())) return;
    const At lines =
        At{reading_.token(next.hull().first).line} - At{reading_.token(link.hull().end - 1).line};
    const Span source = link.source.span;
    const bool nobody = voice.kind == SourceKind::kNone && link.continues && lines <= 1;
    const bool pronoun = source.size() == 1 && is_one(reading_.word(source.first)) && lines == 0;
    if (!nobody && !pronoun) return;
    std::vector<Range> spans = content_bytes(next);
    if (pronoun) spans.insert(spans.begin(), reading_.bytes(source));
    voice = {other.kind, other.speakers, other.name, {}, kNextSure};
    voice.evidence = {{pronoun ? EvidenceKind::kPronoun : EvidenceKind::kContinues, std::move(spans)}};
  }

  static bool is_spoken(const Link& link) {
    return (link.kind == QuoteKind::kDirect || link.kind == QuoteKind::kMixed) && !link.within;
  }

  void gather_bearers() {
    for (people::EntityIndex entity = 0; entity < cast().entities.size(); ++entity) {
      if (!is_person(entity)) continue;
      for (const Range role : cast().entities[entity].roles) {
        const Range tokens = reading_.text().tokens_in(role);
        if (is_office(reading_, tokens.begin)) continue;
        for (At t = tokens.begin; t < At{tokens.end}; ++t) {
          if (reading_.word(t + 1) != "'s") bear(reading_.token(t).word, entity);
        }
      }
    }
  }

  void bear(text::Index word, people::EntityIndex entity) {
    const auto found = bearers_.equal_range(word);
    const bool known =
        std::any_of(found.first, found.second, [&](const auto& row) { return row.second == entity; });
    if (!known && bearers_.count(word) < kMostBearers) bearers_.emplace(word, entity);
  }

  // The only person of the article whose roles have the description's last word, or its last two.
  std::optional<people::EntityIndex> only_bearer(Span core) const {
    if (core.size() < 2 || reading_.word(core.first) != "the") return std::nullopt;
    const auto found = bearers_.equal_range(reading_.token(core.end - 1).word);
    std::optional<people::EntityIndex> only;
    for (auto row = found.first; row != found.second; ++row) {
      if (core.size() > 2 && !bears(reading_.token(core.end - 2).word, row->second)) continue;
      if (only) return std::nullopt;
      only = row->second;
    }
    return only;
  }

  bool bears(text::Index word, people::EntityIndex entity) const {
    const auto found = bearers_.equal_range(word);
    return std::any_of(found.first, found.second, [&](const auto& row) { return row.second == entity; });
  }

  const people::Cast& cast() const { return reading_.cast(); }
  EntityType type_of(people::EntityIndex entity) const { return cast().entities[entity].type; }
  bool is_person(people::EntityIndex entity) const { return type_of(entity) == EntityType::kPerson; }
  bool may_speak(people::EntityIndex entity) const {
    switch (type_of(entity)) {
      case EntityType::kPerson:
      case EntityType::kOrg:
      case EntityType::kGpe:
      case EntityType::kFac:
      case EntityType::kLoc:
      case EntityType::kWorkOfArt:
      case EntityType::kLaw:
        return true;
      default:
        return false;
    }
  }

  // The likeliest of the candidates; nobody by name where that is not sure enough.
  Voice decide(std::uint32_t index, Voice ruled) const {
    static const Scorer kScorer(lexicon::kSpeakerWeights.rows);
    const Link& link = links_[index];
    if (link.kind == QuoteKind::kScare) return ruled;
    if (ruled.speakers.size() > 1) return sure(std::move(ruled), kJointSure);
    const bool turn = !ruled.evidence.empty() && ruled.evidence.front().kind == EvidenceKind::kTurn;
    if (turn) return sure(std::move(ruled), kTurnSure);
    const std::vector<Choice> choices = candidates_.of(index, ruled, voices_);
    if (chooser_) {
      const std::size_t taken = chooser_(index, choices, ruled);
      return chosen(link, choices[taken], std::move(ruled));
    }
    const Ranked ranked = rank(choices, kScorer);
    const Choice& best = choices[ranked.best];
    Voice voice = best.kind == ChoiceKind::kEntity && ranked.confidence < kLeastSureName
                      ? unsure(link, best, ruled)
                      : chosen(link, best, std::move(ruled));
    voice.confidence = ranked.confidence;
    return voice;
  }

  // What the rules alone decide: several who are named together, whoever was asked.
  static Voice sure(Voice ruled, double confidence) {
    ruled.confidence = confidence;
    return ruled;
  }

  Voice chosen(const Link& link, const Choice& choice, Voice ruled) const {
    if (choice.kind == ChoiceKind::kEntity) {
      const bool same = ruled.speakers.size() == 1 && ruled.speakers.front() == choice.entity;
      return same ? ruled : named(link, choice, ruled);
    }
    const bool body = ruled.kind == SourceKind::kOrganization && choice.kind == ChoiceKind::kUnnamed &&
                      ruled.speakers.empty() && ruled.name;
    const bool kept = body || (ruled.kind == SourceKind::kDocument && choice.kind != ChoiceKind::kNone);
    if (kept || (ruled.speakers.empty() && ruled.kind == kind_of(choice.kind))) return ruled;
    return unnamed(link, kind_of(choice.kind), ruled);
  }

  static SourceKind kind_of(ChoiceKind kind) {
    switch (kind) {
      case ChoiceKind::kOrganization:
        return SourceKind::kOrganization;
      case ChoiceKind::kDocument:
        return SourceKind::kDocument;
      case ChoiceKind::kUnnamed:
        return SourceKind::kUnnamed;
      case ChoiceKind::kAuthor:
        return SourceKind::kAuthor;
      case ChoiceKind::kNone:
        return SourceKind::kNone;
      default:
        return SourceKind::kPerson;
    }
  }

  // Somebody whom the rules do not name, with what the choice rests on.
  Voice named(const Link& link, const Choice& choice, const Voice& ruled) const {
    Voice voice;
    name(voice, choice.entity);
    if (ruled.kind == SourceKind::kDocument) voice.kind = SourceKind::kDocument;
    const bool spoken =
        last_ && !voices_[*last_].speakers.empty() && voices_[*last_].speakers.front() == choice.entity;
    const At source = link.source.span.first;
    if (!link.source.span.empty()) {
      const Range bytes = reading_.bytes(link.source.span);
      const bool over = choice.place != nullptr && bytes.contains(choice.place->range);
      const bool pronoun =
          link.source.span.size() == 1 && reading_.is(source, kSubject | kPossessive | kObject);
      const Range other = choice.place != nullptr ? choice.place->range : bytes;
      if (over && !pronoun)
        voice.evidence.push_back({evidence_of(link.source.form), cue_spans(link, bytes)});
      else
        voice.evidence.push_back({pronoun ? EvidenceKind::kPronoun : EvidenceKind::kNominal, {bytes, other}});
    } else if (spoken) {
      voice.evidence.push_back({EvidenceKind::kContinues, content_bytes(links_[*last_])});
    } else if (choice.place != nullptr) {
      voice.evidence.push_back(
          {link.cue ? EvidenceKind::kCueSubject : EvidenceKind::kTurn, {choice.place->range}});
    }
    return voice;
  }

  // The kind alone, with the description as the text gives it.
  Voice unnamed(const Link& link, SourceKind kind, const Voice& ruled) const {
    Voice voice;
    voice.kind = kind;
    voice.evidence = ruled.evidence;
    if (kind == SourceKind::kNone || kind == SourceKind::kAuthor) return voice;
    const Span span = link.source.span;
    const bool pronoun = span.size() == 1 && reading_.is(span.first, kSubject | kPossessive | kObject);
    const bool one = pronoun && is_one(reading_.word(span.first));
    if (one && kind == SourceKind::kUnnamed) return somebody(span.first, std::move(voice));
    if (ruled.speakers.empty() && ruled.name)
      voice.name = ruled.name;
    else if (!span.empty() && (!pronoun || kind == SourceKind::kUnnamed))
      voice.name = reading_.text().plain(reading_.bytes(span));
    return voice;
  }

  static bool is_one(std::string_view word) {
    return word == "he" || word == "she" || word == "his" || word == "her" || word == "him";
  }

  // "An official said ... He added": nobody is named, but it is the official.
  Voice somebody(At pronoun, Voice voice) const {
    voice.kind = SourceKind::kPerson;
    const bool before =
        last_ && voices_[*last_].kind == SourceKind::kUnnamed && lines_since_last(pronoun) <= 2;
    if (!before) return voice;
    voice.kind = SourceKind::kUnnamed;
    voice.name = voices_[*last_].name;
    return voice;
  }

  Voice unsure(const Link& link, const Choice& choice, const Voice& ruled) const {
    if (ruled.speakers.empty() && ruled.kind != SourceKind::kNone) return ruled;
    return unnamed(link, is_person(choice.entity) ? SourceKind::kPerson : SourceKind::kOrganization, ruled);
  }

  Voice voice_of(std::uint32_t index) {
    const Link& link = links_[index];
    if (link.kind == QuoteKind::kScare)
      return {SourceKind::kNone, {}, std::nullopt, {{EvidenceKind::kMarks, content_bytes(link)}}};
    if (link.source.span.empty()) return link.continues ? continued(link) : Voice{};
    const At only = link.source.span.first;
    if (link.source.span.size() == 1 && is_first_person(reading_.word(only))) return first_person(link);
    if (link.source.form == SourceForm::kRelative) return of_antecedent(link);
    if (link.source.span.size() == 1 && reading_.is(only, kSubject | kPossessive | kObject))
      return of_pronoun(link);
    return of_phrase(link, link.source.span);
  }

  std::vector<Range> content_bytes(const Link& link) const {
    std::vector<Range> spans;
    for (const Span piece : link.content) spans.push_back(reading_.bytes(piece));
    return spans;
  }

  // No cue: whoever a colon before it names, else the speaker of the quotation before, where that is near.
  Voice continued(const Link& link) const {
    const At first = link.content.front().first;
    if (reading_.word(first - 1) == ":" && reading_.same_line(first - 1, first)) {
      if (const Place* place = person_before(first)) return introduced(*place, first - 1);
    }
    if (!last_ || lines_since_last(first) > 1) {
      return {SourceKind::kNone, {}, std::nullopt, {{EvidenceKind::kMarks, content_bytes(link)}}};
    }
    Voice voice = voices_[*last_];
    voice.evidence = {{EvidenceKind::kContinues, content_bytes(links_[*last_])}};
    return voice;
  }

  At lines_since_last(At at) const {
    const Link& before = links_[*last_];
    const At last = std::max(before.hull().end, before.source.span.end) - 1;
    return At{reading_.token(at).line} - At{reading_.token(last).line};
  }

  // The first person named in the sentence before `at`.
  const Place* person_before(At at) const {
    const At first = reading_.sentence_of(at - 1).first;
    if (first >= at) return nullptr;
    const Range found = cast().places_in(reading_.bytes({first, at}));
    for (std::uint32_t i = found.begin; i < found.end; ++i) {
      if (is_person(cast().places[i].entity)) return &cast().places[i];
    }
    return nullptr;
  }

  Voice introduced(const Place& place, At colon) const {
    Voice voice;
    name(voice, place.entity);
    voice.evidence.push_back({EvidenceKind::kColon, {place.range, reading_.bytes({colon, colon + 1})}});
    return voice;
  }

  // "I" and "we" in a quotation: whoever speaks it. Outside: the author.
  Voice first_person(const Link& link) const {
    const Range bytes = reading_.bytes(link.source.span);
    if (link.within) {
      Voice voice = voices_[*link.within];
      voice.evidence.insert(voice.evidence.begin(), {EvidenceKind::kPronoun, {bytes}});
      return voice;
    }
    if (reading_.quoted(link.source.span.first)) return {};
    return {SourceKind::kAuthor, {}, std::nullopt, {{EvidenceKind::kPronoun, {bytes}}}};
  }

  std::string name_of(people::EntityIndex entity) const { return cast().entities[entity].name; }

  void name(Voice& voice, people::EntityIndex entity) const {
    if (std::find(voice.speakers.begin(), voice.speakers.end(), entity) != voice.speakers.end()) return;
    voice.speakers.push_back(entity);
    if (voice.speakers.size() == 1) {
      voice.name = name_of(entity);
      voice.kind = is_person(entity) ? SourceKind::kPerson : SourceKind::kOrganization;
    }
  }

  // The place of an entity over a span, of one of two forms; null where there is none.
  const Place* place_over(Span span, MentionForm form) const {
    const Range bytes = reading_.bytes(span);
    const Range found = cast().places_in(bytes);
    for (std::uint32_t i = found.begin; i < found.end; ++i) {
      const Place& place = cast().places[i];
      if (place.form == form && bytes.contains(place.range)) return &place;
    }
    return nullptr;
  }

  Voice of_pronoun(const Link& link) const {
    Voice voice;
    const Range bytes = reading_.bytes(link.source.span);
    const Range found = cast().places_in(bytes);
    for (std::uint32_t i = found.begin; i < found.end; ++i) {
      const Place& place = cast().places[i];
      if (place.form != MentionForm::kPronoun || place.confidence < kLeastSure || !may_speak(place.entity))
        continue;
      name(voice, place.entity);
      voice.evidence.push_back({EvidenceKind::kPronoun, {bytes, antecedent(place)}});
    }
    if (const auto answering = answerer(link)) {
      voice = {};
      name(voice, answering->entity);
      voice.evidence.push_back({EvidenceKind::kTurn, {bytes, answering->range}});
    }
    if (voice.speakers.empty()) bind_to_subject(voice, link.source.span.first);
    const std::string_view word = reading_.word(link.source.span.first);
    if (voice.speakers.empty() && (word == "they" || word == "their")) return of_they(link.source.span.first);
    if (!voice.speakers.empty()) return voice;
    const bool one = word == "he" || word == "she" || word == "his" || word == "her";
    const bool thing = word == "it" || word == "its";
    if (thing && last_ && lines_since_last(link.source.span.first) <= 2 &&
        (voices_[*last_].kind == SourceKind::kOrganization ||
         voices_[*last_].kind == SourceKind::kDocument)) {
      voice = voices_[*last_];
      voice.evidence = {{EvidenceKind::kPronoun, {bytes, reading_.bytes(links_[*last_].content.back())}}};
      return voice;
    }
    voice.evidence.push_back({EvidenceKind::kPronoun, {bytes}});
    voice.kind = one                             ? SourceKind::kPerson
                 : word == "it" || word == "its" ? SourceKind::kOrganization
                                                 : SourceKind::kUnnamed;
    if (voice.kind == SourceKind::kUnnamed) voice.name = reading_.text().plain(bytes);
    return voice;
  }

  // “Who are you?” Finn asked Max Stein. “A friend,” he said: whoever was asked, where the question before
  // names one.
  const Place* answerer(const Link& link) const {
    const At pronoun = link.source.span.first;
    if (!is_one(reading_.word(pronoun)) || !last_ || link.kind != QuoteKind::kDirect) return nullptr;
    const Link& question = links_[*last_];
    if (!question.cue || voices_[*last_].speakers.size() != 1 || lines_since_last(pronoun) > 1)
      return nullptr;
    const std::string_view asked = reading_.word(question.cue->head);
    if (asked != "asked" && asked != "asks") return nullptr;
    const Span behind{question.cue->span.end, std::min(question.cue->span.end + 5, reading_.count())};
    if (behind.empty()) return nullptr;
    const Range found = cast().places_in(reading_.bytes(behind));
    const Place* other = nullptr;
    for (std::uint32_t i = found.begin; i < found.end; ++i) {
      const Place& place = cast().places[i];
      if (!is_person(place.entity)) continue;
      if (place.entity == voices_[*last_].speakers.front() || place.form == MentionForm::kPronoun) continue;
      other = &place;
      break;
    }
    return other;
  }

  // Those named together just before; the crowd or the body that spoke last or that the sentence before is
  // about.
  Voice of_they(At at) const {
    const Range bytes = reading_.token(at).range;
    Voice voice;
    for (const Place* place : collective_.they(at)) {
      name(voice, place->entity);
      voice.evidence.push_back({EvidenceKind::kPronoun, {bytes, place->range}});
    }
    if (!voice.speakers.empty()) return voice;
    const bool near = last_ && lines_since_last(at) <= 2;
    const Voice* before = near ? &voices_[*last_] : nullptr;
    const bool many =
        before && (before->speakers.size() > 1 ||
                   (before->kind == SourceKind::kUnnamed && is_many(links_[*last_].source.span)) ||
                   before->kind == SourceKind::kOrganization);
    if (many) {
      voice = *before;
      voice.evidence = {{EvidenceKind::kPronoun, {bytes, reading_.bytes(links_[*last_].content.back())}}};
      return voice;
    }
    voice.kind = SourceKind::kUnnamed;
    const Span crowd = collective_.crowd(at);
    voice.name = reading_.text().plain(crowd.empty() ? bytes : reading_.bytes(crowd));
    voice.evidence = {{EvidenceKind::kPronoun, {bytes}}};
    if (!crowd.empty()) voice.evidence.front().spans.push_back(reading_.bytes(crowd));
    return voice;
  }

  bool is_many(Span phrase) const {
    if (phrase.empty()) return true;
    const std::string_view head = reading_.word(core_of(phrase).end - 1);
    return head.ends_with("s") || head == "people" || head == "men" || head == "women" || head == "they";
  }

  // "the two leaders", "the 43-year-old"
  Voice of_described_people(Span phrase) const {
    Voice voice;
    const Range bytes = reading_.bytes(phrase);
    for (const Place* place : collective_.counted(phrase)) {
      name(voice, place->entity);
      voice.evidence.push_back({EvidenceKind::kNominal, {bytes, place->range}});
    }
    if (!voice.speakers.empty()) return voice;
    if (const auto entity = collective_.aged(phrase)) {
      name(voice, *entity);
      voice.evidence.push_back(
          {EvidenceKind::kNominal, {bytes, cast().entities[*entity].mentions.front().range}});
    }
    return voice;
  }

  // "Moon welcomed what he described as ...": the one person whom the sentence names before "what".
  void bind_to_subject(Voice& voice, At pronoun) const {
    if (reading_.word(pronoun - 1) != "what") return;
    const Range before{reading_.bytes(reading_.sentence_of(pronoun)).begin,
                       reading_.token(pronoun).range.begin};
    const Range found = cast().places_in(before);
    const Place* subject = nullptr;
    for (std::uint32_t i = found.begin; i < found.end; ++i) {
      const Place& place = cast().places[i];
      if (!is_person(place.entity) || place.form == MentionForm::kNominal) continue;
      if (subject && subject->entity != place.entity) return;
      subject = &place;
    }
    if (!subject) return;
    name(voice, subject->entity);
    voice.evidence.push_back({EvidenceKind::kPronoun, {reading_.token(pronoun).range, subject->range}});
  }

  // The last name of the place's entity before it, among its last mentions.
  Range antecedent(const Place& place) const {
    const auto& mentions = cast().entities[place.entity].mentions;
    auto at = std::lower_bound(
        mentions.begin(), mentions.end(), place.range.begin,
        [](const people::Mention& mention, std::uint32_t begin) { return mention.range.begin < begin; });
    for (int back = 0; at != mentions.begin() && back < kMostMentions; ++back) {
      --at;
      if (at->form == MentionForm::kName || at->form == MentionForm::kAlias) return at->range;
    }
    return place.range;
  }

  // Is the place what "who" stands for: the end of the phrase before it, or a person with no more than "of X"
  // behind?
  bool heads(const Place& place, Range phrase) const {
    const Range tokens = reading_.text().tokens_in(place.range);
    if (is_person(place.entity) && reading_.is(tokens.end, kPreposition)) return true;
    const bool complement = reading_.is(At{tokens.begin} - 1, kPreposition);
    return place.range.end == phrase.end && (is_person(place.entity) || !complement);
  }

  // "..., who said": the phrase before.
  Voice of_antecedent(const Link& link) const {
    At end = link.source.span.first;
    const At limit = reading_.sentence_of(end).first;
    if (end > limit && reading_.is_comma(end - 1)) --end;
    At first = end;
    while (first > limit && end - first < 20 && !reading_.is_comma(first - 1) && !reading_.is_mark(first - 1))
      --first;
    if (first == end) return {};
    // The name nearest to "who", else the description.
    const Range bytes = reading_.bytes({first, end});
    const Range found = cast().places_in(bytes);
    for (std::uint32_t i = found.end; i > found.begin; --i) {
      const Place& place = cast().places[i - 1];
      if (place.form == MentionForm::kPronoun || !may_speak(place.entity) || !heads(place, bytes)) continue;
      Voice voice;
      name(voice, place.entity);
      voice.evidence.push_back({EvidenceKind::kCueSubject, {place.range, reading_.bytes(link.source.span)}});
      return voice;
    }
    Voice voice = described({std::max(first, end - 4), end});
    voice.evidence.push_back({EvidenceKind::kCueSubject, {reading_.bytes(link.source.span)}});
    return voice;
  }

  // The bracket that closes the one at `at`, where it is near; `at` itself otherwise.
  At bracket_close(At at, At limit) const {
    if (reading_.word(at) != "(") return at;
    for (At t = at + 1; t < std::min(limit, at + 10); ++t) {
      if (reading_.word(t) == ")") return t;
    }
    return at;
  }

  // "Dole, Frost and Park": nothing but names, commas and one "and" from the comma at `at` on.
  bool lists_names(At at, At limit) const {
    if (!reading_.is_comma(at)) return false;
    bool joined = false;
    for (At t = at; t < limit; ++t) {
      const bool word_and = reading_.word(t) == "and";
      joined = joined || word_and;
      if (!word_and && !reading_.is_comma(t) && !reading_.is_name(t) && !reading_.is_capital(t)) return false;
    }
    return joined;
  }

  // The part of a phrase that holds its head: up to the first comma, bracket, relative word, preposition or
  // verb.
  Span core_of(Span phrase) const {
    At end = phrase.first;
    while (end < phrase.end) {
      if (const At close = bracket_close(end, phrase.end); close > end && end > phrase.first) {
        if (reading_.word(close + 1) != "and") break;
        end = close + 1;
        continue;
      }
      const char sort = reading_.sort_of(end);
      const bool stops = sort == ',' || sort == '(' || sort == 'r' || sort == 'w' || sort == 'h' ||
                         sort == 'i' || sort == '-' || sort == 't';
      if (stops && end > phrase.first && !reading_.is_name(end) && !lists_names(end, phrase.end)) break;
      ++end;
    }
    return {phrase.first, end};
  }

  // Names in the core that are the source itself, not its possessor ("Moon's office") nor a modifier ("Trump
  // aide").
  Voice of_phrase(const Link& link, Span phrase) const {
    Voice voice;
    const Span core = core_of(phrase);
    const Range bytes = reading_.bytes(phrase);
    add_names(voice, core);
    if (voice.speakers.empty()) add_apposed(voice, {core.end, phrase.end});
    if (!voice.speakers.empty()) {
      voice.evidence.push_back({evidence_of(link.source.form), cue_spans(link, bytes)});
      return voice;
    }
    if (voice = of_described_people(phrase); !voice.speakers.empty()) return voice;
    if (const Place* place = nominal_over(core, phrase)) {
      name(voice, place->entity);
      voice.evidence.push_back({EvidenceKind::kNominal, {place->range, antecedent(*place)}});
      return voice;
    }
    if (const auto entity = recent_bearer(core)) {
      name(voice, *entity);
      voice.evidence.push_back({EvidenceKind::kNominal, {bytes}});
      return voice;
    }
    if (const auto entity = only_bearer(core)) {
      name(voice, *entity);
      voice.evidence.push_back(
          {EvidenceKind::kNominal, {bytes, cast().entities[*entity].mentions.front().range}});
      return voice;
    }
    voice = described(phrase);
    name_body(voice, core);
    voice.evidence.push_back(
        {voice.kind == SourceKind::kDocument ? EvidenceKind::kDocument : evidence_of(link.source.form),
         cue_spans(link, bytes)});
    return voice;
  }

  // A description that people resolved, standing for the whole of the phrase's core.
  const Place* nominal_over(Span core, Span phrase) const {
    const Place* place = place_over(phrase, MentionForm::kNominal);
    if (place == nullptr || place->confidence < kLeastSure || !may_speak(place->entity)) return nullptr;
    const Range bytes = reading_.bytes(core);
    return place->range.begin == bytes.begin || place->range.end == bytes.end ? place : nullptr;
  }

  // "the minister": the last speaker, where the article calls that person one.
  std::optional<people::EntityIndex> recent_bearer(Span core) const {
    if (!last_ || voices_[*last_].speakers.size() != 1 || core.size() < 2) return std::nullopt;
    if (reading_.word(core.first) != "the" || lines_since_last(core.first) > 4) return std::nullopt;
    const people::EntityIndex entity = voices_[*last_].speakers.front();
    for (const Range role : cast().entities[entity].roles) {
      const Range tokens = reading_.text().tokens_in(role);
      for (At t = tokens.begin; t < At{tokens.end}; ++t) {
        if (reading_.word(t) == reading_.word(core.end - 1)) return entity;
      }
    }
    return std::nullopt;
  }

  // "the company": the organisation that spoke last, where that is near.
  void name_body(Voice& voice, Span core) const {
    if (!voice.speakers.empty() || !last_body_ || reading_.word(core.first) != "the" || core.size() != 2)
      return;
    if (voice.kind != SourceKind::kOrganization) return;
    const Link& before = links_[*last_body_];
    const At last = std::max(before.hull().end, before.source.span.end) - 1;
    if (At{reading_.token(core.first).line} - At{reading_.token(last).line} > 2) return;
    voice.speakers = {voices_[*last_body_].speakers.front()};
    voice.name = name_of(voice.speakers.front());
  }

  std::vector<Range> cue_spans(const Link& link, Range source) const {
    std::vector<Range> spans{source};
    if (link.cue) spans.push_back(reading_.bytes(link.cue->span));
    return spans;
  }

  void add_names(Voice& voice, Span core) const {
    if (core.empty()) return;
    const Range found = cast().places_in(reading_.bytes(core));
    for (std::uint32_t i = found.begin; i < found.end; ++i) {
      const Place& place = cast().places[i];
      if (place.form == MentionForm::kPronoun || place.form == MentionForm::kNominal ||
          !may_speak(place.entity))
        continue;
      const Range tokens = reading_.text().tokens_in(place.range);
      const At end = tokens.end;
      const bool at_end = end >= core.end || reading_.sort_of(end) == 'c' || reading_.is_comma(end) ||
                          reading_.word(end) == "(" || reading_.is(end, kTimeWord) ||
                          reading_.token(end).kind == text::TokenKind::kNumber;
      if (!at_end) continue;
      if (!voice.speakers.empty() && !is_joint(voice, place)) continue;
      name(voice, place.entity);
    }
  }

  bool is_joint(const Voice& voice, const Place& place) const {
    return type_of(voice.speakers.front()) == type_of(place.entity) ||
           is_person(voice.speakers.front()) == is_person(place.entity);
  }

  // "a spokesman for Moon, Kang Min-seok": a person alone between commas.
  void add_apposed(Voice& voice, Span rest) const {
    if (rest.empty()) return;
    const Range found = cast().places_in(reading_.bytes(rest));
    for (std::uint32_t i = found.begin; i < found.end; ++i) {
      const Place& place = cast().places[i];
      if (place.form == MentionForm::kPronoun || !is_person(place.entity)) continue;
      const Range tokens = reading_.text().tokens_in(place.range);
      const At before = At{tokens.begin} - 1;  // a civility may stand between
      if (!reading_.is_comma(before) && !reading_.is_comma(before - 1)) continue;
      const At end = tokens.end;
      if (end < rest.end && !reading_.is_comma(end)) continue;
      name(voice, place.entity);
      return;
    }
  }

  // What a description describes: people whom nobody names are many ("residents") or anybody ("an official");
  // one who is pointed at ("the official") is somebody, only not known who; capitals are a name that we do
  // not know.
  SourceKind kind_of(Span core) const {
    const std::string_view head = reading_.word(core.end - 1);
    const std::string_view noun = lexicon::find(lexicon::kSourceNouns, head).value_or("");
    if (noun == "o") return SourceKind::kOrganization;
    if (noun == "d") return SourceKind::kDocument;
    if (noun == "u") return SourceKind::kUnnamed;
    const std::string_view opener = reading_.word(core.first);
    const bool pointed = opener == "the" || opener == "this" || opener == "that";
    const bool many = head.ends_with("s") || head == "people" || head == "men" || head == "women";
    if (pointed && !many) return SourceKind::kPerson;
    const bool known = reading_.is_capital(core.end - 1) && core.end - 1 > core.first;
    return known ? SourceKind::kOrganization : SourceKind::kUnnamed;
  }

  // A source with no name: an office (in the fullest words that the article has for it), a document (its
  // issuer speaks where named), or people whom nobody names.
  Voice described(Span phrase) const {
    Voice voice;
    const Span core = core_of(phrase);
    voice.name = reading_.text().plain(reading_.bytes(phrase));
    voice.kind = kind_of(core);
    if (voice.kind == SourceKind::kOrganization && core == phrase) name_in_full(voice, core);
    if (voice.kind != SourceKind::kDocument) return voice;
    if (const Place* issuer = issuer_in(phrase, core))
      name_issuer(voice, *issuer);
    else
      name_as_before(voice, core);
    return voice;
  }

  // "the embassy" after "Ottawa's embassy in Beijing"
  void name_in_full(Voice& voice, Span core) const {
    if (core.size() != 2 || !reading_.is(core.first, kDeterminer)) return;
    const Span fuller = bodies_.fuller(core.end - 1);
    if (fuller.empty()) return;
    voice.name = reading_.text().plain(reading_.bytes(fuller));
    voice.evidence.push_back({EvidenceKind::kNominal, {reading_.bytes(core), reading_.bytes(fuller)}});
  }

  // "the report" after "a report by Acme"
  void name_as_before(Voice& voice, Span core) const {
    if (!reading_.is(core.first, kDeterminer) || reading_.word(core.first).starts_with("a")) return;
    const auto before = issued_.find(reading_.token(core.end - 1).word);
    if (before == issued_.end()) return;
    voice.speakers = voices_[before->second].speakers;
    voice.name = voices_[before->second].name;
  }

  // The noun of a document whose issuer the attribution names.
  void remember_issuer(std::uint32_t index) {
    const Span source = links_[index].source.span;
    if (voices_[index].kind != SourceKind::kDocument || voices_[index].speakers.empty() || source.size() < 2)
      return;
    issued_[reading_.token(core_of(source).end - 1).word] = index;
  }

  const Place* issuer_in(Span phrase, Span core) const {
    const Range found = cast().places_in(reading_.bytes(phrase));
    for (std::uint32_t i = found.begin; i < found.end; ++i) {
      const Place& place = cast().places[i];
      if (place.form == MentionForm::kPronoun || place.form == MentionForm::kNominal) continue;
      if (!is_person(place.entity) && type_of(place.entity) != EntityType::kOrg) continue;
      const Range tokens = reading_.text().tokens_in(place.range);
      const std::string_view before = reading_.word(At{tokens.begin} - 1);
      const std::string_view two_before = before == "the" ? reading_.word(At{tokens.begin} - 2) : before;
      const bool modifies = At{tokens.end} < core.end;  // "a WMO press release"
      const bool issues = modifies || reading_.word(tokens.end) == "'s" || two_before == "by" ||
                          two_before == "from" || two_before == "of" || two_before == "in";
      if (issues) return &place;
    }
    return nullptr;
  }

  void name_issuer(Voice& voice, const Place& place) const {
    voice.speakers = {place.entity};
    voice.name = name_of(place.entity);
  }

  const Reading& reading_;
  const std::vector<Link>& links_;
  const Chooser& chooser_;
  Candidates candidates_;
  Collective collective_;
  Bodies bodies_;
  std::map<text::Index, std::uint32_t>
      issued_;  // the noun of a document, and the last attribution to it whose issuer is named
  std::vector<Voice> voices_;
  std::multimap<text::Index, people::EntityIndex> bearers_;  // the words of roles, and who bears them
  std::optional<std::uint32_t> last_body_;                   // the last attribution to an organisation
  std::optional<std::uint32_t> last_;  // the last attribution that is no scare quote and in no other
};

}  // namespace

std::vector<Voice> find_voices(const Reading& reading, const std::vector<Link>& links,
                               const Chooser& chooser) {
  return Speakers(reading, links, chooser).run();
}

}  // namespace inspector::quotes
