// The article's times as a timeline: those with a date earliest first, then what stays open, then lengths and sets.
import type { TimeExpression } from '../../../engine/report';
import { h } from '../dom';
import type { Model } from '../model';
import { dayOfWeek, timeValue } from '../words';
import { group, kFirst, limited, type Matcher } from './parts';

interface TimeRow {
  words: string;
  value: string;
  /** By which rows are ordered; '' where there is no place on a calendar. */
  order: string;
  open: boolean;
  keys: string[];
}

const kSeasons: Record<string, string> = { WI: '12', SP: '03', SU: '06', FA: '09' };

/** A TIMEX3 value as a string that sorts by time, '' for lengths, sets and references without a date. */
export function timeOrder({ type, value }: TimeExpression): string {
  if (value === null || type === 'DURATION' || type === 'SET') return '';
  const match = /^(\d{4}|\d{3}|\d{2})(?:-(.+))?$/.exec(value);
  if (!match) return '';
  const year = (match[1] ?? '').padEnd(4, '0');
  const rest = match[2] ?? '';
  const quarter = /^Q([1-4])$/.exec(rest);
  if (quarter) return `${year}-${String(Number(quarter[1]) * 3 - 2).padStart(2, '0')}`;
  const week = /^W(\d\d)(?:-(\d|WE))?/.exec(rest);
  if (week) return dayOfWeek(Number(year), Number(week[1]), week[2] === 'WE' ? 6 : Number(week[2] ?? 1));
  const season = kSeasons[rest];
  if (season) return `${year}-${season}`;
  return rest === '' || rest.startsWith('X') ? year : `${year}-${rest.replace(/-?X.*$/, '')}`;
}

/** One row for each wording with one value. */
export function groupTimes({ report, text, t }: Model): TimeRow[] {
  const rows = new Map<string, TimeRow>();
  report.times.forEach((time, index) => {
    const words = text.slice(time.start, time.end).replace(/\s+/g, ' ');
    const value = timeValue(time, t);
    const key = `${words.toLowerCase()}\n${value}`;
    const row = rows.get(key);
    if (row) row.keys.push(`t${index}`);
    else
      rows.set(key, { words, value, order: timeOrder(time), open: time.value === null, keys: [`t${index}`] });
  });
  return [...rows.values()];
}

function timeRow({ words, value, keys, order, open }: TimeRow): HTMLElement {
  return h(
    'li',
    { class: order === '' ? undefined : 'moment' },
    h(
      'button',
      { type: 'button', class: 'line time-line', 'data-k': keys.join(' '), 'data-jump': keys[0] },
      h('span', { class: 'time-text', dir: 'auto' }, words),
      !open && value !== words && h('span', { class: 'role' }, value),
      keys.length > 1 && h('span', { class: 'meta' }, String(keys.length)),
    ),
  );
}

export function timesPanel(model: Model, matches: Matcher): Node[] {
  const { rail } = model.t;
  const rows = groupTimes(model).filter(({ words, value }) => matches(words, value));
  const section = (title: string, found: TimeRow[], name = '') => {
    if (found.length === 0) return [];
    const made = group(title, ...limited(model, found, kFirst, timeRow));
    if (name !== '') made.classList.add(name);
    return [made];
  };
  const dated = rows
    .filter(({ order }) => order !== '')
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return [
    ...section(rail.timeline, dated, 'timeline'),
    ...section(
      rail.openTimes,
      rows.filter(({ open }) => open),
    ),
    ...section(
      rail.otherTimes,
      rows.filter(({ order, open }) => order === '' && !open),
    ),
  ];
}
