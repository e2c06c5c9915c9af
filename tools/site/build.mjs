// Builds dist/: the static site, which is the npm package as well. In this order, because the single file names the
// engine's files by their hashes, and the service worker names everything.
import { build } from 'vite';
import { writeDemo } from './demo.mjs';
import { writeManifest } from './manifest.mjs';
import { writePackage } from './package.mjs';
import { writeTypes } from './types.mjs';

const kDist = 'dist';
const kQuiet = { logLevel: 'warn' };

/** One self-contained file; see vite.engine.config.ts. */
const oneFile = (mode) => build({ ...kQuiet, configFile: 'vite.engine.config.ts', mode });

process.env.NODE_ENV = 'production';
await build({ ...kQuiet, configFile: 'vite.config.ts' });
await oneFile('worker');
await oneFile('node');
await oneFile('single');
const manifest = await writeManifest(kDist);
await writeTypes(kDist);
await writeDemo(kDist, manifest);
await writePackage(kDist);
await oneFile('sw');
