// Learns the weights of data/speaker_weights.tsv from labelled articles; make_speaker_weights.py builds and
// runs it.
//
//     learn OUT.tsv GOLD.jsonl[+SPEAKERS.jsonl]...
//
// For every attribution that the program finds, paired with a labelled one by its content, a choice among the
// candidates for its speaker: conditional log-likelihood, by AdaGrad. Two passes over the articles, since who
// spoke before is itself a choice: the first believes the rules, the second what the first has learnt. Five
// folds tell how it does on articles that it has not seen. The output holds single words and numbers, no
// text.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>

#include "article/article.h"
#include "entities/entities.h"
#include "fact_table.h"
#include "gold.h"
#include "people/people.h"
#include "quotes/speaker_rank.h"
#include "text/marks.h"
#include "text/unicode.h"

using namespace inspector;
using namespace inspector::quotes;
using nlohmann::json;

namespace {

struct Group {
  std::vector<std::vector<std::uint32_t>> facts;  // by candidate
  std::vector<bool> right;          // may be learnt from: "Al Hinai" for "Mohammed Al Hinai" too
  std::vector<bool> strict;         // as the scorer counts
  std::vector<bool> names;          // does the candidate name an entity?
  std::size_t ruled = 0;            // the candidate that the rules take
  bool answerable = false;          // is one right?
  bool named = false;               // is the labelled speaker a name?
  std::string told;                 // label and source: to print where the choice is wrong
  std::vector<std::string> labels;  // of the candidates
  bool found = true;                // is the attribution one that the program finds?
  std::uint32_t article = 0;

