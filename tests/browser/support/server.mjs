// A tiny static server for dist/ on a free port, with the MIME types that modules and WebAssembly need. With `fake`
// the engine's files are the fake engine's. It remembers what was asked for, and can be told to fail for some paths.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const kHere = fileURLToPath(new URL('.', import.meta.url));
export const kDist = fileURLToPath(new URL('../../../dist/', import.meta.url));

const kTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
};

function fakeFile(name) {
  if (/^article-inspector\.(simd|scalar)\.js$/.test(name)) return join(kHere, 'fake-engine.mjs');
  return /^(fixture|build-report)\.mjs$/.test(name) ? join(kHere, name) : null;
}

async function bodyOf(name, fake, folder, mounts) {
  if (fake && /\.wasm$/.test(name)) return Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
  const mount = Object.keys(mounts).find((start) => name.startsWith(start));
  const [from, rest] = mount === undefined ? [folder, name] : [mounts[mount], name.slice(mount.length)];
  const file = (fake && fakeFile(name)) || join(from, normalize(rest));
  return readFile(file);
}

/** `headers`: for every answer, or a function of the file's name. `pages`: bodies in place of files, by name.
 * `mounts`: folders for the names that begin so. */
export async function startServer({
  fake = true,
  prefix = '/',
  headers = {},
  pages = {},
  folder = kDist,
  mounts = {},
} = {}) {
  const requests = [];
  const failing = new Set();
  const server = createServer(async (request, response) => {
    const pathname = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(pathname);
    const name = pathname.slice(prefix.length) || 'index.html';
    try {
      if (!pathname.startsWith(prefix) || [...failing].some((part) => name.includes(part)))
        throw new Error('no');
      const body = pages[name] ?? (await bodyOf(name, fake, folder, mounts));
      const extra = typeof headers === 'function' ? headers(name) : headers;
      response.writeHead(200, { 'content-type': kTypes[extname(name)] ?? 'text/plain', ...extra });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not found');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    origin: `http://127.0.0.1:${port}`,
    requests,
    failing,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections?.()),
  };
}
