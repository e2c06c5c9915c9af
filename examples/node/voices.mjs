// Who says what, one attribution a line:  node voices.mjs article.txt
import { readFile } from 'node:fs/promises';
import { inspect } from 'article-inspector';

const text = await readFile(process.argv[2], 'utf8');
const { quotes } = await inspect(text);
for (const { speaker_name, content } of quotes)
  console.log(
    `${speaker_name ?? '?'}: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
  );
