import type { Page } from '@playwright/test';
import { walk } from './measures/other-partner';
import { expectAccessible } from './support/accessible';
import { choose, press, sees, toCouple } from './support/forms';
import { expect, test, type RunningHouse } from './support/house';
import { mailsTo, mailTo } from './support/mails';
import { signIn } from './support/people';

const account = (demo: RunningHouse, name: string) => {
  const found = demo.signIns.find((each) => each.who.includes(name));
  if (!found) throw new Error(`Nobody in the demo practice is ${name}`);
  return found;
};

/** Ends the rhythm that the couple is used to and asks Alice once, now. */
async function give(maya: Page): Promise<void> {
  await toCouple(maya, /Alice & Ben/);
  await expect(maya.getByRole('heading', { name: 'Plan', exact: true })).toBeVisible();
  await maya.getByRole('link', { name: 'All measures' }).click();
  await sees(maya, 'Measures');
  await press(maya, 'End Patient Health Questionnaire-9 for Alice');
  await press(maya.getByRole('alertdialog'), 'End it');
  await expect(maya.getByRole('button', { name: 'End Patient Health Questionnaire-9 for Alice' })).toHaveCount(0);
  await press(maya, 'Give');
  const sheet = maya.getByRole('dialog');
  await press(sheet, /^Patient Health Questionnaire-9/);
  await choose(sheet, 'To', 'Alice');
  await expectAccessible(maya);
  await press(sheet, 'Give');
  await expect(sheet).toBeHidden();
}

/** How much the phone keeps of what it does not know to have arrived. */
const keptOn = (phone: Page): Promise<number> =>
  phone.evaluate(
    () =>
      new Promise<number>((resolve) => {
        indexedDB.open('attune-drafts').onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result;
          database.transaction('drafts').objectStore('drafts').count().onsuccess = (event) => (database.close(), resolve((event.target as IDBRequest<number>).result));
        };
      }),
  );

/** Alone on her phone: nine items, the ninth above nothing, one left unsaid, alone and freely; whom to call stands there, once. */
async function answer(alice: Page, password: string): Promise<void> {
  await alice.goto('/');
  await sees(alice, 'A few questions');
  await expect(alice.getByText(/PHQ|Patient Health/)).toHaveCount(0);
  await alice.getByRole('link', { name: 'Start' }).click();
  await expect(alice.getByText(/Maya.*Dr\. Chen.*will see your answers/)).toBeVisible();
  await sees(alice, /./);
  await press(alice, 'Start');
  for (let item = 1; item <= 8; item += 1) {
    await expect(alice.getByText(`${item} of 10`)).toBeVisible();
    const saved = alice.waitForResponse((reply) => reply.url().endsWith('/answers') && reply.ok());
    await press(alice, 'Not at all');
    await saved;
  }
  await expect(alice.getByText('9 of 10')).toBeVisible();
  // Of an answer whose reply the phone has not noted yet it would ask once more.
  await expect.poll(() => keptOn(alice)).toBe(0);
  // She is called away: the page comes back where she stopped.
  await alice.goto('/');
  await sees(alice, 'A few questions');
  await alice.getByRole('link', { name: 'Go on' }).click();
  await press(alice, 'Go on');
  await expect(alice.getByText('9 of 10')).toBeVisible();
  await sees(alice, /./);
  await press(alice, 'Several days');
  await sees(alice, /^Thank you for saying how it is\./);
  await expect(alice.getByRole('main').getByRole('link', { name: /^Call or text/ })).toBeVisible();
  await press(alice, 'Go on');
  await press(alice, 'I would rather not say');
  await sees(alice, 'Were you able to answer alone and freely?');
  await press(alice, 'Yes');
  await press(alice, 'Send my answers');
  // Eight of them were answered before she was called away: whoever holds the phone now proves to be her, or is told nothing.
  await sees(alice, /^Part of this was answered earlier/);
  await expectAccessible(alice);
  await alice.getByLabel('Your password, so that only you go on here').fill(password);
  await press(alice, 'Send my answers');
  await sees(alice, /^Thank you for saying how it is\./);
  await expect(alice.getByRole('link', { name: /^Call or text/ })).toBeVisible();
  await alice.reload();
  await expect(alice.getByRole('link', { name: 'Home' }).or(alice.getByRole('heading')).first()).toBeVisible();
  await expect(alice.getByText('Thank you for saying how it is.')).toHaveCount(0);
}

/** Today follows by itself: a neutral mark with its hour; the words come on a press. */
async function seesTask(page: Page): Promise<void> {
  const owed = page.getByRole('region', { name: 'Owed now' });
  const task = owed.locator('details').filter({ hasText: 'Alice' });
  await expect(task).toHaveCount(1, { timeout: 30_000 });
  await expect(owed.getByText('A questionnaire asks for a look: Alice Moreno.')).toBeHidden();
  await task.locator('summary').click();
  await expect(owed.getByText('A questionnaire asks for a look: Alice Moreno.')).toBeVisible();
  await expectAccessible(page);
}

test('an answer to item 9 reaches those who care for her at once, and her partner never', async ({ device, demo }) => {
  test.slow();
  const [maya, ruth] = [await device('staff', 'desk', demo), await device('staff', 'desk', demo)];
  const [alice, ben] = [await device('portal', 'phone', demo), await device('portal', 'phone', demo)];
  await signIn(maya, account(demo, 'Maya'));
  await signIn(ruth, account(demo, 'Ruth'));
  await signIn(alice, account(demo, 'Alice'));
  await signIn(ben, account(demo, 'Ben'));
  await sees(maya, 'Today');
  await sees(ruth, 'Today');
  await expect(ben.getByRole('navigation')).toBeVisible();
  const before = await walk(ben);
  expect(before.bytes.length).toBeGreaterThan(4);

  await give(maya);
  await maya.getByRole('link', { name: 'Today', exact: true }).click();
  await sees(maya, 'Today');
  await answer(alice, account(demo, 'Alice').password);

  await test.step('therapist and supervisor see it without having asked, with a clock; a mail says that something waits', async () => {
    await seesTask(maya);
    await seesTask(ruth);
    for (const name of ['Maya', 'Ruth']) {
      const { subject, text } = await mailTo(demo, account(demo, name).email);
      expect(`${subject} ${text}`).not.toMatch(/Alice|Moreno|PHQ|measure|questionnaire|item/i);
    }
    await press(ruth.getByRole('region', { name: 'Owed now' }), 'I have it');
    await expect(maya.getByRole('region', { name: 'Owed now' }).locator('details').filter({ hasText: 'Alice' })).toHaveCount(0);
  });

  await test.step('the couple’s measures say what it asks for', async () => {
    await maya.goBack();
    await sees(maya, 'Measures');
    const card = maya.getByRole('region', { name: 'Results' });
    await expect(card).toContainText('Urgent. Question 9 was answered with 1 or more. Ask them about it directly');
    await card.getByRole('link').filter({ hasText: /^1 of 27/ }).click();
    await expect(maya.getByText('Several days')).toBeVisible();
    await expectAccessible(maya);
  });

  await test.step('not a byte of Ben’s pages differs, and nobody wrote to him', async () => {
    expect(await walk(ben)).toEqual(before);
    expect(await mailsTo(demo, account(demo, 'Ben').email)).toEqual([]);
  });
});
