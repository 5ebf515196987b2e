import { addDays, addMonths, daysBetween, type CalendarDate } from '@attune/util';
import { type PaperFacts } from '../facts/log-week';
import { lawOf } from '../rules/rule-sets';
import { type RuleSet, type Span, type WeekRules } from '../rules/rule-set';

export interface DuePaper {
  due: CalendarDate;
  /** From the start to the signature; null while there is none. */
  days: number | null;
  /** Days after the due day at which it was done, or has not been by the day of asking; 0 in time. */
  overdueDays: number;
  late: boolean;
}

/**
 * When a paper is due that the law wants some days after supervision began (agreement: CA-AGREE-60; assessment of video: CA-VIDEO), and how late it is.
 * @param done the day on which it was signed, or null
 * @param asOf the day of asking; of no matter once it is signed
 */
export function duePaper(span: Span, start: CalendarDate, done: CalendarDate | null, asOf: CalendarDate): DuePaper {
  const due = endOf(span, start);
  const overdueDays = Math.max(0, daysBetween(due, done ?? asOf));
  return { due, days: done === null ? null : daysBetween(start, done), overdueDays, late: overdueDays > 0 };
}

/** How many days after the due day something was done; 0 in time, or while it is not. */
export const lateness = (due: CalendarDate, done: CalendarDate | null): number => (done === null ? 0 : Math.max(0, daysBetween(due, done)));

export type DeadlineKind = 'agreement' | 'oversight' | 'videoAssessment' | 'licence' | 'registration' | 'oldestHours';

export interface Deadline {
  kind: DeadlineKind;
  due: CalendarDate;
  /** Days until then; negative once it has passed. */
  daysLeft: number;
  done: boolean;
  /** How many days after the due day it was done; 0 in time, or while it is not. */
  daysLate: number;
  rule: string | null;
  law: string | null;
  /** What it is, and what is to be done. */
  words: string;
}

export interface DeadlineFacts {
  asOf: CalendarDate;
  papers: PaperFacts | null;
  /** When the licence of the supervisor, or the registration of the associate, has to be renewed. */
  licences: readonly { holder: string; expires: CalendarDate }[];
  registrationIssued: CalendarDate | null;
  /** The oldest week with credited hours. */
  oldestWeek: CalendarDate | null;
}

/** What falls due, soonest first: papers, licences, the end of the registration, the day from which the oldest hours no longer count. */
export function deadlines(facts: DeadlineFacts, rules: RuleSet): Deadline[] {
  const { asOf, papers, registrationIssued, oldestWeek } = facts;
  const found: Deadline[] = [];
  const add = (kind: DeadlineKind, due: CalendarDate, words: string, span: Span | null, done: CalendarDate | null = null): void => {
    found.push({ kind, due, daysLeft: daysBetween(asOf, due), done: done !== null, daysLate: lateness(due, done), rule: span?.rule ?? null, law: span && lawOf(rules, span.rule), words });
  };
  if (papers && isByWeek(rules)) {
    const { supervisionStart: start } = papers;
    add('agreement', endOf(rules.agreement, start), 'The supervision agreement is signed by both.', rules.agreement, papers.agreementSigned);
    if (papers.oversight) {
      const words = 'The practice and the supervisor, who is not employed by it, sign an oversight agreement before supervision begins.';
      add('oversight', endOf(rules.oversight, start), words, rules.oversight, papers.oversight.signed);
    }
    if (papers.video) {
      add('videoAssessment', endOf(rules.videoAssessment, start), 'The supervisor has written down whether supervision by video suits.', rules.videoAssessment, papers.videoAssessed);
    }
  }
  for (const { holder, expires } of facts.licences) add('licence', expires, `The licence or registration of ${holder} is renewed.`, null);
  if (registrationIssued) {
    add('registration', endOf(rules.registrationLife, registrationIssued), 'The registration ends for good; a new one is needed to go on.', rules.registrationLife);
  }
  if (oldestWeek && isByWeek(rules)) {
    const words = `Hours of the week of ${oldestWeek} count only if the board receives the application by then; each week after loses the next.`;
    add('oldestHours', endOf(rules.age, oldestWeek), words, rules.age);
  }
  return found.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

const isByWeek = (rules: RuleSet): rules is WeekRules => rules.period === 'week';

function endOf({ days, months }: Span, start: CalendarDate): CalendarDate {
  return months === undefined ? addDays(start, days ?? 0) : addMonths(start, months);
}
