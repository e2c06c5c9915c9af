// The demo page: made from the manifest, its knobs do what they say, and axe finds nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { waitForPhase } from './support/browser.mjs';
import { kDist } from './support/server.mjs';
import { kSkipReal, suite } from './support/suite.mjs';

const at = suite();
const kPath = { path: 'demo.html' };
const kAxe = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));

test('demo.names all that the manifest names', { skip: kSkipReal }, () =>
  at.visit(async (page) => {
    const { modules } = JSON.parse(readFileSync(`${kDist}custom-elements.json`, 'utf8'));
    const [element] = modules.flatMap((module) => module.declarations);
    const shown = await page.locator('tbody th code').allTextContents();
    const { attributes, events, slots, cssParts, cssProperties } = element;
    const named = [attributes, events, slots, cssParts, cssProperties]
      .flat()
      .map(({ name }) => name || '(default)');
    assert.deepEqual(
      named.filter((name) => !shown.includes(name)),
      [],
    );
    assert.ok(named.length > 20);
  }, kPath),
);

test('demo.shows the tag with the hash of the file', { skip: kSkipReal }, () =>
  at.visit(async (page) => {
    const hashes = JSON.parse(readFileSync(`${kDist}integrity.json`, 'utf8'));
    assert.ok(
      (await page.locator('#embed ~ pre').first().textContent()).includes(
        hashes['article-inspector.single.js'],
      ),
    );
  }, kPath),
);

test('demo.a knob turns the element, and the markup says so', () =>
  at.visit(async (page) => {
    await waitForPhase(page, 'shown');
    const element = page.locator('article-inspector');
    await page.getByLabel('theme').selectOption('dark');
    assert.equal(await element.getAttribute('theme'), 'dark');
    await page.getByLabel('no-shortcuts').check();
    assert.equal(await element.evaluate((host) => host.shortcuts), false);
    assert.match(await page.locator('#markup').textContent(), / theme="dark"/);
    await page.getByLabel('--article-inspector-accent').fill('#aa0000');
    const accent = await element.evaluate((host) =>
      getComputedStyle(host).getPropertyValue('--article-inspector-accent'),
    );
    assert.equal(accent, '#aa0000');
    assert.match(await page.locator('#log').textContent(), /article-inspector:ready/);
  }, kPath));

for (const colorScheme of ['light', 'dark']) {
  test(`demo.axe finds nothing, ${colorScheme}`, () =>
    at.visit(
      async (page) => {
        await waitForPhase(page, 'shown');
        await page.evaluate(readFileSync(kAxe, 'utf8'));
        const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
          [],
        );
      },
      { ...kPath, colorScheme },
    ));
}
