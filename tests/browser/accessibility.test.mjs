// axe in every state, light and dark, wide and narrow; and what a screen reader is told.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { paste, waitForPhase } from './support/browser.mjs';
import { kArticle } from './support/fixture.mjs';
import { suite } from './support/suite.mjs';

const kAxe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const kStory = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,">
  <main><h1>Harbour to reopen</h1><article id="story"><p>“We are ready,” said Ana.</p><p>“So are we,” said Tom.</p></article>
  <p>Read: <article-inspector for="#story" view="badge"></article-inspector></p>
  <article-inspector for="#story" view="panel"></article-inspector>
  <article-inspector for="#story"></article-inspector></main>
  <script type="module" src="./article-inspector.js"></script></html>`;

const at = suite({ pages: { 'story.html': kStory } });
const inside = (page, selector) => page.locator(`article-inspector ${selector}`);

async function check(page) {
  // From the test's own world: the page's policy would rightly refuse it as a script element.
  await page.evaluate(kAxe);
  const result = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  assert.deepEqual(
    result.violations.map(({ id, nodes }) => [
      id,
      nodes.slice(0, 3).map((node) => [node.html, node.failureSummary]),
    ]),
    [],
  );
}

async function shown(page) {
  await paste(page, { text: kArticle });
  await waitForPhase(page, 'shown');
  await page.waitForTimeout(200);
}

const kStates = {
  empty: async () => undefined,
  'an address only': (page) => paste(page, { text: 'https://example.org/' }),
  working: (page) => paste(page, { text: '[[slow]] [[slow]] words' }),
  shown,
  'a pinned card': async (page) => {
    await shown(page);
    await inside(page, '.note').nth(1).click();
  },
  'a selected name': async (page) => {
    await shown(page);
    await inside(page, '.article .name[data-k~="e1"]').first().click();
  },
  names: async (page) => {
    await shown(page);
    await inside(page, '#tab-names').click();
  },
  times: async (page) => {
    await shown(page);
    await inside(page, '#tab-times').click();
  },
  findings: async (page) => {
    await shown(page);
    await inside(page, '#tab-findings').click();
  },
  review: async (page) => {
    await shown(page);
    await inside(page, '#tab-review').click();
    await inside(page, '.review-item .done').first().click();
  },
  'a person unfolded': async (page) => {
    await shown(page);
    await inside(page, '#tab-names').click();
    await inside(page, '.name-line').first().click();
    await page.waitForTimeout(100);
  },
  parts: async (page) => {
    await shown(page);
    await page.getByRole('button', { name: 'Parts' }).click();
    await inside(page, '.fold summary').first().click();
  },
  'a notice with a button': async (page) => {
    await paste(page, { text: '“Yes,” said Ola. [[basic]]' });
    await waitForPhase(page, 'shown');
  },
  'Arabic, right to left': async (page) => {
    await page.evaluate(() => (document.querySelector('article-inspector').lang = 'ar'));
    await shown(page);
    await inside(page, '#tab-review').click();
  },
  help: async (page) => {
    await shown(page);
    await page.getByRole('button', { name: 'Help' }).click();
  },
  editing: async (page) => {
    await shown(page);
    await page.getByRole('button', { name: 'Edit' }).click();
  },
  'furniture unfolded': async (page) => {
    await shown(page);
    await inside(page, '.fold summary').click();
  },
  failed: async (page) => {
    await paste(page, { text: '[[crash]]' });
    await waitForPhase(page, 'failed');
  },
  'nothing found': async (page) => {
    await paste(page, { text: 'nothing here' });
    await waitForPhase(page, 'shown');
  },
};

// Every state in two looks that differ in all; the busiest ones in all four.
const kLooks = [
  ['light', 1280],
  ['dark', 390],
  ['light', 390],
  ['dark', 1280],
];
const kBusiest = ['shown', 'a pinned card', 'a selected name'];

for (const [name, reach] of Object.entries(kStates)) {
  for (const [colorScheme, width] of kLooks.slice(0, kBusiest.includes(name) ? 4 : 2)) {
    test(`accessibility.axe finds nothing: ${name}, ${colorScheme}, ${width} pixels`, () =>
      at.visit(
        async (page) => {
          await reach(page);
          await check(page);
        },
        { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' },
      ));
  }
}

for (const [colorScheme, width, forcedColors] of [
  ['light', 1280, 'none'],
  ['light', 320, 'none'],
  ['light', 1280, 'active'],
]) {
  test(`accessibility.axe finds nothing: badge, panel and lists beside a story, ${width} pixels, forced colours ${forcedColors}`, () =>
    at.visit(
      async (page) => {
        const all = page.locator('article-inspector .frame[data-phase="shown"]');
        await all.nth(2).waitFor({ state: 'attached' });
        await page.locator('article-inspector[view=panel] summary').first().click();
        await page.locator('.badge').click();
        await check(page);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      },
      { path: 'story.html', colorScheme, forcedColors, viewport: { width, height: 800 } },
    ));
}

test('accessibility.at 200 % zoom nothing is lost and nothing overflows', () =>
  at.visit(
    async (page) => {
      await shown(page);
      await inside(page, '#tab-review').click();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 640);
      assert.equal(await inside(page, '.review-item').first().isVisible(), true);
      assert.equal(await inside(page, '.b-headline h2').last().isVisible(), true);
    },
    { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  ));

test('accessibility.with reduced motion nothing moves', () =>
  at.visit(
    async (page) => {
      await shown(page);
      const moving = await page.locator('article-inspector').evaluate((host) =>
        [...host.shadowRoot.querySelectorAll('*')]
          .filter((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return animationName !== 'none' || /[1-9]/.test(transitionDuration);
          })
          .map((element) => element.className),
      );
      assert.deepEqual(moving, []);
    },
    { reducedMotion: 'reduce' },
  ));

test('accessibility.reading order: notes stand before their quotation, the lists after the article', () =>
  at.visit(async (page) => {
    await shown(page);
    const order = await page.locator('article-inspector').evaluate((host) => {
      const root = host.shadowRoot;
      const before = (a, b) =>
        Boolean(
          root.querySelector(a).compareDocumentPosition(root.querySelector(b)) &
          Node.DOCUMENT_POSITION_FOLLOWING,
        );
      return [
        before('.note[data-k="q2"]', '.quote[data-k="q2"]'),
        before('.quote[data-k="q5"]', '.rail'),
        before('.bar', '.reading'),
      ];
    });
    assert.deepEqual(order, [true, true, true]);
  }));

test('accessibility.the tree names each quotation with its speaker and kind', () =>
  at.visit(async (page) => {
    await shown(page);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const names = nodes
      .filter((node) => !node.ignored)
      .map((node) => `${node.role?.value}: ${node.name?.value}`);
    for (const wanted of [
      'button: quotation, Ana Prieto, direct',
      'button: quotation, the minister, mixed',
      'button: quotation, Tom Okoro, indirect, unsure',
    ]) {
      assert.ok(names.includes(wanted), `${wanted} in\n${names.join('\n')}`);
    }
    for (const role of ['article', 'heading', 'tablist', 'list', 'status', 'complementary']) {
      assert.ok(
        names.some((name) => name.startsWith(`${role}:`)),
        role,
      );
    }
  }));

test('accessibility.the result is announced once', () =>
  at.visit(async (page) => {
    await page.locator('article-inspector').evaluate((host) => {
      window.said = [];
      const watch = () => {
        const status = host.shadowRoot.querySelector('[role=status]');
        const note = () => {
          const words = status.textContent.trim();
          if (words !== '' && words !== window.said.at(-1)) window.said.push(words);
        };
        new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
      };
      watch();
    });
    await shown(page);
    await inside(page, '#tab-names').click();
    await inside(page, '.note').first().click();
    const said = (await page.evaluate(() => window.said)).filter((words) => words.startsWith('Article read'));
    assert.deepEqual(said, ['Article read: 5 attributions, 4 voices, 1 direct quotation, 2 need a look.']);
  }));

test('accessibility.the keyboard alone reaches article, lists and fields, in reading order', () =>
  at.visit(async (page) => {
    await shown(page);
    await inside(page, '.reading').focus();
    const stops = [];
    for (let i = 0; i < 12; ++i) {
      await page.keyboard.press('Tab');
      stops.push(
        await page
          .locator('article-inspector')
          .evaluate((host) => host.shadowRoot.activeElement?.className.split(' ')[0]),
      );
    }
    assert.equal(stops.filter((stop) => stop === 'note').length, 5, String(stops));
    assert.ok(stops.indexOf('tab') > stops.lastIndexOf('note'), String(stops));
    assert.ok(stops.indexOf('filter') > stops.indexOf('tab'), String(stops));
  }));

test('accessibility.targets are at least 24 pixels, and nothing overflows at 320 pixels', () =>
  at.visit(
    async (page) => {
      await shown(page);
      await page.getByRole('button', { name: 'Parts' }).click();
      await inside(page, '#tab-review').click();
      const small = await page.locator('article-inspector').evaluate((host) =>
        [
          ...host.shadowRoot.querySelectorAll('button, input, select, summary'),
          ...host.querySelectorAll('button'),
        ]
          .filter(
            (target) =>
              target.checkVisibility() && !target.closest('.article p, .vh') && !target.matches('.vh'),
          )
          .map((target) => [target.className || target.id, target.getBoundingClientRect()])
          .filter(([, box]) => box.width < 24 || box.height < 24)
          .map(([name, box]) => `${name} ${box.width}x${box.height}`),
      );
      assert.deepEqual(small, []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    },
    { viewport: { width: 320, height: 640 } },
  ));

test('accessibility.forced colours keep the marks apart', () =>
  at.visit(
    async (page) => {
      await shown(page);
      const styles = await page.locator('article-inspector').evaluate((host) => {
        const style = (selector) => getComputedStyle(host.shadowRoot.querySelector(selector));
        return {
          direct: style('.quote.direct').borderBottomStyle,
          person: style('.name.people').textDecorationStyle,
          place: style('.name.places').textDecorationStyle,
        };
      });
      assert.deepEqual(styles, { direct: 'solid', person: 'solid', place: 'dotted' });
      await check(page);
    },
    { forcedColors: 'active' },
  ));

test('accessibility.print shows numbers and their legend, and no controls', () =>
  at.visit(async (page) => {
    await shown(page);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await inside(page, '.legend').isVisible(), true);
    assert.deepEqual(
      await inside(page, '.legend li')
        .allTextContents()
        .then((items) => items.slice(0, 2)),
      ['Ana Prieto, indirect', 'Ana Prieto, direct'],
    );
    assert.equal(await inside(page, '.note .no').first().isVisible(), true);
    assert.equal(await inside(page, '.rail').isVisible(), false);
    assert.equal(await inside(page, '.tools').isVisible(), false);
  }));
