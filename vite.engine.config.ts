import { defineConfig } from 'vite';

const kOutDir = `${process.cwd()}/dist`;

// The worker (`--mode worker`) and `inspect` for Node (`--mode node`): each one self-contained file beside the page.
export default defineConfig(({ mode }) =>
  mode === 'worker'
    ? {
        publicDir: false,
        build: {
          outDir: kOutDir,
          emptyOutDir: false,
          target: 'es2022',
          modulePreload: false,
          rollupOptions: {
            input: 'web/engine/worker.ts',
            output: { entryFileNames: 'article-inspector.worker.js' },
          },
        },
      }
    : {
        publicDir: false,
        build: {
          outDir: kOutDir,
          emptyOutDir: false,
          target: 'node18',
          ssr: 'web/engine/node.ts',
          rollupOptions: { output: { entryFileNames: 'inspect.node.js' } },
        },
      },
);
