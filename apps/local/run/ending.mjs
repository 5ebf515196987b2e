import { say } from '../output.mjs';

/** What must be put in order before this process may go, newest first; done once, however many reasons there are to go. */
export class Ending {
  #works = [];
  begun = false;

  /** @param {() => unknown} work done at the end, before all that was announced earlier */
  onEnd(work) {
    this.#works.unshift(work);
  }

  /** Puts everything in order. @returns whether all of it went well */
  async settle() {
    this.begun = true;
    let well = true;
    for (const work of this.#works.splice(0)) {
      try {
        await work();
      } catch (error) {
        say(error.message);
        well = false;
      }
    }
    return well;
  }

  /** Puts everything in order and ends the process. */
  async end(code) {
    if (this.begun) return;
    const well = await this.settle();
    process.exit(code || (well ? 0 : 1));
  }
}
