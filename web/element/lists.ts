// The rail's state: which list, what filter, open or not on a phone; and its rows, drawn anew only when those change.
import type { Model } from './view/model';
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
  nodes: readonly Node[];
}

export class Lists {
  tab: TabName = 'voices';
  filter = '';
  open = false;
  #panel: Panel | null = null;

  constructor(private readonly host: Host) {}

  readonly setTab = (tab: TabName): void => {
    this.open = !(this.open && tab === this.tab);
    this.#turnTo(tab);
  };

  readonly tabKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
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
    return Object.fromEntries(kTabs.map((tab) => [tab, tabCount(model, tab)])) as Record<TabName, number>;
  }

  nodes(model: Model): readonly Node[] {
    const { tab, filter } = this;
    const old = this.#panel;
    if (old && old.model === model && old.tab === tab && old.filter === filter) return old.nodes;
    const nodes = panelNodes(model, tab, filter);
    this.#panel = { model, tab, filter, nodes };
    return nodes;
  }

  /** Turns to the list that has `key` and brings its row into view there, without moving the page. */
  show(key: string): void {
    const speaks = this.tab === 'voices' && this.host.model()?.voices.some((voice) => voice.entity === key);
    if (!speaks) this.#turnTo(tabOfKey(key));
    void this.host.drawn().then(() => {
      const panel = this.host.root().querySelector<HTMLElement>('.panel');
      const find = (selector: string) => panel?.querySelector<HTMLElement>(selector);
      const row = find(`.line[data-k~="${key}"]`) ?? find(`[data-k~="${key}"]`);
      if (!panel || !row) return;
      const offset = row.getBoundingClientRect().top - panel.getBoundingClientRect().top;
      if (offset < 0 || offset > panel.clientHeight - row.offsetHeight) panel.scrollTop += offset - 40;
    });
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
