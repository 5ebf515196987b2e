import type { Gate } from '@attune/couples/domain';
import { askedBefore, mayAssign } from './may-assign';

const touch: Gate = { ok: false, owed: [{ what: 'extra-concern', seat: 'a', question: 'touch' }] };
const unasked: Gate = { ok: false, owed: [{ what: 'extra-question', seat: 'a', question: 'touch' }] };
const coercion: Gate = { ok: false, owed: [{ what: 'extra-concern', seat: 'b', question: 'sexual-coercion' }] };
const open: Gate = { ok: true };
/** What conjoint mode says: no, and nothing named. */
const silent: Gate = { ok: false, owed: [] };

describe('mayAssign', () => {
  it.each<[string, Gate, string, Gate]>([
    ['an open gate', open, 'touch', open],
    ['a concern about touch, with touch', touch, 'touch', touch],
    ['a concern about touch, side by side', touch, 'side', open],
    ['touch was not asked, side by side', unasked, 'side', unasked],
    ['a concern about coercion, side by side', coercion, 'side', coercion],
    ['a silent no stays one', silent, 'side', silent],
  ])('%s', (_, gate, variant, expected) => expect(mayAssign(gate, variant)).toEqual(expected));
});

describe('askedBefore', () => {
  it.each([
    ['E1', []],
    ['E5', ['trauma', 'coercion']],
    ['E6', ['touch', 'sexual-coercion']],
  ] as const)('%s', (exercise, questions) => expect(askedBefore(exercise)).toEqual(questions));
});
