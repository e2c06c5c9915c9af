// `inspect` in Node: the same module, read from disk, the same report as the native command line gives.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { kSkipReal } from './support/suite.mjs';

const kRoot = fileURLToPath(new URL('../../', import.meta.url));
const kExample = `${kRoot}web/page/example.txt`;
const kNative = [
  process.env.ARTICLE_INSPECTOR,
  `${kRoot}build/release/article-inspector`,
  `${kRoot}build/article-inspector`,
].find((file) => file && existsSync(file));

const kLoad = () => import('../../dist/inspect.node.js');

test('node.inspects a text', { skip: kSkipReal }, async () => {
  const { inspect } = await kLoad();
  const report = await inspect('“We will rebuild it,” Mayor Ana Prieto said on Monday.', {
    date: '2024-11-14',
  });
  assert.equal(report.schema, 'article-inspector/1');
  assert.equal(report.offsets, 'utf16');
  assert.equal(report.times[0].value, '2024-11-11');
});

test('node.gives errors as InspectorError, and refuses an aborted call', { skip: kSkipReal }, async () => {
  const { inspect, InspectorError } = await kLoad();
  await assert.rejects(inspect('x'.repeat(8 * 1024 * 1024 + 1)), (error) => {
    assert.ok(error instanceof InspectorError);
    assert.equal(error.code, 'too_large');
    return true;
  });
  await assert.rejects(inspect('x', { signal: AbortSignal.abort() }), { name: 'AbortError' });
});

const kSkipNative = kSkipReal || (kNative ? false : 'no native build: set ARTICLE_INSPECTOR to the program');

test('node.gives what the native build gives', { skip: kSkipNative }, async () => {
  const { readFile } = await import('node:fs/promises');
  const { inspect } = await kLoad();
  const report = await inspect(await readFile(kExample, 'utf8'), { date: '2024-11-14' });
  const native = execFileSync(kNative, ['--date', '2024-11-14', '--offsets', 'utf16', kExample], {
    encoding: 'utf8',
  });
  assert.deepEqual(report, JSON.parse(native));
});
