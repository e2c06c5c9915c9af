// What a person pastes or drops, as plain text. HTML is read inertly: parsed into a document of its own, where
// no script runs and nothing is fetched, then walked for the words that a reader would see.
import { trusted } from '../engine/trusted';

const kSkipped = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK IFRAME OBJECT EMBED SVG CANVAS AUDIO VIDEO SELECT DATALIST'.split(
    ' ',
  ),
);

const kBlocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('data-style') ?? element.getAttribute('style') ?? '';
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Collects words; white space collapses, blocks are parted by an empty line, <br> is a line break. */
class TextCollector {
  #out: string[] = [];
  #pending = '';

  words(text: string): void {
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ');
    for (const [index, part] of collapsed.split(' ').entries()) {
      if (index > 0 && this.#pending === '') this.#pending = ' ';
      if (part !== '') this.#put(part);
    }
  }

  /** Text whose line breaks count, as in <pre>. */
  verbatim(text: string): void {
    this.#put(text);
  }

  line(): void {
    if (this.#pending !== '\n\n') this.#pending = '\n';
  }

  paragraph(): void {
    this.#pending = '\n\n';
  }

  #put(text: string): void {
    if (this.#out.length > 0) this.#out.push(this.#pending);
    this.#pending = '';
    this.#out.push(text);
  }

  toString(): string {
    return this.#out.join('');
  }
}

function walk(root: Node, out: TextCollector): void {
  // Its own stack, not recursion: pasted pages can nest very deep.
  const stack: (Node | 'paragraph')[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'paragraph') {
      out.paragraph();
    } else if (node.nodeType === Node.TEXT_NODE) {
      const inPre = node.parentElement?.closest('pre');
      if (inPre) out.verbatim(node.nodeValue ?? '');
      else out.words(node.nodeValue ?? '');
    } else if (node instanceof Element || node.nodeType === Node.ELEMENT_NODE) {
      enter(node as Element, stack, out);
    }
  }
}

function enter(element: Element, stack: (Node | 'paragraph')[], out: TextCollector): void {
  const name = element.tagName.toUpperCase();
  if (kSkipped.has(name) || isHidden(element)) return;
  if (name === 'BR') {
    out.line();
    return;
  }
  const block = kBlocks.has(name);
  if (block) {
    out.paragraph();
    stack.push('paragraph');
  }
  for (let child = element.lastChild; child; child = child.previousSibling) stack.push(child);
}

/**
 * Inert as it is, a document parsed under a strict policy reports each style, style attribute and handler as a
 * violation. They are renamed within their tags, which changes no word of the text: a style sheet becomes a script,
 * which is not run here and not read.
 */
function disarm(html: string): string {
  return html
    .replace(/<(\/?)style\b/gi, '<$1script')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)(?=\s*=)/gi, ' data-$1'));
}

export function textFromHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(trusted().createHTML(disarm(html)), 'text/html');
  const out = new TextCollector();
  walk(parsed.body, out);
  return out.toString();
}

/** The clipboard's or a drop's HTML, if there are words in it. */
export function htmlFromTransfer(data: DataTransfer): string | null {
  const html = data.getData('text/html');
  return html !== '' && textFromHtml(html) !== '' ? html : null;
}

/** The clipboard's or a drop's text: from HTML where it has paragraphs to keep, else as it is. */
export function textFromTransfer(data: DataTransfer): string {
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  if (html === '') return plain;
  const read = textFromHtml(html);
  return read === '' ? plain : read;
}

export function isOnlyAddress(text: string): boolean {
  return /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text);
}

/** The address that opens a text as a line of its own, if any. */
export function leadingAddress(text: string): string | null {
  const match = /^\s*(https?:\/\/\S+)[ \t]*\r?\n\s*\S/i.exec(text.slice(0, 4096));
  return match?.[1] ?? null;
}
