// The installable page: kept by its service worker, opened without a server, told of a new version and never changed
// under a reader's hands; what another app shares with it; files dropped on it.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { kPlatform, launch, paste, waitForPhase } from './support/browser.mjs';
import { kDist, startServer } from './support/server.mjs';
import { kSkipReal } from './support/suite.mjs';
import { offlineFiles } from '../../tools/site/files.mjs';

const kSkip = { skip: kSkipReal };
const kText = '“We will rebuild it,” Mayor Ana Prieto said on Monday.';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** A copy of dist/ on a server of its own, at a path, and a page of it that is kept already. */
async function keptPage(run) {
  const folder = `${mkdtempSync(join(tmpdir(), 'article-inspector-offline-'))}/`;
  cpSync(kDist, folder, { recursive: true });
  const server = await startServer({ fake: false, folder, prefix: '/tools/inspector/' });
  const context = await browser.newContext({ ...kPlatform });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await page.goto(server.url);
    await page.getByText('Works offline').waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await run({ page, context, server, folder });
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inspect(page) {
  await paste(page, { text: kText });
  await waitForPhase(page, 'shown');
  const report = await page.locator('article-inspector').evaluate((element) => element.report);
  assert.equal(report.quotes[0].speaker_name, 'Ana Prieto');
}

test('offline.the page opens and works after the server is gone', kSkip, () =>
  keptPage(async ({ page, server }) => {
    await server.close();
    await page.goto(server.url);
    await inspect(page);
    await page.goto(`${server.url}?from=bookmark`);
    await page.locator('article-inspector .frame').waitFor();
  }),
);

test('offline.a kept page asks the network for its worker’s own file and nothing else', kSkip, () =>
  keptPage(async ({ page, server }) => {
    server.requests.length = 0;
    await page.reload();
    await inspect(page);
    const asked = server.requests.map((path) => path.replace('/tools/inspector/', ''));
    assert.deepEqual(
      asked.filter((name) => name !== 'sw.js'),
      [],
    );
  }),
);

test('offline.keeps every file that the page may ask for, of the engine one build', kSkip, () =>
  keptPage(async ({ page }) => {
    const kept = await page.evaluate(async () => {
      const [name] = await caches.keys();
      return (await (await caches.open(name)).keys()).map(({ url }) =>
        new URL(url).pathname.split('/').at(-1),
      );
    });
    const wanted = Object.keys(offlineFiles(kDist)).filter((name) => !name.includes('.scalar.'));
    assert.deepEqual(kept.sort(), wanted.sort());
    for (const name of ['index.html', 'page.js', 'article-inspector.simd.wasm', 'manifest.webmanifest'])
      assert.ok(kept.includes(name), name);
  }),
);

/** A new version of the site: another page, and a service worker that lists its hash. */
function release(folder) {
  const page = readFileSync(`${folder}index.html`, 'utf8');
  const worker = readFileSync(`${folder}sw.js`, 'utf8');
  const before = offlineFiles(folder)['index.html'];
  writeFileSync(
    `${folder}index.html`,
    page.replace('<h1>Article Inspector</h1>', '<h1>Article Inspector 2</h1>'),
  );
  const after = offlineFiles(folder)['index.html'];
  assert.notEqual(before, after);
  assert.ok(worker.includes(before));
  writeFileSync(`${folder}sw.js`, worker.replace(before, after));
}

const heading = (page) => page.locator('h1').textContent();
const lookForUpdate = (page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());

test('offline.a new version is told, and comes when the reader says so', kSkip, () =>
  keptPage(async ({ page, server, folder }) => {
    await inspect(page);
    release(folder);
    server.requests.length = 0;
    await lookForUpdate(page);
    await page.getByText('A new version is ready.').waitFor();
    assert.deepEqual(
      server.requests.filter((path) => path.endsWith('.wasm')),
      [],
      'what did not change is not fetched again',
    );
    // Nothing happens by itself, not even at a reload.
    await page.reload();
    assert.equal(await heading(page), 'Article Inspector');
    await waitForPhase(page, 'shown');
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.locator('h1', { hasText: 'Article Inspector 2' }).waitFor();
    // The article is still there.
    await waitForPhase(page, 'shown');
  }),
);

test('offline.a version that came only in part is not taken', kSkip, () =>
  keptPage(async ({ page, folder }) => {
    release(folder);
    writeFileSync(`${folder}index.html`, 'half of');
    await lookForUpdate(page).catch(() => undefined);
    await page.waitForFunction(async () => {
      const { installing, waiting } = await navigator.serviceWorker.getRegistration();
      return !installing && !waiting;
    });
    await page.reload();
    assert.equal(await heading(page), 'Article Inspector');
    assert.equal(await page.getByText('A new version is ready.').isVisible(), false);
  }),
);

test('offline.takes in what another app shares, without the server', kSkip, () =>
  keptPage(async ({ page, server }) => {
    server.requests.length = 0;
    await page.evaluate(async (text) => {
      const form = new FormData();
      form.set('title', 'A story');
      form.set('text', text);
      const response = await fetch('./share', { method: 'POST', body: form, redirect: 'manual' });
      if (response.type !== 'opaqueredirect') throw new Error('no redirect');
    }, kText);
    await page.goto('about:blank');
    await page.goto(`${server.url}#shared`);
    await waitForPhase(page, 'shown');
    assert.equal(await page.locator('article-inspector').evaluate((element) => element.text), kText);
    assert.ok(!server.requests.some((path) => path.includes('share')));
    assert.equal(await page.evaluate(() => location.hash), '');
    // Once: a reload does not bring it again.
    await page.getByRole('button', { name: 'Forget' }).click();
    await page.goto('about:blank');
    await page.goto(`${server.url}#shared`);
    await page.locator('article-inspector .frame[data-phase="empty"]').waitFor();
  }),
);

test('offline.takes in a file dropped beside the field', kSkip, () =>
  keptPage(async ({ page }) => {
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(
        new File([`<p>${text}</p><script>window.ran = 1</script>`], 'a.html', { type: 'text/html' }),
      );
      const options = { dataTransfer: data, bubbles: true, cancelable: true };
      document.querySelector('.masthead').dispatchEvent(new DragEvent('drop', options));
    }, kText);
    await waitForPhase(page, 'shown');
    assert.equal(await page.locator('article-inspector').evaluate((element) => element.text), kText);
    assert.equal(await page.evaluate(() => window.ran), undefined);
  }),
);

test('offline.can be installed: manifest, icons, share target', kSkip, async () => {
  const manifest = JSON.parse(readFileSync(`${kDist}manifest.webmanifest`, 'utf8'));
  for (const { src, sizes } of manifest.icons) {
    const bytes = readFileSync(join(kDist, src));
    const size = Number(sizes.split('x')[0]);
    if (sizes !== 'any')
      assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [size, size], src);
  }
  assert.equal(manifest.share_target.action, './share');
  await keptPage(async ({ page, context }) => {
    const session = await context.newCDPSession(page);
    const { errors } = await session.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A private window, as tests have it, never installs.
    assert.deepEqual(
      installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'),
      [],
    );
  });
});
