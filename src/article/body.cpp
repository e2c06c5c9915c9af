#include "article/body.h"

#include <algorithm>

#include "article/body_weights.h"

namespace inspector::article {
namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t kTopics = 37;  // the feature's index
constexpr double kSameTopic = 0.4;
constexpr Index kReach = 4;  // how many neighbours on each side speak for a unit

double share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0 : std::min(1.0, static_cast<double>(part) / static_cast<double>(whole));
}

bool is_label(const Facts& f) {
  return f.words <= 4 && !f.ends_sentence;
}

// A word that says what a text is about.
bool is_topic(const text::Text& text, const Token& token) {
  return token.kind == TokenKind::kWord && text.slice(token).size() >= 5;
}

// For every unit the share of its topic words that prose elsewhere on the page has too.
std::vector<double> topic_shares(const Page& page) {
  std::vector<std::uint32_t> in_prose(page.text.words().size());
  for (Index u = 0; u < page.size(); ++u) {
    if (!page.at(u).is_prose()) continue;
    for (Index i = page.units[u].first_token; i < page.units[u].end_token; ++i)
      ++in_prose[page.token(i).word];
  }
  std::vector<double> shares;
  for (Index u = 0; u < page.size(); ++u) {
    const std::uint32_t own = page.at(u).is_prose() ? 1 : 0;
    std::uint32_t topics = 0, shared = 0;
    for (Index i = page.units[u].first_token; i < page.units[u].end_token; ++i) {
      if (!is_topic(page.text, page.token(i))) continue;
      ++topics;
      shared += in_prose[page.token(i).word] > own;
    }
    shares.push_back(share(shared, topics));
  }
  return shares;
}

// Sums over a window of a yes or no for each unit.
class Window {
 public:
  template <typename Test>
  Window(const Page& page, Test test) {
    sums_.push_back(0);
    for (const Facts& f : page.facts) sums_.push_back(sums_.back() + (test(f) ? 1U : 0U));
  }
  // How many of the units [first, end), cut to the page.
  std::uint32_t count(std::int64_t first, std::int64_t end) const {
    const auto last = static_cast<std::int64_t>(sums_.size()) - 1;
    const auto a = std::clamp<std::int64_t>(first, 0, last), b = std::clamp<std::int64_t>(end, 0, last);
    return sums_[static_cast<std::size_t>(b)] - sums_[static_cast<std::size_t>(a)];
  }

 private:
  std::vector<std::uint32_t> sums_;
};

void look_at_unit(const Facts& f, BodyFeatures& x) {
  const auto flag = [](bool yes) { return yes ? 1.0 : 0.0; };
  x[0] = 1;
  x[1] = flag(f.words <= 2);
  x[2] = flag(f.words > 2 && f.words <= 5);
  x[3] = flag(f.words > 5 && f.words <= 11);
  x[4] = flag(f.words > 11 && f.words <= 19);
  x[5] = flag(f.words > 19 && f.words <= 34);
  x[6] = flag(f.words > 34);
  x[7] = flag(f.ends_sentence && f.words >= 4 && !f.ends_ellipsis);
  x[8] = flag(f.ends_ellipsis);
  x[9] = flag(f.ends_colon);
  x[10] = f.words >= 4 ? share(f.function_words, f.words) : 0;
  x[11] = share(f.lower, f.words);
  x[12] = flag(f.words >= 3 && 10 * f.capitalised >= 7 * f.words);
  x[13] = flag(f.words >= 1 && f.upper == f.words);
  x[14] = flag(f.separators > 0 && f.words < 12);
  x[15] = share(f.numbers, f.words);
  x[16] = flag(f.addresses > 0);
  x[17] = flag(f.phrase.kind == PhraseKind::kNoise);
  x[18] = flag(f.phrase.kind == PhraseKind::kEnd);
  x[19] = flag(f.phrase.kind == PhraseKind::kRelated);
  x[20] = flag(f.repeats > 0);
  x[21] = flag(f.starts_mark);
  x[22] = flag(f.has_copyright);
  x[23] = flag(f.commas > 0);
  x[24] = flag(f.phrase.kind == PhraseKind::kCredit || f.phrase.kind == PhraseKind::kCorrection);
  x[25] = flag(f.phrase.kind == PhraseKind::kCaption);
  x[26] = flag(f.phrase.kind == PhraseKind::kByline || f.phrase.kind == PhraseKind::kDateline);
}

