// What the view needs beyond the report: voices in order of prominence with their hues, names in families, short
// names, and one key for each thing that can be pointed at (q1, e2 from the report; t0, f0 counted here).
import type { Entity, Quote, Report, Span } from '../../engine/report';
import type { Texts } from '../texts';
import { family, isFigure, sureness, type Family } from './words';

export type VoiceGroup = 'voices' | 'unnamed' | 'nobody';

export interface Voice {
  key: string;
  group: VoiceGroup;
  name: string;
  short: string;
  role: string | null;
  entity: string | null;
  quotes: Quote[];
  words: number;
  /** 1 to 8, or 0 for neutral. */
  hue: number;
}

export interface Model {
  /** The words to say it in. */
  t: Texts;
  text: string;
  report: Report;
  quotes: Map<string, Quote>;
  entities: Map<string, Entity>;
  voices: Voice[];
  /** The voice of each quotation (of its first speaker). */
  voiceOf: Map<string, Voice>;
  depth: Map<string, number>;
  names: Record<Family | 'figures', Entity[]>;
  summary: string;
}

const kHues = 8;

export function sliceText(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The text of several spans as one line. */
export function joined(text: string, spans: readonly Span[], glue = ' … '): string {
  return spans.map((span) => sliceText(text, span).replace(/\s+/g, ' ').trim()).join(glue);
}

function countWords(text: string, spans: readonly Span[]): number {
  return joined(text, spans, ' ').split(' ').filter(Boolean).length;
}

/** The name that the article itself uses most for short; the fullest name when there is no other. */
function shortName(text: string, entity: Entity): string {
  const uses = new Map<string, number>();
  for (const mention of entity.mentions) {
    if (mention.form !== 'alias') continue;
    const words = sliceText(text, mention);
    if (words.length < entity.name.length) uses.set(words, (uses.get(words) ?? 0) + 1);
  }
  const best = [...uses].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0];
  return best ? best[0] : entity.name;
}

function groupOf(quote: Quote): VoiceGroup {
  if (quote.source_kind === 'unnamed') return 'unnamed';
  return quote.source_kind === 'none' || quote.source_kind === 'author' ? 'nobody' : 'voices';
}

class VoiceBuilder {
  readonly voices = new Map<string, Voice>();
  readonly voiceOf = new Map<string, Voice>();

  constructor(
    private readonly text: string,
    private readonly entities: Map<string, Entity>,
    private readonly t: Texts,
  ) {}

  add(quote: Quote): void {
    const ids = quote.speakers.length > 0 ? quote.speakers : quote.speaker ? [quote.speaker] : [];
    const keys = ids.filter((id) => this.entities.has(id));
    const voices = keys.length > 0 ? keys.map((id) => this.ofEntity(id, quote)) : [this.described(quote)];
    const words = countWords(this.text, quote.content);
    for (const voice of new Set(voices)) {
      voice.quotes.push(quote);
      voice.words += words;
    }
    if (voices[0]) this.voiceOf.set(quote.id, voices[0]);
  }

  private ofEntity(id: string, quote: Quote): Voice {
    const entity = this.entities.get(id) as Entity;
    const short = shortName(this.text, entity);
    return this.ensure(id, {
      group: groupOf(quote),
      name: entity.name,
      short,
      role: entity.role,
      entity: id,
    });
  }

  private described(quote: Quote): Voice {
    const group = groupOf(quote);
    const { sources } = this.t;
    const kind = quote.source_kind;
    const name =
      quote.speaker_name ?? (kind === 'author' || kind === 'none' ? sources[kind] : sources.unknown);
    return this.ensure(`${group}:${name.toLowerCase()}`, {
      group,
      name,
      short: name,
      role: null,
      entity: null,
    });
  }

  private ensure(key: string, made: Omit<Voice, 'key' | 'quotes' | 'words' | 'hue'>): Voice {
    let voice = this.voices.get(key);
    if (!voice) this.voices.set(key, (voice = { key, ...made, quotes: [], words: 0, hue: 0 }));
    return voice;
  }
}

const kGroupOrder: VoiceGroup[] = ['voices', 'unnamed', 'nobody'];

function byProminence(a: Voice, b: Voice): number {
  return (
    kGroupOrder.indexOf(a.group) - kGroupOrder.indexOf(b.group) ||
    b.quotes.length - a.quotes.length ||
    b.words - a.words
  );
}

function paint(voices: Voice[]): void {
  let hue = 0;
  for (const voice of voices) {
    if (voice.group !== 'nobody' && hue < kHues) voice.hue = ++hue;
  }
}

/** How deep a quotation lies within others; a loop in the report cannot hang it. */
function depths(quotes: Map<string, Quote>): Map<string, number> {
  const depth = new Map<string, number>();
  for (const quote of quotes.values()) {
    let level = 0;
    let outer = quote.within === null ? undefined : quotes.get(quote.within);
    while (outer && level < 4) {
      level += 1;
      outer = outer.within === null ? undefined : quotes.get(outer.within);
    }
    depth.set(quote.id, level);
  }
  return depth;
}

function firstMention(entity: Entity): number {
  return entity.mentions.reduce((least, mention) => Math.min(least, mention.start), Infinity);
}

function nameFamilies(entities: Entity[]): Model['names'] {
  const names: Model['names'] = { people: [], organisations: [], places: [], other: [], figures: [] };
  for (const entity of entities) names[isFigure(entity.type) ? 'figures' : family(entity.type)].push(entity);
  for (const list of Object.values(names)) list.sort((a, b) => firstMention(a) - firstMention(b));
  return names;
}

function summarise(report: Report, voices: Voice[], { summary, comma }: Texts): string {
  const attributed = report.quotes.filter((quote) => quote.kind !== 'scare');
  const direct = attributed.filter((quote) => quote.kind === 'direct').length;
  const heard = voices.filter((voice) => voice.group !== 'nobody').length;
  const unsure = attributed.filter((quote) => sureness(quote.confidence) === 'unsure').length;
  const look = unsure + report.findings.filter((finding) => finding.severity === 'warning').length;
  const parts = [
    summary.attributions(attributed.length),
    heard > 0 && summary.voices(heard),
    attributed.length > 0 && summary.direct(direct),
    look > 0 && summary.look(look),
  ];
  return parts.filter(Boolean).join(comma);
}

export function buildModel(text: string, report: Report, t: Texts): Model {
  const quotes = new Map(report.quotes.map((quote) => [quote.id, quote]));
  const entities = new Map(report.entities.map((entity) => [entity.id, entity]));
  const builder = new VoiceBuilder(text, entities, t);
  for (const quote of report.quotes) builder.add(quote);
  const voices = [...builder.voices.values()].sort(byProminence);
  paint(voices);
  return {
    t,
    text,
    report,
    quotes,
    entities,
    voices,
    voiceOf: builder.voiceOf,
    depth: depths(quotes),
    names: nameFamilies(report.entities),
    summary: summarise(report, voices, t),
  };
}
