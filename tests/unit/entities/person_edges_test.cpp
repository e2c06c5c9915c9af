#include "entities/person_edges.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "article/article.h"
#include "entities/entities.h"

namespace inspector::entities {
namespace {

std::vector<std::string> people_in(const std::string& input) {
  const text::Text text = text::Text::read(input);
  std::vector<std::string> people;
  for (const NameSpan& name :
       find_names(text, article::find_article(text), clues::read_clues(text), nullptr)) {
    if (name.type == EntityType::kPerson) people.emplace_back(text.slice(name.range));
  }
  return people;
}

using Strings = std::vector<std::string>;

TEST(PersonEdges, TitlesAreNoPartOfTheName) {
  EXPECT_EQ(people_in("The band's hereditary Chief Woos spoke on Monday. “It is time,” said Chief Woos."),
            (Strings{"Woos", "Woos"}));
}

TEST(PersonEdges, NicknamesInMarksAreInside) {
  for (const std::string name : {"José “Pepe” Mujica", "María \"Mari\" Gonzalez", "William ‘Bill’ Okafor"}) {
    EXPECT_EQ(people_in("Former president " + name + " spoke in the capital on Monday."), Strings{name});
  }
}

TEST(PersonEdges, AQuotationBehindANameIsNoNickname) {
  for (const std::string& found : people_in("“We agree,” said José. “Pepe did not,” Mujica added.")) {
    EXPECT_EQ(found.find("“"), std::string::npos) << found;
  }
}

TEST(PersonEdges, SpansStayInOrderAndApart) {
  const std::string input = "José “Pepe” Mujica met Chief Woos and Chief Woos met José “Pepe” Mujica.";
  const text::Text text = text::Text::read(input);
  std::uint32_t end = 0;
  for (const NameSpan& name :
       find_names(text, article::find_article(text), clues::read_clues(text), nullptr)) {
    EXPECT_LE(end, name.range.begin);
    end = name.range.end;
  }
}

}  // namespace
}  // namespace inspector::entities
