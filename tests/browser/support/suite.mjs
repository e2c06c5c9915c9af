// One browser and one server for a test file.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { existsSync } from 'node:fs';
import { launch, openPage } from './browser.mjs';
import { kDist, startServer } from './server.mjs';

/** Whether build-wasm.sh has put the real engine into dist/. */
export const kRealEngine = existsSync(`${kDist}article-inspector.simd.wasm`);

export const kSkipReal = kRealEngine ? false : 'dist/ has no engine yet: run ./build-wasm.sh';

/**
 * `visit(run, options)` opens the page, hands it to `run`, and checks that nothing failed in it unseen.
 * options: path, expectErrors, and what a browser context takes.
 */
export function suite({ fake = true, ...serverOptions } = {}) {
  const at = { browser: null, server: null };
  before(async () => {
    assert.ok(existsSync(`${kDist}index.html`), 'dist/ is missing: run `npm run build`');
    at.server = await startServer({ fake, ...serverOptions });
    at.browser = await launch();
  });
  after(async () => {
    await at.browser?.close();
    await at.server?.close();
  });
  at.visit = async (run, { path = '', expectErrors = false, ...options } = {}) => {
    const opened = await openPage(at.browser, at.server.url + path, options);
    try {
      await run(opened.page, opened);
      if (!expectErrors) assert.deepEqual(opened.errors, []);
    } finally {
      await opened.close();
    }
  };
  return at;
}
