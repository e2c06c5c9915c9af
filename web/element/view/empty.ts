// The empty state: one field with a caret waiting, one sentence of what will happen, and other ways to begin.
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../texts';

export interface EmptyActions {
  draft: string;
  /** What went wrong with a file or a paste, or what is going on; '' for nothing. */
  notice: string;
  /** The kinds of file that can be read, as an input's `accept` has them. */
  accept: string;
  canStart: boolean;
  paste(event: ClipboardEvent): void;
  drop(event: DragEvent): void;
  input(event: Event): void;
  keydown(event: KeyboardEvent): void;
  start(): void;
  openFile(event: Event): void;
}

export function emptyState({ field, dir }: Texts, actions: EmptyActions): TemplateResult {
  return html`<div class="empty" part="empty">
    <slot name="intro"></slot>
    <div class="field-box">
      <textarea
        class="field"
        part="field"
        dir=${actions.draft === '' ? dir : 'auto'}
        aria-label=${field.label}
        aria-describedby="promise"
        placeholder=${field.placeholder}
        spellcheck="false"
        .value=${actions.draft}
        @paste=${actions.paste}
        @drop=${actions.drop}
        @input=${actions.input}
        @keydown=${actions.keydown}
      ></textarea>
    </div>
    ${actions.notice ? html`<p class="notice" role="alert">${actions.notice}</p>` : nothing}
    <p class="promise" id="promise">${field.promise}</p>
    <div class="starts">
      ${
        actions.canStart
          ? html`<button type="button" class="primary" @click=${actions.start}>${field.read}</button>`
          : nothing
      }
      <slot name="starts"></slot>
      <label class="button"
        >${field.open}<input class="vh" type="file" accept=${actions.accept} @change=${actions.openFile}
      /></label>
    </div>
  </div>`;
}
