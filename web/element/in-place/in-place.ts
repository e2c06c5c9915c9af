// for="#story": the host's own article (or a text field of its editor) is what is inspected. It is read, followed
// through its edits, and marked in place; the element itself then holds the lists beside it.
import type { Span } from '../../engine/report';
import type { Model } from '../view/model';
import { family, isFigure } from '../view/words';
import { HostText } from './host-text';
import { adoptLook, type Layer } from './look';
import { canHighlight, HighlightPainter, MarkPainter, type Painter, type Passage } from './painters';

interface Host {
  readonly element: HTMLElement;
  /** The article's text, now and after each edit. */
  take(text: string): void;
  missing(name: string): void;
  model(): Model | null;
  /** A person pointed at what `key` stands for. */
  choose(key: string): void;
}

const kRestMs = 400;

type Field = HTMLTextAreaElement | HTMLInputElement;

function isField(element: Element): element is Field {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}

function find(element: HTMLElement, name: string): HTMLElement | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  const byId = root.getElementById?.(name.replace(/^#/, ''));
  if (byId) return byId;
  try {
    return root.querySelector<HTMLElement>(name) ?? document.querySelector<HTMLElement>(name);
  } catch {
    return null; // Not a selector, then.
  }
}

function namePassages({ report }: Model): Passage[] {
  return report.entities.flatMap((entity) => {
    const layer = family(entity.type);
    if (layer === 'other' || isFigure(entity.type)) return [];
    const named = entity.mentions.filter(({ form }) => form === 'name' || form === 'alias');
    return named.map(({ start, end }): Passage => ({ start, end, layer }));
  });
}

function quotePassages({ report }: Model): Passage[] {
  return report.quotes.flatMap(({ kind, content }) =>
    kind === 'scare' ? [] : content.map(({ start, end }): Passage => ({ start, end, layer: kind })),
  );
}

/** The spans that a key stands for. */
export function spansOf(model: Model, key: string): readonly Span[] {
  const index = Number(key.slice(1));
  if (key.startsWith('t')) return model.report.times.slice(index, index + 1);
  if (key.startsWith('f')) return model.report.findings[index]?.spans ?? [];
  return model.quotes.get(key)?.content ?? model.entities.get(key)?.mentions ?? [];
}

const kStill: readonly Layer[] = ['direct', 'mixed', 'indirect', 'people', 'organisations', 'places'];

export class InPlace {
  #target: HTMLElement | null = null;
  #text: HostText | null = null;
  #painter: Painter | null = null;
  #unadopt: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: string | null = null;
  #painted: Model | null = null;
  readonly #observer = new MutationObserver(() => this.#later());

  constructor(private readonly host: Host) {}

  get active(): boolean {
    return this.#target !== null;
  }

  /** Begins with the element that `name` names, ends with the one before; null: with none. */
  attach(name: string | null): void {
    const target = name === null ? null : find(this.host.element, name);
    if (target !== null && target === this.#target) return;
    this.detach();
    if (name === null) return;
    if (!target) {
      this.#waitFor(name);
      return;
    }
    this.#target = target;
    this.#listen(target);
    this.#read();
  }

  detach(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#target?.removeEventListener('input', this.#later);
    this.#target?.removeEventListener('click', this.#click);
    this.#painter?.clear();
    this.#unadopt?.();
    this.#painter = null;
    this.#unadopt = null;
    this.#target = null;
    this.#text = null;
    this.#last = null;
    this.#painted = null;
  }

  /** A page may still be on its way; after that a missing article is told. */
  #waitFor(name: string): void {
    if (document.readyState !== 'loading') {
      this.host.missing(name);
      return;
    }
    document.addEventListener('DOMContentLoaded', () => this.host.element.isConnected && this.attach(name), {
      once: true,
    });
  }

  #listen(target: HTMLElement): void {
    target.addEventListener('input', this.#later);
    if (isField(target)) return;
    target.addEventListener('click', this.#click);
    // Real marks in what is being edited would become part of the text.
    const marks = !target.isContentEditable;
    this.#painter = canHighlight() ? new HighlightPainter() : marks ? new MarkPainter() : null;
    if (this.#painter) this.#unadopt = adoptLook(target.getRootNode() as Document | ShadowRoot);
    this.#observe();
  }

  #observe(): void {
    if (!this.#target || isField(this.#target)) return;
    this.#observer.observe(this.#target, { childList: true, characterData: true, subtree: true });
  }

  readonly #later = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), kRestMs);
  };

  #read(): void {
    const target = this.#target;
    if (!target) return;
    if (isField(target)) {
      this.#tell(target.value);
      return;
    }
    this.#withoutMarks(() => (this.#text = new HostText(target)));
    const text = this.#text?.text ?? '';
    // The same words in new nodes, as frameworks make them: the marks are put on again.
    if (text === this.#last) this.#repaint();
    else this.#tell(text);
  }

  #tell(text: string): void {
    if (text === this.#last) return;
    this.#last = text;
    this.host.take(text);
  }

  /** Our own changes of the article are not edits of it. */
  #withoutMarks(work: () => void): void {
    this.#observer.disconnect();
    if (this.#painter instanceof MarkPainter) this.#painter.unmark();
    work();
    this.#observe();
  }

  /** After a new report: its quotations and names, if it is about the words that stand there. */
  paint(model: Model | null): void {
    if (model === this.#painted) return;
    this.#painted = model;
    this.#repaint();
  }

  #repaint(): void {
    const model = this.#painted;
    const passages = model ? [...quotePassages(model), ...namePassages(model)] : [];
    this.#put(passages, [...kStill, 'selected', 'evidence']);
  }

  select(key: string | null): void {
    this.#light(key === null ? [] : this.#spans(key), 'selected');
  }

  /** Lights the words that the attribution rests on. */
  evidence(key: string | null): void {
    const quote = key === null ? undefined : this.host.model()?.quotes.get(key);
    this.#light(quote?.evidence.flatMap(({ spans }) => spans) ?? [], 'evidence');
  }

  #spans(key: string): readonly Span[] {
    const model = this.host.model();
    return model ? spansOf(model, key) : [];
  }

  #light(spans: readonly Span[], layer: Layer): void {
    this.#put(
      spans.map(({ start, end }) => ({ start, end, layer })),
      [layer],
    );
  }

  #put(passages: readonly Passage[], layers: readonly Layer[]): void {
    const target = this.#target;
    if (!this.#painter || !this.#text || !target || this.#painted?.text !== this.#text.text) return;
    if (!this.#painter.invasive) {
      this.#painter.paint(this.#text, passages, layers);
      return;
    }
    this.#withoutMarks(() => {
      this.#text = new HostText(target);
      this.#painter?.paint(this.#text, passages, layers);
      this.#text = new HostText(target);
    });
  }

  /** Brings a passage into view; in a field it is selected there. */
  show(key: string, at?: number): void {
    const spans = this.#spans(key);
    const span = spans.find(({ start }) => start === at) ?? spans[0];
    const target = this.#target;
    if (!span || !target) return;
    if (isField(target)) {
      target.focus();
      target.setSelectionRange(span.start, span.end);
      return;
    }
    const place = this.#text?.range(span);
    const parent = place?.startContainer.parentElement;
    if (!place || !parent) return;
    const { top, bottom } = place.getBoundingClientRect();
    if (top < 60 || bottom > window.innerHeight - 60) parent.scrollIntoView({ block: 'center' });
  }

  readonly #click = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (!this.#text || target?.closest('a, button, input, select, summary')) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const key = this.#keyAt(event.clientX, event.clientY);
    if (key) this.host.choose(key);
  };

  #keyAt(x: number, y: number): string | null {
    const place = caretAt(x, y);
    const at = place && this.#text?.offsetOf(place.node, place.offset);
    const model = this.host.model();
    if (at === null || at === undefined || !model) return null;
    const holds = ({ start, end }: Span) => start <= at && at < end;
    const name = model.report.entities.find(({ mentions }) => mentions.some(holds));
    const quotes = model.report.quotes.filter(({ content }) => content.some(holds));
    return name?.id ?? quotes.at(-1)?.id ?? null;
  }
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place && { node: place.offsetNode, offset: place.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
