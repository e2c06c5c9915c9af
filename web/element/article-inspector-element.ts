// <article-inspector>: paste a news article, see who says what in it. The element owns the text, asks the engine, and
// shows the report; view/ makes the nodes. No side effect: article-inspector-define.ts registers the class.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { defaultBase, sharedEngine, type Engine } from '../engine/engine';
import { toErrorData } from '../engine/errors';
import type { Report } from '../engine/report';
import { inspectorEvent } from './events';
import { isOnlyAddress, leadingAddress, textFromFile, textFromTransfer } from './paste';
import { styles } from './styles';
import { ArticleView } from './view/article';
import {
  bar,
  emptyState,
  failure,
  helpPanel,
  notices,
  rail,
  skeleton,
  type Failure,
  type Phase,
} from './view/frame';
import { Highlighter } from './view/highlight';
import { buildModel, type Model } from './view/model';
import { kTabs, panelNodes, tabCount, tabOfKey, type TabName } from './view/rail';
import { ReadingKeys } from './view/keys';
import { Pointing } from './view/pointing';

const kEditDelayMs = 400;

interface Panel {
  model: Model;
  tab: TabName;
  filter: string;
  nodes: Node[];
}

/**
 * Attributes: `date` (YYYY-MM-DD), `url`, `lang`, `theme` (`light`, `dark`, else as the system), `base` (folder of the
 * engine's files; default: beside the script), `view` (`full`), `no-shortcuts` (single keys off).
 * Properties: `text`, `html`, `report`, `selected` (`q3`, `e1`, ...), `shortcuts`.
 * Events: `article-inspector:ready|progress|result|select|error`, see events.ts.
 * Slots: `intro` and `starts` in the empty state, `actions` in the bar.
 * Parts: `frame`, `empty`, `field`, `bar`, `article`, `rail`, `card`.
 * Custom properties: `--article-inspector-accent`, `--article-inspector-text-font`, `--article-inspector-ui-font`.
 */
export class ArticleInspectorElement extends LitElement {
  static override styles = styles;

  static override properties = {
    date: { type: String, reflect: true },
    url: { type: String, reflect: true },
    theme: { type: String, reflect: true },
    base: { type: String },
    view: { type: String },
    noShortcuts: { type: Boolean, attribute: 'no-shortcuts', reflect: true },
    _phase: { state: true },
    _editing: { state: true },
    _draft: { state: true },
    _onlyAddress: { state: true },
    _tab: { state: true },
    _filter: { state: true },
    _sheetOpen: { state: true },
    _help: { state: true },
    _details: { state: true },
    _model: { state: true },
    _failure: { state: true },
  };

  declare date: string | null;
  declare url: string | null;
  declare theme: string | null;
  declare base: string | null;
  declare view: string | null;
  declare noShortcuts: boolean;
  declare private _phase: Phase;
  declare private _editing: boolean;
  declare private _draft: string;
  declare private _onlyAddress: boolean;
  declare private _tab: TabName;
  declare private _filter: string;
  declare private _sheetOpen: boolean;
  declare private _help: boolean;
  declare private _details: boolean;
  declare private _model: Model | null;
  declare private _failure: Failure | null;

  #text = '';
  #html: string | null = null;
  #selected: string | null = null;
  #revealSelected = false;
  #stale = false;
  #given = false;
  #article: ArticleView | null = null;
  #articleOf: Model | null = null;
  #panel: Panel | null = null;
  #editor: HTMLTextAreaElement | null = null;
  #running: AbortController | undefined;
  #editTimer: ReturnType<typeof setTimeout> | undefined;
  #near: IntersectionObserver | undefined;
  #readyOf: Engine | null = null;

