// The two small sizes. Badge: one line ("4 voices, 9 quotations") that opens the panel. Panel: "Sources in this story",
// a box for readers that takes the host page's type and colours. Both hold their place while the article is read.
import { html, nothing, type TemplateResult } from 'lit';
import type { Quote } from '../../engine/report';
import type { Texts } from '../texts';
import type { Phase } from './frame';
import { joined, type Model, type Voice } from './model';

export interface Panel {
  t: Texts;
  phase: Phase;
  model: Model | null;
  /** Of the badge: the panel is open. */
  open: boolean;
  /** The article stands in the page: its quotations can be gone to. */
  linked: boolean;
  toggle(): void;
  jump(key: string): void;
}

function heard({ voices }: Model): Voice[] {
  return voices.filter(({ group }) => group !== 'nobody');
}

function inShort({ summary, comma }: Texts, model: Model): string {
  const voices = heard(model);
  const quotes = new Set(voices.flatMap((voice) => voice.quotes));
  return `${summary.voices(voices.length)}${comma}${summary.quotations(quotes.size)}`;
}

function line({ t, phase, model }: Panel): string {
  if (model) return inShort(t, model);
  return phase === 'failed' ? t.status.notInspected : t.status.reading;
}

function quotation(panel: Panel, model: Model, quote: Quote): TemplateResult {
  const words = joined(model.text, quote.content);
  const shown = words.length > 160 ? `${words.slice(0, 158).trimEnd()}…` : words;
  return html`<li dir="auto">
    ${
      panel.linked
        ? html`<button type="button" class="to-text" @click=${() => panel.jump(quote.id)}>${shown}</button>`
        : shown
    }
  </li>`;
}

function source(panel: Panel, model: Model, voice: Voice): TemplateResult {
  return html`<li class="source-item">
    <details>
      <summary>
        <span class="source-who"
          ><span class="source-name" dir="auto">${voice.name}</span>
          ${voice.role ? html`<span class="source-role" dir="auto">${voice.role}</span>` : nothing}</span
        >
        <span class="source-count">${panel.t.panel.byline(voice.quotes.length)}</span>
      </summary>
      <ul>
        ${voice.quotes.slice(0, 30).map((quote) => quotation(panel, model, quote))}
      </ul>
    </details>
  </li>`;
}

function sources(panel: Panel, model: Model): TemplateResult {
  const { t } = panel;
  const groups = (
    [
      ['voices', t.rail.named],
      ['unnamed', t.rail.unnamed],
    ] as const
  ).map(([group, title]) => ({ title, voices: heard(model).filter((voice) => voice.group === group) }));
  return html`${groups.map(({ title, voices }) =>
      voices.length === 0
        ? nothing
        : html`<h3>${title}</h3>
            <ul class="sources">
              ${voices.slice(0, 60).map((voice) => source(panel, model, voice))}
            </ul>`,
    )}
    <p class="source-note">${t.panel.note}</p>`;
}

export function panelView(panel: Panel): TemplateResult {
  const { t, model } = panel;
  return html`<div class="small-panel" part="panel" role="group" aria-label=${t.panel.title}>
    <h2>${t.panel.title}</h2>
    <p class="small-line">${line(panel)}</p>
    ${model ? sources(panel, model) : nothing}
  </div>`;
}

/** The badge's panel begins where the badge does, unless it would then leave the window. */
export function keepInWindow(root: ParentNode): void {
  const panel = root.querySelector<HTMLElement>('.badge-panel');
  if (!panel) return;
  panel.style.setProperty('translate', '0');
  const { left, right } = panel.getBoundingClientRect();
  const most = document.documentElement.clientWidth - 8;
  panel.style.setProperty('translate', `${Math.max(8 - left, Math.min(0, most - right))}px`);
}

export function badgeView(panel: Panel): TemplateResult {
  const { t, open, model } = panel;
  return html`<button
      type="button"
      class="badge"
      part="badge"
      aria-expanded=${open}
      ?disabled=${!model}
      @click=${panel.toggle}
    >
      ${line(panel)}</button
    >${open && model ? html`<div class="badge-panel">${panelView(panel)}</div>` : nothing}
    <span class="vh">${open ? nothing : t.panel.title}</span>`;
}
