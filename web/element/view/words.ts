// Every word that the view shows, in one place: a newsroom's words, British spelling.
import type { QuoteKind, SourceKind, TimeExpression } from '../../engine/report';

export type Sureness = 'certain' | 'likely' | 'unsure';

export function sureness(confidence: number): Sureness {
  if (confidence >= 0.8) return 'certain';
  return confidence >= 0.5 ? 'likely' : 'unsure';
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

const kKindTitles: Record<QuoteKind, string> = {
  direct: 'Direct quotation',
  mixed: 'Mixed: partly in the speaker’s words',
  indirect: 'Indirect: in the writer’s words',
  scare: 'Words in quotation marks',
};

export function kindTitle(kind: QuoteKind): string {
  return kKindTitles[kind];
}

const kSourceKinds: Record<SourceKind, string> = {
  person: 'person',
  organization: 'organisation',
  document: 'document',
  unnamed: 'unnamed source',
  author: 'the reporter',
  none: 'nobody credited',
};

export function sourceKind(kind: SourceKind): string {
  return kSourceKinds[kind];
}

export function speakerWord(name: string | null, kind: SourceKind): string {
  return name ?? (kind === 'author' ? 'the reporter' : kind === 'none' ? 'nobody credited' : 'unknown voice');
}

export type Family = 'people' | 'organisations' | 'places' | 'other';

const kFamilies: Record<string, Family> = {
  PERSON: 'people',
  ORG: 'organisations',
  GPE: 'places',
  LOC: 'places',
  FAC: 'places',
};

export function family(type: string): Family {
  return kFamilies[type] ?? 'other';
}

/** Numbers and amounts are names of nothing: listed, but not marked in the text. */
export function isFigure(type: string): boolean {
  return ['MONEY', 'PERCENT', 'QUANTITY', 'ORDINAL', 'CARDINAL'].includes(type);
}

const kTypes: Record<string, string> = {
  PERSON: 'person',
  ORG: 'organisation',
  GPE: 'place',
  LOC: 'place',
  FAC: 'building or site',
  NORP: 'nationality or group',
  PRODUCT: 'product',
  EVENT: 'event',
  WORK_OF_ART: 'title of a work',
  LAW: 'law or plan',
  LANGUAGE: 'language',
  MONEY: 'amount of money',
  PERCENT: 'percentage',
  QUANTITY: 'quantity',
  ORDINAL: 'rank',
  CARDINAL: 'number',
};

export function typeWord(type: string): string {
  return kTypes[type] ?? type.toLowerCase().replaceAll('_', ' ');
}

const kEvidence: Record<string, string> = {
  cue_subject: 'The reporting verb and its subject',
  pronoun: 'A pronoun that stands for the speaker',
  continues: 'Carries on the quotation before it',
  turn: 'The speakers take turns',
  document: 'A document or statement is speaking',
  colon: 'A colon hands over the word',
  according_to: '“According to” with the source',
  marks: 'Quotation marks',
  name: 'The speaker’s name stands beside it',
  nominal: 'A description that stands for the speaker',
  passive: 'A passive that names who said it',
};

export function evidenceWord(kind: string): string {
  const known = kEvidence[kind];
  if (known) return known;
  const plain = kind.replaceAll('_', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

function dateWords(value: string): string | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (!match) return null;
  const [, year, month, day] = match;
  if (!month) return year ?? null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return null;
  const format: Intl.DateTimeFormatOptions = day
    ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
    : { month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }).format(date);
}

const kUnits: Record<string, string> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'hour',
  TM: 'minute',
  S: 'second',
};

function durationWords(value: string): string | null {
  const match = /^P(T?)(\d+(?:\.\d+)?)([YMWDHS])$/.exec(value);
  if (!match) return null;
  const [, time, amount, letter] = match;
  const unit = kUnits[time && letter === 'M' ? 'TM' : (letter ?? '')];
  return unit ? count(Number(amount), unit) : null;
}

const kReferences: Record<string, string> = {
  PRESENT_REF: 'now',
  PAST_REF: 'in the past',
  FUTURE_REF: 'in the future',
};

const kQuarters = ['first', 'second', 'third', 'fourth'];

function quarterWords(value: string): string | null {
  const match = /^(\d{4})-Q([1-4])$/.exec(value);
  return match ? `${kQuarters[Number(match[2]) - 1]} quarter of ${match[1]}` : null;
}

/** A TIMEX3 value as a reader says it; unknown forms are shown as they are. */
export function timeValue({ value }: TimeExpression): string {
  if (value === null) return 'Not resolved; set the publication date';
  return (
    dateWords(value) ??
    durationWords(value) ??
    quarterWords(value) ??
    kReferences[value] ??
    value.replace('T', ' ')
  );
}

const kTimeTypes = { DATE: 'date', TIME: 'time', DURATION: 'length of time', SET: 'repeated time' } as const;

export function timeType(type: TimeExpression['type']): string {
  return kTimeTypes[type] ?? 'time';
}

/** Errors and warnings in plain words: what is wrong and what to do. Others keep the core's own message. */
export function errorWords(code: string, message: string): string {
  switch (code) {
    case 'too_large':
      return 'This text is larger than 8 MiB, more than can be read in one go. Nothing was cut. Paste one article, or a shorter part.';
    case 'engine_failed':
      return `The inspector could not do its work. Your text is still here; please try again. (${message})`;
    default:
      return message;
  }
}

export function warningWords(code: string, message: string): string {
  switch (code) {
    case 'not_english':
      return 'This does not read like English. Only English articles are understood so far, so names and quotations may be missing or wrong.';
    default:
      return message;
  }
}

export const kNothingFound =
  'No names and no quotations were found. Is this the whole article? You can edit the text, or paste another.';
export const kUrlOnly =
  'That is only a web address, and this page cannot fetch it. Open the address, select the article there, copy it, and paste the text here.';
