// Ways in: paste, drop, open a file, or type. Pasting starts the work; typing waits for a word. What could not be read
// is said under the field, which keeps what it has.
import { acceptedFiles, FileTrouble, readFile, type FileContent } from './files';
import { htmlFromTransfer, isOnlyAddress, textFromHtml, textFromTransfer } from './paste';
import type { Texts } from './texts';

interface Host {
  texts(): Texts;
  /** Takes an article in; blank ones never come. `note` is what the reader should know about how it was read. */
  take(content: FileContent, note: string): void;
  changed(): void;
}

export class Intake {
  /** What stands in the field. */
  draft = '';
  /** What went wrong, or is going on; '' for nothing. */
  notice = '';
  /** Counts what came in: a file that is read slowly must not come after a later paste. */
  #turn = 0;

  constructor(private readonly host: Host) {}

  get accept(): string {
    return acceptedFiles();
  }

  get canStart(): boolean {
    return this.draft.trim() !== '' && !isOnlyAddress(this.draft);
  }

  readonly paste = (event: ClipboardEvent): void => {
    const file = event.clipboardData?.files[0];
    const words = event.clipboardData?.types.some((type) => type.startsWith('text/'));
    if (file && !words) {
      event.preventDefault();
      void this.open(file);
      return;
    }
    this.#transfer(event, event.clipboardData);
  };

  readonly drop = (event: DragEvent): void => {
    const files = event.dataTransfer?.files;
    const file = files?.[0];
    if (!file) {
      this.#transfer(event, event.dataTransfer);
      return;
    }
    event.preventDefault();
    void this.open(file, files.length);
  };

  readonly input = (event: Event): void => this.#set((event.target as HTMLTextAreaElement).value, '');

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.start();
  };

  readonly openFile = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void this.open(file, input.files?.length);
    input.value = '';
  };

  readonly start = (): void => this.#begin({ text: this.draft });

  /** Reads a file in; resolves when its text was taken, or the trouble with it is said. */
  async open(file: File, among = 1): Promise<void> {
    const { field } = this.host.texts();
    const turn = ++this.#turn;
    this.#set(this.draft, field.opening(file.name));
    try {
      const content = await readFile(file, this.host.texts());
      if (turn !== this.#turn) return;
      const notes = [
        among > 1 && field.severalFiles(file.name),
        content.assumed !== null && field.encoding(content.assumed),
      ];
      const { text, html } = content;
      const words = html === undefined ? (text ?? '') : textFromHtml(html);
      if (words.trim() === '') throw new FileTrouble(field.noText(file.name));
      this.#begin(html === undefined ? { text: words } : { html }, notes.filter(Boolean).join(' '));
    } catch (reason) {
      if (turn !== this.#turn) return;
      this.#set(this.draft, reason instanceof FileTrouble ? reason.message : field.broken(file.name));
    }
  }

  clear(): void {
    this.draft = '';
    this.notice = '';
  }

  /** Into a field that has words already, a paste is added to them, by the field itself. */
  #transfer(event: Event, data: DataTransfer | null): void {
    if (!data || this.canStart) return;
    event.preventDefault();
    const html = htmlFromTransfer(data);
    const text = textFromTransfer(data);
    this.#begin(html === null || isOnlyAddress(text) ? { text } : { html });
  }

  #begin(content: FileContent, note = ''): void {
    const { text = '', html } = content;
    this.#turn += 1;
    if (isOnlyAddress(text)) {
      this.#set(text.trim(), this.host.texts().field.onlyAddress);
      return;
    }
    this.#set('', '');
    if ((html ?? text).trim() !== '') this.host.take(content, note);
  }

  #set(draft: string, notice: string): void {
    this.draft = draft;
    this.notice = notice;
    this.host.changed();
  }
}
