// Pointing at things: hover, focus, tap and click on marks, notes and list rows, and the why card that they open.
// Hover shows the card for as long as the pointer is on the mark or the card; a click or Enter pins it.
import type { ArticleView } from './article';
import { cardNodes, keyLabel } from './card';
import { h, keysAt } from './dom';
import { primaryKey, type Highlighter } from './highlight';
import type { Model } from './model';

interface Host {
  frame(): HTMLElement | null;
  card(): HTMLElement | null;
  model(): Model | null;
  article(): ArticleView | null;
  highlighter: Highlighter;
  select(key: string | null): void;
  /** From a list to the text; `at`: to the mention that begins there. */
  jump(key: string, at?: number): void;
  /** Brings what `key` stands for into view, and nothing else. */
  show(key: string): void;
  /** Done with an item of the review queue, or not after all. */
  done(key: string): void;
}

const kShowDelayMs = 280;
const kHideDelayMs = 220;
const kDragDistance = 6;

export class Pointing {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #openFor: string | null = null;
  #anchor: HTMLElement | null = null;
  #pinned = false;
  #quiet = false;
  #downAt = { x: 0, y: 0 };

  constructor(private readonly host: Host) {}

  // ---- The text ----

  readonly over = (event: PointerEvent): void => {
    const at = keysAt(event.target);
    this.host.highlighter.point(at ? pointedKeys(at.keys) : []);
    if (!at || event.pointerType !== 'mouse' || this.#pinned) return;
    const key = primaryKey(at.keys);
    if (key === null) return;
    const y = event.clientY;
    this.#later(() => this.#open(key, at.element, false, y), this.#openFor === key ? 0 : kShowDelayMs);
  };

  readonly out = (event: PointerEvent): void => {
    this.host.highlighter.point([]);
    if (event.pointerType === 'mouse' && !this.#pinned) this.#later(() => this.close(), kHideDelayMs);
  };

  readonly down = (event: PointerEvent): void => {
    this.#downAt = { x: event.clientX, y: event.clientY };
  };

  readonly click = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('summary, textarea, .notice')) return;
    const byKeyboard = event.detail === 0;
    const moved = Math.hypot(event.clientX - this.#downAt.x, event.clientY - this.#downAt.y);
    if (!byKeyboard && moved > kDragDistance) return;
    const at = keysAt(event.target);
    const key = at && primaryKey(at.keys);
    if (!at || !key) {
      this.close();
      this.host.select(null);
      return;
    }
    this.host.select(key);
    this.#open(key, at.element, true, byKeyboard ? undefined : event.clientY);
    if (byKeyboard) this.host.card()?.focus({ preventScroll: true });
  };

  readonly focusIn = (event: FocusEvent): void => {
    if (this.#quiet || this.#pinned) return;
    const at = keysAt(event.target);
    const key = at && primaryKey(at.keys);
    if (!at || !key || !at.element.matches(':focus-visible')) return;
    this.host.highlighter.point(pointedKeys(at.keys));
    this.#open(key, at.element, false);
  };

  // ---- The lists ----

  readonly overList = (event: PointerEvent): void => {
    this.host.highlighter.point(keysAt(event.target)?.keys ?? []);
  };

  /** A row of the review queue brings its words into view and lights the evidence; the focus stays in the list. */
  readonly focusList = (event: FocusEvent): void => {
    const at = keysAt(event.target);
    this.host.highlighter.point(at?.keys ?? []);
    const key = at?.element.closest('.why-row') ? at.keys[0] : undefined;
    if (key === undefined) return;
    this.close();
    this.host.show(key);
    this.host.highlighter.evidence(key, this.host.model()?.quotes.get(key)?.evidence.length ?? 0);
  };

  readonly clickList = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-jump]') : null;
    const key = target?.dataset['jump'];
    const done = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-done]') : null;
    if (done?.dataset['done']) this.host.done(done.dataset['done']);
    if (!key) return;
    this.close();
    const { at } = target.dataset;
    this.host.jump(key, at === undefined ? undefined : Number(at));
  };

  // ---- The card ----

  readonly overCard = (event: PointerEvent): void => {
    clearTimeout(this.#timer);
    const at = keysAt(event.target);
    this.host.highlighter.point(at ? at.keys : []);
  };

  readonly outOfCard = (event: PointerEvent): void => {
    this.host.highlighter.point([]);
    if (event.pointerType === 'mouse' && !this.#pinned) this.#later(() => this.close(), kHideDelayMs);
  };

  readonly clickCard = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-open]') : null;
    const key = target?.dataset['open'];
    if (!key || !this.#anchor) return;
    this.host.select(key);
    this.#open(key, this.#anchor, true);
  };

  /** Moves the focus to a mark without opening its card. */
  focusQuietly(key: string, place: HTMLElement): void {
    this.#quiet = true;
    const note = this.host
      .article()
      ?.builtFor(key)
      .find((element) => element.classList.contains('note'));
    const target = note ?? place;
    if (!note) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    this.#quiet = false;
  }

  openAt(key: string, anchor: HTMLElement, pinned: boolean): void {
    this.#open(key, anchor, pinned);
    if (pinned) this.host.card()?.focus({ preventScroll: true });
  }

  /** True when a card was open. The focus goes back to the mark if it was in the card. */
  close(): boolean {
    clearTimeout(this.#timer);
    const card = this.host.card();
    if (!card || this.#openFor === null) return false;
    const hadFocus = card.matches(':focus, :focus-within');
    card.hidden = true;
    this.#openFor = null;
    this.#pinned = false;
    this.host.highlighter.evidence(null);
    this.host.highlighter.point([]);
    if (hadFocus && this.#anchor) {
      this.#quiet = true;
      if (!this.#anchor.matches('button')) this.#anchor.tabIndex = -1;
      this.#anchor.focus({ preventScroll: true });
      this.#quiet = false;
    }
    return true;
  }

  reset(): void {
    this.close();
    this.#anchor = null;
  }

  #later(action: () => void, delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, delay);
  }

  #open(key: string, anchor: HTMLElement, pinned: boolean, y?: number): void {
    clearTimeout(this.#timer);
    const card = this.host.card();
    const model = this.host.model();
    const nodes = model && cardNodes(model, key);
    if (!card || !model || !nodes) return;
    const others = alsoHere(anchor, key);
    card.replaceChildren(...nodes, ...(others.length > 0 ? [alsoLine(model, others)] : []));
    card.className = `card v${model.voiceOf.get(key)?.hue ?? 0}`;
    card.hidden = false;
    this.#openFor = key;
    this.#anchor = anchor;
    this.#pinned = pinned;
    this.host.highlighter.evidence(key, model.quotes.get(key)?.evidence.length ?? 0);
    this.#position(card, anchor, y);
  }

  /** Below the line that was pointed at; above it when there is no room; never beyond the frame's sides. */
  #position(card: HTMLElement, anchor: HTMLElement, y?: number): void {
    const frame = this.host.frame();
    if (!frame) return;
    const rects = [...anchor.getClientRects()];
    const rect = rects.find((line) => y !== undefined && y >= line.top && y <= line.bottom) ?? rects[0];
    if (!rect) return;
    const box = frame.getBoundingClientRect();
    const left = Math.max(8, Math.min(rect.left - box.left, box.width - card.offsetWidth - 8));
    const below = rect.bottom + 8;
    const fits = below + card.offsetHeight <= window.innerHeight - 8 || rect.top < card.offsetHeight + 16;
    const top = fits ? below : rect.top - card.offsetHeight - 8;
    card.style.setProperty('left', `${left}px`);
    card.style.setProperty('top', `${top - box.top}px`);
  }
}

/** Pointing at words lights up what they are; at a name inside a quotation, the name alone. */
function pointedKeys(keys: readonly string[]): string[] {
  const key = primaryKey(keys);
  return key === null ? [] : [key];
}

/** What else covers the words under `anchor`: the marks around it. */
function alsoHere(anchor: HTMLElement, key: string): string[] {
  const found = new Set<string>();
  for (
    let at: HTMLElement | null = anchor;
    at;
    at = at.parentElement?.closest<HTMLElement>('[data-k]') ?? null
  ) {
    for (const other of at.dataset['k']?.split(' ') ?? []) {
      if (other !== key && /^[qe]\d+$/.test(other)) found.add(other);
    }
  }
  return [...found].slice(0, 4);
}

function alsoLine(model: Model, keys: readonly string[]): HTMLElement {
  const buttons = keys.map((key) =>
    h('button', { type: 'button', 'data-open': key, 'data-k': key }, keyLabel(model, key)),
  );
  return h('p', { class: 'also' }, h('span', {}, model.t.card.alsoHere), ...buttons);
}
