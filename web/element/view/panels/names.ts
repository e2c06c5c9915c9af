// Names in families; the selected one unfolds: every place where it is mentioned, and what it says with the reason.
import type { Entity, Mention } from '../../../engine/report';
import { h } from '../dom';
import { type Model } from '../model';
import { context, whyLine } from '../why';
import { named, sureness, type Family } from '../words';
import { excerpt, group, kFirst, limited, type Matcher } from './parts';

function nameRow(model: Model, entity: Entity): HTMLElement {
  const { types, rail } = model.t;
  const plain = entity.type === 'PERSON' || entity.type === 'ORG' || entity.type === 'GPE';
  const more = plain ? null : named(types, entity.type);
  const unsure = sureness(entity.confidence) === 'unsure';
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: 'line name-line',
        'data-k': entity.id,
        'data-jump': entity.mentions[0] ? entity.id : undefined,
      },
      h(
        'span',
        { class: 'name-text', dir: 'auto' },
        entity.name,
        unsure && h('span', { class: 'ask' }, ' ?'),
      ),
      (entity.role ?? more) && h('span', { class: 'role', dir: 'auto' }, entity.role ?? more),
      h(
        'span',
        { class: 'meta', title: rail.mentions(entity.mentions.length) },
        String(entity.mentions.length),
      ),
    ),
  );
}

export function namesPanel(model: Model, matches: Matcher): Node[] {
  const nodes: Node[] = [];
  for (const [key, title] of Object.entries(model.t.rail.families)) {
    const found = model.names[key as Family | 'figures'].filter((entity) =>
      matches(entity.name, entity.role, named(model.t.types, entity.type)),
    );
    if (found.length === 0) continue;
    const section = group(title, ...limited(model, found, kFirst, (entity) => nameRow(model, entity)));
    section.classList.add(`family-${key}`);
    nodes.push(section);
  }
  return nodes;
}

function mentionRow(model: Model, entity: Entity, mention: Mention): HTMLElement {
  const { before, words, after } = context(model, mention);
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: 'line mention-line',
        'data-jump': entity.id,
        'data-at': String(mention.start),
      },
      h(
        'span',
        { class: 'excerpt', dir: 'auto' },
        `${before === '' ? '' : `…${before}`}`,
        h('b', {}, words),
        after,
      ),
      h('span', { class: 'tag' }, model.t.forms[mention.form]),
    ),
  );
}

/** What unfolds under the name that is selected. */
export function nameDetail(model: Model, entity: Entity): HTMLElement {
  const { rail } = model.t;
  const quotes = model.report.quotes.filter((quote) => quote.speakers.includes(entity.id));
  const said = limited(model, quotes, 20, (quote) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'line why-row', 'data-k': quote.id, 'data-jump': quote.id },
        excerpt(model, quote),
        h('span', { class: 'because', dir: 'auto' }, whyLine(model, quote)),
      ),
    ),
  );
  return h(
    'div',
    { class: 'detail' },
    h('h3', {}, `${rail.mentionsTitle}: ${rail.mentions(entity.mentions.length)}`),
    ...limited(model, entity.mentions, 12, (mention) => mentionRow(model, entity, mention)),
    ...(quotes.length > 0 ? [h('h3', {}, rail.quotesTitle), ...said] : []),
  );
}
