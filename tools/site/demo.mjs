// Fills in the demo page from the manifest: a table for each kind of thing, and a knob for each that can be turned.
// Both are static HTML, so that the page reads without its script.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptTag } from './package.mjs';

const escape = (text = '') =>
  String(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign],
  );
const code = (text) => `<code>${escape(text)}</code>`;
/** Descriptions mark code as Markdown does. */
const words = (text = '') => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');

function table(title, id, heads, rows) {
  if (rows.length === 0) return '';
  const cells = (tag, row) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('');
  const body = rows.map(([first, ...rest]) => `<tr><th scope="row">${first}</th>${cells('td', rest)}</tr>`);
  const head = heads.map((name) => `<th scope="col">${name}</th>`).join('');
  return `<h3 id="${id}">${title}</h3><div class="table" tabindex="0" role="region" aria-labelledby="${id}"><table>
<thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
}

function reference(element) {
  const fields = element.members.filter(({ kind }) => kind === 'field');
  const methods = element.members.filter(({ kind }) => kind === 'method');
  const signature = (method) =>
    `${method.name}(${(method.parameters ?? []).map(({ name }) => name).join(', ')})`;
  return [
    table(
      'Attributes',
      'attributes',
      ['Attribute', 'Value', 'Meaning'],
      element.attributes.map((item) => [
        code(item.name),
        code(item.type?.text ?? 'string'),
        words(item.description),
      ]),
    ),
    table(
      'Properties',
      'properties',
      ['Property', 'Type', 'Meaning'],
      fields.map((item) => [
        code(item.name),
        code(item.type?.text ?? ''),
        words(item.description ?? (item.attribute ? `As the attribute \`${item.attribute}\`` : '')),
      ]),
    ),
    table(
      'Methods',
      'methods',
      ['Method', 'Meaning'],
      methods.map((item) => [code(signature(item)), words(item.description)]),
    ),
    table(
      'Events',
      'events',
      ['Event', 'When'],
      element.events.map((item) => [code(item.name), words(item.description)]),
    ),
    table(
      'Slots',
      'slots',
      ['Slot', 'For'],
      element.slots.map((item) => [code(item.name || '(default)'), words(item.description)]),
    ),
    table(
      'Parts',
      'parts',
      ['::part()', 'What it is'],
      element.cssParts.map((item) => [code(item.name), words(item.description)]),
    ),
    table(
      'Custom properties',
      'custom-properties',
      ['Property', 'Default', 'Meaning'],
      element.cssProperties.map((item) => [
        code(item.name),
        item.default ? code(item.default) : 'the element’s own',
        words(item.description),
      ]),
    ),
  ].join('\n');
}

/** Attributes that the demo cannot usefully change. */
const kFixed = new Set(['base', 'for']);

function attributeKnob({ name, type, description }) {
  const data = `id="knob-${name}" data-attribute="${name}"`;
  const choices = /^[\w-]+(\s*\|\s*[\w-]+)+$/.test(type?.text ?? '') ? type.text.split(/\s*\|\s*/) : null;
  const label = `<label for="knob-${name}" title="${escape(description)}">${code(name)}</label>`;
  if (type?.text === 'boolean') return `<p>${label} <input type="checkbox" ${data}></p>`;
  if (!choices) {
    const kind = /YYYY/.test(type?.text ?? '') ? 'date' : 'text';
    return `<p>${label} <input type="${kind}" ${data}></p>`;
  }
  const options = ['', ...choices].map(
    (value) => `<option value="${value}">${value || '(not set)'}</option>`,
  );
  return `<p>${label} <select ${data}>${options.join('')}</select></p>`;
}

function styleKnob({ name, default: value, description }) {
  const id = `knob${name}`;
  const colour = /^#[0-9a-f]{6}$/i.test(value ?? '');
  const input = colour ? `type="color" value="${value}"` : 'type="text"';
  return `<p><label for="${id}" title="${escape(description)}">${code(name)}</label> <input ${input} id="${id}" data-style="${name}"></p>`;
}

function knobs(element) {
  const attributes = element.attributes.filter(({ name }) => !kFixed.has(name)).map(attributeKnob);
  return [...attributes, ...element.cssProperties.map(styleKnob)].join('\n');
}

function fill(page, name, text) {
  const mark = `<!-- ${name} -->`;
  if (!page.includes(mark)) throw new Error(`demo.html lacks ${mark}`);
  return page.replace(mark, () => text);
}

export async function writeDemo(folder, element) {
  const file = join(folder, 'demo.html');
  let page = readFileSync(file, 'utf8');
  page = fill(page, 'knobs', knobs(element));
  page = fill(page, 'reference', reference(element));
  page = fill(page, 'tag', escape(scriptTag(folder, 'https://cdn.example/article-inspector/')));
  writeFileSync(file, page);
}