  bool answerable_by_name() const {
    for (std::size_t k = 0; k < right.size(); ++k) {
      if (right[k] && names[k]) return true;
    }
    return false;
  }
};

FactTable g_facts;
std::vector<float> g_weights;  // one a fact; later rounds of reading meet new ones, which weigh nothing yet
constexpr std::uint32_t kLeast = 6;
constexpr std::uint32_t kFolds = 5;

std::vector<std::uint32_t> ids_of(const Facts& facts) {
  auto ids = g_facts.ids_of(facts);
  g_weights.resize(g_facts.names.size());
  return ids;
}

float sum(const std::vector<std::uint32_t>& ids) {
  float s = 0;
  for (const auto id : ids) s += g_weights[id];
  return s;
}

std::size_t best_of(const std::vector<std::vector<std::uint32_t>>& facts) {
  std::size_t best = 0;
  float most = -1e9F;
  for (std::size_t k = 0; k < facts.size(); ++k) {
    const float s = sum(facts[k]);
    if (s > most) {
      most = s;
      best = k;
    }
  }
  return best;
}

// As the scorer compares names: no case, accents, titles, marks.
std::string fold(const std::string& name) {
  static const std::set<std::string> kTitles{"mr",   "mrs",  "ms",   "miss", "dr",        "sir",
                                             "dame", "lord", "lady", "prof", "professor", "president",
                                             "sen",  "rep",  "gov",  "the"};
  std::string plain;
  for (const char c : text::fold_name(name)) {
    if (c == '.') continue;
    plain += static_cast<unsigned char>(c) < 128 && !std::isalnum(static_cast<unsigned char>(c)) ? ' ' : c;
  }
  std::string out, word;
  bool leading = true;
  for (const char c : plain + " ") {
    if (c != ' ') {
      word += c;
      continue;
    }
    if (word.empty()) continue;
    if (!leading || kTitles.count(word) == 0) {
      out += (out.empty() ? "" : " ") + word;
      leading = false;
    }
    word.clear();
  }
  return out;
}

using gold::Words;

Words words_of(const Reading& reading, const std::vector<Span>& pieces) {
  Words words;
  for (const Span piece : pieces) {
    for (At t = piece.first; t < piece.end; ++t) {
      if (reading.is_word(t)) words.insert(t);
    }
  }
  return words;
}

struct Label {
  Words content;
  std::vector<Span> pieces, cue, source;
  std::string speaker, kind, quote;
};

std::vector<Span> spans_of(const json& spans, const text::Offsets& offsets, const Reading& reading) {
  std::vector<Span> pieces;
  for (const auto& span : spans) {
    const Range tokens = reading.text().tokens_in(gold::bytes_of(span, offsets));
    if (tokens.begin < tokens.end) pieces.push_back({tokens.begin, tokens.end});
  }
  return pieces;
}

std::vector<Label> labels_of(const json& row, const json& speakers, const Reading& reading) {
  const text::Offsets offsets = gold::offsets_of(reading.text().input());
  std::vector<Label> labels;
  for (const auto& said : speakers) {
    if (said["quote"] == "scare") continue;
    const json& quote = row["quotes"][said["i"].get<std::size_t>()];
    Label label;
    label.pieces = spans_of(quote["content"], offsets, reading);
    label.cue = spans_of(quote["cue"], offsets, reading);
    label.source = spans_of(quote["source"], offsets, reading);
    label.content = words_of(reading, label.pieces);
    label.speaker = said["speaker"].is_string() ? said["speaker"].get<std::string>() : "";
    label.kind = said["kind"];
    label.quote = said["quote"];
    if (!label.pieces.empty()) labels.push_back(std::move(label));
  }
  return labels;
}

// The label of every link, as the scorer pairs them; -1 where none fits.
std::vector<int> paired(const std::vector<Label>& labels, const std::vector<Link>& links,
                        const Reading& reading) {
  struct Pair {
    double score;
    std::size_t label, link;
  };
  std::vector<Pair> pairs;
  for (std::size_t l = 0; l < links.size(); ++l) {
    if (links[l].kind == QuoteKind::kScare) continue;
    const Words words = words_of(reading, links[l].content);
    for (std::size_t g = 0; g < labels.size(); ++g) {
      std::vector<At> both;
      std::set_intersection(words.begin(), words.end(), labels[g].content.begin(), labels[g].content.end(),
                            std::back_inserter(both));
      if (both.empty() || 2 * both.size() < words.size() || 2 * both.size() < labels[g].content.size())
        continue;
      pairs.push_back({-2.0 * static_cast<double>(both.size()) /
                           static_cast<double>(words.size() + labels[g].content.size()),
                       g, l});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::tie(a.score, a.label, a.link) < std::tie(b.score, b.label, b.link);
  });
  std::vector<int> label_of(links.size(), -1);
  std::set<std::size_t> used;
  for (const Pair& pair : pairs) {
    if (label_of[pair.link] >= 0 || !used.insert(pair.label).second) continue;
    label_of[pair.link] = static_cast<int>(pair.label);
  }
  return label_of;
}

bool is_right(const Choice& choice, const Label& label, const people::Cast& cast) {
  const std::string& kind = label.kind;
  switch (choice.kind) {
    case ChoiceKind::kEntity:
      return (kind == "person" || kind == "organization") &&
             fold(cast.entities[choice.entity].name) == fold(label.speaker);
    case ChoiceKind::kUnnamed:
      return kind == "unnamed";
    case ChoiceKind::kAuthor:
      return kind == "author";
    case ChoiceKind::kNone:
      return kind == "none";
    default:
      return false;
  }
}

std::set<std::string> parts_of(const std::string& name) {
  std::set<std::string> parts;
  std::istringstream words(fold(name));
  for (std::string word; words >> word;) parts.insert(word);
  return parts;
}

// Is one name a part of the other: the same thing under a name that the article joins otherwise?
bool part_of(const std::string& a, const std::string& b) {
  const auto x = parts_of(a);
  const auto y = parts_of(b);
  return !x.empty() && !y.empty() &&
         (std::includes(x.begin(), x.end(), y.begin(), y.end()) ||
          std::includes(y.begin(), y.end(), x.begin(), x.end()));
}

void accept_parts(const std::vector<Choice>& choices, const Label& label, const people::Cast& cast,
                  Group& group) {
  if (label.kind != "person" && label.kind != "organization") return;
  if (std::find(group.right.begin(), group.right.end(), true) != group.right.end()) return;
  for (std::size_t k = 0; k < choices.size(); ++k) {
    if (choices[k].kind == ChoiceKind::kEntity)
      group.right[k] = part_of(cast.entities[choices[k].entity].name, label.speaker);
  }
}

// A labelled speaker whom no candidate names.
void settle_nameless(const std::vector<Choice>& choices, const Label& label, Group& group) {
  if (std::find(group.right.begin(), group.right.end(), true) != group.right.end()) return;
  for (std::size_t k = 0; k < choices.size(); ++k) {
    const ChoiceKind kind = choices[k].kind;
    if (label.kind == "person") group.right[k] = kind == ChoiceKind::kPerson;
    if (label.kind == "organization")
      group.right[k] = kind == ChoiceKind::kOrganization || kind == ChoiceKind::kDocument;
  }
}

std::size_t ruled_choice(const std::vector<Choice>& choices, const Voice& ruled) {
  std::map<SourceKind, ChoiceKind> kinds{
      {SourceKind::kPerson, ChoiceKind::kPerson},     {SourceKind::kOrganization, ChoiceKind::kOrganization},
      {SourceKind::kDocument, ChoiceKind::kDocument}, {SourceKind::kUnnamed, ChoiceKind::kUnnamed},
      {SourceKind::kAuthor, ChoiceKind::kAuthor},     {SourceKind::kNone, ChoiceKind::kNone}};
  for (std::size_t k = 0; k < choices.size(); ++k) {
    const Choice& choice = choices[k];
    if (ruled.speakers.size() == 1 && choice.kind == ChoiceKind::kEntity &&
        choice.entity == ruled.speakers.front())
      return k;
    if (ruled.speakers.empty() && choice.kind == kinds[ruled.kind]) return k;
  }
  return choices.size() - 1;
}

// A labelled attribution as a link, for those that the program does not find: they teach as well.
Link link_of(const Label& label, const Reading& reading) {
  Link link;
  link.content = label.pieces;
  std::sort(link.content.begin(), link.content.end(), [](Span a, Span b) { return a.first < b.first; });
  link.kind = label.quote == "direct"  ? QuoteKind::kDirect
              : label.quote == "mixed" ? QuoteKind::kMixed
                                       : QuoteKind::kIndirect;
  link.continues = label.cue.empty();
  if (!label.cue.empty()) {
    Cue cue;
    cue.span = label.cue.front();
    cue.head = cue.span.first;
    for (At t = cue.span.first; t < cue.span.end; ++t) {
      if (reading.verb(t).share > reading.verb(cue.head).share) cue.head = t;
    }
    if (reading.word(cue.span.first) == "according") cue.kind = CueKind::kAccording;
    link.cue = cue;
  }
  if (!label.source.empty()) {
    link.source.span = label.source.front();
    const At last = link.source.span.end - 1;
    link.source.form = link.cue && link.cue->kind == CueKind::kAccording            ? SourceForm::kAccording
                       : link.source.span.size() == 1 && reading.is(last, kSubject) ? SourceForm::kPronoun
                       : link.cue && link.cue->span.first < link.source.span.first  ? SourceForm::kBehind
                                                                                    : SourceForm::kBefore;
  }
  return link;
}

// Puts the labelled ones that no link is paired with among the links, in order.
void add_missed(const std::vector<Label>& labels, const Reading& reading, std::vector<Link>& links,
                std::vector<int>& label_of, std::vector<bool>& found) {
  struct Row {
    Link link;
    int label;
    bool found;
    std::uint32_t number;
  };
  std::vector<Row> rows;
  for (std::uint32_t l = 0; l < links.size(); ++l) rows.push_back({links[l], label_of[l], true, l});
  for (std::size_t g = 0; g < labels.size(); ++g) {
    if (std::find(label_of.begin(), label_of.end(), static_cast<int>(g)) == label_of.end())
      rows.push_back({link_of(labels[g], reading), static_cast<int>(g), false, 0});
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.link.hull().first < b.link.hull().first; });
  std::vector<std::uint32_t> place(links.size());
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    if (rows[r].found) place[rows[r].number] = r;
  }
  links.clear();
  label_of.clear();
  found.clear();
  for (Row& row : rows) {
    if (row.link.within) row.link.within = place[*row.link.within];
    links.push_back(std::move(row.link));
    label_of.push_back(row.label);
    found.push_back(row.found);
  }
}

