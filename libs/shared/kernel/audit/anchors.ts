import { createHmac, timingSafeEqual } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

/** What was true of a practice's chain at a moment, kept outside the database's reach. */
export interface Anchor {
  practiceId: string;
  seq: number;
  /** The link at that place, in hex. */
  hash: string;
  at: string;
}

/** Appends a signed line, so that a cut tail or a rewritten chain shows. The file is made for its owner's eyes alone. */
export async function writeAnchor(file: string, key: Buffer, anchor: Anchor): Promise<void> {
  const line = JSON.stringify(anchor);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await appendFile(file, `${line}\t${sign(key, line).toString('hex')}\n`, { mode: 0o600 });
}

/** The practice's anchors in the order of the file, one at a time; lines that this key did not sign belong to another house and are passed over. */
export async function* readAnchors(file: string, key: Buffer, practiceId: string): AsyncGenerator<Anchor> {
  if (!existsSync(file)) return;
  for await (const signed of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    if (!signed.includes(practiceId)) continue;
    const [line = '', signature = ''] = signed.split('\t');
    const [expected, given] = [sign(key, line), Buffer.from(signature, 'hex')];
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) continue;
    const anchor = JSON.parse(line) as Anchor;
    if (anchor.practiceId === practiceId) yield anchor;
  }
}

const sign = (key: Buffer, line: string): Buffer => createHmac('sha256', key).update(line).digest();
