// Once the engine is ready the page asks the network for nothing, and its policy forbids the rest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paste, waitForPhase } from './support/browser.mjs';
import { kArticle } from './support/fixture.mjs';
import { suite } from './support/suite.mjs';

const at = suite({ prefix: '/some/deep/path/' });

test('network.nothing is fetched after ready', () =>
  at.visit(async (page) => {
    await page.reload();
    await page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('article-inspector:ready', resolve, { once: true }),
        ),
    );
    const asked = [];
    page.context().on('request', (request) => asked.push(request.url()));
    at.server.requests.length = 0;
    await paste(page, { text: kArticle });
    await waitForPhase(page, 'shown');
    await page.locator('article-inspector .note').first().click();
    await page.locator('article-inspector #tab-names').click();
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.locator('article-inspector .editor').fill('“Stop,” said Ola.');
    await page.waitForFunction(() => document.querySelector('article-inspector').report?.quotes.length === 1);
    assert.deepEqual(asked, []);
    assert.deepEqual(at.server.requests, []);
  }));

test('network.each of the engine files is fetched once, from beside the script', () =>
  at.visit(async (page) => {
    // The visit's own preload must be over, or its requests would be counted too.
    await page.goto('about:blank');
    await page.waitForTimeout(300);
    at.server.requests.length = 0;
    await page.goto(at.server.url);
    await paste(page, { text: kArticle });
    await waitForPhase(page, 'shown');
    const engine = at.server.requests.filter((path) => /worker|simd|scalar/.test(path));
    assert.deepEqual(engine.sort(), [
      '/some/deep/path/article-inspector.simd.js',
      '/some/deep/path/article-inspector.simd.wasm',
      '/some/deep/path/article-inspector.worker.js',
    ]);
  }));

test('network.the page paints before the engine is asked for', () =>
  at.visit(async (page) => {
    const times = await page.evaluate(async () => {
      const paint = () => performance.getEntriesByName('first-contentful-paint')[0];
      while (!paint()) await new Promise((done) => setTimeout(done, 20));
      await new Promise((done) => {
        const host = document.querySelector('article-inspector');
        if (performance.getEntriesByType('resource').some((entry) => entry.name.includes('worker'))) done();
        else host.addEventListener('article-inspector:ready', done, { once: true });
      });
      const worker = performance.getEntriesByType('resource').find((entry) => entry.name.includes('worker'));
      return { paint: paint().startTime, worker: worker?.startTime };
    });
    assert.ok(times.worker === undefined || times.worker >= times.paint, JSON.stringify(times));
  }));
