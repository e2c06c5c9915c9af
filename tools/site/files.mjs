// The files of dist/ by their hashes: for the single file, which pins what it fetches, and for the service worker, which
// keeps the page's. Both lists are made from what lies there, so that a new file is in them without being named.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const kPinned = /^article-inspector\.(worker\.js|weights|[a-z]{2}\.js|(simd|scalar)\.(js|wasm))$/;

/** Parts of the package that the page never asks for, and the service worker itself. */
const kNotThePage =
  /^(sw\.js|inspect(\.node)?\.js|article-inspector(\.single|-element)\.js|package\.json|(custom-elements|integrity)\.json|.*\.(d\.ts|md|map)|LICENSE)$/;

export function integrity(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

function filesOf(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

function hashed(folder, wanted) {
  const names = filesOf(folder).filter(wanted);
  return Object.fromEntries(names.map((name) => [name, integrity(readFileSync(join(folder, name)))]));
}

/** The engine's files and the languages, as the single file checks them. */
export function integrityOf(folder) {
  return hashed(folder, (name) => kPinned.test(name));
}

/** Everything that the page may ask for. */
export function offlineFiles(folder) {
  return hashed(folder, (name) => !kNotThePage.test(name));
}
