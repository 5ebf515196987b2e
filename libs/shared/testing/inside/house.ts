import type { House } from '../harness/open-house';

declare global {
  // Put here by jest/environment.mjs.
  var attuneHouse: House;
}

/** The running product of this worker. */
export const house = (): House => globalThis.attuneHouse;
