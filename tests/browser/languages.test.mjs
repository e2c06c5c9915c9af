// The element's words in the language of the page, right to left too; what a translator gives is whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitForPhase } from './support/browser.mjs';
import { kArticle } from './support/fixture.mjs';
import { suite } from './support/suite.mjs';

const page = (html, element) =>
  `<!doctype html><html ${html}><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><body>
  <article-inspector ${element}></article-inspector><script type="module" src="./article-inspector.js"></script></body></html>`;

const at = suite({
  pages: {
    'de.html': page('lang="de-AT"', ''),
    'ar.html': page('lang="ar" dir="rtl"', ''),
    'own.html': page('lang="en"', 'lang="ar"'),
    'other.html': page('lang="fi"', ''),
    'panel-ar.html': page('lang="ar" dir="rtl"', 'view="panel"'),
  },
});

const element = (page) => page.locator('article-inspector');

async function shown(page) {
  await element(page).evaluate((host, text) => (host.text = text), kArticle);
  await waitForPhase(page, 'shown');
}

const direction = (page, selector) =>
  element(page).evaluate(
    (host, selector) => getComputedStyle(host.shadowRoot.querySelector(selector)).direction,
    selector,
  );

test('languages.German where the page is German, Austrian too', () =>
  at.visit(
    async (page) => {
      await shown(page);
      assert.equal(
        await element(page).locator('.summary').textContent(),
        '5 Zuschreibungen, 4 Stimmen, 1 wörtliches Zitat, 2 zu prüfen',
      );
      assert.equal(await element(page).locator('.frame').getAttribute('lang'), 'de');
      const tree = await page.locator('article-inspector .note').first().textContent();
      assert.match(tree, /Zitat, Ana Prieto, indirekt/);
      await element(page).locator('#tab-findings').click();
      const finding = element(page).locator('.finding-text').nth(1);
      assert.match(await finding.textContent(), /Nur eine Quelle/);
      assert.equal(await finding.locator('[lang=en]').textContent(), 'Most of it rests on one voice.');
    },
    { path: 'de.html' },
  ));

for (const path of ['ar.html', 'own.html']) {
  test(`languages.Arabic runs right to left, the English article in it left to right (${path})`, () =>
    at.visit(
      async (page) => {
        await shown(page);
        assert.equal(await direction(page, '.frame'), 'rtl');
        assert.equal(await direction(page, '.article p'), 'ltr');
        assert.match(await element(page).locator('.summary').textContent(), /الأصوات: 4/);
        const [note, words, rail] = await element(page).evaluate((host) =>
          ['.note', '.article p', '.rail'].map(
            (selector) => host.shadowRoot.querySelector(selector).getBoundingClientRect().left,
          ),
        );
        assert.ok(rail < words, 'the lists stand on the left');
        assert.ok(note < words, 'the margin is where English lines begin');
        await element(page).locator('#tab-voices').focus();
        await page.keyboard.press('ArrowLeft');
        assert.equal(await element(page).locator('#tab-names').getAttribute('aria-selected'), 'true');
      },
      { path, viewport: { width: 1600, height: 900 } },
    ));
}

test('languages.a language without texts is served in English', () =>
  at.visit(
    async (page) => {
      await shown(page);
      assert.match(await element(page).locator('.summary').textContent(), /^5 attributions/);
    },
    { path: 'other.html' },
  ));

test('languages.the language can be changed while an article is shown', () =>
  at.visit(
    async (page) => {
      await shown(page);
      await element(page).evaluate((host) => (host.lang = 'de'));
      await page.waitForFunction(() =>
        document
          .querySelector('article-inspector')
          .shadowRoot.querySelector('.summary')
          ?.textContent.includes('Stimmen'),
      );
    },
    { path: 'other.html' },
  ));

test('languages.the panel for readers is translated as well', () =>
  at.visit(
    async (page) => {
      await shown(page);
      assert.equal(await element(page).locator('h2').textContent(), 'المصادر في هذا المقال');
      assert.equal(await direction(page, '.small-panel'), 'rtl');
    },
    { path: 'panel-ar.html' },
  ));
