#include "quotes/score.h"

#include <algorithm>
#include <array>

namespace inspector::quotes {
namespace {

std::string fact(std::string_view name, std::initializer_list<std::string_view> parts) {
  std::string out(name);
  for (const std::string_view part : parts) {
    out += ' ';
    out += part;
  }
  return out;
}

std::string letter(char c) {
  return std::string(1, c);
}

std::string bucket(At n) {
  if (n <= 3) return std::to_string(n);
  if (n <= 5) return "5";
  if (n <= 8) return "8";
  if (n <= 15) return "15";
  return n <= 30 ? "30" : "x";
}

// A function word as itself, any other word as its sort.
std::string shown(const Reading& reading, At at) {
  if (!reading.inside(at)) return "e";
  const char sort = reading.sort_of(at);
  const bool itself = sort == 'c' || sort == 'i' || sort == 'k' || sort == 'r' || sort == 'w' ||
                      sort == 't' || sort == 'h' || sort == 'x';
  return itself ? std::string(reading.word(at)) : letter(sort);
}

std::string rate(const Reading& reading, At at) {
  const int share = reading.verb(at).share;
  return share >= 80   ? "4"
         : share >= 60 ? "3"
         : share >= 40 ? "2"
         : share >= 20 ? "1"
         : share > 0   ? "0"
                       : "-";
}

std::string flags(const Cue& cue) {
  return std::string(cue.kind == CueKind::kNoun   ? "n"
                     : cue.kind == CueKind::kVerb ? "v"
                                                  : "o") +
         (cue.passive ? "p" : "") + (cue.infinitive ? "i" : "") + (cue.gerund ? "g" : "");
}

}  // namespace

void cue_facts(const Reading& reading, const Cue& cue, const Source& source, Facts& facts) {
  const std::string w(reading.word(cue.head));
  const std::string follow = letter(reading.sort_of(cue.span.end));
  const std::string r = rate(reading, cue.head);
  const std::string form = letter(static_cast<char>(source.form));
  const std::string before = shown(reading, cue.span.first - 1);
  facts.push_back("b");
  facts.push_back(fact("w", {w}));
  facts.push_back(fact("wf", {w, follow}));
  facts.push_back(fact("ws", {w, flags(cue)}));
  facts.push_back(fact("rf", {r, follow}));
  facts.push_back(fact("rs", {r, form}));
  facts.push_back(fact("s", {form, flags(cue)}));
  facts.push_back(fact("pr", {before}));
  facts.push_back(fact("prf", {letter(reading.sort_of(cue.span.first - 1)), follow, r}));
  facts.push_back(fact("a", {std::string(reading.word(cue.span.first == cue.head ? cue.head : cue.span.first))
                                 .substr(0, cue.span.first == cue.head ? 0 : 12),
                             follow}));
  facts.push_back(fact("fl", {flags(cue), follow, r}));
  facts.push_back(fact("nx", {shown(reading, cue.span.end)}));
  facts.push_back(fact("in", {reading.quoted(cue.head) ? "q" : "-", r, form}));
  facts.push_back(
      fact("bl", {article::kind_name(reading.article().kind_of_line(reading.token(cue.head).line)), r}));
  if (!source.span.empty()) {
    facts.push_back(fact(
        "sn", {form, shown(reading, source.span.first),
               reading.is_name(source.span.end - 1) ? "n" : letter(reading.sort_of(source.span.end - 1))}));
    facts.push_back(fact("sl", {form, bucket(source.span.size())}));
    facts.push_back(fact("sw", {std::string(reading.word(source.span.end - 1))}));
  }
}

void proposal_facts(const Reading& reading, const Cue& cue, const Source& source, const Proposal& p,
                    Facts& facts) {
  const Span first = p.content.front();
  const std::string shape = letter(static_cast<char>(p.shape));
  const std::string start = shape + letter(p.start);
  const std::string head = std::string(reading.word(cue.head));
  const std::string follow = letter(reading.sort_of(cue.span.end));
  const std::string form = letter(static_cast<char>(source.form));
  const std::string r = rate(reading, cue.head);
  const Span sentence = reading.sentence_of(cue.head);
  facts.push_back(fact("ps", {start, follow}));
  facts.push_back(fact("pso", {start, letter(p.other_start), follow}));
  facts.push_back(fact("pso", {start, letter(p.other_start), head}));
  facts.push_back(fact("psw", {start, head}));
  facts.push_back(fact("pss", {start, form, r}));
  facts.push_back(fact("psf", {shape, flags(cue), follow}));
  facts.push_back(fact("pj", {shape, letter(p.joined), reading.opens(first.first) ? "q" : "-",
                              reading.closes(first.end - 1) ? "q" : "-"}));
  facts.push_back(fact("pn", {shape, bucket(static_cast<At>(p.content.size()))}));
  if (p.shape == Shape::kBefore || p.shape == Shape::kAround) {
    const At end = first.end;
    const bool at_start = first.first == reading.sentence_of(first.first).first;
    facts.push_back(fact("pbs", {start, shown(reading, first.first), at_start ? "s" : "-"}));
    facts.push_back(
        fact("pbe", {start, letter(reading.sort_of(end - 1)), letter(reading.sort_of(end)), form}));
    facts.push_back(fact("pbf", {shape, shown(reading, std::max(cue.span.end, source.span.end)), form}));
    facts.push_back(
        fact("pbx", {shape, shown(reading, source.span.end > cue.span.end ? source.span.end : cue.span.end),
                     reading.quoted(first.end - 1) ? "q" : "-"}));
    facts.push_back(fact("pbl", {start, bucket(first.size())}));
    facts.push_back(fact("pbp", {start, letter(reading.sort_of(first.first - 1))}));
    facts.push_back(fact(
        "pbq",
        {shape, letter(p.joined),
         reading.same_line(sentence.end - 1, sentence.end) ? letter(reading.sort_of(sentence.end)) : "e"}));
    if (p.shape == Shape::kAround)
      facts.push_back(fact("prr", {shown(reading, p.from), reading.opens(first.first) ? "q" : "-"}));
  } else {
    const std::string type = letter(reading.sort_of(p.from));
    const At t = p.end_at;
    const bool whole = t >= sentence.end || reading.ends_sentence(t);
    const std::string here = whole ? "all" : shown(reading, t);
    const std::string next = whole ? "all" : shown(reading, t) + "_" + shown(reading, t + 1);
    facts.push_back(fact("pt", {start, type, r}));
    facts.push_back(fact("ptw", {head, type}));
    facts.push_back(fact("ptp", {shape, shown(reading, p.from), follow}));
    facts.push_back(fact("pe", {here, type}));
    facts.push_back(fact("pen", {next}));
    facts.push_back(fact("pet", {next, type}));
    facts.push_back(fact("pew", {here, head}));
    facts.push_back(fact("pes", {here, form, flags(cue)}));
    facts.push_back(fact("pel", {here, bucket(t - p.from), type}));
    facts.push_back(fact("per", {here, bucket(std::max<At>(0, sentence.end - t))}));
    facts.push_back(fact("pej", {here, letter(p.joined), reading.opens(p.from) ? "q" : "-"}));
    // Is a verb left inside, and does one follow where the content would end?
    bool verb = false, later_cue = false;
    int commas = 0;
    for (At i = p.from; i < std::min(t, p.from + 60); ++i) {
      verb = verb || reading.sort_of(i) == 'x' || reading.verb(i).share >= 60;
      commas += reading.is_comma(i);
    }
    for (At i = t; i < std::min(sentence.end, t + 8); ++i)
      later_cue = later_cue || (reading.verb(i).share >= 60);
    facts.push_back(fact("pv", {verb ? "v" : "-", type, whole ? "all" : letter(reading.sort_of(t))}));
    facts.push_back(fact("pl", {later_cue ? "c" : "-", here}));
    facts.push_back(fact("pln", {later_cue ? "c" : "-", next}));
    facts.push_back(fact("pc", {bucket(commas), here}));
    facts.push_back(fact("pep", {letter(reading.sort_of(t - 1)), here}));
  }
}

Scorer::Scorer(std::string_view rows)
    : weights_(static_cast<std::size_t>(std::count(rows.begin(), rows.end(), '\n')) + 1) {
  while (!rows.empty()) {
    const std::size_t tab = rows.find('\t');
    const std::size_t end = rows.find('\n', tab);
    int value = 0;
    const bool negative = rows[tab + 1] == '-';
    for (std::size_t i = tab + 1 + (negative ? 1U : 0U); i < end; ++i) value = value * 10 + (rows[i] - '0');
    weights_.at(word_key(rows.substr(0, tab))) = negative ? -value : value;
    rows.remove_prefix(end + 1);
  }
}

int Scorer::weigh(const Facts& facts) const {
  int sum = 0;
  for (const std::string& name : facts) {
    const int* weight = weights_.find(word_key(name));
    if (weight != nullptr) sum += *weight;
  }
  return sum;
}

double probability(int score) {
  // The logistic function at -6, -5, ... 6.
  constexpr std::array<double, 13> kLogistic{0.0025, 0.0067, 0.018,  0.0474, 0.1192, 0.2689, 0.5,
                                             0.7311, 0.8808, 0.9526, 0.982,  0.9933, 0.9975};
  const int clamped = std::clamp(score, -6000, 5999);
  const std::size_t low = static_cast<std::size_t>((clamped + 6000) / 1000);
  const double share = static_cast<double>((clamped + 6000) % 1000) / 1000;
  return kLogistic[low] + (kLogistic[low + 1] - kLogistic[low]) * share;
}

}  // namespace inspector::quotes
