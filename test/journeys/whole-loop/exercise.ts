import { expect, type Page } from '@playwright/test';
import { fill, press, sees, toCouple } from '../support/forms';
import { PASSWORD } from '../support/people';
import { type Reads, SAY } from './partners';

const ASK = {
  en: {
    title: 'Listening without fixing', moment: /^Is this a good moment\?/, lay: /^Lay one phone on the table/, timer: 'Start the timer', other: 'The other phone is the timer', step: 'On to the next step',
    lock: /^That was the part together/, me: 'Your password, so that only you go on here', tense: 'How tense is your body right now?', heard: 'How much did you feel heard?',
    guess: 'How much do you think your partner felt heard?', urge: /wanted to make it better/, who: 'Who will see this', felt: 'What did you hear your partner feel?', aside: /rather tell Maya than your partner\?/, keep: /^One line to keep/,
    read: 'May your partner read this?', end: 'That’s all for today.', done: 'Done', fixed: 'A little', chose: 'Just listen', seen: /^You, Maya and Rosa Chen, who supervises this work, will see this\./,
  },
  es: {
    title: 'Escuchar sin arreglar', moment: /^¿Es un buen momento\?/, lay: /^Dejen un teléfono sobre la mesa/, timer: 'Iniciar el tiempo', other: 'El otro teléfono lleva el tiempo', step: 'Pasar al siguiente paso',
    lock: /^Esa fue la parte en común/, me: 'Tu contraseña, para que solo tú sigas aquí', tense: '¿Cuánta tensión sientes en el cuerpo ahora?', heard: '¿Hasta qué punto sentiste que te escuchaban?',
    guess: '¿Hasta qué punto crees que tu pareja sintió que la escuchabas?', urge: /Quería arreglarlo/, who: 'Quién verá esto', felt: '¿Qué oíste que sentía tu pareja?', aside: /a Maya y no a tu pareja\?/, keep: /^Una línea para guardar/,
    read: '¿Puede leer esto tu pareja?', end: 'Eso es todo por hoy.', done: 'Listo', fixed: 'Un poco', chose: 'Solo escucha', seen: /^Esto lo verán tú, Maya y Rosa Chen, que supervisa su trabajo\./,
  },
} as const;

export interface Answers {
  tense: [before: string, after: string];
  heard: string;
  guess: string;
  felt: string;
  aside: string;
  keep: string;
}

/** One partner's way through the exercise, on their own phone: before, the table, after, who will see it, words, may it be read. */
export async function practise(phone: Page, reads: Reads, answers: Answers, timer: 'here' | 'other phone'): Promise<void> {
  const [say, ask] = [SAY[reads], ASK[reads]];
  const next = () => press(phone, say.nextScreen);
  const slide = (question: string, value: string) => phone.getByRole('slider', { name: question }).fill(value);
  const settle = async (question: string | RegExp, value: string) => {
    await sees(phone, question);
    await phone.getByRole('slider', { name: question }).fill(value);
    await next();
  };
  const pick = async (answer: string) => {
    await expect(phone.getByRole('radio', { name: answer })).toBeVisible();
    await sees(phone, /./);
    await phone.getByRole('radio', { name: answer }).check();
    await next();
  };
  const words = async (question: string | RegExp, text: string) => {
    await sees(phone, question);
    await phone.getByRole('textbox', { name: question }).fill(text);
    await next();
  };

  await phone.goto('/');
  await sees(phone, ask.title);
  await phone.getByRole('link', { name: say.start }).click();
  await sees(phone, ask.moment);
  await expect(phone.getByText('You do not have to solve anything. Stay beside it.')).toBeVisible();
  await slide(ask.tense, answers.tense[0]);
  await press(phone, say.start);

  await sees(phone, ask.lay);
  if (timer === 'here') await runTable(phone, ask);
  else await press(phone, ask.other);
  if (timer === 'other phone') await next();

  await settle(ask.tense, answers.tense[1]);
  await settle(ask.heard, answers.heard);
  await settle(ask.guess, answers.guess);
  await settle(ask.urge, '4');
  await pick(ask.fixed);
  await pick(ask.chose);
  await sees(phone, ask.who);
  await expect(phone.getByText(ask.seen)).toBeVisible();
  await next();
  await words(ask.felt, answers.felt);
  await words(ask.aside, answers.aside);
  await sees(phone, ask.read);
  await press(phone, say.yes);
  await words(ask.keep, answers.keep);
  await sees(phone, ask.end);
  await press(phone, ask.done);
  await sees(phone, say.nothing);
}

/** The phone on the table: each step is passed on by its button, and going on to what is private takes the password. */
async function runTable(phone: Page, ask: (typeof ASK)[Reads]): Promise<void> {
  await press(phone, ask.timer);
  const step = phone.getByRole('button', { name: ask.step });
  await expect(step).toBeVisible();
  await sees(phone, /./);
  const done = phone.getByRole('heading', { name: ask.lock });
  // After the last step no button is left to wait for.
  await expect(async () => {
    if (!(await done.isVisible())) await step.click({ timeout: 2000 });
    await expect(done).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000, intervals: [0] });
  await sees(phone, ask.lock);
  await fill(phone, { [ask.me]: PASSWORD });
  await press(phone, SAY[ask === ASK.en ? 'en' : 'es'].nextScreen);
}

/** In the appointment the clinician opens what both agreed to show. */
export async function openAnswers(page: Page): Promise<void> {
  await toCouple(page, /Ana (&|and) Tom/);
  await page.getByRole('link', { name: 'All exercises' }).click();
  await sees(page, 'Given and done');
  await expect(page.getByText('may be read')).toHaveCount(2);
  await press(page, 'Open the answers now');
  await press(page.getByRole('alertdialog'), 'Open them now');
  await expect(page.getByText(/^opened /)).toBeVisible();
}

/** Each reads the other's words, and nothing that was said to the clinician only. */
export async function readEachOther(phone: Page, reads: Reads, theirs: Answers, partner: string): Promise<void> {
  await phone.goto('/');
  await phone.getByRole('link', { name: ASK[reads].title }).click();
  await sees(phone, ASK[reads].title);
  await expect(phone.getByRole('heading', { name: reads === 'en' ? `${partner}’s` : `De ${partner}` }).first()).toBeVisible();
  await expect(phone.getByText(theirs.felt)).toBeVisible();
  await expect(phone.getByText(theirs.aside)).toHaveCount(0);
  await expect(phone.getByText(theirs.keep)).toHaveCount(0);
}

/** A line a person, in words first. */
export async function seeProgress(page: Page): Promise<void> {
  await toCouple(page, /Ana (&|and) Tom/);
  await expect(page.getByText(/^Ana/).first()).toBeVisible();
  await expect(page.locator('att-line-chart').first()).toBeVisible();
  await sees(page, 'Progress');
}