// Gives a unit's features; what they need of its neighbours is summed once. Features are not kept: millions
// of short lines would fill the memory.
class Reader {
 public:
  explicit Reader(const Page& page)
      : page_(page),
        prose_(page, [](const Facts& f) { return f.is_prose(); }),
        labels_(page, is_label),
        ends_(page, [](const Facts& f) { return f.phrase.kind == PhraseKind::kEnd; }),
        noise_(page, [](const Facts& f) { return f.phrase.kind == PhraseKind::kNoise; }),
        topics_(topic_shares(page)) {}

  BodyFeatures at(Index unit) const {
    BodyFeatures x{};
    look_at_unit(page_.at(unit), x);
    const std::int64_t at = unit;
    const bool last = unit + 1 == page_.size();
    x[27] = page_.units[unit].blank_before ? 1 : 0;
    x[28] = last || page_.units[unit + 1].blank_before ? 1 : 0;
    x[29] = prose_.count(at - 1, at);
    x[30] = prose_.count(at + 1, at + 2);
    x[31] = prose_.count(at - kReach, at) / 4.0;
    x[32] = prose_.count(at + 1, at + 1 + kReach) / 4.0;
    x[33] = labels_.count(at - kReach, at) / 4.0;
    x[34] = labels_.count(at + 1, at + 1 + kReach) / 4.0;
    x[35] = ends_.count(at - 12, at) > 0 ? 1 : 0;
    x[36] = (noise_.count(at - kReach, at) + noise_.count(at + 1, at + 1 + kReach)) / 8.0;
    x[kTopics] = topics_[unit];
    x[38] = page_.at(unit).is_notice() ? 1 : 0;
    if (page_.markup != nullptr) page_.markup->features(unit, x.data() + kTextFeatures);
    return x;
  }

 private:
  const Page& page_;
  Window prose_, labels_, ends_, noise_;
  std::vector<double> topics_;
};

}  // namespace

std::vector<BodyFeatures> body_features(const Page& page) {
  const Reader reader(page);
  std::vector<BodyFeatures> all;
  for (Index u = 0; u < page.size(); ++u) all.push_back(reader.at(u));
  return all;
}

namespace {

// One set for text, one for pages whose markup is known.
struct Weights {
  const BodyFeatures &inside, &after, &first, &last, &keep;
  std::size_t size;  // of the features that are set

  double evidence(const BodyFeatures& weights, const BodyFeatures& x) const {
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i) sum += weights[i] * x[i];
    return sum;
  }
};

Weights weights_for(const Page& page) {
  if (page.markup == nullptr) return {kInside, kAfter, kFirst, kLast, kKeep, kTextFeatures};
  return {kMarkedInside, kMarkedAfter, kMarkedFirst, kMarkedLast, kMarkedKeep, kBodyFeatures};
}

// For a first unit a and a last unit b the run's score is
//   first(a) + inside(a) + ... + inside(b) + last(b) + after(b + 1) + ... + after(end),
// which falls into a part for a and a part for b by way of running sums.
class RunFinder {
 public:
  explicit RunFinder(const Weights& weights) : weights_(weights) {}

  // The next unit's features.
  void add(Index unit, const BodyFeatures& x) {
    const double here = weights_.evidence(weights_.first, x) - inside_;
    if (unit == 0 || here > best_start_) {
      best_start_ = here;
      start_ = unit;
    }
    inside_ += weights_.evidence(weights_.inside, x);
    after_ += weights_.evidence(weights_.after, x);
    const double score = best_start_ + inside_ + weights_.evidence(weights_.last, x) - after_;
    if (unit > 0 && score <= best_) return;
    best_ = score;
    first = start_;
    end = unit + 1;
  }

