// What a person does on the page: paste, read, point, jump, edit, come back, forget.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paste, shownText, waitForPhase, wordsOf } from './support/browser.mjs';
import { kArticle } from './support/fixture.mjs';
import { suite } from './support/suite.mjs';

const at = suite();
const inside = (page, selector) => page.locator(`article-inspector ${selector}`);

async function pasteArticle(page) {
  await paste(page, { text: kArticle });
  await waitForPhase(page, 'shown');
}

const squeezed = (text) => text.replace(/\s+/g, ' ').trim();

test('page.pasting starts the work and the whole text is shown', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    assert.equal(
      await inside(page, '.summary').textContent(),
      '5 attributions, 4 voices, 1 direct quotation, 2 need a look',
    );
    assert.equal(squeezed(await shownText(page)).replaceAll(' ', ''), kArticle.replace(/\s+/g, ''));
  }));

test('page.shows a skeleton at once, before the answer', () =>
  at.visit(async (page) => {
    await paste(page, { text: '[[slow]] A line.' });
    const waited = await page.locator('article-inspector').evaluate(async (host) => {
      const start = performance.now();
      while (!host.shadowRoot.querySelector('.waiting'))
        await new Promise((done) => requestAnimationFrame(done));
      return performance.now() - start;
    });
    assert.ok(waited < 100, `${waited} ms`);
    await waitForPhase(page, 'shown');
    assert.equal(await inside(page, '.waiting').count(), 0);
  }));

test('page.the example is one click away', () =>
  at.visit(async (page) => {
    await page.getByRole('button', { name: 'Try an example' }).click();
    await waitForPhase(page, 'shown');
    assert.match(await shownText(page), /Skarvoy/);
    assert.equal(await inside(page, 'input[type=date]').inputValue(), '2024-11-14');
  }));

test('page.opens a text file in UTF-8, UTF-16 or the old Western encoding', async () => {
  const words = '“Café”, he wrote.';
  const files = [
    Buffer.from(words, 'utf8'),
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]),
    Buffer.from([
      0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x2c, 0x20, 0x68, 0x65, 0x20, 0x77, 0x72, 0x6f, 0x74, 0x65, 0x2e,
    ]),
  ];
  for (const buffer of files) {
    await at.visit(async (page) => {
      await inside(page, 'input[type=file]').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer });
      await waitForPhase(page, 'shown');
      assert.equal(squeezed(await shownText(page)), words);
    });
  }
});

test('page.rich paste keeps paragraphs and runs nothing', () =>
  at.visit(async (page) => {
    await page.evaluate(() => (window.ran = 0));
    await paste(page, {
      text: 'flat',
      html: `<html><head><title>no</title><style>p{}</style></head><body><h1>A   headline</h1><p>First <b>bold</b>
        line.<br>Second line.</p><script>window.ran = 1</script><img src="x" onerror="window.ran = 2">
        <div style="display:none">hidden</div><p hidden>hidden</p><svg onload="window.ran = 3"><text>drawn</text></svg>
        <ul><li>One</li><li>Two</li></ul><iframe src="javascript:parent.ran = 4"></iframe></body></html>`,
    });
    await waitForPhase(page, 'shown');
    assert.equal(
      await page.locator('article-inspector').evaluate((host) => host.text),
      'A headline\n\nFirst bold line.\nSecond line.\n\nOne\n\nTwo',
    );
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => window.ran), 0);
  }));

test('page.markup in plain text stays text', () =>
  at.visit(async (page) => {
    const text = 'He wrote <img src=x onerror="window.ran=1"> and <script>window.ran=2</script> on the wall.';
    await paste(page, { text });
    await waitForPhase(page, 'shown');
    assert.equal(squeezed(await shownText(page)), text);
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assert.equal(await inside(page, '.article img').count(), 0);
  }));

test('page.a lone web address gets a plain sentence', () =>
  at.visit(async (page) => {
    await paste(page, { text: ' https://example.org/news/1 ' });
    await inside(page, '.notice').waitFor();
    assert.match(await inside(page, '.notice').textContent(), /cannot fetch it.*paste the text/);
    await waitForPhase(page, 'empty');
    await paste(page, { text: kArticle });
    await waitForPhase(page, 'shown');
  }));

test('page.an address line at the top fills the address field', () =>
  at.visit(async (page) => {
    await paste(page, { text: 'https://example.org/news/1\n\nA headline here\n\nA line of text.' });
    await waitForPhase(page, 'shown');
    assert.equal(await inside(page, 'input[type=url]').inputValue(), 'https://example.org/news/1');
  }));

