import { say } from '../output.mjs';

/** What must be put in order before this process may go, newest first; done once, however many reasons there are to go. */
export class Ending {
  #works = [];
  begun = false;

  /** @param {() => unknown} work done at the end, before all that was announced earlier */
  onEnd(work) {
    this.#works.unshift(work);
  }

  /** Puts everything in order and ends the process. */
  async end(code) {
    if (this.begun) return;
    this.begun = true;
    for (const work of this.#works) {
      try {
        await work();
      } catch (error) {
        say(error.message);
        code ||= 1;
      }
    }
    process.exit(code);
  }
}
