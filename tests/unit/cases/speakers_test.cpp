// The table of hand-written cases, tests/cases/speakers.tsv: who is who and who says what, each through the
// whole pipeline. At least 85 of a hundred must pass, and those that fail are just the ones that
// speakers_known.txt lists.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "findings/findings.h"
#include "inspect/inspector.h"

namespace inspector {
namespace {

using quotes::Attribution;
using quotes::QuoteKind;

struct Case {
  std::string id;  // "nickname 3"
  std::string article, question, words, answer;
};

std::string folder() {
  const std::string here = __FILE__;
  return here.substr(0, here.rfind('/')) + "/../../cases/";
}

std::vector<std::string> fields_of(const std::string& row) {
  std::vector<std::string> fields{""};
  for (const char c : row) {
    if (c == '\t')
      fields.emplace_back();
    else
      fields.back() += c;
  }
  return fields;
}

std::string with_breaks(const std::string& article) {
  std::string out;
  for (std::size_t at = 0; at < article.size(); ++at) {
    const bool broken = article[at] == '\\' && at + 1 < article.size() && article[at + 1] == 'n';
    out += broken ? '\n' : article[at];
    if (broken) ++at;
  }
  return out;
}

std::vector<Case> read_cases() {
  std::ifstream file(folder() + "speakers.tsv");
  std::vector<Case> cases;
  std::map<std::string, int> counts;
  for (std::string row; std::getline(file, row);) {
    if (row.empty() || row[0] == '#') continue;
    const auto fields = fields_of(row);
    if (fields.size() != 5) continue;
    const std::string id = fields[0] + " " + std::to_string(++counts[fields[0]]);
    cases.push_back({id, with_breaks(fields[1]), fields[2], fields[3], fields[4]});
  }
  return cases;
}

std::set<std::string> read_known() {
  std::ifstream file(folder() + "speakers_known.txt");
  std::set<std::string> known;
  for (std::string row; std::getline(file, row);) {
    if (!row.empty() && row[0] != '#') known.insert(row.substr(0, row.find(':')));
  }
  return known;
}

// Answers the questions about one article.
class Answers {
 public:
  explicit Answers(const std::string& article) : text_(article), report_(inspect(text_).value()) {}

  std::string answer(const Case& c) const {
    if (c.question == "name") return entity_of(c.words, false);
    if (c.question == "type") return entity_of(c.words, true);
    if (c.question == "role") return role_of(c.words, c.answer);
    if (c.question == "speaker") return speaker_of(smallest(c.words));
    if (c.question == "unnamed") return unnamed_of(smallest(c.words));
    if (c.question == "within") return outer_of(smallest(c.words));
    if (c.question == "why") return evidence_of(smallest(c.words), c.answer);
    if (c.question == "same") return same(c.words, c.answer);
    if (c.question == "silent") return spoken(c.words) ? "spoken" : "-";
    if (c.question == "refusal") return refused(c.answer);
    return "no such question";
  }

 private:
  std::string slice(Range range) const { return text_.substr(range.begin, range.size()); }

  std::string entity_of(const std::string& words, bool type) const {
    std::string found = "-";
    for (const people::Place& place : report_.cast.places) {
      if (slice(place.range) != words) continue;
      const people::Entity& entity = report_.cast.entities[place.entity];
      found = type ? std::string(entities::type_name(entity.type)) : entity.name;
    }
    return found;
  }

  std::string role_of(const std::string& person, const std::string& role) const {
    std::string all;
    for (const people::Entity& entity : report_.cast.entities) {
      if (entity.name != person) continue;
      for (const Range range : entity.roles) {
        if (slice(range) == role) return role;
        all += slice(range) + "|";
      }
    }
    return all;
  }

  bool holds(const Attribution& attribution, const std::string& words) const {
    return std::any_of(attribution.content.begin(), attribution.content.end(),
                       [&](Range range) { return slice(range).find(words) != std::string::npos; });
  }

  static std::uint32_t length(const Attribution& attribution) {
    std::uint32_t sum = 0;
    for (const Range range : attribution.content) sum += range.size();
    return sum;
  }

  const Attribution* smallest(const std::string& words) const {
    const Attribution* best = nullptr;
    for (const Attribution& found : report_.attributions) {
      if (!holds(found, words) || found.kind == QuoteKind::kScare) continue;
      if (best == nullptr || length(found) < length(*best)) best = &found;
    }
    return best;
  }

  std::string speaker_of(const Attribution* found) const {
    if (found == nullptr) return "-";
    if (found->speakers.size() < 2) return found->speaker_name.value_or("-");
    std::string names;
    for (const auto speaker : found->speakers)
      names += (names.empty() ? "" : "|") + report_.cast.entities[speaker].name;
    return names;
  }

  std::string unnamed_of(const Attribution* found) const {
    return found != nullptr && found->anonymous() ? speaker_of(found) : "(named) " + speaker_of(found);
  }

  std::string outer_of(const Attribution* found) const {
    if (found == nullptr || !found->within) return "(not within)";
    return speaker_of(&report_.attributions[*found->within]);
  }

  static std::string evidence_of(const Attribution* found, const std::string& wanted) {
    if (found == nullptr) return "-";
    std::string all;
    for (const quotes::Evidence& evidence : found->evidence) {
      if (kind_name(evidence.kind) == wanted) return wanted;
      all += std::string(kind_name(evidence.kind)) + "|";
    }
    return all;
  }

  std::string same(const std::string& one, const std::string& other) const {
    const Attribution* found = smallest(one);
    return found != nullptr && holds(*found, other) ? other : "(apart)";
  }

  // Is there speech that is just these words, marks aside?
  bool spoken(const std::string& words) const {
    return std::any_of(
        report_.attributions.begin(), report_.attributions.end(), [&](const Attribution& found) {
          return found.kind != QuoteKind::kScare && holds(found, words) && length(found) <= words.size() + 8;
        });
  }

  std::string refused(const std::string& who) const {
    const bool told =
        std::any_of(report_.findings.begin(), report_.findings.end(),
                    [](const findings::Finding& finding) { return finding.kind == "no_response"; });
    if (!told) return "(no finding)";
    std::string all;
    for (const Attribution& found : report_.attributions) {
      if (speaker_of(&found) == who) return who;
      all += speaker_of(&found) + "|";
    }
    return all;
  }

  std::string text_;
  report::Report report_;
};

TEST(SpeakerCases, AllButTheKnownOnesPass) {
  const std::vector<Case> cases = read_cases();
  ASSERT_GE(cases.size(), 100U);
  const std::set<std::string> known = read_known();
  std::size_t passed = 0;
  for (const Case& c : cases) {
    const std::string got = Answers(c.article).answer(c);
    const bool right = got == c.answer;
    passed += right;
    EXPECT_EQ(right, known.count(c.id) == 0)
        << c.id << ": " << c.question << " \"" << c.words << "\": " << c.answer << ", got " << got
        << "\n  in: " << c.article;
  }
  EXPECT_GE(passed * 100, cases.size() * 85) << passed << " of " << cases.size() << " pass";
  RecordProperty("passed", static_cast<int>(passed));
}

}  // namespace
}  // namespace inspector
