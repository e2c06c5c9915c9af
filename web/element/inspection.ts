// The element's talk with the engine: fetched early when the browser is idle, asked for one report at a time, a new
// question putting an end to the one before.
import { defaultBase, sharedEngine, type Engine } from '../engine/engine';
import type { InspectOptions } from '../engine/protocol';
import type { Report } from '../engine/report';
import { inspectorEvent, type ProgressDetail } from './events';

interface Host extends HTMLElement {
  readonly base: string | null;
}

export class Inspection {
  #running: AbortController | undefined;
  #readyOf: Engine | null = null;
  #near: IntersectionObserver | undefined;
  #bytes: { loaded: number; total: number; file?: string } | null = null;
  /** What is being loaded, 'model' for the weights, and how much of it has come, 0 to 1. */
  loaded = 0;
  loading: string | undefined;
  /** The learned model that the engine works with, if any. */
  model: string | null = null;

  constructor(
    private readonly host: Host,
    private readonly progressed: (phase: ProgressDetail['phase']) => void,
  ) {}

  get progress(): { file: string | undefined; loaded: number; model: string | null } {
    return { file: this.loading, loaded: this.loaded, model: this.model };
  }

  /** Whether the engine need not be loaded any more. */
  get ready(): boolean {
    return this.#readyOf === this.#engine();
  }

  /** Fetches the engine once the element has been seen and the browser is idle: never before the first paint. */
  preloadWhenNear(wanted: () => boolean): void {
    this.#near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#near?.disconnect();
      const idle = window.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 200));
      requestAnimationFrame(() =>
        idle(() => {
          // A failure is told when the engine is wanted; it is then tried anew.
          if (this.host.isConnected && wanted()) this.#load().catch(() => undefined);
        }),
      );
    });
    this.#near.observe(this.host);
  }

  /** The report, or null when another question or `stop` came first. */
  async run(text: string, options: InspectOptions): Promise<Report | null> {
    this.#running?.abort();
    const { signal } = (this.#running = new AbortController());
    try {
      const ready = this.ready;
      this.#tell(ready ? 'working' : 'loading');
      const engine = await this.#load(() => signal.aborted || this.#tell('loading'));
      if (signal.aborted) return null;
      if (!ready) this.#tell('working');
      const report = await engine.inspect(text, { ...options, signal });
      return signal.aborted ? null : report;
    } catch (reason) {
      if (signal.aborted) return null;
      throw reason;
    }
  }

  /** Ends the question under way, whose answer is then null. */
  abort(): void {
    this.#running?.abort();
  }

  /** Ends the engine, so that the next question starts it anew, with the files that did not come. */
  restart(): void {
    this.abort();
    this.#engine().stop();
    this.#readyOf = null;
  }

  stop(): void {
    this.#near?.disconnect();
    this.abort();
  }

  #engine(): Engine {
    const { base } = this.host;
    return sharedEngine(base === null ? defaultBase() : new URL(base, document.baseURI));
  }

  async #load(progress?: () => void): Promise<Engine> {
    const engine = this.#engine();
    const unwatch = engine.watch((loaded: number, total: number, file?: string) => {
      this.#bytes = { loaded, total, ...(file && { file }) };
      this.loaded = loaded / total;
      this.loading = file;
      progress?.();
    });
    const info = await engine.load().finally(unwatch);
    this.#bytes = null;
    this.model = info.model ?? null;
    if (this.#readyOf !== engine) {
      this.#readyOf = engine;
      this.host.dispatchEvent(inspectorEvent('article-inspector:ready', { engine: info }));
    }
    return engine;
  }

  #tell(phase: ProgressDetail['phase']): void {
    this.progressed(phase);
    const bytes = phase === 'loading' ? this.#bytes : null;
    this.host.dispatchEvent(inspectorEvent('article-inspector:progress', { phase, ...bytes }));
  }
}
