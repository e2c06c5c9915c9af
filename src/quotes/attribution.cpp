#include "quotes/attribution.h"

#include <algorithm>

#include "lexicon/tables.h"
#include "quotes/content_choice.h"
#include "quotes/naming.h"
#include "quotes/score.h"
#include "quotes/tagged.h"

namespace inspector::quotes {
namespace {

constexpr double kLeastSure =
    0.24;  // a proposal less likely than this does more harm than good to F1 on the training articles
constexpr double kSurePresence =
    0.7;  // that something is attributed: then the likeliest content stands, however unsure
constexpr At kShortQuotation = 3;  // words; one this short with no cue is a title or a scare quote

// exp(x) for x in thousandths, between the points of a table: close enough, and the same on every machine.
double exponential(int thousandths) {
  return probability(thousandths) / (1 - probability(thousandths));
}

// What is attributed inside another's content is easily passed over: there less will do.
constexpr double kNestedPresence = 0.22;
constexpr double kNamed =
    0.85;  // chosen, not counted: our guide takes the quoted words, PolNeAR mostly all of "what ..."

bool stands_alone(const Link& link) {
  return link.confidence >= kLeastSure || link.presence >= kSurePresence;
}

// "what he described as “a gift”"
std::optional<Link> named_link(const Reading& reading, const Cue& cue, const Source& source) {
  const auto quotation = named_quotation(reading, cue, source);
  if (!quotation) return std::nullopt;
  Link link;
  link.content = {*quotation};
  link.cue = cue;
  link.source = source;
  link.confidence = link.presence = kNamed;
  return link;
}

// The likeliest proposal, if there is any.
std::optional<Link> best_of(ContentChoice choice, const Cue& cue, const Source& source) {
  if (choice.proposals.empty()) return std::nullopt;
  double total = 1;
  double best_weight = 0;
  std::size_t best = 0;
  for (std::size_t i = 0; i < choice.proposals.size(); ++i) {
    const double weight = exponential(choice.scores[i]);
    total += weight;
    if (weight > best_weight) {
      best_weight = weight;
      best = i;
    }
  }
  Link link;
  link.content = std::move(choice.proposals[best].content);
  link.cue = cue;
  link.source = source;
  link.shape = choice.proposals[best].shape;
  link.confidence = best_weight / total;
  link.presence = 1 - 1 / total;
  return link;
}

// Basic: by what is counted alone.
std::optional<Link> best_link(const Reading& reading, const Scorer& scorer, const Cue& cue,
                              const Source& source) {
  if (auto named = named_link(reading, cue, source)) return named;
  return best_of(weigh(reading, scorer, cue, source), cue, source);
}

// With the tagger's word for or against each proposal, and its own reading among them.
std::optional<Link> best_link(const Reading& reading, const Scorer& scorer, const model::Tags& tags,
                              const Cue& cue, const Source& source, bool further) {
  const int logit = cue_logit(tags, cue);
  if (logit < kHopelessCue) return std::nullopt;
  const TaggedCue tagged(reading, tags, cue);
  const Source joined = joined_source(reading, tagged, cue, source);
  if (auto named = named_link(reading, cue, joined)) return named;
  ContentChoice choice;
  if (!further) choice = weigh(reading, scorer, cue, source);
  blend(tagged, logit, cue, choice);
  return best_of(std::move(choice), cue, joined);
}

bool begins_before(const Link& a, const Link& b) {
  const Span x = a.hull();
  const Span y = b.hull();
  if (x.first != y.first) return x.first < y.first;
  if (x.end != y.end) return x.end > y.end;
  return a.presence > b.presence;
}

// Of two that cross, or hold the same words, the surer one stays. Nested ones both stay.
std::vector<Link> settle(std::vector<Link> links) {
  std::sort(links.begin(), links.end(), begins_before);
  std::vector<Link> kept;
  std::vector<std::size_t> open;  // indexes into kept, each inside the one before
  std::vector<bool> dropped;
  for (Link& link : links) {
    const Span hull = link.hull();
    bool stays = true;
    while (stays && !open.empty()) {
      const Span outer = kept[open.back()].hull();
      if (outer.end <= hull.first) {
        open.pop_back();
      } else if (outer.has(hull) && outer != hull) {
        break;
      } else if (link.presence > kept[open.back()].presence) {
        dropped[open.back()] = true;
        open.pop_back();
      } else {
        stays = false;
      }
    }
    if (!stays) continue;
    open.push_back(kept.size());
    kept.push_back(std::move(link));
    dropped.push_back(false);
  }
  std::vector<Link> result;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (!dropped[i]) result.push_back(std::move(kept[i]));
  }
  return result;
}

// Words of the content in marks, and words in all.
struct Share {
  At quoted = 0;
  At words = 0;
};

Share quoted_share(const Reading& reading, const std::vector<Span>& content) {
  Share share;
  const auto& quotations = reading.quotations();
  for (const Span piece : content) {
    const Range bytes = reading.bytes(piece);
    auto next =
        std::lower_bound(quotations.begin(), quotations.end(), bytes.begin,
                         [](const text::Quotation& q, std::uint32_t at) { return q.range.begin < at; });
    At covered = piece.first;
    for (; next != quotations.end() && next->range.begin < bytes.end; ++next) {
      const Span tokens = reading.tokens_of(static_cast<std::uint32_t>(next - quotations.begin()));
      for (At t = std::max(covered, tokens.first); t < std::min(tokens.end, piece.end); ++t)
        share.quoted += reading.is_word(t);
      covered = std::max(covered, std::min(tokens.end, piece.end));
    }
    for (At t = piece.first; t < piece.end; ++t) share.words += reading.is_word(t);
  }
  return share;
}

QuoteKind kind_of(const Reading& reading, const std::vector<Span>& content) {
  const Share share = quoted_share(reading, content);
  if (share.quoted == 0) return QuoteKind::kIndirect;
  return share.quoted == share.words ? QuoteKind::kDirect : QuoteKind::kMixed;
}

bool in_noise(const Reading& reading, At token) {
  return reading.article().is_noise(reading.token(token).line);
}

At words_in(const Reading& reading, Span span) {
  At words = 0;
  for (At t = span.first; t < span.end; ++t) words += reading.is_word(t);
  return words;
}

// A quotation that no cue claims: speech where it is a sentence of its own, else a title or a scare quote.
Link unclaimed(const Reading& reading, std::uint32_t quotation) {
  const Span tokens = reading.tokens_of(quotation);
  Link link;
  link.content = {tokens};
  const Span line = reading.line_of(tokens.first);
  const At last = tokens.end - 1;
  const bool opens =
      tokens.first == reading.sentence_of(tokens.first).first || reading.word(tokens.first - 1) == ":";
  const bool ends =
      reading.ends_sentence(last - 1) || reading.ends_sentence(tokens.end) || !reading.closes(last);
  const bool alone = tokens.first == line.first && tokens.end >= line.end - 1;
  const bool sentence = alone || (opens && ends);
  const bool speech = sentence && words_in(reading, tokens) >= kShortQuotation &&
                      article::is_body(reading.article().kind_of_line(reading.token(tokens.first).line));
  link.kind = speech ? QuoteKind::kDirect : QuoteKind::kScare;
  link.continues = speech;
  link.confidence = speech ? 0.6 : 0.5;
  return link;
}

// Does the quotation follow the link in the next sentence of its line, the cue standing between them? Then it
// is another piece of it: “A,” she said. “B.”
bool goes_on(const Reading& reading, const Link& link, Span quotation) {
  if (link.kind == QuoteKind::kIndirect || link.kind == QuoteKind::kScare || !link.cue) return false;
  const At last = std::max({link.hull().end, link.cue->span.end, link.source.span.end}) - 1;
  const bool between =
      link.cue->span.first >= link.content.front().end && link.cue->span.end <= quotation.first;
  const bool adjacent = reading.token(quotation.first).sentence == reading.token(last).sentence + 1;
  return between && adjacent && reading.same_line(last, quotation.first) &&
         quotation.first == reading.sentence_of(quotation.first).first;
}

void add_unclaimed(const Reading& reading, std::vector<Link>& links) {
  std::vector<bool> claimed(static_cast<std::size_t>(reading.count()), false);
  for (const Link& link : links) {
    for (const Span piece : link.content) {
      for (At t = piece.first; t < piece.end; ++t) claimed[static_cast<std::size_t>(t)] = true;
    }
  }
  const std::size_t claiming = links.size();
  std::size_t near = 0;  // the last of the claiming links that begins before the quotation
  bool open = false;     // does the next one that continues go on the last link?
  for (std::uint32_t q = 0; q < reading.quotations().size(); ++q) {
    const text::Quotation& quotation = reading.quotations()[q];
    const Span tokens = reading.tokens_of(q);
    if (quotation.depth > 0 || in_noise(reading, tokens.first)) continue;
    if (claimed[static_cast<std::size_t>(tokens.first)] ||
        claimed[static_cast<std::size_t>(tokens.end - 1)] || words_in(reading, tokens) == 0) {
      open = false;
      continue;
    }
    if (open && quotation.continues) {
      links.back().content.push_back(tokens);
      continue;
    }
    while (near + 1 < claiming && links[near + 1].hull().first < tokens.first) ++near;
    const std::size_t outer = near > 0 && links[near - 1].hull().has(links[near].hull()) ? near - 1 : near;
    if (claiming > 0 && goes_on(reading, links[outer], tokens)) {
      links[outer].content.push_back(tokens);
      open = false;
      continue;
    }
    links.push_back(unclaimed(reading, q));
    open = links.back().continues;
  }
}

bool holds(const Link& outer, const Link& inner) {
  return std::all_of(inner.content.begin(), inner.content.end(), [&](Span piece) {
    return std::any_of(outer.content.begin(), outer.content.end(),
                       [&](Span whole) { return whole.has(piece); });
  });
}

void nest(std::vector<Link>& links) {
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    while (!open.empty() && links[open.back()].hull().end <= links[i].hull().first) open.pop_back();
    for (auto outer = open.rbegin(); outer != open.rend() && outer - open.rbegin() < 8; ++outer) {
      if (links[*outer].kind == QuoteKind::kScare || !holds(links[*outer], links[i])) continue;
      links[i].within = *outer;
      break;
    }
    open.push_back(i);
  }
}

