#include "entities/person_edges.h"

#include <algorithm>

#include "lexicon/tables.h"

namespace inspector::entities {
namespace {

using text::Case;
using text::Index;
using text::Text;
using text::Token;
using text::TokenKind;

constexpr Index kLongestNickname = 3;  // words

bool is_capital_word(const Token& token) {
  return token.kind == TokenKind::kWord && token.letter_case != Case::kLower &&
         token.letter_case != Case::kNone;
}

// A title that stands before names and is a rank of somebody: 't' in data/roles.tsv.
bool is_title(const Text& text, const Token& token) {
  std::string_view word = text.word(token);
  if (word.ends_with('.')) word.remove_suffix(1);
  const auto value = lexicon::find(lexicon::kRoles, word);
  return value && value->substr(0, value->find(' ')).find('t') != std::string_view::npos;
}

void drop_titles(const Text& text, NameSpan& name) {
  const Range tokens = text.tokens_in(name.range);
  Index first = tokens.begin;
  while (first + 1 < tokens.end && is_title(text, text.tokens()[first]) &&
         is_capital_word(text.tokens()[first + 1])) {
    ++first;
  }
  name.range.begin = text.tokens()[first].range.begin;
}

// The token behind a nickname in marks that starts at `at` and after which a capital word follows; `at` where
// there is none.
Index behind_nickname(const Text& text, Index at, Index limit) {
  const auto is_mark = [&](Index i) { return i < limit && text.tokens()[i].kind == TokenKind::kMark; };
  if (!is_mark(at)) return at;
  Index i = at + 1;
  while (i < limit && i < at + 1 + kLongestNickname && is_capital_word(text.tokens()[i])) ++i;
  const bool closed = i > at + 1 && is_mark(i) && !text.tokens()[i].space_before;
  return closed && i + 1 < limit && is_capital_word(text.tokens()[i + 1]) ? i + 1 : at;
}

// The end of the name that starts at token `first`, is `end` long so far, and goes on behind a nickname.
Index end_with_nickname(const Text& text, Index end) {
  if (end >= text.tokens().size()) return end;
  const Index limit = text.lines()[text.tokens()[end].line].end_token;
  Index behind = behind_nickname(text, end, limit);
  if (behind == end) return end;
  while (behind < limit && is_capital_word(text.tokens()[behind])) ++behind;
  return behind;
}

// A given name that the lists know, or the end of a person's name, right before a nickname in marks.
bool may_precede_nickname(const Text& text, Index at) {
  const std::string_view word = text.word(text.tokens()[at]);
  return is_capital_word(text.tokens()[at]) && (lexicon::contains(lexicon::kPersonNames, word) ||
                                                lexicon::contains(lexicon::kPersonNamesWorld, word));
}

// Which tokens a name covers.
std::vector<bool> covered_by(const Text& text, const std::vector<NameSpan>& names) {
  std::vector<bool> covered(text.tokens().size());
  for (const NameSpan& name : names) {
    const Range tokens = text.tokens_in(name.range);
    for (Index i = tokens.begin; i < tokens.end; ++i) covered[i] = true;
  }
  return covered;
}

// Which distinct words end a person's name.
std::vector<bool> last_names(const Text& text, const std::vector<NameSpan>& names) {
  std::vector<bool> known(text.words().size());
  for (const NameSpan& name : names) {
    if (name.type == EntityType::kPerson)
      known[text.tokens()[text.tokens_in(name.range).end - 1].word] = true;
  }
  return known;
}

// Names that the recogniser passed over and that are certain: "José “Pepe” Mujica", and "Chief Woos" where
// Woos is known.
std::vector<NameSpan> certain_names(const Text& text, const article::Article& article,
                                    const std::vector<NameSpan>& names) {
  constexpr double kSure = 0.9;
  const std::vector<bool> covered = covered_by(text, names);
  const std::vector<bool> known = last_names(text, names);
  std::vector<NameSpan> found;
  for (Index i = 0; i + 1 < text.tokens().size(); ++i) {
    const Token& next = text.tokens()[i + 1];
    if (covered[i] || text.tokens()[i].line != next.line) continue;
    if (article.is_noise(next.line)) continue;
    if (!covered[i + 1] && known[next.word] && is_capital_word(next) && is_capital_word(text.tokens()[i]) &&
        is_title(text, text.tokens()[i])) {
      found.push_back({next.range, EntityType::kPerson, kSure});
    } else if (next.kind == TokenKind::kMark && may_precede_nickname(text, i)) {
      const Index end = end_with_nickname(text, i + 1);
      if (end > i + 1) found.push_back({text.bytes_of(i, end - 1), EntityType::kPerson, kSure});
    }
  }
  return found;
}

}  // namespace

std::vector<NameSpan> mend_person_edges(const Text& text, const article::Article& article,
                                        std::vector<NameSpan> names) {
  for (NameSpan& name : names) {
    if (name.type != EntityType::kPerson) continue;
    drop_titles(text, name);
    const Range tokens = text.tokens_in(name.range);
    const Index end = end_with_nickname(text, tokens.end);
    if (end > tokens.end) name.range.end = text.tokens()[end - 1].range.end;
  }
  const std::vector<NameSpan> certain = certain_names(text, article, names);
  names.insert(names.end(), certain.begin(), certain.end());
  std::sort(names.begin(), names.end(),
            [](const NameSpan& a, const NameSpan& b) { return a.range < b.range; });
  std::vector<NameSpan> mended;
  for (const NameSpan& name : names) {
    const bool inside = !mended.empty() && name.range.begin < mended.back().range.end;
    if (!inside) mended.push_back(name);  // else the other half of a name with a nickname
  }
  return mended;
}

}  // namespace inspector::entities
