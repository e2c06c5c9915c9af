// The review queue: what needs a look, the least sure first, then the findings that warn. Each says why in words; a
// row that has the focus lights its evidence in the text, and is done with once the reader says so.
import type { Quote } from '../../../engine/report';
import { h } from '../dom';
import type { Model } from '../model';
import { speakerOf, whyLine } from '../why';
import { sureness } from '../words';
import { findingText } from './findings';
import { excerpt, group, kFirst, limited, type Matcher } from './parts';

export interface ReviewItem {
  key: string;
  quote: Quote | null;
}

export function reviewItems({ report }: Model): ReviewItem[] {
  const unsure = report.quotes
    .filter((quote) => quote.kind !== 'scare' && sureness(quote.confidence) === 'unsure')
    .sort((a, b) => a.confidence - b.confidence)
    .map((quote): ReviewItem => ({ key: quote.id, quote }));
  const warnings = report.findings.flatMap((finding, index): ReviewItem[] =>
    finding.severity === 'warning' ? [{ key: `f${index}`, quote: null }] : [],
  );
  return [...unsure, ...warnings];
}

function contents(model: Model, { key, quote }: ReviewItem): Node[] {
  if (!quote) return [h('span', { class: 'finding-text' }, ...findingText(model, Number(key.slice(1))))];
  return [excerpt(model, quote), h('span', { class: 'because', dir: 'auto' }, whyLine(model, quote))];
}

function reviewRow(model: Model, item: ReviewItem, done: ReadonlySet<string>): HTMLElement {
  const { key } = item;
  const check = h(
    'button',
    { type: 'button', class: 'done', 'data-done': key, 'aria-pressed': String(done.has(key)) },
    model.t.rail.done,
  );
  return h(
    'li',
    { class: `review-item${done.has(key) ? ' is-done' : ''}` },
    h(
      'button',
      { type: 'button', class: 'line why-row', 'data-k': key, 'data-jump': key },
      ...contents(model, item),
    ),
    check,
  );
}

export function reviewPanel(model: Model, matches: Matcher, done: ReadonlySet<string>): Node[] {
  const items = reviewItems(model).filter(({ key, quote }) => {
    if (!quote) return matches(model.report.findings[Number(key.slice(1))]?.message ?? '');
    return matches(
      speakerOf(model, quote),
      whyLine(model, quote),
      model.text.slice(quote.content[0]?.start, quote.content[0]?.end),
    );
  });
  const make = (item: ReviewItem) => reviewRow(model, item, done);
  return items.length > 0 ? [group(model.t.rail.reviewTitle, ...limited(model, items, kFirst, make))] : [];
}
