#include "quotes/content.h"

#include <algorithm>

namespace inspector::quotes {
namespace {

constexpr At kObjectWindow = 15;  // how far behind a cue "that" or a mark is looked for
constexpr std::size_t kMostEnds = 14;
constexpr std::size_t kMostStarts = 5;
constexpr At kLongestClause = 120;
constexpr At kLongestReach = 1000;  // a "sentence" beyond this is no prose; keeps the time linear

class Proposer {
 public:
  Proposer(const Reading& reading, const Cue& cue, const Source& source)
      : reading_(reading), cue_(cue), source_(source), sentence_(reading.sentence_of(cue.head)) {
    sentence_.first = std::max(sentence_.first, cue.span.first - kLongestReach);
    sentence_.end = std::min(sentence_.end, cue.span.end + kLongestReach);
    quotation_ = reading.quotation_at(cue.head);
    if (quotation_ != kNowhere) {
      const Span inside = reading.tokens_of(quotation_);
      sentence_.first = std::max(sentence_.first, inside.first + (reading.opens(inside.first) ? 1 : 0));
      sentence_.end = std::min(sentence_.end, inside.end - (reading.closes(inside.end - 1) ? 1 : 0));
    }
  }

  std::vector<Proposal> run() {
    if (cue_.kind == CueKind::kColon) {
      add(Shape::kLabel, '0', '0', {{cue_.span.end, reading_.line_of(cue_.head).end}});
      return std::move(out_);
    }
    if (cue_.kind == CueKind::kAccording) {
      propose_according();
    } else {
      propose_after();
      propose_before();
      propose_passive();
    }
    return std::move(out_);
  }

 private:
  bool is_source_before() const {
    return source_.form == SourceForm::kPronoun || source_.form == SourceForm::kBefore ||
           source_.form == SourceForm::kApposition;
  }
  // The first token of cue and source together.
  At unit_first() const { return is_source_before() ? source_.span.first : cue_.span.first; }
  At unit_end() const {
    const bool behind = source_.form == SourceForm::kBehind || source_.form == SourceForm::kAccording ||
                        (source_.form == SourceForm::kPronoun && source_.span.first >= cue_.span.end);
    return behind ? std::max(source_.span.end, cue_.span.end) : cue_.span.end;
  }

  void add(Shape shape, char start, char joined, std::vector<Span> content) {
    for (Span& piece : content) trim(piece);
    content.erase(std::remove_if(content.begin(), content.end(), [](Span piece) { return piece.empty(); }),
                  content.end());
    if (content.empty()) return;
    for (const Proposal& other : out_) {
      if (other.content == content) return;
    }
    const Span piece = content.back();
    out_.push_back({shape, start, '0', joined, piece.end, piece.first, std::move(content)});
  }

  // Commas, dashes and full stops outside marks are no part of content.
  void trim(Span& piece) const {
    while (!piece.empty() && !reading_.is_word(piece.first) && !reading_.opens(piece.first)) ++piece.first;
    while (!piece.empty() && !reading_.is_word(piece.end - 1) && !reading_.closes(piece.end - 1) &&
           !reading_.quoted(piece.end - 1))
      --piece.end;
  }

  // A quotation that content enters is taken whole.
  At whole_quotation(At first, At end) const {
    const std::uint32_t last = reading_.quotation_at(end - 1);
    if (last == kNowhere || last == quotation_) return end;
    const Span tokens = reading_.tokens_of(last);
    return tokens.first >= first ? std::max(end, tokens.end) : end;
  }

  // The quotations that follow one another from `at` in the line, each a piece.
  std::vector<Span> quotations_from(At at) const {
    std::vector<Span> pieces;
    while (pieces.size() < 8 && reading_.opens(at) && reading_.same_line(at - 1, at) &&
           reading_.quotation_at(at) != kNowhere) {
      const Span tokens = reading_.tokens_of(reading_.quotation_at(at));
      if (tokens.first != at) break;
      pieces.push_back(tokens);
      at = tokens.end;
    }
    return pieces;
  }

