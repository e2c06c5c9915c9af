// Which mentions are one thing. Every name gets a group; a group becomes an entity.
#ifndef INSPECTOR_PEOPLE_JOINING_H_
#define INSPECTOR_PEOPLE_JOINING_H_

#include <cstdint>
#include <vector>

#include "people/name_parts.h"
#include "people/reading.h"

namespace inspector::people {

using GroupIndex = std::uint32_t;

// Groups of names, merged as evidence comes in (union-find; the smaller index stays).
class Groups {
 public:
  explicit Groups(std::size_t names) : group_of_(names, kNone) {}

  GroupIndex make();
  GroupIndex find(GroupIndex group) const;
  void merge(GroupIndex a, GroupIndex b);
  void put(NameIndex name, GroupIndex group) { group_of_[name] = group; }
  bool placed(NameIndex name) const { return group_of_[name] != kNone; }
  GroupIndex of(NameIndex name) const { return find(group_of_[name]); }

 private:
  std::vector<GroupIndex> group_of_;
  mutable std::vector<GroupIndex> parent_;
};

// People: full names first, then surnames, given names and nicknames after them. `parts` has one entry for
// every name that is a person, and is empty for the others.
void join_people(const Reading& reading, const std::vector<NameParts>& parts, Groups& groups);

// Everything else: the same words, acronyms and what they stand for, short forms of organisations.
void join_others(const Reading& reading, Groups& groups);

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_JOINING_H_
