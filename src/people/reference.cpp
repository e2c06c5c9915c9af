// One walk through the text with a short memory of who was spoken of last, in the manner of centering: the
// subject of the sentence before is likelier than its object, the same paragraph likelier than the one above.
// Agreement rules out; it never chooses alone.
#include "people/reference.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "lexicon/tables.h"

namespace inspector::people {

namespace {

using entities::EntityType;
using text::TokenKind;

constexpr std::size_t kMemory = 8;             // people kept in mind
constexpr std::uint32_t kMaxSentences = 4;     // how far a pronoun looks back
constexpr std::uint32_t kMaxDescription = 60;  // how many sentences a description looks back
constexpr int kLeastScore = 5;
constexpr int kLeastMargin = 1;

// One person in mind, with the last place where the text spoke of them.
struct Recent {
  EntityIndex entity = 0;
  TokenIndex at = 0;
  text::Index sentence = 0;
  text::Index line = 0;
  bool subject = false;
  bool quoted = false;
};

// Who last bore a word: "spokesman", "ministry".
struct Bearer {
  EntityIndex entity = 0;
  TokenIndex at = 0;
  EntityIndex other = kNone;  // another one who bore it before
};

class Resolver {
 public:
  Resolver(const Reading& reading, const RoleWords& words, const std::vector<Entity>& entities,
           const Named& named)
      : reading_(reading), words_(words), entities_(entities), named_(named), agreement_(named.agreement) {
    role_words_.resize(entities.size());
  }

  std::vector<Place> resolve() {
    for (TokenIndex at = 0; at < reading_.token_count();) {
      if (!in_play(at)) {
        ++at;
        continue;
      }
      if (const NameIndex name = reading_.name_at(at); name != kNone) {
        meet(name);
        at = reading_.tokens_of(name).end;
        continue;
      }
      at = look(at);
    }
    return std::move(found_);
  }

 private:
  bool in_play(TokenIndex at) const {
    const auto& blocks = reading_.article().blocks;
    if (blocks.empty()) return true;
    const article::BlockKind kind = blocks[reading_.token(at).line].kind;
    return article::is_body(kind) || kind == article::BlockKind::kSubheadline ||
           kind == article::BlockKind::kCaption;
  }

  // ---- what the text has spoken of

  void meet(NameIndex name) {
    const EntityIndex entity = named_.entity_of[name];
    const TokenIndex first = reading_.tokens_of(name).begin;
    if (entities_[entity].type == EntityType::kPerson) {
      remember(entity, first, is_subject(first, reading_.tokens_of(name).end));
      meet_roles(name, entity, first);
    } else {
      meet_thing(name, entity, first);
    }
  }

  void meet_roles(NameIndex name, EntityIndex entity, TokenIndex first) {
    while (next_role_ < named_.roles.size() && named_.roles[next_role_].person < name) ++next_role_;
    for (std::size_t role = next_role_; role < named_.roles.size() && named_.roles[role].person == name;
         ++role) {
      const Range tokens = reading_.text().tokens_in(named_.roles[role].range);
      for (TokenIndex at = tokens.begin; at < static_cast<TokenIndex>(tokens.end); ++at) {
        if (!words_.may_be_in_role(at) && reading_.name_at(at) == kNone) {
          if (reading_.word(at) == "of" || reading_.word(at) == "for") break;
          continue;
        }
        bear(reading_.token(at).word, entity, first);
        if (role_words_[entity].size() < 64) role_words_[entity].push_back(reading_.token(at).word);
      }
    }
  }

  // A thing is spoken of by the noun in its name: "ministry" after "Finance Ministry" or "Ministry of
  // Finance".
  void meet_thing(NameIndex name, EntityIndex entity, TokenIndex first) {
    const Range tokens = reading_.tokens_of(name);
    const EntityType type = entities_[entity].type;
    if (type == EntityType::kOrg || type == EntityType::kFac) {
      const TokenIndex last = static_cast<TokenIndex>(tokens.end) - 1;
      bear(reading_.token(last).word, entity, first);
      for (TokenIndex at = first; at < last; ++at) {
        if (reading_.word(at + 1) == "of" || reading_.word(at + 1) == "for")
          bear(reading_.token(at).word, entity, first);
      }
      last_company_ = {entity, first,
                       last_company_.entity == entity ? last_company_.other : last_company_.entity};
    }
    if (type == EntityType::kGpe && is_country(entity)) last_country_ = {entity, first, kNone};
  }

