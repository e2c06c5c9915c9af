// The package's types, as declarations beside each other in dist/types: TypeScript's own output, with the element's
// class reduced to what is public (so that no type of Lit is needed) and file names as Node wants them.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** Source of each entry; package.mjs names their declarations in `exports`. */
export const kTypeEntries = {
  inspect: 'engine/index.ts',
  node: 'engine/node.ts',
  element: 'element/article-inspector-element.ts',
  define: 'element/article-inspector-define.ts',
};

const kSource = 'web';
const kHidden = new Set([
  ts.SyntaxKind.PrivateKeyword,
  ts.SyntaxKind.ProtectedKeyword,
  ts.SyntaxKind.StaticKeyword,
]);

function isPublic(member) {
  if (ts.isConstructorDeclaration(member)) return false;
  if (member.name && ts.isPrivateIdentifier(member.name)) return false;
  return !member.modifiers?.some((modifier) => kHidden.has(modifier.kind));
}

/** Lit is an inner matter: to the outside the element is an HTMLElement that can be waited for. */
function publicClass(node, factory) {
  if (!node.heritageClauses?.some((clause) => clause.getText?.().includes('LitElement'))) return node;
  const base = factory.createExpressionWithTypeArguments(factory.createIdentifier('HTMLElement'), undefined);
  const settled = factory.createPropertyDeclaration(
    [factory.createModifier(ts.SyntaxKind.ReadonlyKeyword)],
    'updateComplete',
    undefined,
    factory.createTypeReferenceNode('Promise', [factory.createKeywordTypeNode(ts.SyntaxKind.BooleanKeyword)]),
    undefined,
  );
  return factory.updateClassDeclaration(
    node,
    node.modifiers,
    node.name,
    undefined,
    [factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, [base])],
    [...node.members.filter(isPublic), settled],
  );
}

function withExtension(node, factory, folder) {
  const name = node.moduleSpecifier?.text;
  if (!name?.startsWith('.')) return node;
  const isFolder = existsSync(join(folder, name, 'index.ts'));
  const specifier = factory.createStringLiteral(isFolder ? `${name}/index.js` : `${name}.js`);
  return ts.isImportDeclaration(node)
    ? factory.updateImportDeclaration(node, node.modifiers, node.importClause, specifier, node.attributes)
    : factory.updateExportDeclaration(
        node,
        node.modifiers,
        node.isTypeOnly,
        node.exportClause,
        specifier,
        node.attributes,
      );
}

function isNeeded(statement, text) {
  const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
  if (!bindings || !ts.isNamedImports(bindings)) return true;
  return bindings.elements.some((element) => new RegExp(`\\b${element.name.text}\\b`).test(text));
}

/** Imports whose every name has gone with the private parts go too. */
function withoutUnused(file, factory) {
  const printer = ts.createPrinter({ removeComments: true });
  const rest = file.statements.filter((statement) => !ts.isImportDeclaration(statement));
  const text = rest.map((node) => printer.printNode(ts.EmitHint.Unspecified, node, file)).join('\n');
  return factory.updateSourceFile(
    file,
    file.statements.filter((statement) => isNeeded(statement, text)),
  );
}

const publicOnly = (context) => (file) => {
  const { factory } = context;
  const visit = (node) => {
    if (ts.isClassDeclaration(node)) return publicClass(node, factory);
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      return withExtension(node, factory, dirname(file.fileName));
    return node;
  };
  return withoutUnused(ts.visitEachChild(file, visit, context), factory);
};

function emit() {
  const { config } = ts.readConfigFile('tsconfig.base.json', ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      types: ['node'],
      declaration: true,
      emitDeclarationOnly: true,
      stripInternal: true,
      rootDir: kSource,
      outDir: '.',
    },
    '.',
  );
  const entries = Object.values(kTypeEntries).map((name) => join(kSource, name));
  const program = ts.createProgram([...entries, join(kSource, 'vite-env.d.ts')], options);
  const files = new Map();
  const write = (name, text) => files.set(posix.normalize(name), text);
  const result = program.emit(undefined, write, undefined, true, { afterDeclarations: [publicOnly] });
  if (result.emitSkipped) {
    const text = ts.formatDiagnostics(result.diagnostics, ts.createCompilerHost(options));
    throw new Error(`no declarations:\n${text}`);
  }
  return files;
}

/** What the entries lead to, and nothing of the element's inside. */
function reachable(files) {
  const wanted = new Set();
  const queue = Object.values(kTypeEntries).map((name) => name.replace(/\.ts$/, '.d.ts'));
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (wanted.has(name) || !files.has(name)) continue;
    wanted.add(name);
    for (const [, path] of files.get(name).matchAll(/from ['"](\.[^'"]*)\.js['"]/g))
      queue.push(posix.join(posix.dirname(name), `${path}.d.ts`));
  }
  return wanted;
}

export async function writeTypes(folder) {
  const files = emit();
  for (const name of reachable(files)) {
    const file = join(folder, 'types', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, files.get(name));
  }
}
