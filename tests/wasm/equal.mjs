// The WebAssembly builds give the native program's bytes: on every golden article, on awkward input, and on random
// articles (the seed is printed; --seed N runs them again). The last line is "N passed, N failed".
//
//   node tests/wasm/equal.mjs [--cli build/release/article-inspector] [--wasm build/wasm] [--seed N]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { values: settings } = parseArgs({
  options: {
    cli: { type: 'string', default: join(root, 'build/release/article-inspector') },
    wasm: { type: 'string', default: join(root, 'build/wasm') },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

const weights = readFileSync(join(root, 'weights/article-inspector.weights'));

async function load({ level, basic }) {
  const file = (ending) => resolve(settings.wasm, `article-inspector.${level}.${ending}`);
  const { default: create } = await import(pathToFileURL(file('js')).href);
  const module = await create({ wasmBinary: readFileSync(file('wasm')) });
  if (!basic) {
    const damaged = Buffer.from(weights);
    damaged[damaged.length >> 1] ^= 1;
    if (!module.load(damaged).includes('bad_model')) throw new Error('damaged weights were taken');
    if (module.load(weights) !== '') throw new Error('the weights were refused');
  }
  return module;
}

/** The native program's report, or its error in the module's form. */
function native(bytes, options, basic) {
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  if (basic) flags.push('--no-model');
  const done = spawnSync(settings.cli, [...flags, '-'], { input: bytes, maxBuffer: 1 << 30 });
  if (done.error) throw done.error;
  if (done.status === 0) return done.stdout.toString('utf8').trimEnd();
  return done.stderr.toString('utf8').trimEnd().replace(/^article-inspector: /, 'error: ');
}

function wasm(module, bytes, options) {
  const answer = module.inspect(bytes, JSON.stringify({ ...options, encoding: 'detect' }));
  const { error } = answer.startsWith('{"error"') ? JSON.parse(answer) : {};
  return error ? `error: ${error.message}` : answer;
}

/** Files NAME.txt of a folder under the repository, with the options beside them. */
function* articles(folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return;
  for (const name of readdirSync(path).filter((n) => n.endsWith('.txt')).sort()) {
    const sidecar = join(path, name.replace(/\.txt$/, '.options.json'));
    const options = existsSync(sidecar) ? JSON.parse(readFileSync(sidecar, 'utf8')) : {};
    yield { name: `${folder}/${name}`, bytes: readFileSync(join(path, name)), options };
  }
}

const text = (name, words, options = {}) => ({ name, bytes: Buffer.from(words, 'utf8'), options });
const bytes = (name, data) => ({ name, bytes: Buffer.from(data), options: {} });

function* awkward() {
  yield text('nothing', '');
  yield text('blank', ' \n\r\n\u00a0');
  yield text('one word', 'Moon');
  yield text('emoji and combining marks', '“It held,” said Ana 😀 Ruiz.\r\nJose\u0301 said: “Sí”. 👩\u200d👧');
  yield text('right to left', 'قال الوزير «نعم».\nאמר ראש הממשלה: “כן”.');
  yield text('NUL', 'NUL \0 among many other letters of this line.');
  yield text('markup', '<script>alert(1)</script><p>Ana Ruiz said so on Friday.</p>', { date: '2024-03-01' });
  yield text('all capitals', 'THE MINISTER SAID ON FRIDAY THAT ALL WAS WELL. “YES,” SAID ANA RUIZ.');
  yield text('unmatched marks', '“a\n“b ‘c "d\n«e „f“ ``g\'\' (h');
  yield text('thousands of quotations', '“It held on that day,” said Ana Ruiz, the mayor of San Mateo.\n'.repeat(5000));
  yield text('a date that is none', 'Ana Ruiz said so.', { date: '2024-02-30' });
  yield text('an address', 'Ana Ruiz said so.', { url: 'https://example.org/a?b="c"' });
  yield bytes('bad UTF-8', [...Buffer.from('The mayor said that the caf'), 0xe9, ...Buffer.from(' was open to all the people.')]);
  yield bytes('binary', Array.from({ length: 2048 }, (_, i) => i % 256));
  yield bytes('too large', new Uint8Array((8 << 20) + 1).fill(97));
}

const kMarkup = `<div>|</div>|<p>|</p>|<b>|</b>|<i class=x>|<table>|<tr>|<td>|</table>|<ul>|<li>|<h1>|</h1>|<h2>|<a href=/x>|</a>|<svg>|</svg>|
<title>|</title>|<script>|</script>|<template>|<nav>|</nav>|<figure>|<figcaption>|</figure>|<article class=story-body>|</article>|<br>|&amp;|&eacute;|
<time datetime=2021-02-04>|<meta name=date content=2021-02-04>|<select>|<form>|<body a=1>|<!--|-->|<pre>|<p hidden>|<span style="display:none">`
  .replaceAll('|\n', '|')
  .split('|');

const html = (name, words, options = {}) => ({ name, bytes: Buffer.from(words, 'utf8'), options: { ...options, input: 'html' } });

function* pages(seed, count) {
  yield html('no markup', 'Ana Ruiz said so.');
  yield html('nothing in it', '');
  yield html('deep nesting', '<div>'.repeat(200000) + 'Ana Ruiz said so.');
  yield html('JSON-LD', '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "It held", "datePublished": "2021-02-04"}</script><h1>It held</h1><p>It held on Thursday, said Ana Ruiz.');
  yield { name: 'Windows-1252', bytes: Buffer.from('<p>Caf\xe9 \x93yes\x94 said Ana.', 'latin1'), options: { input: 'html' } };
  yield { name: 'UTF-16', bytes: Buffer.from('\ufeffJosé said so.', 'utf16le'), options: {} };
  const below = random(seed);
  for (let i = 0; i < count; ++i) {
    let words = '';
    for (let n = below(150); n >= 0; --n) {
      words += below(2) ? kMarkup[below(kMarkup.length)] : kFragments[below(kFragments.length)] + (below(5) ? ' ' : '');
    }
    yield html(`random page ${seed}/${i}`, words);
  }
}

// A small generator with a seed (mulberry32).
function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const kFragments = `said|told reporters|according to|Kang Min-seok|Moon|Moon’s office|Ana Ruiz|Dr. Lee|the minister|he|she|U.S.|
SEOUL (Reuters) –|By Ana Ruiz|Friday|Feb. 4, 2021|last week|$2.5 million|20%|declined to comment|that|the dam held|“bad”|Photo:|
Read more|https://example.org/a|didn’t|O’Brien|spokesman|who|and|but|“|”|"|'|‘|’|«|»|(|)|–|,|.|:|?|…|•|😀|e\u0301|İ|文`
  .replaceAll('|\n', '|')
  .split('|')
  .concat(['\n', '\n\n', '\r\n', '\u00a0']);

function* invented(seed, count) {
  const below = random(seed);
  for (let i = 0; i < count; ++i) {
    let words = '';
    for (let n = below(120); n >= 0; --n) words += kFragments[below(kFragments.length)] + (below(5) ? ' ' : '');
    yield text(`random ${seed}/${i}`, words, below(2) ? { date: '2024-03-01' } : {});
  }
}

/** Where two strings part, for a person to look at. */
function parting(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) ++at;
  const around = (s) => JSON.stringify(s.slice(Math.max(0, at - 60), at + 60));
  return `at ${at}: native ${around(a)}, wasm ${around(b)}`;
}

