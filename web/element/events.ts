// The element's events: all bubble and are composed. An event tells what a person or the engine did; setting a
// property from outside fires none for that setting itself.
import type { EngineInfo } from '../engine/protocol';
import type { BlockKind, Report } from '../engine/report';

export interface ReadyDetail {
  engine: EngineInfo;
}

export interface ProgressDetail {
  phase: 'loading' | 'working';
  /** While loading: how much of a file of the engine has come, in bytes. */
  loaded?: number;
  total?: number;
  /** `model` while the learned model's weights come. */
  file?: string;
}

export interface ResultDetail {
  report: Report;
  /** The text that the report's spans index. */
  text: string;
}

export interface OverruleDetail {
  /** What the reader said parts of the text are, all of it, as `overruled` has it. */
  overruled: readonly { start: number; end: number; kind: BlockKind }[];
}

export interface SelectDetail {
  /** `q3`, `e1`, `t0`, `f2`, or null when nothing is selected any more. */
  selected: string | null;
}

export interface ErrorDetail {
  code: string;
  message: string;
}

export interface ArticleInspectorEventMap {
  'article-inspector:ready': CustomEvent<ReadyDetail>;
  'article-inspector:progress': CustomEvent<ProgressDetail>;
  'article-inspector:result': CustomEvent<ResultDetail>;
  'article-inspector:overrule': CustomEvent<OverruleDetail>;
  'article-inspector:select': CustomEvent<SelectDetail>;
  'article-inspector:error': CustomEvent<ErrorDetail>;
}

export function inspectorEvent<K extends keyof ArticleInspectorEventMap>(
  type: K,
  detail: ArticleInspectorEventMap[K]['detail'],
): CustomEvent {
  return new CustomEvent(type, { detail, bubbles: true, composed: true });
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the DOM's own way to add events
  interface HTMLElementEventMap extends ArticleInspectorEventMap {}
}
