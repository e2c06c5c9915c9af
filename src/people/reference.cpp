// One walk through the text with a short memory of who was spoken of last, in the manner of centering: the
// subject of the sentence before is likelier than its object, whoever spoke last likelier than both where the
// pronoun speaks on, the same paragraph likelier than the one above. Agreement rules out; it never chooses
// alone.
#include "people/reference.h"

#include <algorithm>
#include <string>

#include "lexicon/tables.h"
#include "people/discourse.h"
#include "text/unicode.h"

namespace inspector::people {

namespace {

using entities::EntityType;

constexpr std::uint32_t kMaxSentences = 5;     // how far a pronoun looks back
constexpr std::uint32_t kMaxDescription = 80;  // how far a description looks back
constexpr std::uint32_t kMaxBareThing =
    3;  // how far "the company" does for an organisation that is no "... Company"
constexpr std::uint32_t kMaxMentions = 20;  // more mentions make nobody likelier
constexpr int kLeastScore = 5;
constexpr int kLeastMargin = 1;

class Resolver {
 public:
  Resolver(const Reading& reading, const RoleWords& words, const std::vector<Entity>& entities,
           const Named& named)
      : reading_(reading),
        words_(words),
        entities_(entities),
        named_(named),
        leanings_(named.leanings),
        verbs_(reading.text(), lexicon::kReportingVerbs),
        memory_(reading),
        mentions_(entities.size(), 0),
        role_words_(entities.size()),
        leads_(reading.names().size(), 0) {
    find_leads();
  }

