// The page's own policy: present, strict, kept by the page, and able to fail.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paste, waitForPhase } from './support/browser.mjs';
import { kArticle } from './support/fixture.mjs';
import { suite } from './support/suite.mjs';

const at = suite();

async function violations(page, run) {
  await page.evaluate(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.violations.push(event.violatedDirective),
    );
  });
  await run();
  return page.evaluate(() => window.violations);
}

test('csp.the whole round causes no violation', () =>
  at.visit(async (page) => {
    const found = await violations(page, async () => {
      await paste(page, {
        html: '<p>One <b style="color:red">word</b></p><img src="https://example.org/x.png">',
      });
      await waitForPhase(page, 'shown');
      await page.getByRole('button', { name: 'Forget' }).click();
      await paste(page, { text: kArticle });
      await waitForPhase(page, 'shown');
      await page.locator('article-inspector .note').first().click();
    });
    assert.deepEqual(found, []);
  }));

test('csp.the policy is the one promised', () =>
  at.visit(async (page) => {
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    for (const part of [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "worker-src 'self'",
      "connect-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "require-trusted-types-for 'script'",
    ]) {
      assert.ok(policy.includes(part), part);
    }
    assert.ok(!/unsafe-inline|'unsafe-eval'/.test(policy));
  }));

for (const [name, directive, attack] of [
  ['a foreign fetch', 'connect-src', () => fetch('http://127.0.0.2:9/x').catch(() => undefined)],
  [
    'an inline script',
    'require-trusted-types-for',
    () => {
      const script = document.createElement('script');
      try {
        script.textContent = 'window.ran = 1';
        document.body.append(script);
      } catch {
        // Refused, as it should be.
      }
    },
  ],
  ['an inline style', 'style-src-attr', () => document.body.setAttribute('style', 'color: red')],
]) {
  test(`csp.${name} is refused`, () =>
    at.visit(
      async (page) => {
        const found = await violations(page, async () => {
          await page.evaluate(attack);
          await page.waitForTimeout(100);
        });
        assert.ok(found.includes(directive), `${directive} in ${found}`);
        assert.equal(await page.evaluate(() => window.ran), undefined);
      },
      { expectErrors: true },
    ));
}
