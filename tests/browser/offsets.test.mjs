// UTF-16 offsets index the text as JavaScript has it: emoji, marks and halves of pairs before a quotation shift nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paste, waitForPhase, wordsOf } from './support/browser.mjs';
import { kSkipReal, suite } from './support/suite.mjs';

const kBefore = {
  emoji: '😀👩‍👩‍👧 It rained all night.\n\n',
  'combining marks': 'The cafe\u0301 was full.\n\n',
  'a lone surrogate': 'Half \ud83d of it was lost.\n\n',
  CRLF: 'A line.\r\n\r\n',
  'no-break spaces': 'Ten\u00a0times\u2009it was over.\n\n',
};

const at = suite({ fake: false });

for (const [name, before] of Object.entries(kBefore)) {
  test(`offsets.${name} before a quotation`, { skip: kSkipReal }, () =>
    at.visit(async (page) => {
      const text = `${before}“We will rebuild the bridge before winter,” Mayor Ana Prieto said on Monday.`;
      await paste(page, { text });
      await waitForPhase(page, 'shown');
      const words = await page
        .locator('article-inspector')
        .evaluate((host) =>
          host.report.quotes.map((quote) =>
            quote.content.map((span) => host.text.slice(span.start, span.end)),
          ),
        );
      assert.deepEqual(words, [['“We will rebuild the bridge before winter,”']]);
      assert.deepEqual(await wordsOf(page, 'q1', '.quote'), ['“We will rebuild the bridge before winter,”']);
    }),
  );
}
