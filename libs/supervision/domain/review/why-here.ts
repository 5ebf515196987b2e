import { RISK_WORDS, type RiskLevel } from '@attune/notes/domain';
import { daysBetween } from '@attune/util';

/** A day after which a note counts as late in the queue; typical policies say one to three (`clinical.md` 2.1; practice policy). */
export const LATE_DAYS = 3;

/** What is known of a submitted note before it is read. */
export interface ReviewFacts {
  heldOn: string;
  /** The day on which it was submitted, in the practice's zone. */
  submittedOn: string;
  submission: number;
  /** Risk above "none seen", each with the initial of the partner. */
  risk: { initial: string; level: RiskLevel }[];
  urgentOpen: boolean;
  individual: 'unit' | 'held' | null;
  openThreads: number;
  /** Whether the reader stands in for the supervisor. */
  cover: boolean;
}

/** Why a note is here, as facts in words, weightiest first; a note without any of them is simply new (S01, N10). */
export function whyHere({ risk, urgentOpen, submission, openThreads, individual, heldOn, submittedOn, cover }: ReviewFacts): string[] {
  const late = daysBetween(heldOn, submittedOn);
  return [
    ...(urgentOpen ? ['An urgent item is open'] : []),
    ...risk.filter((each) => each.level !== 'none').map(({ initial, level }) => `${initial}: ${lower(RISK_WORDS[level])}`),
    ...(submission > 1 ? [`Here for the ${ordinal(submission)} time`] : []),
    ...(openThreads > 0 ? [openThreads === 1 ? 'One comment is open' : `${openThreads} comments are open`] : []),
    ...(individual ? [individual === 'held' ? 'Individual, held for that partner alone' : 'Individual, belongs to the couple'] : []),
    ...(late >= LATE_DAYS ? [`Sent ${late} days after the appointment`] : []),
    ...(cover ? ['You stand in'] : []),
  ];
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const ordinal = (count: number) => ['first', 'second', 'third', 'fourth', 'fifth'][count - 1] ?? `${count}th`;
