// What needs a look, by keyboard alone and with the reason in words; one person's mentions and quotations; the timeline.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paste, waitForPhase } from './support/browser.mjs';
import { kArticle } from './support/fixture.mjs';
import { suite } from './support/suite.mjs';

const at = suite();
const inside = (page, selector) => page.locator(`article-inspector ${selector}`);
const focused = (page) =>
  page.locator('article-inspector').evaluate((host) => {
    const { activeElement } = host.shadowRoot;
    return { key: activeElement?.dataset.k, words: activeElement?.textContent };
  });

async function shown(page) {
  await paste(page, { text: kArticle });
  await waitForPhase(page, 'shown');
}

test('review.the queue has the unsure ones first, says why, and the keyboard goes all the way', () =>
  at.visit(async (page) => {
    await shown(page);
    await inside(page, '.reading').focus();
    await page.keyboard.press('r');
    await inside(page, '.review-item .why-row:focus').waitFor();
    const first = await focused(page);
    assert.equal(first.key, 'q5');
    assert.match(first.words, /Said by Tom Okoro: .*the inspector is not sure/);
    assert.equal(await inside(page, '#tab-review .tab-count').textContent(), '2');
    await page.keyboard.press('j');
    assert.equal((await focused(page)).key, 'f1');
    await page.keyboard.press('k');
    await page.keyboard.press('d');
    await inside(page, '.why-row[data-k="f1"]:focus').waitFor();
    assert.equal(await inside(page, '#tab-review .tab-count').textContent(), '1');
    assert.equal(await inside(page, '[data-done="q5"]').getAttribute('aria-pressed'), 'true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    assert.match((await focused(page)).words, /quotation, Tom Okoro/);
  }));

test('review.a row that has the focus brings its words into view and lights the evidence', () =>
  at.visit(
    async (page) => {
      await shown(page);
      await inside(page, '#tab-names').click();
      await inside(page, '.name-line[data-k="e1"]').click();
      await inside(page, '.detail .why-row[data-k="q1"]').focus();
      const shownWords = await inside(page, '.evidence.shown').allTextContents();
      assert.deepEqual(shownWords, ['Ana Prieto', 'said']);
      assert.ok(await inside(page, '.article .quote[data-k~="q1"]').first().isVisible());
    },
    { viewport: { width: 1280, height: 500 } },
  ));

test('review.a person shows every mention, every quotation, and the reason for each', () =>
  at.visit(async (page) => {
    await shown(page);
    await inside(page, '#tab-names').click();
    await inside(page, '.name-line[data-k="e1"]').click();
    const detail = inside(page, '.detail');
    const mentions = await detail.locator('.mention-line b').allTextContents();
    assert.deepEqual(mentions, ['Ana Prieto', 'Prieto', 'me', 'Prieto']);
    const reasons = await detail.locator('.because').allTextContents();
    assert.deepEqual(reasons, [
      'Said by Ana Prieto: subject of “said”, same sentence',
      'Said by Ana Prieto: subject of “said”, stands in quotation marks, odd new kind, same sentence',
    ]);
    await detail.locator('.mention-line').nth(3).click();
    const at = kArticle.indexOf('Prieto had promised');
    const words = await page.locator('article-inspector').evaluate((host) => {
      const chosen = host.shadowRoot.activeElement;
      return [chosen.textContent, chosen.nextSibling?.textContent.slice(0, 13)];
    });
    assert.ok(at > 0);
    assert.deepEqual(words, ['Prieto', ' had promised']);
    assert.equal(await inside(page, '.detail').count(), 1, 'the list stays where it is');
  }));

test('timeline.dates stand earliest first, open ones and lengths after them', () =>
  at.visit(async (page) => {
    const values = [
      ['Line one', '2021-05'],
      ['Line two', '2021-Q1'],
      ['Line three', null],
      ['Line four', 'P3D'],
      ['Line five', '2020-12-31'],
      ['Line six', '2021-W01-1'],
      ['Line seven', '2021-02-04T09:30'],
      ['Line eight', '2021-SP'],
      ['Line nine', 'PRESENT_REF'],
    ];
    const text = values.map(([words]) => words).join('\n');
    await page.locator('article-inspector').evaluate(
      async (host, { text, values }) => {
        host.text = text;
        await host.updateComplete;
        host.report = {
          schema: 'article-inspector/1',
          language: { code: 'en', confidence: 1 },
          warnings: [],
          article: { headline: null, byline: [], published: null, dateline: null, blocks: [] },
          entities: [],
          quotes: [],
          findings: [],
          stats: {},
          times: values.map(([words, value]) => ({
            start: text.indexOf(words),
            end: text.indexOf(words) + words.length,
            type: value?.startsWith('P') && value.length < 5 ? 'DURATION' : 'DATE',
            value,
          })),
        };
      },
      { text, values },
    );
    await inside(page, '#tab-times').click();
    const groups = await inside(page, '.panel .group').evaluateAll((sections) =>
      sections.map((section) => [...section.querySelectorAll('.time-text')].map((time) => time.textContent)),
    );
    assert.deepEqual(groups, [
      ['Line five', 'Line two', 'Line six', 'Line seven', 'Line eight', 'Line one'],
      ['Line three'],
      ['Line four', 'Line nine'],
    ]);
    assert.match(await inside(page, '.timeline').textContent(), /Thursday,? 4 February 2021, 09:30/);
  }));
