import { fileURLToPath } from 'node:url';
import { continueOnPinnedNode } from './setup/handover.mjs';

await continueOnPinnedNode(fileURLToPath(new URL('./run/main.mjs', import.meta.url)), process.argv.slice(2));
