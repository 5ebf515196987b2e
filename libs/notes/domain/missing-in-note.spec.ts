import { missingInNote } from './missing-in-note';
import { NOTE_MAX, type NoteContent, type NoteSection } from './note';

const NAMES = { x: 'Ana', y: 'Ben' };
const NOW = '2026-11-23T19:00:00.000Z';

describe('what is missing before a note can be signed', () => {
  it('is nothing when it is whole', () => expect(missing({})).toEqual([]));

  it.each([
    ['no start', { startedAt: null }, 'startedAt'],
    ['no stop', { stoppedAt: null }, 'stoppedAt'],
    ['a stop before the start', { stoppedAt: '2026-11-23T16:00:00.000Z' }, 'stoppedAt'],
    ['a stop ahead of now', { stoppedAt: '2026-11-23T19:00:01.000Z' }, 'stoppedAt'],
    ['nobody asked of one partner', { attendance: [{ partnerId: 'x', presence: 'whole' as const }] }, 'attendance'],
  ])('%s', (_, change, field) => expect(missing(change).map((each) => each.field)).toContain(field));

  it("names the partner whose part is empty, and only if they were there", () => {
    const empty = withText('stance', 'y', ' \n');
    expect(missing({ sections: empty })).toEqual([{ field: 'sections.stance-y.text', message: "Stance: Ben's part is empty." }]);
    const attendance = [{ partnerId: 'x', presence: 'whole' as const }, { partnerId: 'y', presence: 'absent' as const }];
    expect(missing({ sections: empty, attendance })).toEqual([]);
    expect(missing({ sections: empty, attendance: [attendance[0]!, { partnerId: 'y', presence: 'part' }] })).toHaveLength(1);
  });

  it('wants joint parts that the template requires, and leaves out the others', () => {
    expect(missing({ sections: withText('plan', null, '') })).toEqual([{ field: 'sections.plan.text', message: 'Plan is empty.' }]);
    expect(missing({ sections: withText('repair', null, '') })).toEqual([]);
  });

  it('takes "none seen" for an answer and silence for none, for a partner who was absent too', () => {
    const attendance = [{ partnerId: 'x', presence: 'whole' as const }, { partnerId: 'y', presence: 'absent' as const }];
    const unanswered = SECTIONS.map((each) => (each.id === 'risk-y' ? { ...each, risk: null } : each));
    expect(missing({ attendance, sections: unanswered })).toEqual([
      { field: 'sections.risk-y.risk', message: 'Risk for Ben is not answered. "None seen" is an answer.' },
    ]);
  });

  it('wants words once a risk was seen', () => {
    const seen = SECTIONS.map((each) => (each.id === 'risk-x' ? { ...each, risk: 'watch' as const } : each));
    expect(missing({ sections: seen }).map((each) => each.field)).toEqual(['sections.risk-x.text']);
    expect(missing({ sections: seen.map((each) => (each.id === 'risk-x' ? { ...each, text: 'Slept badly; asked about it.' } : each)) })).toEqual([]);
  });

  it('refuses a section beyond the limit', () => {
    expect(missing({ sections: withText('cycle', null, 'a'.repeat(NOTE_MAX)) })).toEqual([]);
    expect(missing({ sections: withText('cycle', null, 'a'.repeat(NOTE_MAX + 1)) })).toHaveLength(1);
  });

  it('asks nothing of the partner who is no part of an individual note', () => {
    const alone = SECTIONS.filter((each) => each.compartment !== 'y').map((each) => ({ ...each, compartment: 'x' }));
    expect(missing({ compartment: 'x', sections: alone, attendance: [{ partnerId: 'x', presence: 'whole' }] })).toEqual([]);
    const noPlan = alone.map((each) => (each.key === 'plan' ? { ...each, text: '' } : each));
    expect(missing({ compartment: 'x', sections: noPlan, attendance: [{ partnerId: 'x', presence: 'whole' }] })).toEqual([
      { field: 'sections.plan.text', message: 'Plan is empty.' },
    ]);
  });
});

const section = (key: string, compartment: string | null, text: string): NoteSection => ({
  id: compartment ? `${key}-${compartment}` : key, key, compartment, text, risk: key === 'risk' ? 'none' : null,
});
const SECTIONS = [
  section('cycle', null, 'He went quiet, she pressed.'),
  section('stance', 'x', 'Hurt, then angry.'), section('stance', 'y', 'Overwhelmed.'),
  section('attunement', null, ''), section('repair', null, 'A hand on the arm.'), section('exercise', null, ''),
  section('risk', 'x', ''), section('risk', 'y', ''),
  section('plan', null, 'Listening without fixing, twice.'),
];
const NOTE: NoteContent = {
  id: 'n', coupleId: 'c', appointmentId: 'p', authorId: 'a1', compartment: null, belongs: 'unit', heldOn: '2026-11-23',
  startedAt: '2026-11-23T17:00:00.000Z', stoppedAt: '2026-11-23T17:50:00.000Z', modality: 'in_person',
  attendance: [{ partnerId: 'x', presence: 'whole' }, { partnerId: 'y', presence: 'whole' }],
  template: { id: 'couples', version: 1 }, sections: SECTIONS,
};
const missing = (change: Partial<NoteContent>) => missingInNote({ ...NOTE, ...change }, NAMES, NOW);
const withText = (key: string, compartment: string | null, text: string) =>
  SECTIONS.map((each) => (each.key === key && each.compartment === compartment ? { ...each, text } : each));
