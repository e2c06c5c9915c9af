// What is selected (q3, e1, t0, f2), and bringing it into view in text and lists. A person's choice is told to the
// host page by an event; one that the host set itself is not.
import type { TextEditor } from './editor';
import type { InPlace } from './in-place/in-place';
import type { Lists } from './lists';
import type { ArticleView } from './view/article';
import { scrollToPlace } from './view/dom';
import type { Highlighter } from './view/highlight';
import type { Model } from './view/model';
import type { Pointing } from './view/pointing';

interface Host {
  model(): Model | null;
  article(): ArticleView | null;
  editor: TextEditor;
  /** Where the article is the host's own. */
  inPlace(): InPlace | null;
  lists: Lists;
  highlighter: Highlighter;
  pointing(): Pointing;
  /** A person selected something, or let go of it. */
  told(key: string | null): void;
}

function isIn(model: Model, key: string): boolean {
  return model.quotes.has(key) || model.entities.has(key) || /^[tf]\d+$/.test(key);
}

export class Selection {
  key: string | null = null;
  #toReveal = false;

  constructor(private readonly host: Host) {}

  /** The host's choice: shown with the next drawing, and not told. */
  set(key: string | null): void {
    this.key = key;
    this.#toReveal = key !== null;
    this.host.highlighter.select(key);
  }

  clear(): void {
    this.key = null;
  }

  /** After a new report: one that it does not have is let go. `kept`: whatever it is, the host chose both. */
  renew(model: Model, kept: boolean): void {
    if (this.key === null) return;
    if (!kept && !isIn(model, this.key)) this.key = null;
    this.host.highlighter.select(this.key);
  }

  /** After each drawing. */
  drawn(): void {
    this.host.highlighter.refresh();
    if (!this.#toReveal || !(this.host.article() || (this.host.inPlace()?.active && this.host.model())))
      return;
    this.#toReveal = false;
    this.#reveal(this.key);
  }

  /** A person's choice in the text. */
  readonly choose = (key: string | null): void => {
    if (key === this.key) return;
    this.key = key;
    this.host.highlighter.select(key);
    if (key !== null) this.host.lists.show(key);
    this.host.told(key);
  };

  /** From a list to the text. */
  readonly jump = (key: string, at?: number): void => {
    const { editor, lists } = this.host;
    lists.close();
    const model = this.host.model();
    if (editor.open) {
      if (model) editor.select(model, key);
      return;
    }
    const changed = key !== this.key;
    this.key = key;
    const place = this.#reveal(key, at);
    if (place) this.host.pointing().focusQuietly(key, place);
    if (changed) this.host.told(key);
  };

  #reveal(key: string | null, at?: number): HTMLElement | null {
    const { highlighter, lists } = this.host;
    highlighter.select(key);
    if (key === null) return null;
    lists.show(key);
    const place = this.#placeOf(key, at);
    highlighter.refresh();
    this.host.inPlace()?.show(key, at);
    if (place) scrollToPlace(place);
    return place;
  }

  #placeOf(key: string, at?: number): HTMLElement | null {
    const article = this.host.article();
    const elements = article?.elementsFor(key) ?? [];
    return (
      elements.find((element) => at !== undefined && article?.startOf(element) === at) ??
      elements.find((element) => element.matches('.quote')) ??
      elements.find((element) => !element.matches('.rule, .note')) ??
      null
    );
  }

  /** For the review queue: into view without selecting it or moving the focus. */
  readonly show = (key: string): void => {
    const place = this.#placeOf(key);
    if (place && !this.host.editor.open) scrollToPlace(place);
    this.host.inPlace()?.show(key);
  };
}
