// People under one name. Full names are joined first, by indexes over what may vary (middle names, initials,
// short given names, order, spelling). A short name then goes to a full name that holds it: which part is the
// surname is thus told by the article's own use, whether family names come first or last.
#include <algorithm>
#include <string>
#include <unordered_map>

#include "lexicon/tables.h"
#include "people/joining.h"

namespace inspector::people {

namespace {

constexpr GroupIndex kMaxRank = 4095;   // people named later than this are alike
constexpr std::size_t kMaxSharers = 8;  // how many people of one name part are told apart

// Where a short name stands in a full one.
enum class Fit { kNone, kInner, kFirst, kLast };

struct Person {
  NameParts name;  // the fullest so far
  GroupIndex group = 0;
  std::uint32_t last_seen = 0;  // token of the last mention, in the order of reading
};

class PersonJoiner {
 public:
  PersonJoiner(const Reading& reading, const std::vector<NameParts>& parts, Groups& groups)
      : reading_(reading), parts_(parts), groups_(groups) {}

  void join() {
    each_person([this](NameIndex name) {
      if (parts_[name].words >= 2) place_full(name);
    });
    for (Person& person : people_) person.last_seen = 0;
    each_person([this](NameIndex name) { place_in_order(name); });
    join_bynames();
    adopt_mistyped();
  }

 private:
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;

  template <typename Visit>
  void each_person(Visit visit) {
    for (NameIndex name = 0; name < parts_.size(); ++name) {
      if (reading_.is_person(name) && !parts_[name].parts.empty()) visit(name);
    }
  }

  static std::vector<std::string> full_forms(const std::string& given) {
    std::vector<std::string> forms{given};
    const auto row = lexicon::find(lexicon::kShortGivenNames, given);
    for (std::size_t at = 0; row && at < row->size();) {
      const std::size_t end = std::min(row->find(' ', at), row->size());
      forms.emplace_back(row->substr(at, end - at));
      at = end + 1;
    }
    return forms;
  }

  // Keys under which two full names of one person meet.
  static std::vector<std::string> keys_of(const NameParts& name) {
    const std::string& last = name.parts.back();
    std::vector<std::string> keys{"=" + name.joined, "~" + spelling_key(name)};
    std::vector<std::string> sorted = name.parts;
    std::sort(sorted.begin(), sorted.end());
    std::string transposed = "<";
    for (const std::string& part : sorted) transposed += part + ' ';
    keys.push_back(transposed);
    if (name.parts.size() >= 3) keys.push_back(initials_of(name));
    if (name.is_initial(0)) return keys;
    for (const std::string& given : full_forms(name.parts.front())) keys.push_back("|" + given + '|' + last);
    for (const std::string& nickname : name.nicknames) keys.push_back("|" + nickname + '|' + last);
    return keys;
  }

  // "^xld" for Xavier Luc Duval, whom the article may call XLD.
  static std::string initials_of(const NameParts& name) {
    std::string initials = "^";
    for (const std::string& part : name.parts) initials += part[0];
    return initials;
  }

  static bool same_generation(const NameParts& a, const NameParts& b) {
    return a.suffix == b.suffix || a.suffix.empty() || b.suffix.empty();
  }

  // "J. Smith" fits "John Smith"; "J.K." fits "Jo Karen".
  static bool initials_fit(const NameParts& initials, const NameParts& full) {
    return initials.parts.back() == full.parts.back() && initials.parts.front()[0] == full.parts.front()[0];
  }

  static bool has_initials(const NameParts& name) {
    return name.is_initial(0) || (name.dotted && name.parts.front().size() <= 3);
  }

  static Fit fit(const NameParts& shorter, const NameParts& full) {
    const std::size_t size = shorter.parts.size();
    const std::size_t count = full.parts.size();
    if (size > count) return Fit::kNone;
    for (std::size_t at = count - size + 1; at-- > 0;) {
      if (!std::equal(shorter.parts.begin(), shorter.parts.end(),
                      full.parts.begin() + static_cast<std::ptrdiff_t>(at)))
        continue;
      if (at + size == count) return Fit::kLast;
      return at == 0 ? Fit::kFirst : Fit::kInner;
    }
    return Fit::kNone;
  }

  const std::vector<std::uint32_t>& sharers(const std::string& part) const {
    static const std::vector<std::uint32_t> kNobody;
    const auto found = by_part_.find(part);
    return found == by_part_.end() ? kNobody : found->second;
  }

