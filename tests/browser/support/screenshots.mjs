// For the developer's eye: the page in three sizes, light and dark, in its main states, into a folder.
//   node tests/browser/support/screenshots.mjs /tmp/shots [fake|real]
import { mkdirSync, readFileSync } from 'node:fs';
import { launch, openPage, paste, waitForPhase } from './browser.mjs';
import { startServer } from './server.mjs';
import { kArticle } from './fixture.mjs';

const folder = process.argv[2] ?? '/tmp/shots';
const fake = process.argv[3] !== 'real';
mkdirSync(folder, { recursive: true });

const kSizes = { phone: [390, 844], laptop: [1280, 800], wide: [1680, 1000] };
const text = fake
  ? kArticle
  : readFileSync(new URL('../../../web/page/example.txt', import.meta.url), 'utf8');

const server = await startServer({ fake });
const browser = await launch();
for (const [name, [width, height]] of Object.entries(kSizes)) {
  for (const colorScheme of ['light', 'dark']) {
    const shot = (state) => page.screenshot({ path: `${folder}/${name}-${colorScheme}-${state}.png` });
    const { page, errors, close } = await openPage(browser, server.url, {
      viewport: { width, height },
      colorScheme,
    });
    await shot('empty');
    await paste(page, { text });
    await waitForPhase(page, 'shown');
    await page.waitForTimeout(300);
    await shot('shown');
    await page.locator('article-inspector .note').nth(2).click();
    await page.waitForTimeout(200);
    await shot('card');
    await page.keyboard.press('Escape');
    await page.locator('article-inspector #tab-names').click();
    await page.waitForTimeout(200);
    await shot('names');
    await page.locator('article-inspector #tab-findings').click();
    await page.waitForTimeout(200);
    await shot('findings');
    if (errors.length > 0) console.error(name, colorScheme, errors);
    await close();
  }
}
await browser.close();
await server.close();
