// Editing in place: a plain text field with the exact text, in the place of the reading view. While it is open the
// field is the truth; what is typed is taken over after a short rest.
import { textFromTransfer } from './paste';
import type { Model } from './view/model';

interface Host {
  text(): string;
  /** Takes the edited text over; the field keeps what it has. */
  replace(text: string): void;
  field(): HTMLTextAreaElement | null;
  changed(): void;
}

const kRestMs = 400;

/** A text field normalises line ends; a text that differs in nothing else was not edited. */
function asField(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

export class TextEditor {
  open = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #filled: HTMLTextAreaElement | null = null;

  constructor(private readonly host: Host) {}

  readonly input = (event: Event): void => {
    const { value } = event.target as HTMLTextAreaElement;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#take(value), kRestMs);
  };

  /** Rich text comes in as plain text with its paragraphs, at the caret, and can be undone. */
  readonly paste = (event: ClipboardEvent): void => {
    if (!event.clipboardData?.types.includes('text/html')) return;
    const field = event.target as HTMLTextAreaElement;
    const text = textFromTransfer(event.clipboardData);
    event.preventDefault();
    if (document.execCommand('insertText', false, text)) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    this.input(event);
  };

  toggle(): void {
    if (this.open) {
      const field = this.host.field();
      if (field) this.#take(field.value);
    }
    this.open = !this.open;
    this.host.changed();
  }

  /** After each drawing: a field that has just come gets the text. */
  fill(): void {
    const field = this.host.field();
    if (field && field !== this.#filled) field.value = this.host.text();
    this.#filled = field;
  }

  /** The text was replaced from outside. */
  refill(): void {
    clearTimeout(this.#timer);
    if (this.#filled) this.#filled.value = this.host.text();
  }

  /** Selects what `key` stands for, if the field still holds the text of that report. */
  select(model: Model, key: string): void {
    const field = this.host.field();
    if (!field || field.value !== model.text) return;
    const span =
      model.quotes.get(key)?.content[0] ??
      model.entities.get(key)?.mentions[0] ??
      (key.startsWith('t') ? model.report.times[Number(key.slice(1))] : undefined);
    if (!span) return;
    field.focus();
    field.setSelectionRange(span.start, span.end);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #take(value: string): void {
    clearTimeout(this.#timer);
    if (value.trim() !== '' && value !== asField(this.host.text())) this.host.replace(value);
  }
}
