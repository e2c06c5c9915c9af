// Two ways to mark words in a host's article. Highlights change no node; where a browser has none of them, real marks
// are put round the words and taken away again.
import type { Span } from '../../engine/report';
import type { HostText, TextPiece } from './host-text';
import { kLayers, kPrefix, type Layer } from './look';

export interface Passage extends Span {
  layer: Layer;
}

export interface Painter {
  /** Replaces what was painted of these layers. */
  paint(text: HostText, passages: readonly Passage[], layers: readonly Layer[]): void;
  clear(): void;
  /** Painting changes the article's nodes. */
  readonly invasive: boolean;
}

export function canHighlight(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}

/** The page's highlights are shared by all elements on it: each adds and takes away its own ranges only. */
export class HighlightPainter implements Painter {
  readonly invasive = false;
  readonly #ranges = new Map<Layer, Range[]>();

  paint(text: HostText, passages: readonly Passage[], layers: readonly Layer[]): void {
    for (const layer of layers) this.#remove(layer);
    for (const passage of passages) {
      const range = text.range(passage);
      if (!range) continue;
      this.#highlight(passage.layer).add(range);
      const own = this.#ranges.get(passage.layer) ?? [];
      own.push(range);
      this.#ranges.set(passage.layer, own);
    }
  }

  clear(): void {
    for (const layer of kLayers) this.#remove(layer);
  }

  #highlight(layer: Layer): Highlight {
    const name = kPrefix + layer;
    let highlight = CSS.highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = kLayers.indexOf(layer);
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  }

  #remove(layer: Layer): void {
    const highlight = CSS.highlights.get(kPrefix + layer);
    for (const range of this.#ranges.get(layer) ?? []) highlight?.delete(range);
    this.#ranges.delete(layer);
    if (highlight?.size === 0) CSS.highlights.delete(kPrefix + layer);
  }
}

/** A run of words under the same layers. */
interface Run extends Span {
  layers: Set<Layer>;
}

function flatRuns(passages: readonly Passage[]): Run[] {
  const cuts = [...new Set(passages.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const sorted = [...passages].sort((a, b) => a.start - b.start);
  const runs: Run[] = [];
  let open: Passage[] = [];
  let next = 0;
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    while (next < sorted.length && (sorted[next] as Passage).start <= start)
      open.push(sorted[next++] as Passage);
    open = open.filter((passage) => passage.end > start);
    if (open.length > 0) runs.push({ start, end, layers: new Set(open.map(({ layer }) => layer)) });
  }
  return runs;
}

function wrap({ node, start, end }: TextPiece, layers: Iterable<Layer>): HTMLElement | null {
  if (!node.isConnected || end > node.length) return null;
  const words = start > 0 ? node.splitText(start) : node;
  if (end - start < words.length) words.splitText(end - start);
  const mark = document.createElement('mark');
  mark.className = [`${kPrefix}mark`, ...[...layers].map((layer) => kPrefix + layer)].join(' ');
  words.replaceWith(mark);
  mark.append(words);
  return mark;
}

export class MarkPainter implements Painter {
  readonly invasive = true;
  #passages: Passage[] = [];
  #marks: HTMLElement[] = [];

  paint(text: HostText, passages: readonly Passage[], layers: readonly Layer[]): void {
    const kept = this.#passages.filter(({ layer }) => !layers.includes(layer));
    this.#passages = [...kept, ...passages];
    // From the end, so that what is still to come keeps its place in its node.
    for (const run of flatRuns(this.#passages).reverse()) {
      for (const piece of text.pieces(run).reverse()) {
        const mark = wrap(piece, run.layers);
        if (mark) this.#marks.push(mark);
      }
    }
  }

  /** Takes the marks away, and joins the text nodes that they cut. */
  clear(): void {
    this.unmark();
    this.#passages = [];
  }

  unmark(): void {
    const parents = new Set<Node>();
    for (const mark of this.#marks) {
      if (mark.parentNode) parents.add(mark.parentNode);
      mark.replaceWith(...mark.childNodes);
    }
    for (const parent of parents) parent.normalize();
    this.#marks = [];
  }
}
