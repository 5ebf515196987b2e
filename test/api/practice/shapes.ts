import { nullable, oneOf, type Practice, type Shape } from '@attune/testing';

export const PERSON: Shape = {
  id: 'uuid', title: nullable('text'), titleEs: nullable('text'), givenName: 'text', familyName: 'text', credential: nullable('text'), email: 'text',
  roles: [oneOf('owner', 'supervisor', 'therapist', 'associate')], wayIn: oneOf('none', 'invited', 'joined', 'ended'), invitationExpiresAt: nullable('instant'),
  licences: [{
    id: 'uuid', type: 'text', number: 'text', jurisdiction: 'text', standing: oneOf('licensed', 'registered'), issuedOn: 'date', expiresOn: nullable('date'),
    version: 'int',
  }],
  supervision: [{
    id: 'uuid', supervisorId: 'uuid', supervisorName: 'text', associateId: 'uuid', associateName: 'text', kind: oneOf('primary', 'cover'),
    coversId: nullable('uuid'), coversName: nullable('text'), coupleId: nullable('uuid'), fromOn: 'date', untilOn: nullable('date'), version: 'int',
  }],
  treats: 'int', credentialLine: 'text', version: 'int',
};

export const NOOR = { givenName: 'Noor', familyName: 'Haddad', email: 'Noor@Example.test', title: null, credential: null };
export const LICENCE = { type: 'LMFT', number: '4711', jurisdiction: 'US-CA', standing: 'licensed', issuedOn: '2024-01-01', expiresOn: '2027-12-31' };
export const NOBODY = '0b8f0d4e-7a55-4f7e-9a55-1f2c3d4e5f60';
/** Everybody but the owner. */
export const OTHERS = [['s1'], ['a1'], ['t1']];

/** A colleague who was added and never invited: `new`. */
export async function aNewColleague(practice: Practice, more: object = {}): Promise<string> {
  const { status, body } = await practice.as('owner', { stepUp: true }).post('/api/practice/staff', { ...NOOR, roles: ['associate'], licence: null, ...more });
  if (status !== 201) throw new Error(`A colleague was not added: ${status} ${JSON.stringify(body)}`);
  practice.know('new', { id: body.id, kind: 'staff', givenName: body.givenName, familyName: body.familyName, name: `${body.givenName} ${body.familyName}`, email: body.email });
  return body.id as string;
}
