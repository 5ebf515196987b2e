import { type CredentialFacts, credentialLine } from './credential-line';

const maya: CredentialFacts = { title: null, givenName: 'Maya', familyName: 'Lin', type: 'APCC', number: '12345', standing: 'registered' };
const chen: CredentialFacts = { title: 'Dr.', givenName: 'Wei', familyName: 'Chen', type: 'LPCC', number: '678', standing: 'licensed' };

test.each([
  [maya, chen, 'Maya Lin, Registered Associate Professional Clinical Counselor, APCC 12345, supervised by Dr. Chen, LPCC 678'],
  [maya, null, 'Maya Lin, Registered Associate Professional Clinical Counselor, APCC 12345, supervisor not recorded'],
  [{ ...maya, type: 'AMFT', number: '900' }, { ...chen, title: null }, 'Maya Lin, Registered Associate Marriage and Family Therapist, AMFT 900, supervised by Wei Chen, LPCC 678'],
  [chen, null, 'Dr. Wei Chen, Licensed Professional Clinical Counselor, LPCC 678'],
  [chen, maya, 'Dr. Wei Chen, Licensed Professional Clinical Counselor, LPCC 678'],
  [{ ...chen, type: 'LCPC', number: 'IL 77' }, null, 'Dr. Wei Chen, LCPC IL 77'],
  [{ ...maya, type: 'LPC Associate', number: '90210' }, { ...chen, type: 'LPC-S' }, 'Maya Lin, Licensed Professional Counselor Associate, LPC Associate 90210, supervised by Dr. Chen, LPC-S 678'],
  [{ ...chen, type: null, number: null, standing: null }, null, 'Dr. Wei Chen'],
  [maya, { ...chen, type: null, number: null, standing: null }, 'Maya Lin, Registered Associate Professional Clinical Counselor, APCC 12345, supervised by Dr. Chen'],
] as const)('%#', (person, supervisor, line) => {
  expect(credentialLine(person, supervisor)).toBe(line);
});
