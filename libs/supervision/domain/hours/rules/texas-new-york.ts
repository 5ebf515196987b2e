import { type MonthRules, type TotalRules } from './rule-set';

/** Practice policy, as for California: a week that nobody signed is pending, not lost. */
const unsigned = (rule: string) => ({
  signature: { rule, code: 'NOT_SIGNED' },
  citations: { [rule]: { law: 'Practice policy', evidence: 'general knowledge', note: 'An unsigned week is pending, not lost.' } as const },
});
const TX_SIGN = unsigned('TX-SIGN');
const NY_SIGN = unsigned('NY-SIGN');

/**
 * 22 TAC 681.91 and 681.92, as published in March 2025. What becomes of the hours of a month with too little supervision is not stated there. Not reckoned:
 * that hours before the licence of an LPC Associate count nothing (681.91(c)), and leave of a month or more.
 */
export const LPC_ASSOCIATE: MonthRules = {
  jurisdiction: 'TX',
  credential: 'LPC_ASSOCIATE',
  title: 'LPC Associate',
  licenceType: 'LPC Associate',
  board: 'Texas State Board of Examiners of Professional Counselors',
  validFrom: '2021-01-01',
  validTo: null,
  period: 'month',
  monthly: { rule: 'TX-4H', code: 'TX_MONTH_SUPERVISION_SHORT', leastHours: 4 },
  individualFormats: ['individual', 'triadic'],
  signature: TX_SIGN.signature,
  caps: [{ rule: 'TX-50G', code: 'TX_GROUP_OVER_50', of: 'groupShare', per: 'all', values: [{ from: '2021-01-01', to: null, value: 0.5 }] }],
  minimums: [
    { of: 'total', rule: 'TX-3000', code: 'TX-3000_SHORT', least: 3000, unit: 'hours', label: 'Supervised hours in all' },
    { of: 'direct', rule: 'TX-1500', code: 'TX-1500_SHORT', least: 1500, unit: 'hours', label: 'Direct client counselling' },
    { of: 'months', rule: 'TX-18M', code: 'TX-18M_SHORT', least: 18, unit: 'months', label: 'Months of supervised experience' },
  ],
  registrationLife: { rule: 'TX-60M', code: 'REGISTRATION_ENDS', months: 60 },
  evidence: '22 TAC 681.91-681.92, read as published in March 2025',
  citations: {
    ...TX_SIGN.citations,
    'TX-3000': { law: '22 TAC 681.92(a)', evidence: 'read' },
    'TX-1500': { law: '22 TAC 681.92(b)', evidence: 'read' },
    'TX-18M': { law: '22 TAC 681.92(c)', evidence: 'read' },
    'TX-4H': { law: '22 TAC 681.92(e)', evidence: 'read', note: 'Not owed during a leave of a month or more that the supervisor approved in writing.' },
    'TX-50G': { law: '22 TAC 681.92(e)', evidence: 'read' },
    'TX-60M': { law: '22 TAC 681.91(g)', evidence: 'read' },
  },
};

/** 8 NYCRR 79-9.3, as published in December 2024: general supervision, without a unit by the week. What is not direct may be supervision, among other work (a). */
export const MHC_LP: TotalRules = {
  jurisdiction: 'NY',
  credential: 'MHC_LP',
  title: 'Mental Health Counselor, limited permit',
  licenceType: 'MHC-LP',
  board: 'New York State Education Department, Office of the Professions',
  validFrom: '2011-01-01',
  validTo: null,
  period: 'total',
  supervisionCounts: true,
  signature: NY_SIGN.signature,
  caps: [],
  minimums: [
    { of: 'total', rule: 'NY-3000', code: 'TOTAL_SHORT', least: 3000, unit: 'hours', label: 'Supervised hours in all' },
    { of: 'direct', rule: 'NY-1500', code: 'DIRECT_SHORT', least: 1500, unit: 'hours', label: 'Direct contact with clients' },
  ],
  registrationLife: { rule: 'NY-PERMIT', code: 'REGISTRATION_ENDS', months: 48 },
  evidence: '8 NYCRR 79-9.3, read as published in December 2024',
  citations: {
    ...NY_SIGN.citations,
    'NY-3000': { law: '8 NYCRR 79-9.3(a)', evidence: 'read' },
    'NY-1500': { law: '8 NYCRR 79-9.3(a)', evidence: 'read' },
    'NY-PERMIT': { law: 'Chapter 485, Laws of 2013', evidence: 'read', note: 'Two years, and two renewals of one year each.' },
  },
};
