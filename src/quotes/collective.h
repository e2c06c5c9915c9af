// What "they", "the two leaders" and "the 43-year-old" stand for: people named together a sentence or two
// before, and people whose age the article gives.
#ifndef INSPECTOR_QUOTES_COLLECTIVE_H_
#define INSPECTOR_QUOTES_COLLECTIVE_H_

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "quotes/reading.h"

namespace inspector::quotes {

class Collective {
 public:
  explicit Collective(const Reading& reading);

  // "they" at `at`: two or more who are named together as the subject of one of the two sentences before.
  std::vector<const people::Place*> they(At at) const;
  // "the two leaders", "both ministers", "the pair": just so many, of the two sentences before.
  std::vector<const people::Place*> counted(Span phrase) const;
  // The plural noun phrase that opens one of the two sentences before, with no name for its head: "Residents
  // of Malindi marched." Empty where there is none.
  Span crowd(At at) const;
  // "the 43-year-old": the only one of that age.
  std::optional<people::EntityIndex> aged(Span phrase) const;

 private:
  void read_ages();
  void read_age(const people::Place& place, At at);
  std::vector<const people::Place*> persons_in(Span sentence) const;
  std::vector<const people::Place*> named_together(Span sentence) const;
  bool joins(At first, At end) const;
  std::optional<std::string_view> age_at(At at) const;
  bool are_people(At noun) const;
  bool opens_with(Span sentence, const people::Place& person) const;
  std::size_t count_of(Span phrase) const;

  const Reading& reading_;
  std::unordered_map<std::string, std::vector<people::EntityIndex>> of_age_;
};

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_COLLECTIVE_H_
