// A smoke run of page and element in Debian's Firefox, through WebDriver BiDi: it starts, inspects, shows, keeps its
// policies there too. What depends on no browser in particular is tested in Chromium (tests/browser).
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { documentedPolicy } from '../browser/support/policy.mjs';
import { kDist, startServer } from '../browser/support/server.mjs';

const kFirefox = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const kText = '“We will rebuild it,” Mayor Ana Prieto said on Monday.';
const kSingle = 'article-inspector.single.js';

let browser;
let site;

before(async () => {
  assert.ok(existsSync(kFirefox), `${kFirefox} is missing: install Debian's package "firefox-esr"`);
  assert.ok(existsSync(`${kDist}article-inspector.simd.wasm`), 'dist/ has no engine: run ./build-wasm.sh');
  site = await startServer({ fake: false, headers: { 'access-control-allow-origin': '*' } });
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: kFirefox,
    headless: true,
    timeout: 120_000, // A first start on a busy machine takes its time.
    // The browser's own look for an icon would count as a violation of the page's policy.
    extraPrefsFirefox: { 'browser.chrome.site_icons': false },
  });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function visit(url, run) {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await page.goto(url);
    await page.waitForFunction(() => customElements.get('article-inspector'));
    await run(page);
    assert.deepEqual(errors, []);
  } finally {
    await page.close();
  }
}

const waitForReport = (page) =>
  page.waitForFunction(() => document.querySelector('article-inspector').report?.quotes.length > 0);

async function assertShown(page) {
  await page.evaluate((text) => (document.querySelector('article-inspector').text = text), kText);
  await waitForReport(page);
  const [speaker, shown] = await page.evaluate(async () => {
    const element = document.querySelector('article-inspector');
    await element.updateComplete;
    return [
      element.report.quotes[0].speaker_name,
      element.shadowRoot.querySelector('.article')?.textContent ?? '',
    ];
  });
  assert.equal(speaker, 'Ana Prieto');
  assert.match(shown, /We will rebuild it/);
}

test('firefox.the page inspects the example, by mouse', () =>
  visit(site.url, async (page) => {
    await page.click('#example');
    await waitForReport(page);
    const selected = await page.evaluate(async () => {
      const element = document.querySelector('article-inspector');
      await element.updateComplete;
      element.shadowRoot.querySelector('.article .note').click();
      return element.selected;
    });
    assert.match(selected, /^q\d+$/);
    assert.equal(await page.evaluate(() => location.hash), `#${selected}`);
  }));

test('firefox.the page takes a paste by keyboard', () =>
  visit(site.url, async (page) => {
    await page.evaluate(() => document.querySelector('article-inspector').focus());
    await page.keyboard.type(kText);
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await waitForReport(page);
    assert.equal(await page.evaluate(() => document.querySelector('article-inspector').text), kText);
  }));

test('firefox.the page is kept by its service worker, and opens without the server', async () => {
  const own = await startServer({ fake: false });
  await visit(own.url, async (page) => {
    await page.waitForFunction(() => document.querySelector('#offline').textContent === 'Works offline');
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await own.close();
    await page.reload();
    await page.waitForFunction(() => customElements.get('article-inspector'));
    await assertShown(page);
  });
});

const hostPage = (script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title>${script}<body><article-inspector></article-inspector></body></html>`;

async function host(policy, script, run) {
  const headers = { 'content-security-policy': policy };
  const own = await startServer({ fake: false, headers, pages: { 'host.html': hostPage(script) } });
  try {
    await visit(`${own.url}host.html`, run);
  } finally {
    await own.close();
  }
}

test('firefox.the element works self-hosted under the documented policy', () =>
  host(
    documentedPolicy('self-hosted'),
    '<script type="module" src="./article-inspector.js"></script>',
    assertShown,
  ));

test('firefox.the single file works from another origin under the documented policy', () => {
  const hash = JSON.parse(readFileSync(`${kDist}integrity.json`, 'utf8'))[kSingle];
  return host(
    documentedPolicy('single-file', site.origin),
    `<script defer src="${site.url}${kSingle}" integrity="${hash}" crossorigin="anonymous"></script>`,
    assertShown,
  );
});

test('firefox.examples/html shows who says what', async () => {
  const folder = new URL('../../examples/html/', import.meta.url).pathname;
  const own = await startServer({ fake: false, folder, mounts: { 'article-inspector/': kDist } });
  try {
    await visit(own.url, waitForReport);
  } finally {
    await own.close();
  }
});
