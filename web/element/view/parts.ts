// What each line of the paste was taken for, and the reader's word against it: one click between article and page
// furniture, a list for everything else. The article is then analysed anew.
import type { BlockKind, Span } from '../../engine/report';
import type { Texts } from '../texts';
import { h } from './dom';

export interface Part extends Span {
  kind: BlockKind;
  duplicate: boolean;
}

export type Overruling = (part: Part, kind: BlockKind) => void;

function isApart({ kind, duplicate }: Part): boolean {
  return duplicate || kind === 'noise' || kind === 'related';
}

function button(words: string, label: string, click: () => void): HTMLElement {
  const made = h('button', { type: 'button', 'aria-label': `${words}: ${label}` }, words);
  made.addEventListener('click', click);
  return made;
}

function kindList(part: Part, t: Texts, label: string, overrule: Overruling): HTMLSelectElement {
  const select = h('select', { 'aria-label': t.parts.label(label) });
  for (const [kind, words] of Object.entries(t.blocks)) {
    select.append(h('option', { value: kind, selected: kind === part.kind }, words));
  }
  select.addEventListener('change', () => overrule(part, select.value as BlockKind));
  return select;
}

/** The controls of one part. `full` with the list of all kinds; else one button alone, as in folded lines. */
export function partControls(
  part: Part,
  text: string,
  t: Texts,
  full: boolean,
  overrule: Overruling,
): HTMLElement {
  const words = text.slice(part.start, part.end).trim().slice(0, 40);
  const one = isApart(part)
    ? button(t.parts.keep, words, () => overrule(part, 'paragraph'))
    : button(t.parts.drop, words, () => overrule(part, 'noise'));
  return h('div', { class: 'part', dir: t.dir }, full && kindList(part, t, words, overrule), one);
}
