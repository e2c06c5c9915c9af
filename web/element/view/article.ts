// The article as it is read: one row for each block, marks inside, a note and a rule before each quotation, page
// furniture folded away. Built once for a report and in slices, so that a very long text never blocks the page;
// pointing and selecting later only toggles classes on elements found through `elementsFor`.
import type { Block, BlockKind, Quote, Span } from '../../engine/report';
import { directionOf, h } from './dom';
import { collectMarks, MarkCutter, nest, type MarkNode } from './marks';
import { sliceText, type Model } from './model';
import { partControls, type Overruling } from './parts';
import { NotePlacer, type PlacedQuote, type PlacedRow } from './notes';
import type { Texts } from '../texts';
import { sureness } from './words';

const kSliceMs = 10;
const kChunkRows = 40;

/** A run of text shown as one row; `kind` is null for text that no block covers. */
interface Piece extends Span {
  kind: BlockKind | null;
  duplicate: boolean;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Blocks in order, and whatever text lies between them: nothing is lost even if a block were missing. */
export function pieces(text: string, blocks: readonly Block[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  const gap = (end: number) => {
    if (end > at && !isBlank(text.slice(at, end)))
      result.push({ start: at, end, kind: null, duplicate: false });
  };
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(block.start, at);
    if (block.end <= start) continue;
    gap(start);
    result.push({ start, end: block.end, kind: block.kind, duplicate: block.duplicate_of !== undefined });
    at = block.end;
  }
  gap(text.length);
  return result;
}

function isFolded({ kind, duplicate }: Piece): boolean {
  return kind === 'noise' || kind === 'related' || duplicate;
}

function nonBlankLines(text: string): number {
  return text.split(/\r\n|\r|\n/).filter((line) => !isBlank(line)).length;
}

/** "12 lines of page furniture, 1 repeat". */
function foldLabel(text: string, folded: readonly Piece[], { fold, comma }: Texts): string {
  let furniture = 0;
  let related = 0;
  let repeats = 0;
  for (const piece of folded) {
    const lines = nonBlankLines(sliceText(text, piece));
    if (piece.duplicate) repeats += 1;
    else if (piece.kind === 'related') related += lines;
    else furniture += lines;
  }
  return [
    furniture > 0 && fold.furniture(furniture),
    related > 0 && fold.related(related),
    repeats > 0 && fold.repeats(repeats),
  ]
    .filter(Boolean)
    .join(comma);
}

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (const match of sliceText(text, { start, end }).matchAll(/[^\r\n]*\S[^\r\n]*/g)) {
    lines.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return lines;
}

function blockElement(kind: BlockKind | null, dir: string): HTMLElement {
  if (kind === 'headline') return h('h2', { dir });
  if (kind === 'subheading') return h('h3', { dir });
  if (kind === 'quotation') return h('blockquote', { dir });
  return h('p', { dir });
}

export class ArticleView {
  readonly element = h('article', { class: 'article' });
  readonly #index = new Map<string, HTMLElement[]>();
  readonly #rows: { row: HTMLElement; piece: Piece; folded: boolean }[] = [];
  readonly #starts = new WeakMap<Element, number>();
  readonly #placer = new NotePlacer();
  readonly #cutter: MarkCutter;
  readonly #numbers = new Map<string, number>();
  readonly #work: Generator<void>;
  #dir = 'ltr';
  #chunk = h('div', { class: 'chunk' });
  #chunkRows: PlacedRow[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done = false;

