// What the page keeps across a reload of this tab: text, date and address, in the tab's session storage and nowhere
// else. Storage may be full or forbidden; the caller is told, so that the page can say that the text is not kept.

export interface Kept {
  text: string;
  date: string | null;
  url: string | null;
}

const kKey = 'article-inspector';

export function keep(kept: Kept): boolean {
  try {
    sessionStorage.setItem(kKey, JSON.stringify(kept));
    return true;
  } catch {
    forget();
    return false;
  }
}

export function recall(): Kept | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(kKey) ?? 'null') as Kept | null;
    return kept && typeof kept.text === 'string' ? kept : null;
  } catch {
    return null;
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(kKey);
  } catch {
    // Forbidden storage has nothing to forget.
  }
}
