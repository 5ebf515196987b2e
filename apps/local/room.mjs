import { statfsSync } from 'node:fs';
import { Refusal } from './refusal.mjs';

const MEGABYTE = 2 ** 20;

/** Refuses to go on where a disk has less room than needed. @param {number} needed bytes */
export function checkRoom(folder, needed) {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= needed) return;
  const inMegabytes = (bytes) => Math.floor(bytes / MEGABYTE).toLocaleString('en');
  throw new Refusal(
    `There is too little room on the disk of ${folder}: ${inMegabytes(free)} MB are free, ${inMegabytes(needed)} MB are needed. Make room, then start again.`,
  );
}
