// <article-inspector> for a developer: properties, attributes, events, a saved report with no engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitForPhase, wordsOf } from './support/browser.mjs';
import { articleReport, kArticle } from './support/fixture.mjs';
import { suite } from './support/suite.mjs';

const kHost = (attributes = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><body>
  <script>window.events = [];
  for (const name of ['ready', 'progress', 'result', 'select', 'error'])
    document.addEventListener('article-inspector:' + name, (e) =>
      events.push({ name, bubbles: e.bubbles, composed: e.composed, keys: Object.keys(e.detail), detail: JSON.parse(JSON.stringify(e.detail)) }));
  </script>
  <article-inspector ${attributes}></article-inspector>
  <script type="module" src="./article-inspector.js"></script></body></html>`;

const at = suite({
  pages: {
    'host.html': kHost(),
    'twice.html': kHost() + '<script type="module" src="./article-inspector.js?again"></script>',
    'saved.html':
      kHost() +
      `<script>Object.assign(document.querySelector('article-inspector'), {
        text: ${JSON.stringify(kArticle)}, report: ${JSON.stringify(articleReport())} })</script>`,
    'nobase.html': kHost('base="./nowhere/"'),
  },
});

const element = (page) => page.locator('article-inspector');
const names = (page) => page.evaluate(() => window.events.map((event) => event.name));

function setText(page, text) {
  return element(page).evaluate((host, text) => (host.text = text), text);
}

test('element.tells ready, progress and result, bubbling and composed', () =>
  at.visit(
    async (page) => {
      await setText(page, kArticle);
      await waitForPhase(page, 'shown');
      const events = await page.evaluate(() => window.events);
      assert.ok(events.every((event) => event.bubbles && event.composed));
      const order = events.map((event) => event.name);
      assert.equal(order.filter((name) => name === 'ready').length, 1);
      assert.equal(order.at(-1), 'result');
      assert.ok(order.includes('progress'));
      const result = events.at(-1);
      assert.deepEqual(result.keys.sort(), ['report', 'text']);
      assert.equal(result.detail.text, kArticle);
      assert.equal(result.detail.report.quotes.length, 6);
    },
    { path: 'host.html' },
  ));

test('element.shows a saved report with no engine at all, even one set before the script came', () => {
  at.server.requests.length = 0;
  return at.visit(
    async (page) => {
      await waitForPhase(page, 'shown');
      assert.deepEqual(await wordsOf(page, 'q6'), ['“express”']);
      assert.deepEqual(await element(page).evaluate((host) => host.report), articleReport());
      await page.waitForTimeout(400);
      assert.deepEqual(
        at.server.requests.filter((path) => /worker|wasm|simd/.test(path)),
        [],
      );
    },
    { path: 'saved.html' },
  );
});

test('element.fires no event when the host sets the selection', () =>
  at.visit(
    async (page) => {
      await setText(page, kArticle);
      await waitForPhase(page, 'shown');
      await element(page).evaluate((host) => (host.selected = 'q4'));
      await page.waitForTimeout(100);
      assert.ok(!(await names(page)).includes('select'));
      assert.equal(await element(page).locator('.article .quote.on').count(), 1);
    },
    { path: 'host.html' },
  ));

test('element.tells a selection made by a person', () =>
  at.visit(
    async (page) => {
      await setText(page, kArticle);
      await waitForPhase(page, 'shown');
      await element(page).locator('.article .note').first().click();
      const last = await page.evaluate(() => window.events.at(-1));
      assert.equal(last.name, 'select');
      assert.deepEqual(last.detail, { selected: 'q1' });
      assert.equal(await element(page).evaluate((host) => host.selected), 'q1');
    },
    { path: 'host.html' },
  ));

test('element.reads html and shows the text that the report brings', () =>
  at.visit(
    async (page) => {
      await element(page).evaluate((host) => (host.html = 'One line.'));
      await waitForPhase(page, 'shown');
      assert.equal(await element(page).evaluate((host) => host.text), 'One line.');
      assert.equal(await element(page).evaluate((host) => host.report.stats.options.input), 'html');
    },
    { path: 'host.html' },
  ));

test('element.inspects anew when the date changes, and reflects it', () =>
  at.visit(
    async (page) => {
      await setText(page, kArticle);
      await waitForPhase(page, 'shown');
      await element(page).evaluate((host) => (host.date = '2024-11-14'));
      await page.waitForFunction(
        () => document.querySelector('article-inspector').report?.stats.options.date === '2024-11-14',
      );
      assert.equal(await element(page).getAttribute('date'), '2024-11-14');
    },
    { path: 'host.html' },
  ));

test('element.defined twice does not throw', () =>
  at.visit(
    async (page) => {
      await page.waitForTimeout(200);
      await setText(page, kArticle);
      await waitForPhase(page, 'shown');
    },
    { path: 'twice.html' },
  ));

test('element.says engine_failed when base has no engine, and keeps the text', () =>
  at.visit(
    async (page) => {
      await setText(page, 'Some words.');
      await waitForPhase(page, 'failed');
      const error = await page.evaluate(() => window.events.find((event) => event.name === 'error'));
      assert.equal(error.detail.code, 'engine_failed');
      assert.equal(await element(page).locator('.raw').textContent(), 'Some words.');
    },
    { path: 'nobase.html', expectErrors: true },
  ));

test('element.never touches the address or storage of its host', () =>
  at.visit(
    async (page) => {
      await setText(page, kArticle);
      await waitForPhase(page, 'shown');
      await element(page).locator('.article .note').first().click();
      assert.equal(await page.evaluate(() => location.hash), '');
      assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
    },
    { path: 'host.html' },
  ));

test('element.taken out and put back still shows its article', () =>
  at.visit(
    async (page) => {
      await setText(page, kArticle);
      await waitForPhase(page, 'shown');
      await element(page).evaluate((host) => {
        const parent = host.parentNode;
        host.remove();
        parent.append(host);
      });
      await waitForPhase(page, 'shown');
      assert.deepEqual(await wordsOf(page, 'q6'), ['“express”']);
    },
    { path: 'host.html' },
  ));
