// Single keys, only while the focus is in the reading view and never in an editable (WCAG 2.1.4); they can be
// switched off. Moving with them moves the focus too, so that a screen reader follows.
import type { ArticleView } from './article';
import { primaryKey } from './highlight';
import type { Model } from './model';
import type { Pointing } from './pointing';

interface Host {
  enabled(): boolean;
  model(): Model | null;
  article(): ArticleView | null;
  select(key: string | null): void;
  pointing: Pointing;
  filter(): void;
  help(): void;
  review(): void;
  parts(): void;
  undo(): void;
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

export class ReadingKeys {
  constructor(private readonly host: Host) {}

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target)) return;
    if (event.key === 'Enter') {
      this.#enter(event);
      return;
    }
    if (!this.host.enabled()) return;
    const action = this.#actions[event.key];
    if (!action) return;
    event.preventDefault();
    action(event);
  };

  readonly #actions: Record<string, (event: KeyboardEvent) => void> = {
    j: (event) => this.#step('.note', 1, event),
    k: (event) => this.#step('.note', -1, event),
    n: (event) => this.#step('.name', 1, event),
    p: (event) => this.#step('.name', -1, event),
    '/': () => this.host.filter(),
    '?': () => this.host.help(),
    r: () => this.host.review(),
    b: () => this.host.parts(),
    u: () => this.host.undo(),
  };

  /** Enter on a name; a note is a button and clicks itself. */
  #enter(event: KeyboardEvent): void {
    const target = event.target;
    if (!(target instanceof HTMLElement) || !target.matches('[data-k]') || target.matches('button')) return;
    const key = primaryKey(target.dataset['k']?.split(' ') ?? []);
    if (!key) return;
    event.preventDefault();
    this.host.select(key);
    this.host.pointing.openAt(key, target, true);
  }

  /** To the next element of a kind after the one that has the focus, in reading order. */
  #step(selector: string, direction: 1 | -1, event: KeyboardEvent): void {
    const article = this.host.article();
    if (!article) return;
    article.flush();
    const places = [...article.element.querySelectorAll<HTMLElement>(selector)];
    const from = event.target instanceof Node && article.element.contains(event.target) ? event.target : null;
    const next = from ? neighbour(places, from, direction) : firstInView(places, direction);
    const key = next && primaryKey(next.dataset['k']?.split(' ') ?? []);
    if (!next || !key) return;
    const fold = next.closest('details');
    if (fold) fold.open = true;
    if (!next.matches('button')) next.tabIndex = -1;
    this.host.pointing.close();
    this.host.select(key);
    next.scrollIntoView({ block: 'nearest' });
    next.focus({ preventScroll: true });
  }
}

function neighbour(places: HTMLElement[], from: Node, direction: 1 | -1): HTMLElement | undefined {
  const wanted = direction > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const others = places.filter((place) => place !== from && from.compareDocumentPosition(place) & wanted);
  return direction > 0 ? others[0] : others.at(-1);
}

function firstInView(places: HTMLElement[], direction: 1 | -1): HTMLElement | undefined {
  const top = (place: HTMLElement) => place.getBoundingClientRect().top;
  if (direction > 0) return places.find((place) => top(place) >= 0) ?? places[0];
  return places.filter((place) => top(place) < 0).at(-1) ?? places.at(-1);
}