test('page.white space alone does not start anything', () =>
  at.visit(async (page) => {
    await paste(page, { text: ' \n\t \n' });
    await page.waitForTimeout(200);
    await waitForPhase(page, 'empty');
  }));

test('page.typed text is read on request', () =>
  at.visit(async (page) => {
    await inside(page, 'textarea').fill('“Yes,” said Ola.');
    await page.getByRole('button', { name: 'Read this text' }).click();
    await waitForPhase(page, 'shown');
    assert.deepEqual(await wordsOf(page, 'q1', '.quote'), ['“Yes,”']);
  }));

test('page.text survives a reload, date and selection too', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    await inside(page, 'input[type=date]').fill('2024-11-14');
    await inside(page, 'input[type=date]').blur();
    await inside(page, '.note').nth(1).click();
    await page.waitForFunction(() => location.hash === '#q2');
    await page.reload();
    await waitForPhase(page, 'shown');
    assert.equal(await page.locator('article-inspector').evaluate((host) => host.text), kArticle);
    assert.equal(await inside(page, 'input[type=date]').inputValue(), '2024-11-14');
    await inside(page, '.quote.on').first().waitFor();
    assert.equal(await page.locator('article-inspector').evaluate((host) => host.selected), 'q2');
  }));

test('page.forget empties page and storage', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    assert.equal(await page.evaluate(() => sessionStorage.length), 1);
    await page.getByRole('button', { name: 'Forget' }).click();
    await waitForPhase(page, 'empty');
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    assert.ok(!page.url().includes('#'));
    await page.reload();
    await waitForPhase(page, 'empty');
  }));

test('page.says when a text is too long to keep', () =>
  at.visit(async (page) => {
    await paste(page, { text: 'A line of text that goes on.\n\n'.repeat(240_000) });
    await waitForPhase(page, 'shown');
    assert.match(await page.locator('#kept').textContent(), /Too long to keep/);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  }));

test('page.pointing lights up both ways', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    await inside(page, '.quote-line[data-k="q4"]').hover();
    assert.deepEqual(await wordsOf(page, 'q4', '.quote.lit'), [
      'the plan was “a gamble” that few understood',
    ]);
    await inside(page, '.article .quote[data-k="q1"]').first().hover();
    assert.equal(await inside(page, '.rail .quote-line.lit').getAttribute('data-k'), 'q1');
    assert.equal(await inside(page, '.article .quote.lit').count(), 1);
    await inside(page, '.summary').hover();
    assert.equal(await inside(page, '.lit').count(), 0);
  }));

test('page.the voice in the list lights up all it says and all its names', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    await inside(page, '.voice-head').first().hover();
    assert.deepEqual(await wordsOf(page, 'q2', '.quote.lit'), [
      '“We are ready,”',
      '“The cranes are back, and the minister told me ‘never again’ twice.”',
    ]);
    assert.deepEqual(await wordsOf(page, 'e1', '.lit'), ['Ana Prieto', 'Prieto', 'me', 'Prieto']);
  }));

test('page.a click in the list jumps to the text and the address says so', () =>
  at.visit(
    async (page) => {
      const filler = 'Nothing is said in this line of text.\n\n'.repeat(60);
      await paste(page, { text: `${filler}“Here,” said Ola.\n` });
      await waitForPhase(page, 'shown');
      await inside(page, '.quote-line').click();
      await page.waitForFunction(() => location.hash === '#q1');
      const box = await inside(page, '.quote[data-k="q1"]').boundingBox();
      assert.ok(box.y > 0 && box.y + box.height < 700, JSON.stringify(box));
      assert.ok(
        await inside(page, '.quote[data-k="q1"]').evaluate((quote) => quote.classList.contains('on')),
      );
    },
    { viewport: { width: 1280, height: 700 } },
  ));

test('page.the address selects on arrival and on change', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    await page.evaluate(() => (location.hash = '#q4'));
    await inside(page, '.quote.on').first().waitFor();
    assert.deepEqual(await wordsOf(page, 'q4', '.quote.on'), ['the plan was “a gamble” that few understood']);
  }));

test('page.the why card says what, who, how sure and why, and its evidence lights up', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    await inside(page, '.article .quote[data-k="q2"]')
      .first()
      .click({ position: { x: 5, y: 8 } });
    const card = await inside(page, '.card').innerText();
    for (const words of [
      'Ana Prieto',
      'Direct quotation, certain',
      'Mayor',
      'Odd new kind',
      '“Prieto”'.slice(1, -1),
    ]) {
      assert.ok(card.includes(words), `${words} in ${card}`);
    }
    assert.deepEqual(await inside(page, '.evidence.shown').allTextContents(), ['Prieto', 'said']);
    await page.keyboard.press('Escape');
    assert.equal(await inside(page, '.card').isVisible(), false);
    assert.equal(await inside(page, '.evidence.shown').count(), 0);
  }));

