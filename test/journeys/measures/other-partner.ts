import { expect, type APIResponse, type Page } from '@playwright/test';
import { sees } from '../support/forms';

/** What changes with the hour alone. */
const OF_THE_HOUR = ['date', 'set-cookie'];
/** Until when the own sign-in lasts: the walk itself moves that, once a minute. */
const OWN_LIMIT = /(?<="endsAt":")[^"]+/;

async function bytesOf(response: APIResponse): Promise<string> {
  const headers = Object.entries(response.headers()).filter(([name]) => !OF_THE_HOUR.includes(name)).sort().map(([name, value]) => `${name}: ${value}`);
  return [new URL(response.url()).pathname, response.status(), ...headers, (await response.text()).replace(OWN_LIMIT, '')].join('\n');
}

/** Walks through a partner's pages anew: every byte of the server, header and body, and every word of the screens. */
export async function walk(phone: Page): Promise<{ bytes: string[]; screens: string[] }> {
  const bytes: string[] = [];
  let asked = 0;
  await phone.route('**/api/**', async (route) => {
    // A stream has no end; who is signed in since when is moved by the walk itself.
    if (route.request().headers()['accept']?.includes('event-stream') || /sign-ins/.test(route.request().url())) return route.fallback();
    asked += 1;
    const response = await route.fetch();
    bytes.push(await bytesOf(response));
    await route.fulfill({ response });
  });
  const screens: string[] = [];
  for (const page of ['/', '/agreements', '/']) {
    await phone.goto(page);
    await expect(phone.getByRole('heading').first()).toBeVisible();
    await sees(phone, /./);
    // Whatever was asked for is there, and for a second nothing more is.
    for (let known = -1; known !== asked || asked !== bytes.length; await phone.waitForTimeout(1000)) known = asked;
    screens.push(await phone.locator('body').innerText());
  }
  await phone.unrouteAll({ behavior: 'wait' });
  return { bytes: bytes.sort(), screens };
}
