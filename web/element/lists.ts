// The rail's state: which list, what filter, open or not on a phone; and its rows, drawn anew only when those change.
import type { Model } from './view/model';
import { nameDetail } from './view/panels/names';
import { reviewItems } from './view/panels/review';
import { kTabs, panelNodes, tabCount, tabOfKey, type TabName } from './view/rail';

interface Host {
  model(): Model | null;
  root(): ParentNode;
  jump(key: string): void;
  changed(): void;
  drawn(): Promise<unknown>;
}

interface Panel {
  model: Model;
  tab: TabName;
  filter: string;
  done: string;
  nodes: readonly Node[];
}

export class Lists {
  tab: TabName = 'voices';
  filter = '';
  open = false;
  /** What the reader has looked at, of the review queue. */
  readonly done = new Set<string>();
  #panel: Panel | null = null;

  constructor(private readonly host: Host) {}

  readonly setTab = (tab: TabName): void => {
    this.open = !(this.open && tab === this.tab);
    this.#turnTo(tab);
  };

  readonly tabKey = (event: KeyboardEvent): void => {
    const forwards = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: forwards, ArrowLeft: -forwards }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = kTabs[(kTabs.indexOf(this.tab) + step + kTabs.length) % kTabs.length] as TabName;
    this.#turnTo(next);
    this.#focus(`#tab-${next}`);
  };

  readonly setFilter = (event: Event): void => {
    this.filter = (event.target as HTMLInputElement).value;
    this.host.changed();
  };

  /** Enter jumps to the first row; Escape empties the filter, then goes back to the article. */
  readonly filterKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      const first = this.host.root().querySelector<HTMLElement>('.panel [data-jump]');
      if (first?.dataset['jump']) this.host.jump(first.dataset['jump']);
    } else if (event.key === 'Escape') {
      if (this.filter === '') this.#focus('.reading');
      this.filter = '';
      this.host.changed();
    }
  };

  /** In a list: up and down from row to row; in the review queue `j`, `k` too, and `d` when done with a row. */
  readonly panelKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = event.target instanceof HTMLElement ? event.target : null;
    if (this.tab === 'review' && event.key === 'd' && row?.dataset['k']) {
      event.preventDefault();
      this.toggleDone(row.dataset['k']);
      return;
    }
    const letters = this.tab === 'review' ? { j: 1, k: -1 } : {};
    const step = ({ ArrowDown: 1, ArrowUp: -1, ...letters } as Record<string, number>)[event.key];
    const panel = event.currentTarget as HTMLElement;
    const rows = [...panel.querySelectorAll<HTMLElement>('[data-jump]')];
    if (step === undefined || rows.length === 0) return;
    event.preventDefault();
    const at = rows.findIndex((other) => other === row || other.parentElement === row?.parentElement);
    rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)]?.focus();
  };

  /** Done with an item of the review queue, or not after all; the focus goes on to the next one that is open. */
  toggleDone(key: string): void {
    const model = this.host.model();
    if (!model) return;
    if (this.done.delete(key)) {
      this.host.changed();
      this.#focus(`.review-item [data-k="${key}"]`);
      return;
    }
    this.done.add(key);
    this.host.changed();
    const items = reviewItems(model).map((item) => item.key);
    const after = [...items.slice(items.indexOf(key) + 1), ...items].find((other) => !this.done.has(other));
    this.#focus(`.review-item [data-k="${after ?? key}"]`);
  }

  /** To the first open item of the review queue. */
  startReview(): void {
    const model = this.host.model();
    this.open = true;
    this.#turnTo('review');
    const first = model && reviewItems(model).find(({ key }) => !this.done.has(key));
    this.#focus(first ? `.review-item [data-k="${first.key}"]` : '#tab-review');
  }

  readonly close = (): void => {
    this.open = false;
    this.host.changed();
  };

  focusFilter(): void {
    this.open = true;
    this.host.changed();
    this.#focus('.filter');
  }

  counts(model: Model): Record<TabName, number> {
    return Object.fromEntries(kTabs.map((tab) => [tab, tabCount(model, tab, this.done)])) as Record<
      TabName,
      number
    >;
  }

  nodes(model: Model): readonly Node[] {
    const { tab, filter } = this;
    const old = this.#panel;
    const done = tab === 'review' ? [...this.done].join() : '';
    if (old && old.model === model && old.tab === tab && old.filter === filter && old.done === done) {
      return old.nodes;
    }
    const nodes = panelNodes(model, tab, filter, this.done);
    this.#panel = { model, tab, filter, done, nodes };
    return nodes;
  }

  /** Turns to the list that has `key` and brings its row into view there, without moving the page. */
  show(key: string): void {
    const queued =
      (this.tab === 'review' && this.#isQueued(key)) ||
      this.host.root().querySelector(`.detail [data-k="${key}"]`) !== null;
    const speaks = this.tab === 'voices' && this.host.model()?.voices.some((voice) => voice.entity === key);
    if (!speaks && !queued) this.#turnTo(tabOfKey(key));
    void this.host.drawn().then(() => {
      const panel = this.host.root().querySelector<HTMLElement>('.panel');
      const find = (selector: string) => panel?.querySelector<HTMLElement>(selector);
      const row = find(`.line[data-k~="${key}"]`) ?? find(`[data-k~="${key}"]`);
      if (!panel || !row) return;
      this.#unfold(panel, row, key);
      const offset = row.getBoundingClientRect().top - panel.getBoundingClientRect().top;
      if (offset < 0 || offset > panel.clientHeight - row.offsetHeight) panel.scrollTop += offset - 40;
    });
  }

  #isQueued(key: string): boolean {
    const model = this.host.model();
    return model !== null && reviewItems(model).some((item) => item.key === key);
  }

  /** Under the name that is selected: where it is mentioned, what it says and why so. */
  #unfold(panel: HTMLElement, row: HTMLElement, key: string): void {
    const old = panel.querySelector('.detail');
    const entity = this.tab === 'names' ? this.host.model()?.entities.get(key) : undefined;
    const model = this.host.model();
    if (old && old.previousElementSibling === row) return;
    old?.previousElementSibling?.removeAttribute('aria-expanded');
    old?.remove();
    if (!entity || !model) return;
    row.setAttribute('aria-expanded', 'true');
    row.after(nameDetail(model, entity));
  }

  #turnTo(tab: TabName): void {
    if (tab !== this.tab) this.filter = '';
    this.tab = tab;
    this.host.changed();
  }

  #focus(selector: string): void {
    void this.host.drawn().then(() => this.host.root().querySelector<HTMLElement>(selector)?.focus());
  }
}
