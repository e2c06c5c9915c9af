#include "quotes/speaker.h"

#include <algorithm>
#include <map>

#include "lexicon/tables.h"

namespace inspector::quotes {
namespace {

using entities::EntityType;
using people::MentionForm;
using people::Place;

constexpr std::size_t kMostBearers = 8;  // of one role word: more tell nobody apart
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
  Speakers(const Reading& reading, const std::vector<Link>& links) : reading_(reading), links_(links) {
    gather_bearers();
  }

  std::vector<Voice> run() {
    for (std::uint32_t i = 0; i < links_.size(); ++i) {
      voices_.push_back(voice_of(i));
      const bool heard = links_[i].kind != QuoteKind::kScare && voices_[i].kind != SourceKind::kNone;
      if (heard && !links_[i].within) last_ = i;
      if (!voices_[i].speakers.empty() && !is_person(voices_[i].speakers.front())) last_body_ = i;
    }
    return std::move(voices_);
  }

 private:
  void gather_bearers() {
    for (people::EntityIndex entity = 0; entity < cast().entities.size(); ++entity) {
      if (!is_person(entity)) continue;
      for (const Range role : cast().entities[entity].roles) {
        const Range tokens = reading_.text().tokens_in(role);
        for (At t = tokens.begin; t < At{tokens.end}; ++t) bear(reading_.token(t).word, entity);
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
    if (voice.speakers.empty()) bind_to_subject(voice, link.source.span.first);
    if (!voice.speakers.empty()) return voice;
    const std::string_view word = reading_.word(link.source.span.first);
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

  // The last name of the place's entity before it.
  Range antecedent(const Place& place) const {
    Range best = place.range;
    for (const people::Mention& mention : cast().entities[place.entity].mentions) {
      if (mention.range.begin >= place.range.begin) break;
      if (mention.form == MentionForm::kName || mention.form == MentionForm::kAlias) best = mention.range;
    }
    return best;
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
      if (stops && end > phrase.first && !reading_.is_name(end)) break;
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
      const bool at_end = end >= core.end || reading_.sort_of(end) == 'c' || reading_.word(end) == "(" ||
                          reading_.is(end, kTimeWord) || reading_.token(end).kind == text::TokenKind::kNumber;
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

  // A source with no name: an office, a document (its issuer speaks where named), or people whom nobody
  // names.
  Voice described(Span phrase) const {
    Voice voice;
    const Span core = core_of(phrase);
    voice.name = reading_.text().plain(reading_.bytes(phrase));
    voice.kind = kind_of(core);
    if (voice.kind != SourceKind::kDocument) return voice;
    if (const Place* issuer = issuer_in(phrase, core)) name_issuer(voice, *issuer);
    return voice;
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
  std::vector<Voice> voices_;
  std::multimap<text::Index, people::EntityIndex> bearers_;  // the words of roles, and who bears them
  std::optional<std::uint32_t> last_body_;                   // the last attribution to an organisation
  std::optional<std::uint32_t> last_;  // the last attribution that is no scare quote and in no other
};

}  // namespace

std::vector<Voice> find_voices(const Reading& reading, const std::vector<Link>& links) {
  return Speakers(reading, links).run();
}

}  // namespace inspector::quotes
