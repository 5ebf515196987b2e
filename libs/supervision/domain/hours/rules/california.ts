import { type Cap, type Citation, type Minimum, type Trigger, type WeekRules } from './rule-set';

/**
 * California, Board of Behavioral Sciences. The numbers are those of `clinical.md` 1.1: the Board's law compilation of January 2026 as a second source
 * prints it, not the compilation itself. Where only general knowledge stands behind one, its citation says so. Not legal advice.
 */
interface Own {
  credential: WeekRules['credential'];
  title: string;
  validFrom: string;
  /** Sections: experience, supervision by the week, life of a registration, who may supervise; then the Board's regulations. */
  sections: { experience: string; weekly: string; life: string; supervisor: string; regulations: string };
  trigger: 'direct' | 'psychotherapy';
  nonclinical: { rule: string; most: number; evidence: Citation['evidence'] };
  minimums: readonly Minimum[];
  caps: readonly Cap[];
  sameLicence: string | null;
  trainee: WeekRules['trainee'];
  citations: Readonly<Record<string, Citation>>;
}

/** The days from which these limits are known to hold; earlier ones are of no use to anybody, as hours expire after six years. */
const SIX_HOURS_SINCE = '2009-01-01';
const WEEKLY_SINCE = '2010-01-01';

export function californian(own: Own): WeekRules {
  const { experience, weekly, life, supervisor, regulations } = own.sections;
  const read = (law: string, note?: string): Citation => ({ law, evidence: 'read', ...(note ? { note } : {}) });
  const triggers: Trigger[] = [
    { rule: 'CA-UNIT-1', code: 'NO_SUPERVISION_UNIT', units: 1, above: null },
    { rule: 'CA-UNIT-10', code: 'INSUFFICIENT_UNITS_OVER_10', units: 2, above: { of: own.trigger, hours: 10 } },
  ];
  return {
    jurisdiction: 'CA',
    credential: own.credential,
    title: own.title,
    licenceType: own.credential,
    board: 'California Board of Behavioral Sciences',
    validFrom: own.validFrom,
    validTo: null,
    period: 'week',
    unitEquivalence: [{ formats: ['individual', 'triadic'], hours: 1 }, { formats: ['group'], hours: 2 }],
    individualWeek: { formats: ['individual', 'triadic'], hours: 1 },
    meetings: {
      modality: { rule: 'CA-VIDEO', code: 'PHONE_NOT_COUNTED', counted: ['in_person', 'video'] },
      qualified: { rule: 'CA-SUPQ', code: 'SUPERVISOR_NOT_QUALIFIED' },
      groupSize: { rule: 'CA-GROUP-8', code: 'GROUP_TOO_LARGE', most: 8 },
      groupLength: { rule: 'CA-GROUP-SEG', code: 'GROUP_SEGMENT_TOO_SHORT', leastHours: 1 },
    },
    triggers,
    caps: [
      { rule: 'CA-SUP-6', code: 'SUPERVISION_CAP_6', of: 'supervision', per: 'week', values: [{ from: SIX_HOURS_SINCE, to: null, value: 6 }] },
      { rule: 'CA-WEEK-40', code: 'WEEK_CAP_40', of: 'total', per: 'week', values: [{ from: WEEKLY_SINCE, to: null, value: 40 }] },
      {
        rule: own.nonclinical.rule, code: 'NONCLINICAL_CAP', of: 'nonclinical', per: 'all',
        values: [{ from: own.validFrom, to: null, value: own.nonclinical.most }],
      },
      ...own.caps,
    ],
    minimums: own.minimums,
    signature: { rule: 'CA-SIGN', code: 'NOT_SIGNED' },
    age: { rule: 'CA-6Y', code: 'OUTSIDE_SIX_YEARS', months: 72 },
    registration: { rule: 'CA-90', code: 'BEFORE_REGISTRATION', privatePracticeCode: 'PRIVATE_PRACTICE_BEFORE_REGISTRATION', days: 90 },
    registrationLife: { rule: 'CA-REG-LIFE', code: 'REGISTRATION_ENDS', months: 72 },
    agreement: { rule: 'CA-AGREE-60', code: 'AGREEMENT_LATE', days: 60 },
    videoAssessment: { rule: 'CA-VIDEO', code: 'VIDEO_ASSESSMENT_MISSING', days: 60 },
    oversight: { rule: 'CA-OVERSIGHT', code: 'OVERSIGHT_MISSING', days: 0 },
    secondNumber: { rule: 'CA-SECOND-NUMBER', code: 'SECOND_NUMBER_PRIVATE_PRACTICE' },
    supervisees: { rule: 'CA-RATIO-6', code: 'SUPERVISOR_OVER_6', most: 6, formats: ['individual', 'triadic'] },
    sameLicence: own.sameLicence,
    trainee: own.trainee,
    rolling: { rule: 'CA-WEEK-40', code: 'WARN_ROLLING_40', days: 7 },
    evidence: 'Board of Behavioral Sciences, law compilation of January 2026, as read in a second source; see each citation',
    citations: {
      'CA-UNIT-EQ': read(weekly),
      'CA-UNIT-1': read(weekly),
      'CA-UNIT-10': read(weekly, 'What 14 direct hours with one unit are worth is not settled: ten hours, or nothing of that week.'),
      'CA-GROUP-8': read(weekly),
      'CA-GROUP-SEG': read(weekly),
      'CA-VIDEO': read(`${weekly}; SB 775 (ch. 787, Stats. 2025)`, 'What becomes of hours whose assessment was late is not stated.'),
      'CA-SUPQ': read(supervisor),
      'CA-SUP-6': read(weekly, 'One summary of SB 775 (2025) says that this limit was deleted; the compilation of January 2026 still has it. Check before relying on it.'),
      'CA-WEEK-40': read(experience, 'The statute says any seven consecutive days, the Board’s logs are weekly; which hours drop above 40 is not stated.'),
      'CA-SIGN': { law: regulations, evidence: 'general knowledge', note: 'Practice policy: an unsigned week is pending, not lost.' },
      'CA-6Y': { law: experience, evidence: own.credential === 'APCC' ? 'general knowledge' : 'read' },
      'CA-90': read(`${experience} (b)`),
      'CA-REG-LIFE': read(life),
      'CA-AGREE-60': read(regulations, 'What becomes of hours before a late agreement is not stated.'),
      'CA-OVERSIGHT': read(regulations, 'What becomes of hours before a late agreement is not stated.'),
      'CA-SECOND-NUMBER': read(life, 'What becomes of hours that were gained there all the same is not stated.'),
      'CA-RATIO-6': read(weekly),
      'CA-TOTAL': read(experience),
      'CA-104': read(experience),
      'CA-IND-52': read(weekly),
      [own.nonclinical.rule]: { law: experience, evidence: own.nonclinical.evidence },
      ...own.citations,
    },
  };
}

const minimum = (of: Minimum['of'], rule: string, least: number, unit: Minimum['unit'], label: string): Minimum => ({
  of, rule, least, unit, label, code: `${rule}_SHORT`,
});

/** What all three registrations ask for; the direct hours are each one's own. */
export const commonMinimums = (direct: Minimum): Minimum[] => [
  minimum('total', 'CA-TOTAL', 3000, 'hours', 'Supervised hours in all'),
  direct,
  minimum('weeks', 'CA-104', 104, 'weeks', 'Weeks with supervision'),
  minimum('individualWeeks', 'CA-IND-52', 52, 'weeks', 'Weeks with individual or triadic supervision'),
];
