// dist/ as an npm package: packed, installed into an empty folder, used from Node, from TypeScript and from Chromium.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { kPlatform, launch, waitForPhase } from './support/browser.mjs';
import { kDist, startServer } from './support/server.mjs';
import { kSkipReal } from './support/suite.mjs';

const kSkip = { skip: kSkipReal };
const kText = '“We will rebuild it,” Mayor Ana Prieto said on Monday.';
const kTsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const kBudget = 40_000;

let folder;
let installed;

const npm = (...args) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--offline'], { cwd: folder, encoding: 'utf8' });
const node = (...args) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
const read = (name) => readFileSync(join(installed, name), 'utf8');

before(() => {
  if (kSkipReal) return;
  folder = mkdtempSync(join(tmpdir(), 'article-inspector-package-'));
  writeFileSync(join(folder, 'package.json'), '{"name": "host", "version": "1.0.0", "type": "module"}');
  execFileSync('npm', ['pack', kDist, '--pack-destination', folder], { stdio: 'pipe' });
  npm('install', `./${readdirSync(folder).find((name) => name.endsWith('.tgz'))}`);
  installed = join(folder, 'node_modules/article-inspector');
});
after(() => folder && rmSync(folder, { recursive: true, force: true }));

/** Every file that a value of `exports` names, conditions and all. */
function targets(entry) {
  return typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(targets);
}

test('package.everything that exports names is in it, and the site is not', kSkip, () => {
  const { exports, customElements, sideEffects } = JSON.parse(read('package.json'));
  const named = [...targets(exports), customElements, ...sideEffects].filter((name) => !name.includes('*'));
  assert.deepEqual(
    named.filter((name) => !existsSync(join(installed, name))),
    [],
  );
  for (const name of ['LICENSE', 'README.md', 'article-inspector.simd.wasm', 'article-inspector.scalar.wasm'])
    assert.ok(existsSync(join(installed, name)), name);
  for (const name of ['index.html', 'page.js', 'sw.js', 'demo.html', 'pdf.js', 'manifest.webmanifest'])
    assert.ok(!existsSync(join(installed, name)), name);
});

test('package.inspects in Node', kSkip, () => {
  writeFileSync(
    join(folder, 'use.js'),
    `import { inspect } from 'article-inspector';
     const report = await inspect(${JSON.stringify(kText)}, { date: '2024-11-14' });
     console.log(JSON.stringify([report.quotes[0].speaker_name, report.times[0].value]));`,
  );
  assert.deepEqual(JSON.parse(node('use.js')), ['Ana Prieto', '2024-11-11']);
});

test('package.has types that stand alone, under both ways to resolve', kSkip, () => {
  writeFileSync(
    join(folder, 'use.ts'),
    `import { inspect, InspectorError, type Report } from 'article-inspector';
     import { addTexts, type Texts } from 'article-inspector/define';
     export const speak = (texts: Texts) => addTexts('fr', () => texts);
     import { ArticleInspectorElement } from 'article-inspector/element';
     const element: ArticleInspectorElement = document.createElement('article-inspector');
     element.addEventListener('article-inspector:result', ({ detail }) => {
       const report: Report = detail.report;
       element.text = report.quotes[0]?.speaker_name ?? '';
     });
     element.report = await inspect('text', { signal: AbortSignal.timeout(1000) });
     // @ts-expect-error no such property
     element.nonsense = 1;
     // @ts-expect-error no such option
     void inspect('text', { nonsense: true });
     export const isOurs = (error: unknown) => error instanceof InspectorError && error.code === 'too_large';`,
  );
  const common = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable', 'use.ts'];
  node(kTsc, '--module', 'nodenext', '--moduleResolution', 'nodenext', ...common);
  node(
    kTsc,
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
    '--customConditions',
    'browser',
    ...common,
  );
});

test('package.works in Chromium from any path, the class apart from its registration', kSkip, async () => {
  const kPage = `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,"><script type="module">
    import { inspect } from './inspect.js';
    import { ArticleInspectorElement } from './article-inspector-element.js';
    window.before = customElements.get('article-inspector') === undefined;
    await import('./article-inspector.js');
    window.same = customElements.get('article-inspector') === ArticleInspectorElement;
    window.report = await inspect(${JSON.stringify(kText)});
    document.body.append(new ArticleInspectorElement());
    </script><body></body></html>`;
  const server = await startServer({
    fake: false,
    folder: `${installed}/`,
    prefix: '/a/b c/',
    pages: { 'use.html': kPage },
  });
  const browser = await launch();
  try {
    const page = await browser.newPage({ ...kPlatform });
    await page.goto(`${server.url}use.html`);
    await page.waitForFunction(() => window.report);
    const result = await page.evaluate(() => [
      window.before,
      window.same,
      window.report.quotes[0].speaker_name,
    ]);
    assert.deepEqual(result, [true, true, 'Ana Prieto']);
    await page.locator('article-inspector').evaluate((element, text) => (element.text = text), kText);
    await waitForPhase(page, 'shown');
    assert.equal(page.workers().length, 1);
  } finally {
    await browser.close();
    await server.close();
  }
});

/** A module and all that it imports without being asked. */
function staticImports(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, next] of readFileSync(join(kDist, name), 'utf8').matchAll(
    /(?:from|import)\s*"\.\/([^"]+\.js)"/g,
  ))
    staticImports(next, seen);
  return seen;
}

const compressed = (names) =>
  [...names].reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(kDist, name))).length, 0);

test('package.the element is under 40 kB before the engine is asked for', kSkip, () => {
  const modules = staticImports('article-inspector.js');
  assert.ok(modules.size >= 3, 'the imports were not found');
  assert.ok(compressed(modules) < kBudget, `modules: ${compressed(modules)} bytes`);
  const single = compressed(['article-inspector.single.js']);
  assert.ok(single < kBudget, `single file: ${single} bytes`);
});

test('package.the manifest is the element’s public face', kSkip, async () => {
  const { modules } = JSON.parse(read('custom-elements.json'));
  const element = modules.flatMap((module) => module.declarations)[0];
  assert.equal(element.tagName, 'article-inspector');
  const names = (list) => list.map(({ name }) => name);
  for (const name of ['date', 'url', 'theme', 'base', 'view', 'no-shortcuts'])
    assert.ok(names(element.attributes).includes(name), name);
  for (const name of ['text', 'html', 'report', 'selected'])
    assert.ok(names(element.members).includes(name), name);
  for (const name of ['ready', 'progress', 'result', 'select', 'error'])
    assert.ok(names(element.events).includes(`article-inspector:${name}`), name);
  const all = [...names(element.attributes), ...names(element.members)];
  assert.deepEqual(
    all.filter((name) => /^[_#]/.test(name)),
    [],
  );
  for (const item of [...element.attributes, ...element.events, ...element.slots, ...element.cssParts])
    assert.ok(item.description, `${item.name} has no description`);
  assert.ok(element.cssProperties.length >= 3);
});
