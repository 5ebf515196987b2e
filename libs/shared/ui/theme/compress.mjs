// After a build: a brotli and a gzip copy beside each file worth it, so that no request waits for a compressor.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [root] = process.argv.slice(2);
const WORTH_IT = /\.(js|css|svg|json|webmanifest)$/;
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !WORTH_IT.test(entry.name) || /^ngsw/.test(entry.name)) continue;
  const text = readFileSync(path);
  if (text.length < 1024) continue;
  writeFileSync(`${path}.br`, brotliCompressSync(text, quality));
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
}