void tell(const std::vector<Choice>& choices, const Label& label, const people::Cast& cast, const Link& link,
          const Reading& reading, Group& group) {
  const auto words = [&](Span span) {
    return span.empty() ? std::string("-") : std::string(reading.text().slice(reading.bytes(span)));
  };
  group.told = label.kind + " " + label.speaker + " | source " + words(link.source.span) + " | " +
               words(link.content.front()).substr(0, 50);
  for (const Choice& choice : choices) {
    group.labels.push_back(choice.kind == ChoiceKind::kEntity
                               ? cast.entities[choice.entity].name
                               : std::string(1, static_cast<char>(choice.kind)));
  }
}

void read_article(const json& row, const json& speakers, std::uint32_t article_number, bool believe_rules,
                  std::vector<Group>& groups) {
  const std::string input = row["text"];
  const text::Text text = text::Text::read(input);
  const article::Article article = article::find_article(text);
  const auto names = entities::find_names(text, article, clues::read_clues(text), nullptr);
  const auto marks = text::pair_marks(text);
  const people::Cast cast = people::gather(text, article, names, marks);
  const Reading reading(text, article, marks, cast);
  std::vector<Link> links = link(reading, nullptr);
  const std::vector<Label> labels = labels_of(row, speakers, reading);
  std::vector<int> label_of = paired(labels, links, reading);
  std::vector<bool> found(links.size(), true);
  add_missed(labels, reading, links, label_of, found);
  find_voices(
      reading, links, [&](std::uint32_t index, const std::vector<Choice>& choices, const Voice& ruled) {
        Group group;
        group.article = article_number;
        group.found = found[index];
        for (const Choice& choice : choices) group.facts.push_back(ids_of(choice.facts));
        group.ruled = ruled_choice(choices, ruled);
        const std::size_t taken = believe_rules ? group.ruled : best_of(group.facts);
        if (label_of[index] < 0) return taken;
        const Label& label = labels[static_cast<std::size_t>(label_of[index])];
        for (const Choice& choice : choices) {
          group.right.push_back(is_right(choice, label, cast));
          group.names.push_back(choice.kind == ChoiceKind::kEntity);
        }
        tell(choices, label, cast, links[index], reading, group);
        group.strict = group.right;
        accept_parts(choices, label, cast, group);
        settle_nameless(choices, label, group);
        if (!group.answerable_by_name()) group.strict = group.right;
        group.named = label.kind == "person" || label.kind == "organization";
        group.answerable = std::find(group.right.begin(), group.right.end(), true) != group.right.end();
        std::set<std::uint32_t> seen;
        for (const auto& facts : group.facts) seen.insert(facts.begin(), facts.end());
        for (const auto id : seen) ++g_facts.counts[id];
        groups.push_back(std::move(group));
        return taken;
      });
}

