// The why card: what a mark is, who, how sure, and the evidence with its words. Asked by key; built when asked.
import type { Entity, Mention, Quote } from '../../engine/report';
import { h, type Child } from './dom';
import { joined, sliceText, type Model } from './model';
import type { Texts } from '../texts';
import { findingText } from './panels/findings';
import { reason, speakerOf } from './why';
import { named, sureness, timeValue } from './words';

function sure(confidence: number, t: Texts): HTMLElement {
  const word = sureness(confidence);
  return h('span', { class: `sure ${word}` }, t.sure[word]);
}

function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function words(text: string): HTMLElement {
  const short = text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text;
  return h('span', { class: 'words', dir: 'auto' }, short);
}

function head(t: Texts, title: string, confidence: number | null, ...line: Child[]): Node[] {
  return [
    h('p', { class: 'card-title', dir: 'auto' }, title),
    h(
      'p',
      { class: 'card-line' },
      ...line,
      confidence !== null && ', ',
      confidence !== null && sure(confidence, t),
    ),
  ];
}

function evidenceList(model: Model, quote: Quote): HTMLElement | null {
  if (quote.evidence.length === 0) return null;
  return h(
    'ul',
    { class: 'why', role: 'list' },
    ...quote.evidence.map((evidence, index) =>
      h(
        'li',
        { 'data-k': `${quote.id}/${index}` },
        sentenceCase(reason(model, quote, evidence)),
        evidence.spans.length > 0 && ': ',
        ...evidence.spans.flatMap((span, i) => [i > 0 && ', ', words(joined(model.text, [span]))]),
      ),
    ),
  );
}

function quoteCard(model: Model, quote: Quote): Node[] {
  const voice = model.voiceOf.get(quote.id);
  const outer = quote.within === null ? undefined : model.voiceOf.get(quote.within);
  const { t } = model;
  const about = [voice?.role, quote.source_kind === 'person' ? null : t.sources[quote.source_kind]].filter(
    Boolean,
  );
  const evidence = evidenceList(model, quote);
  return [
    ...head(t, speakerOf(model, quote), quote.confidence, t.kindTitles[quote.kind]),
    ...(about.length > 0 ? [h('p', { class: 'card-role' }, about.join(', '))] : []),
    ...(outer ? [h('p', { class: 'card-role' }, t.card.inside(outer.name))] : []),
    h('p', { class: 'card-why' }, evidence ? t.card.why : t.card.noEvidence),
    ...(evidence ? [evidence] : []),
  ];
}

/** "full name, 2: Kang Min-seok" for each form, with the different wordings. */
function mentionList(model: Model, entity: Entity): HTMLElement {
  const forms = new Map<Mention['form'], Map<string, number>>();
  for (const mention of entity.mentions) {
    const uses = forms.get(mention.form) ?? new Map<string, number>();
    forms.set(mention.form, uses);
    const wording = sliceText(model.text, mention).replace(/\s+/g, ' ');
    uses.set(wording, (uses.get(wording) ?? 0) + 1);
  }
  const items = [...forms].map(([form, uses]) => {
    const total = [...uses.values()].reduce((sum, n) => sum + n, 0);
    const shown = [...uses.keys()].slice(0, 4);
    const rest = uses.size > shown.length ? ', …' : '';
    return h('li', {}, `${model.t.forms[form]}, ${total}: `, words(shown.join(', ') + rest));
  });
  return h('ul', { class: 'why', role: 'list' }, ...items);
}

function nameCard(model: Model, entity: Entity): Node[] {
  const voice = model.voices.find((candidate) => candidate.entity === entity.id);
  const { t } = model;
  return [
    ...head(t, entity.name, entity.confidence, named(t.types, entity.type)),
    ...(entity.role ? [h('p', { class: 'card-role' }, entity.role)] : []),
    h('p', { class: 'card-why' }, voice ? t.card.speaks(voice.quotes.length) : t.card.silent),
    mentionList(model, entity),
  ];
}

/** The card's contents for one key, or null where there is nothing to say. */
export function cardNodes(model: Model, key: string): Node[] | null {
  const quote = model.quotes.get(key);
  if (quote) return quoteCard(model, quote);
  const entity = model.entities.get(key);
  if (entity) return nameCard(model, entity);
  const index = Number(key.slice(1));
  const time = key.startsWith('t') ? model.report.times[index] : undefined;
  const { t } = model;
  if (time) return head(t, sliceText(model.text, time), null, t.times[time.type], ': ', timeValue(time, t));
  const finding = key.startsWith('f') ? model.report.findings[index] : undefined;
  if (!finding) return null;
  return [
    h('p', { class: 'card-title' }, ...findingText(model, index)),
    h('p', { class: 'card-line' }, finding.severity === 'warning' ? t.card.look : t.card.note),
  ];
}

/** A short name for a key, for the line "also here". */
export function keyLabel(model: Model, key: string): string {
  const quote = model.quotes.get(key);
  if (quote)
    return `${model.voiceOf.get(key)?.short ?? model.t.sources.unknown}, ${model.t.kinds[quote.kind]}`;
  return model.entities.get(key)?.name ?? '';
}
