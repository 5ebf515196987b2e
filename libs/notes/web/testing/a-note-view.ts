import type { NoteSection, NoteView } from '@attune/notes/domain';

const section = (id: string, key: string, compartment: string | null = null, over: Partial<NoteSection> = {}): NoteSection => ({ id, key, compartment, text: '', risk: null, ...over });

/** Ana and Ben's joint draft, begun by Maya; all facts known, no word written. For specs. */
export function aNoteView(over: Partial<NoteView> = {}): NoteView {
  return {
    id: 'n1', version: 3, state: 'draft', coupleId: 'c1', appointmentId: 'a1', authorId: 'maya', compartment: null, belongs: 'unit', heldOn: '2024-11-18',
    template: { id: 'couples', version: 1 }, submission: 0, savedAt: '2024-11-18T19:00:00.000Z', submittedAt: null, finalAt: null, finalHash: null,
    line: 'Maya Lin, APCC 12907, supervised by Dr. Chen', supervisors: ['chen'],
    startedAt: '2024-11-18T18:00:00.000Z', stoppedAt: '2024-11-18T18:50:00.000Z', modality: 'in_person',
    attendance: [{ partnerId: 'x', presence: 'whole' }, { partnerId: 'y', presence: 'whole' }],
    partners: [{ id: 'x', seat: 'a', givenName: 'Ana', familyName: 'Reed' }, { id: 'y', seat: 'b', givenName: 'Ben', familyName: 'Reed' }],
    sections: [
      section('cycle', 'cycle'), section('stance-x', 'stance', 'x'), section('stance-y', 'stance', 'y'), section('attunement', 'attunement'), section('repair', 'repair'),
      section('exercise', 'exercise'), section('risk-x', 'risk', 'x'), section('risk-y', 'risk', 'y'), section('plan', 'plan'),
    ],
    signatures: [], addenda: [], submissions: [], appointment: null, lastPlan: null, untouched: [], way: 'submit', conjoint: false, ...over,
  };
}

/** The same note with nothing missing. */
export function aWholeNoteView(over: Partial<NoteView> = {}): NoteView {
  const note = aNoteView();
  const sections = note.sections.map((each) => (each.key === 'risk' ? { ...each, risk: 'none' as const } : { ...each, text: `Words on ${each.id}.` }));
  return { ...note, sections, ...over };
}
