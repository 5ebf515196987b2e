import { mayBeginExercises, type GateQuestion } from './may-begin-exercises';
import type { Screening } from './screening';

const TODAY = '2026-11-23';
const seen = (over: Partial<Screening> = {}): Screening => ({
  seenOn: '2026-11-02', seenAlone: true, way: 'in-person', outcome: 'no-concern',
  extra: { trauma: 'not-asked', coercion: 'not-asked', touch: 'not-asked', 'sexual-coercion': 'not-asked' }, ...over,
});
const asked = (over: Partial<Screening['extra']> = {}) =>
  seen({ extra: { trauma: 'no-concern', coercion: 'no-concern', touch: 'no-concern', 'sexual-coercion': 'no-concern', ...over } });
const ready: GateQuestion = { status: 'active', held: false, screening: { a: seen(), b: seen() }, clinician: 'associate', clearance: 'yes', extra: [] };
const gate = (over: Partial<GateQuestion>) => {
  const answer = mayBeginExercises({ ...ready, ...over }, TODAY);
  return answer.ok ? 'open' : answer.owed;
};

describe('the gate before joint exercises', () => {
  it('is open when both were seen alone without concern and the supervisor said yes', () => expect(gate({})).toBe('open'));
  it('needs no yes of a licensed clinician', () => expect(gate({ clinician: 'licensed', clearance: 'none' })).toBe('open'));

  it.each([
    ['the couple is paused', { status: 'paused' }, [{ what: 'not-active' }]],
    ['a hold is open', { held: true }, [{ what: 'held' }]],
    ['one was never screened', { screening: { a: null, b: seen() } }, [{ what: 'screening', seat: 'a' }]],
    ['one was not alone', { screening: { a: seen(), b: seen({ seenAlone: false, outcome: 'not-yet' }) } }, [{ what: 'screening-not-yet', seat: 'b' }]],
    ['one outcome is open', { screening: { a: seen({ outcome: 'not-yet' }), b: seen() } }, [{ what: 'screening-not-yet', seat: 'a' }]],
    ['there is a concern', { screening: { a: seen(), b: seen({ outcome: 'concern' }) } }, [{ what: 'concern', seat: 'b' }]],
    ['the supervisor was not asked', { clearance: 'none' }, [{ what: 'ask-supervisor' }]],
    ['the supervisor has not answered', { clearance: 'asked' }, [{ what: 'supervisor-answer' }]],
    ['the supervisor said no', { clearance: 'no' }, [{ what: 'supervisor-said-no' }]],
  ] as const)('stays closed when %s', (_, over, owed) => expect(gate(over)).toEqual(owed));

  it.each([
    ['2026-05-22', [{ what: 'screening-expired', seat: 'a' }]],
    ['2026-05-23', 'open'],
  ] as const)('a screening of %s on the 23rd of November', (seenOn, expected) => expect(gate({ screening: { a: seen({ seenOn }), b: seen() } })).toEqual(expected));

  it('names everything owed at once', () =>
    expect(gate({ status: 'invited', screening: { a: null, b: null }, clearance: 'none' })).toEqual([
      { what: 'not-active' }, { what: 'screening', seat: 'a' }, { what: 'screening', seat: 'b' }, { what: 'ask-supervisor' },
    ]));

  it.each([
    ['trigger work, not asked', ['trauma', 'coercion'], seen(), [
      { what: 'extra-question', seat: 'b', question: 'trauma' }, { what: 'extra-question', seat: 'b', question: 'coercion' }]],
    ['trigger work, a trauma concern', ['trauma', 'coercion'], asked({ trauma: 'concern' }), [{ what: 'extra-concern', seat: 'b', question: 'trauma' }]],
    ['settling, a concern about touch', ['touch', 'sexual-coercion'], asked({ touch: 'concern' }), [{ what: 'extra-concern', seat: 'b', question: 'touch' }]],
    ['settling, a trauma concern does not matter', ['touch', 'sexual-coercion'], asked({ trauma: 'concern' }), 'open'],
  ] as const)('%s', (_, extra, b, expected) => expect(gate({ extra, screening: { a: asked(), b } })).toEqual(expected));
});
