// The single checks behind find_findings, each in the file named behind it. A check appends what it finds, at
// most one finding for each thing that an editor would act on, its places grouped.
#ifndef INSPECTOR_FINDINGS_CHECKS_H_
#define INSPECTOR_FINDINGS_CHECKS_H_

#include <string>
#include <string_view>
#include <vector>

#include "findings/findings.h"
#include "text/marks.h"

namespace inspector::findings {

// All that the stages before found.
struct Inspected {
  const text::Text& text;
  const article::Article& article;
  const people::Cast& cast;
  const std::vector<quotes::Attribution>& attributions;
  const std::vector<time::Timex>& times;
  const std::vector<text::Quotation>& quotations;

  // Is the line part of the article's body, and not a repeat?
  bool in_body(text::Index line) const {
    const article::Block& block = article.blocks[line];
    return article::is_body(block.kind) && !block.duplicate_of;
  }

  // Does the range stand inside quotation marks? O(log n).
  bool is_quoted(Range range) const;
};

using Findings = std::vector<Finding>;

void find_no_response(const Inspected& in, Findings& out);              // refusals.cpp
void find_unnamed_sources(const Inspected& in, Findings& out);          // sourcing.cpp
void find_unattributed_quotations(const Inspected& in, Findings& out);  // sourcing.cpp
void find_single_source(const Inspected& in, Findings& out);            // sourcing.cpp
void find_few_quotations(const Inspected& in, Findings& out);           // sourcing.cpp
void find_loaded_cues(const Inspected& in, Findings& out);              // sourcing.cpp
void find_late_full_names(const Inspected& in, Findings& out);          // naming.cpp
void find_missing_roles(const Inspected& in, Findings& out);            // naming.cpp
void find_spelling_variants(const Inspected& in, Findings& out);        // variants.cpp
void find_name_variants(const Inspected& in, Findings& out);            // naming.cpp
void find_misspellings(const Inspected& in, Findings& out);             // spelling.cpp
void find_repeats(const Inspected& in, Findings& out);                  // layout.cpp
void find_cut_captions(const Inspected& in, Findings& out);             // layout.cpp
void find_unmatched_marks(const Inspected& in, Findings& out);          // layout.cpp

// “a”, “a and b”, “a, b and c”, “a, b, c and 4 more”.
std::string join_names(const std::vector<std::string>& names);
std::string in_marks(std::string_view words);  // “words”
// A voice's name inside a sentence: "The ministry" as "the ministry", a long description cut at a word.
std::string as_mentioned(std::string_view name);
// "one", "two" ... "nine", "10"; with a capital: "Two".
std::string number_word(std::size_t number, bool capital = false);

// An attribution that is not inside another and that somebody makes.
bool is_top_level(const quotes::Attribution& attribution);

}  // namespace inspector::findings

#endif  // INSPECTOR_FINDINGS_CHECKS_H_