std::vector<float> g_squares;
constexpr float kRate = 0.06F;
constexpr float kPenalty = 1e-2F;
constexpr int kRounds = 8;

void step(const std::vector<std::uint32_t>& ids, float gradient) {
  if (std::fabs(gradient) < 1e-4F) return;
  for (const auto id : ids) {
    if (g_facts.counts[id] < kLeast) continue;
    const float g = gradient - kPenalty * g_weights[id];
    g_squares[id] += g * g;
    g_weights[id] += kRate * g / std::sqrt(g_squares[id]);
  }
}

std::vector<double> shares(const Group& group) {
  std::vector<double> e(group.facts.size());
  double most = -1e9;
  for (std::size_t k = 0; k < e.size(); ++k) most = std::max(most, e[k] = sum(group.facts[k]));
  double total = 0;
  for (double& x : e) total += x = std::exp(x - most);
  for (double& x : e) x /= total;
  return e;
}

double learn(const Group& group) {
  const std::vector<double> share = shares(group);
  double right = 0;
  for (std::size_t k = 0; k < share.size(); ++k) right += group.right[k] ? share[k] : 0;
  for (std::size_t k = 0; k < share.size(); ++k) {
    const double wanted = group.right[k] ? share[k] / std::max(right, 1e-9) : 0;
    step(group.facts[k], static_cast<float>(wanted - share[k]));
  }
  return -std::log(std::max(right, 1e-9));
}

void train(const std::vector<Group>& groups, std::uint32_t without) {
  g_weights.assign(g_facts.names.size(), 0);
  g_squares.assign(g_facts.names.size(), 1e-2F);
  std::vector<const Group*> order;
  for (const Group& group : groups) {
    if (group.answerable && group.article % kFolds != without) order.push_back(&group);
  }
  std::mt19937 random(7);
  for (int round = 0; round < kRounds; ++round) {
    std::shuffle(order.begin(), order.end(), random);
    double loss = 0;
    for (const Group* group : order) loss += learn(*group);
    if (without == kFolds)
      std::cerr << "round " << round << " loss " << loss / static_cast<double>(order.size()) << "\n";
  }
}

// One choice on an article that the weights have not seen.
struct Outcome {
  double confidence;
  bool right, names, named;
};

void report(std::vector<Outcome> outcomes) {
  std::sort(outcomes.begin(), outcomes.end(), [](auto& a, auto& b) { return a.confidence < b.confidence; });
  const double n = static_cast<double>(outcomes.size());
  double error = 0, wrong_all = 0, wrong_low = 0;
  const std::size_t size = std::max<std::size_t>(1, outcomes.size() / 10);
  for (std::size_t k = 0; k < outcomes.size(); k += size) {
    double sure = 0, right = 0;
    const std::size_t end = std::min(outcomes.size(), k + size);
    for (std::size_t i = k; i < end; ++i) {
      sure += outcomes[i].confidence;
      right += outcomes[i].right;
    }
    error += std::fabs(sure - right) / n;
  }
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (outcomes[i].right || !outcomes[i].names) continue;
    ++wrong_all;
    wrong_low += i < outcomes.size() / 5;
  }
  std::cerr << "unseen articles: " << n << " choices, calibration error " << error
            << ", the least sure fifth holds " << 100 * wrong_low / std::max(1.0, wrong_all)
            << " % of the wrong names\n"
            << "least sure | named speakers: right, wrong name, unsure (%)\n";
  for (double least = 0; least < 0.95; least += 0.1) {
    double gold = 0, right = 0, wrong = 0;
    for (const Outcome& outcome : outcomes) {
      const bool told = !outcome.names || outcome.confidence >= least;
      if (!outcome.named) continue;
      ++gold;
      right += outcome.right && told;
      wrong += outcome.names && !outcome.right && told;
    }
    std::cerr << least << "  " << 100 * right / gold << "  " << 100 * wrong / gold << "  "
              << 100 * (gold - right - wrong) / gold << "\n";
  }
}

