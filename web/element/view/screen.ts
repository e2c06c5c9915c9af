// The whole frame for one state of the element: the empty state; or bar, article and rail; or one of the small sizes.
import { html, nothing, type TemplateResult } from 'lit';
import type { TextEditor } from '../editor';
import type { Intake } from '../intake';
import type { Lists } from '../lists';
import { leadingAddress } from '../paste';
import type { Texts } from '../texts';
import { emptyState } from './empty';
import {
  bar,
  failure,
  helpPanel,
  notices,
  rail,
  skeleton,
  type BarState,
  type Failure,
  type FailureActions,
  type Notice,
  type Phase,
} from './frame';
import type { ReadingKeys } from './keys';
import type { Model } from './model';
import { badgeView, panelView, type Panel } from './panel';
import type { Pointing } from './pointing';

export type View = 'full' | 'panel' | 'badge';

type BarActions = Pick<
  BarState,
  'setDate' | 'setUrl' | 'toggleEdit' | 'toggleParts' | 'undo' | 'toggleHelp' | 'toggleDetails'
>;

export interface Screen {
  t: Texts;
  dir: string;
  view: View;
  phase: Phase;
  model: Model | null;
  failure: Failure | null;
  text: string;
  date: string | null;
  url: string | null;
  help: boolean;
  details: boolean;
  parts: boolean;
  canUndo: boolean;
  shortcuts: boolean;
  /** The article stands in the host page (for="..."), not here. */
  elsewhere: boolean;
  /** How many passages of a given report are not in the text any more. */
  lost: number;
  /** What else the reader should know. */
  notices: readonly Notice[];
  /** What is being loaded, how much of it has come (0 to 1), and the model that is there. */
  loading: { file: string | undefined; loaded: number; model: string | null };
  /** Of the badge: its panel is open. */
  open: boolean;
  article: HTMLElement | null;
  intake: Intake;
  editor: TextEditor;
  lists: Lists;
  pointing: Pointing;
  keys: ReadingKeys;
  jump(key: string): void;
  actions: FailureActions &
    BarActions & {
      setShortcuts(event: Event): void;
      escape(event: KeyboardEvent): void;
      toggleOpen(): void;
      loadModel(): void;
    };
}

function isBusy({ phase }: Screen): boolean {
  return phase === 'working' || phase === 'loading';
}

function loadingWords({ t, loading: { file, loaded } }: Screen): string {
  const percent = Math.round(loaded * 100);
  const known = percent > 0 && percent < 100;
  const { status } = t;
  if (file === 'model') return known ? status.loadingModelPercent(percent) : status.loadingModel;
  return known ? status.loadingPercent(percent) : status.loading;
}

function summary(screen: Screen): string {
  const { t, model, phase } = screen;
  if (model) return model.summary;
  if (phase === 'failed') return t.status.notInspected;
  return phase === 'loading' ? loadingWords(screen) : t.status.reading;
}

/** Said once for each result, in the polite live region. */
function announcement({ t, model, phase, lost, loading }: Screen): string {
  if (phase === 'shown' && model) {
    return t.status.read(model.summary) + (lost > 0 ? ` ${t.status.lost(lost)}` : '');
  }
  if (phase !== 'loading') return '';
  return loading.file === 'model' ? t.status.loadingModel : t.status.loading;
}

function barOf(screen: Screen): TemplateResult {
  const { t, text, date, url, actions, editor, elsewhere, model } = screen;
  return bar({
    t,
    summary: summary(screen),
    busy: isBusy(screen),
    model: screen.loading.model,
    date: date ?? '',
    url: url ?? leadingAddress(text) ?? '',
    editing: editor.open,
    canEdit: text !== '' && !elsewhere,
    parts: screen.parts && model !== null,
    canUndo: screen.canUndo && !editor.open,
    help: screen.help,
    details: screen.details,
    ...actions,
  });
}

