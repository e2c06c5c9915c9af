#include "people/discourse.h"

#include <algorithm>

namespace inspector::people {

Memory::Memory(const Reading& reading) : reading_(reading) {
  const auto& sentences = reading.text().sentences();
  told_.reserve(sentences.size());
  std::uint32_t told = 0;
  for (const text::Sentence& sentence : sentences) {
    told_.push_back(told);
    bool any = false;
    for (auto at = sentence.first_token; at < sentence.end_token && !any; ++at)
      any = !reading.quoted(at) && reading.token(at).kind == text::TokenKind::kWord;
    if (any) ++told;
  }
}

std::uint32_t Memory::distance(TokenIndex then, TokenIndex now) const {
  const auto from = reading_.token(then).sentence;
  const auto to = reading_.token(now).sentence;
  if (from == to) return 0;
  return std::max(told_[to] - told_[from], 1U);
}

void Memory::remember(Recent recent) {
  const auto old = std::find_if(recent_.begin(), recent_.end(),
                                [&](const Recent& r) { return r.entity == recent.entity; });
  if (old != recent_.end()) {
    if (reading_.same_sentence(old->at, recent.at) && !old->quoted) {
      recent.subject = recent.subject || old->subject;
      recent.first = recent.first || old->first;
      recent.speaker = recent.speaker || old->speaker;
      recent.quoted = false;
    }
    recent_.erase(old);
  }
  recent_.insert(recent_.begin(), recent);
  if (recent_.size() > kKept) recent_.pop_back();
}

void Bearers::bear(text::Index word, Bearer bearer) {
  std::vector<Bearer>& list = bearers_[word];
  const auto old =
      std::find_if(list.begin(), list.end(), [&](const Bearer& b) { return b.entity == bearer.entity; });
  if (old != list.end()) {
    bearer.times = old->times;
    if (bearer.rest == bearer.rest_end) {
      bearer.rest = old->rest;
      bearer.rest_end = old->rest_end;
    }
    list.erase(old);
  }
  ++bearer.times;
  list.insert(list.begin(), bearer);
  if (list.size() > kKept) list.pop_back();
}

const std::vector<Bearers::Bearer>* Bearers::of(text::Index word) const {
  const auto found = bearers_.find(word);
  return found == bearers_.end() ? nullptr : &found->second;
}

}  // namespace inspector::people
