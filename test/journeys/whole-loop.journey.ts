import { test } from './support/house';
import { addToNote, assignListening, openNote, planAppointment, startAppointment, submitNote, writeNote } from './whole-loop/appointment';
import { askForClearance, bringCouplesIn, giveClearance, inviteByMail, inviteOnScreen, makeActive, openRecord, recordSeenAlone, recordWhatIsSafe } from './whole-loop/couples';
import { type Answers, openAnswers, practise, readEachOther, seeProgress } from './whole-loop/exercise';
import { givesPasswordWhenAsked } from './support/people';
import { acceptInvitation, signAgreements } from './whole-loop/partners';
import { beginSupervision, CHEN, inviteColleague, joinPractice, MAYA, openPractice } from './whole-loop/practice';
import { approve, openQueue, returnWithComment, revise } from './whole-loop/review';

const ANA: Answers = { tense: ['6', '3'], heard: '8', guess: '5', felt: 'That he was afraid of me leaving.', aside: 'I had been drinking last week.', keep: 'He stayed.' };
const TOM: Answers = { tense: ['7', '4'], heard: '6', guess: '7', felt: 'Que estaba muy sola.', aside: 'Me costó respirar.', keep: 'Escuchar es bastante.' };

test('the whole loop: a practice opens, a couple practises at home, a supervisor approves what was written', async ({ device, house }) => {
  test.setTimeout(900_000);
  const dana = await device('staff', 'desk');
  const chen = await device('staff', 'desk');
  const maya = await device('staff', 'desk');
  for (const page of [dana, chen, maya]) await givesPasswordWhenAsked(page);
  const ana = await device('portal', 'phone');
  const tom = await device('portal', 'phone');

  await test.step('Dana opens the practice by the one-time link', () => openPractice(dana, house));
  await test.step('She invites Dr. Chen, who comes in', async () => joinPractice(chen, CHEN, await inviteColleague(dana, house, CHEN)));
  await test.step('She invites Maya, who comes in', async () => joinPractice(maya, MAYA, await inviteColleague(dana, house, MAYA)));
  await test.step('Dr. Chen supervises Maya from today', () => beginSupervision(dana));

  await test.step('Maya brings her couples in from a file', () => bringCouplesIn(maya));
  await test.step('She records with each alone what is safe', async () => {
    await openRecord(maya);
    await recordWhatIsSafe(maya, 'Ana Reyes', { email: 'ana.reyes@post.example', mail: true });
    await recordWhatIsSafe(maya, 'Tom Reyes', { email: 'tom@post.example', mail: false });
  });
  await test.step('Ana is invited by mail and comes in, in English', async () => acceptInvitation(ana, await inviteByMail(maya, house, 'Ana Reyes', 'ana.reyes@post.example'), 'en'));
  await test.step('Tom is invited on the screen and comes in, in Spanish', async () => acceptInvitation(tom, await inviteOnScreen(maya, 'Tom Reyes'), 'es'));
  await test.step('Each reads and signs alone', async () => {
    await signAgreements(ana, 'Ana Reyes', 'en');
    await signAgreements(tom, 'Tom Reyes', 'es');
  });
  await test.step('Maya makes the couple active and has seen each alone', async () => {
    await makeActive(maya);
    await recordSeenAlone(maya, 'Ana');
    await recordSeenAlone(maya, 'Tom');
    await askForClearance(maya);
  });
  await test.step('Dr. Chen clears joint exercises', () => giveClearance(chen, maya));

  await test.step('Maya plans the appointment and starts it', async () => {
    await planAppointment(maya);
    await startAppointment(maya);
  });
  await test.step('She writes the note', () => writeNote(maya));
  await test.step('She gives both an exercise from the couple’s page', () => assignListening(maya));

  await test.step('Ana does the exercise with the timer on her phone', () => practise(ana, 'en', ANA, 'here'));
  await test.step('Tom does his part in Spanish', () => practise(tom, 'es', TOM, 'other phone'));
  await test.step('Maya opens what both agreed to show', () => openAnswers(maya));
  await test.step('Each reads the other’s words, and no more', async () => {
    await readEachOther(ana, 'en', TOM, 'Tom');
    await readEachOther(tom, 'es', ANA, 'Ana');
  });
  await test.step('Progress shows a line a person', () => seeProgress(maya));

  await test.step('Maya submits the note', async () => {
    await openNote(maya);
    await submitNote(maya);
  });
  await test.step('Dr. Chen returns it with a comment on a sentence', async () => {
    await openQueue(chen);
    await returnWithComment(chen);
  });
  await test.step('Maya revises it and submits again', async () => {
    await revise(maya);
    await submitNote(maya);
  });
  await test.step('Dr. Chen approves it by keyboard', () => approve(chen));
  await test.step('Maya adds what came to mind later', () => addToNote(maya));
});
