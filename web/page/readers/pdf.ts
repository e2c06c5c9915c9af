// PDF files, by pdfjs-dist: the words line by line as they stand on the pages. A file of pictures has none.
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { trusted } from '../../engine/trusted';
import type { FileReading } from '../../element/files';

interface Line {
  text: string;
  y: number;
  height: number;
}

/** A wider gap than lines have parts paragraphs; pages part nothing, for paragraphs run over them. */
function joinLines(pages: readonly Line[][]): string {
  let out = '';
  for (const lines of pages) {
    let before: Line | null = null;
    for (const line of lines) {
      const gap = before ? before.y - line.y : 0;
      const parted = before !== null && (gap > before.height * 1.7 || gap < 0);
      out += `${out === '' ? '' : parted ? '\n\n' : '\n'}${line.text}`;
      before = line;
    }
  }
  return out;
}

async function pageLines(document: PDFDocumentProxy, number: number): Promise<Line[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const item of items) {
    if (!('str' in item)) continue;
    line ??= { text: '', y: Number(item.transform[5]), height: item.height };
    line.text += item.str;
    line.height = Math.max(line.height, item.height);
    if (!item.hasEOL) continue;
    if (line.text.trim() !== '') lines.push(line);
    line = null;
  }
  if (line && line.text.trim() !== '') lines.push(line);
  return lines;
}

export const readPdf: FileReading = async (file) => {
  // Its own worker, whose address the page's Trusted Types policy vouches for.
  const port = new Worker(trusted().createScriptURL(new URL(workerUrl, import.meta.url).href), {
    type: 'module',
  });
  const worker = PDFWorker.create({ port });
  try {
    const data = new Uint8Array(await file.arrayBuffer());
    const task = getDocument({ data, worker, isEvalSupported: false, useSystemFonts: false });
    const document = await task.promise;
    const pages: Line[][] = [];
    for (let number = 1; number <= document.numPages; ++number) pages.push(await pageLines(document, number));
    await task.destroy();
    return { text: joinLines(pages) };
  } finally {
    worker.destroy();
    port.terminate();
  }
};
