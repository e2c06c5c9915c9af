// Which language the element speaks: that of the nearest `lang` (its own, or the host page's), as far as there are
// texts for it, else English. Other languages than English are files of their own, fetched when an element wants them.
import { english, type Texts } from './en';

export { english, type Texts };

type Loader = () => Texts | Promise<Texts>;

const loaders = new Map<string, Loader>([
  ['en', () => english],
  ['de', () => import('./de').then((module) => module.german)],
  ['ar', () => import('./ar').then((module) => module.arabic)],
]);

/** A translation of one's own, for all elements that are drawn after it. */
export function addTexts(lang: string, load: Loader): void {
  loaders.set(lang.toLowerCase(), load);
}

/** The language of an element as HTML has it: its own, or that of what it stands in, out of shadow roots too. */
export function languageOf(element: Element): string {
  for (let at: Element | null = element; at;) {
    const found: Element | null = at.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? '';
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

/** `de-AT` is served by `de`. A translation that cannot be fetched leaves English. */
export function textsFor(lang: string): Texts | Promise<Texts> {
  const tag = lang.toLowerCase();
  const load = loaders.get(tag) ?? loaders.get(tag.split('-')[0] ?? '');
  const texts = load ? load() : english;
  return texts instanceof Promise ? texts.catch(() => english) : texts;
}
