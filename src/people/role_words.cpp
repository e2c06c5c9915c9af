#include "people/role_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "lexicon/tables.h"

namespace inspector::people {

namespace {

// The singular of a regular plural, or of one in -men; empty where the word has no such form.
std::string singular(std::string_view word) {
  const auto cut = [&](std::size_t count, std::string_view tail) {
    return std::string(word.substr(0, word.size() - count)) + std::string(tail);
  };
  if (word.size() < 4) return {};
  if (word.size() > 4 && word.substr(word.size() - 3) == "men") return cut(2, "an");
  if (word.substr(word.size() - 3) == "ies") return cut(3, "y");
  if (word.back() == 's' && word[word.size() - 2] != 's') return cut(1, "");
  return {};
}

bool ends_with(std::string_view word, std::string_view tail) {
  return word.size() > tail.size() + 2 && word.substr(word.size() - tail.size()) == tail;
}

// Nouns that name who does something by their form alone: "gallerist", "lifeboatman", "statistician".
bool names_a_doer(std::string_view word) {
  constexpr std::array<std::string_view, 7> kEndings{"ist",     "woman", "person", "ician",
                                                     "grapher", "sman",  "neer"};
  if (word.size() < 7 || ends_with(word, "list") || ends_with(word, "sist")) return false;
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return ends_with(word, ending); });
}

}  // namespace

RoleWords::RoleWords(const Reading& reading) : reading_(reading) {
  flags_.reserve(reading.text().words().size());
  for (const std::string& word : reading.text().words()) flags_.push_back(flags_of(word));
}

unsigned RoleWords::flags_at(TokenIndex at) const {
  return reading_.has(at) ? flags_[reading_.token(at).word] : 0U;
}

std::uint32_t RoleWords::flag_of(char kind) {
  constexpr std::string_view kKinds = "htmsxvdlcabepko";  // as data/roles.tsv says, in the order of kFlags
  constexpr std::array<std::uint32_t, kKinds.size()> kFlags{
      kHead,   kTitle,  kModifier, kSuffix, kFunction, kVerb,   kDeterminer, kLink,
      kCopula, kAdverb, kAside,    kEnd,    kLead,     kClause, kOffice};
  const std::size_t at = kKinds.find(kind);
  return at == std::string_view::npos ? 0U : kFlags[at];
}

std::uint32_t RoleWords::flags_of(std::string_view word) {
  unsigned flags = 0;
  auto row = lexicon::find(lexicon::kRoles, word);
  if (!row) {
    const std::string one = singular(word);
    if (!one.empty()) row = lexicon::find(lexicon::kRoles, one);
    if (row && row->find('h') == std::string_view::npos) row.reset();
    if (row) flags |= kPlural;
  }
  if (row) {
    const unsigned singular_only = (flags & kPlural) != 0 ? kTitle | kModifier : 0U;
    const std::string_view kinds = row->substr(0, row->find(' '));
    for (const char kind : kinds) flags |= flag_of(kind) & ~singular_only;
    if (row->size() > 2 && row->substr(row->size() - 2) == " m") flags |= kHe;
    if (row->size() > 2 && row->substr(row->size() - 2) == " f") flags |= kShe;
  } else if (names_a_doer(word)) {
    flags |= kHead;
    if (ends_with(word, "woman")) flags |= kShe;
    if (ends_with(word, "sman")) flags |= kHe;
  }
  if (const auto civility = lexicon::find(lexicon::kHonorifics, word)) {
    flags |= kCivility;
    if (*civility == "m") flags |= kHe;
    if (*civility == "f") flags |= kShe;
  }
  return flags;
}

bool RoleWords::is_verb(TokenIndex at) const {
  if (!reading_.has(at) || reading_.token(at).letter_case != text::Case::kLower) return false;
  return has(at, kVerb) || (!may_be_in_role(at) && ends_with(reading_.word(at), "ed"));
}

Agreement RoleWords::agreement(TokenIndex at) const {
  if (has(at, kPlural)) return Agreement::kUnknown;
  return has(at, kHe) ? Agreement::kHe : has(at, kShe) ? Agreement::kShe : Agreement::kUnknown;
}

}  // namespace inspector::people
