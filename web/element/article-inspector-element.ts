// <article-inspector>: paste a news article, see who says what in it. The element owns the text, asks the engine, and
// shows the report; view/ makes the nodes. No side effect: article-inspector-define.ts registers the class.
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { toErrorData } from '../engine/errors';
import type { BlockKind, Report, Span } from '../engine/report';
import { reanchor } from './anchor';
import { TextEditor } from './editor';
import { inspectorEvent } from './events';
import type { InPlace } from './in-place/in-place';
import type { FileContent } from './files';
import { Inspection } from './inspection';
import { Intake } from './intake';
import { Lists } from './lists';
import { Overrulings, type Overruled } from './overruled';
import { textFromHtml } from './paste';
import { Selection } from './selection';
import { styles } from './styles';
import { english, languageOf, textsFor, type Texts } from './texts';
import { ArticleView } from './view/article';
import type { Failure, Notice, Phase } from './view/frame';
import { Highlighter } from './view/highlight';
import { ReadingKeys } from './view/keys';
import { buildModel, type Model } from './view/model';
import { keepInWindow } from './view/panel';
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
 * @attr {string} for - Id or selector of the article on the host page that is inspected in place, or of a text field
 * @attr {full|panel|badge} view - Size: the whole inspector, “Sources in this story” for readers, one line
 * @attr {string} lang - Language of the element’s own words (en, de, ar); without it that of the page
 * @attr {ltr|rtl} dir - Direction of the element’s own words; without it that of their language
 * @attr {boolean} no-shortcuts - Switches single-key shortcuts off
 *
 * @fires article-inspector:ready - The engine is there; no network request follows
 * @fires article-inspector:progress - The engine is being loaded, or reads the article
 * @fires article-inspector:result - A new report is shown; `detail` has it and the text that it indexes
 * @fires article-inspector:overrule - The reader said what a part of the text is; `detail` has all that was said
 * @fires article-inspector:select - The reader selected a quotation, name, time or finding, or let go of it
 * @fires article-inspector:error - The article could not be inspected; `detail` has a code and a message
 *
 * @slot - A saved report, as `<script type="application/json">`, is shown with no engine at all
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
 * @csspart panel - “Sources in this story”
 * @csspart badge - The one line
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
    view: { type: String, reflect: true },
    for: { type: String, reflect: true },
    noShortcuts: { type: Boolean, attribute: 'no-shortcuts', reflect: true },
    _phase: { state: true },
    _help: { state: true },
    _details: { state: true },
    _parts: { state: true },
    _open: { state: true },
    _model: { state: true },
    _failure: { state: true },
    _notices: { state: true },
  };

  /** Publication date, YYYY-MM-DD. */
  declare date: string | null;
  /** Address of the article. */
  declare url: string | null;
  declare theme: string | null;
  declare base: string | null;
  declare view: string | null;
  declare for: string | null;
  declare noShortcuts: boolean;
  declare private _phase: Phase;
  declare private _help: boolean;
  declare private _details: boolean;
  declare private _parts: boolean;
  declare private _open: boolean;
  declare private _model: Model | null;
  declare private _failure: Failure | null;
  declare private _notices: readonly Notice[];

  #text = '';
  #html: string | null = null;
  #stale = false;
  /** A report that the host gave, and the text that it is about. */
  #given: { report: Report; text: string | null } | null = null;
  #lost = 0;
  #t: Texts = english;
  #lang: string | null = null;
  #article: ArticleView | null = null;
  #articleOf: Model | null = null;

  readonly #overrulings = new Overrulings();
  readonly #inspection = new Inspection(this, (phase) => {
    this._phase = phase;
    this.requestUpdate();
  });
  readonly #intake = new Intake({
    texts: () => this.#t,
    take: (content, note) => this.#takeIn(content, note),
    changed: () => this.requestUpdate(),
  });
  readonly #editor = new TextEditor({
    text: () => this.#text,
    replace: (text) => this.#edit(text),
    field: () => this.renderRoot.querySelector<HTMLTextAreaElement>('.editor'),
    changed: () => this.requestUpdate(),
  });
  /** Fetched only where `for` is used. */
  #inPlace: InPlace | null = null;
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
    {
      select: (key) => this.#inPlace?.select(key),
      evidence: (key) => this.#inPlace?.evidence(key),
    },
  );
  readonly #pointing = new Pointing({
    frame: () => this.renderRoot.querySelector<HTMLElement>('.frame'),
    card: () => this.renderRoot.querySelector<HTMLElement>('.card'),
    model: () => this._model,
    article: () => this.#article,
    highlighter: this.#highlighter,
    select: (key) => this.#selection.choose(key),
    jump: (key, at) => this.#selection.jump(key, at),
    show: (key) => this.#selection.show(key),
    done: (key) => this.#lists.toggleDone(key),
  });
  readonly #selection = new Selection({
    model: () => this._model,
    article: () => this.#article,
    editor: this.#editor,
    inPlace: () => this.#inPlace,
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
    review: () => this.#lists.startReview(),
    parts: () => (this._parts = !this._parts),
    undo: () => this.#undo(),
  });

  /** `lang` and `dir` are every element's own: watched, not taken over. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', 'dir'];
  }

  constructor() {
    super();
    this.date = null;
    this.url = null;
    this.theme = null;
    this.base = null;
    this.view = null;
    this.for = null;
    this.noShortcuts = false;
    this._phase = 'empty';
    this._help = false;
    this._details = false;
    this._parts = false;
    this._open = false;
    this._model = null;
    this._failure = null;
    this._notices = [];
    this.#adoptEarlyProperties();
  }

  /** Properties that were set before the class was known lie on the instance and hide the accessors. */
  #adoptEarlyProperties(): void {
    const early = this as unknown as Record<string, unknown>;
    for (const name of ['text', 'html', 'report', 'selected', 'shortcuts', 'overruled']) {
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
    this.#overrulings.clear();
    this.#notes([]);
    this.#replaceText(text);
    this.#editor.refill();
  }

  /** The article as HTML, instead of `text`. */
  get html(): string | null {
    return this.#html;
  }

  set html(markup: string | null) {
    this.text = '';
    this.#html = markup;
  }

  /** The report that is shown; set it to show a saved one with no engine. */
  get report(): Report | null {
    return this._model?.report ?? null;
  }

  /** Its spans index `text`, or the report's own text; with `for`, they are found again in the article there. */
  set report(report: Report | null) {
    this.#inspection.abort();
    if (report) {
      this.#given = { report, text: report.text ?? (this.#text === '' ? null : this.#text) };
      if (this.for === null || this.#inPlace?.active) this.#showGiven();
    } else {
      this.#given = null;
      this._model = null;
      this.#stale = true;
    }
  }

  /** What is selected: `q3`, `e1`, `t0`, `f2`, or null. */
  get selected(): string | null {
    return this.#selection.key;
  }

  set selected(key: string | null) {
    this.#selection.set(key);
    this.requestUpdate();
  }

  /** What the reader said parts of the text are: `[{start, end, kind}]`, kinds as in the report's blocks. */
  get overruled(): readonly Overruled[] {
    return this.#overrulings.list;
  }

  set overruled(list: readonly Overruled[]) {
    this.#overrulings.list = list;
    this.retry();
  }

  /** Whether single-key shortcuts are on. */
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

  /** Reads a file in as if it had been dropped here. */
  open(file: File): Promise<void> {
    return this.#intake.open(file);
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.field, .editor, .reading, .tab, .badge')?.focus(options);
  }

  // ---- Life ----

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#given && !this._model) this.#readSaved();
    this.#inspection.preloadWhenNear(
      () => this.#given === null && (this.for === null || this.#inPlace !== null),
    );
    if (this.hasUpdated) void this.#attach();
    if (!this.#isBlank() && !this._model) this.retry();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#inspection.stop();
    this.#editor.stop();
    this.#pointing.reset();
    this.#inPlace?.detach();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name === 'lang' || name === 'dir') this.requestUpdate();
    else super.attributeChangedCallback(name, old, value);
  }

  /** The report of a server-rendered page lies in the element as JSON, beside the article that is readable without. */
  #readSaved(): void {
    const saved = this.querySelector(':scope > script[type="application/json"]')?.textContent;
    if (!saved) return;
    try {
      this.report = JSON.parse(saved) as Report;
    } catch {
      this.#fail({ code: 'bad_input', message: 'The saved report is not JSON.' });
    }
  }

  /** The words of its language first: nothing is drawn in another one before. */
  protected override async scheduleUpdate(): Promise<void> {
    const lang = languageOf(this);
    if (lang !== this.#lang) {
      this.#lang = lang;
      const texts = textsFor(lang);
      const before = this.#t;
      this.#t = texts instanceof Promise ? await texts : texts;
      if (this._model && before !== this.#t) {
        this._model = buildModel(this._model.text, this._model.report, this.#t);
      }
    }
    await super.scheduleUpdate();
  }

  // ---- Text in, report out ----

  #replaceText(text: string): void {
    this.#text = text;
    this.#html = null;
    this.#given = null;
    this.#lost = 0;
    this.#stale = true;
    this.requestUpdate();
  }

  #isBlank(): boolean {
    return this.#html === null ? this.#text.trim() === '' : this.#html.trim() === '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('for')) void this.#attach();
    const options = changed.has('date') || changed.has('url') || changed.has('base');
    if (options && this.hasUpdated && !this.#given && !this.#isBlank()) this.#stale = true;
    if (this.#stale && !this.#given) this.#beginWork();
    if (!this.#editor.open && this._model !== this.#articleOf) this.#buildArticle();
    this.#article?.showParts(this._parts);
  }

  /** The skeleton (or the last result, greyed) is on the screen in this very frame; the engine is asked after it. */
  #beginWork(): void {
    this._failure = null;
    if (this.#isBlank()) {
      this._phase = 'empty';
      this._model = null;
      this.#editor.open = false;
      this.#intake.clear();
      this.#lists.done.clear();
      this.#selection.clear();
      return;
    }
    this._phase = this.#inspection.ready ? 'working' : 'loading';
    const sameText = this._model?.text === this.#text || this.#inPlace?.active;
    if (!sameText && !this.#editor.open) this._model = null;
  }

  protected override updated(): void {
    if (this.#stale && !this.#given) {
      this.#stale = false;
      void this.#inspect();
    }
    this.#editor.fill();
    this.#inPlace?.paint(this._model);
    if (this._open) keepInWindow(this.renderRoot);
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
        ...(this.overruled.length > 0 && { blocks: this.overruled }),
      });
      if (!report) return;
      this.#show(report);
      this.dispatchEvent(inspectorEvent('article-inspector:result', { report, text: this.#text }));
    } catch (reason) {
      const failure = toErrorData(reason);
      if (this.#html !== null && failure.code !== 'too_large' && failure.code !== 'engine_failed') {
        // Markup that the core does not take is read here, as plain words: nothing is lost.
        this.#replaceText(textFromHtml(this.#html));
        return;
      }
      this.#fail(failure);
    }
  }

  #show(report: Report): void {
    if (report.text !== undefined) this.#text = report.text;
    this._model = buildModel(this.#text, report, this.#t);
    this._phase = 'shown';
    this._failure = null;
    this.#stale = false;
    this.#selection.renew(this._model, this.#given !== null);
  }

  /** A given report; in place, its passages are looked for in the article as it is now. */
  #showGiven(): void {
    const given = this.#given;
    if (!given) return;
    if (!this.#inPlace?.active) {
      this.#show(given.report);
      return;
    }
    const found = reanchor(given.report, given.text ?? this.#text, this.#text);
    this.#lost = found.lost;
    this.#show({ ...found.report, text: this.#text });
  }

  #fail(failure: Failure): void {
    this._failure = failure;
    this._phase = 'failed';
    this._model = null;
    this.dispatchEvent(inspectorEvent('article-inspector:error', failure));
  }

  #buildArticle(): void {
    this.#pointing.reset();
    this.#article?.dispose();
    const wanted = this._model && this.for === null && this.view !== 'panel' && this.view !== 'badge';
    this.#article =
      this._model && wanted
        ? new ArticleView(this._model, (part, kind) => this.#overrule(part, kind), this._parts)
        : null;
    this.#articleOf = this._model;
  }

  // ---- What people do ----

  /** A text that comes over another one can be taken back. */
  #takeIn({ text = '', html }: FileContent, note: string): void {
    const { field } = this.#t;
    const before = this.#text;
    const list: Notice[] = note === '' ? [] : [{ words: note }];
    if (before.trim() !== '' && before !== text) {
      list.push({ words: field.replaced, action: { words: field.back, run: () => (this.text = before) } });
    }
    if (html === undefined) this.text = text;
    else this.html = html;
    this.#notes(list);
    void this.updateComplete.then(() => this.focus({ preventScroll: true }));
  }

  #notes(list: readonly Notice[]): void {
    if (list.length > 0 || this._notices.length > 0) this._notices = list;
  }

  #edit(text: string): void {
    this.#overrulings.moveTo(this.#text, text);
    this.#replaceText(text);
  }

  /** To the article that `for` names, away from the one before. */
  async #attach(): Promise<void> {
    if (this.for !== null && !this.#inPlace) {
      const { InPlace } = await import('./in-place/in-place');
      this.#inPlace ??= new InPlace({
        element: this,
        take: (text) => this.#follow(text),
        missing: (name) => this.#fail({ code: 'no_target', message: this.#t.status.noTarget(name) }),
        model: () => this._model,
        choose: (key) => this.#selection.choose(key),
      });
    }
    if (this.isConnected) this.#inPlace?.attach(this.for);
  }

  /** The host's article, at first and after each edit of it. */
  #follow(text: string): void {
    this.#overrulings.moveTo(this.#text, text);
    if (!this.#given) {
      this.#replaceText(text);
      return;
    }
    this.#text = text;
    this.#showGiven();
  }

  #toggleEdit(): void {
    this.#pointing.reset();
    this.#editor.toggle();
    void this.updateComplete.then(() => this.focus({ preventScroll: true }));
  }

  #overrule(span: Span, kind: BlockKind): void {
    this.#overrulings.say(span, kind);
    this.#overruledNow(span.start);
  }

  #undo(): void {
    if (this.#overrulings.undo()) this.#overruledNow(null);
  }

  /** Everything is analysed anew; the focus then goes back to the part that it was about. */
  #overruledNow(at: number | null): void {
    const { overruled } = this;
    this.dispatchEvent(inspectorEvent('article-inspector:overrule', { overruled }));
    const back = (): void => {
      if (at === null) return;
      const row = this.#article?.rowAt(at);
      const fold = row?.closest('details');
      if (fold) fold.open = true;
      row?.querySelector<HTMLElement>('.part button')?.focus({ preventScroll: true });
    };
    this.addEventListener('article-inspector:result', () => void this.updateComplete.then(back), {
      once: true,
    });
    this.retry();
  }

  // ---- Drawing ----

  protected override render(): TemplateResult {
    return frame({
      t: this.#t,
      dir: this.dir || this.#t.dir,
      view: this.view === 'panel' || this.view === 'badge' ? this.view : 'full',
      phase: this._phase,
      model: this._model,
      failure: this._failure,
      text: this.#text,
      date: this.date,
      url: this.url,
      help: this._help,
      details: this._details,
      parts: this._parts,
      canUndo: this.#overrulings.canUndo,
      shortcuts: !this.noShortcuts,
      elsewhere: this.for !== null,
      lost: this.#lost,
      notices: this.#allNotices(),
      loading: { ...this.#inspection.progress },
      open: this._open,
      article: this.#article?.element ?? null,
      intake: this.#intake,
      editor: this.#editor,
      lists: this.#lists,
      pointing: this.#pointing,
      keys: this.#keys,
      jump: (key) => this.#selection.jump(key),
      actions: this.#actions,
    });
  }

  #allNotices(): readonly Notice[] {
    const { notice } = this.#intake;
    return notice === '' ? this._notices : [...this._notices, { words: notice }];
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
    toggleParts: () => (this._parts = !this._parts),
    undo: () => this.#undo(),
    toggleHelp: () => (this._help = !this._help),
    toggleDetails: () => (this._details = !this._details),
    toggleOpen: () => (this._open = !this._open),
    loadModel: () => {
      this.#inspection.restart();
      this.retry();
    },
    escape: (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      const closed = this._open || this.#pointing.close();
      this._open = false;
      if (closed) event.stopPropagation();
    },
  };
}
