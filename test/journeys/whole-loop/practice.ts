import { expect, type Page } from '@playwright/test';
import type { RunningHouse } from '../support/house';
import { expectAccessible } from '../support/accessible';
import { choose, fill, press, sees } from '../support/forms';
import { linkIn, mailTo } from '../support/mails';
import { there, ZONE } from '../support/moments';
import { chooseStaffPassword, setUpSecondFactor } from '../support/people';

interface Colleague {
  given: string;
  family: string;
  letters: string;
  email: string;
  role: 'Supervisor' | 'Associate';
  licence: RegExp;
  number: string;
}

export const CHEN: Colleague = { given: 'Rosa', family: 'Chen', letters: 'LMFT', email: 'rosa.chen@harbour.example', role: 'Supervisor', licence: /^LMFT/, number: '48211' };
export const MAYA: Colleague = { given: 'Maya', family: 'Ortiz', letters: 'AMFT', email: 'maya.ortiz@harbour.example', role: 'Associate', licence: /^AMFT/, number: '135790' };

/** The one-time link opens the practice for its first owner, who runs it and treats nobody. */
export async function openPractice(page: Page, house: RunningHouse): Promise<void> {
  await page.goto(house.ownerLink ?? '');
  await sees(page, 'Welcome to Attune');
  await fill(page, {
    'Name of the practice': 'Harbour House', 'Time zone': ZONE, 'Your first name': 'Dana', 'Your last name': 'Whitlock', 'Your email address': 'dana@harbour.example',
  });
  await chooseStaffPassword(page);
  await press(page, 'Open the practice');
  await setUpSecondFactor(page);
}

/** The owner adds a colleague with role and licence; the link goes by mail, the code is told. */
export async function inviteColleague(page: Page, house: RunningHouse, who: Colleague): Promise<{ link: string; code: string }> {
  await page.getByRole('link', { name: 'Practice', exact: true }).click();
  await sees(page, 'People');
  await press(page, 'Add somebody');
  const sheet = page.getByRole('dialog', { name: 'Add somebody' });
  await fill(sheet, { 'First name': who.given, 'Last name': who.family, 'Letters after the name': who.letters, 'Email address': who.email });
  await sheet.getByRole('checkbox', { name: who.role }).check();
  await sheet.getByRole('checkbox', { name: 'Record a licence or registration now' }).check();
  await choose(sheet, 'Licence or registration', who.licence);
  await expectAccessible(page);
  await fill(sheet, { Number: who.number, 'Issued on': '2024-05-02' });
  await press(sheet, 'Add and invite');
  const shown = sheet.getByLabel('Six-digit code');
  await expect(shown).toHaveText(/\d{6}/);
  const code = (await shown.innerText()).trim();
  await expectAccessible(page);
  await press(sheet, 'Done');
  await expect(page.getByRole('listitem').filter({ hasText: `${who.given} ${who.family}` })).toContainText('Invited');
  return { link: linkIn(await mailTo(house, who.email)), code };
}

/** A colleague comes in by the link and the code, chooses a password and sets up the second factor. */
export async function joinPractice(page: Page, who: Colleague, { link, code }: { link: string; code: string }): Promise<void> {
  await page.goto(link);
  await sees(page, 'Your invitation');
  await fill(page, { 'Six-digit code': code });
  await press(page, 'Continue');
  await sees(page, `Welcome, ${who.given}`);
  await chooseStaffPassword(page);
  await press(page, 'Open my account');
  await setUpSecondFactor(page);
}

export async function beginSupervision(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Practice' }).getByRole('link', { name: 'Supervision' }).click();
  await sees(page, 'Supervision');
  await press(page, 'New supervision');
  const sheet = page.getByRole('dialog', { name: 'New supervision' });
  await choose(sheet, 'Associate', /Maya Ortiz/);
  await choose(sheet, 'Supervisor', /Rosa Chen/);
  await expectAccessible(page);
  await fill(sheet, { 'First day': there().date });
  await press(sheet, 'Begin supervision');
  const line = page.getByRole('row').filter({ hasText: 'Maya Ortiz' });
  await expect(line).toContainText('Rosa Chen');
}
