// The promise API: one worker serves many calls, one at a time. A call that is aborted while it waits never reaches
// the worker, so fast typing does not pile up work. If the worker dies, all its calls fail and the next starts anew.
import { InspectorError } from './errors';
import type { EngineInfo, InspectOptions, Request, Response } from './protocol';
import type { Report } from './report';
import { startAdvice, startWorker, type Integrity } from './start';

export interface InspectCall extends InspectOptions {
  signal?: AbortSignal;
}

// Filled in by the build of the single file, which pins the files it was built with; empty elsewhere.
declare const __INTEGRITY__: Integrity | undefined;
export const kIntegrity: Integrity = typeof __INTEGRITY__ === 'undefined' ? {} : __INTEGRITY__;

type Body =
  | { type: 'load'; base: string; integrity: Integrity }
  | { type: 'inspect'; text: string; options: InspectOptions };

interface Call {
  body: Body;
  signal: AbortSignal | undefined;
  resolve(response: Response): void;
  reject(reason: unknown): void;
}

function abortReason(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException('The inspection was aborted.', 'AbortError');
}

export class Engine {
  readonly base: string;
  #worker: Promise<Worker> | undefined;
  #loading: Promise<EngineInfo> | undefined;
  #waiting: Call[] = [];
  #running: (Call & { id: number }) | undefined;
  #nextId = 0;
  readonly #watchers = new Set<(loaded: number, total: number, file?: string) => void>();

  /** `base`: the address of the folder where worker, script and module lie. */
  constructor(base: string | URL) {
    this.base = new URL(base).href;
  }

  /** Fetches and starts the engine; may be called early to have it ready. */
  load(): Promise<EngineInfo> {
    this.#loading ??= this.#send({ type: 'load', base: this.base, integrity: kIntegrity }).then(
      (response) => (response as Extract<Response, { type: 'loaded' }>).info,
      (reason: unknown) => {
        this.stop(reason);
        throw reason;
      },
    );
    return this.#loading;
  }

  /** Tells `watcher` how many bytes of a file of the engine have come; returns how to stop that. */
  watch(watcher: (loaded: number, total: number, file?: string) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  async inspect(text: string, { signal, ...options }: InspectCall = {}): Promise<Report> {
    if (signal?.aborted) throw abortReason(signal);
    await this.load();
    if (signal?.aborted) throw abortReason(signal);
    const response = await this.#send({ type: 'inspect', text, options }, signal);
    return (response as Extract<Response, { type: 'report' }>).report;
  }

  /** Ends the worker; calls under way fail, a later call starts a new one. */
  stop(
    reason: unknown = new InspectorError({ code: 'engine_failed', message: 'The engine was stopped.' }),
  ): void {
    this.#worker?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
    this.#worker = undefined;
    this.#loading = undefined;
    const calls = [...(this.#running ? [this.#running] : []), ...this.#waiting];
    this.#running = undefined;
    this.#waiting = [];
    for (const call of calls) call.reject(reason);
  }

  #send(body: Body, signal?: AbortSignal): Promise<Response> {
    return new Promise((resolve, reject) => {
      const call: Call = { body, signal, resolve, reject };
      signal?.addEventListener('abort', () => this.#abort(call, signal), { once: true });
      this.#waiting.push(call);
      this.#pump();
    });
  }

  /** A waiting call is dropped; a running one is answered at once and its result later ignored. */
  #abort(call: Call, signal: AbortSignal): void {
    this.#waiting = this.#waiting.filter((other) => other !== call);
    call.reject(abortReason(signal));
  }

  #pump(): void {
    if (this.#running) return;
    const call = this.#waiting.shift();
    if (!call) return;
    const running = (this.#running = { ...call, id: ++this.#nextId });
    const request: Request = { ...call.body, id: running.id };
    const current = (): boolean => this.#running === running;
    this.#ensureWorker().then(
      (worker) => current() && worker.postMessage(request),
      (reason: unknown) => current() && this.#fail(reason),
    );
  }

  #ensureWorker(): Promise<Worker> {
    this.#worker ??= startWorker(this.base, kIntegrity).then((worker) => {
      worker.addEventListener('message', (event: MessageEvent<Response>) => this.#receive(event.data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        this.#fail(event.message || startAdvice(this.base));
      });
      return worker;
    });
    return this.#worker;
  }

  #receive(response: Response): void {
    const call = this.#running;
    if (!call || call.id !== response.id) return;
    if (response.type === 'progress') {
      for (const watcher of this.#watchers) watcher(response.loaded, response.total, response.file);
      return;
    }
    this.#running = undefined;
    if (response.type === 'error') call.reject(new InspectorError(response.error));
    else call.resolve(response);
    this.#pump();
  }

  #fail(reason: unknown): void {
    const detail = reason instanceof Error ? reason.message : String(reason);
    this.stop(new InspectorError({ code: 'engine_failed', message: `The engine failed: ${detail}` }));
  }
}

const engines = new Map<string, Engine>();

/** One engine for each base: several elements and calls on a page share it. */
export function sharedEngine(base: string | URL = defaultBase()): Engine {
  const key = new URL(base).href;
  let engine = engines.get(key);
  if (!engine) engines.set(key, (engine = new Engine(key)));
  return engine;
}

// Read while the script is first run: a classic script knows its own address only then. Not
// `new URL('.', import.meta.url)`: bundlers take that for a file of theirs.
const kFolder = import.meta.url.replace(/[^/]*$/, '');

/** The folder of the script that holds this code. */
export function defaultBase(): URL {
  return new URL(kFolder);
}

export function inspect(text: string, options: InspectCall & { base?: string | URL } = {}): Promise<Report> {
  const { base, ...call } = options;
  return sharedEngine(base).inspect(text, call);
}
