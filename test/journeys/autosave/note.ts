import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningHouse } from '../support/house';
import { signIn } from '../support/people';

export const SAID = {
  saved: /^Saved \d/,
  noServer: 'Not saved: no connection, kept here',
  refused: 'Not saved. Your text is kept here.',
  overtaken: 'Not saved: changed in another window meanwhile',
};

/** An associate of the demo practice who owes a note that was begun. */
export function associateOf(demo: RunningHouse): { email: string; password: string } {
  const found = demo.signIns.find(({ who }) => who.includes('associate'));
  if (!found) throw new Error('There is no associate in the demo practice');
  return found;
}

/** Signs in and opens the note that was begun, from Today. @returns its address */
export async function openDraft(page: Page, demo: RunningHouse): Promise<string> {
  await signIn(page, associateOf(demo));
  await page.getByRole('listitem').filter({ hasText: 'draft' }).getByRole('link').first().click();
  await expect(partOf(page)).toBeVisible();
  return page.url();
}

/** Opens it again by its address; whoever has to signs in. */
export async function openAgain(page: Page, demo: RunningHouse, address: string): Promise<void> {
  await page.goto(address);
  const asked = page.getByLabel('Email address', { exact: true });
  await expect(partOf(page).or(asked)).toBeVisible();
  if (await asked.isVisible()) {
    await signIn(page, associateOf(demo));
    await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
    await page.goto(address);
  }
  await expect(partOf(page)).toBeVisible();
}

/** The part that is written in. */
export const partOf = (page: Page): Locator => page.getByRole('textbox', { name: 'The cycle today' });

/** Where the text stands is said in words. A server that is up again is looked for at most every 30 s. */
export async function expectSaid(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words }).first()).toBeVisible({ timeout: 45_000 });
}
