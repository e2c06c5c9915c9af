// for="#story": the host's own article is inspected, marked and followed where it stands, and none of its nodes change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitForPhase } from './support/browser.mjs';
import { suite } from './support/suite.mjs';

const kStory = `<article id="story">
  <h1>Harbour to reopen</h1>
  <p>The <em>harbour</em> will
     reopen.</p>
  <script type="text/plain">not read</script><p hidden="">“Hidden,” said Nobody.</p>
  <ul><li>“We are <b>ready</b>,” said Ana.</li><li>“So are we,” said Tom.</li></ul>
  <p>First line<br>second   line</p>
  <pre>kept  as
it is</pre>
</article>`;

const kText =
  'Harbour to reopen\n\nThe harbour will reopen.\n\n“We are ready,” said Ana.\n\n“So are we,” said Tom.\n\n' +
  'First line\nsecond line\n\nkept  as\nit is';

const page = (body, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${head}<body>
  ${body}<script type="module" src="./article-inspector.js"></script></body></html>`;

const kNoApi = '<script>delete window.Highlight; delete CSS.highlights;</script>';

const at = suite({
  pages: {
    'story.html': page(`${kStory}<article-inspector for="#story"></article-inspector>`),
    'panel.html': page(`${kStory}<article-inspector for="story" view="panel"></article-inspector>`),
    'marks.html': page(`${kStory}<article-inspector for="#story"></article-inspector>`, kNoApi),
    'field.html': page(
      '<textarea id="draft">“Yes,” said Ola.</textarea><article-inspector for="#draft"></article-inspector>',
    ),
    'editable.html': page(
      '<div id="draft" contenteditable="true"><p>“Yes,” said Ola.</p></div><article-inspector for="#draft"></article-inspector>',
      kNoApi,
    ),
    'none.html': page('<article-inspector for="#nowhere"></article-inspector>'),
    'before.html': page(`<article-inspector for="#story"></article-inspector>${kStory}`),
  },
});

const element = (page) => page.locator('article-inspector');
const textOf = (page) => element(page).evaluate((host) => host.text);
const markup = (page) => page.evaluate(() => document.querySelector('#story').outerHTML);

/** The words under a highlight, in order. */
const highlighted = (page, layer) =>
  page.evaluate(
    (layer) => [...(window.CSS.highlights.get(`article-inspector-${layer}`) ?? [])].map(String),
    layer,
  );

async function resultAfter(page, change, argument) {
  await page.evaluate(() => {
    window.results = 0;
    window.addEventListener('article-inspector:result', () => (window.results += 1));
  });
  await page.evaluate(change, argument);
  await page.waitForFunction(() => window.results > 0);
  await element(page).evaluate((host) => host.updateComplete);
}

test('in-place.reads what a reader sees of the host, and changes no node of it', () =>
  at.visit(
    async (page, { errors }) => {
      await waitForPhase(page, 'shown');
      assert.equal(await textOf(page), kText);
      assert.equal(await markup(page), kStory);
      assert.deepEqual(await highlighted(page, 'direct'), ['“We are ready,”', '“So are we,”']);
      assert.deepEqual(await highlighted(page, 'people'), ['Ana', 'Tom']);
      assert.deepEqual(errors, []);
    },
    { path: 'story.html' },
  ));

test('in-place.a target further down the page is waited for', () =>
  at.visit(
    async (page) => {
      await waitForPhase(page, 'shown');
      assert.equal(await textOf(page), kText);
    },
    { path: 'before.html' },
  ));

test('in-place.the list beside it leads to the passage, and a click there to the list', () =>
  at.visit(
    async (page) => {
      await waitForPhase(page, 'shown');
      await element(page).locator('.panel [data-jump="q2"]').last().click();
      assert.deepEqual(await highlighted(page, 'selected'), ['“So are we,”']);
      const place = await page.evaluate(() => {
        const range = [...window.CSS.highlights.get('article-inspector-direct')][0];
        const { left, top, height } = range.getBoundingClientRect();
        return [left + 20, top + height / 2];
      });
      await page.mouse.click(...place);
      assert.equal(await element(page).evaluate((host) => host.selected), 'q1');
      assert.equal(await element(page).locator('.rail .quote-line.on').count(), 1);
    },
    { path: 'story.html' },
  ));

test('in-place.an edit of the host is followed after a rest, once', () =>
  at.visit(
    async (page) => {
      await waitForPhase(page, 'shown');
      await resultAfter(page, () => {
        const item = document.querySelector('#story li');
        item.textContent = '“Not yet,” said Eve.';
        item.textContent = '“Never,” said Eve.';
      });
      await page.waitForTimeout(600);
      assert.equal(await page.evaluate(() => window.results), 1);
      assert.deepEqual(await highlighted(page, 'direct'), ['“Never,”', '“So are we,”']);
    },
    { path: 'story.html' },
  ));

test('in-place.the same words in new nodes are marked again without a new reading', () =>
  at.visit(
    async (page) => {
      await waitForPhase(page, 'shown');
      const calls = await element(page).evaluate((host) => host.report.stats.calls);
      await page.evaluate(() => {
        const story = document.querySelector('#story');
        story.replaceChildren(...[...story.childNodes].map((node) => node.cloneNode(true)));
      });
      await page.waitForTimeout(700);
      assert.deepEqual(await highlighted(page, 'direct'), ['“We are ready,”', '“So are we,”']);
      assert.equal(await element(page).evaluate((host) => host.report.stats.calls), calls);
    },
    { path: 'story.html' },
  ));

test('in-place.taken out, it takes its highlights and its styles along', () =>
  at.visit(
    async (page) => {
      await waitForPhase(page, 'shown');
      assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 1);
      await element(page).evaluate((host) => host.remove());
      assert.equal(await page.evaluate(() => window.CSS.highlights.size), 0);
      assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
    },
    { path: 'story.html' },
  ));

test('in-place.without the highlight API real marks are put round the words, and taken away again', () =>
  at.visit(
    async (page) => {
      await waitForPhase(page, 'shown');
      const marks = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('#story mark.article-inspector-direct')].map((m) => m.textContent),
        );
      assert.deepEqual(await marks(), ['“We are ', 'ready', ',”', '“So are we,”']);
      await element(page).locator('.panel [data-jump="q2"]').last().click();
      assert.equal(
        await page.locator('#story mark.article-inspector-selected').textContent(),
        '“So are we,”',
      );
      await resultAfter(page, () => (document.querySelector('#story li').textContent = '“Never,” said Eve.'));
      assert.deepEqual(await marks(), ['“Never,”', '“So are we,”']);
      await page.waitForTimeout(600);
      assert.equal(await page.evaluate(() => window.results), 1, 'its own marks are no edits');
      await element(page).evaluate((host) => host.remove());
      assert.equal(await page.locator('#story mark').count(), 0);
      assert.equal(
        await page.evaluate(() => document.querySelector('#story li:last-child').childNodes.length),
        1,
        'text nodes joined again',
      );
    },
    { path: 'marks.html' },
  ));

test('in-place.a text field is followed, and a row of the list selects in it', () =>
  at.visit(
    async (page) => {
      await waitForPhase(page, 'shown');
      await page.locator('#draft').fill('Now “Maybe,” said Ola.');
      await page.waitForFunction(() => document.querySelector('article-inspector').text.startsWith('Now'));
      await waitForPhase(page, 'shown');
      await element(page).locator('.panel [data-jump="q1"]').last().click();
      const chosen = await page.evaluate(() => {
        const { value, selectionStart, selectionEnd } = document.querySelector('#draft');
        return value.slice(selectionStart, selectionEnd);
      });
      assert.equal(chosen, '“Maybe,”');
    },
    { path: 'field.html' },
  ));

test('in-place.what is being edited never gets marks of ours into its text', () =>
  at.visit(
    async (page) => {
      await waitForPhase(page, 'shown');
      await page.locator('#draft').click();
      await page.keyboard.press('End');
      await page.keyboard.type(' Then he left.');
      await page.waitForFunction(() => document.querySelector('article-inspector').text.endsWith('left.'));
      assert.equal(
        await page.evaluate(() => document.querySelector('#draft').innerHTML),
        '<p>“Yes,” said Ola. Then he left.</p>',
      );
    },
    { path: 'editable.html' },
  ));

test('in-place.a missing target is said, and told', () =>
  at.visit(
    async (page) => {
      await waitForPhase(page, 'failed');
      assert.match(await element(page).locator('.notice').textContent(), /no article #nowhere on this page/);
    },
    { path: 'none.html' },
  ));

test('in-place.a saved report finds its passages in a changed article, or says that they are lost', () =>
  at.visit(
    async (page) => {
      await waitForPhase(page, 'shown');
      const saved = await element(page).evaluate((host) => ({ ...host.report, text: host.text }));
      await element(page).evaluate((host, report) => (host.report = report), saved);
      await page.evaluate(() => {
        const [first, second] = document.querySelectorAll('#story li');
        first.prepend('At noon: ');
        second.textContent = '“So is she,” said Tom.';
      });
      await page.waitForFunction(() => document.querySelector('article-inspector').text.includes('At noon'));
      await element(page).evaluate((host) => host.updateComplete);
      assert.deepEqual(await highlighted(page, 'direct'), ['“We are ready,”']);
      assert.match(await element(page).locator('.notice').textContent(), /1 passage of this report is lost/);
    },
    { path: 'story.html' },
  ));

test('in-place.the panel leads to the passage', () =>
  at.visit(
    async (page) => {
      await waitForPhase(page, 'shown');
      assert.equal(await element(page).locator('.small-line').textContent(), '2 voices, 2 quotations');
      await element(page).locator('summary').first().click();
      await element(page).getByRole('button', { name: '“We are ready,”' }).click();
      assert.deepEqual(await highlighted(page, 'selected'), ['“We are ready,”']);
    },
    { path: 'panel.html' },
  ));
