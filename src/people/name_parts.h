// A name taken apart for comparing: folded words without dots and accents, hyphens as joints, what is not
// part of the name proper (civility, Jr., a nickname in quotation marks) set aside.
//
//   "Abdel-Fattah al-Sisi"  -> abdel +fattah al +sisi, 2 words: particles count with what they lead
//   "Robert “Bobby” Gray Jr." -> robert gray, nickname bobby, suffix jr
#ifndef INSPECTOR_PEOPLE_NAME_PARTS_H_
#define INSPECTOR_PEOPLE_NAME_PARTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "people/reading.h"

namespace inspector::people {

struct NameParts {
  std::vector<std::string> parts;
  std::vector<std::string> nicknames;
  std::string suffix;       // "jr", "iii"
  std::string joined;       // all parts without spaces: "kimjongun" for "Kim Jong-un" and "Kim Jong Un"
  std::uint32_t words = 0;  // names that stand alone: hyphens join, particles do not count
  bool capitals = false;    // no small letter in it
  bool dotted = false;      // "U.S.", "J.K."

  bool is_initial(std::size_t part) const { return parts[part].size() == 1; }
  // How much of a full name this is; compares mentions of one person.
  std::uint32_t fullness() const;
};

// The first token of a person's name that is no title: "Biden" of "President Biden".
TokenIndex behind_titles(const Reading& reading, NameIndex name);

NameParts read_person(const Reading& reading, NameIndex name);

// The key of any other name: folded words joined by one space, no dots, hyphens, apostrophes, no leading
// "the", no possessive. "the U.S." -> "us", "Moody's Corp." -> "moodys corp".
std::string fold_key(const Reading& reading, NameIndex name);

// A word as parts and keys have it.
std::string fold_word(std::string_view bytes);

// A key that spelling variants share: "zelenskyy", "zelenskiy", "zelensky" -> "zelenski".
std::string spelling_key(const NameParts& name);

bool is_particle(std::string_view part);

}  // namespace inspector::people

#endif  // INSPECTOR_PEOPLE_NAME_PARTS_H_
