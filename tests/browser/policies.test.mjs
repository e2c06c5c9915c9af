// The element under the policies that docs/embed.md promises, word for word, with the real engine; and each of them
// broken, to see that it is what the element hangs on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { kPlatform, launch, waitForPhase } from './support/browser.mjs';
import { broken, documentedPolicy } from './support/policy.mjs';
import { kDist, startServer } from './support/server.mjs';
import { kSkipReal } from './support/suite.mjs';

const kText = '“We will rebuild it,” Mayor Ana Prieto said on Monday.';
const kSkip = { skip: kSkipReal };
const trustedTypes = documentedPolicy('trusted-types');
const kCors = { 'access-control-allow-origin': '*' };
const kSingle = 'article-inspector.single.js';

let browser;
let cdn;

before(async () => {
  browser = await launch();
  cdn = await startServer({ fake: false, headers: kCors, prefix: '/some/version/' });
});
after(async () => {
  await browser?.close();
  await cdn?.close();
});

const hash = () => JSON.parse(readFileSync(`${kDist}integrity.json`, 'utf8'))[kSingle];

const htmlPage = (head, body = '<article-inspector></article-inspector>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title>${head}</head><body>${body}</body></html>`;

const kModule = '<script type="module" src="./article-inspector.js"></script>';
const singleTag = (server = cdn, integrity = hash()) =>
  `<script defer src="${server.url}${kSingle}" integrity="${integrity}" crossorigin="anonymous"></script>`;

/** A host page under `policy`, sent as a header with every file; `run` gets the page and the policy's violations. */
async function host({ policy, head, body, headers = {}, expectErrors = false }, run) {
  const all = { ...headers, ...(policy && { 'content-security-policy': policy }) };
  const server = await startServer({
    fake: false,
    headers: all,
    pages: { 'host.html': htmlPage(head, body) },
  });
  const context = await browser.newContext({ ...kPlatform, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.violations.push(event.violatedDirective),
    );
  });
  // The browser asks for an icon by itself.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  try {
    await page.goto(`${server.url}host.html`);
    await run(page, { server, context });
    if (!expectErrors) {
      assert.deepEqual(errors, []);
      assert.deepEqual(await page.evaluate(() => window.violations), []);
    }
  } finally {
    await context.close();
    await server.close();
  }
}

const defined = (page) => page.waitForFunction(() => customElements.get('article-inspector'));

async function showText(page, phase = 'shown') {
  await defined(page);
  await page
    .locator('article-inspector')
    .first()
    .evaluate((element, text) => (element.text = text), kText);
  await waitForPhase(page, phase);
}

async function assertWorks(page) {
  await showText(page);
  const report = await page.locator('article-inspector').evaluate((element) => element.report);
  assert.equal(report.quotes[0]?.speaker_name, 'Ana Prieto');
  // A policy that let nothing through could pass for a kept one if the style sheets were missing too.
  const display = await page
    .locator('article-inspector')
    .evaluate((element) => getComputedStyle(element).display);
  assert.notEqual(display, 'inline');
}

async function assertFails(page) {
  await showText(page, 'failed');
}

// ---- From one's own server ----

const selfHosted = documentedPolicy('self-hosted');

test('policies.self-hosted: works under the documented policy', kSkip, () =>
  host({ policy: selfHosted, head: kModule }, assertWorks),
);

for (const [directive, replacement] of [
  ['script-src', "script-src 'self'"],
  ['worker-src', "worker-src 'none'"],
  ['connect-src', ''],
]) {
  test(`policies.self-hosted: without its ${directive} the engine is refused`, kSkip, () =>
    host(
      { policy: broken(selfHosted, directive, replacement), head: kModule, expectErrors: true },
      assertFails,
    ),
  );
}

test('policies.self-hosted: an inline style in the host would be seen', kSkip, () =>
  host({ policy: selfHosted, head: kModule, expectErrors: true }, async (page) => {
    await showText(page);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.waitForFunction(() => window.violations.includes('style-src-attr'));
  }),
);

// ---- One file from another origin ----

