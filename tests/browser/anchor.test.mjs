// Passages are found again in a changed text by their words, the words around them and their place; what is not clearly
// there is lost, and a look-alike is never taken.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { transformWithEsbuild } from 'vite';

const kSource = new URL('../../web/element/anchor.ts', import.meta.url);
const { code } = await transformWithEsbuild(readFileSync(kSource, 'utf8'), 'anchor.ts');
const { Anchors, reanchor } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

function spanOf(text, words, nth = 0) {
  let start = -1;
  for (let i = 0; i <= nth; ++i) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

/** The text around what was found, so that a case says which one it is; null when lost. */
function found(old, words, nth, text) {
  const span = new Anchors(old, text).find(spanOf(old, words, nth));
  return span && `${text.slice(0, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end)}`;
}

const kCases = [
  ['an edit behind it', 'One two three.', 'One', 0, 'One two four.', '[One] two four.'],
  ['an edit before it', 'One two three.', 'three', 0, 'Zero, one two three.', 'Zero, one two [three].'],
  [
    'edits on both sides',
    'He came. “We are ready now,” said Ana. He left.',
    '“We are ready now,”',
    0,
    'She came. “We are ready now,” said Ana. She left.',
    'She came. [“We are ready now,”] said Ana. She left.',
  ],
  [
    'the second of two, the first being gone',
    'A: “Yes,” he said. B: “Yes,” she said. C.',
    '“Yes,”',
    1,
    'B: “Yes,” she said. C!',
    'B: [“Yes,”] she said. C!',
  ],
  [
    'the first of two is gone: the second is another one',
    'Tom came in. “Yes,” he said. Then Eve spoke up: “Yes,” she cried. End.',
    '“Yes,”',
    0,
    'Eve spoke up: “Yes,” she cried. The end.',
    null,
  ],
  ['its words are gone', 'One “two” three.', '“two”', 0, 'Ones “too” threes.', null],
  [
    'short words with nothing around them that fits',
    'Now he ran far.',
    'he',
    0,
    'Also: the dog, he, I!',
    null,
  ],
  ['two places that fit as well', 'xx said Ana yy', 'said Ana', 0, '1 said Ana 2, 3 said Ana 4', null],
];

for (const [what, old, words, nth, text, wanted] of kCases) {
  test(`anchor.${what}`, () => assert.equal(found(old, words, nth, text), wanted));
}

test('anchor.half a quotation is none: it is lost and counted', () => {
  const old = 'So: “One part,” she said, “other part.” End';
  const span = (words) => spanOf(old, words);
  const quote = {
    id: 'q1',
    content: [span('“One part,”'), span('“other part.”')],
    cue: [span('said')],
    source: [],
    evidence: [],
  };
  const report = {
    article: { headline: null, dateline: null, blocks: [] },
    entities: [],
    quotes: [quote],
    times: [],
    findings: [],
  };
  const changed = reanchor(report, old, 'Or: “One part,” she said, “changed part.” Ende');
  assert.equal(changed.lost, 1);
  assert.deepEqual(changed.report.quotes, []);
  assert.equal(reanchor(report, old, old).lost, 0);
});
