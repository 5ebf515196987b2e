import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { wordsOf } from '../../libs/supervision/api/hours/print/printed.fixture';
import { addByHand, bookMonth, dayWords, openLedger, openWeek, recordHeld, recordMeeting, weekOf } from './hours/month';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { fill, press, sees } from './support/forms';
import { expect, test, type RunningHouse } from './support/house';
import { givesPasswordWhenAsked, signIn } from './support/people';

const DAY_MS = 86_400_000;
const plus = (day: string, days: number) => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
/**
 * The first day of the log week so many weeks ago, on the practice's calendar. On a Sunday one more: in the week that has only just ended a meeting of the demo
 * practice is not signed yet.
 */
const sunday = (weeksAgo: number) => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(new Date());
  const weekday = new Date(today).getUTCDay();
  return plus(today, -weekday - 7 * (weekday === 0 ? weeksAgo + 1 : weeksAgo));
};

const account = (demo: RunningHouse, name: string) => {
  const found = demo.signIns.find((each) => each.who.includes(name));
  if (!found) throw new Error(`Nobody in the demo practice is ${name}`);
  return found;
};

/** A printed line is broken where its column ends. */
const words = (printed: string): string => printed.replaceAll(/\s/g, '');

async function download(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  return wordsOf(await readFile(await file.path()));
}

