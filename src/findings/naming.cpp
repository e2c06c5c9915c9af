// How the article introduces its people: full name first, then the surname; who they are; one spelling.
#include <algorithm>
#include <map>
#include <set>

#include "findings/checks.h"
#include "text/unicode.h"

namespace inspector::findings {
namespace {

using entities::EntityType;
using people::Entity;
using people::Mention;
using people::MentionForm;
using text::Index;

constexpr std::size_t kWellKnown = 4;  // who is named more often is what the article is about

bool has_space(std::string_view name) {
  return name.find(' ') != std::string_view::npos;
}

bool is_all_capitals(std::string_view name) {
  return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// A line that only looks like a paragraph: a title above the text has the surname alone by custom.
bool is_title_line(const Inspected& in, Index line) {
  const text::Line& here = in.text.lines()[line];
  const std::string_view last = in.text.slice(in.text.tokens()[here.end_token - 1]);
  const bool ends = last == "." || last == "!" || last == "?" || last == "”" || last == "\"";
  const Index length = here.end_token - here.first_token;
  return line < 4 && here.end_sentence - here.first_sentence == 1 &&
         (!ends || length < (line == 0 ? 25U : 16U));
}

// "the Clinton campaign", "the post-Obama era", "the Tata family": the name only belongs to a noun.
bool is_modifier(const Inspected& in, Range mention) {
  const Range tokens = in.text.tokens_in(mention);
  const auto& all = in.text.tokens();
  if (tokens.begin > 0 && !all[tokens.begin].space_before &&
      all[tokens.begin - 1].line == all[tokens.begin].line)
    return true;
  if (tokens.begin > 0 && in.text.word(all[tokens.begin - 1]) == "the") return true;
  return tokens.end < all.size() && in.text.slice(all[tokens.end]) == "-";
}

// Is the alias the name's last word, or its first where the article goes on calling the person so ("Moon
// Jae-in")?
bool is_surname(const Inspected& in, const Entity& person, std::string_view alias) {
  const std::string_view name = person.name;
  if (name.size() > alias.size() && name.substr(name.size() - alias.size()) == alias) return true;
  if (name.substr(0, alias.size()) != alias) return false;
  const auto so_called = [&](const Mention& m) { return in.text.slice(m.range) == alias; };
  return std::count_if(person.mentions.begin(), person.mentions.end(), so_called) > 2;
}

// The entities that speak at top level.
std::set<people::EntityIndex> speakers(const Inspected& in) {
  std::set<people::EntityIndex> found;
  for (const quotes::Attribution& a : in.attributions) {
    if (is_top_level(a) && a.source_kind == quotes::SourceKind::kPerson)
      found.insert(a.speakers.begin(), a.speakers.end());
  }
  return found;
}

bool is_article_or_lower_noun(const text::Token& token, std::string_view word) {
  if (token.kind != text::TokenKind::kWord || token.letter_case != text::Case::kLower || word.size() < 4)
    return false;
  for (const std::string_view other :
       {"said", "says",    "told",  "with",    "from",  "that", "when", "while", "after", "before", "because",
        "like", "between", "about", "against", "since", "then", "than", "until", "over",  "were"}) {
    if (word == other) return false;
  }
  return true;
}

// Does the text beside the mention say who it is: a noun before ("spokesman Kang"), a comma with words
// behind?
bool is_introduced(const Inspected& in, Range mention) {
  const Range tokens = in.text.tokens_in(mention);
  const auto& all = in.text.tokens();
  if (tokens.begin > 0) {
    const text::Token& before = all[tokens.begin - 1];
    if (before.line == all[tokens.begin].line &&
        (is_article_or_lower_noun(before, in.text.word(before)) ||
         (before.kind == text::TokenKind::kWord && before.letter_case != text::Case::kLower) ||
         in.text.word(before) == "," || in.text.word(before) == "'s"))
      return true;
  }
  if (tokens.end + 1 >= all.size()) return false;
  const std::string_view next = in.text.word(all[tokens.end]);
  const std::string_view second = in.text.word(all[tokens.end + 1]);
  if (next == "(" || next == "of" || next == "at" || next == "from" || next == "with" || next == "-" ||
      next == "–" || next == "—")
    return true;
  if (next == "is" || next == "was" || next == "who") return true;
  return next == "," && second != "said" && second != "says" && second != "told" && second != "and";
}

// Words that differ by one letter, less, more or another, behind the same first letter, and not only in their
// ending.
bool one_letter_apart(const std::string& a, const std::string& b) {
  const std::string& s = a.size() <= b.size() ? a : b;
  const std::string& l = a.size() <= b.size() ? b : a;
  if (s == l || l.size() - s.size() > 1 || s.size() < 5 || s[0] != l[0]) return false;
  std::size_t i = 0;
  while (i < s.size() && s[i] == l[i]) ++i;
  if (i + 1 >= s.size()) return false;  // "Ivanov", "Ivanova"
  return s.size() == l.size() ? s.compare(i + 1, std::string::npos, l, i + 1) == 0
                              : s.compare(i, std::string::npos, l, i + 1) == 0;
}

std::vector<std::string> name_words(const std::string& name) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : name + " ") {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(text::fold(word));
      word.clear();
    }
  }
  return words;
}

}  // namespace

