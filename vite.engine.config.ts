// What is one self-contained file each, beside the page: `--mode worker`, `node` (`inspect` for Node), `single` (the
// element for a script tag) and `sw` (the page's service worker). `single` and `sw` know the files of dist/ by their
// hashes, so they are built after what they name.
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { integrityOf, offlineFiles } from './tools/site/files.mjs';
import { smallerLiterals } from './tools/site/literals.mjs';

const kOutDir = `${process.cwd()}/dist`;

function oneFile(input: string, name: string, config: UserConfig = {}): UserConfig {
  return {
    ...config,
    publicDir: false,
    build: {
      outDir: kOutDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      ...config.build,
      rollupOptions: {
        input,
        ...config.build?.rollupOptions,
        output: { entryFileNames: name, ...config.build?.rollupOptions?.output },
      },
    },
  };
}

const kPinned = `${process.cwd()}/web/engine/pinned.ts`;

/** The single file fetches a language where one is wanted, by its hash, as it fetches the engine. */
function languagesApart(): Plugin {
  return {
    name: 'languages-apart',
    transform(code, id) {
      if (!id.endsWith('/web/element/texts/index.ts')) return undefined;
      const apart = code.replace(
        /import\(['"]\.\/(\w+)['"]\)/g,
        (_, name: string) => `importPinned('article-inspector.${name}.js')`,
      );
      if (apart === code) this.error('found no language to leave out of the single file');
      return { code: `import { importPinned } from '${kPinned}';\n${apart}`, map: null };
    },
  };
}

/** A classic script: an address with a hash in a script tag. A second copy on a page ends before it does anything. */
function single(): UserConfig {
  return oneFile('web/element/article-inspector-define.ts', 'article-inspector.single.js', {
    plugins: [smallerLiterals(), languagesApart()],
    define: { __INTEGRITY__: JSON.stringify(integrityOf(kOutDir)) },
    build: {
      minify: 'terser', // a kilobyte less, compressed, than Vite's own
      terserOptions: { ecma: 2020, compress: { passes: 3 }, format: { comments: 'some' } },
      rollupOptions: {
        preserveEntrySignatures: false,
        output: {
          format: 'iife',
          exports: 'none',
          inlineDynamicImports: true,
          intro: "if (customElements.get('article-inspector')) return;",
        },
      },
    },
  });
}

function node(): UserConfig {
  return oneFile('web/engine/node.ts', 'inspect.node.js', {
    build: { target: 'node18', ssr: 'web/engine/node.ts' },
  });
}

function serviceWorker(): UserConfig {
  return oneFile('web/sw.ts', 'sw.js', {
    define: { __FILES__: JSON.stringify(offlineFiles(kOutDir)) },
    build: { rollupOptions: { output: { format: 'iife' } } },
  });
}

export default defineConfig(({ mode }) => {
  if (mode === 'node') return node();
  if (mode === 'single') return single();
  if (mode === 'sw') return serviceWorker();
  return oneFile('web/engine/worker.ts', 'article-inspector.worker.js');
});