test('page.hovering opens the card, and it can be entered', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    await inside(page, '.article .name[data-k~="e2"]').first().hover();
    await inside(page, '.card:not([hidden])').waitFor();
    assert.match(await inside(page, '.card').innerText(), /Tom Okoro[^]*person, certain/);
    await inside(page, '.card-title').hover();
    await page.waitForTimeout(400);
    assert.equal(await inside(page, '.card').isVisible(), true);
    await inside(page, '.summary').hover();
    await inside(page, '.card[hidden]').waitFor({ state: 'attached' });
  }));

test('page.keys walk quotations and names, and stop in fields', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    const selected = () => page.locator('article-inspector').evaluate((host) => host.selected);
    await inside(page, '.reading').focus();
    await page.keyboard.press('j');
    assert.equal(await selected(), 'q1');
    await page.keyboard.press('j');
    assert.equal(await selected(), 'q2');
    await page.keyboard.press('k');
    assert.equal(await selected(), 'q1');
    await page.keyboard.press('n');
    assert.equal(await selected(), 'e1');
    await page.keyboard.press('Enter');
    assert.equal(await inside(page, '.card').isVisible(), true);
    await page.keyboard.press('Escape');
    assert.equal(await inside(page, '.card').isVisible(), false);
    await page.keyboard.press('p');
    assert.equal(await selected(), 'e1');
    await page.keyboard.press('?');
    await inside(page, '.help').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('jk?');
    assert.equal(await inside(page, '.filter').inputValue(), 'jk?');
    assert.equal(await selected(), 'e1');
  }));

test('page.single keys can be switched off', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByLabel('Single-key shortcuts').uncheck();
    await inside(page, '.reading').focus();
    await page.keyboard.press('j');
    assert.equal(await page.locator('article-inspector').evaluate((host) => host.selected), null);
  }));

test('page.lists filter as you type', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    await inside(page, '#tab-names').click();
    await inside(page, '.filter').fill('okor');
    assert.deepEqual(await inside(page, '.name-text').allTextContents(), ['Tom Okoro']);
    await inside(page, '.filter').fill('zzz');
    assert.match(await inside(page, '.panel').innerText(), /Nothing here contains “zzz”/);
  }));

test('page.an edit is inspected anew, and the text stays as typed', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    await page.getByRole('button', { name: 'Edit' }).click();
    const editor = inside(page, '.editor');
    assert.equal(await editor.inputValue(), kArticle);
    await editor.fill('A new line.\n\n“Stop,” said Ola.');
    await page.waitForFunction(() => document.querySelector('article-inspector').report?.quotes.length === 1);
    assert.match(await inside(page, '.voice-name').innerText(), /Ola/);
    assert.equal(await editor.inputValue(), 'A new line.\n\n“Stop,” said Ola.');
    await page.getByRole('button', { name: 'Done' }).click();
    assert.deepEqual(await wordsOf(page, 'q1', '.quote'), ['“Stop,”']);
    await page.reload();
    await waitForPhase(page, 'shown');
    assert.equal(
      await page.locator('article-inspector').evaluate((host) => host.text),
      'A new line.\n\n“Stop,” said Ola.',
    );
  }));

test('page.leaving the editor at once takes the edit along', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    await page.getByRole('button', { name: 'Edit' }).click();
    await inside(page, '.editor').fill('“Go,” said Ana.');
    await page.getByRole('button', { name: 'Done' }).click();
    await inside(page, '.article .quote').waitFor();
    assert.equal(squeezed(await shownText(page)), '“Go,” said Ana.');
  }));

test('page.page furniture is folded and can be brought back', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    assert.equal(await page.getByText('Skip to content').isVisible(), false);
    await inside(page, '.fold summary').click();
    assert.equal(await page.getByText('Skip to content').isVisible(), true);
  }));

test('page.nested marks each carry their own words', () =>
  at.visit(async (page) => {
    await pasteArticle(page);
    assert.deepEqual(await wordsOf(page, 'q3', '.quote'), ['‘never again’ twice']);
    assert.equal(await inside(page, '.quote[data-k="q2"] .quote[data-k="q3"]').count(), 1);
    assert.deepEqual(await wordsOf(page, 'q4', '.quoted'), ['“a gamble”']);
  }));
