import { type Credential } from './rule-set';

/** A kind of direct work that the rules tell apart; any other counts as direct without more. */
export const COUPLES = 'couple_family_child';
/** The kind of other work that counts without supervision. */
export const WORKSHOPS = 'workshops';
/** Kinds of setting that the rules tell apart. */
export const PRIVATE_PRACTICE = 'private_practice';
export const EXEMPT = 'exempt';

export interface KindOfWork {
  kind: string;
  label: string;
}

const COUNSELLING: readonly KindOfWork[] = [
  { kind: 'individual', label: 'Individuals' },
  { kind: 'group', label: 'Groups' },
  { kind: COUPLES, label: 'Couples, families and children' },
];
const CLINICAL: readonly KindOfWork[] = [{ kind: 'clinical', label: 'Clinical psychosocial diagnosis, assessment and treatment' }];

const OTHER: readonly KindOfWork[] = [
  { kind: 'notes', label: 'Progress and process notes' },
  { kind: 'reports', label: 'Clinical reports' },
  { kind: 'testing', label: 'Tests given and evaluated' },
  { kind: 'advocacy', label: 'Advocacy for clients' },
  { kind: WORKSHOPS, label: 'Approved workshops and training' },
];
const SOCIAL_WORK: readonly KindOfWork[] = [
  { kind: 'advocacy', label: 'Advocacy, consultation, evaluation and research' },
  { kind: 'notes', label: 'Notes and reports' },
  { kind: WORKSHOPS, label: 'Approved workshops and training' },
];

/**
 * What hours are entered as, in the order of California's weekly logs (37A-525, 37A-638; clinical.md 1.1). Supervision is entered as meetings. For Texas and New
 * York no list of kinds was read: theirs are the same.
 */
export function kindsOfWork(credential: Credential): { direct: readonly KindOfWork[]; nonclinical: readonly KindOfWork[] } {
  return credential === 'ASW' ? { direct: CLINICAL, nonclinical: SOCIAL_WORK } : { direct: COUNSELLING, nonclinical: OTHER };
}

type Kinds = ReturnType<typeof kindsOfWork>;
type Amounts = Readonly<Record<string, number>>;

/**
 * The kinds that a paper on these weeks has columns for: those of the credential, and after them whatever else was entered. Weeks that were signed before a
 * change of credential keep the kinds of then, so that no hour is on no line.
 */
export function kindsOnPaper(credential: Credential, weeks: readonly { direct: Amounts; nonclinical: Amounts }[]): Kinds {
  const own = kindsOfWork(credential);
  const withEntered = (part: keyof Kinds) => {
    const entered = [...new Set(weeks.flatMap((week) => Object.entries(week[part]).flatMap(([kind, amount]) => (amount > 0 ? [kind] : []))))];
    const others = [...COUNSELLING, ...CLINICAL, ...OTHER];
    return [...own[part], ...entered.filter((kind) => !own[part].some((each) => each.kind === kind)).map((kind) => others.find((each) => each.kind === kind) ?? { kind, label: kind })];
  };
  return { direct: withEntered('direct'), nonclinical: withEntered('nonclinical') };
}