  bool is_country(EntityIndex entity) const {
    std::string key;
    for (const char c : entities_[entity].name)
      key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto value = lexicon::find(lexicon::kPlaces, key);
    return value && *value == "c";
  }

  void bear(text::Index word, EntityIndex entity, TokenIndex at) {
    Bearer& bearer = bearers_.try_emplace(word, Bearer{entity, at, kNone}).first->second;
    if (bearer.entity != entity) bearer.other = bearer.entity;
    bearer.entity = entity;
    bearer.at = at;
  }

  void remember(EntityIndex entity, TokenIndex at, bool subject) {
    const text::Token& token = reading_.token(at);
    Recent recent{entity, at, token.sentence, token.line, subject, reading_.quoted(at)};
    const auto old =
        std::find_if(memory_.begin(), memory_.end(), [&](const Recent& r) { return r.entity == entity; });
    if (old != memory_.end()) {
      if (old->sentence == recent.sentence && !old->quoted) {
        recent.subject = recent.subject || old->subject;
        recent.quoted = false;
      }
      memory_.erase(old);
    }
    memory_.insert(memory_.begin(), recent);
    if (memory_.size() > kMemory) memory_.pop_back();
  }

  // Is the name the sentence's subject, as far as words show: not behind a preposition or a verb's object
  // place, no possessor.
  bool is_subject(TokenIndex first, TokenIndex end) const {
    const std::string_view behind = reading_.word(end);
    if (behind == "'s" || behind == "'") return false;
    TokenIndex before = first - 1;
    while (reading_.same_sentence(before, first) &&
           (words_.may_be_in_role(before) || words_.is_civility(before) ||
            (reading_.name_at(before) != kNone && !reading_.person_at(before)) ||
            reading_.word(before) == "the"))
      --before;
    if (!reading_.same_sentence(before, first) || reading_.opens_sentence(before + 1)) return true;
    if (speaks(end) || (speaks(first - 1) && closes_speech(first - 2))) return true;
    const std::string_view word = reading_.word(before);
    return word == "," || word == "and" || word == "but" || word == "that" || word == "as" ||
           word == "while" || word == "when";
  }

  bool closes_speech(TokenIndex at) const {
    return reading_.has(at) && (reading_.token(at).kind == TokenKind::kMark || reading_.word(at) == ",");
  }

  bool speaks(TokenIndex at) const {
    const std::string_view word = reading_.word(at);
    return word == "said" || word == "says" || word == "told" || word == "added" || word == "wrote";
  }

  // ---- what stands for them

  // Looks at the token, resolves what starts there, and gives the next token to look at.
  TokenIndex look(TokenIndex at) {
    const std::string_view word = reading_.word(at);
    if (reading_.quoted(at)) return at + 1;
    if (word == "he" || word == "his" || word == "him")
      pronoun(at, Agreement::kHe);
    else if (word == "she" || word == "her" || word == "hers")
      pronoun(at, Agreement::kShe);
    else if (word == "the")
      return description(at);
    return at + 1;
  }

  void pronoun(TokenIndex at, Agreement agreement) {
    const Recent* best = nullptr;
    int best_score = 0;
    int second = 0;
    for (const Recent& recent : memory_) {
      const int score = fitness(recent, at, agreement);
      if (score > best_score) {
        second = best_score;
        best_score = score;
        best = &recent;
      } else {
        second = std::max(second, score);
      }
    }
    const int margin = best_score - second;
    if (best == nullptr || best_score < kLeastScore || margin < kLeastMargin) return;
    const EntityIndex entity = best->entity;
    if (agreement_[entity] == Agreement::kUnknown && margin >= 2) agreement_[entity] = agreement;
    const std::string_view word = reading_.word(at);
    const bool subject = word == "he" || word == "she" || best->subject;
    const double confidence = std::min(0.95, 0.5 + 0.03 * best_score + 0.04 * margin);
    found_.push_back({reading_.token(at).range, entity, MentionForm::kPronoun, confidence});
    remember(entity, at, subject);
  }

  // 0 where it cannot be.
  int fitness(const Recent& recent, TokenIndex at, Agreement agreement) const {
    const Agreement known = agreement_[recent.entity];
    if (known != Agreement::kUnknown && known != agreement) return 0;
    const text::Token& token = reading_.token(at);
    const std::uint32_t distance = token.sentence - recent.sentence;
    if (distance > kMaxSentences) return 0;
    int score = 6 - static_cast<int>(distance);
    if (token.line != recent.line) --score;
    if (recent.subject) score += 3;
    if (recent.quoted) score -= 3;
    if (known == agreement) score += 3;
    if (distance == 0 && reading_.word(at) == "him" && recent.subject) score -= 4;
    return score;
  }

