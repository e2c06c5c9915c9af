// Makes dist/ an npm package: package.json with its `exports`, readme, licences, and integrity.json with the hash of
// every file that a script tag or the single file may name.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrity, integrityOf } from './files.mjs';
import { kTypeEntries } from './types.mjs';

const kSingle = 'article-inspector.single.js';

/** Part of the site, not of the package. */
const kSiteOnly = [
  ...['index', 'page', 'demo', 'example', 'docx', 'eml', 'pdf'].map((name) => `${name}.*`),
  'sw.js',
  'icon*',
  '*.webmanifest',
];

const typesOf = (entry) => `./types/${kTypeEntries[entry].replace(/\.ts$/, '.d.ts')}`;

function exportsMap() {
  const browser = { types: typesOf('inspect'), default: './inspect.js' };
  return {
    '.': { browser, node: { types: typesOf('node'), default: './inspect.node.js' }, default: browser },
    './define': { types: typesOf('define'), default: './article-inspector.js' },
    './element': { types: typesOf('element'), default: './article-inspector-element.js' },
    './custom-elements.json': './custom-elements.json',
    './integrity.json': './integrity.json',
    './package.json': './package.json',
    './*': './*',
  };
}

/** Files that do something by being loaded; bundlers may leave out what else is not used. */
const kSideEffects = ['./article-inspector.js', `./${kSingle}`, './article-inspector.worker.js'];

function packageJson() {
  const { name, version, description, license, engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  return {
    name,
    version,
    description,
    license,
    engines,
    type: 'module',
    keywords: ['journalism', 'news', 'quotations', 'attribution', 'named entities', 'web component', 'wasm'],
    exports: exportsMap(),
    types: typesOf('inspect'),
    customElements: 'custom-elements.json',
    sideEffects: kSideEffects,
    files: ['*', ...kSiteOnly.map((name) => `!/${name}`)],
  };
}

export function scriptTag(folder, base = '') {
  const hash = integrity(readFileSync(join(folder, kSingle)));
  return `<script defer src="${base}${kSingle}" integrity="${hash}" crossorigin="anonymous"></script>`;
}

export async function writePackage(folder) {
  const write = (name, value) => writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  write('package.json', packageJson());
  const single = { [kSingle]: integrity(readFileSync(join(folder, kSingle))) };
  write('integrity.json', { ...single, ...integrityOf(folder) });
  copyFileSync('docs/package.md', join(folder, 'README.md'));
  for (const name of ['LICENSE', 'THIRD_PARTY_NOTICES.md'].filter((name) => existsSync(name)))
    copyFileSync(name, join(folder, name));
}
