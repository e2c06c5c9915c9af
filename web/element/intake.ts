// The empty state's field: paste, drop, open a file, or type. Pasting starts the work; typing waits for a word.
import { isOnlyAddress, textFromFile, textFromTransfer } from './paste';

interface Host {
  /** Takes a text in; blank texts never come. */
  take(text: string): void;
  changed(): void;
}

export class Intake {
  /** What stands in the field. */
  draft = '';
  /** The draft is a web address and nothing else, which nobody here can fetch. */
  onlyAddress = false;

  constructor(private readonly host: Host) {}

  readonly paste = (event: ClipboardEvent): void => this.#transfer(event, event.clipboardData);

  readonly drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) {
      this.#transfer(event, event.dataTransfer);
      return;
    }
    event.preventDefault();
    this.#file(file);
  };

  readonly input = (event: Event): void => this.#set((event.target as HTMLTextAreaElement).value, false);

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.start();
  };

  readonly openFile = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) this.#file(file);
    input.value = '';
  };

  readonly start = (): void => this.#begin(this.draft);

  clear(): void {
    this.draft = '';
    this.onlyAddress = false;
  }

  /** Into a field that has words already, a paste is added to them, by the field itself. */
  #transfer(event: Event, data: DataTransfer | null): void {
    if (!data || (this.draft.trim() !== '' && !this.onlyAddress)) return;
    event.preventDefault();
    this.#begin(textFromTransfer(data));
  }

  #file(file: File): void {
    void textFromFile(file).then((text) => this.#begin(text));
  }

  #begin(text: string): void {
    if (isOnlyAddress(text)) {
      this.#set(text.trim(), true);
      return;
    }
    this.#set('', false);
    if (text.trim() !== '') this.host.take(text);
  }

  #set(draft: string, onlyAddress: boolean): void {
    this.draft = draft;
    this.onlyAddress = onlyAddress;
    this.host.changed();
  }
}