  std::vector<Place> resolve() {
    for (TokenIndex at = 0; at < reading_.token_count();) {
      if (!in_play(at)) {
        ++at;
      } else if (const NameIndex name = reading_.name_at(at); name != kNone) {
        meet(name);
        at = reading_.tokens_of(name).end;
      } else {
        look(at++);
      }
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

  // ---- what the text speaks of

  void meet(NameIndex name) {
    const EntityIndex entity = named_.entity_of[name];
    const Range tokens = reading_.tokens_of(name);
    ++mentions_[entity];
    if (entities_[entity].type == EntityType::kPerson) {
      remember(entity, tokens.begin, tokens.end);
      meet_roles(name, entity, tokens.begin);
    } else {
      meet_thing(name, entity, tokens.begin);
    }
  }

  void meet_roles(NameIndex name, EntityIndex entity, TokenIndex first) {
    while (next_role_ < roles_.size() && roles_[next_role_].person < name) ++next_role_;
    for (std::size_t role = next_role_; role < roles_.size() && roles_[role].person == name; ++role) {
      const Range tokens = reading_.text().tokens_in(roles_[role].range);
      for (TokenIndex at = tokens.begin; at < static_cast<TokenIndex>(tokens.end); ++at) {
        if (reading_.word(at) == "of" || reading_.word(at) == "for") break;
        if (!words_.may_be_in_role(at) && reading_.name_at(at) == kNone) continue;
        bearers_.bear(reading_.token(at).word, {entity, first, 0, at + 1, tokens.end});
        if (role_words_[entity].size() < 64) role_words_[entity].push_back(reading_.token(at).word);
      }
    }
  }

  // A thing is spoken of by the noun in its name: "ministry" after "Finance Ministry" or "Ministry of
  // Finance".
  void meet_thing(NameIndex name, EntityIndex entity, TokenIndex first) {
    const EntityType type = entities_[entity].type;
    if (type == EntityType::kOrg || type == EntityType::kFac) {
      const TokenIndex last = static_cast<TokenIndex>(reading_.tokens_of(name).end) - 1;
      bearers_.bear(reading_.token(last).word, {entity, first, 0, 0, 0});
      for (TokenIndex at = first; at < last; ++at) {
        if (reading_.word(at + 1) == "of" || reading_.word(at + 1) == "for")
          bearers_.bear(reading_.token(at).word, {entity, first, 0, 0, 0});
      }
    }
    if (type == EntityType::kOrg) meet_organisation(entity, first, last_of(name));
    if (type == EntityType::kGpe && is_country(entity)) meet_country(entity, first, last_of(name));
  }

  TokenIndex last_of(NameIndex name) const {
    return static_cast<TokenIndex>(reading_.tokens_of(name).end) - 1;
  }

  void meet_organisation(EntityIndex entity, TokenIndex first, TokenIndex last) {
    const bool subject = is_subject(first, last + 1) || speaks(last + 1);
    if (subject)
      organisation_ = {entity, first, 0, 0, 0};
    else if (organisation_.entity != entity)
      other_organisation_ = {entity, first, 0, 0, 0};
  }

  void meet_country(EntityIndex entity, TokenIndex first, TokenIndex last) {
    if (is_subject(first, last + 1)) subject_country_ = {entity, first, 0, 0, 0};
    country_ = {entity, first, 0, 0, 0};
    if (last == first + 1) bearers_.bear(reading_.token(first).word, country_);
  }

  bool is_country(EntityIndex entity) const {
    const auto value = lexicon::find(lexicon::kPlaces, text::fold(entities_[entity].name));
    return value && *value == "c";
  }

  void remember(EntityIndex entity, TokenIndex first, TokenIndex end) {
    Recent recent{entity, first, is_subject(first, end), false, false, reading_.quoted(first)};
    recent.first = recent.subject && opens(first);
    recent.speaker = is_speaker(first, end);
    memory_.remember(recent);
  }

  // "Lee said", "Lee, the minister, also said", "said Lee", "according to Lee"
  bool is_speaker(TokenIndex first, TokenIndex end) const {
    const TokenIndex before = before_titles(first);
    if ((speaks(before) && closes_speech(before - 1)) ||
        (reading_.word(before) == "to" && speaks(before - 1)))
      return true;
    return speaks_soon(end) || speaks_soon(behind_aside(end));
  }

  // A verb of saying, over "has", "also", "recently".
  bool speaks_soon(TokenIndex at) const {
    for (TokenIndex next = at; next < at + 3 && reading_.same_sentence(next, at - 1); ++next) {
      if (speaks(next)) return true;
      const std::string_view word = reading_.word(next);
      const bool adverb = word.size() > 4 && word.substr(word.size() - 2) == "ly";
      if (!words_.is_function(next) && !adverb && word != "later") return false;
    }
    return false;
  }

  // Behind the brackets or commas that follow a name: ", the finance minister,", "(D-Ohio)".
  TokenIndex behind_aside(TokenIndex end) const {
    const std::string_view open = reading_.word(end);
    if (open != "," && open != "(") return end;
    for (TokenIndex at = end + 1; at < end + 24 && reading_.same_sentence(at, end); ++at) {
      if (reading_.word(at) == (open == "," ? "," : ")") && !reading_.quoted(at)) {
        if (speaks_soon(at + 1) || open == "(") return at + 1;
      }
    }
    return end;
  }

  // The token before the name with the roles and titles that lead to it.
  TokenIndex before_titles(TokenIndex first) const {
    TokenIndex before = lead_of(first) - 1;
    while (reading_.same_sentence(before, first) &&
           (words_.may_be_in_role(before) || words_.is_civility(before) || reading_.word(before) == "the" ||
            (reading_.name_at(before) != kNone && !reading_.person_at(before))))
      --before;
    return before;
  }

  // The first token of the role that stands right before a name, else the name's own.
  TokenIndex lead_of(TokenIndex first) const {
    const NameIndex name = reading_.name_at(first);
    return name == kNone || leads_[name] == 0 ? first : leads_[name] - 1;
  }

  void find_leads() {
    for (const Role& role : roles_) {
      const Range tokens = reading_.text().tokens_in(role.range);
      const Range name = reading_.tokens_of(role.person);
      if (tokens.end <= name.begin && name.begin - tokens.end <= 2 && leads_[role.person] == 0)
        leads_[role.person] = TokenIndex{tokens.begin} + 1;
    }
  }

  bool opens(TokenIndex first) const {
    const TokenIndex before = before_titles(first);
    return !reading_.same_sentence(before, first) || reading_.opens_sentence(before + 1);
  }

  // Is the name a subject, as far as words show: it opens the sentence or a clause, or says something.
  bool is_subject(TokenIndex first, TokenIndex end) const {
    const std::string_view behind = reading_.word(end);
    if (behind == "'s" || behind == "'" || is_compound(end)) return false;
    if (opens(first) || speaks(end) || (speaks(first - 1) && closes_speech(first - 2))) return true;
    const std::string_view word = reading_.word(before_titles(first));
    return word == "," || word == "and" || word == "but" || word == "that" || word == "as" ||
           word == "while" || word == "when";
  }

  bool closes_speech(TokenIndex at) const {
    return reading_.has(at) &&
           (reading_.token(at).kind == text::TokenKind::kMark || reading_.word(at) == ",");
  }

  // Is this a verb that is mostly a cue ("said", 93 of a hundred)?
  bool speaks(TokenIndex at) const {
    if (!reading_.has(at)) return false;
    const std::string_view share = verbs_.value(reading_.token(at));
    const std::string_view first = share.substr(0, share.find(' '));
    return first.size() == 3 || (first.size() == 2 && first[0] >= '6');
  }

  // ---- what stands for it

  void look(TokenIndex at) {
    if (reading_.quoted(at)) return;
    const std::string_view word = reading_.word(at);
    if (word == "he" || word == "his" || word == "him")
      pronoun(at, Agreement::kHe);
    else if (word == "she" || word == "her" || word == "hers")
      pronoun(at, Agreement::kShe);
    else if (word == "the")
      description(at);
  }

  void pronoun(TokenIndex at, Agreement agreement) {
    const Recent* best = nullptr;
    int best_score = 0;
    int second = 0;
    for (const Recent& recent : memory_.recent()) {
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
    const Recent chosen = *best;
    if (margin >= 2) leanings_[chosen.entity].add(agreement, 1);
    found_.push_back(
        {reading_.token(at).range, chosen.entity, MentionForm::kPronoun, confidence_of(best_score, margin)});
    Recent recent = chosen;
    recent.at = at;
    recent.quoted = false;
    recent.subject =
        reading_.word(at).size() < 4 && (reading_.word(at) == "he" || reading_.word(at) == "she");
    recent.first = recent.subject && reading_.opens_sentence(at);
    recent.speaker = is_speaker(at, at + 1);
    if (!recent.subject) recent.subject = chosen.subject;
    memory_.remember(recent);
  }

  static double confidence_of(int score, int margin) {
    return std::min(0.95, 0.45 + 0.02 * score + 0.06 * std::min(margin, 5));
  }

  // 0 where it cannot be.
  int fitness(const Recent& recent, TokenIndex at, Agreement agreement) const {
    const Leaning leaning = leanings_[recent.entity];
    if (leaning.opposes(agreement) && leaning.sure()) return 0;
    const std::uint32_t distance = memory_.distance(recent.at, at);
    if (distance > kMaxSentences) return 0;
    const bool speech = speaks_soon(at + 1) || speaks(at - 1);
    int score = 11 - 2 * static_cast<int>(distance);
    if (reading_.token(at).line != reading_.token(recent.at).line) --score;
    if (recent.subject) score += 2;
    if (recent.first) score += 2;
    if (recent.speaker && speech) score += 3;
    if (recent.quoted) score -= 4;
    if (leaning.agrees(agreement)) score += leaning.sure() ? 4 : 2;
    if (leaning.opposes(agreement)) score -= 5;
    if (distance == 0 && reading_.word(at) == "him" && recent.subject) score -= 5;
    return score;
  }

  // "the spokesman", "the foreign minister", "the ministry": from "the" at `at`.
  void description(TokenIndex at) {
    TokenIndex head = at + 1;
    while (head < at + 5 && goes_on(head)) ++head;
    if (!reading_.same_sentence(head, at) || reading_.name_at(head) != kNone || reading_.person_at(head + 1))
      return;
    if (words_.is_head(head) && !words_.is_plural(head))
      describe_person(at, head);
    else if (head == at + 1)
      describe_thing(at, head);
  }

  // Is this word a modifier with the head yet to come?
  bool goes_on(TokenIndex at) const {
    if (!reading_.same_sentence(at, at + 1) || reading_.person_at(at) || reading_.person_at(at + 1))
      return false;
    const bool name = reading_.name_at(at) != kNone;
    return (name || words_.may_be_in_role(at)) &&
           (words_.may_be_in_role(at + 1) || reading_.name_at(at + 1) != kNone);
  }

  void describe_person(TokenIndex at, TokenIndex head) {
    const std::string_view behind = reading_.word(head + 1);
    if (behind == "-" || behind == "(" || (behind == "," && reading_.person_at(head + 2))) return;
    const bool linked = behind == "of" || behind == "for";
    const auto* bearers = bearers_.of(reading_.token(head).word);
    if (bearers == nullptr) return;
    EntityIndex best = kNone;
    TokenIndex end = head + 1;
    std::uint32_t best_score = 0;
    std::uint32_t second = 0;
    for (const Bearers::Bearer& bearer : *bearers) {
      const TokenIndex rest = linked ? same_rest(bearer, head + 1) : head + 1;
      const std::uint32_t score = rest > 0 ? bearer_score(bearer, at, head) : 0;
      if (score > best_score)
        second = best_score, best_score = score, best = bearer.entity, end = rest;
      else
        second = std::max(second, score);
    }
    if (best == kNone || best_score == second) return;
    found_.push_back({reading_.bytes(at, end), best, MentionForm::kNominal, second == 0 ? 0.8 : 0.6});
    bearers_.bear(reading_.token(head).word, {best, at, 0, 0, 0});
    remember(best, at, end);
  }

  // Where "of the navy" ends, if the text says it here as it did in the role; -1 where it does not.
  TokenIndex same_rest(const Bearers::Bearer& bearer, TokenIndex at) const {
    if (bearer.rest >= bearer.rest_end) return -1;
    TokenIndex here = at;
    for (TokenIndex there = bearer.rest; there < bearer.rest_end; ++there, ++here) {
      if (!reading_.same_sentence(here, at) || reading_.token(here).word != reading_.token(there).word)
        return -1;
    }
    return here;
  }

  // Who bore the word, is spoken of most, and was spoken of last. 0 where the description says more than is
  // known.
  std::uint32_t bearer_score(const Bearers::Bearer& bearer, TokenIndex at, TokenIndex head) const {
    if (entities_[bearer.entity].type != EntityType::kPerson ||
        memory_.distance(bearer.at, at) > kMaxDescription)
      return 0;
    if (!bears_all(bearer.entity, at + 1, head)) return 0;
    std::uint32_t score =
        1 + 2 * std::min(mentions_[bearer.entity], kMaxMentions) + std::min(bearer.times, 3U);
    for (const Recent& recent : memory_.recent()) {
      if (recent.entity == bearer.entity && memory_.distance(recent.at, at) <= 2)
        score += recent.subject ? 6 : 3;
    }
    return score;
  }

  bool bears_all(EntityIndex entity, TokenIndex first, TokenIndex end) const {
    const auto& borne = role_words_[entity];
    for (TokenIndex at = first; at < end; ++at) {
      if (std::find(borne.begin(), borne.end(), reading_.token(at).word) == borne.end()) return false;
    }
    return true;
  }

  // "the South" after South Korea.
  void describe_half(TokenIndex at, TokenIndex half) {
    const auto* bearers = bearers_.of(reading_.token(half).word);
    if (bearers == nullptr || reading_.token(half).letter_case != text::Case::kTitle) return;
    const bool leads = reading_.has(half + 1) && reading_.token(half + 1).letter_case == text::Case::kTitle &&
                       reading_.same_sentence(half, half + 1);
    const EntityIndex country = bearers->front().entity;
    if (!leads && entities_[country].type == EntityType::kGpe) add_thing(at, half, country, 0.8);
  }

  void describe_thing(TokenIndex at, TokenIndex noun) {
    describe_half(at, noun);
    const std::string_view word = reading_.word(noun);
    const std::string_view behind = reading_.word(noun + 1);
    if (reading_.token(noun).letter_case != text::Case::kLower || behind == "of" || behind == "for" ||
        behind == "-")
      return;
    if (word == "government" || word == "authorities" || is_compound(noun + 1)) return;
    if (word == "country" || word == "nation") {
      const Bearers::Bearer& country = near(subject_country_, at) ? subject_country_ : country_;
      if (near(country, at)) add_thing(at, noun, country.entity, 0.6);
      return;
    }
    if (const auto* bearers = bearers_.of(reading_.token(noun).word)) {
      const Bearers::Bearer& last = bearers->front();
      if (entities_[last.entity].type != EntityType::kPerson &&
          memory_.distance(last.at, at) <= kMaxDescription)
        add_thing(at, noun, last.entity, bearers->size() == 1 ? 0.75 : 0.55);
    } else if (const auto kind = lexicon::find(lexicon::kNameWords, word);
               kind && *kind == "o" && near(organisation_, at) && !near(other_organisation_, at)) {
      add_thing(at, noun, organisation_.entity, 0.5);
    }
  }

  // Does the noun lead another: "the ministry statement"?
  bool is_compound(TokenIndex at) const {
    if (!reading_.has(at) || reading_.token(at).kind != text::TokenKind::kWord) return false;
    if (reading_.token(at).letter_case != text::Case::kLower) return false;
    const std::string_view word = reading_.word(at);
    return !words_.is_function(at) && !words_.is_verb(at) && !verbs_.has(reading_.token(at)) &&
           word != "'s" && word.back() != 's' && (word.size() < 5 || word.substr(word.size() - 2) != "ng");
  }

  bool near(const Bearers::Bearer& last, TokenIndex at) const {
    return last.entity != kNone && memory_.distance(last.at, at) <= kMaxBareThing;
  }

  void add_thing(TokenIndex at, TokenIndex noun, EntityIndex entity, double confidence) {
    found_.push_back({reading_.bytes(at, noun + 1), entity, MentionForm::kNominal, confidence});
  }

  const Reading& reading_;
  const RoleWords& words_;
  const std::vector<Entity>& entities_;
  const Named& named_;
  const std::vector<Role>& roles_ = named_.roles;
  std::vector<Leaning> leanings_;
  text::WordSet verbs_;
  Memory memory_;
  Bearers bearers_;
  std::vector<std::uint32_t> mentions_;               // so far, for every entity
  std::vector<std::vector<text::Index>> role_words_;  // for every entity
  std::vector<TokenIndex> leads_;  // for every name: one more than lead_of, 0 where no role leads it
  Bearers::Bearer country_{kNone, 0, 0, 0, 0};
  Bearers::Bearer subject_country_{kNone, 0, 0, 0, 0};
  Bearers::Bearer organisation_{kNone, 0, 0, 0, 0};        // the last that was a subject
  Bearers::Bearer other_organisation_{kNone, 0, 0, 0, 0};  // the last that was not
  std::size_t next_role_ = 0;
  std::vector<Place> found_;
};

}  // namespace

std::vector<Place> resolve(const Reading& reading, const RoleWords& words,
                           const std::vector<Entity>& entities, const Named& named) {
  return Resolver(reading, words, entities, named).resolve();
}

}  // namespace inspector::people
