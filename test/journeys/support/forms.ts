import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';

/** Fills fields by their labels. */
export async function fill(where: Page | Locator, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await where.getByLabel(label, { exact: true }).fill(value);
}

/** Chooses in a list that opens over the page. */
export async function choose(where: Page | Locator, label: string, option: string | RegExp): Promise<void> {
  await where.getByRole('combobox', { name: label }).click();
  const page = 'goto' in where ? where : where.page();
  await page.getByRole('option', { name: option }).click();
}

export const press = (where: Page | Locator, name: string | RegExp): Promise<void> => where.getByRole('button', { name, exact: true }).click();

/** The page of this heading is there, and everybody can use it. */
export async function sees(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  await expectAccessible(page);
  if ((page.viewportSize()?.width ?? 0) < 400) await expectNoSidewaysScroll(page);
}

/** To a couple's page by the list of couples, once it is there: Today names couples too, and leads to something else. */
export async function toCouple(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Couples', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Couples', exact: true, level: 1 })).toBeVisible();
  await page.getByRole('link', { name }).first().click();
}
