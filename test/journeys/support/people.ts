import { expect, type Page } from '@playwright/test';
import { fill, press, sees } from './forms';
import { codeOf } from './second-factor';

/** Nobody's name, and long enough for everybody. */
export const PASSWORD = 'lantern orchard violin seventeen';

/** The steps that staff owe after their first password: an authenticator app and ten codes on paper. */
export async function setUpSecondFactor(page: Page): Promise<void> {
  await sees(page, 'Sign in');
  await page.getByText('Enter it by hand instead').click();
  const secret = await page.locator('details code').innerText();
  await fill(page, { Code: await codeOf(secret.replaceAll(/\s/g, '')) });
  await press(page, 'Confirm');
  await sees(page, 'Keep these ten codes');
  await expect(page.getByRole('listitem').filter({ has: page.locator('code') })).toHaveCount(10);
  await page.getByRole('checkbox', { name: 'I have kept them' }).check();
  await press(page, 'Continue');
  await sees(page, 'Today');
}

/** Before a weighty act the password is asked for again, once in a while: whoever sits there gives it. */
export async function givesPasswordWhenAsked(page: Page, password = PASSWORD): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Please confirm that it is you' });
  await page.addLocatorHandler(question, async () => {
    await fill(question, { Password: password });
    await press(question, 'Confirm');
  });
}

export async function chooseStaffPassword(page: Page): Promise<void> {
  await fill(page, { 'New password': PASSWORD, 'The same again': PASSWORD });
}

/** Signs in where one password is enough: in the demo practice, and partners. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await fill(page, { 'Email address': email, Password: password });
  await press(page, 'Sign in');
}
