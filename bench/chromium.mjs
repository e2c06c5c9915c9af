// Words a second in Chromium, one thread: the whole inspector (WebAssembly, learned model) beside compromise's tagging
// (npm's compromise, the light tool of the field) in the same page, in turns. Needs dist/ (build-wasm.sh).
//
//   node bench/chromium.mjs [--rounds 10] [ARTICLE.txt...]     our golden articles by default
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch, openPage } from '../tests/browser/support/browser.mjs';
import { startServer } from '../tests/browser/support/server.mjs';

const kRoot = new URL('../', import.meta.url);
const kGolden = new URL('tests/golden/articles/', kRoot);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '10' } },
});

const files = positionals.length
  ? positionals
  : readdirSync(kGolden)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => new URL(name, kGolden));
const articles = files.map((file) => readFileSync(file, 'utf8'));

/** In the page: milliseconds of each over all articles, in turns, the first turn left out. */
async function race({ articles, rounds }) {
  const { inspect } = await import('./inspect.js');
  const { default: nlp } = await import('./compromise/three/compromise-three.mjs');
  const runners = {
    inspector: async (text) => (await inspect(text)).model,
    compromise: async (text) => nlp(text).termList().length,
  };
  const times = { inspector: [], compromise: [] };
  let model = null;
  for (let round = 0; round <= rounds; ++round) {
    for (const name of round % 2 ? ['inspector', 'compromise'] : ['compromise', 'inspector']) {
      const start = performance.now();
      for (const text of articles) {
        const answer = await runners[name](text);
        if (name === 'inspector') model = answer;
      }
      if (round > 0) times[name].push(performance.now() - start);
    }
  }
  return { times, model };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

const server = await startServer({
  fake: false,
  mounts: { 'compromise/': fileURLToPath(new URL('node_modules/compromise/builds/', kRoot)) },
});
const browser = await launch();
const { page, close } = await openPage(browser, server.url);
try {
  const { times, model } = await page.evaluate(race, { articles, rounds: Number(values.rounds) });
  const words = articles.reduce((n, text) => n + text.split(/\s+/).filter(Boolean).length, 0);
  const speed = (name) => (1000 * words) / median(times[name]);
  console.log(
    `${articles.length} articles, ${words} words, median of ${values.rounds} rounds, model ${model}`,
  );
  for (const name of Object.keys(times)) console.log(`${name}: ${Math.round(speed(name))} words/s`);
  console.log(`ratio: ${(speed('inspector') / speed('compromise')).toFixed(2)}`);
} finally {
  await close();
  await browser.close();
  await server.close();
}
