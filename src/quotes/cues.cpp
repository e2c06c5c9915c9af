#include "quotes/cues.h"

namespace inspector::quotes {
namespace {

constexpr At kLongestSpeakerLabel = 6;

// What repeats another block was read there.
bool may_speak(const article::Block& block) {
  using article::BlockKind;
  const BlockKind kind = block.kind;
  if (block.duplicate_of) return false;
  return article::is_body(kind) || kind == BlockKind::kHeadline || kind == BlockKind::kSubheadline ||
         kind == BlockKind::kCaption;
}

bool is_be(const Reading& reading, At at) {
  const std::string_view w = reading.word(at);
  return w == "is" || w == "are" || w == "was" || w == "were" || w == "be" || w == "been" || w == "being" ||
         w == "am";
}

bool has_word(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    if (begins && (at + word.size() == words.size() || words[at + word.size()] == ' ')) return true;
  }
  return false;
}

// Auxiliaries, modals, negations and adverbs before the head belong to the cue: "has also said".
At group_start(const Reading& reading, At head) {
  At first = head;
  while (reading.same_sentence(first - 1, head) && !reading.is_possessive(first - 1) &&
         reading.is(first - 1, kAuxiliary | kModal | kNegation | kAdverb)) {
    --first;
  }
  if (reading.word(first - 1) == "to" && reading.same_sentence(first - 1, head)) --first;
  return first;
}

// "in a statement", "in an interview" right behind the head, where the content follows at once.
At statement_end(const Reading& reading, At end) {
  if (reading.word(end) != "in" || (reading.word(end + 1) != "a" && reading.word(end + 1) != "an"))
    return end;
  const std::string_view noun = reading.word(end + 2);
  const bool known = noun == "statement" || noun == "interview" || noun == "tweet" || noun == "letter";
  return known && reading.same_sentence(end, end + 2) ? end + 3 : end;
}

bool is_noun_here(const Reading& reading, At first, At head) {
  if (first != head || reading.is(head - 1, kSubject)) return false;
  if (!reading.same_sentence(head - 1, head)) return false;
  const std::string_view before = reading.word(head - 1);
  return reading.is(head - 1, kDeterminer | kPossessive) || before == "'s" ||
         reading.sort_of(head - 1) == 'i';
}

Cue verb_cue(const Reading& reading, At head) {
  Cue cue;
  cue.head = head;
  cue.span = {group_start(reading, head), head + 1};
  for (At t = cue.span.first; t < head; ++t) cue.passive = cue.passive || is_be(reading, t);
  cue.infinitive = reading.word(cue.span.first) == "to";
  cue.gerund = cue.span.first == head && reading.word(head).ends_with("ing");
  cue.passive = cue.passive && !reading.word(head).ends_with("ing");
  if (is_noun_here(reading, cue.span.first, head)) cue.kind = CueKind::kNoun;
  const bool particle =
      reading.same_sentence(head, head + 1) && has_word(reading.verb(head).particles, reading.word(head + 1));
  cue.span.end = particle ? head + 2 : statement_end(reading, head + 1);
  return cue;
}

// "Park Ji-won:", "Q:" where a line starts.
bool is_label(const Reading& reading, At colon) {
  if (reading.word(colon) != ":") return false;
  const Span line = reading.line_of(colon);
  if (colon - line.first > kLongestSpeakerLabel || colon == line.first || colon + 1 >= line.end) return false;
  for (At t = line.first; t < colon; ++t) {
    if (!reading.is_capital(t) && !reading.is_name(t)) return false;
  }
  return true;
}

// "so-called", "Air Express"
bool part_of_name(const Reading& reading, At at) {
  return reading.is_name(at) || reading.hyphenates(at - 1) || reading.hyphenates(at + 1);
}

}  // namespace

std::vector<Cue> find_cues(const Reading& reading) {
  std::vector<Cue> cues;
  for (At t = 0; t < reading.count(); ++t) {
    const article::Block& block = reading.article().blocks[reading.token(t).line];
    if (!may_speak(block)) continue;
    if (reading.word(t) == "according" && reading.word(t + 1) == "to") {
      cues.push_back({CueKind::kAccording, {t, t + 2}, t, false, false, false});
    } else if (reading.verb(t).share > 0 && !part_of_name(reading, t)) {
      cues.push_back(verb_cue(reading, t));
    } else if (article::is_body(block.kind) && is_label(reading, t)) {  // "FILE PHOTO:" is nobody
      cues.push_back({CueKind::kColon, {t, t + 1}, t, false, false, false});
    }
  }
  return cues;
}

}  // namespace inspector::quotes
