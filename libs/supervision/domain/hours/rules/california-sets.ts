import { californian, commonMinimums } from './california';
import { type WeekRules } from './rule-set';

/** The couples restriction and the 150 hospital hours ended with AB 462 on 1 January 2022: these are the rules since. */
export const APCC: WeekRules = californian({
  credential: 'APCC',
  title: 'Associate Professional Clinical Counselor',
  validFrom: '2022-01-01',
  sections: {
    experience: 'BPC 4999.46', weekly: 'BPC 4999.46.2', life: 'BPC 4999.46.1(c)(2)', supervisor: 'BPC 4999.12(h); 16 CCR 1821', regulations: '16 CCR 1820-1822',
  },
  trigger: 'direct',
  nonclinical: { rule: 'CA-NC-1250', most: 1250, evidence: 'read' },
  minimums: commonMinimums({ of: 'direct', rule: 'CA-DIRECT-1750', code: 'CA-DIRECT-1750_SHORT', least: 1750, unit: 'hours', label: 'Direct counselling' }),
  caps: [],
  sameLicence: null,
  trainee: null,
  citations: { 'CA-DIRECT-1750': { law: 'BPC 4999.46', evidence: 'read' } },
});

export const AMFT: WeekRules = californian({
  credential: 'AMFT',
  title: 'Associate Marriage and Family Therapist',
  validFrom: '2022-01-01',
  sections: {
    experience: 'BPC 4980.43', weekly: 'BPC 4980.43.2', life: 'BPC 4980.43.1', supervisor: 'BPC 4980.03(g); 16 CCR 1833.1', regulations: '16 CCR 1833-1834',
  },
  trigger: 'direct',
  nonclinical: { rule: 'CA-NC-1250', most: 1250, evidence: 'read' },
  minimums: [
    ...commonMinimums({ of: 'direct', rule: 'CA-DIRECT-1750', code: 'CA-DIRECT-1750_SHORT', least: 1750, unit: 'hours', label: 'Direct counselling' }),
    { of: 'couples', rule: 'AMFT-CFC-500', code: 'AMFT-CFC-500_SHORT', least: 500, unit: 'hours', label: 'Couples, families and children' },
    { of: 'postDegree', rule: 'AMFT-POST-1700', code: 'AMFT-POST-1700_SHORT', least: 1700, unit: 'hours', label: 'Hours after the degree' },
  ],
  caps: [
    { rule: 'AMFT-PRE-750', code: 'PRE_DEGREE_CONTACT_CAP', of: 'preDegreeContact', per: 'all', values: [{ from: '2022-01-01', to: null, value: 750 }] },
    { rule: 'AMFT-PRE-1300', code: 'PRE_DEGREE_CAP', of: 'preDegree', per: 'all', values: [{ from: '2022-01-01', to: null, value: 1300 }] },
  ],
  sameLicence: null,
  trainee: { rule: 'AMFT-TRAINEE-5', code: 'TRAINEE_UNITS_SHORT', directHoursAUnit: 5 },
  citations: {
    'CA-6Y': { law: 'BPC 4980.43', evidence: 'read', note: 'Up to 500 hours of practicum are exempt; which hours those are is for the associate to show.' },
    'CA-DIRECT-1750': { law: 'BPC 4980.43', evidence: 'read' },
    'AMFT-CFC-500': { law: 'BPC 4980.43', evidence: 'read' },
    'AMFT-POST-1700': { law: 'BPC 4980.43', evidence: 'read' },
    'AMFT-PRE-750': { law: 'BPC 4980.43', evidence: 'read' },
    'AMFT-TRAINEE-5': { law: 'BPC 4980.43.2', evidence: 'read', note: 'Over what span the average is taken, and what becomes of hours where it is short, is not stated.' },
    'AMFT-PRE-1300': { law: 'BPC 4980.43', evidence: 'read' },
  },
});

export const ASW: WeekRules = californian({
  credential: 'ASW',
  title: 'Associate Clinical Social Worker',
  validFrom: '2022-01-01',
  sections: {
    experience: 'BPC 4996.23', weekly: 'BPC 4996.23.1', life: 'BPC 4996.28', supervisor: 'BPC 4996.20; 16 CCR 1870', regulations: '16 CCR 1869-1870',
  },
  trigger: 'psychotherapy',
  nonclinical: { rule: 'ASW-NC-1000', most: 1000, evidence: 'general knowledge' },
  minimums: [
    ...commonMinimums({ of: 'direct', rule: 'ASW-CLINICAL-2000', code: 'ASW-CLINICAL-2000_SHORT', least: 2000, unit: 'hours', label: 'Clinical psychosocial diagnosis, assessment and treatment' }),
    { of: 'psychotherapy', rule: 'ASW-PSY-750', code: 'ASW-PSY-750_SHORT', least: 750, unit: 'hours', label: 'Face-to-face psychotherapy' },
    { of: 'sameLicence', rule: 'ASW-LCSW-1700', code: 'ASW-LCSW-1700_SHORT', least: 1700, unit: 'hours', label: 'Hours under an LCSW' },
    { of: 'sameLicenceIndividualWeeks', rule: 'ASW-LCSW-13', code: 'ASW-LCSW-13_SHORT', least: 13, unit: 'weeks', label: 'Weeks of individual or triadic supervision by an LCSW' },
  ],
  caps: [],
  sameLicence: 'LCSW',
  trainee: null,
  citations: {
    'CA-SUP-6': {
      law: 'BPC 4996.23(d)(6)', evidence: 'read',
      note: 'One summary of SB 775 (2025) says that this limit was deleted; the compilation of January 2026 still has it. Check before relying on it.',
    },
    'CA-REG-LIFE': { law: 'BPC 4996.28', evidence: 'general knowledge' },
    'ASW-CLINICAL-2000': { law: 'BPC 4996.23', evidence: 'read' },
    'ASW-PSY-750': { law: 'BPC 4996.23', evidence: 'read' },
    'ASW-LCSW-1700': { law: 'BPC 4996.23', evidence: 'read' },
    'ASW-LCSW-13': { law: 'BPC 4996.23', evidence: 'read' },
  },
});
