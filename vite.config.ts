// The page, the demo, and the package's modules that share chunks. What is one file each (worker, Node, single file,
// service worker) is built by vite.engine.config.ts; tools/site/package.mjs then makes dist/ a package.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { smallerLiterals } from './tools/site/literals.mjs';

const root = process.cwd();

const kEngineFiles = ['simd', 'scalar'].flatMap((level) => [
  `article-inspector.${level}.js`,
  `article-inspector.${level}.wasm`,
]);

/** Learned weights are fetched beside the module, by builds that have them. */
const kOptionalFiles = ['article-inspector.weights'];

/** Puts both builds of the engine (from build-wasm.sh) beside the scripts. */
function copyEngine(from: string, to: string): Plugin {
  return {
    name: 'copy-engine',
    writeBundle() {
      mkdirSync(to, { recursive: true });
      const present = [...kEngineFiles, ...kOptionalFiles].filter((name) => existsSync(resolve(from, name)));
      const missing = kEngineFiles.filter((name) => !present.includes(name));
      if (missing.length > 0) {
        this.warn(
          `${from} lacks ${missing.join(', ')}: run ./build-wasm.sh; until then the page has no engine`,
        );
      }
      for (const name of present) copyFileSync(resolve(from, name), resolve(to, name));
    },
  };
}

/** The package's two shared parts; what the site's own pages share is left to the bundler. */
function chunkOf(id: string): string | undefined {
  if (id.includes('/web/engine/')) return 'article-inspector.engine';
  if (id.includes('/web/element/in-place/')) return 'article-inspector.in-place';
  const language = /\/web\/element\/texts\/(de|ar)\.ts/.exec(id)?.[1];
  if (language) return `article-inspector.${language}`;
  const element = /\/web\/element\/(?!article-inspector-define)|\/node_modules\/(@lit|lit)/;
  return element.test(id) ? 'article-inspector.view' : undefined;
}

export default defineConfig({
  root: resolve(root, 'web/page'),
  base: './',
  build: {
    outDir: resolve(root, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    cssMinify: 'esbuild',
    rollupOptions: {
      input: {
        page: resolve(root, 'web/page/index.html'),
        demo: resolve(root, 'web/page/demo.html'),
        'article-inspector': resolve(root, 'web/element/article-inspector-define.ts'),
        'article-inspector-element': resolve(root, 'web/element/article-inspector-element.ts'),
        inspect: resolve(root, 'web/engine/index.ts'),
      },
      preserveEntrySignatures: 'exports-only',
      // Stable names, flat: "beside the script" is then true for every chunk, at any path.
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: '[name][extname]',
        manualChunks: chunkOf,
      },
    },
  },
  plugins: [smallerLiterals(), copyEngine(resolve(root, 'build/wasm'), resolve(root, 'dist'))],
});
