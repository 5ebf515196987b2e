import { AMFT, APCC, ASW } from './california-sets';
import { type Minimum, type RuleSet } from './rule-set';
import { credentialsOf, lawOf, limitOn, RULE_SETS, ruleSetFor } from './rule-sets';
import { LPC_ASSOCIATE, MHC_LP } from './texas-new-york';

const least = (rules: RuleSet) => Object.fromEntries(rules.minimums.map((each: Minimum) => [each.of, each.least]));

describe('the numbers of clinical.md 1.1 and 1.5', () => {
  it.each([
    [APCC, { total: 3000, direct: 1750, weeks: 104, individualWeeks: 52 }],
    [AMFT, { total: 3000, direct: 1750, weeks: 104, individualWeeks: 52, couples: 500, postDegree: 1700 }],
    [ASW, { total: 3000, direct: 2000, weeks: 104, individualWeeks: 52, psychotherapy: 750, sameLicence: 1700, sameLicenceIndividualWeeks: 13 }],
    [LPC_ASSOCIATE, { total: 3000, direct: 1500, months: 18 }],
    [MHC_LP, { total: 3000, direct: 1500 }],
  ] as const)('minimums of %#', (rules, expected) => expect(least(rules)).toEqual(expected));

  it.each([
    [APCC, 1250, 'direct'],
    [AMFT, 1250, 'direct'],
    [ASW, 1000, 'psychotherapy'],
  ] as const)('limits of %#', (rules, nonclinical, looksAt) => {
    expect(limitOn(rules, 'supervision', '2026-03-01')?.value).toBe(6);
    expect(limitOn(rules, 'total', '2026-03-01')?.value).toBe(40);
    expect(limitOn(rules, 'nonclinical')?.value).toBe(nonclinical);
    expect(rules.triggers.map(({ units, above }) => [units, above])).toEqual([[1, null], [2, { of: looksAt, hours: 10 }]]);
    expect([rules.age.months, rules.registration.days, rules.agreement.days, rules.videoAssessment.days, rules.registrationLife.months]).toEqual([72, 90, 60, 60, 72]);
    expect([rules.supervisees.most, rules.meetings.groupSize.most, rules.meetings.groupLength.leastHours]).toEqual([6, 8, 1]);
  });

  it('family therapists before the degree; Texas by the month; lives of registrations', () => {
    expect([limitOn(AMFT, 'preDegree')?.value, limitOn(AMFT, 'preDegreeContact')?.value]).toEqual([1300, 750]);
    expect([AMFT.trainee?.directHoursAUnit, APCC.trainee, ASW.trainee]).toEqual([5, null, null]);
    expect([LPC_ASSOCIATE.monthly.leastHours, limitOn(LPC_ASSOCIATE, 'groupShare')?.value]).toEqual([4, 0.5]);
    expect([LPC_ASSOCIATE.registrationLife.months, MHC_LP.registrationLife.months]).toEqual([60, 48]);
  });
});

describe('every rule set', () => {
  it.each(RULE_SETS.map((rules) => [`${rules.jurisdiction} ${rules.credential}`, rules] as const))('%s says where each of its rules is from', (_, rules) => {
    const named = [...JSON.stringify({ ...rules, citations: null }).matchAll(/"rule":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((rule) => !rules.citations[rule]?.law)).toEqual([]);
    expect(rules.evidence).not.toBe('');
  });

  it('is dated, and one credential has one set on a day', () => {
    for (const rules of RULE_SETS) {
      expect(rules.validTo === null || rules.validFrom < rules.validTo).toBe(true);
      expect(RULE_SETS.filter((other) => other.credential === rules.credential && other.validFrom <= '2026-03-01' && (other.validTo ?? '9999') >= '2026-03-01')).toEqual([rules]);
    }
  });
});

describe('which rules hold', () => {
  it('by jurisdiction, credential and the day of the application', () => {
    expect(ruleSetFor('CA', 'APCC', '2026-11-23')).toBe(APCC);
    expect(ruleSetFor('CA', 'APCC')).toBe(APCC);
    expect(ruleSetFor('CA', 'APCC', '2021-12-31')).toBe(APCC);
    expect(ruleSetFor('TX', 'APCC')).toBeNull();
    expect([credentialsOf('CA'), credentialsOf('TX'), credentialsOf('NV')]).toEqual([['APCC', 'AMFT', 'ASW'], ['LPC_ASSOCIATE'], []]);
  });

  it('a limit holds from its day on', () => {
    expect(limitOn(APCC, 'supervision', '2008-12-28')).toBeNull();
    expect(limitOn(APCC, 'groupShare')).toBeNull();
    expect([lawOf(ASW, 'CA-SUP-6'), lawOf(APCC, 'CA-SUP-6'), lawOf(APCC, 'not a rule')]).toEqual(['BPC 4996.23(d)(6)', 'BPC 4999.46.2', APCC.evidence]);
  });

  it('the dispute about six hours stays visible', () => expect(APCC.citations['CA-SUP-6']?.note).toContain('SB 775'));
});
