import type { Locator } from '@playwright/test';

/** Somebody who writes on and on: numbered words, and when each stood on the screen. */
export class Typist {
  private readonly typed: { word: string; at: number }[] = [];
  private stopped = false;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly mark: string) {}

  /** Begins at the end of a part and does not pause until stopped. */
  begin(part: Locator): void {
    this.stopped = false;
    this.writing = this.goOn(part).catch((error: unknown) => {
      if (!this.stopped) throw error;
    });
    // Whoever stops the writing hears of a mistake in it.
    this.writing.catch(() => undefined);
  }

  /** @param killed the browser is gone: the word under way has no end */
  async stop(killed = false): Promise<void> {
    this.stopped = true;
    await this.writing.catch((error: unknown) => {
      if (!killed) throw error;
    });
  }

  /** All words that were written out. */
  get words(): string[] {
    return this.typed.map(({ word }) => word);
  }

  /** How much typing is missing in a text, in milliseconds back from a moment; 0 when all of it is there. */
  lostBefore(moment: number, text: string): number {
    const missing = this.typed.find(({ word }) => !text.includes(word));
    return missing ? Math.max(0, moment - missing.at) : 0;
  }

  private async goOn(part: Locator): Promise<void> {
    await part.press('Control+End');
    while (!this.stopped) {
      const word = `${this.mark}${this.typed.length}.`;
      await part.pressSequentially(` ${word}`, { delay: 60 });
      this.typed.push({ word, at: Date.now() });
    }
  }
}
