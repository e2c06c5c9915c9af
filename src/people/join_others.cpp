// Organisations, places and other things under one name: the same folded words first; then acronyms with what
// they stand for (in brackets, or built from initials), and the short forms of organisations ("the Post").
#include <algorithm>
#include <string>
#include <unordered_map>

#include "lexicon/tables.h"
#include "people/joining.h"

namespace inspector::people {

namespace {

using entities::EntityType;

constexpr std::size_t kMaxLongNames = 8;  // how many organisations that begin or end alike are told apart
constexpr std::size_t kMaxAcronym = 8;

// Names of different kinds never meet under one key, but organisations, places and things do: recognisers
// waver there.
char kind_of(EntityType type) {
  switch (type) {
    case EntityType::kNorp:
      return 'n';
    case EntityType::kLanguage:
      return 'l';
    case EntityType::kMoney:
    case EntityType::kPercent:
    case EntityType::kQuantity:
    case EntityType::kOrdinal:
    case EntityType::kCardinal:
      return static_cast<char>('0' + static_cast<int>(type) - static_cast<int>(EntityType::kMoney));
    default:
      return 't';
  }
}

std::vector<std::string> words_of(const std::string& key) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    if (end > at) words.push_back(key.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_small_word(std::string_view word) {
  return word == "of" || word == "the" || word == "and" || word == "for" || word == "de" || word == "in" ||
         word == "&" || word == "on" || word == "la" || word == "du";
}

bool is_company_form(std::string_view word) {
  const auto value = lexicon::find(lexicon::kNameWords, word);
  return value && *value == "c";
}

// The initials of a name, with and without its small words.
std::vector<std::string> acronyms_of(const std::vector<std::string>& words) {
  std::string all;
  std::string telling;
  std::string no_form;
  for (const std::string& word : words) {
    all += word[0];
    if (is_small_word(word)) continue;
    telling += word[0];
    if (!is_company_form(word)) no_form += word[0];
  }
  return {all, telling, no_form};
}

// Do the letters of an acronym come from the name's initials, in any order ("CNE", National Electoral
// Council)?
bool initials_fit(const std::string& acronym, const std::vector<std::string>& words) {
  std::string initials = acronyms_of(words)[0];
  std::size_t found = 0;
  for (const char letter : acronym) {
    const auto at = initials.find(letter);
    if (at == std::string::npos) continue;
    initials[at] = ' ';
    ++found;
  }
  return found * 2 > acronym.size() || (found > 0 && acronym[0] == words[0][0]);
}

struct Thing {
  std::string key;
  std::vector<std::string> words;
  GroupIndex group = 0;
  NameIndex first = 0;
  bool acronym = false;
};

class OtherJoiner {
 public:
  OtherJoiner(const Reading& reading, Groups& groups) : reading_(reading), groups_(groups) {}

  void join() {
    for (NameIndex name = 0; name < reading_.names().size(); ++name) {
      if (!groups_.placed(name)) place(name);
    }
    join_brackets();
    index_long_names();
    for (const Thing& thing : things_) {
      if (thing.acronym)
        join_acronym(thing);
      else if (takes_short_form(thing))
        join_short_form(thing);
      else if (thing.words.size() == 1 && behind_article(thing.first))
        join_half(thing);
    }
  }

 private:
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;

  EntityType type_of(const Thing& thing) const { return reading_.names()[thing.first].type; }

  void place(NameIndex name) {
    const EntityType type = reading_.names()[name].type;
    std::string key = fold_key(reading_, name);
    const std::string written = key;
    if (const auto same = lexicon::find(lexicon::kSameNames, key);
        same && kind_of(type) == 't' && known_here(name))
      key = *same;
    const std::string with_kind = kind_of(type) + key;
    auto found = by_key_.find(with_kind);
    if (found == by_key_.end()) found = by_key_.emplace(with_kind, add_thing(name, written)).first;
    groups_.put(name, things_[found->second].group);
    thing_of_.emplace(name, found->second);
  }

  // "us", "who" and "car" are names only where written as one: capitals.
  bool known_here(NameIndex name) const {
    const Range tokens = reading_.tokens_of(name);
    return tokens.size() > 1 || reading_.token(tokens.begin).letter_case == text::Case::kUpper ||
           reading_.token(tokens.begin).range.size() > 4;
  }

  std::uint32_t add_thing(NameIndex name, const std::string& key) {
    const Range tokens = reading_.tokens_of(name);
    const text::Token& token = reading_.token(tokens.begin);
    Thing thing{key, words_of(key), groups_.make(), name, false};
    thing.acronym = tokens.size() == 1 && key.size() >= 2 && key.size() <= kMaxAcronym &&
                    (token.letter_case == text::Case::kUpper || token.letter_case == text::Case::kMixed);
    things_.push_back(std::move(thing));
    return static_cast<std::uint32_t>(things_.size() - 1);
  }

  // "Supreme Electoral Tribunal (TSE)", "TSE (Supreme Electoral Tribunal)".
  void join_brackets() {
    for (NameIndex name = 0; name + 1 < reading_.names().size(); ++name) {
      const auto before = thing_of_.find(name);
      const auto inside = thing_of_.find(name + 1);
      if (before == thing_of_.end() || inside == thing_of_.end() || !bracketed(name)) continue;
      const Thing& a = things_[before->second];
      const Thing& b = things_[inside->second];
      const bool fits = (b.acronym && a.words.size() > 1 && initials_fit(b.key, a.words)) ||
                        (a.acronym && b.words.size() > 1 && initials_fit(a.key, b.words));
      if (fits) groups_.merge(a.group, b.group);
    }
  }

  bool bracketed(NameIndex name) const {
    const TokenIndex open = reading_.tokens_of(name).end;
    return reading_.tokens_of(name + 1).begin == open + 1 && reading_.word(open) == "(" &&
           reading_.word(reading_.tokens_of(name + 1).end) == ")";
  }

  void index_long_names() {
    for (std::uint32_t index = 0; index < things_.size(); ++index) {
      const Thing& thing = things_[index];
      if (thing.words.size() < 2 || kind_of(type_of(thing)) != 't') continue;
      for (const std::string& acronym : acronyms_of(thing.words)) {
        if (acronym.size() >= 2) add(by_acronym_[acronym], index);
      }
      if (type_of(thing) == EntityType::kGpe && thing.words.size() == 2)
        add(by_end_["^" + thing.words.front()], index);
      if (!is_organisation(thing)) continue;
      add(by_end_["<" + thing.words.front()], index);
      add(by_end_[">" + thing.words.back()], index);
    }
  }

  static void add(std::vector<std::uint32_t>& list, std::uint32_t index) {
    if (list.size() < kMaxLongNames && std::find(list.begin(), list.end(), index) == list.end())
      list.push_back(index);
  }

  bool is_organisation(const Thing& thing) const {
    return type_of(thing) == EntityType::kOrg || type_of(thing) == EntityType::kFac;
  }

  void join_acronym(const Thing& thing) {
    const auto found = by_acronym_.find(thing.key);
    if (found != by_acronym_.end()) groups_.merge(thing.group, things_[found->second.front()].group);
  }

  bool behind_article(NameIndex name) const {
    const TokenIndex first = reading_.tokens_of(name).begin;
    return reading_.word(first - 1) == "the" || reading_.word(first) == "the";
  }

  // "the South" after South Korea.
  void join_half(const Thing& thing) {
    const auto found = by_end_.find("^" + thing.words.front());
    if (found != by_end_.end() && is_place(thing))
      groups_.merge(thing.group, things_[found->second.front()].group);
  }

  bool is_place(const Thing& thing) const {
    return type_of(thing) == EntityType::kGpe || type_of(thing) == EntityType::kLoc;
  }

  bool takes_short_form(const Thing& thing) const {
    return is_organisation(thing) && !lexicon::contains(lexicon::kKnownNames, thing.key);
  }

  void join_short_form(const Thing& thing) {
    const std::uint32_t at_end = nearest(thing, ">" + thing.words.back());
    const std::uint32_t at_front = nearest(thing, "<" + thing.words.front());
    const std::uint32_t longer = at_end != kNone ? at_end : at_front;
    if (longer != kNone) groups_.merge(thing.group, things_[longer].group);
  }

  // The longer organisation, named last before this one (or first of all behind it), that begins or ends with
  // it.
  std::uint32_t nearest(const Thing& thing, const std::string& end) const {
    const auto found = by_end_.find(end);
    if (found == by_end_.end()) return kNone;
    std::uint32_t best = kNone;
    for (const std::uint32_t index : found->second) {
      const Thing& longer = things_[index];
      if (longer.words.size() <= thing.words.size() || !holds(longer, thing, end[0] == '>')) continue;
      if (best == kNone || longer.first < thing.first) best = index;
    }
    return best;
  }

  static bool holds(const Thing& longer, const Thing& shorter, bool at_end) {
    return at_end ? std::equal(shorter.words.rbegin(), shorter.words.rend(), longer.words.rbegin())
                  : std::equal(shorter.words.begin(), shorter.words.end(), longer.words.begin());
  }

  const Reading& reading_;
  Groups& groups_;
  std::vector<Thing> things_;
  std::unordered_map<std::string, std::uint32_t> by_key_;
  std::unordered_map<NameIndex, std::uint32_t> thing_of_;
  Index by_acronym_;
  Index by_end_;
};

}  // namespace

void join_others(const Reading& reading, Groups& groups) {
  OtherJoiner(reading, groups).join();
}

}  // namespace inspector::people
