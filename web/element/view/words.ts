// Words that depend on the report: values of times, kinds, how sure. The texts themselves are in ../texts.
import type { TimeExpression } from '../../engine/report';
import type { Texts } from '../texts';

export type Sureness = 'certain' | 'likely' | 'unsure';

export function sureness(confidence: number): Sureness {
  if (confidence >= 0.8) return 'certain';
  return confidence >= 0.5 ? 'likely' : 'unsure';
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

/** The text under `key`, or the key itself made readable, for kinds that are newer than these texts. */
export function named(table: Record<string, unknown>, key: string): string {
  const text = Object.hasOwn(table, key) ? table[key] : undefined;
  return typeof text === 'string' ? text : key.toLowerCase().replaceAll('_', ' ');
}

function dateWords(value: string, t: Texts): string | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (!match) return null;
  const [, year, month, day] = match;
  if (!month) return year ?? null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return null;
  const format: Intl.DateTimeFormatOptions = day
    ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
    : { month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(t.locale, { ...format, timeZone: 'UTC' }).format(date);
}

function clockWords(value: string, t: Texts): string | null {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(value);
  const day = match?.[1] && dateWords(match[1], t);
  return match && day ? `${day}, ${match[2]}` : null;
}

const kUnits: Record<string, string> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};

function durationWords(value: string, t: Texts): string | null {
  const match = /^P(T?)(\d+(?:\.\d+)?)([YMWDHS])$/.exec(value);
  const unit = match && kUnits[`${match[1]}${match[3]}`];
  if (!match || !unit) return null;
  const format = new Intl.NumberFormat(t.locale, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(Number(match[2]));
}

/** The day of an ISO week (1 is Monday), YYYY-MM-DD: its week 1 has the year's first Thursday. */
export function dayOfWeek(year: number, week: number, day: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  return new Date(monday + ((week - 1) * 7 + day - 1) * 86_400_000).toISOString().slice(0, 10);
}

function weekDay(value: string, t: Texts): string | null {
  const match = /^(\d{4})-W(\d\d)-([1-7])$/.exec(value);
  return match && dateWords(dayOfWeek(Number(match[1]), Number(match[2]), Number(match[3])), t);
}

function partOfYear(value: string, t: Texts): string | null {
  const match = /^(\d{4})-(?:Q([1-4])|W(\d\d)|(SP|SU|FA|WI))$/.exec(value);
  if (!match) return null;
  const [, year = '', quarter, week, season] = match;
  if (quarter) return t.times.quarter(Number(quarter), year);
  if (week) return t.times.week(Number(week), year);
  return `${named(t.times.seasons, season ?? '')} ${year}`;
}

/** A TIMEX3 value as a reader says it; unknown forms are shown as they are. */
export function timeValue({ value }: TimeExpression, t: Texts): string {
  if (value === null) return t.times.unresolved;
  if (value.endsWith('_REF')) return named(t.times, value);
  return (
    dateWords(value, t) ??
    clockWords(value, t) ??
    durationWords(value, t) ??
    weekDay(value, t) ??
    partOfYear(value, t) ??
    value.replace('T', ' ')
  );
}

/** Errors in plain words: what is wrong and what to do. Others keep the core's own message. */
export function errorWords(code: string, message: string, t: Texts): string {
  if (code === 'too_large') return t.errors.too_large;
  return code === 'engine_failed' ? t.errors.engine_failed(message) : message;
}
