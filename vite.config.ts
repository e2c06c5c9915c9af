import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = process.cwd();

const kEngineFiles = ['simd', 'scalar'].flatMap((level) => [
  `article-inspector.${level}.js`,
  `article-inspector.${level}.wasm`,
]);

/** Puts both builds of the engine (from build-wasm.sh) beside the scripts. */
function copyEngine(from: string, to: string): Plugin {
  return {
    name: 'copy-engine',
    writeBundle() {
      mkdirSync(to, { recursive: true });
      const missing = kEngineFiles.filter((name) => !existsSync(resolve(from, name)));
      if (missing.length > 0) {
        this.warn(
          `${from} lacks ${missing.join(', ')}: run ./build-wasm.sh; until then the page has no engine`,
        );
      }
      for (const name of kEngineFiles) {
        if (!missing.includes(name)) copyFileSync(resolve(from, name), resolve(to, name));
      }
    },
  };
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
        'article-inspector': resolve(root, 'web/element/article-inspector-define.ts'),
        inspect: resolve(root, 'web/engine/index.ts'),
      },
      preserveEntrySignatures: 'exports-only',
      // Stable names, flat: "beside the script" is then true for every chunk, at any path.
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'article-inspector.engine.js',
        assetFileNames: '[name][extname]',
      },
    },
  },
  plugins: [copyEngine(resolve(root, 'build/wasm'), resolve(root, 'dist'))],
});