const singleFile = (origin = cdn.origin) => documentedPolicy('single-file', origin);

test('policies.single file: works from another origin under the documented policy', kSkip, async () => {
  cdn.requests.length = 0;
  await host({ policy: singleFile(), head: singleTag() }, assertWorks);
  const asked = cdn.requests
    .map((path) => path.replace('/some/version/', ''))
    .filter((name) => name !== 'article-inspector.weights');
  assert.deepEqual(
    asked.sort(),
    [
      'article-inspector.simd.js',
      'article-inspector.simd.wasm',
      kSingle,
      'article-inspector.worker.js',
    ].sort(),
  );
});

for (const [directive, replacement] of [
  ['script-src', 'script-src ORIGIN'],
  ['worker-src', ''],
  ['connect-src', ''],
]) {
  test(`policies.single file: without its ${directive} the engine is refused`, kSkip, () =>
    host(
      {
        policy: broken(singleFile(), directive, replacement.replace('ORIGIN', cdn.origin)),
        head: singleTag(),
        expectErrors: true,
      },
      assertFails,
    ),
  );
}

test('policies.single file: says which policy is missing', kSkip, () =>
  host(
    { policy: broken(singleFile(), 'worker-src'), head: singleTag(), expectErrors: true },
    async (page) => {
      await defined(page);
      const message = page.evaluate(
        () =>
          new Promise((done) =>
            document.addEventListener('article-inspector:error', (event) => done(event.detail.message)),
          ),
      );
      await assertFails(page);
      assert.match(await message, /worker-src blob:/);
    },
  ),
);

for (const name of [
  'article-inspector.worker.js',
  'article-inspector.simd.js',
  'article-inspector.simd.wasm',
]) {
  test(`policies.single file: refuses a changed ${name}`, kSkip, async () => {
    const changed = Buffer.concat([readFileSync(`${kDist}${name}`), Buffer.from('\n')]);
    const other = await startServer({ fake: false, headers: kCors, pages: { [name]: changed } });
    try {
      await host(
        { policy: singleFile(other.origin), head: singleTag(other), expectErrors: true },
        assertFails,
      );
    } finally {
      await other.close();
    }
  });
}

test('policies.single file: a changed script is refused by its own hash', kSkip, async () => {
  const changed = `${readFileSync(`${kDist}${kSingle}`, 'utf8')}\n`;
  const other = await startServer({ fake: false, headers: kCors, pages: { [kSingle]: changed } });
  try {
    await host(
      { policy: singleFile(other.origin), head: singleTag(other), expectErrors: true },
      async (page) => {
        await page.waitForLoadState('load');
        assert.equal(await page.evaluate(() => customElements.get('article-inspector')), undefined);
      },
    );
  } finally {
    await other.close();
  }
});

test('policies.single file: works from the host’s own server too, with a worker by its address', kSkip, () =>
  host({ policy: selfHosted, head: `<script defer src="./${kSingle}"></script>` }, assertWorks),
);

const kGerman = '<article-inspector lang="de"></article-inspector>';
const shadowText = (page) =>
  page.locator('article-inspector').evaluate(({ shadowRoot }) => shadowRoot.textContent);

test('policies.single file: fetches a language by its hash', kSkip, () =>
  host({ policy: `${singleFile()}; ${trustedTypes}`, head: singleTag(), body: kGerman }, async (page) => {
    await assertWorks(page);
    await page.waitForFunction(() =>
      document.querySelector('article-inspector').shadowRoot.textContent.includes('Stimmen'),
    );
  }),
);

test('policies.single file: refuses a changed language and speaks English', kSkip, async () => {
  const name = 'article-inspector.de.js';
  const changed = `${readFileSync(`${kDist}${name}`, 'utf8')}\n`;
  const other = await startServer({ fake: false, headers: kCors, pages: { [name]: changed } });
  try {
    const options = { policy: singleFile(other.origin), head: singleTag(other), body: kGerman };
    await host({ ...options, expectErrors: true }, async (page) => {
      await assertWorks(page);
      assert.ok(other.requests.some((path) => path.endsWith(name)));
      assert.match(await shadowText(page), /Voices/);
      assert.doesNotMatch(await shadowText(page), /Stimmen/);
    });
  } finally {
    await other.close();
  }
});

