import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { bundle } from './bundle.mjs';

export const API = {
  entryPoints: ['apps/api/main.ts', 'apps/api/migrate.ts', 'apps/api/seed.ts'].filter((path) => existsSync(path)),
  outdir: 'dist/apps/api',
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
};

await rm(API.outdir, { recursive: true, force: true });
await bundle(API);
