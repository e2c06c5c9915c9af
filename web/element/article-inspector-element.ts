// <article-inspector>: paste a news article, see who says what in it. The element owns the text, asks the engine, and
// shows the report; view/ makes the nodes. No side effect: article-inspector-define.ts registers the class.
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { toErrorData } from '../engine/errors';
import type { Report } from '../engine/report';
import { inspectorEvent } from './events';
import { TextEditor } from './editor';
import { Inspection } from './inspection';
import { Intake } from './intake';
import { Lists } from './lists';
import { Selection } from './selection';
import { styles } from './styles';
import { ArticleView } from './view/article';
import type { Failure, Phase } from './view/frame';
import { Highlighter } from './view/highlight';
import { ReadingKeys } from './view/keys';
import { buildModel, type Model } from './view/model';
import { Pointing } from './view/pointing';
import { frame } from './view/screen';

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
    jump: (key) => this.#selection.jump(key),
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
    select: (key) => this.#selection.choose(key),
    jump: (key) => this.#selection.jump(key),
  });
  readonly #selection = new Selection({
    model: () => this._model,
    article: () => this.#article,
    editor: this.#editor,
    lists: this.#lists,
    highlighter: this.#highlighter,
    pointing: () => this.#pointing,
    told: (selected) => this.dispatchEvent(inspectorEvent('article-inspector:select', { selected })),
  });
  readonly #keys = new ReadingKeys({
    enabled: () => !this.noShortcuts,
    model: () => this._model,
    article: () => this.#article,
    select: (key) => this.#selection.choose(key),
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
    return this.#selection.key;
  }

  set selected(key: string | null) {
    this.#selection.set(key);
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
      this.#selection.clear();
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
    this.#selection.drawn();
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
    this.#selection.renew(this._model, this.#given);
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
    return frame({
      phase: this._phase,
      model: this._model,
      failure: this._failure,
      text: this.#text,
      date: this.date,
      url: this.url,
      help: this._help,
      details: this._details,
      shortcuts: !this.noShortcuts,
      loaded: this.#inspection.loaded,
      article: this.#article?.element ?? null,
      intake: this.#intake,
      editor: this.#editor,
      lists: this.#lists,
      pointing: this.#pointing,
      keys: this.#keys,
      actions: this.#actions,
    });
  }

  readonly #actions = {
    retry: () => this.retry(),
    edit: () => {
      if (!this.#editor.open) this.#toggleEdit();
    },
    setDate: (event: Event) => (this.date = (event.target as HTMLInputElement).value || null),
    setUrl: (event: Event) => (this.url = (event.target as HTMLInputElement).value.trim() || null),
    setShortcuts: (event: Event) => (this.shortcuts = (event.target as HTMLInputElement).checked),
    toggleEdit: () => this.#toggleEdit(),
    toggleHelp: () => (this._help = !this._help),
    toggleDetails: () => (this._details = !this._details),
    escape: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && this.#pointing.close()) event.stopPropagation();
    },
  };
}
