import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { press } from './support/forms';
import { expect, test, type RunningHouse } from './support/house';
import { expectSaid, openAgain, openDraft, partOf, SAID } from './autosave/note';
import { OwnBrowser } from './autosave/own-browser';
import { Typist } from './autosave/typist';

/** R090: as much typing may be lost, and no more. */
const LOST_MAX_MS = 5000;

async function expectAllSaved(page: Page, demo: RunningHouse, address: string, { words }: Typist): Promise<void> {
  await expectSaid(page, SAID.saved);
  await openAgain(page, demo, address);
  const text = await partOf(page).inputValue();
  // Each once: what was sent twice was done once.
  for (const word of words) expect(text.split(word)).toHaveLength(2);
}

test('a note goes on while the API is killed, and is saved when it is back', async ({ device, demo }) => {
  const page = await device('staff', 'desk', demo);
  const address = await openDraft(page, demo);
  const typist = new Typist('api');
  typist.begin(partOf(page));
  await page.waitForTimeout(1500);
  await demo.killApi();
  await expectSaid(page, SAID.noServer);
  await expectAccessible(page);
  await page.waitForTimeout(1500);
  await demo.startApi();
  await page.waitForTimeout(1500);
  await typist.stop();
  await expectAllSaved(page, demo, address, typist);
});

test('a note goes on while PostgreSQL is killed, and is saved when it is back', async ({ device, demo }) => {
  const page = await device('staff', 'desk', demo);
  const address = await openDraft(page, demo);
  const typist = new Typist('data');
  typist.begin(partOf(page));
  await page.waitForTimeout(1500);
  await demo.killDatabase();
  await expectSaid(page, SAID.refused);
  await expectAccessible(page);
  await page.waitForTimeout(1500);
  await demo.startDatabase();
  await page.waitForTimeout(1500);
  await typist.stop();
  await expectAllSaved(page, demo, address, typist);
});

test('a browser that dies while writing has lost five seconds at the most, also without a server', async ({ demo }) => {
  const browser = new OwnBrowser(demo.staff);
  try {
    const before = await browser.open();
    const address = await openDraft(before, demo);
    const typist = new Typist('life');
    typist.begin(partOf(before));
    await before.waitForTimeout(1000);
    await demo.killApi();
    await before.waitForTimeout(6000 + Math.random() * 3000);
    const killedAt = await browser.kill();
    await typist.stop(true);
    await demo.startApi();

    const after = await browser.open();
    await openAgain(after, demo, address);
    await expect(after.getByText(/that had not been sent were found on this device/)).toBeVisible();
    await expectAccessible(after);
    const text = await partOf(after).inputValue();
    test.info().annotations.push({ type: 'typing lost', description: `${typist.lostBefore(killedAt, text)} ms of ${typist.words.length} words` });
    expect(typist.words.length).toBeGreaterThan(5);
    expect(typist.lostBefore(killedAt, text)).toBeLessThanOrEqual(LOST_MAX_MS);
    await expectSaid(after, SAID.saved);
  } finally {
    await browser.close();
  }
});

test('of two tabs the second is shown both texts, and nothing is written over', async ({ device, demo }) => {
  const first = await device('staff', 'desk', demo);
  const address = await openDraft(first, demo);
  const second = await first.context().newPage();
  await openAgain(second, demo, address);
  const network = await second.context().newCDPSession(second);
  const connect = (offline: boolean) => network.send('Network.emulateNetworkConditions', { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });

  await connect(true);
  const begun = await partOf(first).inputValue();
  await partOf(second).fill(`${begun} Rain kept them late.`);
  await expectSaid(second, SAID.noServer);
  await partOf(first).fill(`${begun} Nobody spoke on Sunday.`);
  await expectSaid(first, SAID.saved);
  await connect(false);
  await expectSaid(second, SAID.overtaken);
  await press(second, 'Compare');
  const both = second.getByRole('region', { name: 'The cycle today' });
  await expect(both).toContainText('Rain kept them late.', { useInnerText: true });
  await expect(both).toContainText('Nobody spoke on Sunday.', { useInnerText: true });
  await expectAccessible(second);
  await openAgain(first, demo, address);
  await expect(partOf(first)).toHaveValue(`${begun} Nobody spoke on Sunday.`);

  await both.getByRole('radio', { name: 'Keep both, one under the other' }).check();
  await press(second, 'Go on with this text');
  await expectSaid(second, SAID.saved);
  await openAgain(first, demo, address);
  await expect(partOf(first)).toHaveValue(/Nobody spoke on Sunday\.[\s\S]*Rain kept them late\./);
});
