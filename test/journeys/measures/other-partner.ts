import { expect, type Page, type Response } from '@playwright/test';
import { sees } from '../support/forms';

/** What changes with the hour alone. */
const OF_THE_HOUR = ['date', 'set-cookie'];

async function bytesOf(response: Response): Promise<string> {
  const headers = Object.entries(await response.allHeaders()).filter(([name]) => !OF_THE_HOUR.includes(name)).sort().map(([name, value]) => `${name}: ${value}`);
  return [new URL(response.url()).pathname, response.status(), ...headers, response.status() === 204 ? '' : await response.text()].join('\n');
}

/** Walks through a partner's pages anew: every byte of the server, header and body, and every word of the screens. */
export async function walk(phone: Page): Promise<{ bytes: string[]; screens: string[] }> {
  const replies: Promise<string>[] = [];
  const note = (response: Response) => {
    // When each device was last here is the own doing: the walk itself moves it. A stream has no end.
    if (/\/api\//.test(response.url()) && !/sign-ins|live|events/.test(response.url())) replies.push(bytesOf(response));
  };
  phone.on('response', note);
  const screens: string[] = [];
  for (const page of ['/', '/agreements', '/']) {
    await phone.goto(page);
    await expect(phone.getByRole('heading').first()).toBeVisible();
    await sees(phone, /./);
    for (let known = -1; known !== replies.length; await phone.waitForTimeout(1000)) known = replies.length;
    await Promise.all(replies);
    screens.push(await phone.locator('body').innerText());
  }
  phone.off('response', note);
  return { bytes: (await Promise.all(replies)).sort(), screens };
}
