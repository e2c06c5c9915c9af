// Registers <article-inspector>. Loading it twice is harmless: the first copy wins.
import { ArticleInspectorElement } from './article-inspector-element';

if (!customElements.get('article-inspector')) {
  customElements.define('article-inspector', ArticleInspectorElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'article-inspector': ArticleInspectorElement;
  }
}

export { ArticleInspectorElement };
export type * from './events';
export { addFileReader } from './files';
export { addTexts, type Texts } from './texts';
