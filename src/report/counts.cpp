#include "report/counts.h"

#include <algorithm>
#include <map>

#include "text/unicode.h"

namespace inspector::report {
namespace {

using quotes::Attribution;
using quotes::QuoteKind;
using quotes::SourceKind;

// Collects voices: one for an entity, one for a description (its folded form), unnamed ones apart from named
// ones.
class Gatherer {
 public:
  explicit Gatherer(const Report& report) : report_(report) {}

  void add(std::uint32_t index) {
    const Attribution& a = report_.attributions[index];
    if (a.kind == QuoteKind::kScare || a.source_kind == SourceKind::kNone) return;
    for (const people::EntityIndex entity : a.speakers) {
      voice("e" + std::to_string(entity), report_.cast.entities[entity].name, entity, a).push_back(index);
    }
    if (a.speakers.empty() && a.speaker_name) {
      const std::string key = (a.anonymous() ? "u" : "d") + text::fold_name(*a.speaker_name);
      voice(key, *a.speaker_name, std::nullopt, a).push_back(index);
    }
  }

  std::vector<Voice> take() { return std::move(voices_); }

 private:
  std::vector<std::uint32_t>& voice(const std::string& key, const std::string& name,
                                    std::optional<people::EntityIndex> entity,
                                    const Attribution& attribution) {
    const auto [entry, is_new] = known_.try_emplace(key, voices_.size());
    if (is_new) voices_.push_back({name, entity, attribution.anonymous(), {}});
    return voices_[entry->second].attributions;
  }

  const Report& report_;
  std::vector<Voice> voices_;
  std::map<std::string, std::size_t> known_;
};

void count_kind(QuoteKind kind, Counts& counts) {
  switch (kind) {
    case QuoteKind::kDirect:
      ++counts.direct;
      break;
    case QuoteKind::kMixed:
      ++counts.mixed;
      break;
    case QuoteKind::kIndirect:
      ++counts.indirect;
      break;
    case QuoteKind::kScare:
      ++counts.scare;
      break;
  }
}

}  // namespace

std::vector<Voice> voices(const Report& report) {
  Gatherer gatherer(report);
  for (std::uint32_t i = 0; i < report.attributions.size(); ++i) gatherer.add(i);
  std::vector<Voice> found = gatherer.take();
  std::stable_sort(found.begin(), found.end(), [](const Voice& a, const Voice& b) {
    return a.attributions.size() > b.attributions.size();
  });
  return found;
}

Counts count(const Report& report) {
  Counts counts;
  for (const Attribution& a : report.attributions) {
    count_kind(a.kind, counts);
    counts.unnamed += a.anonymous();
    counts.unsure += a.confidence < kUnsure;
  }
  const auto all = voices(report);
  counts.voices = static_cast<std::uint32_t>(
      std::count_if(all.begin(), all.end(), [](const Voice& voice) { return !voice.unnamed; }));
  return counts;
}

}  // namespace inspector::report