  // A person already known whose name is another writing of this full name.
  std::uint32_t find_full(const NameParts& name) const {
    for (const std::string& key : keys_of(name)) {
      const auto found = by_key_.find(key);
      if (found == by_key_.end() || key[0] == '^') continue;
      for (const std::uint32_t person : found->second) {
        if (compatible(name, people_[person].name)) return person;
      }
    }
    for (const std::uint32_t person : sharers(name.parts.back())) {
      if (same_ending(name, people_[person].name)) return person;
    }
    return find_part_of(name);
  }

  // Two full names with the same last part: do initials, or a part left out, make them one?
  static bool same_ending(const NameParts& name, const NameParts& other) {
    if (!same_generation(name, other)) return false;
    if ((has_initials(name) || has_initials(other)) && initials_fit(name, other)) return true;
    if (std::min(name.words, other.words) < 2 || is_chain(name) || is_chain(other)) return false;
    return fit(name, other) != Fit::kNone || fit(other, name) != Fit::kNone;
  }

  // Names that go on with the father's ("Nawaf al-Ahmad" is the father of "Ahmad Nawaf al-Ahmad"): the first
  // part must stay.
  static bool is_chain(const NameParts& name) {
    return std::any_of(name.parts.begin(), name.parts.end(), [](const std::string& part) {
      return part == "al" || part == "bin" || part == "bint" || part == "ibn";
    });
  }

  // "Abdullah bin Zayed" and "Abdullah bin Zayed Al Nahyan" share no last part: look at the first.
  std::uint32_t find_part_of(const NameParts& name) const {
    for (const std::uint32_t person : sharers(name.parts.front())) {
      const NameParts& other = people_[person].name;
      if (!same_generation(name, other)) continue;
      if (fit(name, other) == Fit::kFirst || fit(other, name) == Fit::kFirst) return person;
    }
    return kNone;
  }

  // Middle names may be left out, but not differ: John Adam Smith is not John Paul Smith.
  static bool compatible(const NameParts& a, const NameParts& b) {
    if (!same_generation(a, b)) return false;
    if (a.parts.size() < 3 || b.parts.size() < 3 || a.parts.size() != b.parts.size()) return true;
    for (std::size_t at = 1; at + 1 < a.parts.size(); ++at) {
      if (a.parts[at][0] != b.parts[at][0])
        return a.joined == b.joined || std::is_permutation(a.parts.begin(), a.parts.end(), b.parts.begin());
    }
    return true;
  }

  void learn(std::uint32_t person, const NameParts& name) {
    for (const std::string& key : keys_of(name)) add(by_key_[key], person);
    for (const std::string& part : name.parts) {
      if (part.size() > 1 && !is_particle(part)) add(by_part_[part], person);
    }
    for (const std::string& nickname : name.nicknames) add(by_part_[nickname], person);
    Person& known = people_[person];
    if (name.fullness() > known.name.fullness()) {
      auto nicknames = std::move(known.name.nicknames);
      known.name = name;
      known.name.nicknames.insert(known.name.nicknames.end(), nicknames.begin(), nicknames.end());
    }
  }

  static void add(std::vector<std::uint32_t>& list, std::uint32_t person) {
    if (list.size() < kMaxSharers && std::find(list.begin(), list.end(), person) == list.end())
      list.push_back(person);
  }

  void place_full(NameIndex name) {
    std::uint32_t person = find_full(parts_[name]);
    if (person == kNone) {
      person = static_cast<std::uint32_t>(people_.size());
      people_.push_back({parts_[name], groups_.make(), 0});
    }
    learn(person, parts_[name]);
    groups_.put(name, people_[person].group);
    person_of_[name] = person;
  }

  void place_in_order(NameIndex name) {
    const auto full = person_of_.find(name);
    const std::uint32_t person = full != person_of_.end() ? full->second : place_short(name);
    people_[person].last_seen = reading_.tokens_of(name).begin + 1;
  }

  std::uint32_t place_short(NameIndex name) {
    std::uint32_t person = owner_of(parts_[name]);
    if (person == kNone) {
      person = static_cast<std::uint32_t>(people_.size());
      people_.push_back({parts_[name], groups_.make(), 0});
      learn(person, parts_[name]);
    }
    groups_.put(name, people_[person].group);
    return person;
  }

