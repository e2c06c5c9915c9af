// The example article through the real engine and the page: what any good version of the core must find in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitForPhase } from './support/browser.mjs';
import { kSkipReal, suite } from './support/suite.mjs';

const at = suite({ fake: false });

async function example(page) {
  await page.getByRole('button', { name: 'Try an example' }).click();
  await waitForPhase(page, 'shown');
}

test('example.its people are named in the list', { skip: kSkipReal }, () =>
  at.visit(async (page) => {
    await example(page);
    await page.locator('article-inspector #tab-names').click();
    const names = await page.locator('article-inspector .family-people .name-text').allTextContents();
    for (const name of ['Margaret Sinclair-Boyd', 'Callum Reith', 'Leila Farahani', 'Peter Lindqvist']) {
      assert.ok(
        names.some((shown) => shown.startsWith(name)),
        `${name} in ${names.join(', ')}`,
      );
    }
  }),
);

test('example.its direct quotations carry their speakers in the margin', { skip: kSkipReal }, () =>
  at.visit(async (page) => {
    await example(page);
    const said = await page
      .locator('article-inspector')
      .evaluate((host) =>
        host.report.quotes
          .filter((quote) => quote.kind === 'direct')
          .map((quote) => [
            quote.content.map((span) => host.text.slice(span.start, span.end)).join(' '),
            [...host.shadowRoot.querySelectorAll(`.note[data-k="${quote.id}"] .vh`)].map(
              (note) => note.textContent,
            )[0],
          ]),
      );
    for (const [words, speaker] of [
      ['We learned about this', 'Margaret Sinclair-Boyd'],
      ['There were meetings', 'official'],
      ['A bus route can come', 'Leila Farahani'],
      ['Mr Reith’s office told', 'Peter Lindqvist'],
      ['snowed in before', 'Margaret Sinclair-Boyd'],
    ]) {
      assert.match(
        said.find(([quoted]) => quoted.includes(words))?.[1] ?? 'missing',
        new RegExp(`^quotation, .*${speaker}.*, direct`),
        words,
      );
    }
  }),
);

test('example.every character of it is on the page', { skip: kSkipReal }, () =>
  at.visit(async (page) => {
    await example(page);
    const { shown, text } = await page.locator('article-inspector').evaluate((host) => {
      const copy = host.shadowRoot.querySelector('.article').cloneNode(true);
      for (const extra of copy.querySelectorAll('.note, .rule, .part, .fold-label, .legend')) extra.remove();
      return { shown: copy.textContent.replace(/\s/g, ''), text: host.text.replace(/\s/g, '') };
    });
    assert.equal(shown, text);
  }),
);