void cross_check(const std::vector<Group>& groups) {
  std::vector<Outcome> outcomes;
  double by_rule = 0;
  for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
    train(groups, fold);
    for (const Group& group : groups) {
      if (group.article % kFolds != fold || !group.found) continue;
      const std::vector<double> share = shares(group);
      const auto best =
          static_cast<std::size_t>(std::max_element(share.begin(), share.end()) - share.begin());
      outcomes.push_back({share[best], group.strict[best], group.names[best], group.named});
      by_rule += group.strict[group.ruled];
      if (std::getenv("SHOW_ERRORS") != nullptr && !group.strict[best])
        std::cout << group.told << " | RULE " << group.labels[group.ruled] << " | CHOICE "
                  << group.labels[best] << " " << share[best]
                  << (group.answerable_by_name() ? "" : " | no candidate") << "\n";
    }
  }
  double right = 0;
  for (const Outcome& outcome : outcomes) right += outcome.right;
  const double n = static_cast<double>(outcomes.size());
  std::cerr << "right by rule " << 100 * by_rule / n << " %, by choice " << 100 * right / n << " %\n";
  report(outcomes);
}

struct Labelled {
  json row, speakers;
};

std::vector<Labelled> read_file(const std::string& argument) {
  const std::size_t plus = argument.find('+');
  std::map<std::string, json> apart;
  if (plus != std::string::npos) {
    std::ifstream file(argument.substr(plus + 1));
    for (std::string row; std::getline(file, row);) {
      json speakers = json::parse(row);
      apart[speakers["id"]] = speakers["speakers"];
    }
  }
  std::vector<Labelled> sources;
  std::ifstream file(argument.substr(0, plus));
  for (std::string text; std::getline(file, text);) {
    json row = json::parse(text);
    if (plus != std::string::npos && apart.count(row["id"]) == 0) continue;
    json speakers = plus != std::string::npos ? apart[row["id"]] : row["speakers"];
    sources.push_back({std::move(row), std::move(speakers)});
  }
  return sources;
}

std::vector<Group> read_all(const std::vector<Labelled>& sources, bool believe_rules) {
  std::vector<Group> groups;
  std::uint32_t number = 0;
  g_facts.counts.assign(g_facts.names.size(), 0);
  for (const Labelled& source : sources)
    read_article(source.row, source.speakers, number++, believe_rules, groups);
  return groups;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<Labelled> sources;
  for (int i = 2; i < argc; ++i) {
    for (Labelled& source : read_file(argv[i])) sources.push_back(std::move(source));
  }
  std::vector<Group> groups = read_all(sources, true);
  std::cerr << sources.size() << " articles, " << groups.size() << " choices, "
            << std::count_if(groups.begin(), groups.end(),
                             [](const Group& group) { return !group.answerable; })
            << " with no right candidate\n";
  train(groups, kFolds);
  groups = read_all(sources, false);
  cross_check(groups);
  train(groups, kFolds);
  std::ofstream out(argv[1]);
  out << "# Weights of facts about who speaks in thousandths of log odds, learnt by tools/learn_speakers.cpp "
         "from our own\n"
         "# labels (statistics of single words, no text). src/quotes/speaker_rank.cpp says what each fact "
         "is.\n";
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < g_facts.names.size(); ++i) {
    const long value = std::lround(g_weights[i] * 20) * 50;
    if (g_facts.counts[i] >= kLeast && std::labs(value) >= 50 &&
        g_facts.names[i].find('\t') == std::string::npos)
      rows.push_back(g_facts.names[i] + "\t" + std::to_string(value));
  }
  std::sort(rows.begin(), rows.end());
  for (const auto& row : rows) out << row << "\n";
  std::cerr << rows.size() << " of " << g_facts.names.size() << " facts kept\n";
}