  // The person whom a short name stands for.
  std::uint32_t owner_of(const NameParts& name) const {
    std::uint32_t best = kNone;
    std::uint64_t best_score = 0;
    const auto consider = [&](const std::string& part, bool variant) {
      for (const std::uint32_t person : sharers(part)) {
        const std::uint64_t score = fitness(name, people_[person], variant);
        if (score > best_score) {
          best_score = score;
          best = person;
        }
      }
    };
    consider(name.parts.back(), false);
    if (best == kNone && name.parts.size() > 1 && !name.parts.front().empty())
      consider(name.parts.front(), false);
    if (best == kNone && name.parts.size() == 1) {
      const auto forms = full_forms(name.parts.front());
      for (std::size_t form = 1; form < forms.size(); ++form) consider(forms[form], true);
    }
    if (best == kNone && name.capitals && name.parts.size() == 1) best = by_key("^" + name.joined);
    return best == kNone ? by_key("~" + spelling_key(name)) : best;
  }

  std::uint32_t by_key(const std::string& key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? kNone : found->second.front();
  }

  // A surname is likelier than a given name, somebody already named likelier than one yet to come, and of two
  // the one whom the article named first: the wife or brother of its main person is called by the full name
  // throughout.
  static std::uint64_t fitness(const NameParts& name, const Person& person, bool variant) {
    if (!same_generation(name, person.name)) return 0;
    const bool nickname = std::find(person.name.nicknames.begin(), person.name.nicknames.end(),
                                    name.joined) != person.name.nicknames.end();
    const Fit place = variant || nickname ? Fit::kFirst : fit(name, person.name);
    if (place == Fit::kNone) return 0;
    const std::uint64_t kind = place == Fit::kLast ? 4 : place == Fit::kFirst ? 3 : 1;
    const std::uint64_t seen = person.last_seen > 0 ? 4 : 0;
    return ((kind + seen) << 48) + (std::uint64_t{kMaxRank - std::min(person.group, kMaxRank)} << 36) +
           person.last_seen + 1;
  }

  // "Joko Widodo, popularly known as Jokowi"
  void join_bynames() {
    for (NameIndex name = 0; name + 1 < parts_.size(); ++name) {
      if (!reading_.is_person(name) || !reading_.is_person(name + 1) || parts_[name].parts.empty() ||
          parts_[name + 1].parts.empty())
        continue;
      const TokenIndex next = reading_.tokens_of(name + 1).begin;
      const TokenIndex end = reading_.tokens_of(name).end;
      if (next - end > 6 || !reading_.same_sentence(end, next) || reading_.word(next - 1) != "as") continue;
      if (reading_.word(next - 2) == "known") groups_.merge(groups_.of(name), groups_.of(name + 1));
    }
  }

  // "Moon" taken for an organisation where the article has a Moon Jae-in.
  void adopt_mistyped() {
    for (NameIndex name = 0; name < reading_.names().size(); ++name) {
      if (groups_.placed(name) || !may_be_surname(name)) continue;
      const NameParts parts = read_person(reading_, name);
      if (parts.parts.empty() || parts.words != 1) continue;
      const std::uint32_t person = owner_of(parts);
      if (person != kNone) groups_.put(name, people_[person].group);
    }
  }

  bool may_be_surname(NameIndex name) const {
    using entities::EntityType;
    const EntityType type = reading_.names()[name].type;
    if (type != EntityType::kOrg && type != EntityType::kGpe && type != EntityType::kLoc &&
        type != EntityType::kFac && type != EntityType::kProduct && type != EntityType::kWorkOfArt)
      return false;
    const std::string key = fold_key(reading_, name);
    const auto known = lexicon::find(lexicon::kKnownNames, key);
    return !lexicon::contains(lexicon::kPlaces, key) && !lexicon::contains(lexicon::kCities, key) &&
           (!known || *known == "x") && !lexicon::contains(lexicon::kSameNames, key);
  }

  const Reading& reading_;
  const std::vector<NameParts>& parts_;
  Groups& groups_;
  std::vector<Person> people_;
  Index by_key_;
  Index by_part_;
  std::unordered_map<NameIndex, std::uint32_t> person_of_;
};

}  // namespace

void join_people(const Reading& reading, const std::vector<NameParts>& parts, Groups& groups) {
  PersonJoiner(reading, parts, groups).join();
}

}  // namespace inspector::people
