// The frame around article and rail: empty state, bar, tabs, help, notices. Small Lit templates; what is long (the
// article, the lists) comes in as ready nodes.
import { html, nothing, type TemplateResult } from 'lit';
import type { Warning } from '../../engine/report';
import { kTabs, tabTitle, type TabName } from './rail';
import { errorWords, kNothingFound, kUrlOnly, warningWords } from './words';

export type Phase = 'empty' | 'loading' | 'working' | 'shown' | 'failed';

export interface Failure {
  code: string;
  message: string;
}

export interface EmptyActions {
  draft: string;
  onlyAddress: boolean;
  paste(event: ClipboardEvent): void;
  drop(event: DragEvent): void;
  input(event: Event): void;
  keydown(event: KeyboardEvent): void;
  start(): void;
  openFile(event: Event): void;
}

export function emptyState(actions: EmptyActions): TemplateResult {
  return html`<div class="empty" part="empty">
    <slot name="intro"></slot>
    <div class="field-box">
      <textarea
        class="field"
        part="field"
        aria-label="Article text"
        aria-describedby="promise"
        placeholder="Paste a news article here"
        spellcheck="false"
        .value=${actions.draft}
        @paste=${actions.paste}
        @drop=${actions.drop}
        @input=${actions.input}
        @keydown=${actions.keydown}
      ></textarea>
    </div>
    ${actions.onlyAddress ? html`<p class="notice" role="alert">${kUrlOnly}</p>` : nothing}
    <p class="promise" id="promise">
      You will see who speaks in it, what they are quoted as saying, and why the inspector thinks so. Nothing
      you paste leaves this tab.
    </p>
    <div class="starts">
      ${
        actions.draft.trim() !== '' && !actions.onlyAddress
          ? html`<button type="button" class="primary" @click=${actions.start}>Read this text</button>`
          : nothing
      }
      <slot name="starts"></slot>
      <label class="button"
        >Open a file<input class="vh" type="file" accept=".txt,text/plain" @change=${actions.openFile}
      /></label>
    </div>
  </div>`;
}

export interface BarState {
  summary: string;
  busy: boolean;
  date: string;
  url: string;
  editing: boolean;
  canEdit: boolean;
  help: boolean;
  /** The date and address fields are unfolded, where there is no room for them always. */
  details: boolean;
  setDate(event: Event): void;
  setUrl(event: Event): void;
  toggleEdit(): void;
  toggleHelp(): void;
  toggleDetails(): void;
}

export function bar(state: BarState): TemplateResult {
  return html`<div class="bar" part="bar">
    <p class="summary ${state.busy ? 'busy' : ''}">${state.summary}</p>
    <div class="tools">
      <div class="fields ${state.details ? 'open' : ''}">
        <label class="small"
          ><span>Published</span
          ><input
            type="date"
            .value=${state.date}
            @change=${state.setDate}
            aria-label="Published: publication date"
        /></label>
        <label class="small address"
          ><span>Address</span
          ><input
            type="url"
            inputmode="url"
            placeholder="none"
            .value=${state.url}
            @change=${state.setUrl}
            aria-label="Address of the article"
        /></label>
      </div>
      <button
        type="button"
        class="fields-toggle"
        aria-expanded=${state.details}
        @click=${state.toggleDetails}
      >
        Date, address
      </button>
      ${
        state.canEdit
          ? html`<button type="button" aria-pressed=${state.editing} @click=${state.toggleEdit}>
              ${state.editing ? 'Done' : 'Edit'}
            </button>`
          : nothing
      }
      <slot name="actions"></slot>
      <button
        type="button"
        class="round"
        aria-expanded=${state.help}
        aria-label="Help"
        @click=${state.toggleHelp}
      >
        ?
      </button>
    </div>
  </div>`;
}

const kKeys: [string, string][] = [
  ['j  k', 'next and previous quotation'],
  ['n  p', 'next and previous name'],
  ['Enter', 'why: who, how sure, and the evidence'],
  ['Esc', 'close the card, let go of the selection'],
  ['/', 'filter the list'],
  ['?', 'show or hide this help'],
];

