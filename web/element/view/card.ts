// The why card: what a mark is, who, how sure, and the evidence with its words. Asked by key; built when asked.
import type { Entity, Mention, Quote } from '../../engine/report';
import { h, type Child } from './dom';
import { joined, sliceText, type Model } from './model';
import { count, evidenceWord, kindTitle, sourceKind, sureness, timeType, timeValue, typeWord } from './words';

function sure(confidence: number): HTMLElement {
  const word = sureness(confidence);
  return h('span', { class: `sure ${word}` }, word);
}

function words(text: string): HTMLElement {
  const short = text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text;
  return h('span', { class: 'words', dir: 'auto' }, short);
}

function head(title: string, confidence: number | null, ...line: Child[]): Node[] {
  return [
    h('p', { class: 'card-title', dir: 'auto' }, title),
    h(
      'p',
      { class: 'card-line' },
      ...line,
      confidence !== null && ', ',
      confidence !== null && sure(confidence),
    ),
  ];
}

function evidenceList(model: Model, quote: Quote): HTMLElement | null {
  if (quote.evidence.length === 0) return null;
  return h(
    'ul',
    { class: 'why', role: 'list' },
    ...quote.evidence.map(({ kind, spans }, index) =>
      h(
        'li',
        { 'data-k': `${quote.id}/${index}` },
        evidenceWord(kind),
        spans.length > 0 && ': ',
        ...spans.flatMap((span, i) => [i > 0 && ', ', words(joined(model.text, [span]))]),
      ),
    ),
  );
}

function quoteCard(model: Model, quote: Quote): Node[] {
  const voice = model.voiceOf.get(quote.id);
  const others = quote.speakers
    .slice(1)
    .map((id) => model.entities.get(id)?.name)
    .filter(Boolean);
  const title = [voice?.name ?? 'Unknown voice', ...others].join(', ');
  const outer = quote.within === null ? undefined : model.voiceOf.get(quote.within);
  const about = [voice?.role, quote.source_kind === 'person' ? null : sourceKind(quote.source_kind)].filter(
    Boolean,
  );
  const evidence = evidenceList(model, quote);
  return [
    ...head(title, quote.confidence, kindTitle(quote.kind)),
    ...(about.length > 0 ? [h('p', { class: 'card-role' }, about.join(', '))] : []),
    ...(outer ? [h('p', { class: 'card-role' }, `Inside what ${outer.name} said`)] : []),
    h('p', { class: 'card-why' }, evidence ? 'Why' : 'No evidence is given for this.'),
    ...(evidence ? [evidence] : []),
  ];
}

const kForms: Record<Mention['form'], string> = {
  name: 'full name',
  alias: 'shorter or other name',
  nominal: 'description',
  pronoun: 'pronoun',
};

/** "full name 2: Kang Min-seok" for each form, with the different wordings. */
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
    return h('li', {}, count(total, kForms[form]), ': ', words(shown.join(', ') + rest));
  });
  return h('ul', { class: 'why', role: 'list' }, ...items);
}

function nameCard(model: Model, entity: Entity): Node[] {
  const voice = model.voices.find((candidate) => candidate.entity === entity.id);
  const says = voice ? `Speaks in ${count(voice.quotes.length, 'quotation')}` : 'Is not quoted';
  return [
    ...head(entity.name, entity.confidence, typeWord(entity.type)),
    ...(entity.role ? [h('p', { class: 'card-role' }, entity.role)] : []),
    h('p', { class: 'card-why' }, `${says}; mentioned as`),
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
  if (time) return [...head(sliceText(model.text, time), null, timeType(time.type), ': ', timeValue(time))];
  const finding = key.startsWith('f') ? model.report.findings[index] : undefined;
  if (finding)
    return [...head(finding.message, null, finding.severity === 'warning' ? 'Worth a look' : 'Note')];
  return null;
}

/** A short name for a key, for the line "also here". */
export function keyLabel(model: Model, key: string): string {
  const quote = model.quotes.get(key);
  if (quote) return `${model.voiceOf.get(key)?.short ?? 'unknown voice'}, ${quote.kind}`;
  return model.entities.get(key)?.name ?? '';
}
