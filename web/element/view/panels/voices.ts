// Voices: who speaks, how much and where in the article, and their quotations.
import type { Quote } from '../../../engine/report';
import { h, svg } from '../dom';
import { joined, type Model, type Voice, type VoiceGroup } from '../model';
import { group, kFirst, limited, quoteRow, type Matcher } from './parts';

const kQuotesFirst = 4;
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

function voiceRow(model: Model, voice: Voice, quotes: readonly Quote[]): HTMLElement {
  const keys = [
    ...(voice.entity ? [voice.entity] : []),
    ...voice.quotes.slice(0, 500).map((quote) => quote.id),
  ];
  const { summary, rail, comma } = model.t;
  return h(
    'li',
    { class: `voice v${voice.hue}` },
    h(
      'button',
      {
        type: 'button',
        class: 'voice-head',
        'data-k': keys.join(' '),
        'data-jump': voice.quotes[0]?.id,
      },
      h('span', { class: 'voice-name', dir: 'auto' }, voice.name),
      voice.role && h('span', { class: 'role', dir: 'auto' }, voice.role),
      h(
        'span',
        { class: 'meta' },
        `${summary.quotations(voice.quotes.length)}${comma}${rail.words(voice.words)}`,
      ),
    ),
    strip(model, voice),
    ...limited(model, quotes, kQuotesFirst, (quote) => quoteRow(model, quote)),
  );
}

/** What stands in quotation marks or is reported, but credited to nobody: quotations without a voice above them. */
function uncredited(model: Model, matches: Matcher): Node[] {
  const quotes = model.voices.filter((voice) => voice.group === 'nobody').flatMap((voice) => voice.quotes);
  const found = quotes.filter((quote) => matches(joined(model.text, quote.content)));
  const rows = limited(model, found, kFirst, (quote) => quoteRow(model, quote));
  return found.length > 0 ? [group(model.t.rail.nobody, ...rows)] : [];
}

export function voicesPanel(model: Model, matches: Matcher): Node[] {
  const { rail } = model.t;
  const groups: [VoiceGroup, string][] = [
    ['voices', rail.named],
    ['unnamed', rail.unnamed],
  ];
  const nodes: Node[] = [];
  for (const [key, title] of groups) {
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
    const made = limited(model, rows, kFirst, ([voice, quotes]) => voiceRow(model, voice, quotes));
    nodes.push(group(title, ...made));
  }
  return [...nodes, ...uncredited(model, matches)];
}