  // The same quotation in the paragraphs that go on with it.
  void add_paragraphs(std::vector<Span>& pieces) const {
    if (pieces.empty()) return;
    std::uint32_t last = reading_.quotation_at(pieces.back().end - 1);
    if (last == kNowhere || last == quotation_) return;
    const auto& quotations = reading_.quotations();
    for (std::uint32_t next = last + 1; next < quotations.size() && pieces.size() < 40; ++next) {
      if (quotations[next].depth > 0) continue;
      if (!quotations[next].continues || quotations[last].closed) break;
      pieces.push_back(reading_.tokens_of(next));
      last = next;
    }
  }

  void propose_after() {
    std::vector<At> starts{cue_.span.end};
    std::vector<char> kinds{'0'};
    add_starts(starts, kinds);
    for (std::size_t i = 0; i < starts.size(); ++i) propose_ends(Shape::kAfter, kinds[i], starts[i], {});
    for (Proposal& proposal : out_) proposal.other_start = kinds.size() > 1 ? kinds[1] : '0';
  }

  At skip_that(At at) const {
    while (at < sentence_.end && (reading_.is_comma(at) || reading_.word(at) == ":")) ++at;
    return reading_.word(at) == "that" && at + 1 < sentence_.end ? at + 1 : at;
  }

  void add_starts(std::vector<At>& starts, std::vector<char>& kinds) const {
    const At plain = starts.front();
    starts.front() = skip_that(plain);
    const bool at_once = starts.front() != plain || reading_.opens(plain);
    if (at_once && reading_.sort_of(starts.front()) != 'v') return;
    const At limit = std::min(sentence_.end, plain + kObjectWindow);
    for (At t = plain + 1; t < limit; ++t) {
      const bool that = reading_.word(t) == "that";
      const bool mark = reading_.opens(t) && (reading_.is_comma(t - 1) || reading_.word(t - 1) == ":");
      if (!that && !mark && reading_.word(t) != ":") continue;
      starts.push_back(skip_that(t));
      kinds.push_back(that ? 't' : 'm');
      break;
    }
    const At time = time_end(plain);
    if (time > plain && time < limit) {
      starts.push_back(skip_that(time));
      kinds.push_back('y');
    }
    const Span object = object_at(plain);
    if (!object.empty() && object.end < limit && object.end != starts.back()) {
      starts.push_back(skip_that(object.end));
      kinds.push_back('o');
    }
  }

  // Behind "Tuesday", "on Tuesday".
  At time_end(At at) const {
    At end = reading_.word(at) == "on" ? at + 1 : at;
    if (!reading_.is(end, kTimeWord)) return at;
    while (reading_.is(end, kTimeWord) || reading_.is_comma(end)) ++end;
    return end;
  }

  // "reporters", "him", "the newspaper" behind "told".
  Span object_at(At at) const {
    if (reading_.is(at, kObject) && !reading_.is(at, kPossessive)) return {at, at + 1};
    if (reading_.is(at, kSubject)) return {at, at};
    Span noun = noun_phrase_from(reading_, at, std::min(sentence_.end, at + 8));
    for (At t = at; t < noun.end; ++t) {
      if (reading_.is_comma(t)) noun.end = t;
    }
    return noun;
  }

  // Every place in the sentence where content that starts at `first` may end.
  void propose_ends(Shape shape, char start, At first, const std::vector<Span>& before) {
    if (first >= sentence_.end) return;
    const At last = std::min(sentence_.end, first + kLongestClause);
    const Span whole{first, whole_quotation(first, sentence_.end)};
    with(before, shape, start, '0', whole, true);
    join_following(before, shape, start, whole);
    std::size_t ends = 0;
    for (At t = first + 1; t < last && ends < kMostEnds; ++t) {
      const bool inner = reading_.quoted(t) && reading_.quotation_at(t) != quotation_;
      if (inner && !reading_.opens(t)) continue;
      if (inner && reading_.quotation_at(t) == reading_.quotation_at(t - 1)) continue;
      if (!may_end_at(t)) continue;
      with(before, shape, start, '0', {first, t});
      ++ends;
    }
  }