const builds = [{ level: 'scalar' }, { level: 'simd' }, { level: 'simd', basic: true }];
const modules = await Promise.all(builds.map(load));
const kUnits = ['utf16', 'codepoint', 'utf8'];
const example = { name: 'web/page/example.txt', bytes: readFileSync(join(root, 'web/page/example.txt')), options: {} };
const cases = [
  ...articles('tests/golden/articles'),
  ...articles('tests/golden/seed-like'),
  example,
  ...awkward(),
  ...invented(Number(settings.seed), 100),
  ...pages(Number(settings.seed), 60),
];

console.log(`${cases.length} inputs, seed ${settings.seed}`);
let passed = 0;
let failed = 0;
cases.forEach(({ name, bytes: input, options }, index) => {
  const asked = { ...options, offsets: kUnits[index % kUnits.length] };
  const wanted = { full: native(input, asked, false), basic: native(input, asked, true) };
  builds.forEach(({ level, basic }, i) => {
    const got = wasm(modules[i], input, asked);
    const same = basic ? wanted.basic : wanted.full;
    if (got === same) {
      ++passed;
    } else if (++failed <= 20) {
      console.log(`FAIL ${name}, ${level}${basic ? ', no model' : ''}: ${parting(same, got)}`);
    }
  });
});
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
