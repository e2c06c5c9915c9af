// The messages between engine.ts (page side) and worker.ts. Types only, so that neither bundle pulls in the other.
import type { ErrorData } from './errors';
import type { BlockKind, Report } from './report';
import type { Integrity } from './start';

export interface InspectOptions {
  /** Publication date, YYYY-MM-DD: weekdays and "yesterday" are counted from it. */
  date?: string;
  /** The article's address. */
  url?: string;
  /** Read `text` as HTML; the report then carries the text that its spans index. */
  html?: boolean;
  /** What a reader says parts of the text are, in UTF-16 offsets of it. */
  blocks?: readonly { start: number; end: number; kind: BlockKind }[];
}

export type Request =
  | { type: 'load'; id: number; base: string; integrity: Integrity }
  | { type: 'inspect'; id: number; text: string; options: InspectOptions };

/** What a progress message is about. */
export type EngineFile = 'engine' | 'model';

export interface EngineInfo {
  version: string;
  simd: boolean;
  /** Name of the learned model; null when it could not be loaded, and the engine works without it. */
  model: string | null;
}

export type Response =
  | { type: 'progress'; id: number; file: EngineFile; loaded: number; total: number }
  | { type: 'loaded'; id: number; info: EngineInfo }
  | { type: 'report'; id: number; report: Report }
  | { type: 'error'; id: number; error: ErrorData };