  bool may_end_at(At t) const {
    switch (reading_.sort_of(t)) {
      case ',':
      case ';':
      case '-':
      case '(':
      case 'c':
      case 'k':
      case 'r':
      case 'i':
      case 'y':
      case 'g':
      case 't':
      case 'w':
      case 'x':
      case 'q':
        return true;
      default:
        return reading_.closes(t - 1) || reading_.verb(t).share >= 40;
    }
  }

  void with(const std::vector<Span>& before, Shape shape, char start, char joined, Span piece,
            bool paragraphs = false) {
    std::vector<Span> pieces = before;
    pieces.push_back(piece);
    if (paragraphs) add_paragraphs(pieces);
    const std::size_t at = before.size();
    trim(pieces[at]);
    if (pieces[at].empty()) return;
    const std::size_t known = out_.size();
    add(shape, start, joined, pieces);
    if (out_.size() > known) {
      out_.back().from = pieces[at].first;
      out_.back().end_at = piece.end;
    }
  }

  // ... said “A.” “B.”: the quotations right behind are pieces too.
  void join_following(const std::vector<Span>& before, Shape shape, char start, Span whole) {
    if (quotation_ != kNowhere) return;
    const std::vector<Span> following = quotations_from(std::max(whole.end, sentence_.end));
    if (following.empty()) return;
    std::vector<Span> pieces = before;
    pieces.push_back(whole);
    pieces.insert(pieces.end(), following.begin(), following.end());
    add_paragraphs(pieces);
    const std::size_t known = out_.size();
    add(shape, start, 'q', pieces);
    if (out_.size() == known) return;
    out_.back().from = whole.first;
    out_.back().end_at = whole.end;
  }

  void propose_before() {
    if (source_.form == SourceForm::kInherited || source_.form == SourceForm::kNone ||
        source_.form == SourceForm::kRelative)
      return;
    if (!content_ends_before(reading_, unit_first())) return;
    propose_before_at(unit_first());
  }

  void propose_before_at(At unit) {
    At end = unit;
    if (end <= reading_.line_of(cue_.head).first) return;
    if (reading_.is_comma(end - 1)) --end;
    if (reading_.closes(end - 1) && reading_.quotation_at(end - 1) != quotation_) {
      propose_quotation_before(end);
    } else {
      propose_clause_before(end);
    }
  }

  void propose_quotation_before(At end) {
    const std::uint32_t quotation = reading_.quotation_at(end - 1);
    const Span tokens = reading_.tokens_of(quotation);
    std::vector<Span> pieces = paragraphs_before(quotation);
    pieces.push_back({tokens.first, end});
    complete(pieces, 'm');
    const At start = reading_.sentence_of(tokens.first).first;
    if (start < tokens.first) {
      complete({{start, end}}, 's');
      for (At t = tokens.first - 1, n = 0; t > start && n < 3; --t) {
        const char sort = reading_.sort_of(t);
        if (sort != ',' && sort != 'c' && sort != ';') continue;
        complete({{t + 1, end}}, 'b');
        ++n;
      }
    }
  }

  std::vector<Span> paragraphs_before(std::uint32_t quotation) const {
    std::vector<Span> pieces;
    const auto& quotations = reading_.quotations();
    while (quotation > 0 && quotations[quotation].continues && pieces.size() < 40) {
      --quotation;
      while (quotation > 0 && quotations[quotation].depth > 0) --quotation;
      pieces.push_back(reading_.tokens_of(quotation));
    }
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
  }

  void propose_clause_before(At end) {
    const At first = clause_limit(end);
    if (first >= end) return;
    complete({{first, end}}, 's');
    const char sort = reading_.sort_of(first);
    if (sort == 'c' || sort == 'k' || sort == 'v') complete({{first + 1, end}}, sort);
    std::size_t starts = 0;
    for (At t = end - 2; t > first && starts < kMostStarts; --t) {
      const char boundary = reading_.sort_of(t);
      if (boundary != ',' && boundary != ';' && boundary != ':' && boundary != '-' && boundary != 'h')
        continue;
      complete({{t + 1, end}}, boundary);
      if (boundary == ',' && (reading_.is(t + 1, kAnd | kSubordinator))) complete({{t + 2, end}}, 'c');
      ++starts;
    }
  }

