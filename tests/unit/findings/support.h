// A small article built by hand: paragraphs, people and attributions named by the words that they cover.
#ifndef INSPECTOR_TESTS_FINDINGS_SUPPORT_H_
#define INSPECTOR_TESTS_FINDINGS_SUPPORT_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "findings/findings.h"

namespace inspector::findings {

class Story {
 public:
  explicit Story(std::string input) : input_(std::move(input)), text_(text::Text::read(input_)) {
    for (const text::Line& line : text_.lines())
      article_.blocks.push_back({article::BlockKind::kParagraph, line.range, 1, std::nullopt});
  }

  // The `nth` place of `words`, counted from 0.
  Range at(std::string_view words, int nth = 0) const {
    std::size_t found = input_.find(words);
    for (; nth > 0; --nth) found = input_.find(words, found + 1);
    return {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + words.size())};
  }

  people::EntityIndex person(std::string name, std::vector<std::pair<Range, people::MentionForm>> mentions,
                             std::optional<Range> role = std::nullopt) {
    people::Entity entity;
    entity.name = std::move(name);
    entity.role = role;
    if (role) entity.roles.push_back(*role);
    for (const auto& [range, form] : mentions) entity.mentions.push_back({range, form, 1});
    cast_.entities.push_back(std::move(entity));
    return static_cast<people::EntityIndex>(cast_.entities.size() - 1);
  }

  quotes::Attribution& says(quotes::QuoteKind kind, std::string_view content, std::string_view source,
                            std::string_view cue = {}) {
    quotes::Attribution a;
    a.kind = kind;
    a.content.push_back(at(content));
    if (!source.empty()) a.source.push_back(at(source));
    if (!cue.empty()) a.cue.push_back(at(cue));
    a.source_kind = source.empty() ? quotes::SourceKind::kNone : quotes::SourceKind::kPerson;
    if (!source.empty()) a.speaker_name = std::string(source);
    a.confidence = 0.9;
    attributions_.push_back(std::move(a));
    return attributions_.back();
  }

  article::Article& article() { return article_; }
  std::vector<time::Timex>& times() { return times_; }

  std::vector<Finding> all() const { return find_findings(text_, article_, cast_, attributions_, times_); }

  std::vector<Finding> of(std::string_view kind) const {
    std::vector<Finding> found;
    for (Finding& f : all()) {
      if (f.kind == kind) found.push_back(std::move(f));
    }
    return found;
  }

  // The message of the only finding of that kind; "none" or "many" else.
  std::string message(std::string_view kind) const {
    const auto found = of(kind);
    return found.empty() ? "none" : found.size() > 1 ? "many" : found[0].message;
  }

  std::string_view slice(Range range) const { return text_.slice(range); }

 private:
  std::string input_;
  text::Text text_;
  article::Article article_;
  people::Cast cast_;
  std::vector<quotes::Attribution> attributions_;
  std::vector<time::Timex> times_;
};

}  // namespace inspector::findings

#endif  // INSPECTOR_TESTS_FINDINGS_SUPPORT_H_
