// The order of the stages and nothing else.
#include "entities/entities.h"
#include "inspect/checks.h"
#include "inspect/inspector.h"
#include "inspect/learned.h"
#include "text/marks.h"
#include "text/text.h"

namespace inspector {

Result<report::Report> inspect(std::string_view input, const Options& options, const model::Tagger* tagger) {
  if (auto error = check_input(input)) return *error;
  auto reference = reference_date(options);
  if (!reference) return reference.error();

  const text::Text text = text::Text::read(input);
  report::Report report;
  if (tagger) report.model = tagger->name();
  report.language = text::guess_language(text);
  report.article = article::find_article(text, options.blocks);
  const auto published = time::publication_date(text, report.article, options.url.value_or(""));
  const auto counted_from = reference.value() ? reference.value() : published;
  report.times = time::find_times(text, report.article, counted_from);
  const auto quotations = text::pair_marks(text);
  const auto clues = clues::read_clues(text);
  const auto read = read_by(tagger, text, report.article, clues, quotations);
  const model::Tags* tags = read ? &*read : nullptr;
  const auto names = entities::find_names(text, report.article, clues, tags);
  report.cast = people::gather(text, report.article, names, quotations);
  report.attributions = quotes::find_attributions(text, report.article, quotations, report.cast, tags);
  report.findings =
      findings::find_findings(text, report.article, report.cast, report.attributions, report.times);

  if (counted_from) report.published = time::format_date(*counted_from);
  report.url = address_of(text, report.article, options);
  report.stats = count(text, report.article);
  report.warnings = warn(text, report);
  report.result_id = result_id(input, options, report.model);
  return report;
}

}  // namespace inspector