export function helpPanel(shortcuts: boolean, toggle: (event: Event) => void): TemplateResult {
  return html`<section class="help" aria-label="Help">
    <div class="help-keys">
      <h2>Keys, while the article has the focus</h2>
      <dl>
        ${kKeys.map(
          ([key, words]) =>
            html`<div>
              <dt>${key.split('  ').map((one) => html`<kbd>${one}</kbd> `)}</dt>
              <dd>${words}</dd>
            </div>`,
        )}
      </dl>
      <label class="check"
        ><input type="checkbox" .checked=${shortcuts} @change=${toggle} /> Single-key shortcuts</label
      >
    </div>
    <div class="help-marks">
      <h2>Marks</h2>
      <dl class="key-marks">
        <div>
          <dt><span class="quote direct v1">“words”</span></dt>
          <dd>direct quotation</dd>
        </div>
        <div>
          <dt>
            <span class="quote mixed v1">says <span class="quoted v1">“some”</span></span>
          </dt>
          <dd>mixed: partly in the speaker’s words</dd>
        </div>
        <div>
          <dt><span class="quote indirect v1">that it</span></dt>
          <dd>indirect: in the writer’s words</dd>
        </div>
        <div>
          <dt><span class="quote scare last">“so-called”</span></dt>
          <dd>in quotation marks, said by nobody</dd>
        </div>
        <div>
          <dt><span class="cue">said</span></dt>
          <dd>the reporting words</dd>
        </div>
        <div>
          <dt><span class="name people">Name</span></dt>
          <dd>person</dd>
        </div>
        <div>
          <dt><span class="name organisations">Name</span></dt>
          <dd>organisation</dd>
        </div>
        <div>
          <dt><span class="name places">Name</span></dt>
          <dd>place</dd>
        </div>
        <div>
          <dt><span class="name other">Name</span></dt>
          <dd>other name</dd>
        </div>
      </dl>
    </div>
  </section>`;
}

export interface RailState {
  tab: TabName;
  open: boolean;
  filter: string;
  setTab(tab: TabName): void;
  tabKey(event: KeyboardEvent): void;
  setFilter(event: Event): void;
  filterKey(event: KeyboardEvent): void;
  close(): void;
}

type Counts = Record<TabName, number>;

function tabButton(state: RailState, counts: Counts | null, tab: TabName): TemplateResult {
  const selected = tab === state.tab;
  return html`<button
    type="button"
    role="tab"
    id="tab-${tab}"
    class="tab"
    aria-selected=${selected}
    aria-controls="panel"
    tabindex=${selected ? 0 : -1}
    @click=${() => state.setTab(tab)}
  >
    ${tabTitle(tab)}${counts ? html`<span class="tab-count">${counts[tab]}</span>` : nothing}
  </button>`;
}

/** `counts` is null while there is nothing to list; `waiting`, when there will be. */
export function rail(
  state: RailState,
  counts: Counts | null,
  panel: readonly Node[],
  waiting: boolean,
): TemplateResult {
  return html`<aside class="rail ${state.open ? 'open' : ''}" part="rail" aria-label="What was found">
    <div class="tabs">
      <div role="tablist" class="tablist" aria-label="Lists" @keydown=${state.tabKey}>
        ${kTabs.map((tab) => tabButton(state, counts, tab))}
      </div>
      <button type="button" class="sheet-close" @click=${state.close} aria-label="Close the list">
        Close
      </button>
    </div>
    <div class="sheet">
      <input
        class="filter"
        type="search"
        placeholder="Filter ${tabTitle(state.tab).toLowerCase()}"
        aria-label="Filter ${tabTitle(state.tab).toLowerCase()}"
        .value=${state.filter}
        @input=${state.setFilter}
        @keydown=${state.filterKey}
      />
      <div role="tabpanel" id="panel" class="panel" tabindex="0" aria-labelledby="tab-${state.tab}">
        ${counts ? panel : waiting ? skeletonLines(5) : nothing}
      </div>
    </div>
  </aside>`;
}

function skeletonLines(n: number): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">
    ${Array.from({ length: n }, () => html`<div class="bone"></div>`)}
  </div>`;
}

export function skeleton(phase: Phase): TemplateResult {
  return html`<div class="waiting">
    <p class="vh">${phase === 'loading' ? 'Loading the engine' : 'Reading the article'}</p>
    <div class="skeleton title" aria-hidden="true">
      <div class="bone"></div>
      <div class="bone"></div>
    </div>
    ${skeletonLines(4)}${skeletonLines(5)}${skeletonLines(4)}
  </div>`;
}

export interface FailureActions {
  retry(): void;
  edit(): void;
}

export function failure({ code, message }: Failure, actions: FailureActions): TemplateResult {
  return html`<div class="failure">
    <div class="notice" role="alert">
      <p>${errorWords(code, message)}</p>
      <div class="notice-actions">
        ${
          code === 'engine_failed'
            ? html`<button type="button" class="primary" @click=${actions.retry}>Retry</button>`
            : nothing
        }
        <button type="button" @click=${actions.edit}>Edit the text</button>
      </div>
    </div>
  </div>`;
}

export function notices(
  warnings: readonly Warning[],
  nothingFound: boolean,
): TemplateResult | typeof nothing {
  if (warnings.length === 0 && !nothingFound) return nothing;
  return html`<div class="notices">
    ${warnings.map((warning) => html`<p class="notice">${warningWords(warning.code, warning.message)}</p>`)}
    ${nothingFound ? html`<p class="notice">${kNothingFound}</p>` : nothing}
  </div>`;
}
