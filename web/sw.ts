// The page's service worker: keeps every file that the page may ask for, so that it works with no network. The list
// and its hashes are made by the build. One cache, its entries named by file and hash: a new version fetches only what
// changed, the running version goes on being served its own files, and what no version needs is dropped once the new
// one has taken over. It takes over when a person says so (page/offline.ts) or when no tab is left, never by itself.
import { hasSimd } from './engine/simd';

declare const self: ServiceWorkerGlobalScope;
declare const __FILES__: Record<string, string>;

const { scope } = self.registration;
const kCache = `article-inspector ${scope}`;
const kSharedPath = `${scope}shared`;

/** Of the two builds of the engine, only the one that this browser runs is kept. */
const kOtherBuild = hasSimd() ? '.scalar.' : '.simd.';
const kFiles = new Map(Object.entries(__FILES__).filter(([name]) => !name.includes(kOtherBuild)));

function keyOf(name: string, hash: string): string {
  return `${scope}${name}?${encodeURIComponent(hash)}`;
}

/** Hosts that shorten addresses redirect to them; no page may be opened with an answer that was redirected. */
async function plain(response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? 'text/html';
  return new Response(await response.blob(), { headers: { 'content-type': type } });
}

async function keep(cache: Cache, name: string, integrity: string): Promise<void> {
  const key = keyOf(name, integrity);
  if (await cache.match(key)) return;
  const address = name === 'index.html' ? scope : scope + name;
  // A file that is not the one of this build (a half-finished upload) fails the whole update; the browser tries later.
  const response = await fetch(new Request(address, { integrity, cache: 'no-cache' }));
  if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
  await cache.put(key, response.redirected ? await plain(response) : response);
}

async function install(): Promise<void> {
  const cache = await caches.open(kCache);
  await Promise.all([...kFiles].map(([name, hash]) => keep(cache, name, hash)));
}

async function dropOld(): Promise<void> {
  const cache = await caches.open(kCache);
  const wanted = new Set([...kFiles].map(([name, hash]) => keyOf(name, hash)));
  const old = (await cache.keys()).filter(({ url }) => !wanted.has(url) && url !== kSharedPath);
  await Promise.all(old.map((request) => cache.delete(request)));
}

async function answer(request: Request, key: string): Promise<Response> {
  const cache = await caches.open(kCache);
  return (await cache.match(key)) ?? fetch(request);
}

/** What another app shares comes as a form; it is laid aside for the page and goes no further. */
async function takeShared(request: Request): Promise<Response> {
  const form = await request.formData();
  const file = form.get('file');
  const words = ['text', 'url'].map((name) => form.get(name)).filter((part) => typeof part === 'string');
  const shared =
    file instanceof File && file.size > 0 ? file : new Blob([words.join('\n')], { type: 'text/plain' });
  const cache = await caches.open(kCache);
  await cache.put(kSharedPath, new Response(shared));
  return Response.redirect(`${scope}#shared`, 303);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => self.clients.claim())));
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const address = url.origin + url.pathname;
  if (!address.startsWith(scope)) return;
  const name = address.slice(scope.length) || 'index.html';
  if (request.method === 'POST' && name === 'share') event.respondWith(takeShared(request));
  const hash = kFiles.get(name);
  if (request.method === 'GET' && hash !== undefined) event.respondWith(answer(request, keyOf(name, hash)));
});
