// The promise API and its worker, with the fake engine in place of the module.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kArticle } from './support/fixture.mjs';
import { suite } from './support/suite.mjs';

const kPage =
  '<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,"><script type="module">' +
  "import * as engine from './inspect.js'; window.engine = engine;" +
  "customElements.define('article-inspector', class extends HTMLElement {});" +
  '</script></html>';

const at = suite({ pages: { 'engine.html': kPage } });
const kPath = { path: 'engine.html' };

test('engine.gives the report of a text', () =>
  at.visit(async (page) => {
    const report = await page.evaluate((text) => window.engine.inspect(text), kArticle);
    assert.equal(report.schema, 'article-inspector/1');
    assert.equal(report.quotes.length, 6);
    assert.equal(report.offsets, 'utf16');
  }, kPath));

test('engine.passes date, url and html on, and asks for utf16', () =>
  at.visit(async (page) => {
    const report = await page.evaluate(() =>
      window.engine.inspect('One line.', { date: '2024-02-29', url: 'https://example.org/a', html: true }),
    );
    assert.deepEqual(report.stats.options, {
      date: '2024-02-29',
      url: 'https://example.org/a',
      offsets: 'utf16',
      input: 'html',
    });
    assert.equal(report.text, 'One line.');
  }, kPath));

test('engine.serves many calls with one worker, in order', () =>
  at.visit(async (page) => {
    const calls = await page.evaluate(() =>
      Promise.all(
        ['a', 'b', 'c'].map((text) => window.engine.inspect(text).then((report) => report.stats.calls)),
      ),
    );
    assert.deepEqual(calls, [1, 2, 3]);
    assert.equal(page.workers().length, 1);
  }, kPath));

test('engine.never runs a call that was aborted while it waited', () =>
  at.visit(async (page) => {
    const result = await page.evaluate(async () => {
      const { inspect } = window.engine;
      await inspect('first');
      const abort = new AbortController();
      const slow = inspect('[[slow]]');
      const waiting = inspect('never', { signal: abort.signal }).catch((error) => error.name);
      const last = inspect('last');
      await new Promise((resolve) => setTimeout(resolve, 50));
      abort.abort();
      return [await waiting, (await slow).stats.calls, (await last).stats.calls];
    });
    assert.deepEqual(result, ['AbortError', 2, 3]);
  }, kPath));

test('engine.answers an aborted running call at once and goes on', () =>
  at.visit(async (page) => {
    const result = await page.evaluate(async () => {
      const { inspect } = window.engine;
      await inspect('first');
      const abort = new AbortController();
      const started = performance.now();
      const running = inspect('[[slow]]', { signal: abort.signal }).catch((error) => error.name);
      setTimeout(() => abort.abort(), 20);
      const name = await running;
      const waited = performance.now() - started;
      return { name, early: waited < 250, next: (await inspect('next')).stats.calls };
    });
    assert.deepEqual(result, { name: 'AbortError', early: true, next: 3 });
  }, kPath));

test('engine.refuses a signal that is aborted already', () =>
  at.visit(async (page) => {
    const name = await page.evaluate(() =>
      window.engine.inspect('x', { signal: AbortSignal.abort() }).catch((error) => error.name),
    );
    assert.equal(name, 'AbortError');
  }, kPath));

for (const [text, code, message] of [
  ['[[fail]]', 'bad_input', /Bad input/],
  ['[[crash]]', 'engine_failed', /the module broke/],
]) {
  test(`engine.rebuilds the error ${code}`, () =>
    at.visit(async (page) => {
      const error = await page.evaluate(async (text) => {
        const { inspect, InspectorError } = window.engine;
        const error = await inspect(text).catch((reason) => reason);
        return { known: error instanceof InspectorError, code: error.code, message: error.message };
      }, text);
      assert.equal(error.known, true);
      assert.equal(error.code, code);
      assert.match(error.message, message);
    }, kPath));
}

test('engine.can be tried again after its files could not be had', () =>
  at.visit(
    async (page) => {
      at.server.failing.add('.wasm');
      const code = await page.evaluate(() => window.engine.inspect('x').catch((error) => error.code));
      at.server.failing.clear();
      assert.equal(code, 'engine_failed');
      const report = await page.evaluate(() => window.engine.inspect('x'));
      assert.equal(report.schema, 'article-inspector/1');
    },
    { ...kPath, expectErrors: true },
  ));

test('engine.fetches only the build that the browser can run', () =>
  at.visit(async (page) => {
    at.server.requests.length = 0;
    await page.evaluate(() => window.engine.inspect('x'));
    const wasm = at.server.requests.filter((path) => path.endsWith('.wasm'));
    assert.deepEqual(wasm, ['/article-inspector.simd.wasm']);
  }, kPath));
