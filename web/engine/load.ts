// Chooses the build with SIMD or the scalar one by what the browser can do, and starts the module.
// Script, module and weights are fetched side by side, once, and handed over as bytes, so nothing is fetched later.
// Without the weights the engine still works, by rules and counts alone; its reports then say "basic".
import type {
  ArticleInspectorModule,
  CreateArticleInspector,
  ModuleOptions,
} from './article-inspector-module';
import { InspectorError } from './errors';
import type { InspectOptions } from './protocol';
import type { Report } from './report';
import { hasSimd } from './simd';

export function engineFiles(simd: boolean): { script: string; wasm: string } {
  const name = `article-inspector.${simd ? 'simd' : 'scalar'}`;
  return { script: `${name}.js`, wasm: `${name}.wasm` };
}

export const kWeightsFile = 'article-inspector.weights';

export interface LoadedModule {
  module: ArticleInspectorModule;
  simd: boolean;
  /** A fresh instance from the same bytes, for after a crash: nothing is fetched again. */
  restart(): Promise<LoadedModule>;
}

/** How a file of the engine is had: by fetch in a browser, from disk in Node. */
export interface Reader {
  script(name: string): Promise<{ default: CreateArticleInspector }>;
  bytes(name: string): Promise<ArrayBuffer>;
}

interface Parts {
  simd: boolean;
  create: CreateArticleInspector;
  wasmBinary: ArrayBuffer;
  weights: ArrayBuffer | null;
}

async function start(parts: Parts): Promise<LoadedModule> {
  const options: ModuleOptions = { wasmBinary: parts.wasmBinary };
  const module = await parts.create(options);
  if (parts.weights) module.load(new Uint8Array(parts.weights));
  return { module, simd: parts.simd, restart: () => start(parts) };
}

export async function loadModule(reader: Reader): Promise<LoadedModule> {
  const simd = hasSimd();
  const files = engineFiles(simd);
  const [script, wasmBinary, weights] = await Promise.all([
    reader.script(files.script),
    reader.bytes(files.wasm),
    reader.bytes(kWeightsFile).catch(() => null),
  ]);
  return start({ simd, create: script.default, wasmBinary, weights });
}

/** Runs one article through the module; the core's error becomes an InspectorError. */
export function runModule(module: ArticleInspectorModule, text: string, options: InspectOptions): Report {
  // TextEncoder writes a lone surrogate as U+FFFD, which is one UTF-16 unit as well: offsets still fit `text`.
  const bytes = new TextEncoder().encode(text);
  const { html, ...rest } = options;
  const json = module.inspect(
    bytes,
    JSON.stringify({ ...rest, offsets: 'utf16', input: html ? 'html' : 'text' }),
  );
  const answer = JSON.parse(json) as Report | { error: { code: string; message: string } };
  if ('error' in answer) throw new InspectorError(answer.error);
  return answer;
}
