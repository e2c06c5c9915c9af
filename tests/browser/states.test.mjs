// The states that people meet, and bad input through the page: each says plainly what to do, and nothing is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paste, shownText, waitForPhase, wordsOf } from './support/browser.mjs';
import { suite } from './support/suite.mjs';

const at = suite();
const inside = (page, selector) => page.locator(`article-inspector ${selector}`);

test('states.too large says so and what to do, and keeps nothing half', () =>
  at.visit(async (page) => {
    await paste(page, { text: 'x'.repeat(8 * 1024 * 1024 + 1) });
    await waitForPhase(page, 'failed');
    assert.match(await inside(page, '.notice').textContent(), /larger than 8 MiB.*Nothing was cut/);
    assert.equal(await page.getByRole('button', { name: 'Retry' }).count(), 0);
    await page.getByRole('button', { name: 'Forget' }).click();
    await waitForPhase(page, 'empty');
  }));

test('states.engine failed keeps the text, and Retry works once the engine is there', () =>
  at.visit(
    async (page) => {
      at.server.failing.add('.wasm');
      await page.reload();
      await paste(page, { text: '“Yes,” said Ola.' });
      await waitForPhase(page, 'failed');
      assert.equal(await inside(page, '.raw').textContent(), '“Yes,” said Ola.');
      at.server.failing.clear();
      await page.getByRole('button', { name: 'Retry' }).click();
      await waitForPhase(page, 'shown');
      assert.deepEqual(await wordsOf(page, 'q1', '.quote'), ['“Yes,”']);
    },
    { expectErrors: true },
  ));

test('states.a crash of the module is told, and the next text works', () =>
  at.visit(async (page) => {
    await paste(page, { text: 'This will [[crash]] it.' });
    await waitForPhase(page, 'failed');
    assert.match(await inside(page, '.notice').textContent(), /the module broke/);
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await inside(page, '.editor').fill('“Yes,” said Ola.');
    await page.getByRole('button', { name: 'Done' }).click();
    await waitForPhase(page, 'shown');
  }));

test('states.nothing found says so', () =>
  at.visit(async (page) => {
    await paste(page, { text: 'nothing to see in this line' });
    await waitForPhase(page, 'shown');
    assert.match(await inside(page, '.notices').textContent(), /No names and no quotations were found/);
  }));

test('states.a text that is not English is read, with a warning; right to left stays so', () =>
  at.visit(async (page) => {
    await paste(page, { text: 'שלום לכולם, אמר השר ביום שני.' });
    await waitForPhase(page, 'shown');
    assert.match(await inside(page, '.notices').textContent(), /does not read like English/);
    const direction = await inside(page, '.article p').evaluate((p) => getComputedStyle(p).direction);
    assert.equal(direction, 'rtl');
  }));

const kOdd = [
  ['NULs', 'One\u0000two said “a\u0000b”.'],
  ['lone surrogates', 'Half \ud83d an emoji, and \ude00 the other half.'],
  ['CRLF and double spaces', 'One line.\r\n\r\nAnother  line,\twith a tab.\r\n'],
  ['no-break spaces', 'Ten\u00a0%, he said.'],
  ['combining marks', 'Cafe\u0301 and e\u0308.'],
  ['one word', 'Word'],
  ['marks without partners', "“Open and ”closed” and ''so'' on"],
];

for (const [name, text] of kOdd) {
  test(`states.${name} are kept as they came`, () =>
    at.visit(async (page) => {
      await paste(page, { text });
      await waitForPhase(page, 'shown');
      assert.equal(await page.locator('article-inspector').evaluate((host) => host.text), text);
      assert.equal((await shownText(page)).replace(/[\r\n]+/g, ''), text.replace(/[\r\n]+/g, ''));
    }));
}

test('states.loading the engine is said in the bar', () =>
  at.visit(async (page) => {
    const said = await page.locator('article-inspector').evaluate((host) => {
      host.text = 'x';
      return host.updateComplete.then(() => host.shadowRoot.querySelector('.summary').textContent);
    });
    assert.match(said, /^(Loading the engine|Reading the article)…$/);
  }));