  Index first = 0;
  Index end = 0;

 private:
  const Weights& weights_;
  double inside_ = 0, after_ = 0, best_start_ = 0, best_ = 0;
  Index start_ = 0;
};

}  // namespace

namespace {

// A run without one sentence is a mistake: then the densest cluster of sentences is the body.
void find_cluster(const Page& page, Body& body) {
  std::uint32_t best = 0, words = 0;
  Index first = 0, last = 0;
  for (Index u = 0; u < page.size(); ++u) {
    if (!page.at(u).is_prose()) continue;
    if (words == 0 || u > last + kReach) {
      words = 0;
      first = u;
    }
    words += page.at(u).words;
    last = u;
    if (words <= best) continue;
    best = words;
    body.first = first;
    body.end = u + 1;
  }
}

bool has_prose(const Page& page, const Body& body) {
  for (Index u = body.first; u < body.end; ++u) {
    if (page.at(u).is_prose()) return true;
  }
  return false;
}

// The words that the body's prose writes with a capital, by distinct word.
std::vector<bool> capitals_of(const Page& page, const Body& body) {
  std::vector<bool> capital(page.text.words().size());
  for (Index u = body.first; u < body.end; ++u) {
    if (!page.at(u).is_prose()) continue;
    for (Index i = page.units[u].first_token + 1; i < page.units[u].end_token; ++i) {
      const Token& token = page.token(i);
      const bool name = token.kind == TokenKind::kWord && token.letter_case >= text::Case::kTitle;
      if (name && page.text.slice(token).size() >= 4) capital[token.word] = true;
    }
  }
  return capital;
}

bool names_one_of(const Page& page, Index unit, const std::vector<bool>& capitals) {
  for (Index i = page.units[unit].first_token; i < page.units[unit].end_token; ++i) {
    if (page.token(i).letter_case >= text::Case::kTitle && capitals[page.token(i).word]) return true;
  }
  return false;
}

// Does the unit read like one more paragraph of this body: about the same things, or the same people?
bool is_more(const Page& page, const Body& body, const std::vector<bool>& capitals, Index unit) {
  const Facts& f = page.at(unit);
  return f.words >= 8 && f.ends_sentence && 2 * f.lower >= f.words &&
         (body.topics[unit] >= kSameTopic || names_one_of(page, unit, capitals)) &&
         f.phrase.kind == PhraseKind::kNone && !f.is_notice() && !f.has_copyright && !f.ends_ellipsis;
}

// Units past the ends that go on about the same things, right beside the run, are the body's, too.
void grow(const Page& page, Body& body) {
  const std::vector<bool> capitals = capitals_of(page, body);
  while (body.first > 0 && is_more(page, body, capitals, body.first - 1)) --body.first;
  while (body.end < page.size() && is_more(page, body, capitals, body.end)) ++body.end;
}

}  // namespace

Body find_body(const Page& page) {
  const Reader reader(page);
  const Weights weights = weights_for(page);
  Body body;
  RunFinder run(weights);
  std::vector<double> behind;
  for (Index u = 0; u < page.size(); ++u) {
    const BodyFeatures x = reader.at(u);
    run.add(u, x);
    body.inside.push_back(weights.evidence(weights.inside, x));
    behind.push_back(body.inside.back() - weights.evidence(weights.after, x));
    body.own.push_back(weights.evidence(weights.keep, x));
    body.topics.push_back(x[kTopics]);
  }
  body.first = run.first;
  body.end = run.end;
  if (!has_prose(page, body)) find_cluster(page, body);
  for (Index u = body.end; u < page.size(); ++u) body.inside[u] = behind[u];
  grow(page, body);
  return body;
}

}  // namespace inspector::article
