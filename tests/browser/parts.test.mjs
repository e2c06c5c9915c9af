// The reader's word on what a line is: one click, everything analysed anew, undone as easily, and kept through edits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paste, waitForPhase } from './support/browser.mjs';
import { kArticle } from './support/fixture.mjs';
import { suite } from './support/suite.mjs';

const at = suite();
const element = (page) => page.locator('article-inspector');
const inside = (page, selector) => page.locator(`article-inspector ${selector}`);

async function shown(page, text = kArticle) {
  await paste(page, { text });
  await waitForPhase(page, 'shown');
}

const kindAt = (page, words) =>
  element(page).evaluate((host, words) => {
    const at = host.text.indexOf(words);
    return host.report.article.blocks.find(({ start, end }) => start <= at && at < end)?.kind;
  }, words);

const anew = (page, kind, words) =>
  page.waitForFunction(
    ([kind, words]) => {
      const { report, text } = document.querySelector('article-inspector');
      const at = text.indexOf(words);
      return report?.article.blocks.find(({ start, end }) => start <= at && at < end)?.kind === kind;
    },
    [kind, words],
  );

test('parts.a folded line comes back into the article with one click', () =>
  at.visit(async (page) => {
    await shown(page);
    assert.equal(await kindAt(page, 'Skip to content'), 'noise');
    await inside(page, '.fold summary').first().click();
    await page.getByRole('button', { name: 'Article text: Skip to content' }).click();
    await anew(page, 'paragraph', 'Skip to content');
    assert.equal(await inside(page, '.row.b-paragraph:has-text("Skip to content")').isVisible(), true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await anew(page, 'noise', 'Skip to content');
    assert.equal(await page.getByRole('button', { name: 'Undo' }).count(), 0);
  }));

test('parts.any line can be given any kind, and the host is told', () =>
  at.visit(async (page) => {
    await shown(page);
    await page.getByRole('button', { name: 'Parts' }).click();
    await element(page).evaluate((host) =>
      host.addEventListener('article-inspector:overrule', (e) => (window.told = e.detail.overruled)),
    );
    await page.getByRole('combobox', { name: 'Part: Tom Okoro' }).selectOption('caption');
    await anew(page, 'caption', 'Tom Okoro, who');
    const start = kArticle.indexOf('Tom Okoro, who');
    const told = await page.evaluate(() => window.told);
    assert.deepEqual(
      told.map(({ start, kind }) => [start, kind]),
      [[start, 'caption']],
    );
    assert.deepEqual(await element(page).evaluate((host) => host.overruled), told);
    await page.getByRole('button', { name: 'Not the article: The so-called' }).click();
    await anew(page, 'noise', 'The so-called');
    assert.equal(await kindAt(page, 'Tom Okoro, who'), 'caption', 'the one before stays');
  }));

test('parts.the keyboard does it all: b, Tab, Enter, and u', () =>
  at.visit(async (page) => {
    await shown(page);
    await inside(page, '.reading').focus();
    await page.keyboard.press('b');
    await page.getByRole('combobox', { name: 'Part: Tom Okoro' }).waitFor();
    const button = page.getByRole('button', { name: 'Not the article: Tom Okoro' });
    await button.focus();
    await page.keyboard.press('Enter');
    await anew(page, 'noise', 'Tom Okoro, who');
    await inside(page, '.part button:focus').waitFor();
    assert.match(await inside(page, '.part button:focus').getAttribute('aria-label'), /Tom Okoro/);
    await page.keyboard.press('u');
    await anew(page, 'paragraph', 'Tom Okoro, who');
  }));

test('parts.what was said outlives an edit, and goes with its words', () =>
  at.visit(async (page) => {
    await shown(page, 'First line of it here.\n\nSecond line of it here.\n');
    await page.getByRole('button', { name: 'Parts' }).click();
    await page.getByRole('button', { name: 'Not the article: Second line' }).click();
    await anew(page, 'noise', 'Second line');
    const edit = async (text) => {
      await page.getByRole('button', { name: 'Edit' }).click();
      await inside(page, '.editor').fill(text);
      await page.getByRole('button', { name: 'Done' }).click();
      await page.waitForFunction((text) => {
        const host = document.querySelector('article-inspector');
        return host.text === text && host.report?.article.blocks.at(-1)?.end >= text.trimEnd().length;
      }, text);
    };
    await edit('A new line comes first.\n\nFirst line of it here.\n\nSecond line of it here.\n');
    await anew(page, 'noise', 'Second line');
    await edit('First line of it here.\n\nAnother one.\n');
    assert.deepEqual(await element(page).evaluate((host) => host.overruled), []);
  }));
