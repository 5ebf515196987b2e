import type { NoteState } from './note';
import { maySignNote, wayToFinal, type SignAct, type Signer } from './may-sign-note';

const ASSOCIATE: Signer = { isAuthor: true, licensed: false, policy: 'must_approve', supervised: true };
const THERAPIST: Signer = { isAuthor: true, licensed: true, policy: 'must_approve', supervised: false };

describe('who may sign a note', () => {
  it.each([
    [true, 'must_approve', 'sign'],
    [true, 'must_cosign', 'sign'],
    [false, 'view_only', 'sign'],
    [false, 'must_approve', 'submit'],
    [false, 'must_cosign', 'submit'],
  ] as const)('licensed %p under %s: %s', (licensed, policy, way) => expect(wayToFinal({ licensed, policy })).toBe(way));

  it.each([
    ['an associate submits', 'submit', 'draft', ASSOCIATE, 'submitted'],
    ['an associate submits again what came back, unchanged', 'submit', 'returned', ASSOCIATE, 'submitted'],
    ['a licensed author signs', 'sign', 'draft', THERAPIST, 'final'],
    ['an associate whose notes are only viewed signs', 'sign', 'draft', { ...ASSOCIATE, policy: 'view_only' }, 'final'],
  ] as [string, SignAct, NoteState, Signer, NoteState][])('%s', (_, act, state, signer, next) =>
    expect(maySignNote(act, { state, missing: 0 }, signer, false)).toEqual({ ok: true, value: next }),
  );

  it.each([
    ["someone else's note", 'sign', 'draft', { ...THERAPIST, isAuthor: false }, false, 0, 'not-author'],
    ['a final note', 'sign', 'final', THERAPIST, false, 0, 'locked'],
    ['a submitted note', 'submit', 'submitted', ASSOCIATE, false, 0, 'wrong-state'],
    ['what conjoint mode half hides', 'sign', 'draft', THERAPIST, true, 0, 'conjoint'],
    ['an associate past the supervisor', 'sign', 'draft', ASSOCIATE, false, 0, 'needs-review'],
    ['a licensed author into no queue', 'submit', 'draft', THERAPIST, false, 0, 'needs-no-review'],
    ['a note that nobody would see', 'submit', 'draft', { ...ASSOCIATE, supervised: false }, false, 0, 'no-supervisor'],
    ['an incomplete note', 'submit', 'draft', ASSOCIATE, false, 2, 'incomplete'],
  ] as [string, SignAct, NoteState, Signer, boolean, number, string][])('refuses %s', (_, act, state, signer, conjoint, missing, reason) =>
    expect(maySignNote(act, { state, missing }, signer, conjoint)).toEqual({ ok: false, reason }),
  );
});
