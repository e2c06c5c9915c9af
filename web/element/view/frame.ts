// The frame around article and rail: bar, tabs, help, notices. Small Lit templates; what is long (the article, the
// lists) comes in as ready nodes.
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../texts';
import { kTabs, type TabName } from './rail';
import { errorWords } from './words';

export type Phase = 'empty' | 'loading' | 'working' | 'shown' | 'failed';

export interface Failure {
  code: string;
  message: string;
}

export interface BarState {
  t: Texts;
  summary: string;
  busy: boolean;
  /** The engine's learned model: its name, or null when it works without. */
  model: string | null;
  date: string;
  url: string;
  editing: boolean;
  canEdit: boolean;
  parts: boolean;
  canUndo: boolean;
  help: boolean;
  /** The date and address fields are unfolded, where there is no room for them always. */
  details: boolean;
  setDate(event: Event): void;
  setUrl(event: Event): void;
  toggleEdit(): void;
  toggleParts(): void;
  undo(): void;
  toggleHelp(): void;
  toggleDetails(): void;
}

function fields({ t, details, date, url, setDate, setUrl }: BarState): TemplateResult {
  return html`<div class="fields ${details ? 'open' : ''}">
    <label class="small"
      ><span>${t.bar.published}</span
      ><input type="date" .value=${date} @change=${setDate} aria-label=${t.bar.publishedLabel}
    /></label>
    <label class="small address"
      ><span>${t.bar.address}</span
      ><input
        type="url"
        inputmode="url"
        dir="ltr"
        placeholder=${t.bar.none}
        .value=${url}
        @change=${setUrl}
        aria-label=${t.bar.addressLabel}
    /></label>
  </div>`;
}

function pressed(on: boolean, words: string, click: () => void): TemplateResult {
  return html`<button type="button" aria-pressed=${on} @click=${click}>${words}</button>`;
}

export function bar(state: BarState): TemplateResult {
  const { t } = state;
  return html`<div class="bar" part="bar">
    <p
      class="summary ${state.busy ? 'busy' : ''}"
      title=${state.model ? t.status.ready(state.model) : nothing}
      .textContent=${state.summary}
    ></p>
    <div class="tools">
      ${fields(state)}
      <button
        type="button"
        class="fields-toggle"
        aria-expanded=${state.details}
        @click=${state.toggleDetails}
      >
        ${t.bar.dateAddress}
      </button>
      ${state.canUndo ? html`<button type="button" @click=${state.undo}>${t.bar.undo}</button>` : nothing}
      ${state.canEdit && !state.editing ? pressed(state.parts, t.bar.parts, state.toggleParts) : nothing}
      ${
        state.canEdit
          ? pressed(state.editing, state.editing ? t.bar.done : t.bar.edit, state.toggleEdit)
          : nothing
      }
      <slot name="actions"></slot>
      <button
        type="button"
        class="round"
        aria-expanded=${state.help}
        aria-label=${t.bar.help}
        @click=${state.toggleHelp}
      >
        ?
      </button>
    </div>
  </div>`;
}

function markRow(mark: TemplateResult, words: string): TemplateResult {
  return html`<div>
    <dt lang="en" dir="ltr">${mark}</dt>
    <dd>${words}</dd>
  </div>`;
}

export function helpPanel(
  { help, bar }: Texts,
  shortcuts: boolean,
  toggle: (event: Event) => void,
): TemplateResult {
  return html`<section class="help" aria-label=${bar.help}>
    <div class="help-keys">
      <h2>${help.keysTitle}</h2>
      <dl>
        ${help.keys.map(
          ([key, words]) =>
            html`<div>
              <dt>${key?.split('  ').map((one) => html`<kbd>${one}</kbd> `)}</dt>
              <dd>${words}</dd>
            </div>`,
        )}
      </dl>
      <label class="check"
        ><input type="checkbox" .checked=${shortcuts} @change=${toggle} /> ${help.shortcuts}</label
      >
    </div>
    <div class="help-marks">
      <h2>${help.marksTitle}</h2>
      <dl class="key-marks">
        ${markRow(html`<span class="quote direct v1">“words”</span>`, help.direct)}
        ${markRow(
          html`<span class="quote mixed v1">says <span class="quoted v1">“some”</span></span>`,
          help.mixed,
        )}
        ${markRow(html`<span class="quote indirect v1">that it</span>`, help.indirect)}
        ${markRow(html`<span class="quote scare last">“so-called”</span>`, help.scare)}
        ${markRow(html`<span class="cue">said</span>`, help.cue)}
        ${(['people', 'organisations', 'places', 'other'] as const).map((family) =>
          markRow(html`<span class="name ${family}">Name</span>`, help[family]),
        )}
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
  panelKey(event: KeyboardEvent): void;
  close(): void;
}

type Counts = Record<TabName, number>;

function tabButton(t: Texts, state: RailState, counts: Counts | null, tab: TabName): TemplateResult {
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
    ${t.rail.tabs[tab]}${counts ? html`<span class="tab-count">${counts[tab]}</span>` : nothing}
  </button>`;
}

/** `counts` is null while there is nothing to list; `waiting`, when there will be. */
export function rail(
  t: Texts,
  state: RailState,
  counts: Counts | null,
  panel: readonly Node[],
  waiting: boolean,
): TemplateResult {
  const filterLabel = t.rail.filter(t.rail.tabs[state.tab]);
  return html`<aside class="rail ${state.open ? 'open' : ''}" part="rail" aria-label=${t.rail.label}>
    <div class="tabs">
      <div role="tablist" class="tablist" aria-label=${t.rail.lists} @keydown=${state.tabKey}>
        ${kTabs.map((tab) => tabButton(t, state, counts, tab))}
      </div>
      <button type="button" class="sheet-close" @click=${state.close} aria-label=${t.rail.closeList}>
        ${t.bar.close}
      </button>
    </div>
    <div class="sheet">
      <input
        class="filter"
        type="search"
        placeholder=${filterLabel}
        aria-label=${filterLabel}
        .value=${state.filter}
        @input=${state.setFilter}
        @keydown=${state.filterKey}
      />
      <div
        role="tabpanel"
        id="panel"
        class="panel"
        tabindex="0"
        aria-labelledby="tab-${state.tab}"
        @keydown=${state.panelKey}
      >
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

export function skeleton(t: Texts, phase: Phase): TemplateResult {
  return html`<div class="waiting">
    <p class="vh">${phase === 'loading' ? t.status.loading : t.status.reading}</p>
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

export function failure(t: Texts, { code, message }: Failure, actions: FailureActions): TemplateResult {
  return html`<div class="failure">
    <div class="notice" role="alert" dir=${t.dir}>
      <p>${errorWords(code, message, t)}</p>
      <div class="notice-actions">
        ${
          code === 'engine_failed'
            ? html`<button type="button" class="primary" @click=${actions.retry}>${t.errors.retry}</button>`
            : nothing
        }
        <button type="button" @click=${actions.edit}>${t.errors.edit}</button>
      </div>
    </div>
  </div>`;
}

export interface Notice {
  words: string;
  action?: { words: string; run(): void };
}

export function notices(t: Texts, list: readonly Notice[]): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<div class="notices">
    ${list.map(
      ({ words, action }) =>
        html`<div class="notice" dir=${t.dir}>
          <p>${words}</p>
          ${action ? html`<button type="button" @click=${action.run}>${action.words}</button>` : nothing}
        </div>`,
    )}
  </div>`;
}
