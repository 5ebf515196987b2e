import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningHouse } from '../support/house';
import { expectAccessible } from '../support/accessible';
import { choose, fill, press, sees } from '../support/forms';
import { linkIn, mailTo } from '../support/mails';

/** As another product exports its clients: a row a couple, Spanish words and a mistake among them. */
const CSV = `Client 1 First Name,Client 1 Last Name,Client 1 Email,Client 2 First Name,Client 2 Last Name,Client 2 Email,Client 2 Language,Balance
Ana,Reyes,ana.reyes@post.example,Tom,Reyes,,Spanish,0
Lena,Novak,lena.novak@,Jonas,Novak,jonas@post.example,English,120
Grace,Okafor,grace@post.example,David,Okafor,david@post.example,English,0
`;

const card = (page: Page, name: string): Locator => page.locator('section').filter({ has: page.getByRole('heading', { name, level: 2 }) });

/** Columns are guessed, a row with an error is left out, and nothing is sent to anybody. */
export async function bringCouplesIn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Couples', exact: true }).click();
  await sees(page, 'Couples');
  await page.getByRole('link', { name: 'Bring in from a file' }).click();
  await sees(page, 'Bring couples in from a file');
  await page.getByLabel('File of couples').setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await expect(page.getByRole('heading', { name: 'clients.csv: 3 rows' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'What Client 2 Email holds' })).toContainText('Other partner: email address');
  await expect(page.getByRole('combobox', { name: 'What Balance holds' })).toContainText('Not taken over');
  await choose(page, 'What Client 2 Language holds', 'Other partner: language');
  await expect(page.getByText('“lena.novak@” cannot be an email address. Correct it or empty the cell.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Bring in/ })).toBeDisabled();
  await sees(page, 'clients.csv: 3 rows');
  await page.getByRole('checkbox', { name: /^Leave out/ }).check();
  await press(page, 'Bring in 2 couples');
  await sees(page, '2 couples have come in');
  await page.getByRole('link', { name: 'To the couples' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Okafor' })).toBeVisible();
}

/** Opens the record of Ana and Tom: how each is reached, what each signed, what is owed. */
export async function openRecord(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Ana (&|and) Tom/ }).click();
  await expect(page.getByText('Nothing to show yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Record, consents and contact' }).click();
  await sees(page, 'Before joint exercises');
}

export async function recordWhatIsSafe(page: Page, name: string, contact: { email: string; mail: boolean }): Promise<void> {
  const of = card(page, name);
  await press(of, 'Record what is safe');
  await fill(of, { 'Email address': contact.email });
  await of.getByRole('checkbox', { name: 'Mail to this address is safe' }).setChecked(contact.mail);
  await press(of, 'Record');
  await expect(of.getByText(/^Recorded/)).toBeVisible();
}

export interface Invitation {
  link: string;
  code: string;
}

async function codeShown(of: Locator): Promise<string> {
  const code = of.getByLabel('Six digits');
  await expect(code).toHaveText(/\d{6}/);
  await expectAccessible(code.page());
  return (await code.innerText()).trim();
}

export async function inviteByMail(page: Page, house: RunningHouse, name: string, email: string): Promise<Invitation> {
  const of = card(page, name);
  await press(of, 'Send by mail');
  const code = await codeShown(of);
  const mail = await mailTo(house, email);
  expect(`${mail.subject} ${mail.text}`).not.toMatch(/therap|couple|Tom|Reyes/i);
  return { link: linkIn(mail), code };
}

export async function inviteOnScreen(page: Page, name: string): Promise<Invitation> {
  const of = card(page, name);
  await press(of, 'Show a link here');
  return { code: await codeShown(of), link: await of.locator('code').innerText() };
}

/** Both have signed, each alone: the clinician makes the couple active. */
export async function makeActive(page: Page): Promise<void> {
  await page.reload();
  await expect(page.getByText(/^Both agreed:/)).toBeVisible();
  await press(page, 'Make active');
  await expectAccessible(page);
  await press(page.getByRole('alertdialog'), 'Make active');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
}

export async function recordSeenAlone(page: Page, name: string): Promise<void> {
  const side = page.getByRole('region', { name: 'Before joint exercises' }).locator('.side').filter({ hasText: name });
  await press(side, 'Record being seen alone');
  const sheet = page.getByRole('dialog', { name: /seen alone$/ });
  await sheet.getByLabel('Nobody else was there or could hear').check();
  await sheet.getByRole('radio', { name: 'No concern' }).check();
  await expectAccessible(page);
  await press(sheet, 'Record');
  await expect(side.getByText(/No concern, seen alone/)).toBeVisible();
}

export async function askForClearance(page: Page): Promise<void> {
  const safety = page.getByRole('region', { name: 'Before joint exercises' });
  await press(safety, 'Ask your supervisor');
  await expect(safety.getByText(/not answered yet\.$/).first()).toBeVisible();
}

/** The supervisor reads the record and says yes; the associate's page follows by itself. */
export async function giveClearance(supervisor: Page, associate: Page): Promise<void> {
  await supervisor.getByRole('link', { name: 'Couples', exact: true }).click();
  await sees(supervisor, 'Couples');
  await openRecord(supervisor);
  await press(supervisor, 'Yes, they may begin');
  await expect(associate.getByText('Nothing is owed. Exercises can be given.')).toBeVisible();
}
