// The three sizes, the saved report of a server-rendered page, and the states of the learned model.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitForPhase, wordsOf } from './support/browser.mjs';
import { articleReport, kArticle } from './support/fixture.mjs';
import { suite } from './support/suite.mjs';

const saved = JSON.stringify({ ...articleReport(), text: kArticle }).replaceAll('<', '\\u003c');

const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><body>
  ${body}<p id="below">below</p><script type="module" src="./article-inspector.js"></script></body></html>`;

const at = suite({
  pages: {
    'saved.html': page(
      `<article-inspector><script type="application/json">${saved}</script><p>Readable without script.</p></article-inspector>`,
    ),
    'saved-panel.html': page(
      `<article-inspector view="panel"><script type="application/json">${saved}</script></article-inspector>`,
    ),
    'broken.html': page(
      '<article-inspector><script type="application/json">{"a":</script></article-inspector>',
    ),
    'panel.html': page('<article-inspector view="panel"></article-inspector>'),
    'badge.html': page('<p>Story by us. <article-inspector view="badge"></article-inspector> More.</p>'),
    'full.html': page('<article-inspector></article-inspector>'),
  },
});

const element = (page) => page.locator('article-inspector');
const give = (page, text) => element(page).evaluate((host, text) => (host.text = text), text);
const engineFiles = () => at.server.requests.filter((path) => /worker|wasm|simd|scalar/.test(path));

for (const path of ['saved.html', 'saved-panel.html']) {
  test(`sizes.${path}: a saved report is shown with no engine asked for`, () => {
    at.server.requests.length = 0;
    return at.visit(
      async (page) => {
        await waitForPhase(page, 'shown');
        await page.waitForTimeout(500);
        assert.deepEqual(engineFiles(), []);
        assert.equal(await element(page).evaluate((host) => host.report.quotes.length), 6);
        if (path === 'saved.html') assert.deepEqual(await wordsOf(page, 'q6'), ['“express”']);
        else assert.match(await element(page).locator('.small-line').textContent(), /4 voices, 5 quotations/);
      },
      { path },
    );
  });
}

test('sizes.a saved report that is broken is said', () =>
  at.visit(
    async (page) => {
      await waitForPhase(page, 'failed');
      assert.match(await element(page).locator('.notice').textContent(), /not JSON/);
    },
    { path: 'broken.html' },
  ));

test('sizes.the panel lists named and unnamed sources, and unfolds what they say', () =>
  at.visit(
    async (page) => {
      await give(page, kArticle);
      await waitForPhase(page, 'shown');
      const names = await element(page).locator('.source-name').allTextContents();
      assert.deepEqual(names, ['Ana Prieto', 'Tom Okoro', 'A senior official', 'the minister']);
      const first = element(page).locator('.source-item').first();
      assert.equal(await first.locator('li').first().isVisible(), false);
      await first.locator('summary').click();
      assert.match(await first.locator('li').nth(1).textContent(), /“We are ready,”/);
      assert.equal(await element(page).locator('.source-role').first().textContent(), 'Mayor');
    },
    { path: 'panel.html' },
  ));

test('sizes.the badge is one line of the host, opens the panel over it, and Escape closes it', () =>
  at.visit(
    async (page) => {
      await give(page, kArticle);
      await waitForPhase(page, 'shown');
      const below = () => page.evaluate(() => document.querySelector('#below').getBoundingClientRect().top);
      const before = await below();
      const badge = element(page).locator('.badge');
      assert.equal((await badge.textContent()).trim(), '4 voices, 5 quotations');
      await badge.click();
      assert.equal(await element(page).locator('.small-panel').isVisible(), true);
      assert.equal(await badge.getAttribute('aria-expanded'), 'true');
      assert.equal(await below(), before, 'nothing of the host moves');
      await page.keyboard.press('Escape');
      assert.equal(await element(page).locator('.small-panel').count(), 0);
    },
    { path: 'badge.html' },
  ));

test('sizes.the small ones take the type and colour of the host', () =>
  at.visit(
    async (page) => {
      await page.addStyleTag({ content: 'body { font: 20px monospace; color: rgb(10, 20, 30) }' });
      await give(page, kArticle);
      await waitForPhase(page, 'shown');
      const style = await element(page).evaluate((host) => {
        const { fontFamily, color } = getComputedStyle(host.shadowRoot.querySelector('.small-panel'));
        return { fontFamily, color };
      });
      assert.deepEqual(style, { fontFamily: 'monospace', color: 'rgb(10, 20, 30)' });
    },
    { path: 'panel.html' },
  ));

test('sizes.without the model the report says basic, and it can be loaded again', () =>
  at.visit(
    async (page) => {
      await give(page, '“Yes,” said Ola. [[basic]]');
      await waitForPhase(page, 'shown');
      assert.match(await element(page).locator('.notice').textContent(), /could not be loaded.*basic rules/s);
      at.server.requests.length = 0;
      await element(page).getByRole('button', { name: 'Load it again' }).click();
      await page.waitForFunction(() => document.querySelector('article-inspector').report?.stats.calls === 1);
      assert.ok(engineFiles().length > 0, 'the engine was started anew');
    },
    { path: 'full.html' },
  ));
