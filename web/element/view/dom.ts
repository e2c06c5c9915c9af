// The one way the view makes nodes: strings become text nodes, never markup.

export type Child = Node | string | null | undefined | false;

export type Attributes = Record<string, string | boolean | undefined>;

/** h('button', {class: 'tab', type: 'button'}, 'Voices'). `true` sets an empty attribute, `false` leaves it out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  }
  return node;
}

/** The direction that a text is written in, by its first letter that has one; null where none has. */
export function directionOf(text: string): 'ltr' | 'rtl' | null {
  const letter = /[\p{L}]/u.exec(text)?.[0];
  if (letter === undefined) return null;
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}]|[\u{1e800}-\u{1efff}]/u.test(letter)
    ? 'rtl'
    : 'ltr';
}

export function svg(tag: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  return node;
}

/** The keys (q1, e2, t0, f3) that an element stands for; the nearest element that has any. */
export function keysAt(target: EventTarget | null): { element: HTMLElement; keys: string[] } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-k]') : null;
  const keys = element?.dataset['k']?.split(' ') ?? [];
  return element && keys.length > 0 ? { element, keys } : null;
}

/** Brings a place into the middle of the window, unless it is well in view already. */
export function scrollToPlace(place: HTMLElement): void {
  const fold = place.closest('details');
  if (fold) fold.open = true;
  const margin = 90;
  const inView = () => {
    const { top, bottom } = place.getBoundingClientRect();
    return top >= margin && bottom <= window.innerHeight - margin;
  };
  if (inView()) return;
  place.scrollIntoView({ block: 'center' });
  // Rows above may get their real height only now; settle once more.
  requestAnimationFrame(() => {
    if (!inView()) place.scrollIntoView({ block: 'center' });
  });
}