// Of the weak links those whose cue and content stand inside one of `links`. Both come in order of their
// cues.
void add_nested(std::vector<Link> weak, std::vector<Link>& links) {
  std::vector<Span> hulls;
  for (const Link& link : links) hulls.push_back(link.hull());
  std::sort(hulls.begin(), hulls.end(), [](Span a, Span b) { return a.first < b.first; });
  for (Link& link : weak) {
    const Span inner{std::min(link.hull().first, link.cue->span.first),
                     std::max(link.hull().end, link.cue->span.end)};
    const auto next = std::upper_bound(hulls.begin(), hulls.end(), inner.first,
                                       [](At at, Span hull) { return at < hull.first; });
    const bool inside = next != hulls.begin() && std::prev(next)->has(inner);
    if (inside && link.presence >= kNestedPresence) links.push_back(std::move(link));
  }
}

bool by_cue(const Link& a, const Link& b) {
  return a.cue->span.first < b.cue->span.first;
}

// What the cues of the text propose, weighed by counts.
std::vector<Link> weighed_links(const Reading& reading, const model::Tags* tags) {
  static const Scorer kScorer(
      lexicon::kQuoteWeights.rows);  // read once: the table is the same for every article
  const std::vector<Cue> cues = find_cues(reading);
  const std::vector<Source> sources = find_sources(reading, cues);
  std::vector<Link> links;
  std::vector<Link> weak;
  const auto keep = [&](std::optional<Link> found) {
    if (!found || in_noise(reading, found->content.front().first)) return;
    (stands_alone(*found) ? links : weak).push_back(std::move(*found));
  };
  for (std::size_t i = 0; i < cues.size(); ++i) {
    const bool read = tags && tags->has(static_cast<text::Index>(cues[i].head));
    keep(read ? best_link(reading, kScorer, *tags, cues[i], sources[i], false)
              : best_link(reading, kScorer, cues[i], sources[i]));
  }
  if (tags) {
    for (const Cue& cue : further_cues(reading, tags->cues(), cues))
      keep(best_link(reading, kScorer, *tags, cue, {}, true));
  }
  std::sort(weak.begin(), weak.end(), by_cue);
  add_nested(std::move(weak), links);
  return links;
}

}  // namespace

std::vector<Link> link(const Reading& reading, const model::Tags* tags) {
  std::vector<Link> links = weighed_links(reading, tags);
  links = settle(std::move(links));
  for (Link& found : links) found.kind = kind_of(reading, found.content);
  add_unclaimed(reading, links);
  std::sort(links.begin(), links.end(), begins_before);
  nest(links);
  return links;
}

}  // namespace inspector::quotes
