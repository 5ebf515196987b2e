import { expect, type Page } from '@playwright/test';
import { press, sees } from '../support/forms';

export const SENTENCE = 'Tom went quiet and looked away.';
const COMMENT = 'What did you see just before he looked away?';

/** Live, without a reload: the note that was submitted is in the supervisor's queue. */
export async function openQueue(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await sees(page, 'Review');
  await expect(page.getByRole('navigation', { name: 'Notes that wait' }).getByRole('button')).toHaveCount(1);
}

/** By keyboard: the sentence is picked with the arrow keys, C comments on it, R returns the note. */
export async function returnWithComment(page: Page): Promise<void> {
  await page.getByRole('group', { name: /^The cycle today/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await expect(page.getByRole('blockquote').filter({ hasText: SENTENCE })).toBeVisible();
  await page.getByLabel('Your comment on these words').fill(COMMENT);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(COMMENT)).toBeVisible();
  await sees(page, 'Review');
  await page.getByRole('region', { name: 'The note' }).focus();
  await page.keyboard.press('r');
  await expect(page.getByText(/^Returned:/)).toBeVisible();
  await expect(page.getByText(/^All reviewed\./)).toBeVisible();
  // For ten seconds it could be taken back; leaving the page lets it stand.
  await page.goto('/today');
}

/** The associate finds the comment at its sentence, writes more, and the comment stays with the sentence. */
export async function revise(page: Page): Promise<void> {
  await expect(page.getByText('Came back from review')).toBeVisible();
  await expect(page.getByText(COMMENT)).toBeVisible();
  const part = page.getByRole('textbox', { name: 'The cycle today' });
  await part.fill(`${await part.inputValue()} Just before, his hand closed around the cup.`);
  await expect(page.getByRole('status').filter({ hasText: /^Saved \d/ })).toBeVisible();
  await expect(page.getByRole('blockquote').filter({ hasText: SENTENCE })).toBeVisible();
  await expect(page.getByText('About text since removed:')).toHaveCount(0);
  await sees(page, 'Session note');
}

/** What changed is marked; A approves. */
export async function approve(page: Page): Promise<void> {
  await openQueue(page);
  await expect(page.getByRole('insertion').filter({ hasText: 'his hand closed around the cup' })).toBeVisible();
  await press(page, 'Resolve');
  await expect(page.getByText('1 resolved')).toBeVisible();
  await page.getByRole('region', { name: 'The note' }).focus();
  await page.keyboard.press('a');
  // The end of the note was not in sight: that is asked about once.
  await expect(page.getByRole('alertdialog', { name: 'Approve all the same?' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Approved:/)).toBeVisible();
  await page.goto('/today');
}
