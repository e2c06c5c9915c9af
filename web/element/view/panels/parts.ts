// What the lists are made of: groups with a heading, long lists that show their first part, rows that jump to the text.
import type { Quote } from '../../../engine/report';
import { h, type Child } from '../dom';
import { joined, type Model } from '../model';
import { sureness } from '../words';

export const kFirst = 60;

export type Matcher = (...texts: (string | null)[]) => boolean;

export function matcher(filter: string): Matcher {
  const wanted = filter.trim().toLocaleLowerCase();
  return (...texts) => wanted === '' || texts.some((text) => text?.toLocaleLowerCase().includes(wanted));
}

export function group(title: string, ...nodes: Child[]): HTMLElement {
  return h('section', { class: 'group' }, h('h2', {}, title), ...nodes);
}

/** The first `limit` nodes of a list and a button that adds the others. */
export function limited<T>(
  model: Model,
  items: readonly T[],
  limit: number,
  make: (item: T) => HTMLElement,
): Node[] {
  const list = h('ul', { role: 'list' }, ...items.slice(0, limit).map(make));
  if (items.length <= limit) return [list];
  const more = h('button', { type: 'button', class: 'more' }, model.t.rail.more(items.length - limit));
  more.addEventListener('click', () => {
    const rest = items.slice(limit).map(make);
    list.append(...rest);
    more.remove();
    rest[0]?.querySelector<HTMLElement>('button')?.focus();
  });
  return [list, more];
}

export function excerpt(model: Model, quote: Quote): HTMLElement {
  return h('span', { class: 'excerpt', dir: 'auto' }, joined(model.text, quote.content));
}

export function quoteRow(model: Model, quote: Quote): HTMLElement {
  const { kinds, kindTitles } = model.t;
  const unsure = sureness(quote.confidence) === 'unsure';
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: `line quote-line${unsure ? ' unsure' : ''}`,
        'data-k': quote.id,
        'data-jump': quote.id,
      },
      excerpt(model, quote),
      h('span', { class: 'tag', title: kindTitles[quote.kind] }, kinds[quote.kind] + (unsure ? ' ?' : '')),
    ),
  );
}
