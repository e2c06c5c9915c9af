// Makes the README's picture with the real engine: the example article, one quotation asked "why?".
//   node tests/browser/support/screenshot.mjs docs/screenshot.png
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { launch, openPage, waitForPhase } from './browser.mjs';
import { startServer } from './server.mjs';

const file = process.argv[2] ?? 'docs/screenshot.png';
mkdirSync(dirname(file), { recursive: true });

const server = await startServer({ fake: false });
const browser = await launch();
const { page, errors } = await openPage(browser, server.url, {
  viewport: { width: 1280, height: 880 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
await page.getByRole('button', { name: 'Try an example' }).click();
await waitForPhase(page, 'shown');
const note = page.locator('article-inspector .note.direct:not(.unsure)').first();
await note.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top - 330));
await note.click();
await page.mouse.move(640, 5);
await page.waitForTimeout(400);
await page.screenshot({ path: file });
await browser.close();
await server.close();
if (errors.length > 0) throw new Error(errors.join('\n'));
