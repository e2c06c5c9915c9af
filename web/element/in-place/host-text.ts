// The words of an element of the host page as a reader sees them, as one string, and the way back: from a span of that
// string to the text nodes. Nothing of the host is changed. White space collapses as it does on the screen, blocks are
// parted by an empty line, what is not displayed is not read.

/** text[start, end) is node.data[offset, ...]. */
interface Segment {
  start: number;
  end: number;
  node: Text;
  offset: number;
}

export interface TextPiece {
  node: Text;
  start: number;
  end: number;
}

interface Look {
  skipped: boolean;
  block: boolean;
  pre: boolean;
}

const kSkipped =
  'script, style, noscript, template, select, textarea, button, svg, math, canvas, iframe, article-inspector';

function lookOf(element: Element): Look {
  if (element.matches(kSkipped) || element.getAttribute('aria-hidden') === 'true') {
    return { skipped: true, block: false, pre: false };
  }
  const { display, visibility, whiteSpace } = getComputedStyle(element);
  return {
    skipped: display === 'none' || visibility === 'hidden',
    block: !display.startsWith('inline') && display !== 'contents' && !display.startsWith('ruby'),
    pre: whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces',
  };
}

export class HostText {
  readonly text: string;
  readonly #segments: Segment[] = [];
  #out: string[] = [];
  #length = 0;
  /** White space to come before the next words, and the character that a single space stands for. */
  #pending = '';
  #space: { node: Text; offset: number } | null = null;

  constructor(root: Element) {
    this.#walk(root);
    this.text = this.#out.join('');
    this.#out = [];
  }

  /** The pieces of text nodes that hold a span's words, in order. */
  pieces(span: { start: number; end: number }): TextPiece[] {
    const pieces: TextPiece[] = [];
    for (let i = this.#firstEndingAfter(span.start); i < this.#segments.length; ++i) {
      const { start, end, node, offset } = this.#segments[i] as Segment;
      if (start >= span.end) break;
      pieces.push({
        node,
        start: offset + Math.max(span.start - start, 0),
        end: offset + Math.min(span.end, end) - start,
      });
    }
    return pieces;
  }

  /** Null when the host has taken the words away since. */
  range(span: { start: number; end: number }): Range | null {
    const pieces = this.pieces(span);
    const first = pieces[0];
    const last = pieces.at(-1);
    if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
    if (last.end > last.node.length || first.start > first.node.length) return null;
    const range = document.createRange();
    range.setStart(first.node, first.start);
    range.setEnd(last.node, last.end);
    return range;
  }

  /** Where in the string a place in a text node is. */
  offsetOf(node: Node, offset: number): number | null {
    const segment = this.#segments.find(
      (one) => one.node === node && offset >= one.offset && offset <= one.offset + one.end - one.start,
    );
    return segment ? segment.start + offset - segment.offset : null;
  }

  #firstEndingAfter(at: number): number {
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#segments[middle] as Segment).end > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #walk(root: Element): void {
    // Its own stack, not recursion: pages can nest very deep.
    const stack: { node: Node; pre: boolean; leave?: boolean }[] = [{ node: root, pre: false }];
    for (let at = stack.pop(); at; at = stack.pop()) {
      const { node, pre } = at;
      if (at.leave) this.#pending = '\n\n';
      else if (node instanceof Text) this.#words(node, pre);
      else if (node instanceof HTMLBRElement) this.#breakLine();
      else if (node instanceof Element) {
        const look = lookOf(node);
        if (look.skipped && node !== root) continue;
        if (look.block) {
          this.#pending = '\n\n';
          stack.push({ node, pre, leave: true });
        }
        for (let child = node.lastChild; child; child = child.previousSibling) {
          stack.push({ node: child, pre: look.pre });
        }
      }
    }
  }

  #breakLine(): void {
    if (this.#pending !== '\n\n') this.#pending = '\n';
  }

  #words(node: Text, pre: boolean): void {
    if (pre) {
      this.#put(node, 0, node.data);
      return;
    }
    for (const match of node.data.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (/^[ \t\n\r\f]/.test(match[0])) {
        if (this.#pending !== '') continue;
        this.#pending = ' ';
        this.#space = { node, offset: match.index };
      } else {
        this.#put(node, match.index, match[0]);
      }
    }
  }

  #put(node: Text, offset: number, words: string): void {
    if (words === '') return;
    if (this.#length > 0 && this.#pending !== '') {
      if (this.#pending === ' ' && this.#space) this.#emit(this.#space.node, this.#space.offset, ' ');
      else this.#push(this.#pending);
    }
    this.#pending = '';
    this.#emit(node, offset, words);
  }

  #emit(node: Text, offset: number, words: string): void {
    const last = this.#segments.at(-1);
    const goesOn =
      last?.node === node && last.end === this.#length && last.offset + last.end - last.start === offset;
    if (last && goesOn) last.end += words.length;
    else this.#segments.push({ start: this.#length, end: this.#length + words.length, node, offset });
    this.#push(words);
  }

  #push(words: string): void {
    this.#out.push(words);
    this.#length += words.length;
  }
}