  // "the spokesman", "the foreign minister", "the ministry": from "the" at `at`.
  TokenIndex description(TokenIndex at) {
    TokenIndex head = at + 1;
    while (head < at + 4 && reading_.same_sentence(head, at) && goes_on(head)) ++head;
    if (!reading_.same_sentence(head, at) || reading_.name_at(head) != kNone || reading_.person_at(head + 1))
      return at + 1;
    if (words_.is_head(head) && !words_.is_plural(head))
      describe_person(at, head);
    else if (head == at + 1)
      describe_thing(at, head);
    return at + 1;
  }

  // Is this word a modifier with the head yet to come?
  bool goes_on(TokenIndex at) const {
    return words_.may_be_in_role(at + 1) && words_.may_be_in_role(at) && reading_.name_at(at + 1) == kNone;
  }

  void describe_person(TokenIndex at, TokenIndex head) {
    const std::string_view behind = reading_.word(head + 1);
    if (behind == "of" || behind == "for" || behind == "'s" || behind == "-") return;
    if (behind == "," && reading_.person_at(head + 2)) return;
    const auto found = bearers_.find(reading_.token(head).word);
    if (found == bearers_.end()) return;
    const Bearer& bearer = found->second;
    if (entities_[bearer.entity].type != EntityType::kPerson || !near(bearer.at, at)) return;
    if (!bears_all(bearer.entity, at + 1, head)) return;
    const double confidence = bearer.other == kNone ? 0.8 : 0.6;
    found_.push_back({reading_.bytes(at, head + 1), bearer.entity, MentionForm::kNominal, confidence});
    remember(bearer.entity, at, is_subject(at, head + 1));
  }

  bool bears_all(EntityIndex entity, TokenIndex first, TokenIndex end) const {
    const auto& borne = role_words_[entity];
    for (TokenIndex at = first; at < end; ++at) {
      if (std::find(borne.begin(), borne.end(), reading_.token(at).word) == borne.end()) return false;
    }
    return true;
  }

  bool near(TokenIndex then, TokenIndex now) const {
    return reading_.token(now).sentence - reading_.token(then).sentence <= kMaxDescription;
  }

  void describe_thing(TokenIndex at, TokenIndex noun) {
    const std::string_view word = reading_.word(noun);
    if (reading_.token(noun).letter_case != text::Case::kLower) return;
    if (word == "country" || word == "nation") {
      if (last_country_.entity != kNone && near_by(last_country_.at, at, 3))
        thing(at, noun, last_country_.entity, 0.6);
      return;
    }
    const std::string_view behind = reading_.word(noun + 1);
    if (behind == "of" || behind == "for" || behind == "-") return;
    const auto found = bearers_.find(reading_.token(noun).word);
    if (found != bearers_.end() && near(found->second.at, at) &&
        entities_[found->second.entity].type != EntityType::kPerson) {
      thing(at, noun, found->second.entity, found->second.other == kNone ? 0.75 : 0.55);
    } else if ((word == "company" || word == "firm") && last_company_.entity != kNone &&
               near_by(last_company_.at, at, 3) && entities_[last_company_.entity].type == EntityType::kOrg) {
      thing(at, noun, last_company_.entity, 0.5);
    }
  }

  bool near_by(TokenIndex then, TokenIndex now, std::uint32_t sentences) const {
    return reading_.token(now).sentence - reading_.token(then).sentence <= sentences;
  }

  void thing(TokenIndex at, TokenIndex noun, EntityIndex entity, double confidence) {
    found_.push_back({reading_.bytes(at, noun + 1), entity, MentionForm::kNominal, confidence});
  }

  const Reading& reading_;
  const RoleWords& words_;
  const std::vector<Entity>& entities_;
  const Named& named_;
  std::vector<Agreement> agreement_;
  std::vector<Recent> memory_;  // newest first
  std::unordered_map<text::Index, Bearer> bearers_;
  std::vector<std::vector<text::Index>> role_words_;  // for every entity
  Bearer last_company_{kNone, 0, kNone};
  Bearer last_country_{kNone, 0, kNone};
  std::size_t next_role_ = 0;
  std::vector<Place> found_;
};

}  // namespace

std::vector<Place> resolve(const Reading& reading, const RoleWords& words,
                           const std::vector<Entity>& entities, const Named& named) {
  return Resolver(reading, words, entities, named).resolve();
}

}  // namespace inspector::people
