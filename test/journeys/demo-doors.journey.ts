import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { toCouple } from './support/forms';
import { expect, test, type RunningHouse } from './support/house';
import { signIn } from './support/people';

const who = (demo: RunningHouse, words: string) => {
  const found = demo.signIns.find((each) => each.who.includes(words));
  if (!found) throw new Error(`Nobody in the demo practice is ${words}`);
  return found;
};

test('an associate finds the day and a couple with its history', async ({ device, demo }) => {
  const maya = await device('staff', 'desk', demo);
  await signIn(maya, who(demo, 'associate'));
  await expect(maya.getByRole('heading', { name: 'Today' })).toBeVisible();
  await toCouple(maya, /Alice & Ben/);
  await expect(maya.getByRole('heading', { name: 'Plan', exact: true })).toBeVisible();
  await expect(maya.getByText('Appointment, held').first()).toBeVisible();
});

test('a supervisor reads the first note of the queue', async ({ device, demo }) => {
  const ruth = await device('staff', 'desk', demo);
  await signIn(ruth, who(demo, 'supervisor'));
  await expect(ruth.getByRole('heading', { name: 'Today' })).toBeVisible();
  await ruth.goto('/supervision/reviews');
  await expect(ruth.getByText('The cycle today')).toBeVisible();
  await expectAccessible(ruth);
});

test('a partner leaves by the quick exit, and nothing stays on the phone', async ({ device, demo }) => {
  const alice = await device('portal', 'phone', demo);
  await signIn(alice, who(demo, 'Alice'));
  await expect(alice.getByRole('heading', { name: 'Weekly check-in' })).toBeVisible();
  await expectAccessible(alice);
  await expectNoSidewaysScroll(alice);
  await alice.route(/weather/, (route) => route.fulfill({ body: '<h1>Weather</h1>', contentType: 'text/html' }));
  await alice.getByRole('button', { name: 'Quick exit' }).click();
  await expect(alice).toHaveURL(/weather/);
  await alice.goto('/');
  await expect(alice.getByLabel('Email address')).toBeVisible();
  const kept = await alice.evaluate<number>('(async () => localStorage.length + sessionStorage.length)()');
  expect(kept).toBe(0);
});