  readonly #highlighter = new Highlighter(
    () => this.#article,
    () => this.renderRoot?.querySelector('.rail') ?? null,
  );
  readonly #pointing = new Pointing({
    frame: () => this.renderRoot.querySelector<HTMLElement>('.frame'),
    card: () => this.renderRoot.querySelector<HTMLElement>('.card'),
    model: () => this._model,
    article: () => this.#article,
    highlighter: this.#highlighter,
    select: (key) => this.#userSelect(key),
    jump: (key) => this.#jump(key),
  });
  readonly #keys = new ReadingKeys({
    enabled: () => !this.noShortcuts,
    model: () => this._model,
    article: () => this.#article,
    select: (key) => this.#userSelect(key),
    pointing: this.#pointing,
    filter: () => this.#focusFilter(),
    help: () => (this._help = !this._help),
  });

  constructor() {
    super();
    this.date = null;
    this.url = null;
    this.theme = null;
    this.base = null;
    this.view = 'full';
    this.noShortcuts = false;
    this._phase = 'empty';
    this._editing = false;
    this._draft = '';
    this._onlyAddress = false;
    this._tab = 'voices';
    this._filter = '';
    this._sheetOpen = false;
    this._help = false;
    this._details = false;
    this._model = null;
    this._failure = null;
    this.#adoptEarlyProperties();
  }

  /** Properties that were set before the class was known lie on the instance and hide the accessors. */
  #adoptEarlyProperties(): void {
    const early = this as unknown as Record<string, unknown>;
    for (const name of ['text', 'html', 'report', 'selected', 'shortcuts']) {
      if (!Object.hasOwn(this, name)) continue;
      const value = early[name];
      Reflect.deleteProperty(this, name);
      early[name] = value;
    }
  }

  // ---- The public properties ----

  /** The article, exactly as it was given; for HTML the text that the report's spans index. */
  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#html = null;
    this.#replaceText(text);
    if (this.#editor) this.#editor.value = text;
  }

  get html(): string | null {
    return this.#html;
  }

  set html(markup: string | null) {
    this.#replaceText('');
    this.#html = markup;
  }

  get report(): Report | null {
    return this._model?.report ?? null;
  }

  /** Shows a saved report with no engine. Its spans index `text`, or the report's own text. */
  set report(report: Report | null) {
    this.#running?.abort();
    this.#given = report !== null;
    if (report) {
      this.#show(report);
    } else {
      this._model = null;
      this.#stale = true;
    }
  }

  get selected(): string | null {
    return this.#selected;
  }

  set selected(key: string | null) {
    this.#selected = key;
    this.#revealSelected = key !== null;
    this.#highlighter.select(key);
    this.requestUpdate();
  }

  get shortcuts(): boolean {
    return !this.noShortcuts;
  }

  set shortcuts(on: boolean) {
    this.noShortcuts = !on;
  }

  /** Tries again after the engine failed. */
  retry(): void {
    this.#stale = true;
    this.requestUpdate();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.field, .editor, .reading')?.focus(options);
  }

  // ---- Life ----

  override connectedCallback(): void {
    super.connectedCallback();
    this.#near = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#preload();
    });
    this.#near.observe(this);
    if (this.#text !== '' && !this._model && !this.#given) this.#stale = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#near?.disconnect();
    this.#running?.abort();
    clearTimeout(this.#editTimer);
    this.#pointing.reset();
  }

  /** The engine is fetched when the element has been seen and the browser is idle: never before the first paint. */
  #preload(): void {
    this.#near?.disconnect();
    const idle = window.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 200));
    requestAnimationFrame(() =>
      idle(() => {
        if (!this.isConnected || this.#given) return;
        // A failure here is told when the engine is wanted; it is then tried anew.
        this.#load().catch(() => undefined);
      }),
    );
  }

  #engine(): Engine {
    return sharedEngine(this.base === null ? defaultBase() : new URL(this.base, document.baseURI));
  }

  async #load(): Promise<Engine> {
    const engine = this.#engine();
    const info = await engine.load();
    if (this.#readyOf !== engine) {
      this.#readyOf = engine;
      this.dispatchEvent(inspectorEvent('article-inspector:ready', { engine: info }));
    }
    return engine;
  }

  // ---- Text in, report out ----

  #replaceText(text: string): void {
    this.#text = text;
    this.#given = false;
    this.#stale = true;
    this.requestUpdate();
  }

  /** A new editor gets the text; while it is edited, the field is the truth. */
  #fillEditor(): void {
    const editor = this.renderRoot.querySelector<HTMLTextAreaElement>('.editor');
    if (editor && editor !== this.#editor) editor.value = this.#text;
    this.#editor = editor;
  }

  #isBlank(): boolean {
    return this.#html === null ? this.#text.trim() === '' : this.#html.trim() === '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    const options = changed.has('date') || changed.has('url') || changed.has('base');
    if (options && this.hasUpdated && !this.#given && !this.#isBlank()) this.#stale = true;
    if (this.#stale && !this.#given) this.#beginWork();
    if (!this._editing && this._model !== this.#articleOf) this.#buildArticle();
  }

  /** The skeleton (or the last result, greyed) is on the screen in this very frame; the engine is asked after it. */
  #beginWork(): void {
    this._failure = null;
    if (this.#isBlank()) {
      this._phase = 'empty';
      this._model = null;
      this._editing = false;
      this._draft = '';
      this.#selected = null;
      return;
    }
    this._phase = this.#readyOf ? 'working' : 'loading';
    const sameText = this._model?.text === this.#text;
    if (!sameText && !this._editing) this._model = null;
  }

  protected override updated(): void {
    if (this.#stale && !this.#given) {
      this.#stale = false;
      void this.#inspect();
    }
    this.#fillEditor();
    this.#highlighter.refresh();
    if (this.#revealSelected && this.#article) {
      this.#revealSelected = false;
      this.#reveal(this.#selected);
    }
  }

  async #inspect(): Promise<void> {
    this.#running?.abort();
    if (this.#isBlank()) return;
    const running = (this.#running = new AbortController());
    const markup = this.#html;
    this.#progress();
    try {
      const engine = await this.#load();
      if (running.signal.aborted) return;
      if (this._phase === 'loading') {
        this._phase = 'working';
        this.#progress();
      }
      const report = await engine.inspect(markup ?? this.#text, {
        signal: running.signal,
        html: markup !== null,
        ...(this.date && { date: this.date }),
        ...(this.url && { url: this.url }),
      });
      if (!running.signal.aborted) this.#show(report);
    } catch (reason) {
      if (!running.signal.aborted) this.#fail(reason);
    }
  }

  #progress(): void {
    const phase = this._phase === 'loading' ? 'loading' : 'working';
    this.dispatchEvent(inspectorEvent('article-inspector:progress', { phase }));
  }

  #show(report: Report): void {
    if (report.text !== undefined) this.#text = report.text;
    this._model = buildModel(this.#text, report);
    this._phase = 'shown';
    this._failure = null;
    this.#stale = false;
    if (this.#selected !== null && !this.#given) this.#keepSelection();
    if (this.#selected !== null) this.#highlighter.select(this.#selected);
    this.dispatchEvent(inspectorEvent('article-inspector:result', { report, text: this.#text }));
  }

  /** A selection that the new report does not have is let go. */
  #keepSelection(): void {
    const key = this.#selected ?? '';
    const model = this._model;
    if (model && (model.quotes.has(key) || model.entities.has(key) || /^[tf]\d+$/.test(key))) return;
    this.#selected = null;
    this.#highlighter.select(null);
  }

  #fail(reason: unknown): void {
    this._failure = toErrorData(reason);
    this._phase = 'failed';
    this._model = null;
    this.dispatchEvent(inspectorEvent('article-inspector:error', this._failure));
  }

  #buildArticle(): void {
    this.#pointing.reset();
    this.#article?.dispose();
    this.#article = this._model ? new ArticleView(this._model) : null;
    this.#articleOf = this._model;
  }

  // ---- Selecting ----

  #userSelect(key: string | null): void {
    if (key === this.#selected) return;
    this.#selected = key;
    this.#highlighter.select(key);
    if (key !== null) this.#showInRail(key);
    this.dispatchEvent(inspectorEvent('article-inspector:select', { selected: key }));
  }

  /** Turns to the list that has `key` and brings its row into view there, without moving the page. */
  #showInRail(key: string): void {
    const tab = tabOfKey(key);
    const voiceSpeaks = this._tab === 'voices' && this._model?.voices.some((voice) => voice.entity === key);
    if (!voiceSpeaks) this._tab = tab;
    void this.updateComplete.then(() => {
      const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
      const row = panel?.querySelector<HTMLElement>(`[data-k~="${key}"].line, [data-k~="${key}"]`);
      if (!panel || !row) return;
      const offset = row.getBoundingClientRect().top - panel.getBoundingClientRect().top;
      if (offset < 0 || offset > panel.clientHeight - row.offsetHeight) panel.scrollTop += offset - 40;
    });
  }

  #reveal(key: string | null): HTMLElement | null {
    this.#highlighter.select(key);
    if (key === null) return null;
    this.#showInRail(key);
    const elements = this.#article?.elementsFor(key) ?? [];
    this.#highlighter.refresh();
    const place =
      elements.find((element) => element.matches('.quote')) ??
      elements.find((element) => !element.matches('.rule, .note')) ??
      null;
    if (place) scrollToPlace(place);
    return place;
  }

  /** From a list to the text. */
  #jump(key: string): void {
    this._sheetOpen = false;
    if (this._editing) {
      this.#selectInEditor(key);
      return;
    }
    const changed = key !== this.#selected;
    this.#selected = key;
    const place = this.#reveal(key);
    if (place) this.#pointing.focusQuietly(key, place);
    if (changed) this.dispatchEvent(inspectorEvent('article-inspector:select', { selected: key }));
  }

  #selectInEditor(key: string): void {
    const editor = this.renderRoot.querySelector<HTMLTextAreaElement>('.editor');
    const model = this._model;
    if (!editor || !model || editor.value !== model.text) return;
    const span =
      model.quotes.get(key)?.content[0] ??
      model.entities.get(key)?.mentions[0] ??
      model.report.times[Number(key.slice(1))];
    if (!span) return;
    editor.focus();
    editor.setSelectionRange(span.start, span.end);
  }

  // ---- What people do ----

  readonly #emptyActions = {
    paste: (event: ClipboardEvent) => this.#take(event, event.clipboardData),
    drop: (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (file) {
        event.preventDefault();
        void textFromFile(file).then((text) => this.#start(text));
      } else {
        this.#take(event, event.dataTransfer);
      }
    },
    input: (event: Event) => {
      this._draft = (event.target as HTMLTextAreaElement).value;
      this._onlyAddress = false;
    },
    keydown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#start(this._draft);
    },
    start: () => this.#start(this._draft),
    openFile: (event: Event) => {
      const input = event.target as HTMLInputElement;
      const file = input.files?.[0];
      if (file) void textFromFile(file).then((text) => this.#start(text));
      input.value = '';
    },
  };

  /** A paste into the empty field starts the work; into a field with words in it, it is added to them. */
  #take(event: Event, data: DataTransfer | null): void {
    if (!data) return;
    const text = textFromTransfer(data);
    if (this._draft.trim() !== '' && !this._onlyAddress) return;
    event.preventDefault();
    this.#start(text);
  }

  #start(text: string): void {
    if (isOnlyAddress(text)) {
      this._draft = text.trim();
      this._onlyAddress = true;
      return;
    }
    this._onlyAddress = false;
    this._draft = '';
    if (text.trim() !== '') this.text = text;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.reading')?.focus({ preventScroll: true }),
    );
  }

  #edit(event: Event): void {
    const value = (event.target as HTMLTextAreaElement).value;
    clearTimeout(this.#editTimer);
    this.#editTimer = setTimeout(() => this.#takeEdit(value), kEditDelayMs);
  }

  #takeEdit(value: string): void {
    clearTimeout(this.#editTimer);
    if (value.trim() === '' || value === this.#text) return;
    this.#html = null;
    this.#replaceText(value);
  }

  /** Rich text pasted while editing comes in as plain text with its paragraphs, at the caret, and can be undone. */
  #pasteEdit(event: ClipboardEvent): void {
    const editor = event.target as HTMLTextAreaElement;
    if (!event.clipboardData?.types.includes('text/html')) return;
    event.preventDefault();
    const text = textFromTransfer(event.clipboardData);
    if (!document.execCommand('insertText', false, text)) {
      editor.setRangeText(text, editor.selectionStart, editor.selectionEnd, 'end');
      this.#edit(event);
    }
  }

  #toggleEdit(): void {
    if (this._editing) {
      const editor = this.renderRoot.querySelector<HTMLTextAreaElement>('.editor');
      if (editor && editor.value !== editorText(this.#text)) this.#takeEdit(editor.value);
      this._editing = false;
    } else {
      this.#pointing.reset();
      this._editing = true;
    }
    void this.updateComplete.then(() => this.focus({ preventScroll: true }));
  }

  #setTab(tab: TabName): void {
    this._sheetOpen = !(this._sheetOpen && tab === this._tab);
    if (tab !== this._tab) this._filter = '';
    this._tab = tab;
  }

  #tabKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = kTabs[(kTabs.indexOf(this._tab) + step + kTabs.length) % kTabs.length] as TabName;
    this._filter = '';
    this._tab = next;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
  }

  #filterKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      const first = this.renderRoot.querySelector<HTMLElement>('.panel [data-jump]');
      if (first?.dataset['jump']) this.#jump(first.dataset['jump']);
    } else if (event.key === 'Escape') {
      if (this._filter === '') this.renderRoot.querySelector<HTMLElement>('.reading')?.focus();
      this._filter = '';
    }
  }

  #focusFilter(): void {
    this._sheetOpen = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.filter')?.focus());
  }

  // ---- Drawing ----

  protected override render(): TemplateResult {
    return html`<div class="frame" part="frame" data-phase=${this._phase} @keydown=${this.#onEscape}>
      ${this._phase === 'empty' ? this.#renderEmpty() : this.#renderWork()}
      <p class="vh" role="status">${this.#announcement()}</p>
      <div
        class="card"
        part="card"
        role="group"
        aria-label="Why"
        tabindex="-1"
        hidden
        @pointerover=${this.#pointing.overCard}
        @pointerout=${this.#pointing.outOfCard}
        @click=${this.#pointing.clickCard}
      ></div>
    </div>`;
  }

  #renderEmpty(): TemplateResult {
    return emptyState({ draft: this._draft, onlyAddress: this._onlyAddress, ...this.#emptyActions });
  }

  #renderWork(): TemplateResult {
    return html`${bar({
        summary: this.#summary(),
        busy: this._phase === 'working' || this._phase === 'loading',
        date: this.date ?? '',
        url: this.url ?? leadingAddress(this.#text) ?? '',
        editing: this._editing,
        canEdit: this.#html === null,
        help: this._help,
        details: this._details,
        setDate: (event) => (this.date = (event.target as HTMLInputElement).value || null),
        setUrl: (event) => (this.url = (event.target as HTMLInputElement).value.trim() || null),
        toggleEdit: () => this.#toggleEdit(),
        toggleHelp: () => (this._help = !this._help),
        toggleDetails: () => (this._details = !this._details),
      })}
      ${
        this._help
          ? helpPanel(
              !this.noShortcuts,
              (event) => (this.shortcuts = (event.target as HTMLInputElement).checked),
            )
          : nothing
      }
      <div class="columns">${this.#renderReading()} ${this.#renderRail()}</div>`;
  }

  #renderReading(): TemplateResult {
    const model = this._model;
    return html`<section
      class="reading"
      part="article"
      tabindex="0"
      aria-label="Article"
      aria-busy=${this._phase === 'working' || this._phase === 'loading'}
      @keydown=${this.#keys.keydown}
      @pointerover=${this.#pointing.over}
      @pointerout=${this.#pointing.out}
      @pointerdown=${this.#pointing.down}
      @click=${this.#pointing.click}
      @focusin=${this.#pointing.focusIn}
    >
      ${this._failure ? failure(this._failure, this.#failureActions) : nothing}
      ${
        model
          ? notices(
              model.report.warnings,
              model.report.quotes.length === 0 && model.report.entities.length === 0,
            )
          : nothing
      }
      ${this.#renderText(model)}
    </section>`;
  }

  #renderText(model: Model | null): unknown {
    if (this._editing) return this.#renderEditor();
    if (model) return this.#article?.element;
    if (this._phase !== 'failed') return skeleton(this._phase);
    return this._failure?.code === 'too_large'
      ? nothing
      : html`<div class="raw" dir="auto">${this.#text}</div>`;
  }

  #renderEditor(): TemplateResult {
    return html`<textarea
      class="editor"
      aria-label="Article text, being edited"
      spellcheck="true"
      @input=${this.#edit}
      @paste=${this.#pasteEdit}
    ></textarea>`;
  }

  #renderRail(): TemplateResult {
    const model = this._model;
    const counts =
      model &&
      (Object.fromEntries(kTabs.map((tab) => [tab, tabCount(model, tab)])) as Record<TabName, number>);
    return html`<div
      class="rail-place"
      @click=${this.#pointing.clickList}
      @pointerover=${this.#pointing.overList}
      @pointerout=${this.#pointing.out}
      @focusin=${this.#pointing.focusList}
    >
      ${rail({
        tab: this._tab,
        open: this._sheetOpen,
        filter: this._filter,
        counts,
        panel: model ? this.#panelNodes(model) : [],
        setTab: (tab) => this.#setTab(tab),
        tabKey: (event) => this.#tabKey(event),
        setFilter: (event) => (this._filter = (event.target as HTMLInputElement).value),
        filterKey: (event) => this.#filterKey(event),
        close: () => (this._sheetOpen = false),
      })}
    </div>`;
  }

  #panelNodes(model: Model): readonly Node[] {
    const [tab, filter] = [this._tab, this._filter];
    const old = this.#panel;
    if (old && old.model === model && old.tab === tab && old.filter === filter) return old.nodes;
    this.#panel = { model, tab, filter, nodes: panelNodes(model, tab, filter) };
    return this.#panel.nodes;
  }

  readonly #failureActions = {
    retry: () => this.retry(),
    edit: () => {
      if (!this._editing) this.#toggleEdit();
    },
  };

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#pointing.close()) event.stopPropagation();
  };

  #summary(): string {
    if (this._model) return this._model.summary;
    if (this._phase === 'failed') return 'Not inspected';
    return this._phase === 'loading' ? 'Loading the engine…' : 'Reading the article…';
  }

  /** Said once for each result, in the polite live region. */
  #announcement(): string {
    if (this._phase === 'shown' && this._model) return `Article read: ${this._model.summary}.`;
    if (this._phase === 'loading') return 'Loading the engine';
    return '';
  }
}

/** A textarea's value has its line ends normalised. */
function editorText(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Brings a place into the middle of the window, unless it is well in view already. */
function scrollToPlace(place: HTMLElement): void {
  const fold = place.closest('details');
  if (fold) fold.open = true;
  const margin = 90;
  const inView = () => {
    const { top, bottom } = place.getBoundingClientRect();
    return top >= margin && bottom <= window.innerHeight - margin;
  };
  if (inView()) return;
  place.scrollIntoView({ block: 'center' });
  // Rows above may get their real height only now; settle once more.
  requestAnimationFrame(() => {
    if (!inView()) place.scrollIntoView({ block: 'center' });
  });
}
