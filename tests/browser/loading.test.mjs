// The host page is not disturbed: no engine before it is wanted, no layout shift, no long task while the script loads.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './support/fixture.mjs';
import { suite } from './support/suite.mjs';

/** The reserve that docs/embed.md names. */
const kReserve = '<style>article-inspector { display: block; min-height: 36rem }</style>';

const page = (before, attributes = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${kReserve}
  <script>window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });</script>
  <body><p>Before.</p>${before}<article-inspector ${attributes}></article-inspector><p id="after">After.</p>
  <script type="module" src="./article-inspector.js"></script></body></html>`;

const at = suite({
  pages: { 'near.html': page(''), 'far.html': page('<div style="height: 6000px"></div>') },
});
const engineRequests = () => at.server.requests.filter((path) => /worker|simd|scalar/.test(path));

test('loading.an element far below fetches no engine until it comes near', () => {
  at.server.requests.length = 0;
  return at.visit(
    async (page) => {
      await page.waitForTimeout(1000);
      assert.deepEqual(engineRequests(), []);
      const ready = page.evaluate(
        () =>
          new Promise((done) =>
            document.addEventListener('article-inspector:ready', () => done(true), { once: true }),
          ),
      );
      await page.evaluate(() => document.querySelector('article-inspector').scrollIntoView());
      assert.equal(await ready, true);
      assert.equal(engineRequests().length, 3);
    },
    { path: 'far.html' },
  );
});

test('loading.an element far below fetches the engine when it is used', () => {
  at.server.requests.length = 0;
  return at.visit(
    async (page) => {
      await page.evaluate((text) => (document.querySelector('article-inspector').text = text), kArticle);
      await page.waitForFunction(() => document.querySelector('article-inspector').report);
      assert.equal(engineRequests().length, 3);
    },
    { path: 'far.html' },
  );
});

test('loading.with its place reserved the element moves nothing in the host', () =>
  at.visit(
    async (page) => {
      const top = () => page.evaluate(() => document.querySelector('#after').getBoundingClientRect().top);
      const before = await top();
      await page.waitForTimeout(1200);
      assert.equal(await page.evaluate(() => window.shift), 0);
      assert.equal(await top(), before);
      // The observer is awake: a shift of our own making is seen.
      await page.waitForTimeout(600);
      await page.evaluate(() => (document.querySelector('p').style.height = '200px'));
      await page.waitForFunction(() => window.shift > 0);
    },
    { path: 'near.html' },
  ));
