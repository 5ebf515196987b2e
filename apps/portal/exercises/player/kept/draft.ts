import { HttpErrorResponse } from '@angular/common/http';
import { firstValueFrom, type Observable } from 'rxjs';
import type { Answer, CardText, OwnCard, RevealChoice } from '@attune/exercises/domain';
import type { LocalDrafts } from '@attune/ui';
import type { ExercisesClient } from '../../exercises-client';
import { choiceSent, keepsNo } from './kept-choice';

/** A card that is not sent yet. Its key names the submit, so that a repeat makes no second card, and stands for the card until it has an id. */
export interface UnsentCard extends CardText {
  key: string;
}

/** All of one run that is not known to have arrived; kept on this phone, sealed. */
export interface Draft {
  run: { id: string; version: number } | null;
  step: string;
  answers: Record<string, Answer>;
  cards: UnsentCard[];
  /** A card in the middle of being written. */
  writing: CardText | null;
  choice: RevealChoice | null;
  end: 'finish' | 'stop' | null;
  /** Fields that another window of the same person answered meanwhile: nothing leaves until they have said which answer stays. */
  twice: string[];
}

export const NAMES = 'run/';
export const draftName = (occurrenceId: string): string => `${NAMES}${occurrenceId}`;
export const emptyDraft = (): Draft => ({ run: null, step: 'moment', answers: {}, cards: [], writing: null, choice: null, end: null, twice: [] });

/** Is there nothing in it that is not sent? */
export const isSent = ({ answers, cards, writing, choice }: Draft): boolean => Object.keys(answers).length + cards.length === 0 && !writing && !choice;

/** The moment has passed, the card was taken back meanwhile, or the exercise is not there any more: then nothing is shown, and the run goes on. */
const TOO_LATE = [404, 409, 422];

/**
 * Sends what waits, and takes out of the draft what has arrived: until then all of it stays there, also what is on its way. What comes in
 * meanwhile with a further step is sent too, before the end is said. Throws what the server says, or that there is none; the rest then waits.
 */
export async function sendDraft(client: ExercisesClient, drafts: LocalDrafts, occurrenceId: string, draft: Draft, cardArrived: (card: OwnCard, key: string) => void = () => undefined): Promise<void> {
  const { run } = draft;
  if (!run) return;
  for (;;) {
    const { step, end } = draft;
    for (let card = draft.cards[0]; card; card = draft.cards[0]) await sendCard(client, draft, card, cardArrived);
    const answers = { ...draft.answers };
    if (end !== 'stop' || Object.keys(answers).length > 0) {
      run.version = (await firstValueFrom(client.save(run.id, run.version, { step, answers }))).version;
      for (const id of Object.keys(answers)) if (draft.answers[id] === answers[id]) delete draft.answers[id];
    }
    const { choice } = draft;
    const last = (await keepsNo(drafts, occurrenceId)) ? { agrees: false } : choice;
    if (last) {
      await unlessTooLate(client.choose(occurrenceId, last));
      await choiceSent(drafts, occurrenceId, last.agrees);
      if (draft.choice === choice) draft.choice = null;
    }
    if (end) await firstValueFrom(end === 'stop' ? client.stop(run.id) : client.finish(run.id));
    if (draft.step === step && draft.end === end) return;
  }
}

/** A "no" to the partner's reading goes out also where the run was ended in another window: it may be said until the moment. False: it still waits. */
export async function sendNo(client: ExercisesClient, drafts: LocalDrafts, occurrenceId: string, draft: Draft | null = null): Promise<boolean> {
  const says = draft?.choice?.agrees === false || (await keepsNo(drafts, occurrenceId));
  const sent = !says || (await unlessTooLate(client.choose(occurrenceId, { agrees: false })).then(() => true, () => false));
  if (sent) await choiceSent(drafts, occurrenceId, !says);
  return sent;
}

async function sendCard(client: ExercisesClient, draft: Draft, { key, ...text }: UnsentCard, arrived: (card: OwnCard, key: string) => void): Promise<void> {
  const card = await unlessTooLate(client.addCard(text, key));
  const stillWanted = draft.cards.some((each) => each.key === key);
  draft.cards = draft.cards.filter((each) => each.key !== key);
  if (!card) return;
  if (!stillWanted) return void (await unlessTooLate(client.recallCard(card.id)));
  if (draft.choice?.cardId === key) draft.choice = { ...draft.choice, cardId: card.id };
  arrived(card, key);
}

function unlessTooLate<T>(asked: Observable<T>): Promise<T | undefined> {
  return firstValueFrom(asked).catch((error: unknown) => {
    if (!(error instanceof HttpErrorResponse) || !TOO_LATE.includes(error.status)) throw error;
    return undefined;
  });
}
