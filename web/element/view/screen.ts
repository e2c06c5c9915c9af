// The whole frame for one state of the element: the empty state, or bar, article and rail.
import { html, nothing, type TemplateResult } from 'lit';
import type { TextEditor } from '../editor';
import type { Intake } from '../intake';
import type { Lists } from '../lists';
import { leadingAddress } from '../paste';
import {
  bar,
  emptyState,
  failure,
  helpPanel,
  notices,
  rail,
  skeleton,
  type Failure,
  type FailureActions,
  type Phase,
} from './frame';
import type { ReadingKeys } from './keys';
import type { Model } from './model';
import type { Pointing } from './pointing';

export interface Screen {
  phase: Phase;
  model: Model | null;
  failure: Failure | null;
  text: string;
  date: string | null;
  url: string | null;
  help: boolean;
  details: boolean;
  shortcuts: boolean;
  /** How much of the engine has come, 0 to 1. */
  loaded: number;
  article: HTMLElement | null;
  intake: Intake;
  editor: TextEditor;
  lists: Lists;
  pointing: Pointing;
  keys: ReadingKeys;
  actions: FailureActions & {
    setDate(event: Event): void;
    setUrl(event: Event): void;
    setShortcuts(event: Event): void;
    toggleEdit(): void;
    toggleHelp(): void;
    toggleDetails(): void;
    escape(event: KeyboardEvent): void;
  };
}

function isBusy({ phase }: Screen): boolean {
  return phase === 'working' || phase === 'loading';
}

function summary({ model, phase, loaded }: Screen): string {
  if (model) return model.summary;
  if (phase === 'failed') return 'Not inspected';
  if (phase !== 'loading') return 'Reading the article…';
  const percent = Math.round(loaded * 100);
  return percent > 0 && percent < 100 ? `Loading the engine, ${percent} %…` : 'Loading the engine…';
}

/** Said once for each result, in the polite live region. */
function announcement({ model, phase }: Screen): string {
  if (phase === 'shown' && model) return `Article read: ${model.summary}.`;
  return phase === 'loading' ? 'Loading the engine' : '';
}

function barOf(screen: Screen): TemplateResult {
  const { text, date, url, actions, editor } = screen;
  return bar({
    summary: summary(screen),
    busy: isBusy(screen),
    date: date ?? '',
    url: url ?? leadingAddress(text) ?? '',
    editing: editor.open,
    canEdit: text !== '',
    help: screen.help,
    details: screen.details,
    ...actions,
  });
}

function textOf({ editor, model, article, phase, failure: failed, text }: Screen): unknown {
  if (editor.open) {
    return html`<textarea
      class="editor"
      aria-label="Article text, being edited"
      spellcheck="true"
      @input=${editor.input}
      @paste=${editor.paste}
    ></textarea>`;
  }
  if (model) return article;
  if (phase !== 'failed') return skeleton(phase);
  return failed?.code === 'too_large' ? nothing : html`<div class="raw" dir="auto">${text}</div>`;
}

function noticesOf(model: Model): TemplateResult | typeof nothing {
  const { warnings, quotes, entities } = model.report;
  return notices(warnings, quotes.length === 0 && entities.length === 0);
}

function reading(screen: Screen): TemplateResult {
  const { model, pointing, keys, actions } = screen;
  return html`<section
    class="reading"
    part="article"
    tabindex="0"
    aria-label="Article"
    aria-busy=${isBusy(screen)}
    @keydown=${keys.keydown}
    @pointerover=${pointing.over}
    @pointerout=${pointing.out}
    @pointerdown=${pointing.down}
    @click=${pointing.click}
    @focusin=${pointing.focusIn}
  >
    ${screen.failure ? failure(screen.failure, actions) : nothing} ${model ? noticesOf(model) : nothing}
    ${textOf(screen)}
  </section>`;
}

function railOf({ lists, model, phase, pointing }: Screen): TemplateResult {
  return html`<div
    class="rail-place"
    @click=${pointing.clickList}
    @pointerover=${pointing.overList}
    @pointerout=${pointing.out}
    @focusin=${pointing.focusList}
  >
    ${rail(lists, model && lists.counts(model), model ? lists.nodes(model) : [], phase !== 'failed')}
  </div>`;
}

function work(screen: Screen): TemplateResult {
  return html`${barOf(screen)}
    ${screen.help ? helpPanel(screen.shortcuts, screen.actions.setShortcuts) : nothing}
    <div class="columns">${reading(screen)} ${railOf(screen)}</div>`;
}

export function frame(screen: Screen): TemplateResult {
  const { phase, pointing, actions } = screen;
  return html`<div class="frame" part="frame" data-phase=${phase} @keydown=${actions.escape}>
    ${phase === 'empty' ? emptyState(screen.intake) : work(screen)}
    <p class="vh" role="status">${announcement(screen)}</p>
    <div
      class="card"
      part="card"
      role="group"
      aria-label="Why"
      tabindex="-1"
      hidden
      @pointerover=${pointing.overCard}
      @pointerout=${pointing.outOfCard}
      @click=${pointing.clickCard}
    ></div>
  </div>`;
}
