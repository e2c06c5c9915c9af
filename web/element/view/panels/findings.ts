// Findings: what an editor would want pointed out.
import { h } from '../dom';
import type { Model } from '../model';
import { group, kFirst, limited, type Matcher } from './parts';

/** The message is the core's, in English; a translation says before it what it is about. */
export function findingText(model: Model, index: number): Node[] {
  const finding = model.report.findings[index];
  if (!finding) return [];
  const about = model.t.findings[finding.kind];
  if (!about) return [h('span', {}, finding.message)];
  return [h('span', {}, about), h('span', { class: 'original', lang: 'en', dir: 'ltr' }, finding.message)];
}

export function findingsPanel(model: Model, matches: Matcher): Node[] {
  const { rail, findings } = model.t;
  const rows = model.report.findings
    .map((finding, index) => ({ finding, index, key: `f${index}` }))
    .filter(({ finding }) => matches(finding.message, finding.kind, findings[finding.kind] ?? null));
  const make = ({ finding, index, key }: (typeof rows)[number]) =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: `line finding-line ${finding.severity}`,
          'data-k': key,
          'data-jump': finding.spans.length > 0 ? key : undefined,
        },
        h('span', { class: 'tag' }, finding.severity === 'warning' ? rail.look : rail.note),
        h('span', { class: 'finding-text' }, ...findingText(model, index)),
      ),
    );
  return rows.length > 0 ? [group(rail.worthKnowing, ...limited(model, rows, kFirst, make))] : [];
}
