// Every folder of examples/ does what it shows, with the real engine. Where an example needs a framework, it is built
// here from the packages that this project has for its tests.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { kPlatform, launch, waitForPhase } from './support/browser.mjs';
import { documentedPolicy } from './support/policy.mjs';
import { kDist, startServer } from './support/server.mjs';
import { kSkipReal } from './support/suite.mjs';

const kSkip = { skip: kSkipReal };
const kExamples = fileURLToPath(new URL('../../examples/', import.meta.url));
const kTested = ['html', 'node', 'react', 'story', 'strict-csp', 'vue', 'wordpress'];

let browser;
let scratch;

before(async () => {
  browser = await launch();
  scratch = mkdtempSync(join(tmpdir(), 'article-inspector-examples-'));
});
after(async () => {
  await browser?.close();
  if (scratch) rmSync(scratch, { recursive: true, force: true });
});

test('examples.each is tested', () => {
  const folders = readdirSync(kExamples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), kTested);
});

/** A site with `folder` at its root and dist/ at /article-inspector/; nothing may fail in it. */
async function site(folder, run, pages = {}) {
  const server = await startServer({ fake: false, folder, pages, mounts: { 'article-inspector/': kDist } });
  const page = await browser.newPage({ ...kPlatform });
  page.setDefaultTimeout(30_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  try {
    await page.goto(server.url);
    await run(page, server);
    assert.deepEqual(errors, []);
  } finally {
    await page.context().close();
    await server.close();
  }
}

const reportOf = async (page) => {
  await page.waitForFunction(() => document.querySelector('article-inspector')?.report);
  return page.evaluate(() => document.querySelector('article-inspector').report);
};

const speakers = (report) => new Set(report.quotes.map(({ speaker_name }) => speaker_name));

for (const name of ['html', 'strict-csp']) {
  test(`examples.${name}`, kSkip, () =>
    site(join(kExamples, name), async (page) => {
      await waitForPhase(page, 'shown');
      const report = await reportOf(page);
      assert.ok(speakers(report).has('Ana Prieto'));
      assert.ok(report.times.some(({ value }) => value === '2024-11-11'));
    }),
  );
}

test('examples.strict-csp has the policy that the guide names', () => {
  const page = readFileSync(join(kExamples, 'strict-csp/index.html'), 'utf8');
  assert.ok(page.includes(documentedPolicy('self-hosted')));
});

test('examples.story is inspected where it stands, its own nodes untouched', kSkip, () =>
  site(join(kExamples, 'story'), async (page) => {
    const before = readFileSync(join(kExamples, 'story/index.html'), 'utf8');
    const report = await reportOf(page);
    assert.ok(speakers(report).has('Ana Prieto'));
    const story = await page.locator('#story').evaluate((element) => element.outerHTML);
    assert.ok(before.includes(story), story);
    await page.locator('article-inspector').getByText('Ana Prieto').first().waitFor();
  }),
);

/** Builds an example with Vite, `article-inspector` found as its `exports` say. */
async function built(name) {
  const { build } = await import('vite');
  const { exports } = JSON.parse(readFileSync(`${kDist}package.json`, 'utf8'));
  const outDir = join(scratch, name);
  await build({
    root: join(kExamples, name),
    configFile: false,
    logLevel: 'error',
    esbuild: { jsx: 'automatic' },
    resolve: { alias: { 'article-inspector/define': join(kDist, exports['./define'].default) } },
    build: { outDir, target: 'es2022', modulePreload: false },
  });
  return outDir;
}

for (const name of ['react', 'vue']) {
  test(`examples.${name}`, kSkip, async () =>
    site(await built(name), async (page) => {
      const report = await reportOf(page);
      assert.ok(speakers(report).has('Ana Prieto'));
      await page.getByText(`${report.quotes.length} attributions`, { exact: true }).waitFor();
    }),
  );
}

/** As much of WordPress' editor as the block asks for, on React as the real one is. */
const kStubEditor = `import * as React from 'react';
import { createRoot } from 'react-dom/client';
const story = ['<!-- wp:paragraph --><p>“We are ready,” Mayor Ana Prieto said.</p><!-- /wp:paragraph -->'];
const listeners = new Set();
window.edit = (html) => { story.push(html); for (const listener of listeners) listener(); };
const content = () => story.join('\\n');
const subscribe = (listener) => { listeners.add(listener); return () => listeners.delete(listener); };
window.wp = {
  element: React,
  data: { useSelect: (map) => React.useSyncExternalStore(subscribe, () => map(() => ({ getEditedPostContent: content }))) },
  blockEditor: { useBlockProps: () => ({ className: 'wp-block' }) },
  blocks: { registerBlockType: (name, { edit, save }) => {
    window.registered = name;
    window.saved = save();
    createRoot(document.querySelector('#editor')).render(React.createElement(edit));
  } },
};
const script = document.createElement('script');
script.src = './editor.js';
document.body.append(script);`;

test('examples.wordpress: the block follows the story in a stub of the editor', kSkip, async () => {
  const { build } = await import('vite');
  const outDir = join(scratch, 'wordpress');
  const source = join(scratch, 'wordpress-source');
  mkdirSync(source);
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(source, 'node_modules'));
  writeFileSync(join(source, 'editor-stub.js'), kStubEditor);
  writeFileSync(
    join(source, 'index.html'),
    '<!doctype html><html lang="en"><title>t</title><body><div id="editor"></div><script type="module" src="./editor-stub.js"></script></body></html>',
  );
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, modulePreload: false },
  });
  cpSync(join(kExamples, 'wordpress'), outDir, { recursive: true });
  const page = readFileSync(join(outDir, 'index.html'), 'utf8');
  const withElement = page.replace(
    '<body>',
    '<script type="module" src="/article-inspector/article-inspector.js"></script><body>',
  );
  assert.notEqual(page, withElement);
  await site(
    outDir,
    async (page) => {
      assert.ok(speakers(await reportOf(page)).has('Ana Prieto'));
      const block = JSON.parse(readFileSync(join(kExamples, 'wordpress/block.json'), 'utf8'));
      assert.equal(await page.evaluate(() => window.registered), block.name);
      assert.equal(await page.evaluate(() => window.saved), null);
      await page.evaluate(() => window.edit('<p>“Not so fast,” Tom Okoro, a skipper, said.</p>'));
      await page.waitForFunction(() =>
        document
          .querySelector('article-inspector')
          .report?.quotes.some(({ speaker_name }) => speaker_name === 'Tom Okoro'),
      );
    },
    { 'index.html': withElement },
  );
});

test('examples.wordpress: what readers get lists the story’s sources', kSkip, () => {
  const markup = readFileSync(join(kExamples, 'wordpress/render.php'), 'utf8').replace(/<\?php[^]*?\?>/g, '');
  const page = `<!doctype html><html lang="en"><title>t</title><script type="module" src="/article-inspector/article-inspector.js"></script>
    <body><div class="entry-content"><p>“We are ready,” Mayor Ana Prieto said.</p>${markup}</div></body></html>`;
  return site(
    kExamples,
    async (page) => assert.deepEqual([...speakers(await reportOf(page))], ['Ana Prieto']),
    { 'index.html': page },
  );
});

test('examples.node', kSkip, () => {
  const folder = join(scratch, 'node');
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(kDist.replace(/\/$/, ''), join(folder, 'node_modules/article-inspector'));
  cpSync(join(kExamples, 'node'), folder, { recursive: true });
  writeFileSync(join(folder, 'article.txt'), '“We are ready,” Mayor Ana Prieto said.');
  const lines = execFileSync(process.execPath, ['voices.mjs', 'article.txt'], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(lines, 'Ana Prieto: “We are ready,”\n');
});
