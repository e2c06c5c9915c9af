// Files as text or HTML. Plain text and HTML are read here; other kinds by readers that a page adds (its own script then
// fetches them when such a file comes). What cannot be read is said, with what to do; nothing is guessed silently.
import type { Texts } from './texts';

export interface FileContent {
  text?: string;
  html?: string;
}

export type FileReading = (file: File) => Promise<FileContent>;

interface ReaderEntry {
  /** With the dot, in small letters. */
  extensions: readonly string[];
  types: readonly string[];
  load(): Promise<FileReading>;
}

const kMaxBytes = 40_000_000;
const readers: ReaderEntry[] = [];

/** For all elements on the page: `addFileReader({extensions: ['.docx'], types: [...], load: () => import(...)})`. */
export function addFileReader(entry: ReaderEntry): void {
  readers.push(entry);
}

export function acceptedFiles(): string {
  const known = readers.flatMap(({ extensions }) => extensions);
  return ['.txt', '.html', '.htm', 'text/plain', 'text/html', ...known].join(',');
}

/** A file that cannot be read, in words for the reader. */
export class FileTrouble extends Error {}

interface Decoded {
  text: string;
  /** Set where the file does not say how it is written. */
  assumed: string | null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}

function decodeAs(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** Two-byte text without its mark: nearly every other byte of Western text is NUL. */
function lookalikeUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 400);
  const nuls = (odd: number) => head.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (nuls(1) * 5 > head.length * 2) return 'utf-16le';
  return nuls(0) * 5 > head.length * 2 ? 'utf-16be' : null;
}

/** UTF-16 by its mark or its look, what a page declares, UTF-8, else the old Western encoding that such files have. */
export function decode(bytes: Uint8Array): Decoded {
  const told = (encoding: string) => ({ text: decodeAs(bytes, encoding, false) ?? '', assumed: null });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return told('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return told('utf-16be');
  const wide = lookalikeUtf16(bytes);
  if (wide) return { text: decodeAs(bytes, wide, false) ?? '', assumed: wide.toUpperCase() };
  const utf8 = decodeAs(bytes, 'utf-8', true);
  if (utf8 !== null) return { text: utf8, assumed: null };
  const charset = declaredCharset(bytes);
  const declared = charset && decodeAs(bytes, charset, true);
  if (declared) return { text: declared, assumed: null };
  return { text: decodeAs(bytes, 'windows-1252', false) ?? '', assumed: 'Windows-1252' };
}

function extensionOf({ name }: File): string {
  return /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? '';
}

function isHtml(file: File): boolean {
  return file.type === 'text/html' || ['.html', '.htm', '.xhtml'].includes(extensionOf(file));
}

function looksBinary(text: string): boolean {
  const odd = (code: number) => code < 9 || (code > 13 && code < 32) || code === 0xfffd;
  let count = 0;
  for (let at = 0; at < Math.min(text.length, 4096); ++at) count += Number(odd(text.charCodeAt(at)));
  return count > 40;
}

async function readPlain(file: File, { field }: Texts): Promise<FileContent & { assumed: string | null }> {
  const { text, assumed } = decode(new Uint8Array(await file.arrayBuffer()));
  if (looksBinary(text)) throw new FileTrouble(field.unreadable(file.name));
  return isHtml(file) ? { html: text, assumed } : { text, assumed };
}

function readerOf(file: File): ReaderEntry | undefined {
  const extension = extensionOf(file);
  return readers.find(
    ({ extensions, types }) =>
      extensions.includes(extension) || (file.type !== '' && types.includes(file.type)),
  );
}

const kForeign = ['.pdf', '.doc', '.docx', '.odt', '.rtf', '.pages', '.eml', '.msg'];

/** `assumed`: how the letters were taken to be written, where the file does not say it. */
export async function readFile(file: File, t: Texts): Promise<FileContent & { assumed: string | null }> {
  const { field } = t;
  if (file.size > kMaxBytes) throw new FileTrouble(field.tooBig(file.name));
  const entry = readerOf(file);
  if (!entry && kForeign.includes(extensionOf(file))) throw new FileTrouble(field.unreadable(file.name));
  if (!entry) return readPlain(file, t);
  let content: FileContent;
  try {
    const read = await entry.load();
    content = await read(file);
  } catch {
    throw new FileTrouble(field.broken(file.name));
  }
  if (!(content.text ?? content.html)?.trim()) throw new FileTrouble(field.noText(file.name));
  return { ...content, assumed: null };
}
