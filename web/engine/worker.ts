// The worker: the only place in the browser that knows the Emscripten module. Requests in, plain data out.
import { toErrorData } from './errors';
import { loadModule, runModule, type LoadedModule, type Reader } from './load';
import type { Request, Response } from './protocol';

declare const self: DedicatedWorkerGlobalScope;

let loading: Promise<LoadedModule> | undefined;

function reader(base: string): Reader {
  return {
    script: (name) => import(/* @vite-ignore */ new URL(name, base).href),
    bytes: async (name) => {
      const response = await fetch(new URL(name, base));
      if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
      return response.arrayBuffer();
    },
  };
}

async function answer(request: Request): Promise<Response> {
  const { id } = request;
  if (request.type === 'load') {
    loading ??= loadModule(reader(request.base));
    const { module, simd } = await loading;
    return { type: 'loaded', id, info: { version: module.version(), simd } };
  }
  if (!loading) throw new Error('inspect before load');
  const { module } = await loading;
  return { type: 'report', id, report: runModule(module, request.text, request.options) };
}

self.addEventListener('message', (event: MessageEvent<Request>) => {
  answer(event.data)
    .catch((reason: unknown): Response => ({ type: 'error', id: event.data.id, error: toErrorData(reason) }))
    .then((response) => self.postMessage(response));
});