  constructor(
    private readonly model: Model,
    private readonly overrule: Overruling,
    private parts: boolean,
  ) {
    const { code, confidence } = model.report.language;
    if (code !== 'und' && confidence >= 0.5) this.element.lang = code;
    // The margin is on the side where the article's lines begin, whatever language the element speaks.
    this.element.dir = this.#dir = directionOf(model.text) ?? 'ltr';
    model.report.quotes.forEach((quote, index) => this.#numbers.set(quote.id, index + 1));
    this.#cutter = new MarkCutter(collectMarks(model));
    this.#work = this.#build();
    this.#slice();
  }

  elementsFor(key: string): readonly HTMLElement[] {
    if (!this.#index.has(key)) this.flush();
    return this.#index.get(key) ?? [];
  }

  /** Marks that are built so far, without waiting for the rest: enough for lighting up what is on the screen. */
  builtFor(key: string): readonly HTMLElement[] {
    return this.#index.get(key) ?? [];
  }

  /** Where in the text a mark's words begin. */
  startOf(element: Element): number | undefined {
    return this.#starts.get(element);
  }

  /** Shows what each part was taken for, with the means to say otherwise. */
  showParts(on: boolean): void {
    if (on === this.parts) return;
    this.parts = on;
    for (const { row, piece, folded } of this.#rows) {
      row.querySelector('.part')?.remove();
      this.#control(row, piece, folded);
    }
    this.#placer.renew();
  }

  /** The row of the part that begins at or before `at`, for the focus to go back to it. */
  rowAt(at: number): HTMLElement | null {
    this.flush();
    return this.#rows.filter(({ piece }) => piece.start <= at).at(-1)?.row ?? null;
  }

  #control(row: HTMLElement, piece: Piece, folded: boolean): void {
    if (!this.parts && !folded) return;
    const part = { ...piece, kind: piece.kind ?? 'noise' };
    row.prepend(partControls(part, this.model.text, this.model.t, this.parts, this.overrule));
  }

  /** Builds what is still to come, at once. */
  flush(): void {
    if (this.#done) return;
    clearTimeout(this.#timer);
    while (!this.#work.next().done);
    this.#done = true;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#placer.dispose();
  }

  #slice(): void {
    const end = performance.now() + kSliceMs;
    while (performance.now() < end) {
      if (this.#work.next().done) {
        this.#done = true;
        return;
      }
    }
    this.#timer = setTimeout(() => this.#slice(), 0);
  }

  *#build(): Generator<void> {
    let folded: Piece[] = [];
    for (const piece of pieces(this.model.text, this.model.report.article.blocks)) {
      if (isFolded(piece)) {
        folded.push(piece);
        continue;
      }
      if (folded.length > 0) yield* this.#fold(folded);
      folded = [];
      this.#add(this.#row(piece, false));
      yield;
    }
    if (folded.length > 0) yield* this.#fold(folded);
    this.#closeChunk();
    this.#placer.watch(this.element);
    yield* this.#legend();
  }

  /** Rows come in chunks: the browser lays out and observes only those that are near the screen. */
  #add(node: HTMLElement): void {
    this.#chunk.append(node);
    if (this.#chunk.childElementCount >= kChunkRows) this.#closeChunk();
  }

  #closeChunk(): void {
    const chunk = this.#chunk;
    if (chunk.childElementCount === 0) return;
    chunk.style.setProperty('--rows', String(chunk.childElementCount));
    this.element.append(chunk);
    this.#placer.add(chunk, this.#chunkRows);
    this.#chunk = h('div', { class: 'chunk' });
    this.#chunkRows = [];
  }

  *#fold(folded: readonly Piece[]): Generator<void> {
    const { t } = this.model;
    const body = h('div', { class: 'folded' });
    const words = foldLabel(this.model.text, folded, this.model.t);
    const label = h(
      'span',
      { class: 'fold-label', dir: t.dir },
      `${words}, `,
      h(
        'span',
        { class: 'fold-do' },
        h('span', { class: 'fold-show' }, t.fold.show),
        h('span', { class: 'fold-hide' }, t.fold.hide),
      ),
    );
    const fold = h('details', { class: 'fold' }, h('summary', {}, label), body);
    const chunk = this.#chunk;
    fold.addEventListener('toggle', () => this.#placer.again(chunk));
    for (const piece of folded) {
      body.append(this.#row(piece, true));
      yield;
    }
    this.#add(fold);
  }

  #row(piece: Piece, folded: boolean): HTMLElement {
    const row = h('div', { class: `row b-${piece.kind ?? 'paragraph'}` });
    const nodes = nest(this.#cutter.cut(piece));
    const quotes = new Map<string, PlacedQuote>();
    if (piece.kind === 'list') {
      row.append(this.#list(piece, nodes, quotes));
    } else {
      const block = blockElement(piece.kind, this.#directionOf(piece));
      this.#fill(block, piece, nodes, quotes);
      row.append(block);
    }
    if (quotes.size > 0) this.#chunkRows.push({ row, quotes: [...quotes.values()] });
    this.#rows.push({ row, piece, folded });
    this.#control(row, piece, folded);
    return row;
  }

  /** Of its own words, not of the notes in it, which may be in another language. */
  #directionOf(piece: Span): string {
    return directionOf(sliceText(this.model.text, piece)) ?? this.#dir;
  }

  /** One item a line. Marks over several lines were cut to the block; each line takes the part that lies in it. */
  #list(piece: Piece, nodes: MarkNode[], quotes: Map<string, PlacedQuote>): HTMLElement {
    const list = h('ul', { dir: this.#directionOf(piece) });
    const cutter = new MarkCutter(flatten(nodes));
    for (const line of linesOf(this.model.text, piece)) {
      const item = h('li');
      this.#fill(item, line, nest(cutter.cut(line)), quotes);
      list.append(item);
    }
    return list;
  }

  #fill(
    parent: HTMLElement,
    { start, end }: Span,
    nodes: MarkNode[],
    quotes: Map<string, PlacedQuote>,
  ): void {
    let at = start;
    for (const node of nodes) {
      if (node.start > at) parent.append(this.model.text.slice(at, node.start));
      if (node.quote) this.#announce(parent, node, node.quote, quotes);
      const element = this.#mark(node);
      if (node.quote) quotes.get(node.quote.id)?.pieces.push(element);
      this.#fill(element, node, node.children, quotes);
      parent.append(element);
      at = node.end;
    }
    if (end > at) parent.append(this.model.text.slice(at, end));
  }

  #mark(node: MarkNode): HTMLElement {
    const classes = [...node.classes];
    if (node.quote && node.end === node.quote.content.at(-1)?.end) classes.push('last');
    const tag = !node.quote ? 'span' : node.quote.kind === 'direct' ? 'q' : 'mark';
    const element = h(tag, { class: classes.join(' '), 'data-k': node.keys.join(' ') });
    this.#starts.set(element, node.start);
    for (const key of node.keys) this.#register(key, element);
    return element;
  }

  #register(key: string, element: HTMLElement): void {
    const list = this.#index.get(key);
    if (list) list.push(element);
    else this.#index.set(key, [element]);
  }

  /** Before a quotation's first words its note; wherever it goes on in another row, its rule alone. */
  #announce(parent: HTMLElement, node: MarkNode, quote: Quote, quotes: Map<string, PlacedQuote>): void {
    if (quote.kind === 'scare') return;
    const opens = node.start === quote.content[0]?.start;
    const placed = quotes.get(quote.id);
    if (placed && !(opens && !placed.note)) return;
    const note = opens ? this.#note(quote) : null;
    const rule =
      placed?.rule ??
      h('i', { class: `rule ${this.#voiceClass(quote)}`, 'aria-hidden': 'true', dir: this.#dir });
    if (!placed) {
      rule.dataset['k'] = quote.id;
      this.#register(quote.id, rule);
      parent.append(rule);
    }
    if (note) parent.append(note);
    quotes.set(quote.id, {
      rule,
      note,
      pieces: placed?.pieces ?? [],
      depth: this.model.depth.get(quote.id) ?? 0,
    });
  }

  #voiceClass(quote: Quote): string {
    return `v${this.model.voiceOf.get(quote.id)?.hue ?? 0} ${quote.kind}`;
  }

  #note(quote: Quote): HTMLElement {
    const { t } = this.model;
    const voice = this.model.voiceOf.get(quote.id);
    const more = quote.speakers.length > 1 ? `+${quote.speakers.length - 1}` : '';
    const names = quote.speakers.map((id) => this.model.entities.get(id)?.name).filter(Boolean);
    const full = names.length > 1 ? names.join(t.and) : (voice?.name ?? t.sources.unknown);
    const unsure = sureness(quote.confidence) === 'unsure';
    const note = h(
      'button',
      {
        type: 'button',
        class: `note ${this.#voiceClass(quote)}${unsure ? ' unsure' : ''}`,
        'data-k': quote.id,
        dir: this.#dir,
      },
      h('span', { class: 'vh', dir: t.dir }, t.quotation(full, t.kinds[quote.kind], unsure)),
      h('span', { class: 'who', 'aria-hidden': 'true' }, voice?.short ?? '?'),
      more !== '' && h('span', { class: 'plus', 'aria-hidden': 'true' }, more),
      h('span', { class: 'how', 'aria-hidden': 'true' }, t.kinds[quote.kind] + (unsure ? ' ?' : '')),
      h('sup', { class: 'no', 'aria-hidden': 'true' }, String(this.#numbers.get(quote.id))),
    );
    this.#register(quote.id, note);
    return note;
  }

  /** Printed only: the numbers that stand by the quotations, and whose they are. */
  *#legend(): Generator<void> {
    const { t } = this.model;
    const list = h('ol', { class: 'legend' });
    for (const quote of this.model.report.quotes) {
      const voice = this.model.voiceOf.get(quote.id);
      list.append(h('li', {}, `${voice?.name ?? t.sources.unknown}, ${t.kinds[quote.kind]}`));
      if (list.childElementCount % 100 === 0) yield;
    }
    if (list.childElementCount > 0) this.element.append(list);
  }
}

function flatten(nodes: readonly MarkNode[]): MarkNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
