// The rail: what was found, as lists under tabs. Lists are plain DOM, filtered as you type. Rows carry the keys of what
// they stand for, so that pointing works both ways.
import { h } from './dom';
import type { Model } from './model';
import { findingsPanel } from './panels/findings';
import { namesPanel } from './panels/names';
import { matcher } from './panels/parts';
import { reviewItems, reviewPanel } from './panels/review';
import { groupTimes, timesPanel } from './panels/times';
import { voicesPanel } from './panels/voices';

export type TabName = 'voices' | 'names' | 'times' | 'findings' | 'review';

export const kTabs: readonly TabName[] = ['voices', 'names', 'times', 'findings', 'review'];

export function tabOfKey(key: string): TabName {
  return ({ q: 'voices', e: 'names', t: 'times', f: 'findings' } as const)[key.charAt(0)] ?? 'voices';
}

export function tabCount(model: Model, tab: TabName, done: ReadonlySet<string>): number {
  const { report, voices } = model;
  switch (tab) {
    case 'voices':
      return voices.filter((voice) => voice.group !== 'nobody').length;
    case 'names':
      return report.entities.length - model.names.figures.length;
    case 'times':
      return groupTimes(model).length;
    case 'findings':
      return report.findings.length;
    case 'review':
      return reviewItems(model).filter(({ key }) => !done.has(key)).length;
  }
}

/** The rows of a tab, for `filter`. */
export function panelNodes(model: Model, tab: TabName, filter: string, done: ReadonlySet<string>): Node[] {
  const { rail } = model.t;
  const matches = matcher(filter);
  const nodes = {
    voices: voicesPanel,
    names: namesPanel,
    times: timesPanel,
    findings: findingsPanel,
    review: (of: Model) => reviewPanel(of, matches, done),
  }[tab](model, matches);
  if (nodes.length > 0) return nodes;
  const words = filter.trim() === '' ? rail.empty[tab] : rail.noMatch(filter.trim());
  return [h('p', { class: 'nothing' }, words)];
}
