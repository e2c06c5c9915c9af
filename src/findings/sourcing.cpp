// What the article rests on: unnamed sources, quotations with no speaker, one voice only, no quotation at
// all.
#include <algorithm>
#include <map>
#include <set>

#include "findings/checks.h"
#include "lexicon/tables.h"
#include "text/unicode.h"

namespace inspector::findings {
namespace {

using quotes::Attribution;
using quotes::QuoteKind;
using quotes::SourceKind;

constexpr std::uint32_t kFullQuotation = 6;   // words that make a quotation a full one
constexpr std::uint32_t kShortArticle = 150;  // words: below, an article need not quote anybody
constexpr std::size_t kFewAttributions = 3;   // below, one voice is no surprise
constexpr text::Index kCueReach = 8;          // tokens beside a quotation where a cue would stand
constexpr double kSure = 0.4;                 // attributions less sure than this found nothing on

std::uint32_t words_in(const text::Text& text, const std::vector<Range>& ranges) {
  std::uint32_t words = 0;
  for (const Range range : ranges) {
    const Range tokens = text.tokens_in(range);
    for (text::Index i = tokens.begin; i < tokens.end; ++i) {
      const text::TokenKind kind = text.tokens()[i].kind;
      words += kind == text::TokenKind::kWord || kind == text::TokenKind::kNumber;
    }
  }
  return words;
}

std::uint32_t body_words(const Inspected& in) {
  std::uint32_t words = 0;
  for (text::Index line = 0; line < in.text.lines().size(); ++line) {
    if (in.in_body(line)) words += words_in(in.text, {in.text.lines()[line].range});
  }
  return words;
}

bool in_body(const Inspected& in, const Attribution& a) {
  return !a.content.empty() && in.in_body(in.text.line_at(a.content.front().begin));
}

bool is_full_quotation(const Inspected& in, const Attribution& a) {
  return a.kind == QuoteKind::kDirect && words_in(in.text, a.content) >= kFullQuotation;
}

// A key that is the same for the same voice; empty where nobody is known to speak.
std::string voice_of(const Attribution& a) {
  if (!a.speakers.empty()) return "entity " + std::to_string(a.speakers.front());
  return a.speaker_name ? text::fold(*a.speaker_name) : std::string();
}

void append(std::vector<Range>& spans, const std::vector<Range>& more) {
  spans.insert(spans.end(), more.begin(), more.end());
}

// Is the source somebody whom a newsroom would name if it could: "a senior official", "people close to him"?
bool is_withheld(const Inspected& in, const text::WordSet& nouns, Range source) {
  const Range tokens = in.text.tokens_in(source);
  bool person = false, close = false;
  for (text::Index i = tokens.begin; i < tokens.end; ++i) {
    const text::Token& token = in.text.tokens()[i];
    const std::string_view word = in.text.word(token);
    if (nouns.has(token) && nouns.value(token).empty()) return true;
    person = person || nouns.has(token);
    close = close || word == "familiar" || word == "close" || word == "briefed" || word == "knowledge" ||
            word == "anonymity" || word == "involved" || word == "direct";
  }
  return person && close;
}

// Does a cue stand beside the quotation after all? Then it is our reading that lacks a speaker, not the
// article.
bool has_cue_nearby(const Inspected& in, const text::WordSet& verbs, Range quotation) {
  const Range tokens = in.text.tokens_in(quotation);
  if (tokens.empty()) return true;
  const text::Line& line = in.text.lines()[in.text.tokens()[tokens.begin].line];
  const text::Index first =
      tokens.begin > line.first_token + kCueReach ? tokens.begin - kCueReach : line.first_token;
  const text::Index end = std::min<text::Index>(line.end_token, tokens.end + kCueReach);
  for (text::Index i = first; i < end; ++i) {
    if (i >= tokens.begin && i < tokens.end) continue;
    if (verbs.has(in.text.tokens()[i]) || in.text.word(in.text.tokens()[i]) == ":") return true;
  }
  if (first > line.first_token || in.text.tokens()[tokens.begin].line == 0) return false;
  return in.text.word_at(static_cast<std::int64_t>(line.first_token) - 1) == ":";
}

// "claims" is a cue only behind who claims.
bool is_verb_here(const Inspected& in, text::Index i) {
  const std::string_view word = in.text.word(in.text.tokens()[i]);
  if (word != "claims" && word != "claim" && word != "rant" && word != "boasts" && word != "claiming")
    return true;
  const std::string_view before = in.text.word_at(static_cast<std::int64_t>(i) - 1);
  if (before == "he" || before == "she" || before == "they" || before == "who" || before == ",") return true;
  return i > 0 && before != "the" && in.text.tokens()[i - 1].letter_case == text::Case::kTitle;
}

}  // namespace

void find_unnamed_sources(const Inspected& in, Findings& out) {
  const text::WordSet nouns(in.text, lexicon::kUnnamedSources);
  Finding finding{"unnamed_source", Severity::kInfo, {}, {}};
  std::vector<std::string> names;
  std::set<std::string> known;
  for (const Attribution& a : in.attributions) {
    if (!a.anonymous() || a.kind == QuoteKind::kScare || a.source.empty() || !in_body(in, a)) continue;
    if (!is_withheld(in, nouns, a.source.front())) continue;
    finding.spans.push_back(a.source.front());
    const std::string_view name =
        a.speaker_name ? std::string_view(*a.speaker_name) : in.text.slice(a.source.front());
    if (known.insert(text::fold(name)).second) names.push_back(in_marks(as_mentioned(name)));
  }
  if (finding.spans.empty()) return;
  finding.message = finding.spans.size() == 1
                        ? "One source is not named: " + join_names(names) + "."
                        : "Sources that are not named speak " + number_word(finding.spans.size()) +
                              " times: " + join_names(names) + ".";
  out.push_back(std::move(finding));
}

void find_unattributed_quotations(const Inspected& in, Findings& out) {
  const text::WordSet verbs(in.text, lexicon::kReportingVerbs);
  Finding finding{"unattributed_quotation", Severity::kWarning, {}, {}};
  for (const Attribution& a : in.attributions) {
    const bool nobody = a.source_kind == SourceKind::kNone && a.speakers.empty() && !a.speaker_name;
    if (nobody && !a.within && in_body(in, a) && is_full_quotation(in, a) &&
        !has_cue_nearby(in, verbs, a.content.front()))
      finding.spans.push_back(a.content.front());
  }
  if (finding.spans.empty()) return;
  finding.message = finding.spans.size() == 1
                        ? "One quotation has no speaker."
                        : number_word(finding.spans.size(), true) + " quotations have no speaker.";
  out.push_back(std::move(finding));
}

void find_single_source(const Inspected& in, Findings& out) {
  Finding finding{"single_source", Severity::kWarning, {}, {}};
  std::set<std::string> voices;
  std::string name;
  for (const Attribution& a : in.attributions) {
    if (!is_top_level(a) || !in_body(in, a)) continue;
    const std::string voice = voice_of(a);
    if (voice.empty() || a.confidence < kSure) return;  // somebody else may be speaking there
    voices.insert(voice);
    if (a.speaker_name) name = as_mentioned(*a.speaker_name);
    append(finding.spans, a.source);
  }
  if (voices.size() != 1 || finding.spans.size() < kFewAttributions || name.empty()) return;
  finding.message = "All that is said in the article rests on one voice: " + name + ".";
  out.push_back(std::move(finding));
}

void find_few_quotations(const Inspected& in, Findings& out) {
  std::vector<const Attribution*> full;
  bool any = false;
  std::size_t attributions = 0;
  for (const Attribution& a : in.attributions) {
    if (!in_body(in, a) || a.kind == QuoteKind::kScare) continue;
    ++attributions;
    any = any || a.kind != QuoteKind::kIndirect;
    if (is_full_quotation(in, a)) full.push_back(&a);
  }
  for (const text::Quotation& q : in.quotations) any = any || words_in(in.text, {q.inner}) >= kFullQuotation;
  if (attributions < 2 || body_words(in) < kShortArticle) return;
  if (!any) {
    out.push_back({"no_direct_quotation", Severity::kInfo, "The article quotes nobody directly.", {}});
  } else if (full.size() == 1) {
    const std::string speaker =
        full[0]->speaker_name ? ", and it is from " + as_mentioned(*full[0]->speaker_name) : "";
    out.push_back({"one_direct_quotation", Severity::kInfo,
                   "There is one full quotation in the article" + speaker + ".", full[0]->content});
  }
}

void find_loaded_cues(const Inspected& in, Findings& out) {
  const text::WordSet loaded(in.text, lexicon::kLoadedCues);
  Finding finding{"loaded_cue", Severity::kInfo, {}, {}};
  std::map<std::string, std::size_t> counts;
  for (const Attribution& a : in.attributions) {
    if (!in_body(in, a) || a.source_kind == SourceKind::kAuthor) continue;
    for (const Range cue : a.cue) {
      const Range tokens = in.text.tokens_in(cue);
      for (text::Index i = tokens.begin; i < tokens.end; ++i) {
        if (!loaded.has(in.text.tokens()[i]) || !is_verb_here(in, i)) continue;
        const Range span = in.text.tokens()[i].range;
        if (std::find(finding.spans.begin(), finding.spans.end(), span) != finding.spans.end()) continue;
        if (finding.spans.size() < 64) finding.spans.push_back(span);
        ++counts[std::string(in.text.word(in.text.tokens()[i]))];
      }
    }
  }
  if (counts.empty()) return;
  std::vector<std::string> words;
  for (const auto& [word, count] : counts)
    words.push_back(in_marks(word) + (count > 1 ? " (" + std::to_string(count) + " times)" : ""));
  const std::string verb =
      words.size() == 1 ? "One cue word judges the speaker: " : "Some cue words judge the speaker: ";
  finding.message = verb + join_names(words) + ".";
  std::sort(finding.spans.begin(), finding.spans.end());
  out.push_back(std::move(finding));
}

}  // namespace inspector::findings
