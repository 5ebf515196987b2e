import type { Cut } from '../../definitions/definition';
import type { Fields, FileReader } from '../file-reader';

const SIDES = ['from', 'above', 'below', 'upTo'] as const;

/** A cut out of an object that has exactly one of `from`, `above`, `below`, `upTo`. */
export function readCut(given: Fields, at: string, reader: FileReader): Cut | null {
  const named = SIDES.filter((side) => given[side] !== undefined);
  const [side] = named;
  if (side === undefined || named.length > 1) {
    reader.fault(at, 'does not say on which side of a number it lies', `Give one of ${SIDES.join(', ')}.`);
    return null;
  }
  return { side, at: reader.number(given[side], `${at}.${side}`) };
}
