import { fileURLToPath } from 'node:url';
import { continueOnPinnedNode } from './setup/handover.mjs';

await continueOnPinnedNode(fileURLToPath(new URL('./checks/main.mjs', import.meta.url)), process.argv.slice(2));
