// <article-inspector>: paste a news article, see who says what in it. The element owns the text, asks the engine, and
// shows the report; view/ makes the nodes. No side effect: article-inspector-define.ts registers the class.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { toErrorData } from '../engine/errors';
import type { Report } from '../engine/report';
import { inspectorEvent } from './events';
import { TextEditor } from './editor';
import { Inspection } from './inspection';
import { Intake } from './intake';
import { Lists } from './lists';
import { leadingAddress } from './paste';
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
import { scrollToPlace } from './view/dom';
import { Highlighter } from './view/highlight';
import { buildModel, type Model } from './view/model';
import { ReadingKeys } from './view/keys';
import { Pointing } from './view/pointing';

/**
 * Shows who says what in a news article, and how we know. custom-elements.json, the demo page and the types are made
 * from this comment and the members below.
 *
 * @element article-inspector
 *
 * @attr {YYYY-MM-DD} date - Publication date; weekdays and “yesterday” are counted from it
 * @attr {URL} url - Address of the article
 * @attr {light|dark} theme - Colours; without it as the reader’s system has them
 * @attr {URL} base - Folder of the engine’s files; without it the folder of the script
 * @attr {full} view - Size of the element
 * @attr {boolean} no-shortcuts - Switches single-key shortcuts off
 *
 * @fires article-inspector:ready - The engine is there; no network request follows
 * @fires article-inspector:progress - The engine is being loaded, or reads the article
 * @fires article-inspector:result - A new report is shown; `detail` has it and the text that it indexes
 * @fires article-inspector:select - The reader selected a quotation, name, time or finding, or let go of it
 * @fires article-inspector:error - The article could not be inspected; `detail` has a code and a message
 *
 * @slot intro - Heading of the empty state
 * @slot starts - Further ways to begin, beside “Open a file”
 * @slot actions - Further buttons in the bar
 *
 * @csspart frame - Everything
 * @csspart empty - The empty state
 * @csspart field - The field that takes a paste
 * @csspart bar - Counts and buttons above the article
 * @csspart article - The article as it is read
 * @csspart rail - Voices, names, times and findings
 * @csspart card - The answer to “why?”
 *
 * @cssprop [--article-inspector-accent=#0b5f8a] - Colour of links, focus and selection
 * @cssprop [--article-inspector-text-font] - Fonts of the article
 * @cssprop [--article-inspector-ui-font] - Fonts of everything else
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

  readonly #inspection = new Inspection(this, (phase) => {
    this._phase = phase;
    this.requestUpdate();
  });
  readonly #intake = new Intake({
    take: (text) => this.#takeIn(text),
    changed: () => this.requestUpdate(),
  });
  readonly #editor = new TextEditor({
    text: () => this.#text,
    replace: (text) => this.#replaceText(text),
    field: () => this.renderRoot.querySelector<HTMLTextAreaElement>('.editor'),
    changed: () => this.requestUpdate(),
  });
  readonly #lists = new Lists({
    model: () => this._model,
    root: () => this.renderRoot,
    jump: (key) => this.#jump(key),
    changed: () => this.requestUpdate(),
    drawn: () => this.updateComplete,
  });
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
    filter: () => this.#lists.focusFilter(),
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
    this.#replaceText(text);
    this.#editor.refill();
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
    this.#inspection.abort();
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
    this.#inspection.preloadWhenNear(() => !this.#given);
    if (!this.#isBlank() && !this._model) this.retry();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#inspection.stop();
    this.#editor.stop();
    this.#pointing.reset();
  }

  // ---- Text in, report out ----

  #replaceText(text: string): void {
    this.#text = text;
    this.#html = null;
    this.#given = false;
    this.#stale = true;
    this.requestUpdate();
  }

  #isBlank(): boolean {
    return this.#html === null ? this.#text.trim() === '' : this.#html.trim() === '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    const options = changed.has('date') || changed.has('url') || changed.has('base');
    if (options && this.hasUpdated && !this.#given && !this.#isBlank()) this.#stale = true;
    if (this.#stale && !this.#given) this.#beginWork();
    if (!this.#editor.open && this._model !== this.#articleOf) this.#buildArticle();
  }

  /** The skeleton (or the last result, greyed) is on the screen in this very frame; the engine is asked after it. */
  #beginWork(): void {
    this._failure = null;
    if (this.#isBlank()) {
      this._phase = 'empty';
      this._model = null;
      this.#editor.open = false;
      this.#intake.clear();
      this.#selected = null;
      return;
    }
    this._phase = this.#inspection.ready ? 'working' : 'loading';
    const sameText = this._model?.text === this.#text;
    if (!sameText && !this.#editor.open) this._model = null;
  }

  protected override updated(): void {
    if (this.#stale && !this.#given) {
      this.#stale = false;
      void this.#inspect();
    }
    this.#editor.fill();
    this.#highlighter.refresh();
    if (this.#revealSelected && this.#article) {
      this.#revealSelected = false;
      this.#reveal(this.#selected);
    }
  }

  async #inspect(): Promise<void> {
    if (this.#isBlank()) {
      this.#inspection.abort();
      return;
    }
    try {
      const report = await this.#inspection.run(this.#html ?? this.#text, {
        html: this.#html !== null,
        ...(this.date && { date: this.date }),
        ...(this.url && { url: this.url }),
      });
      if (!report) return;
      this.#show(report);
      this.dispatchEvent(inspectorEvent('article-inspector:result', { report, text: this.#text }));
    } catch (reason) {
      this.#fail(reason);
    }
  }

  #show(report: Report): void {
    if (report.text !== undefined) this.#text = report.text;
    this._model = buildModel(this.#text, report);
    this._phase = 'shown';
    this._failure = null;
    this.#stale = false;
    if (this.#selected !== null && !this.#given) this.#keepSelection();
    if (this.#selected !== null) this.#highlighter.select(this.#selected);
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
    if (key !== null) this.#lists.show(key);
    this.dispatchEvent(inspectorEvent('article-inspector:select', { selected: key }));
  }

  #reveal(key: string | null): HTMLElement | null {
    this.#highlighter.select(key);
    if (key === null) return null;
    this.#lists.show(key);
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
    this.#lists.close();
    if (this.#editor.open) {
      if (this._model) this.#editor.select(this._model, key);
      return;
    }
    const changed = key !== this.#selected;
    this.#selected = key;
    const place = this.#reveal(key);
    if (place) this.#pointing.focusQuietly(key, place);
    if (changed) this.dispatchEvent(inspectorEvent('article-inspector:select', { selected: key }));
  }

  // ---- What people do ----

  #takeIn(text: string): void {
    this.text = text;
    void this.updateComplete.then(() => this.focus({ preventScroll: true }));
  }

  #toggleEdit(): void {
    this.#pointing.reset();
    this.#editor.toggle();
    void this.updateComplete.then(() => this.focus({ preventScroll: true }));
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
    return emptyState(this.#intake);
  }

  #renderWork(): TemplateResult {
    return html`${bar({
        summary: this.#summary(),
        busy: this._phase === 'working' || this._phase === 'loading',
        date: this.date ?? '',
        url: this.url ?? leadingAddress(this.#text) ?? '',
        editing: this.#editor.open,
        canEdit: this.#text !== '',
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
    if (this.#editor.open) return this.#renderEditor();
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
      @input=${this.#editor.input}
      @paste=${this.#editor.paste}
    ></textarea>`;
  }

  #renderRail(): TemplateResult {
    const model = this._model;
    return html`<div
      class="rail-place"
      @click=${this.#pointing.clickList}
      @pointerover=${this.#pointing.overList}
      @pointerout=${this.#pointing.out}
      @focusin=${this.#pointing.focusList}
    >
      ${rail(this.#lists, model && this.#lists.counts(model), model ? this.#lists.nodes(model) : [], this._phase !== 'failed')}
    </div>`;
  }

  readonly #failureActions = {
    retry: () => this.retry(),
    edit: () => {
      if (!this.#editor.open) this.#toggleEdit();
    },
  };

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#pointing.close()) event.stopPropagation();
  };

  #summary(): string {
    if (this._model) return this._model.summary;
    if (this._phase === 'failed') return 'Not inspected';
    if (this._phase !== 'loading') return 'Reading the article…';
    const percent = Math.round(this.#inspection.loaded * 100);
    return percent > 0 && percent < 100 ? `Loading the engine, ${percent} %…` : 'Loading the engine…';
  }

  /** Said once for each result, in the polite live region. */
  #announcement(): string {
    if (this._phase === 'shown' && this._model) return `Article read: ${this._model.summary}.`;
    if (this._phase === 'loading') return 'Loading the engine';
    return '';
  }
}