function textOf({ t, editor, model, article, phase, failure: failed, text }: Screen): unknown {
  if (editor.open) {
    return html`<textarea
      class="editor"
      dir="auto"
      aria-label=${t.status.editor}
      spellcheck="true"
      @input=${editor.input}
      @paste=${editor.paste}
    ></textarea>`;
  }
  if (model) return article;
  if (phase !== 'failed') return skeleton(t, phase);
  return failed?.code === 'too_large' ? nothing : html`<div class="raw" dir="auto">${text}</div>`;
}

function noticesOf(screen: Screen): TemplateResult | typeof nothing {
  const { t, model, actions, lost } = screen;
  const list: Notice[] = [...screen.notices];
  if (lost > 0) list.push({ words: t.status.lost(lost) });
  for (const { code, message } of model?.report.warnings ?? []) {
    if (code === 'basic') {
      list.push({ words: t.status.basic, action: { words: t.status.loadAgain, run: actions.loadModel } });
    } else {
      list.push({ words: t.warnings[code] ?? message });
    }
  }
  const found = model && model.report.quotes.length + model.report.entities.length > 0;
  if (model && !found) list.push({ words: t.nothingFound });
  return notices(t, list);
}

function reading(screen: Screen): TemplateResult {
  const { t, pointing, keys, actions } = screen;
  return html`<section
    class="reading"
    part="article"
    dir=${screen.article?.dir ?? nothing}
    tabindex="0"
    aria-label=${t.status.article}
    aria-busy=${isBusy(screen)}
    @keydown=${keys.keydown}
    @pointerover=${pointing.over}
    @pointerout=${pointing.out}
    @pointerdown=${pointing.down}
    @click=${pointing.click}
    @focusin=${pointing.focusIn}
  >
    ${screen.failure ? failure(t, screen.failure, actions) : nothing} ${noticesOf(screen)} ${textOf(screen)}
  </section>`;
}

/** In place of the article, where that stands in the host page: what there is to say about it. */
function aside(screen: Screen): TemplateResult {
  const { t, actions } = screen;
  return html`<div class="aside">
    ${screen.failure ? failure(t, screen.failure, actions) : nothing} ${noticesOf(screen)}
  </div>`;
}

function railOf({ t, lists, model, phase, pointing }: Screen): TemplateResult {
  return html`<div
    class="rail-place"
    @click=${pointing.clickList}
    @pointerover=${pointing.overList}
    @pointerout=${pointing.out}
    @focusin=${pointing.focusList}
  >
    ${rail(t, lists, model && lists.counts(model), model ? lists.nodes(model) : [], phase !== 'failed')}
  </div>`;
}

function work(screen: Screen): TemplateResult {
  const { t, elsewhere } = screen;
  return html`${barOf(screen)}
    ${screen.help ? helpPanel(t, screen.shortcuts, screen.actions.setShortcuts) : nothing}
    <div class="columns ${elsewhere ? 'alone' : ''}">
      ${elsewhere ? aside(screen) : reading(screen)} ${railOf(screen)}
    </div>`;
}

function small(screen: Screen): TemplateResult {
  const panel: Panel = {
    t: screen.t,
    phase: screen.phase,
    model: screen.model,
    open: screen.open,
    linked: screen.elsewhere,
    toggle: screen.actions.toggleOpen,
    jump: screen.jump,
  };
  return screen.view === 'badge' ? badgeView(panel) : panelView(panel);
}

function full(screen: Screen): TemplateResult {
  const { t, phase, intake, pointing, elsewhere } = screen;
  const empty = phase === 'empty' && !elsewhere;
  return html`${empty ? emptyState(t, intake) : work(screen)}
    <div
      class="card"
      part="card"
      role="group"
      aria-label=${t.card.label}
      tabindex="-1"
      hidden
      @pointerover=${pointing.overCard}
      @pointerout=${pointing.outOfCard}
      @click=${pointing.clickCard}
    ></div>`;
}

export function frame(screen: Screen): TemplateResult {
  const { t, dir, view, phase, actions } = screen;
  return html`<div
    class="frame"
    part="frame"
    lang=${t.lang}
    dir=${dir}
    data-phase=${phase}
    @keydown=${actions.escape}
  >
    ${view === 'full' ? full(screen) : small(screen)}
    <p class="vh" role="status">${view === 'badge' ? nothing : announcement(screen)}</p>
  </div>`;
}
