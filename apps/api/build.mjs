import { rm } from 'node:fs/promises';
import { API, bundle } from './bundle.mjs';

await rm(API.outdir, { recursive: true, force: true });
await bundle(API);
