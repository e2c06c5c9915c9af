// The worker: the only place in the browser that knows the Emscripten module. Requests in, plain data out.
import type { CreateArticleInspector } from './article-inspector-module';
import { InspectorError, toErrorData } from './errors';
import { kWeightsFile, loadModule, runModule, type LoadedModule, type Reader } from './load';
import type { EngineFile, Request as Question, Response as Answer } from './protocol';
import type { Integrity } from './start';

declare const self: DedicatedWorkerGlobalScope;
// In scope when the worker was started as a blob (start.ts), where the module's script stands before this one.
declare const createArticleInspector: CreateArticleInspector | undefined;

function send(message: Answer): void {
  self.postMessage(message);
}

let loading: Promise<LoadedModule> | undefined;

type Progress = (file: EngineFile, loaded: number, total: number) => void;

/** Reads a body piece by piece and tells how far it is; a compressed one is longer than it says, so at most all. */
async function readBody(
  response: Response,
  progress: (loaded: number, total: number) => void,
): Promise<ArrayBuffer> {
  const total = Number(response.headers.get('content-length'));
  if (!response.body || !(total > 0)) return response.arrayBuffer();
  let loaded = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        progress(Math.min(loaded, total), total);
        controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted).arrayBuffer();
}

function reader(base: string, integrity: Integrity, progress: Progress): Reader {
  return {
    script: async (name) =>
      typeof createArticleInspector === 'function'
        ? { default: createArticleInspector }
        : import(/* @vite-ignore */ new URL(name, base).href),
    bytes: async (name) => {
      const response = await fetch(new URL(name, base), { integrity: integrity[name] ?? '' });
      if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
      const file = name === kWeightsFile ? 'model' : 'engine';
      return readBody(response, (loaded, total) => progress(file, loaded, total));
    },
  };
}

async function answer(request: Question): Promise<Answer> {
  const { id } = request;
  if (request.type === 'load') {
    loading ??= loadModule(
      reader(request.base, request.integrity, (file, loaded, total) =>
        send({ type: 'progress', id, file, loaded, total }),
      ),
    );
    const { module, simd } = await loading;
    return { type: 'loaded', id, info: { version: module.version(), simd, model: module.model() || null } };
  }
  if (!loading) throw new Error('inspect before load');
  const loaded = await loading;
  try {
    return { type: 'report', id, report: runModule(loaded.module, request.text, request.options) };
  } catch (reason) {
    // A module that broke down is not trusted with another article.
    if (!(reason instanceof InspectorError)) loading = loaded.restart();
    throw reason;
  }
}

self.addEventListener('message', (event: MessageEvent<Question>) => {
  answer(event.data)
    .catch((reason: unknown): Answer => ({ type: 'error', id: event.data.id, error: toErrorData(reason) }))
    .then(send);
});
