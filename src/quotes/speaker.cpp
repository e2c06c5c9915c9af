#include "quotes/speaker.h"

#include <algorithm>

#include "lexicon/tables.h"

namespace inspector::quotes {
namespace {

using entities::EntityType;
using people::MentionForm;
using people::Place;

constexpr double kLeastSure = 0.4;  // of a pronoun or a description: below this nobody is named

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
  Speakers(const Reading& reading, const std::vector<Link>& links) : reading_(reading), links_(links) {}

  std::vector<Voice> run() {
    for (std::uint32_t i = 0; i < links_.size(); ++i) {
      voices_.push_back(voice_of(i));
      if (links_[i].kind != QuoteKind::kScare && !links_[i].within) last_ = i;
    }
    return std::move(voices_);
  }

 private:
  const people::Cast& cast() const { return reading_.cast(); }
  EntityType type_of(people::EntityIndex entity) const { return cast().entities[entity].type; }
  bool is_person(people::EntityIndex entity) const { return type_of(entity) == EntityType::kPerson; }
  bool may_speak(people::EntityIndex entity) const {
    switch (type_of(entity)) {
      case EntityType::kPerson:
      case EntityType::kOrg:
      case EntityType::kGpe:
      case EntityType::kNorp:
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

  // No cue: the speaker of the quotation before, where it stands in the paragraph before or the same one.
  Voice continued(const Link& link) const {
    if (!last_) return {SourceKind::kNone, {}, std::nullopt, {{EvidenceKind::kMarks, content_bytes(link)}}};
    const Link& before = links_[*last_];
    const auto line = reading_.token(link.content.front().first).line;
    const auto last_line = reading_.token(std::max(before.hull().end - 1, before.source.span.end - 1)).line;
    Voice voice;
    if (line - last_line > 1 || voices_[*last_].kind == SourceKind::kNone) {
      voice.evidence.push_back({EvidenceKind::kMarks, content_bytes(link)});
      return voice;
    }
    voice = voices_[*last_];
    voice.evidence = {{EvidenceKind::kContinues, content_bytes(before)}};
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
    if (!voice.speakers.empty()) return voice;
    voice.evidence.push_back({EvidenceKind::kPronoun, {bytes}});
    const std::string_view word = reading_.word(link.source.span.first);
    voice.kind = word == "he" || word == "she" || word == "his" || word == "her" ? SourceKind::kPerson
                 : word == "it" || word == "its"                                 ? SourceKind::kOrganization
                                                                                 : SourceKind::kUnnamed;
    if (voice.kind == SourceKind::kUnnamed) voice.name = std::string(reading_.text().slice(bytes));
    return voice;
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
      if (place.form == MentionForm::kPronoun || !may_speak(place.entity) || place.range.end != bytes.end)
        continue;
      Voice voice;
      name(voice, place.entity);
      voice.evidence.push_back({EvidenceKind::kCueSubject, {place.range, reading_.bytes(link.source.span)}});
      return voice;
    }
    Voice voice = described({std::max(first, end - 4), end});
    voice.evidence.push_back({EvidenceKind::kCueSubject, {reading_.bytes(link.source.span)}});
    return voice;
  }

  // The part of a phrase that holds its head: up to the first comma, bracket, relative word, preposition or
  // verb.
  Span core_of(Span phrase) const {
    At end = phrase.first;
    while (end < phrase.end) {
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
    if (const Place* place = place_over(core, MentionForm::kNominal);
        place != nullptr && place->confidence >= kLeastSure && place->range.end == reading_.bytes(core).end) {
      name(voice, place->entity);
      voice.evidence.push_back({EvidenceKind::kNominal, {place->range, antecedent(*place)}});
      return voice;
    }
    voice = described(phrase);
    voice.evidence.push_back(
        {voice.kind == SourceKind::kDocument ? EvidenceKind::kDocument : evidence_of(link.source.form),
         cue_spans(link, bytes)});
    return voice;
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
      const bool at_end = end >= core.end || reading_.sort_of(end) == 'c' || reading_.is(end, kTimeWord) ||
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
      if (!reading_.is_comma(At{tokens.begin} - 1)) continue;
      const At end = tokens.end;
      if (end < rest.end && !reading_.is_comma(end)) continue;
      name(voice, place.entity);
      return;
    }
  }

  // A source with no name: an office, a document (its issuer speaks where named), or people whom nobody
  // names.
  Voice described(Span phrase) const {
    Voice voice;
    const Span core = core_of(phrase);
    voice.name = std::string(reading_.text().slice(reading_.bytes(phrase)));
    const std::string_view noun =
        lexicon::find(lexicon::kSourceNouns, reading_.word(core.end - 1)).value_or("");
    voice.kind = noun == "o"   ? SourceKind::kOrganization
                 : noun == "d" ? SourceKind::kDocument
                               : SourceKind::kUnnamed;
    if (voice.kind != SourceKind::kDocument) return voice;
    if (const Place* issuer = issuer_in(phrase)) name_issuer(voice, *issuer);
    return voice;
  }

  const Place* issuer_in(Span phrase) const {
    const Range found = cast().places_in(reading_.bytes(phrase));
    for (std::uint32_t i = found.begin; i < found.end; ++i) {
      const Place& place = cast().places[i];
      if (place.form == MentionForm::kPronoun || !may_speak(place.entity) ||
          place.form == MentionForm::kNominal)
        continue;
      const Range tokens = reading_.text().tokens_in(place.range);
      const std::string_view before = reading_.word(At{tokens.begin} - 1);
      const std::string_view two_before = before == "the" ? reading_.word(At{tokens.begin} - 2) : before;
      const bool issues = reading_.word(tokens.end) == "'s" || two_before == "by" || two_before == "from" ||
                          two_before == "of" || two_before == "in";
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
  std::optional<std::uint32_t> last_;  // the last attribution that is no scare quote and in no other
};

}  // namespace

std::vector<Voice> find_voices(const Reading& reading, const std::vector<Link>& links) {
  return Speakers(reading, links).run();
}

}  // namespace inspector::quotes
