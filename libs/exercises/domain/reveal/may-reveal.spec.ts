import { mayChoose, mayReveal, type Part, type RevealCase } from './may-reveal';

const moment = '2026-11-30T02:00:00.000Z';
const before = '2026-11-29T20:00:00.000Z';
const after = '2026-11-30T02:00:00.001Z';
const yes: Part = { finishedAt: before, choice: { agrees: true, at: before } };
const both: RevealCase = { now: after, moment, withheld: false, heldAtMoment: false, parts: [yes, yes] };
const other = (part: Partial<Part>): RevealCase => ({ ...both, parts: [yes, { ...yes, ...part }] });

describe('mayReveal', () => {
  it.each<[string, RevealCase, ReturnType<typeof mayReveal>]>([
    ['both agreed, the moment has come', both, 'open'],
    ['at the very moment', { ...both, now: moment }, 'open'],
    ['a millisecond before', { ...both, now: '2026-11-30T01:59:59.999Z' }, 'too-early'],
    ['not yet opened in the appointment', { ...both, moment: null }, 'too-early'],
    ['refused', other({ choice: { agrees: false, at: before } }), 'unavailable'],
    ['no choice made', other({ choice: null }), 'unavailable'],
    ['skipped, stopped or missed', other({ finishedAt: null, choice: null }), 'unavailable'],
    ['stopped after agreeing', other({ finishedAt: null }), 'unavailable'],
    ['finished late', other({ finishedAt: after }), 'unavailable'],
    ['agreed late', other({ choice: { agrees: true, at: after } }), 'unavailable'],
    ['withheld by the clinician', { ...both, withheld: true }, 'unavailable'],
    ['paused or held', { ...both, heldAtMoment: true }, 'unavailable'],
    ['a card that was not approved', other({ cardApproved: false }), 'unavailable'],
    ['a card that was approved', other({ cardApproved: true }), 'open'],
    ['neither agreed', { ...both, parts: [{ ...yes, choice: null }, { ...yes, choice: null }] }, 'unavailable'],
  ])('%s', (_, given, expected) => expect(mayReveal(given)).toBe(expected));
});

describe('mayChoose', () => {
  it.each([
    ['no moment yet', before, null, true],
    ['before it', before, moment, true],
    ['at it', moment, moment, false],
    ['after it', after, moment, false],
  ])('%s', (_, now, at, expected) => expect(mayChoose(now, at)).toBe(expected));
});
