import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, test } from '@playwright/test';

/** A browser of its own with a profile on the disk, as a person has it: it can be killed, and opened again on what it had kept. */
export class OwnBrowser {
  private readonly profile = mkdtempSync(join(tmpdir(), 'attune-browser-'));
  private context: BrowserContext | null = null;

  constructor(private readonly baseURL: string) {}

  async open(): Promise<Page> {
    const { launchOptions } = test.info().project.use;
    this.context = await chromium.launchPersistentContext(this.profile, {
      ...launchOptions, baseURL: this.baseURL, viewport: { width: 1440, height: 900 }, locale: 'en-US', timezoneId: 'America/Los_Angeles',
    });
    return this.context.pages()[0] ?? this.context.newPage();
  }

  /** As a crash does: no page hears of it. @returns when */
  async kill(): Promise<number> {
    const gone = new Promise((resolve) => this.context?.once('close', resolve));
    process.kill(Number(readlinkSync(join(this.profile, 'SingletonLock')).split('-').at(-1)), 'SIGKILL');
    const at = Date.now();
    await gone;
    return at;
  }

  async close(): Promise<void> {
    await this.context?.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