void find_late_full_names(const Inspected& in, Findings& out) {
  for (const Entity& person : in.cast.entities) {
    if (person.type != EntityType::kPerson || !has_space(person.name)) continue;
    const Mention* first = nullptr;
    const Mention* full = nullptr;
    for (const Mention& m : person.mentions) {
      const bool body = in.in_body(in.text.line_at(m.range.begin));
      if (!body) continue;
      if (m.form == MentionForm::kName && full == nullptr) full = &m;
      const bool aside = is_title_line(in, in.text.line_at(m.range.begin)) || is_modifier(in, m.range) ||
                         in.is_quoted(m.range);
      if (m.form == MentionForm::kAlias && first == nullptr && full == nullptr && !aside) first = &m;
    }
    if (first == nullptr || full == nullptr || first->confidence < 0.5 ||
        has_space(in.text.slice(first->range)))
      continue;
    if (!is_surname(in, person, in.text.slice(first->range))) continue;
    out.push_back(
        {"surname_before_full_name",
         Severity::kInfo,
         in_marks(in.text.plain(first->range)) + " stands before the full name, " + person.name + ".",
         {first->range, full->range}});
  }
}

void find_missing_roles(const Inspected& in, Findings& out) {
  Finding finding{"missing_role", Severity::kInfo, {}, {}};
  std::vector<std::string> names;
  for (const people::EntityIndex index : speakers(in)) {
    const Entity& person = in.cast.entities[index];
    if (person.type != EntityType::kPerson || !person.roles.empty() || person.role || !has_space(person.name))
      continue;
    if (is_all_capitals(person.name)) continue;  // a transcript's heads
    bool introduced = false;
    std::size_t named = 0;
    const Mention* first = nullptr;
    for (const Mention& m : person.mentions) {
      if (m.form != MentionForm::kName && m.form != MentionForm::kAlias) {
        introduced = introduced || m.form == MentionForm::kNominal;
        continue;
      }
      if (!in.in_body(in.text.line_at(m.range.begin))) continue;
      if (first == nullptr) first = &m;
      ++named;
      introduced = introduced || is_introduced(in, m.range);
    }
    if (first == nullptr || introduced || named > kWellKnown) continue;
    finding.spans.push_back(first->range);
    names.push_back(person.name);
  }
  if (names.empty()) return;
  finding.message =
      "The article does not say who " + join_names(names) + (names.size() == 1 ? " is." : " are.");
  out.push_back(std::move(finding));
}

// Two people whose names are the same but for one letter of one word, where one of the spellings stands once.
void find_name_variants(const Inspected& in, Findings& out) {
  std::map<std::string, std::vector<const Entity*>> by_other_words;  // the name less one word -> who has it
  for (const Entity& person : in.cast.entities) {
    if (person.type != EntityType::kPerson || person.mentions.empty() || !has_space(person.name)) continue;
    const auto words = name_words(person.name);
    for (std::size_t skip = 0; skip < words.size() && words.size() < 5; ++skip) {
      std::string key = std::to_string(skip);
      for (std::size_t i = 0; i < words.size(); ++i) key += i == skip ? "" : " " + words[i];
      auto& same = by_other_words[key];
      for (const Entity* other : same) {
        if (same.size() > 8) break;
        const auto others = name_words(other->name);
        if (!one_letter_apart(words[skip], others[skip])) continue;
        out.push_back({"spelling_variant",
                       Severity::kWarning,
                       "One name may be spelt two ways: " + in_marks(other->name) + " and " +
                           in_marks(person.name) + ".",
                       {other->mentions.front().range, person.mentions.front().range}});
      }
      same.push_back(&person);
    }
  }
}

}  // namespace inspector::findings
