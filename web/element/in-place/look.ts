// How marks look in a host page: the same for highlights and for real marks. Translucent tints and underlines, which
// fit on any paper; forced colours get the system's. One constructed sheet, adopted by the root that holds the article.

/** Later ones are painted over earlier ones. */
export const kLayers = [
  'direct',
  'mixed',
  'indirect',
  'people',
  'organisations',
  'places',
  'evidence',
  'selected',
] as const;

export type Layer = (typeof kLayers)[number];

const kStyles: Record<Layer, string> = {
  direct: 'background-color: rgb(0 98 156 / 16%)',
  mixed: 'background-color: rgb(0 98 156 / 9%); text-decoration: underline 1px rgb(0 98 156 / 80%)',
  indirect: 'text-decoration: underline 1px rgb(0 98 156 / 80%)',
  people: 'text-decoration: underline 2px #5b86b5',
  organisations: 'text-decoration: underline double 1px #9079b8',
  places: 'text-decoration: underline dotted 2px #558f6e',
  evidence: 'text-decoration: underline dotted 2px #a8860f',
  selected: 'background-color: rgb(255 200 40 / 45%)',
};

const kForced: Partial<Record<Layer, string>> = {
  direct: 'text-decoration: underline 2px LinkText',
  selected: 'background-color: Highlight; color: HighlightText',
};

export const kPrefix = 'article-inspector-';

function rules(styles: Partial<Record<Layer, string>>, selector: (layer: string) => string): string {
  return Object.entries(styles)
    .map(([layer, style]) => `${selector(layer)} { ${style} }`)
    .join('\n');
}

function css(): string {
  const mark = (layer: string) => `mark.${kPrefix}${layer}`;
  const highlight = (layer: string) => `::highlight(${kPrefix}${layer})`;
  const plain = `mark.${kPrefix}mark { background: none; color: inherit }`;
  const marks = `${plain}\n${rules(kStyles, mark)}\n@media (forced-colors: active) { ${rules(kForced, mark)} }`;
  // A browser without the API would drop rules that it cannot read, each alone.
  return `${marks}\n${rules(kStyles, highlight)}\n@media (forced-colors: active) { ${rules(kForced, highlight)} }`;
}

let sheet: CSSStyleSheet | undefined;
const users = new WeakMap<DocumentOrShadowRoot, number>();

/** Returns how to take the look away again; it stays as long as another painter uses it. */
export function adoptLook(root: DocumentOrShadowRoot): () => void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css());
  }
  const own = sheet;
  const before = users.get(root) ?? 0;
  users.set(root, before + 1);
  if (before === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
  return () => {
    const left = (users.get(root) ?? 1) - 1;
    users.set(root, left);
    if (left === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== own);
  };
}
