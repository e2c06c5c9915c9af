// The rail: what was found, as lists under four tabs. Lists are plain DOM, filtered as you type; long ones show their
// first part and a button for the rest. Rows carry the keys of what they stand for, so that pointing works both ways.
import type { Entity, Quote, Report } from '../../engine/report';
import { h, svg, type Child } from './dom';
import { joined, type Model, type Voice, type VoiceGroup } from './model';
import { count, kindTitle, sureness, timeValue, typeWord, type Family } from './words';

export type TabName = 'voices' | 'names' | 'times' | 'findings';

export const kTabs: readonly TabName[] = ['voices', 'names', 'times', 'findings'];

const kTabTitles: Record<TabName, string> = {
  voices: 'Voices',
  names: 'Names',
  times: 'Times',
  findings: 'Findings',
};

const kFirst = 60;
const kQuotesFirst = 4;

export function tabOfKey(key: string): TabName {
  return ({ q: 'voices', e: 'names', t: 'times', f: 'findings' } as const)[key.charAt(0)] ?? 'voices';
}

export function tabTitle(tab: TabName): string {
  return kTabTitles[tab];
}

export function tabCount(model: Model, tab: TabName): number {
  const { report, voices } = model;
  switch (tab) {
    case 'voices':
      return voices.filter((voice) => voice.group !== 'nobody').length;
    case 'names':
      return report.entities.length - model.names.figures.length;
    case 'times':
      return groupTimes(report, model.text).length;
    case 'findings':
      return report.findings.length;
  }
}

type Matcher = (...texts: (string | null)[]) => boolean;

function matcher(filter: string): Matcher {
  const wanted = filter.trim().toLocaleLowerCase();
  return (...texts) => wanted === '' || texts.some((text) => text?.toLocaleLowerCase().includes(wanted));
}

/** The first `limit` nodes of a list and a button that adds the others. */
function limited<T>(
  items: readonly T[],
  limit: number,
  make: (item: T) => HTMLElement,
  what: string,
): Node[] {
  const list = h('ul', { role: 'list' }, ...items.slice(0, limit).map(make));
  if (items.length <= limit) return [list];
  const more = h('button', { type: 'button', class: 'more' }, `Show ${items.length - limit} more ${what}`);
  more.addEventListener('click', () => {
    const rest = items.slice(limit).map(make);
    list.append(...rest);
    more.remove();
    rest[0]?.querySelector<HTMLElement>('button')?.focus();
  });
  return [list, more];
}

function group(title: string, ...nodes: Child[]): HTMLElement {
  return h('section', { class: 'group' }, h('h2', {}, title), ...nodes);
}

function nothing(words: string): HTMLElement {
  return h('p', { class: 'nothing' }, words);
}

const kStripCells = 250;

/** Where in the article a voice speaks, as one path over a fixed number of cells: as cheap for 10,000 quotations. */
function strip(model: Model, voice: Voice): Element {
  const cells = new Uint8Array(kStripCells);
  const scale = kStripCells / Math.max(model.text.length, 1);
  for (const { content } of voice.quotes) {
    for (const { start, end } of content) {
      const first = Math.floor(start * scale);
      cells.fill(1, first, Math.max(Math.ceil(end * scale), first + 1));
    }
  }
  let path = '';
  cells.forEach((on, cell) => {
    if (on) path += `M${cell} 0h1v6h-1z`;
  });
  const image = svg('svg', {
    class: 'strip',
    viewBox: `0 0 ${kStripCells} 6`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  image.append(svg('path', { class: 'strip-base', d: `M0 2.5h${kStripCells}v1h-${kStripCells}z` }));
  image.append(svg('path', { class: 'strip-tick', d: path }));
  return image;
}

function quoteRow(model: Model, quote: Quote): HTMLElement {
  const unsure = sureness(quote.confidence) === 'unsure';
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: `line quote-line${unsure ? ' unsure' : ''}`,
        'data-k': quote.id,
        'data-jump': quote.id,
      },
      h('span', { class: 'excerpt', dir: 'auto' }, joined(model.text, quote.content)),
      h('span', { class: 'tag', title: kindTitle(quote.kind) }, quote.kind + (unsure ? ' ?' : '')),
    ),
  );
}

function voiceRow(model: Model, voice: Voice, quotes: readonly Quote[]): HTMLElement {
  const keys = [
    ...(voice.entity ? [voice.entity] : []),
    ...voice.quotes.slice(0, 500).map((quote) => quote.id),
  ];
  const jump = voice.quotes[0]?.id;
  const kinds = `${count(voice.quotes.length, 'quotation')}, ${count(voice.words, 'word')}`;
  return h(
    'li',
    { class: `voice v${voice.hue}` },
    h(
      'button',
      { type: 'button', class: 'voice-head', 'data-k': keys.join(' '), 'data-jump': jump },
      h('span', { class: 'voice-name' }, voice.name),
      voice.role && h('span', { class: 'role' }, voice.role),
      h('span', { class: 'meta' }, kinds),
    ),
    strip(model, voice),
    ...limited(quotes, kQuotesFirst, (quote) => quoteRow(model, quote), 'quotations'),
  );
}

const kVoiceGroups: [VoiceGroup, string][] = [
  ['voices', 'Named voices'],
  ['unnamed', 'Unnamed sources'],
];

