// Finds again, in a text that has changed, what a span of the old text held: by its words, the words around them, and
// where they stood. Where no place is clearly the one, it is lost; a look-alike is never taken.
import type { Block, Report, Span } from '../engine/report';

const kAround = 32;
/** Of the characters around a place, how many must fit, where the words alone leave a choice. */
const kClearlyBetter = 6;

/** How many characters agree, from the given ends outwards. */
function agreement(a: string, b: string, backwards: boolean): number {
  const most = Math.min(a.length, b.length, kAround);
  let same = 0;
  while (same < most) {
    const left = backwards ? a.charAt(a.length - 1 - same) : a.charAt(same);
    const right = backwards ? b.charAt(b.length - 1 - same) : b.charAt(same);
    if (left !== right) break;
    same += 1;
  }
  return same;
}

function fit(old: string, span: Span, text: string, at: number, length: number): number {
  return (
    agreement(
      old.slice(Math.max(0, span.start - kAround), span.start),
      text.slice(Math.max(0, at - kAround), at),
      true,
    ) +
    agreement(old.slice(span.end, span.end + kAround), text.slice(at + length, at + length + kAround), false)
  );
}

function occurrences(text: string, words: string, most: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + 1)) {
    found.push(at);
  }
  return found;
}

/** Where texts begin to differ, and where they have ceased to, counted from the end. */
interface Change {
  before: number;
  after: number;
}

function changeBetween(old: string, text: string): Change {
  const most = Math.min(old.length, text.length);
  let before = 0;
  while (before < most && old.charCodeAt(before) === text.charCodeAt(before)) before += 1;
  let after = 0;
  while (
    after < most - before &&
    old.charCodeAt(old.length - 1 - after) === text.charCodeAt(text.length - 1 - after)
  ) {
    after += 1;
  }
  return { before, after };
}

export class Anchors {
  readonly #change: Change;

  constructor(
    private readonly old: string,
    private readonly text: string,
  ) {
    this.#change = changeBetween(old, text);
  }

  /** Null when the words are gone or when several places would do. */
  find(span: Span): Span | null {
    const { old, text } = this;
    if (span.end <= this.#change.before) return span;
    const shift = text.length - old.length;
    if (span.start >= old.length - this.#change.after) {
      return { start: span.start + shift, end: span.end + shift };
    }
    return this.#search(span);
  }

  #search(span: Span): Span | null {
    const words = this.old.slice(span.start, span.end);
    if (words.trim() === '') return null;
    const places = occurrences(this.text, words, 200).map((at) => ({
      at,
      fit: fit(this.old, span, this.text, at, words.length),
    }));
    places.sort((a, b) => b.fit - a.fit);
    const [best, second] = places;
    if (!best) return null;
    // One place of long words is the place; short ones ("he", "said") need something around them that fits, too.
    const clear = second
      ? best.fit >= second.fit + kClearlyBetter
      : words.length >= 32 || best.fit >= kClearlyBetter;
    return clear ? { start: best.at, end: best.at + words.length } : null;
  }
}

/** A block's index of what it repeats means nothing once blocks may be missing. */
function withoutCopy(block: Block): Block {
  const { start, end, kind, confidence } = block;
  return { start, end, kind, confidence };
}

/** The report with its spans moved to where their words stand in `text`; what has none is left out and counted. */
export function reanchor(report: Report, old: string, text: string): { report: Report; lost: number } {
  if (old === text) return { report, lost: 0 };
  const anchors = new Anchors(old, text);
  let lost = 0;
  const all = <T extends Span>(spans: readonly T[]): T[] =>
    spans.flatMap((span) => {
      const found = anchors.find(span);
      return found ? [{ ...span, ...found }] : [];
    });
  /** All of them, or none: half a quotation would be another one. */
  const whole = <T extends Span>(spans: readonly T[]): T[] | null => {
    const found = all(spans);
    if (found.length === spans.length) return found;
    lost += 1;
    return null;
  };
  const one = <T extends Span>(span: T | null): T | null => (span ? (all([span])[0] ?? null) : null);
  const moved: Report = {
    ...report,
    article: {
      ...report.article,
      headline: one(report.article.headline),
      dateline: one(report.article.dateline),
      blocks: report.article.blocks.flatMap((block) => all([withoutCopy(block)])),
    },
    entities: report.entities.map((entity) => ({
      ...entity,
      mentions: all(entity.mentions),
      roles: all(entity.roles),
    })),
    quotes: report.quotes.flatMap((quote) => {
      const content = whole(quote.content);
      if (!content) return [];
      const evidence = quote.evidence.map((one) => ({ ...one, spans: all(one.spans) }));
      return [{ ...quote, content, cue: all(quote.cue), source: all(quote.source), evidence }];
    }),
    times: report.times.flatMap((time) => whole([time]) ?? []),
    findings: report.findings.map((finding) => ({ ...finding, spans: all(finding.spans) })),
  };
  return { report: moved, lost };
}
