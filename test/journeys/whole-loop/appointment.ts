import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { fill, press, sees } from '../support/forms';
import { there } from '../support/moments';
import { PASSWORD } from '../support/people';

/** Books the couple for today and opens Prep from the week. */
export async function planAppointment(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Week', exact: true }).click();
  await press(page, 'New appointment');
  const sheet = page.getByRole('dialog', { name: 'New appointment' });
  await sheet.getByLabel('Couple', { exact: true }).fill('rey');
  await page.getByRole('option', { name: /Ana Reyes/ }).click();
  await sheet.getByRole('radio', { name: 'Both' }).check();
  await expectAccessible(page);
  await fill(sheet, { Date: there().date, Time: there().time });
  await press(sheet, 'Book');
  await expect(sheet).toBeHidden();
  await sees(page, /–/);
}

/** From Today to Prep, where a line for the note is put down; starting opens the note in conjoint mode. */
export async function startAppointment(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await sees(page, 'Today');
  await page.getByRole('link', { name: 'Open Prep' }).click();
  await sees(page, 'Last plan');
  await page.getByRole('textbox', { name: /For today|One line each/ }).fill('How the week at work went');
  await press(page, 'Start appointment');
  await expect(page.getByText('Conjoint mode. Both partners may look at this screen.')).toBeVisible();
  await sees(page, 'Session note');
  // What was put down for today is the beginning of the note.
  await expect(page.getByRole('textbox', { name: 'The cycle today' })).toHaveValue(/How the week at work went/);
  await press(page.getByRole('banner'), 'Switch off');
  await expect(page.getByText('Conjoint mode. Both partners may look at this screen.')).toBeHidden();
}

const write = (page: Page, part: string, text: string): Promise<void> => page.getByRole('textbox', { name: part }).fill(text);

/** The note: facts put right, joint words, each partner's part, and risk, where silence is no answer. It saves itself. */
export async function writeNote(page: Page): Promise<void> {
  await press(page, /^Change/);
  await fill(page, { Started: there(50).time, Stopped: there(1).time });
  for (const name of ['Ana', 'Tom']) await page.getByRole('radiogroup', { name: `Was ${name} there?` }).getByRole('radio', { name: 'there', exact: true }).check();
  await write(page, 'The cycle today', 'Ana asked about the evenings. Tom went quiet and looked away. She asked louder.');
  await write(page, 'Stance, Ana', 'Alone with it, then angry.');
  await write(page, 'Stance, Tom', 'Afraid of saying it wrong.');
  for (const name of ['Ana', 'Tom']) await page.getByRole('radiogroup', { name: `Risk, ${name}` }).getByRole('radio', { name: 'None seen' }).check();
  await write(page, 'Plan', 'Meet again in a week.');
  await expect(page.getByRole('status').filter({ hasText: /^Saved \d/ })).toBeVisible();
  await expect(page.getByText('Nothing missing')).toBeVisible();
  await sees(page, 'Session note');
}

/** The exercise of the plan, whole, opened in the appointment. Its line goes into the note that was begun. */
export async function assignListening(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Ana & Tom/ }).click();
  await sees(page, /Ana Reyes/);
  await press(page, 'Assign');
  const sheet = page.getByRole('dialog');
  await press(sheet, /^Listening without fixing/);
  await expect(sheet.getByRole('heading', { name: 'Listening without fixing' })).toBeVisible();
  await fill(sheet, { 'Tried in the room on': there().date, 'A sentence from you': 'You do not have to solve anything. Stay beside it.' });
  for (const name of ['Ana', 'Tom']) await sheet.getByRole('checkbox', { name }).check();
  await sees(page, 'Listening without fixing');
  await press(sheet, 'Assign to both');
  await expect(page.getByText(/^Given: Listening without fixing.*It stands in the plan of the note you have begun\.$/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /Listening without fixing/ }).first()).toBeVisible();
}

export async function openNote(page: Page): Promise<void> {
  await press(page, 'Write note');
  await sees(page, 'Session note');
}

/** Signs at the foot of the page with the password; the supervisor's queue has it then. */
export async function submitNote(page: Page): Promise<void> {
  await press(page, 'Submit for review');
  await expectAccessible(page);
  await fill(page, { 'Your password': PASSWORD });
  await press(page, 'Sign and submit');
  await expect(page.getByText(/^Submitted for review, /)).toBeVisible();
  await sees(page, 'Session note');
}

/** Something that came to mind later stands under the final note, with its reason. */
export async function addToNote(page: Page): Promise<void> {
  await expect(page.getByText(/^Final, /)).toBeVisible();
  await press(page, 'Add to this note');
  await page.getByRole('radio', { name: /^Late entry/ }).check();
  await page.getByRole('radio', { name: 'About both' }).check();
  await fill(page, { 'What is added': 'They left holding hands.', 'Why it is added now': 'Came to mind on the way home' });
  await expectAccessible(page);
  await fill(page, { 'Your password': PASSWORD });
  await press(page, 'Sign and add');
  const entry = page.getByRole('region', { name: 'Late entry' });
  await expect(entry).toContainText('They left holding hands.');
  await sees(page, 'Session note');
}

