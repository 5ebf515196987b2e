import { credentialLine, type Credentialed } from './credential-line';

const maya: Credentialed = { title: null, givenName: 'Maya', familyName: 'Lopez', type: 'APCC', number: '1234' };
const chen: Credentialed = { title: 'Dr.', givenName: 'Hannah', familyName: 'Chen', type: 'LPCC', number: '99' };

describe('the line under a note', () => {
  it.each([
    ['an associate and the supervisor', maya, chen, 'Maya Lopez, APCC no. 1234, supervised by Dr. Hannah Chen, LPCC no. 99'],
    ['somebody licensed', chen, null, 'Dr. Hannah Chen, LPCC no. 99'],
    ['no licence entered', { ...maya, type: null, number: null }, chen, 'Maya Lopez, supervised by Dr. Hannah Chen, LPCC no. 99'],
  ] as const)('names %s', (_, author, supervisor, line) => expect(credentialLine(author, supervisor)).toBe(line));
});
