import { randomBytes } from 'node:crypto';

let lastTime = 0;
let count = 0;

/**
 * A uuidv7, like the database's own: for a row whose envelope must know its id before the row is there. Ids of one
 * millisecond rise in the order in which they were made (RFC 9562, 6.2, a counter of twelve bits).
 */
export function newId(now: Date): string {
  const time = now.getTime();
  count = time === lastTime ? (count + 1) & 0xfff : 0;
  lastTime = time;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(time, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
