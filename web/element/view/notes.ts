// Places notes and rules in the margin: each note at the first line of its quotation, its rule along its length, notes
// that would cover each other pushed down. Only chunks of rows near the screen are measured, all reads before all writes.

export interface PlacedQuote {
  rule: HTMLElement;
  note: HTMLElement | null;
  pieces: HTMLElement[];
  depth: number;
}

export interface PlacedRow {
  row: HTMLElement;
  quotes: PlacedQuote[];
}

interface Measured {
  quote: PlacedQuote;
  top: number;
  bottom: number;
  noteHeight: number;
}

const kGap = 2;

function measure(row: HTMLElement, quotes: readonly PlacedQuote[]): Measured[] {
  const origin = row.getBoundingClientRect().top;
  return quotes.map((quote) => {
    let top = Infinity;
    let bottom = -Infinity;
    for (const piece of quote.pieces) {
      for (const rect of piece.getClientRects()) {
        top = Math.min(top, rect.top - origin);
        bottom = Math.max(bottom, rect.bottom - origin);
      }
    }
    return { quote, top, bottom, noteHeight: quote.note?.offsetHeight ?? 0 };
  });
}

function write(row: HTMLElement, measured: Measured[]): void {
  let free = 0;
  const placed = measured.filter(({ top }) => Number.isFinite(top));
  for (const { quote, top, bottom, noteHeight } of placed.sort((a, b) => a.top - b.top)) {
    quote.rule.style.setProperty('top', `${top}px`);
    quote.rule.style.setProperty('height', `${bottom - top}px`);
    quote.rule.style.setProperty('--depth', String(quote.depth));
    if (!quote.note) continue;
    const y = Math.max(top, free);
    quote.note.style.setProperty('top', `${y}px`);
    quote.note.style.setProperty('--depth', String(quote.depth));
    free = y + noteHeight + kGap;
  }
  // Notes never hang out of their row: it is painted on its own and would cut them off.
  row.style.setProperty('--notes', `${free}px`);
}

function clear(quotes: readonly PlacedQuote[]): void {
  for (const { rule, note } of quotes) {
    rule.style.removeProperty('top');
    rule.style.removeProperty('height');
    note?.style.removeProperty('top');
  }
}

function inMargin({ rule }: PlacedQuote): boolean {
  return getComputedStyle(rule).position === 'absolute';
}

export class NotePlacer {
  readonly #chunks = new Map<Element, PlacedRow[]>();
  readonly #near = new Set<Element>();
  readonly #placed = new Set<Element>();
  readonly #seen = new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin: '800px 0px' });
  readonly #sized = new ResizeObserver(() => this.#onResize());
  #width = -1;

  add(chunk: HTMLElement, rows: PlacedRow[]): void {
    if (rows.length === 0) return;
    this.#chunks.set(chunk, rows);
    this.#seen.observe(chunk);
  }

  /** Places a chunk anew, because what it shows has changed. */
  again(chunk: HTMLElement): void {
    this.#placed.delete(chunk);
    this.#place();
  }

  /** Places everything anew, because rows have moved. */
  renew(): void {
    this.#placed.clear();
    this.#place();
  }

  /** Starts again whenever the width of `article` changes. */
  watch(article: HTMLElement): void {
    this.#sized.observe(article);
  }

  dispose(): void {
    this.#seen.disconnect();
    this.#sized.disconnect();
  }

  #onSeen(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
    }
    this.#place();
  }

  #onResize(): void {
    const chunk = this.#chunks.keys().next().value;
    const width = chunk?.clientWidth ?? 0;
    if (width === this.#width) return;
    this.#width = width;
    this.renew();
  }

  #place(): void {
    const fresh = [...this.#near].filter((chunk) => !this.#placed.has(chunk));
    const rows = fresh.flatMap((chunk) => this.#chunks.get(chunk) ?? []);
    const measured = rows.map(({ row, quotes }): Measured[] | null => {
      const first = quotes[0];
      return first && inMargin(first) ? measure(row, quotes) : null;
    });
    for (const chunk of fresh) this.#placed.add(chunk);
    rows.forEach(({ row, quotes }, index) => {
      const found = measured[index];
      if (found) write(row, found);
      else clear(quotes);
    });
  }
}