test(
  'policies.after ready the network is not needed: the servers are closed, and nothing is asked for',
  kSkip,
  async () => {
    const own = await startServer({ fake: false, headers: kCors });
    await host(
      { policy: singleFile(own.origin), head: singleTag(own) },
      async (page, { server, context }) => {
        await defined(page);
        await page.evaluate(
          () =>
            new Promise((done) => {
              const element = document.querySelector('article-inspector');
              element.addEventListener('article-inspector:ready', done, { once: true });
              element.text = 'One.';
            }),
        );
        const asked = [];
        context.on('request', (request) => asked.push(request.url()));
        await own.close();
        await server.close();
        await assertWorks(page);
        await page.locator('article-inspector .note').first().click();
        await page.locator('article-inspector').evaluate((element) => (element.date = '2024-11-14'));
        await page.waitForFunction(
          () => document.querySelector('article-inspector').report?.times[0]?.value === '2024-11-11',
        );
        assert.deepEqual(asked, []);
      },
    );
  },
);

// ---- Trusted Types ----

test('policies.trusted types: self-hosted', kSkip, () =>
  host({ policy: `${selfHosted}; ${trustedTypes}`, head: kModule }, assertWorks),
);

test('policies.trusted types: single file, loaded twice', kSkip, () =>
  host(
    {
      policy: `${singleFile()}; ${trustedTypes}`,
      head: singleTag() + singleTag().replace('.single.js', '.single.js?again'),
    },
    assertWorks,
  ),
);

test('policies.trusted types: without the policy’s name the worker is refused', kSkip, () =>
  host(
    {
      policy: `${selfHosted}; ${broken(trustedTypes, 'trusted-types', 'trusted-types lit-html')}`,
      head: kModule,
      expectErrors: true,
    },
    assertFails,
  ),
);

// ---- Sandboxed frame ----

const frameBody = '<iframe sandbox="allow-scripts" src="./frame.html" width="1000" height="700"></iframe>';

async function inFrame(headers, expectErrors, run) {
  const frame = htmlPage('<script type="module" src="./article-inspector.js"></script>');
  const server = await startServer({
    fake: false,
    headers,
    pages: { 'host.html': htmlPage('', frameBody), 'frame.html': frame },
  });
  const context = await browser.newContext({ ...kPlatform });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  try {
    await page.goto(`${server.url}host.html`);
    await run(page.frames()[1] ?? (await page.waitForEvent('frameattached')), errors);
    if (!expectErrors) assert.deepEqual(errors, []);
  } finally {
    await context.close();
    await server.close();
  }
}

test('policies.sandboxed frame: works without an origin', kSkip, () =>
  inFrame({ ...kCors, 'content-security-policy': 'worker-src blob:' }, false, async (frame) => {
    await defined(frame);
    assert.equal(await frame.evaluate(() => globalThis.origin), 'null');
    await assertWorks(frame);
  }),
);

test('policies.sandboxed frame: needs the files to be sent for any origin', kSkip, () =>
  inFrame({}, true, async (frame) => {
    await frame.waitForLoadState('load');
    assert.equal(await frame.evaluate(() => customElements.get('article-inspector')), undefined);
  }),
);

// ---- Several, and twice ----

const kThree = '<article-inspector></article-inspector>'.repeat(3);

test('policies.several elements share one engine', kSkip, () =>
  host({ head: kModule, body: kThree }, async (page, { server }) => {
    await defined(page);
    await page.evaluate((text) => {
      for (const element of document.querySelectorAll('article-inspector')) element.text = text;
    }, kText);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('article-inspector')].every((element) => element.report),
    );
    assert.equal(page.workers().length, 1);
    assert.equal(server.requests.filter((path) => path.endsWith('.wasm')).length, 1);
  }),
);

test('policies.single file beside the module: the first copy wins, nothing breaks', kSkip, () =>
  host({ head: singleTag() + kModule }, assertWorks),
);
