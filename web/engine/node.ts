// `inspect` for Node 18 and later: the same module, in this thread, read from the folder of this file.
import { readFile } from 'node:fs/promises';
import { loadModule, runModule, type LoadedModule } from './load';
import type { InspectCall } from './engine';
import type { Report } from './report';

export { InspectorError } from './errors';
export type * from './report';

const kFolder = import.meta.url.replace(/[^/]*$/, '');

let loading: Promise<LoadedModule> | undefined;

function load(): Promise<LoadedModule> {
  loading ??= loadModule({
    script: (name) => import(/* @vite-ignore */ new URL(name, kFolder).href),
    bytes: async (name) => {
      const bytes = await readFile(new URL(name, kFolder));
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    },
  });
  return loading;
}

export async function inspect(text: string, { signal, ...options }: InspectCall = {}): Promise<Report> {
  signal?.throwIfAborted();
  const { module } = await load();
  signal?.throwIfAborted();
  return runModule(module, text, options);
}

export async function version(): Promise<string> {
  return (await load()).module.version();
}
