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

export interface EngineInfo {
  version: string;
  simd: boolean;
  /** The learned model's name, null where its weights did not come; absent in builds without one. */
  model?: string | null;
}

export type Response =
  /** `file`: `model` while the learned model's weights come. */
  | { type: 'progress'; id: number; loaded: number; total: number; file?: string }
  | { type: 'loaded'; id: number; info: EngineInfo }
  | { type: 'report'; id: number; report: Report }
  | { type: 'error'; id: number; error: ErrorData };
