// Who says what: attributions, each with its content, cue and source, the speaker, and the evidence for it.
#ifndef INSPECTOR_QUOTES_QUOTES_H_
#define INSPECTOR_QUOTES_QUOTES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "base/range.h"
#include "model/tagger.h"
#include "people/people.h"
#include "text/marks.h"
#include "text/text.h"

namespace inspector::quotes {

enum class QuoteKind : std::uint8_t { kDirect, kMixed, kIndirect, kScare };
enum class SourceKind : std::uint8_t { kPerson, kOrganization, kDocument, kUnnamed, kAuthor, kNone };

// Why the speaker is who it is. Each rests on words of the text.
enum class EvidenceKind : std::uint8_t {
  kCueSubject,   // the name is the subject of the cue
  kAccordingTo,  // "according to X"
  kPassive,      // "was told by X"
  kColon,        // "X: ..."
  kPronoun,      // the source is a pronoun; the spans are it and its antecedent
  kNominal,      // the source is a description; the spans are it and whom it describes
  kContinues,    // goes on a quotation of the same speaker
  kTurn,         // speakers take turns
  kDocument,     // the source is a document; its issuer speaks
  kMarks,        // quotation marks alone say that somebody speaks
};

std::string_view kind_name(QuoteKind kind);
std::string_view kind_name(SourceKind kind);
std::string_view kind_name(EvidenceKind kind);

struct Evidence {
  EvidenceKind kind = EvidenceKind::kMarks;
  std::vector<Range> spans;
};

struct Attribution {
  QuoteKind kind = QuoteKind::kIndirect;
  std::vector<Range>
      content;  // with quotation marks; several when source or cue interrupts, or over paragraphs
  std::vector<Range> cue;
  std::vector<Range> source;
  SourceKind source_kind = SourceKind::kNone;
  std::vector<people::EntityIndex> speakers;  // joint speakers, the first named first
  std::optional<std::string> speaker_name;    // the fullest name, or the description as the text gives it
  std::optional<std::uint32_t> within;        // index of the attribution whose content holds this one
  std::vector<Evidence> evidence;
  double confidence = 0;          // 0..1, of the content
  double speaker_confidence = 0;  // 0..1, that the speaker, or having none, is right

  bool anonymous() const { return source_kind == SourceKind::kUnnamed; }
};

// All attributions, in the order in which their content begins. `tags`: what the learned tagger says, or null
// (basic).
std::vector<Attribution> find_attributions(const text::Text& text, const article::Article& article,
                                           const std::vector<text::Quotation>& quotations,
                                           const people::Cast& cast, const model::Tags* tags);

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_QUOTES_H_
