import { test } from './support/house';
import { beginSupervision, CHEN, inviteColleague, joinPractice, MAYA, openPractice } from './whole-loop/practice';

test('the whole loop: a practice opens, a couple practises at home, a supervisor approves what was written', async ({ device, house }) => {
  test.setTimeout(300_000);
  const dana = await device('staff', 'desk');
  const chen = await device('staff', 'desk');
  const maya = await device('staff', 'desk');

  await test.step('Dana opens the practice by the one-time link', () => openPractice(dana, house));
  await test.step('She invites Dr. Chen, who comes in', async () => joinPractice(chen, CHEN, await inviteColleague(dana, house, CHEN)));
  await test.step('She invites Maya, who comes in', async () => joinPractice(maya, MAYA, await inviteColleague(dana, house, MAYA)));
  await test.step('Dr. Chen supervises Maya from today', () => beginSupervision(dana));
});
