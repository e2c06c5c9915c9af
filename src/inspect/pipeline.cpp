// The order of the stages and nothing else.
#include "entities/entities.h"
#include "inspect/checks.h"
#include "inspect/inspector.h"
#include "inspect/learned.h"
#include "text/marks.h"
#include "text/text.h"

namespace inspector {

Result<report::Report> inspect(std::string_view input, const Options& options, const model::Tagger* tagger) {
  const auto source = read_source(input, Input::kText);
  if (!source) return source.error();
  return inspect(source.value(), options, tagger);
}

Result<report::Report> inspect(const Source& source, const Options& options, const model::Tagger* tagger) {
  auto reference = reference_date(options);
  if (!reference) return reference.error();

  const text::Text text = text::Text::read(source.text);
  report::Report report;
  if (tagger) report.model = tagger->name();
  report.language = text::guess_language(text);
  report.article =
      article::find_article(text, options.blocks, source.structure ? &*source.structure : nullptr);
  report.url = address_of(text, report.article, options, source);
  auto counted_from = reference.value();
  if (!counted_from) counted_from = date_in_markup(source);
  if (!counted_from) counted_from = time::publication_date(text, report.article, report.url.value_or(""));
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
  report.stats = count(text, report.article);
  report.warnings = source.warnings;
  const auto warnings = warn(text, report);
  report.warnings.insert(report.warnings.end(), warnings.begin(), warnings.end());
  report.carries_text = source.converted;
  report.result_id = result_id(source.text, options, report.model, source.digest);
  return report;
}

}  // namespace inspector
