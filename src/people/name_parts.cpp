#include "people/name_parts.h"

#include <algorithm>
#include <array>

#include "lexicon/tables.h"
#include "text/unicode.h"

namespace inspector::people {

namespace {

using text::Case;
using text::Token;
using text::TokenKind;

bool is_generation(std::string_view part) {
  constexpr std::array<std::string_view, 6> kGenerations{"jr", "sr", "ii", "iii", "iv", "vi"};
  return std::find(kGenerations.begin(), kGenerations.end(), part) != kGenerations.end();
}

// A title that the recogniser took for part of the name: "President" of "President Biden", not "Dean" of
// "Dean Smith".
bool is_title(const Token& token, std::string_view word) {
  if (token.letter_case == Case::kLower || lexicon::contains(lexicon::kPersonNames, word)) return false;
  if (lexicon::contains(lexicon::kHonorifics, word)) return true;
  const auto role = lexicon::find(lexicon::kRoles, word);
  return role && role->find('t') != std::string_view::npos;
}

// How many tokens from `at` on are titles before the name: "Sheikh", "Tan Sri" (a row of two words).
TokenIndex title_tokens(const Reading& reading, TokenIndex at) {
  const std::string pair = std::string(reading.word(at)) + " " + std::string(reading.word(at + 1));
  if (reading.token(at).letter_case != Case::kLower && lexicon::contains(lexicon::kHonorifics, pair))
    return 2;
  return is_title(reading.token(at), reading.word(at)) ? 1 : 0;
}

// "Golfer Nina Falk", "Senators Ana Costa": a job that the recogniser took for part of the name, with a full
// name behind it.
bool is_job(const Reading& reading, TokenIndex at, TokenIndex end) {
  std::string word(reading.word(at));
  if (end - at < 3 || reading.token(at).letter_case != Case::kTitle ||
      lexicon::contains(lexicon::kPersonNames, word))
    return false;
  auto role = lexicon::find(lexicon::kRoles, word);
  if (!role && word.size() > 4 && word.back() == 's')
    role = lexicon::find(lexicon::kRoles, word.substr(0, word.size() - 1));
  return role && role->substr(0, role->find(' ')).find_first_of("ht") != std::string_view::npos;
}

// A particle that may open a surname that stands alone: "Al Tayer", "Van der Hoeven", not "Ben Stokes".
bool may_open(std::string_view particle) {
  constexpr std::array<std::string_view, 6> kGivenNamesToo{"ben", "mac", "ag", "ten", "st", "e"};
  return std::find(kGivenNamesToo.begin(), kGivenNamesToo.end(), particle) == kGivenNamesToo.end();
}

bool possessive(std::string_view word) {
  return word == "'s" || word == "'" || word == "s'";
}

struct Builder {
  NameParts name;
  bool after_particle = false;

  void add(const Token& token, std::string_view bytes, bool glued, bool last) {
    std::string part = fold_word(bytes);
    if (part.empty()) return;
    if (!name.parts.empty() && is_generation(part)) {
      name.suffix = std::move(part);
      return;
    }
    const bool leads = token.letter_case == Case::kTitle && !last && may_open(part);
    const bool particle =
        is_particle(part) && (token.letter_case == Case::kLower || !name.parts.empty() || leads);
    if (!particle && (!glued || after_particle)) ++name.words;
    after_particle = particle;
    name.joined += part;
    name.parts.push_back(std::move(part));
  }
};

}  // namespace

std::uint32_t NameParts::fullness() const {
  std::uint32_t count = suffix.empty() ? 0 : 1;
  for (std::size_t part = 0; part < parts.size(); ++part) count += is_initial(part) ? 2U : 4U;
  return count;
}

bool is_particle(std::string_view part) {
  constexpr std::array<std::string_view, 9> kEuropean{"de", "van", "von", "der", "den",
                                                      "da", "dos", "di",  "ap"};
  if (std::find(kEuropean.begin(), kEuropean.end(), part) != kEuropean.end()) return true;
  const auto value = lexicon::find(lexicon::kPersonNamesWorld, part);
  return value && *value == "q";
}

std::string fold_word(std::string_view bytes) {
  std::string folded = text::fold_name(bytes);
  folded.erase(
      std::remove_if(folded.begin(), folded.end(), [](char c) { return c == '.' || c == '\'' || c == '`'; }),
      folded.end());
  return folded;
}

TokenIndex behind_titles(const Reading& reading, NameIndex name) {
  const Range tokens = reading.tokens_of(name);
  TokenIndex first = tokens.begin;
  while (first + 1 < tokens.end) {
    const TokenIndex titles = is_job(reading, first, tokens.end) ? 1 : title_tokens(reading, first);
    if (titles == 0 || first + titles >= tokens.end) break;
    first += titles;
  }
  return first;
}

NameParts read_person(const Reading& reading, NameIndex name) {
  const Range tokens = reading.tokens_of(name);
  const TokenIndex first = behind_titles(reading, name);
  Builder builder;
  bool glued = false;
  bool capitals = true;
  bool in_marks = false;
  for (TokenIndex at = first; at < tokens.end; ++at) {
    const Token& token = reading.token(at);
    const std::string_view word = reading.word(at);
    if (token.kind == TokenKind::kMark) in_marks = at > first && !in_marks;
    if (token.kind == TokenKind::kPunctuation) glued = word == "-" && !token.space_before;
    if (token.kind != TokenKind::kWord || possessive(word)) continue;
    if (in_marks) {
      builder.name.nicknames.push_back(fold_word(reading.text().slice(token)));
      continue;
    }
    if (token.letter_case != Case::kUpper && token.range.size() > 2) capitals = false;
    builder.name.dotted = builder.name.dotted || word.find('.') != std::string_view::npos;
    builder.add(token, reading.text().slice(token), glued && !token.space_before, at + 1 == tokens.end);
    glued = false;
  }
  builder.name.capitals = capitals;
  if (builder.name.words == 0) builder.name.words = 1;
  return std::move(builder.name);
}

std::string fold_key(const Reading& reading, NameIndex name) {
  const Range tokens = reading.tokens_of(name);
  std::string key;
  for (TokenIndex at = tokens.begin; at < tokens.end; ++at) {
    const Token& token = reading.token(at);
    if (token.kind == TokenKind::kPunctuation || token.kind == TokenKind::kMark) continue;
    const std::string_view word = reading.word(at);
    if (at + 1 == tokens.end && possessive(word)) break;
    if (key.empty() && word == "the" && at + 1 < tokens.end) continue;
    const std::string part = fold_word(reading.text().slice(token));
    if (part.empty()) continue;
    if (!key.empty() && !possessive(word)) key += ' ';
    key += part;
  }
  return key;
}

std::string spelling_key(const NameParts& name) {
  std::string key;
  for (const std::string& part : name.parts) {
    const std::size_t start = key.size();
    for (const char c : part) {
      const char same = c == 'y' || c == 'j' ? 'i' : c == 'w' ? 'v' : c;
      if (key.size() == start || key.back() != same) key += same;
    }
  }
  return key;
}

}  // namespace inspector::people
