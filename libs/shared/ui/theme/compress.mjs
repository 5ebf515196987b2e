// After a build: a brotli and a gzip copy beside each file worth it, so that no request waits for a compressor.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [root, limit, page] = process.argv.slice(2);
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

// What the first useful page costs on the wire, held to a bound in kilobytes of brotli: what index.html names, the page
// itself, and all that these import before they run.
const { outputs } = JSON.parse(readFileSync(join(root, '../browser-stats.json'), 'utf8'));
const named = [...readFileSync(join(root, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1]);
const lazy = Object.keys(outputs).find((name) => outputs[name].entryPoint === page);
if (!lazy) throw new Error(`No page is built from ${page}: name the one that people see first.`);
const first = new Set([...named, lazy]);
for (const name of first) for (const { kind, path } of outputs[name].imports) if (kind === 'import-statement') first.add(path);
const kilobytes = [...first].reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(root, name)), quality).length, 0) / 1000;
console.log(`first page ${kilobytes.toFixed(0)} kB of ${limit} kB`);
if (kilobytes > Number(limit)) throw new Error(`The first page costs ${kilobytes.toFixed(0)} kB, more than ${limit} kB: load something of it later.`);
