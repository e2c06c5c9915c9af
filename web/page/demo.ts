// The demo's knobs: each sets the attribute or custom property that it is named for (tools/site/demo.mjs makes them
// from the manifest), and the markup below says what was set. Events are listed as they come.
import '../element/article-inspector-define';
import example from './example.txt?raw';

const inspector = document.querySelector('article-inspector') as HTMLElementTagNameMap['article-inspector'];
const knobs = document.querySelector('#knobs') as HTMLFormElement;
const markup = document.querySelector('#markup') as HTMLElement;
const log = document.querySelector('#log') as HTMLOListElement;

const kEvents = ['ready', 'progress', 'result', 'select', 'error'] as const;
const kLogged = 12;

type Knob = HTMLInputElement | HTMLSelectElement;

function turn(knob: Knob): void {
  const { attribute, style } = knob.dataset;
  const isBoolean = knob instanceof HTMLInputElement && knob.type === 'checkbox';
  if (style !== undefined) inspector.style.setProperty(style, knob.value);
  else if (attribute === undefined) return;
  else if (isBoolean) inspector.toggleAttribute(attribute, knob.checked);
  else if (knob.value === '') inspector.removeAttribute(attribute);
  else inspector.setAttribute(attribute, knob.value);
}

function showMarkup(): void {
  const attributes = [...inspector.attributes]
    .filter(({ name }) => name !== 'id')
    .map(({ name, value }) => (value === '' ? ` ${name}` : ` ${name}="${value}"`));
  markup.textContent = `<article-inspector${attributes.join('')}></article-inspector>`;
}

/** The knobs start where the element stands. */
function readKnobs(): void {
  for (const knob of knobs.querySelectorAll<Knob>('[data-attribute]')) {
    const value = inspector.getAttribute(knob.dataset['attribute'] ?? '');
    if (knob instanceof HTMLInputElement && knob.type === 'checkbox') knob.checked = value !== null;
    else knob.value = value ?? '';
  }
}

function note(event: Event): void {
  const { detail } = event as CustomEvent<Record<string, unknown>>;
  const short = JSON.stringify(detail, (_, value: unknown) =>
    typeof value === 'string' && value.length > 60 ? `${value.slice(0, 60)}…` : value,
  );
  const item = document.createElement('li');
  item.textContent = `${event.type} ${short.length > 160 ? `${short.slice(0, 160)}…` : short}`;
  log.prepend(item);
  while (log.children.length > kLogged) log.lastChild?.remove();
}

knobs.addEventListener('submit', (event) => event.preventDefault());
knobs.addEventListener('input', (event) => {
  turn(event.target as Knob);
  showMarkup();
});
for (const type of kEvents) inspector.addEventListener(`article-inspector:${type}`, note);

inspector.text = example;
void inspector.updateComplete.then(() => {
  readKnobs();
  showMarkup();
});
