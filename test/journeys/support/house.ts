import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { openHouse, type RunningHouse } from '../../../apps/local/house.mjs';

const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** Somebody's own device at one of the two sites. */
export type Device = 'desk' | 'phone';

interface Worker {
  /** The product with an empty database, one for each story file. */
  house: RunningHouse;
  /** The product with the demo practice. */
  demo: RunningHouse;
}

interface Test {
  /** A browser of somebody's own, with nothing in it yet; paths are of the given site. */
  device(site: 'staff' | 'portal', kind: Device, of?: RunningHouse): Promise<Page>;
}

export const test = base.extend<Test, Worker>({
  house: [async ({}, use) => within(await openHouse(), use), { scope: 'worker', timeout: 180_000 }],
  demo: [async ({}, use) => within(await openHouse({ demo: true }), use), { scope: 'worker', timeout: 300_000 }],
  device: async ({ browser, house }, use) => {
    const open: BrowserContext[] = [];
    await use(async (site, kind, of = house) => {
      const context = await contextOf(browser, kind, of[site]);
      open.push(context);
      return context.newPage();
    });
    await Promise.all(open.map((context) => context.close()));
  },
});

export { expect } from '@playwright/test';
export type { RunningHouse };

async function within(house: RunningHouse, use: (house: RunningHouse) => Promise<void>): Promise<void> {
  await use(house);
  await house.close();
}

function contextOf(browser: Browser, kind: Device, baseURL: string): Promise<BrowserContext> {
  return browser.newContext({ baseURL, ...(kind === 'phone' ? PHONE : DESK), locale: 'en-US', timezoneId: 'America/Los_Angeles', permissions: [] });
}