  // Where the sentence of a clause that ends at `end` begins, behind a dateline.
  At clause_limit(At end) const {
    if (end == 0) return 0;  // the cue opens the text
    At first =
        std::max(reading_.sentence_of(end - 1).first, quotation_ != kNowhere ? sentence_.first : At{0});
    const auto& dateline = reading_.article().dateline;
    if (dateline) {
      while (first < end && reading_.token(first).range.begin < dateline->range.end &&
             reading_.token(first).range.begin >= dateline->range.begin)
        ++first;
    }
    return first;
  }

  // Content before the cue alone, and with what may follow the cue.
  void complete(const std::vector<Span>& before, char start) {
    add(Shape::kBefore, start, '0', before);
    const At unit = unit_end();
    At stop = unit;
    while (stop < sentence_.end && stop < unit + 20 && !reading_.is_comma(stop) && !reading_.opens(stop) &&
           reading_.sort_of(stop) != '-' && reading_.word(stop) != ":")
      ++stop;
    if (stop < sentence_.end && stop < unit + 20) {
      Span rest{reading_.opens(stop) ? stop : stop + 1, sentence_.end};
      if (rest.first < rest.end) {
        rest.end = whole_quotation(rest.first, rest.end);
        with(before, Shape::kAround, start, '0', rest, true);
        join_following(before, Shape::kAround, start, rest);
      }
      return;
    }
    if (quotation_ != kNowhere) return;
    const std::vector<Span> following = quotations_from(sentence_.end);
    if (following.empty()) return;
    std::vector<Span> pieces = before;
    pieces.insert(pieces.end(), following.begin(), following.end());
    add_paragraphs(pieces);
    add(Shape::kBefore, start, 'q', pieces);
  }

  void propose_according() {
    if (source_.form == SourceForm::kNone) return;
    const At end = source_.span.end;
    const bool opens_sentence = cue_.span.first <= sentence_.first + 1;
    if (reading_.is_comma(end) && end + 1 < sentence_.end) propose_ends(Shape::kAfter, '0', end + 1, {});
    if (!opens_sentence) propose_before_at(cue_.span.first);
  }

  void propose_passive() {
    if (!cue_.passive) return;
    Span subject{};
    if (source_.form == SourceForm::kBefore || source_.form == SourceForm::kApposition) {
      subject = source_.span;
    } else if (cue_.span.first > sentence_.first) {
      At first = cue_.span.first;
      while (first > sentence_.first && !reading_.is_comma(first - 1)) --first;
      subject = {first, cue_.span.first};
    }
    if (subject.empty()) return;
    add(Shape::kAgent, '0', '0', {subject});
    propose_ends(Shape::kPassive, '0', cue_.span.end, {subject});
  }

  const Reading& reading_;
  const Cue& cue_;
  const Source& source_;
  Span sentence_;            // within the quotation that holds the cue
  std::uint32_t quotation_;  // that quotation
  std::vector<Proposal> out_;
};

}  // namespace

std::vector<Proposal> propose(const Reading& reading, const Cue& cue, const Source& source) {
  return Proposer(reading, cue, source).run();
}

bool runs_past_contrast(const Reading& reading, const Cue& cue, const Source& source,
                        const Proposal& proposal) {
  if (proposal.shape != Shape::kAfter || cue.kind != CueKind::kVerb || source.span.empty()) return false;
  if (!reading.is_name(source.span.end - 1)) return false;
  const Span last = proposal.content.back();
  for (At t = std::max(last.first, cue.span.end) + 1; t + 2 < last.end; ++t) {
    const bool contrast = reading.word(t) == "while" && reading.is_comma(t - 1) && !reading.quoted(t);
    if (!contrast) continue;
    const At subject =
        reading.word(t + 1) == "mr" || reading.word(t + 1) == "mr." || reading.word(t + 1) == "ms" ? t + 2
                                                                                                   : t + 1;
    if (reading.is_name(subject) && reading.is(subject + 1, kAuxiliary)) return true;
  }
  return false;
}

}  // namespace inspector::quotes
