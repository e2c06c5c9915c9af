// The page is a client of the element like any other: it gives it a text, listens to its events, and looks after what
// the element never touches: the tab's address (#q3) and its session storage.
import '../element/article-inspector-define';
import { watchArrivals } from './arrivals';
import example from './example.txt?raw';
import { keepOffline } from './offline';
import './readers';
import { forget, keep, recall } from './store';

function byId<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page lacks #${id}.`);
  return element as T;
}

const inspector = byId<HTMLElementTagNameMap['article-inspector']>('inspector');
const keptNote = byId('kept');

/** The text as last kept, so that storage is written only when something changed. */
let last = '';

function keepText(): void {
  const { text, date, url } = inspector;
  if (text.trim() === '') return;
  const state = JSON.stringify([text.length, date, url]) + text;
  if (state === last) return;
  last = state;
  keptNote.textContent = keep({ text, date, url }) ? '' : 'Too long to keep: lost on reload';
}

function setHash(selected: string | null): void {
  const { pathname, search } = location;
  history.replaceState(null, '', selected === null ? pathname + search : `#${selected}`);
}

function selectFromHash(): void {
  const key = location.hash.slice(1);
  inspector.selected = /^[qetf]\d+$/.test(key) ? key : null;
}

function forgetAll(): void {
  forget();
  last = '';
  keptNote.textContent = '';
  setHash(null);
  inspector.date = null;
  inspector.url = null;
  inspector.text = '';
  void inspector.updateComplete.then(() => inspector.focus());
}

for (const type of ['progress', 'result', 'error'] as const) {
  inspector.addEventListener(`article-inspector:${type}`, keepText);
}
inspector.addEventListener('article-inspector:select', (event) => setHash(event.detail.selected));
window.addEventListener('hashchange', selectFromHash);

byId('forget').addEventListener('click', forgetAll);
byId('example').addEventListener('click', () => {
  inspector.date = '2024-11-14';
  inspector.text = example;
});

watchArrivals((file) => {
  inspector.date = null;
  inspector.url = null;
  void inspector.open(file);
});

const offlineNote = byId('offline');
void keepOffline({
  kept: () => (offlineNote.textContent = 'Works offline'),
  update: (reload) => {
    byId('update').hidden = false;
    byId('reload').addEventListener('click', reload, { once: true });
  },
}).catch(() => undefined);

const kept = recall();
if (kept) {
  inspector.date = kept.date;
  inspector.url = kept.url;
  inspector.text = kept.text;
  selectFromHash();
} else {
  void inspector.updateComplete.then(() => inspector.focus({ preventScroll: true }));
}
