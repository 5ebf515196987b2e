import { NOTE_STATES } from './note';
import { afterAct, NOTE_TRANSITIONS, supervisorsYes } from './note-states';

describe("a note's way", () => {
  it('leads from a draft to every state, and from every state but final to final', () => {
    expect(reachedFrom('draft')).toEqual(new Set(NOTE_STATES));
    for (const state of NOTE_STATES) expect(reachedFrom(state).has('final')).toBe(true);
  });

  it('never leaves final', () => expect(NOTE_TRANSITIONS.filter((each) => each.from === 'final')).toEqual([]));

  it('has one outcome for an act in a state', () => {
    const pairs = NOTE_TRANSITIONS.map((each) => `${each.from}/${each.act}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('lets nobody but the author touch the words and nobody but the supervisor judge them', () => {
    const by = (act: string) => new Set(NOTE_TRANSITIONS.filter((each) => each.act === act).map((each) => each.by));
    for (const act of ['write', 'submit', 'sign', 'withdraw']) expect([...by(act)]).toEqual(['author']);
    for (const act of ['return', 'approve', 'co-sign']) expect([...by(act)]).toEqual(['supervisor']);
  });

  it.each([
    ['draft', 'submit', { ok: true, value: 'submitted' }],
    ['returned', 'write', { ok: true, value: 'draft' }],
    ['submitted', 'write', { ok: false, reason: 'wrong-state' }],
    ['returned', 'approve', { ok: false, reason: 'wrong-state' }],
    ['final', 'write', { ok: false, reason: 'locked' }],
    ['final', 'return', { ok: false, reason: 'locked' }],
    ['final', 'sign', { ok: false, reason: 'locked' }],
  ] as const)('%s, %s: %j', (from, act, expected) => expect(afterAct(from, act)).toEqual(expected));

  it.each([
    ['view_only', null],
    ['must_approve', 'approve'],
    ['must_cosign', 'co-sign'],
  ] as const)("under %s the supervisor's yes is %s", (policy, act) => expect(supervisorsYes(policy)).toBe(act));
});

function reachedFrom(start: string): Set<string> {
  const seen = new Set([start]);
  for (const from of seen) for (const each of NOTE_TRANSITIONS) if (each.from === from) seen.add(each.to);
  return seen;
}
