// The report as the core writes it: schema article-inspector/1, see docs/report-format.md.
// Types only. Every SPAN indexes the input text in the unit that `offsets` names; the web side always asks for utf16.

export interface Span {
  start: number;
  end: number;
}

export type BlockKind =
  | 'headline'
  | 'subheadline'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'paragraph'
  | 'subheading'
  | 'list'
  | 'quotation'
  | 'credit'
  | 'correction'
  | 'related'
  | 'noise';

export interface Block extends Span {
  kind: BlockKind;
  confidence: number;
  duplicate_of?: number;
}

export interface Mention extends Span {
  form: 'name' | 'alias' | 'nominal' | 'pronoun';
}

export interface Entity {
  id: string;
  type: string;
  name: string;
  role: string | null;
  roles: Span[];
  mentions: Mention[];
  confidence: number;
}

export type QuoteKind = 'direct' | 'mixed' | 'indirect' | 'scare';
export type SourceKind = 'person' | 'organization' | 'document' | 'unnamed' | 'author' | 'none';

export interface Evidence {
  kind: string;
  spans: Span[];
}

export interface Quote {
  id: string;
  kind: QuoteKind;
  content: Span[];
  cue: Span[];
  source: Span[];
  source_kind: SourceKind;
  speaker: string | null;
  speakers: string[];
  speaker_name: string | null;
  anonymous: boolean;
  within: string | null;
  evidence: Evidence[];
  confidence: number;
  /** That the speaker, or having none, is right; absent in reports of before. */
  speaker_confidence?: number;
}

export interface TimeExpression extends Span {
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  value: string | null;
  mod?: string;
}

export interface Finding {
  kind: string;
  severity: 'info' | 'warning';
  message: string;
  spans: Span[];
}

export interface Warning {
  code: string;
  message: string;
  spans: Span[];
}

export interface Report {
  schema: string;
  result_id: string;
  engine: string;
  model: string | null;
  offsets: 'utf16' | 'codepoint' | 'utf8';
  language: { code: string; confidence: number };
  warnings: Warning[];
  /** Only for HTML input: the text that the spans index. */
  text?: string;
  article: {
    headline: Span | null;
    byline: string[];
    published: string | null;
    dateline: (Span & { place: string | null; agency: string | null; date: string | null }) | null;
    blocks: Block[];
  };
  entities: Entity[];
  quotes: Quote[];
  times: TimeExpression[];
  findings: Finding[];
  stats: Record<string, unknown>;
}
