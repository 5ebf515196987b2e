import type { CoupleStatus, ExtraAnswer, ExtraQuestion, NamedPerson, Owed, ScreeningOutcome, ScreeningWay, Seat, SigningWay, StatusAct } from '@attune/couples/domain';

export const fullName = ({ givenName, familyName }: Pick<NamedPerson, 'givenName' | 'familyName'>): string => `${givenName} ${familyName}`;

/** As colleagues are said: 'Dr. Ruth Chen'. */
export const titledName = ({ title, ...named }: Pick<NamedPerson, 'givenName' | 'familyName'> & { title: string | null }): string => [title, fullName(named)].filter(Boolean).join(' ');

/** Both names beside each other, in the order of the seats, neither of them first in any other sense. */
export const bothNames = (partners: readonly Pick<NamedPerson, 'givenName' | 'familyName'>[]): string => partners.map(fullName).join(' and ');

export const STATUS_WORDS: Readonly<Record<CoupleStatus, string>> = { invited: 'Not active yet', active: 'Active', paused: 'Paused', closed: 'Closed' };

export const ACT_WORDS: Readonly<Record<StatusAct, { act: string; asks: string }>> = {
  activate: { act: 'Make active', asks: 'Once both have signed this can be done, and exercises can be given from then on. Neither partner is told.' },
  pause: { act: 'Pause', asks: 'Exercises rest until you make the couple active again. What was given can still be begun today; from tomorrow both see only that nothing is waiting.' },
  close: { act: 'Close', asks: 'Both partners keep reading what is theirs and can add nothing more. You can reopen the record later.' },
  reopen: { act: 'Reopen', asks: 'The couple is not active at first: current documents are signed before it is.' },
};

export const DAY_WORDS: readonly { day: number; short: string; word: string }[] = [
  { day: 1, short: 'Mon', word: 'Monday' }, { day: 2, short: 'Tue', word: 'Tuesday' }, { day: 3, short: 'Wed', word: 'Wednesday' }, { day: 4, short: 'Thu', word: 'Thursday' },
  { day: 5, short: 'Fri', word: 'Friday' }, { day: 6, short: 'Sat', word: 'Saturday' }, { day: 7, short: 'Sun', word: 'Sunday' },
];

export const WAY_WORDS: Readonly<Record<SigningWay, string>> = { portal: 'in the portal', device: 'at this practice’s device', paper: 'on paper' };
export const SCREENING_WAY_WORDS: Readonly<Record<ScreeningWay, string>> = { 'in-person': 'In person', video: 'By video', phone: 'By phone' };
export const OUTCOME_WORDS: Readonly<Record<ScreeningOutcome, string>> = { 'no-concern': 'No concern', concern: 'Concern', 'not-yet': 'Not yet' };
export const ANSWER_WORDS: Readonly<Record<ExtraAnswer, string>> = { 'no-concern': 'No concern', concern: 'Concern', 'not-asked': 'Not asked' };
export const QUESTION_WORDS: Readonly<Record<ExtraQuestion, string>> = {
  trauma: 'Trauma that triggers could stir up', coercion: 'Coercion or control', touch: 'Touch that is not wanted', 'sexual-coercion': 'Sexual coercion',
};

/** What is owed before joint exercises, in words; names by seat. */
export function owedWords(owed: Owed, names: Readonly<Record<Seat, string>>): string {
  switch (owed.what) {
    case 'not-active': return 'The couple is not active.';
    case 'held': return 'A safety hold is open.';
    case 'ask-supervisor': return 'Ask the supervisor for clearance, once for this couple.';
    case 'supervisor-answer': return 'The supervisor has not answered yet.';
    case 'supervisor-said-no': return 'The supervisor said no. Talk it over before asking again.';
    case 'screening': return `${names[owed.seat]} has not been seen alone.`;
    case 'screening-expired': return `${names[owed.seat]} was last seen alone more than six months ago.`;
    case 'screening-not-yet': return `With ${names[owed.seat]} the outcome is “not yet”.`;
    case 'concern': return `There is a concern from the screening of ${names[owed.seat]}.`;
    case 'extra-question': return `${names[owed.seat]} has not been asked about: ${QUESTION_WORDS[owed.question].toLowerCase()}.`;
    case 'extra-concern': return `A concern of ${names[owed.seat]}: ${QUESTION_WORDS[owed.question].toLowerCase()}.`;
  }
}
