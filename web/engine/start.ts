// Starts the worker. From the page's own origin it is the file itself. From another origin (or in a sandboxed frame,
// which has none) no browser takes a worker by address: its two scripts are then fetched, with CORS and checked against
// `integrity`, and joined in a blob. The policy for that is `worker-src blob:` and the origin in `connect-src`.
import { engineFiles } from './load';
import { hasSimd } from './simd';
import { trusted } from './trusted';

/** File name -> `sha384-...`: what the file must be. Without an entry it is taken as it comes. */
export type Integrity = Readonly<Record<string, string>>;

const kWorkerFile = 'article-inspector.worker.js';
const kName = 'article-inspector';

async function scriptText(name: string, base: string, integrity: Integrity): Promise<string> {
  const response = await fetch(new URL(name, base), { integrity: integrity[name] ?? '' });
  if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
  return response.text();
}

/**
 * The module's script comes first: the worker finds its factory in scope and imports nothing (see worker.ts). A classic
 * worker, as browsers without an origin start no module from a blob; so the one `export` goes.
 */
function joined(glue: string, worker: string): Blob {
  const script = glue.replace(/\bexport default \w+;?\s*$/, '');
  return new Blob([script, '\n(() => {', worker, '\n})();'], { type: 'text/javascript' });
}

async function blobWorker(base: string, integrity: Integrity): Promise<Worker> {
  const names = [engineFiles(hasSimd()).script, kWorkerFile];
  const [glue = '', worker = ''] = await Promise.all(names.map((name) => scriptText(name, base, integrity)));
  const url = URL.createObjectURL(joined(glue, worker));
  try {
    return new Worker(trusted().createScriptURL(url), { name: kName });
  } finally {
    // The browser has taken the address up by now or in a moment; a minute is ample and no blob outlives it.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}

/** What to do when a worker does not start, which browsers do not say. */
export function startAdvice(base: string): string {
  return isOwnOrigin(base)
    ? `the worker could not be started (is ${kWorkerFile} at ${base}, and does the page's policy allow worker-src 'self'?)`
    : "the worker could not be started (does the page's policy allow worker-src blob:?)";
}

function isOwnOrigin(base: string): boolean {
  return new URL(base).origin === globalThis.origin;
}

export async function startWorker(base: string, integrity: Integrity): Promise<Worker> {
  if (!isOwnOrigin(base)) return blobWorker(base, integrity);
  return new Worker(trusted().createScriptURL(new URL(kWorkerFile, base).href), {
    type: 'module',
    name: kName,
  });
}
