// Debian's Chromium through playwright-core, and the few moves that most tests make.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const kArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const kChromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

export async function launch() {
  if (!existsSync(kChromium)) throw new Error(`${kChromium} is missing: install Debian's package "chromium"`);
  return chromium.launch({ executablePath: kChromium, args: kArguments });
}

export const kPlatform = { locale: 'en-GB', timezoneId: 'UTC', viewport: { width: 1280, height: 800 } };

/** A page with collected errors; the test checks that `errors` stayed empty. */
export async function openPage(browser, url, options = {}) {
  // Most tests look at what the page asks of the network itself; offline.test.mjs allows its service worker.
  const context = await browser.newContext({ ...kPlatform, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(url);
  await page.waitForFunction(() => customElements.get('article-inspector'));
  return { page, errors, context, close: () => context.close() };
}

/** Pastes into the element that has the focus, as a browser does: a paste event with the clipboard's forms. */
export async function paste(page, { text = '', html = '' }, selector = 'textarea') {
  await page.locator('article-inspector').locator(selector).first().focus();
  await page.locator('article-inspector').evaluate(
    (host, { text, html }) => {
      const target = host.shadowRoot.activeElement;
      const data = new DataTransfer();
      if (text !== '') data.setData('text/plain', text);
      if (html !== '') data.setData('text/html', html);
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }),
      );
    },
    { text, html },
  );
}

export async function waitForPhase(page, phase) {
  await page.locator(`article-inspector .frame[data-phase="${phase}"]`).waitFor({ state: 'attached' });
}

/** The article's text as it stands on the page, without notes and other additions. */
export function shownText(page) {
  return page.locator('article-inspector').evaluate((host) => {
    const copy = host.shadowRoot.querySelector('.article').cloneNode(true);
    for (const extra of copy.querySelectorAll('.note, .rule, .part, .fold-label, .legend')) extra.remove();
    return copy.textContent;
  });
}

/** The words under all elements that carry `key`, in order. */
export function wordsOf(page, key, selector = '') {
  return page.locator('article-inspector').evaluate(
    (host, [key, selector]) =>
      [...host.shadowRoot.querySelectorAll(`.article [data-k~="${key}"]${selector}`)]
        .filter((element) => !element.matches('.note, .rule'))
        .map((element) => {
          const copy = element.cloneNode(true);
          for (const extra of copy.querySelectorAll('.note, .rule')) extra.remove();
          return copy.textContent;
        }),
    [key, selector],
  );
}
