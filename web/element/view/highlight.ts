// Which marks and rows are lit: by pointing (`lit`), by selection (`on`), and the words of the evidence that the card
// shows (`shown`). Only classes change; nothing is drawn anew.
import type { ArticleView } from './article';

/** Of several keys on one element: what pointing at it means. Names before quotations, evidence never. */
export function primaryKey(keys: readonly string[]): string | null {
  for (const letter of ['e', 't', 'q', 'f']) {
    const key = keys.find((candidate) => candidate.startsWith(letter) && !candidate.includes('/'));
    if (key) return key;
  }
  return null;
}

class ClassToggle {
  #elements: Element[] = [];

  constructor(private readonly name: string) {}

  set(elements: Iterable<Element>): void {
    for (const element of this.#elements) element.classList.remove(this.name);
    this.#elements = [...elements];
    for (const element of this.#elements) element.classList.add(this.name);
  }
}

/** Lights that shine elsewhere as well: in the host's own article. */
interface Elsewhere {
  select(key: string | null): void;
  evidence(key: string | null): void;
}

export class Highlighter {
  readonly #lit = new ClassToggle('lit');
  readonly #on = new ClassToggle('on');
  readonly #shown = new ClassToggle('shown');
  #selected: string | null = null;

  constructor(
    private readonly article: () => ArticleView | null,
    private readonly root: () => ParentNode | null,
    private readonly elsewhere: Elsewhere,
  ) {}

  point(keys: readonly string[]): void {
    this.#lit.set(this.#find(keys));
  }

  select(key: string | null): void {
    this.#selected = key;
    this.elsewhere.select(key);
    this.refresh();
  }

  /** After the rail was drawn anew. */
  refresh(): void {
    this.#on.set(this.#selected === null ? [] : this.#find([this.#selected]));
  }

  /** Lights the words of a quotation's evidence, `count` pieces of it. */
  evidence(quote: string | null, count = 0): void {
    this.elsewhere.evidence(quote);
    const keys = quote === null ? [] : Array.from({ length: count }, (_, index) => `${quote}/${index}`);
    this.#shown.set(keys.flatMap((key) => [...(this.article()?.builtFor(key) ?? [])]));
  }

  #find(keys: readonly string[]): Element[] {
    const article = this.article();
    const root = this.root();
    const elements = keys.flatMap((key) => [...(article?.builtFor(key) ?? [])] as Element[]);
    if (!root) return elements;
    const selector = keys.slice(0, 50).map((key) => `[data-k~="${key}"]`);
    return selector.length > 0 ? [...elements, ...root.querySelectorAll(selector.join(','))] : elements;
  }
}
