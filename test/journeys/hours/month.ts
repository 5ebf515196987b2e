import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { choose, fill, press, sees } from '../support/forms';

/** A day as screens say it, without the year. */
export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`)).replace(',', '');

/** Appointments of a past month, one a week, booked in one act: nothing else stands at this hour in the demo practice. */
export async function bookMonth(page: Page, { couple, first, last, time }: { couple: string; first: string; last: string; time: string }): Promise<void> {
  await page.getByRole('link', { name: 'Week', exact: true }).click();
  await press(page, 'New appointment');
  const sheet = page.getByRole('dialog', { name: 'New appointment' });
  await sheet.getByLabel('Couple', { exact: true }).fill(couple);
  await page.getByRole('option').first().click();
  await sheet.getByRole('radio', { name: 'Both' }).check();
  await fill(sheet, { Date: first, Time: time });
  await choose(sheet, 'Repeats', 'Every week');
  await fill(sheet, { Until: last });
  await press(sheet, 'Book');
  await expect(sheet).toBeHidden();
}

/** Opens the week of that day and says of its appointment that both were there, from its beginning to its end. */
export async function recordHeld(page: Page, day: string, time: string): Promise<void> {
  await page.goto(`/scheduling?on=${day}`);
  await page.getByRole('group', { name: dayWords(day) }).getByRole('button', { name: new RegExp(`^${time} .*Alice`) }).click();
  const sheet = page.getByRole('dialog', { name: 'Appointment' });
  await press(sheet, 'Mark as held');
  await expect(sheet.getByRole('radiogroup')).toHaveCount(2);
  for (const who of await sheet.getByRole('radiogroup').all()) await who.getByRole('radio', { name: 'There', exact: true }).check();
  await press(sheet, 'Save attendance');
  await expect(sheet.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toBeHidden();
}

/** What no appointment tells of: a kind, minutes and a reason. */
export async function addByHand(page: Page, hours: { day: string; kind: string; minutes: string; reason: string }): Promise<void> {
  await press(page, /^Add hours/);
  const sheet = page.getByRole('dialog', { name: 'Add hours' });
  await fill(sheet, { Day: hours.day, 'How long': hours.minutes });
  await choose(sheet, 'What it was', hours.kind);
  await expectAccessible(page);
  await press(sheet, 'Add');
  // Without a reason nothing is added, and what was typed stays.
  await expect(sheet.getByText('Say why this is entered by hand.')).toBeVisible();
  await fill(sheet, { 'Why by hand': hours.reason });
  await press(sheet, 'Add');
  await expect(sheet).toBeHidden();
}

/** The week's place in a list of weeks. */
export function weekOf(where: Page | Locator, weekStart: string): Locator {
  const page = 'goto' in where ? where : where.page();
  return where.locator('details').filter({ has: page.locator('summary').filter({ hasText: `Week of ${dayWords(weekStart)}` }) });
}

/** Opens the week and finds its findings and lines there. */
export async function openWeek(page: Page | Locator, weekStart: string): Promise<Locator> {
  const week = weekOf(page, weekStart);
  if ((await week.getAttribute('open')) === null) await week.locator('summary').click();
  await expect(week.getByRole('table')).toBeVisible();
  return week;
}

export async function openLedger(page: Page): Promise<void> {
  await page.goto('/supervision/hours');
  await sees(page, 'Hours');
}

/** A second meeting in that week, as the supervisor records it. */
export async function recordMeeting(page: Page, { day, associate }: { day: string; associate: string }): Promise<void> {
  await page.goto('/supervision/meetings');
  await sees(page, 'Meetings');
  await press(page, /^Record or book one/);
  const sheet = page.getByRole('dialog', { name: 'A meeting of supervision' });
  await choose(sheet, 'Associates', associate);
  await page.keyboard.press('Escape');
  await fill(sheet, { Day: day, Began: '18:30' });
  await press(sheet, 'A case');
  await fill(sheet, { Code: 'A & B', 'What was talked about': 'A long day; what to leave for next time.' });
  await press(sheet, 'Something to do');
  await fill(sheet, { What: 'No more than three appointments in a row.' });
  await expectAccessible(page);
  await press(sheet, 'Keep it');
  await expect(sheet).toBeHidden();
}
