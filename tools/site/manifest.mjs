// custom-elements.json (schema of the webcomponents community) from the element's source: its public face only, with
// the package's file names.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const kSources = ['article-inspector-element', 'article-inspector-define'];

const isPublic = (member) =>
  !/^[#_]/.test(member.name) && !['private', 'protected'].includes(member.privacy) && !member.static;

/** Lit's and the platform's own, which nobody calls. */
const kInner =
  /^(render|updated|willUpdate|firstUpdated|connectedCallback|disconnectedCallback|attributeChangedCallback)$/;

/** What the class comment says that an attribute takes; the analyser has only the property's type, a string. */
function attributeTypes() {
  const source = readFileSync('web/element/article-inspector-element.ts', 'utf8');
  return new Map([...source.matchAll(/@attr \{([^}]+)\} ([\w-]+)/g)].map(([, type, name]) => [name, type]));
}

function publicFace(declaration) {
  const { superclass, ...rest } = declaration;
  const types = attributeTypes();
  const attributes = declaration.attributes
    .filter(({ name }) => !name.startsWith('_'))
    .map((item) => (types.has(item.name) ? { ...item, type: { text: types.get(item.name) } } : item));
  const members = declaration.members.filter((member) => isPublic(member) && !kInner.test(member.name));
  const clean = ({ privacy, ...member }) => member;
  return { ...rest, superclass: { name: 'HTMLElement' }, attributes, members: members.map(clean) };
}

/** `web/element/x.ts`, `/web/element/x` and the like, as the file in the package. */
function packagePath(path) {
  const name = /article-inspector-(element|define)/.exec(path)?.[1];
  return name === 'define' ? 'article-inspector.js' : name ? 'article-inspector-element.js' : path;
}

function publicModule(module) {
  const exports = module.exports
    .filter(({ name }) => name !== '*')
    .map((entry) => ({
      ...entry,
      declaration: { name: 'ArticleInspectorElement', module: 'article-inspector-element.js' },
    }));
  return {
    ...module,
    path: packagePath(module.path),
    declarations: module.declarations.filter(({ customElement }) => customElement).map(publicFace),
    exports,
  };
}

export async function writeManifest(folder) {
  const globs = kSources.flatMap((name) => ['--globs', `web/element/${name}.ts`]);
  const argv = ['analyze', '--litelement', '--quiet', ...globs];
  const analysed = await cli({ argv, cwd: process.cwd(), noWrite: true });
  const manifest = {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: analysed.modules.map(publicModule),
  };
  writeFileSync(join(folder, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest.modules.flatMap((module) => module.declarations)[0];
}
