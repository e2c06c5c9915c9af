// From the report to marks, and from marks to a tree. Marks may nest and cross: a mark that crosses the end of the one
// around it is split there, so that what is left always nests and each piece still carries its own key.
import type { Quote, Span } from '../../engine/report';
import type { Model } from './model';
import { family, isFigure, sureness } from './words';

export interface Mark extends Span {
  /** Outer first where two marks cover the same words. */
  rank: number;
  keys: string[];
  classes: string[];
  /** Set on a piece of a quotation's content: drawn as an element of its own. */
  quote?: Quote;
}

export interface MarkNode extends Mark {
  children: MarkNode[];
}

const enum Rank {
  content,
  words,
  source,
  name,
  other,
}

/** Opening marks and what may close them. Single curly quotes are left out: they are apostrophes as well. */
const kClosers: Record<string, string> = { '“': '”', '"': '"', '«': '»', '„': '“”', '»': '«', '‹': '›' };

/** The runs within [start, end) that stand in quotation marks, marks included. */
export function quotedRuns(text: string, { start, end }: Span): Span[] {
  const runs: Span[] = [];
  let open = -1;
  for (let at = start; at < end; ++at) {
    const character = text.charAt(at);
    if (open < 0) {
      if (character in kClosers) open = at;
    } else if (kClosers[text.charAt(open)]?.includes(character)) {
      runs.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  if (open >= 0) runs.push({ start: open, end });
  return runs;
}

function quoteMarks(model: Model, quote: Quote): Mark[] {
  const keys = [quote.id];
  const hue = `v${model.voiceOf.get(quote.id)?.hue ?? 0}`;
  const unsure = sureness(quote.confidence) === 'unsure' ? ['unsure'] : [];
  const depth = `d${model.depth.get(quote.id) ?? 0}`;
  const marks: Mark[] = [];
  for (const span of quote.content) {
    marks.push({
      ...span,
      rank: Rank.content,
      keys,
      classes: ['quote', quote.kind, hue, depth, ...unsure],
      quote,
    });
    if (quote.kind !== 'mixed') continue;
    for (const run of quotedRuns(model.text, span)) {
      marks.push({ ...run, rank: Rank.words, keys, classes: ['quoted', hue] });
    }
  }
  for (const span of quote.cue) marks.push({ ...span, rank: Rank.source, keys, classes: ['cue', hue] });
  for (const span of quote.source) marks.push({ ...span, rank: Rank.source, keys, classes: ['source', hue] });
  quote.evidence.forEach(({ spans }, index) => {
    for (const span of spans) {
      marks.push({ ...span, rank: Rank.other, keys: [`${quote.id}/${index}`], classes: ['evidence'] });
    }
  });
  return marks;
}

function nameMarks({ report }: Model): Mark[] {
  return report.entities.flatMap((entity) =>
    entity.mentions.map((mention): Mark => {
      const named = mention.form === 'name' || mention.form === 'alias';
      const shown = named && !isFigure(entity.type);
      const classes = shown ? ['name', family(entity.type)] : ['refers'];
      if (shown && sureness(entity.confidence) === 'unsure') classes.push('unsure');
      return { start: mention.start, end: mention.end, rank: Rank.name, keys: [entity.id], classes };
    }),
  );
}

/** All marks of a report in order of their start, outer ones first. */
export function collectMarks(model: Model): Mark[] {
  const { report } = model;
  const marks = [...report.quotes.flatMap((quote) => quoteMarks(model, quote)), ...nameMarks(model)];
  report.times.forEach(({ start, end }, index) =>
    marks.push({ start, end, rank: Rank.name, keys: [`t${index}`], classes: ['time'] }),
  );
  report.findings.forEach((finding, index) => {
    for (const { start, end } of finding.spans) {
      marks.push({ start, end, rank: Rank.other, keys: [`f${index}`], classes: ['finding'] });
    }
  });
  return marks.filter(({ start, end }) => end > start).sort(inOrder);
}

function inOrder(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || a.rank - b.rank;
}

/** Puts `mark` where it belongs in the sorted tail of `queue` that begins at `from`. */
function insertSorted(queue: Mark[], from: number, mark: Mark): void {
  let low = from;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder(queue[middle] as Mark, mark) <= 0) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, mark);
}

function sameWords(a: Mark, b: Mark): boolean {
  return a.start === b.start && a.end === b.end && !a.quote && !b.quote;
}

function merge(into: MarkNode, mark: Mark): void {
  // The name comes first in `keys`: it is what pointing at these words means.
  into.keys = [...new Set([...mark.keys, ...into.keys])];
  into.classes = [...new Set([...into.classes, ...mark.classes])];
}

/** Nests sorted marks, splitting those that cross. */
export function nest(marks: readonly Mark[]): MarkNode[] {
  const queue = [...marks];
  const roots: MarkNode[] = [];
  const stack: MarkNode[] = [];
  for (let at = 0; at < queue.length; ++at) {
    let mark = queue[at] as Mark;
    while (stack.length > 0 && (stack.at(-1) as MarkNode).end <= mark.start) stack.pop();
    const parent = stack.at(-1);
    if (parent && mark.end > parent.end) {
      insertSorted(queue, at + 1, { ...mark, start: parent.end });
      mark = { ...mark, end: parent.end };
    }
    if (parent && sameWords(parent, mark)) {
      merge(parent, mark);
      continue;
    }
    const node: MarkNode = { ...mark, children: [] };
    (parent ? parent.children : roots).push(node);
    stack.push(node);
  }
  return roots;
}

/** Hands each of a series of ascending ranges the marks that touch it, clipped to it, in one pass over all marks. */
export class MarkCutter {
  #next = 0;
  #open: Mark[] = [];

  constructor(private readonly marks: readonly Mark[]) {}

  cut({ start, end }: Span): Mark[] {
    while (this.#next < this.marks.length && (this.marks[this.#next] as Mark).start < end) {
      this.#open.push(this.marks[this.#next++] as Mark);
    }
    const touching = this.#open.filter((mark) => mark.end > start);
    this.#open = touching.filter((mark) => mark.end > end);
    return touching
      .map((mark) => ({ ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
      .sort(inOrder);
  }
}