test('an associate’s month, from appointments to a signed, printed log', async ({ device, demo }) => {
  test.slow();
  const [maya, ruth] = [await device('staff', 'desk', demo), await device('staff', 'desk', demo)];
  for (const [page, name] of [[maya, 'Maya'], [ruth, 'Ruth']] as const) {
    await givesPasswordWhenAsked(page, account(demo, name).password);
    await signIn(page, account(demo, name));
  }
  const weeks = [3, 2, 1].map(sunday);
  const [first = '', second = ''] = weeks;
  const saturdays = weeks.map((week) => plus(week, 6));

  await test.step('appointments are booked, and each is said to have been held', async () => {
    await sees(maya, 'Today');
    await bookMonth(maya, { couple: 'moreno', first: saturdays[0] ?? '', last: saturdays[2] ?? '', time: '15:00' });
    for (const day of [...saturdays].reverse()) await recordHeld(maya, day, '15:00');
    await openLedger(maya);
    for (const week of weeks) {
      const lines = await openWeek(maya, week);
      await expect(lines.getByRole('row').filter({ hasText: dayWords(plus(week, 6)) }).filter({ hasText: 'Appointment' })).toContainText('50 min');
    }
  });

  await test.step('hours by hand go above what one unit of supervision covers: the ledger says so, why, and what would save them', async () => {
    await addByHand(maya, { day: plus(first, 1), kind: 'Groups', minutes: '300', reason: 'Groups for a colleague who was away.' });
    const week = await openWeek(maya, first);
    await expect(week.getByText('CA-UNIT-10')).toBeVisible();
    await expect(week.getByText(/It takes|It would have been saved by/).first()).toBeVisible();
    await expect(week.locator('summary')).toContainText('would not count');
    await sees(maya, 'Hours');
  });

  await test.step('a second meeting in that week, signed by both, saves them', async () => {
    await recordMeeting(ruth, { day: plus(first, 5), associate: 'Maya Lin' });
    await sees(ruth, 'Individual supervision');
    await press(ruth, /^Sign/);
    await expect(ruth.getByText(/^Dr\. Ruth Chen signed/)).toBeVisible();
    await maya.goto('/supervision/meetings');
    await maya.getByRole('listitem').filter({ hasText: dayWords(plus(first, 5)) }).getByRole('link').click();
    await sees(maya, 'Individual supervision');
    await press(maya, /^Sign/);
    await expect(maya.getByText(/^Maya Lin signed/)).toBeVisible();
    await openLedger(maya);
    await expect(weekOf(maya, first).locator('summary')).not.toContainText('not count');
  });

  await test.step('the supervisor asks about a line; the week waits until it is settled', async () => {
    await ruth.goto('/supervision/hours/signing');
    await sees(ruth, 'Weeks to sign');
    const hers = ruth.getByRole('region', { name: 'Maya Lin' });
    const line = (await openWeek(hers, first)).getByRole('row').filter({ hasText: 'By hand: groups' });
    await press(line, /^Ask about it/);
    await line.getByRole('textbox').fill('Five hours: one group or several?');
    await press(line, 'Ask');
    await expect(weekOf(hers, first)).toContainText('settle it before signing');
    await expect(hers.getByRole('checkbox', { name: new RegExp(dayWords(first)) })).toBeDisabled();

    const asked = (await openWeek(maya, first)).getByRole('row').filter({ hasText: 'By hand: groups' });
    await expect(asked).toContainText('one group or several?');
    await press(asked, /^Answer:/);
    await asked.getByRole('textbox').fill('Two groups in the morning, one after lunch.');
    await press(asked, 'Answer');
    await expect(line).toContainText('one after lunch');
    await press(line, /^Settle:/);
    await expect(hers.getByRole('checkbox', { name: new RegExp(dayWords(first)) })).toBeEnabled();
  });

  await test.step('she signs the month in one act, undoes a week with a reason, and signs it again', async () => {
    const hers = ruth.getByRole('region', { name: 'Maya Lin' });
    await hers.getByRole('checkbox', { name: /^Maya Lin, (all 3|3 of 4)/ }).check();
    await press(ruth, /^Sign 3 weeks/);
    await expect(ruth.getByText('3 weeks are signed.')).toBeVisible();
    for (const week of weeks) await expect(hers.getByRole('checkbox', { name: new RegExp(dayWords(week)) })).toHaveCount(0);
    await ruth.getByRole('link', { name: 'Maya Lin' }).click();
    await sees(ruth, 'Hours of Maya Lin');
    const week = await openWeek(ruth, second);
    await press(week, 'Undo the signature');
    await fill(week, { 'Why it is undone; the associate reads it': 'One appointment was longer than written.' });
    await press(week, 'Undo the signature');
    await press(ruth.getByRole('alertdialog'), 'Undo it');
    await expect(weekOf(maya, second)).toContainText('Waits for Dr. Ruth Chen');
    await ruth.goto('/supervision/hours/signing');
    await ruth.getByRole('checkbox', { name: new RegExp(`Maya Lin, week of ${dayWords(second)}`) }).check();
    await press(ruth, /^Sign 1 week/);
    await expect(ruth.getByText('One week is signed.')).toBeVisible();
  });

  await test.step('a signed week is locked, and the log is printed with the ledger’s own numbers', async () => {
    for (const week of weeks) await expect(weekOf(maya, week)).toContainText('Signed by Dr. Ruth Chen');
    await expect((await openWeek(maya, first)).getByRole('button', { name: 'Change' })).toHaveCount(0);
    await fill(maya, { From: first, to: plus(weeks[2] ?? '', 6) });
    const log = await download(maya, 'Weekly log');
    for (const week of weeks) expect(log).toContain(week);
    expect(log.match(/Ruth/g)?.length).toBeGreaterThanOrEqual(3);
    expect(words(log)).not.toContain('notsigned');
    const logged = await weekOf(maya, first).locator('.sum').first().innerText();
    const [, hours = '0', minutes = '0'] = /(\d+) h(?: (\d+) min)?/.exec(logged) ?? [];
    expect(log).toContain((Number(hours) + Number(minutes) / 60).toFixed(2));
    expect(words(await download(maya, 'Summary for verification'))).toContain('penaltyofperjury');
  });

  await test.step('on a phone nothing is cut', async () => {
    const phone = await device('staff', 'phone', demo);
    await signIn(phone, account(demo, 'Maya'));
    await expect(phone.getByRole('heading', { name: 'Today' })).toBeVisible();
    await phone.goto('/supervision/hours');
    await expect(phone.getByText('By week')).toBeVisible();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
  });
});