/** What stands in quotation marks or is reported, but credited to nobody: quotations without a voice above them. */
function uncredited(model: Model, matches: Matcher): Node[] {
  const quotes = model.voices.filter((voice) => voice.group === 'nobody').flatMap((voice) => voice.quotes);
  const found = quotes.filter((quote) => matches(joined(model.text, quote.content)));
  const rows = limited(found, kFirst, (quote) => quoteRow(model, quote), 'quotations');
  return found.length > 0 ? [group('Credited to nobody', ...rows)] : [];
}

function voicesPanel(model: Model, matches: Matcher): Node[] {
  const nodes: Node[] = [];
  for (const [key, title] of kVoiceGroups) {
    const rows = model.voices
      .filter((voice) => voice.group === key)
      .map((voice): [Voice, Quote[]] => {
        const whole = matches(voice.name, voice.role);
        return [
          voice,
          whole ? voice.quotes : voice.quotes.filter((quote) => matches(joined(model.text, quote.content))),
        ];
      })
      .filter(([, quotes]) => quotes.length > 0);
    if (rows.length === 0) continue;
    nodes.push(
      group(title, ...limited(rows, kFirst, ([voice, quotes]) => voiceRow(model, voice, quotes), 'voices')),
    );
  }
  return [...nodes, ...uncredited(model, matches)];
}

function nameRow(entity: Entity): HTMLElement {
  const first = entity.mentions[0];
  const more =
    entity.type === 'PERSON' || entity.type === 'ORG' || entity.type === 'GPE' ? null : typeWord(entity.type);
  const unsure = sureness(entity.confidence) === 'unsure';
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: 'line name-line',
        'data-k': entity.id,
        'data-jump': first ? entity.id : undefined,
      },
      h(
        'span',
        { class: 'name-text', dir: 'auto' },
        entity.name,
        unsure && h('span', { class: 'ask' }, ' ?'),
      ),
      (entity.role ?? more) && h('span', { class: 'role' }, entity.role ?? more),
      h(
        'span',
        { class: 'meta', title: count(entity.mentions.length, 'mention') },
        String(entity.mentions.length),
      ),
    ),
  );
}

const kFamilyTitles: [Family | 'figures', string][] = [
  ['people', 'People'],
  ['organisations', 'Organisations'],
  ['places', 'Places'],
  ['other', 'More names'],
  ['figures', 'Figures'],
];

function namesPanel(model: Model, matches: Matcher): Node[] {
  const nodes: Node[] = [];
  for (const [key, title] of kFamilyTitles) {
    const found = model.names[key].filter((entity) =>
      matches(entity.name, entity.role, typeWord(entity.type)),
    );
    if (found.length === 0) continue;
    const section = group(title, ...limited(found, kFirst, nameRow, 'names'));
    section.classList.add(`family-${key}`);
    nodes.push(section);
  }
  return nodes;
}

interface TimeRow {
  words: string;
  value: string;
  keys: string[];
}

/** One row for each wording with one value, in order of the text. */
function groupTimes(report: Report, text: string): TimeRow[] {
  const rows = new Map<string, TimeRow>();
  report.times.forEach((time, index) => {
    const words = text.slice(time.start, time.end);
    const value = timeValue(time);
    const key = `${words.toLowerCase()}\n${value}`;
    const row = rows.get(key);
    if (row) row.keys.push(`t${index}`);
    else rows.set(key, { words, value, keys: [`t${index}`] });
  });
  return [...rows.values()];
}

function timeRow({ words, value, keys }: TimeRow): HTMLElement {
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'line time-line', 'data-k': keys.join(' '), 'data-jump': keys[0] },
      h('span', { class: 'time-text' }, words),
      h('span', { class: 'role' }, value),
      keys.length > 1 && h('span', { class: 'meta' }, String(keys.length)),
    ),
  );
}

function timesPanel(model: Model, matches: Matcher): Node[] {
  const rows = groupTimes(model.report, model.text).filter(({ words, value }) => matches(words, value));
  return rows.length > 0 ? [group('In order of the text', ...limited(rows, kFirst, timeRow, 'times'))] : [];
}

function findingsPanel(model: Model, matches: Matcher): Node[] {
  const rows = model.report.findings
    .map((finding, index) => ({ finding, key: `f${index}` }))
    .filter(({ finding }) => matches(finding.message, finding.kind));
  const make = ({ finding, key }: (typeof rows)[number]) =>
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
        h('span', { class: 'tag' }, finding.severity === 'warning' ? 'Look' : 'Note'),
        h('span', { class: 'finding-text' }, finding.message),
      ),
    );
  return rows.length > 0 ? [group('Worth knowing', ...limited(rows, kFirst, make, 'findings'))] : [];
}

const kPanels = { voices: voicesPanel, names: namesPanel, times: timesPanel, findings: findingsPanel };

const kEmpty: Record<TabName, string> = {
  voices: 'No voices found in this text.',
  names: 'No names found in this text.',
  times: 'No dates or times found in this text.',
  findings: 'Nothing stands out.',
};

/** The rows of a tab, for `filter`. */
export function panelNodes(model: Model, tab: TabName, filter: string): Node[] {
  const nodes = kPanels[tab](model, matcher(filter));
  if (nodes.length > 0) return nodes;
  return [nothing(filter.trim() === '' ? kEmpty[tab] : `Nothing here contains “${filter.trim()}”.`)];
}
