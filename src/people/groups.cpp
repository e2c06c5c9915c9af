#include <algorithm>

#include "people/joining.h"

namespace inspector::people {

GroupIndex Groups::make() {
  const auto group = static_cast<GroupIndex>(parent_.size());
  parent_.push_back(group);
  return group;
}

GroupIndex Groups::find(GroupIndex group) const {
  while (parent_[group] != group) {
    parent_[group] = parent_[parent_[group]];
    group = parent_[group];
  }
  return group;
}

void Groups::merge(GroupIndex a, GroupIndex b) {
  a = find(a);
  b = find(b);
  parent_[std::max(a, b)] = std::min(a, b);
}

}  // namespace inspector::people
