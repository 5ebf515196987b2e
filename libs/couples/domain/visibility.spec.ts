import { HOLDINGS, maySee, mayBringIntoRoom, mayReveal, type Holding, type Row, type Viewer } from './visibility';

const A = 'partner-a';
const B = 'partner-b';
const row = (over: Partial<Row>): Row => ({
  holds: 'own', compartment: null, author: null, subject: null, audience: null, revealed: false, stage: 'record', ...over,
});
const partner = (partnerId: string, member = true): Viewer => ({ kind: 'partner', partnerId, member });
const staff = (relation: 'treating' | 'supervising' | 'none', over: { owner?: boolean; conjoint?: boolean } = {}): Viewer => ({
  kind: 'staff', staffId: 'maya', relation, owner: false, conjoint: false, ...over,
});

describe('what a partner may see', () => {
  it.each([
    ['own answer', partner(A), row({ compartment: A, author: A, audience: 'care' }), 'own'],
    ['joint appointment', partner(A), row({}), 'joint'],
    ['the other answer, opened', partner(B), row({ compartment: A, author: A, audience: 'both', revealed: true }), 'revealed'],
    ['the other answer for both, not opened', partner(B), row({ compartment: A, author: A, audience: 'both' }), 'not-available'],
    ['the other answer for care, even were it marked opened', partner(B), row({ compartment: A, audience: 'care', revealed: true }), 'not-available'],
    ["a guess of one's own feelings by the other: being its subject opens nothing", partner(B), row({ compartment: A, author: A, subject: B, audience: 'care' }), 'not-available'],
    ['individual appointment of the other', partner(B), row({ compartment: A }), 'not-available'],
    ['a note about oneself', partner(A), row({ holds: 'care', compartment: A, subject: A }), 'not-available'],
    ['screening of oneself', partner(A), row({ holds: 'safety', compartment: A, subject: A }), 'not-available'],
    ['the joint administrative record', partner(A), row({ holds: 'office' }), 'not-available'],
    ['a joint appointment in the calendar', partner(A), row({ holds: 'calendar' }), 'joint'],
    ['own name', partner(A), row({ holds: 'name', compartment: A }), 'own'],
    ["the other's full name", partner(B), row({ holds: 'name', compartment: A }), 'not-available'],
    ["the other's safe address", partner(B), row({ holds: 'office', compartment: A }), 'not-available'],
    ['own safe address', partner(A), row({ holds: 'office', compartment: A }), 'own'],
    ['a stranger to the couple: joint', partner('x', false), row({}), 'not-available'],
    ['a stranger whose id stands in the row', partner(A, false), row({ compartment: A }), 'not-available'],
  ] as const)('%s: %#', (_, viewer, seen, expected) => {
    const answer = maySee(viewer, seen);
    expect(answer.ok ? answer.because : answer.reason).toBe(expected);
  });

  it('has one reason for every refusal towards the other partner', () => {
    const reasons = new Set<string>();
    for (const holds of Object.keys(HOLDINGS) as Holding[])
      for (const audience of [null, 'care', 'both'] as const)
        for (const revealed of [false, true]) {
          const answer = maySee(partner(B), row({ holds, audience, revealed, compartment: A }));
          if (!answer.ok) reasons.add(answer.reason);
        }
    expect([...reasons]).toEqual(['not-available']);
  });
});

describe('what staff may see', () => {
  it.each([
    ['treating, a note', staff('treating'), row({ holds: 'care', compartment: A }), 'treating'],
    ['treating, in conjoint mode, one partner', staff('treating', { conjoint: true }), row({ holds: 'care', compartment: A }), 'conjoint'],
    ['treating, in conjoint mode, joint', staff('treating', { conjoint: true }), row({ holds: 'care' }), 'treating'],
    ['treating, in conjoint mode, a name', staff('treating', { conjoint: true }), row({ holds: 'name', compartment: A }), 'treating'],
    ['treating, in conjoint mode, a hold of the couple', staff('treating', { conjoint: true }), row({ holds: 'safety' }), 'conjoint'],
    ['treating, a hold', staff('treating'), row({ holds: 'safety' }), 'treating'],
    ['owner, a hold', staff('none', { owner: true }), row({ holds: 'safety' }), 'office-only'],
    ['owner, the calendar', staff('none', { owner: true }), row({ holds: 'calendar', compartment: A }), 'owner'],
    ['supervising, submitted', staff('supervising'), row({ holds: 'care', author: 'associate' }), 'supervising'],
    ['supervising, a draft of the associate', staff('supervising'), row({ holds: 'care', author: 'associate', stage: 'draft' }), 'not-the-record-yet'],
    ['supervising, what waits for review', staff('supervising'), row({ holds: 'care', author: 'associate', stage: 'in review' }), 'supervising'],
    ['treating, a colleague’s note in review', staff('treating'), row({ holds: 'care', author: 'former', stage: 'in review' }), 'not-the-record-yet'],
    ['treating, own note in review', staff('treating'), row({ holds: 'care', author: 'maya', stage: 'in review' }), 'treating'],
    ['supervising, own draft', staff('supervising'), row({ holds: 'care', author: 'maya', stage: 'draft' }), 'supervising'],
    ['not on the case', staff('none'), row({ holds: 'office' }), 'no-relation'],
    ['owner, a name', staff('none', { owner: true }), row({ holds: 'office' }), 'owner'],
    ['owner, a note', staff('none', { owner: true }), row({ holds: 'care' }), 'office-only'],
    ['owner, an answer', staff('none', { owner: true }), row({ holds: 'own', compartment: A }), 'office-only'],
    ['owner in conjoint mode, a safe address', staff('none', { owner: true, conjoint: true }), row({ holds: 'office', compartment: A }), 'conjoint'],
    ['owner who treats this couple', staff('treating', { owner: true }), row({ holds: 'care' }), 'treating'],
  ] as const)('%s', (_, viewer, seen, expected) => {
    const answer = maySee(viewer, seen);
    expect(answer.ok ? answer.because : answer.reason).toBe(expected);
  });
});

describe('what the signed policy decides', () => {
  it.each([
    ['no-secrets', false, 'ask-first'],
    ['limited-secrets', false, 'with-their-yes'],
    ['held-individual', false, 'never'],
    [null, false, 'never'],
    ['no-secrets', true, 'never'],
  ] as const)('%s, held %s: %s', (policy, held, expected) => expect(mayBringIntoRoom({ policy, held })).toBe(expected));

  it.each([
    ['both agreed', { policy: 'no-secrets', held: false }, { a: true, b: true }, true],
    ['one did not', { policy: 'no-secrets', held: false }, { a: true, b: false }, false],
    ['a hold', { policy: 'no-secrets', held: true }, { a: true, b: true }, false],
    ['no policy signed', { policy: null, held: false }, { a: true, b: true }, false],
  ] as const)('a reveal opens when %s: %#', (_, agreement, agreed, expected) => expect(mayReveal(agreement, agreed)).toBe(expected));
});
