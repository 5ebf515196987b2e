import { addDays, addMonths, daysBetween, type CalendarDate } from '@attune/util';
import { countSupervisees } from '../watch/count-supervisees';
import { deadlines, lateness, type Deadline } from '../watch/deadlines';
import { papersOf } from '../relation/week-supervisors';
import { credentialOfLicence, jurisdictionOf, rulesOf } from '../rules/rule-sets';
import { type Credential, type WeekRules } from '../rules/rule-set';
import { type HeldLicence } from './may-supervise-hours';
import { type PapersInput } from './registration';

/** A relation of supervision with its papers, and licences of both. */
export interface SupervisedPair extends PapersInput {
  relationId: string;
  associate: { id: string; name: string };
  supervisor: { id: string; name: string };
  fromOn: CalendarDate;
  /** The first day on which it was over, or will be. */
  untilOn: CalendarDate | null;
  version: number;
  credential: Credential | null;
  licences: (HeldLicence & { holder: string })[];
}

export interface PaperDue {
  words: string;
  due: CalendarDate;
  daysLeft: number;
  done: boolean;
  daysLate: number;
  law: string | null;
}

/** Source: clinical.md 1.1: supervisor self-assessment (37M-302) once within 60 days; 15 hours of training within two years before or 60 days after starting. */
const SUPERVISORS = { assessmentDays: 60, trainingDays: 60, trainingBeforeMonths: 24, law: '16 CCR 1821, 1833.1, 1870; BBS form 37M-302' } as const;

/** What falls due of one supervision, soonest first. Of one that is over only its own papers: what its weeks count by can still be recorded. */
export function papersDue(pair: SupervisedPair, asOf: CalendarDate): PaperDue[] {
  const { credential, fromOn } = pair;
  const licences = isOver(pair, asOf) ? [] : pair.licences;
  const rules = credential && rulesOf(credential);
  const issued = licences.find(({ standing, type }) => standing === 'registered' && credentialOfLicence(type) === credential)?.issuedOn ?? null;
  const lawful: Deadline[] = rules
    ? deadlines({
        asOf, registrationIssued: issued, oldestWeek: null,
        papers: papersOf({ ...pair, from: fromOn }),
        licences: licences.flatMap(({ holder, type, expiresOn }) => (expiresOn === null ? [] : [{ holder: `${holder} (${type})`, expires: expiresOn }])),
      }, rules)
    : [];
  const own = (words: string, days: number, done: CalendarDate | null): PaperDue => {
    const due = addDays(fromOn, days);
    return { words, due, daysLeft: daysBetween(asOf, due), done: done !== null, daysLate: lateness(due, done), law: SUPERVISORS.law };
  };
  if (!isCalifornian(pair)) return lawful.map(paperOf);
  const trained = pair.trainingOn !== null && pair.trainingOn >= addMonths(fromOn, -SUPERVISORS.trainingBeforeMonths);
  return [
    ...lawful.map(paperOf),
    own('The supervisor has sent their own assessment to the board.', SUPERVISORS.assessmentDays, pair.selfAssessmentOn),
    own('The supervisor has had the training that supervising takes.', SUPERVISORS.trainingDays, trained ? pair.trainingOn : null),
  ].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

const paperOf = ({ words, due, daysLeft, done, daysLate, law }: Deadline): PaperDue => ({ words, due, daysLeft, done, daysLate, law });

/** Whether a supervision has ended by a day. */
export const isOver = ({ untilOn }: Pick<SupervisedPair, 'untilOn'>, asOf: CalendarDate): boolean => untilOn !== null && untilOn <= asOf;

/**
 * Whether papers and limits of the California board are owed in a supervision: by the credential that is recorded, or by the registration. Where neither is,
 * they are shown, as no other board's are known here.
 */
export function isCalifornian({ credential, licences, associate }: Pick<SupervisedPair, 'credential' | 'licences' | 'associate'>): boolean {
  const registered = licences.filter(({ standing, holder }) => standing === 'registered' && holder === associate.name).flatMap(({ type }) => credentialOfLicence(type) ?? []);
  const known = credential ?? registered[0] ?? null;
  return known === null || jurisdictionOf(known) === 'CA';
}

export interface SuperviseeCount {
  id: string;
  name: string;
  counted: number;
  limit: number;
  /** Why it is flagged; null within the limit. */
  why: string | null;
}

/**
 * How many each supervisor supervises, of those pairs that the reader may know of: to the owner of all, to a supervisor of themselves. An associate
 * knows their own pairs alone and would count too few: to them nothing is said.
 * @param settingKind of what kind the practice is (`Place.kind`), which decides whether it counts
 * @param rules of the board whose limit it is: California's
 */
export function superviseeCounts(pairs: readonly SupervisedPair[], reader: { id: string; owner: boolean }, settingKind: string, rules: WeekRules, asOf: CalendarDate): SuperviseeCount[] {
  const limited = pairs.filter((pair) => isCalifornian(pair) && !isOver(pair, asOf) && (reader.owner || pair.supervisor.id === reader.id));
  return [...Map.groupBy(limited, ({ supervisor }) => supervisor.id).values()].flatMap((own) => {
    const { counted, limit, findings } = countSupervisees(own.map(({ associate, inGroupsOnly }) => ({ id: associate.id, format: inGroupsOnly ? 'group' : 'individual', settingKind })), rules);
    return own.slice(0, 1).map(({ supervisor: { id, name } }) => ({ id, name, counted, limit, why: findings[0]?.why ?? null }));
  });
}
