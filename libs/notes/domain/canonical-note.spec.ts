import { createHash } from 'node:crypto';
import { canonicalAddendum, canonicalNote, noteHash } from './canonical-note';
import type { NoteContent } from './note';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const NOTE: NoteContent = {
  id: 'n', coupleId: 'c', appointmentId: 'p', authorId: 'a1', compartment: null, belongs: 'unit', heldOn: '2026-11-23',
  startedAt: '2026-11-23T17:00:00.000Z', stoppedAt: '2026-11-23T17:50:00.000Z', modality: 'video',
  attendance: [{ partnerId: 'y', presence: 'part' }, { partnerId: 'x', presence: 'whole' }],
  template: { id: 'couples', version: 1 },
  sections: [
    { id: 's1', key: 'cycle', compartment: null, text: 'Paseó por la sala "en silencio".', risk: null },
    { id: 's2', key: 'risk', compartment: 'x', text: '', risk: 'none' },
  ],
};

describe('what a signature is over', () => {
  it('is this text, to the byte', () =>
    expect(canonicalNote(NOTE)).toBe(
      '["attune-note-v1","n","c","p","a1",null,"unit","2026-11-23","2026-11-23T17:00:00.000Z","2026-11-23T17:50:00.000Z","video",' +
        '[["x","whole"],["y","part"]],"couples",1,[["cycle",null,null,"Paseó por la sala \\"en silencio\\"."],["risk","x","none",""]]]',
    ));

  it('hashes the same whatever the order of attendance and the ids of section rows', () => {
    const same = { ...NOTE, attendance: [...NOTE.attendance].reverse(), sections: NOTE.sections.map((each) => ({ ...each, id: 'other' })) };
    expect(noteHash(sha256, same)).toBe(noteHash(sha256, NOTE));
  });

  const [cycle, risk] = NOTE.sections as [NoteContent['sections'][0], NoteContent['sections'][0]];
  it.each([
    ['a letter', { sections: [{ ...cycle, text: `${cycle.text} ` }, risk] }],
    ['a risk level', { sections: [cycle, { ...risk, risk: 'watch' as const }] }],
    ['whose part it is', { sections: [cycle, { ...risk, compartment: 'y' }] }],
    ['the order', { sections: [risk, cycle] }],
    ['text moved to the next part', { sections: [{ ...cycle, text: '' }, { ...risk, text: cycle.text }] }],
    ['a time', { stoppedAt: '2026-11-23T17:51:00.000Z' }],
    ['who was there', { attendance: [{ partnerId: 'x', presence: 'whole' as const }] }],
    ['the author', { authorId: 'a2' }],
  ])('changes with %s', (_, change) => expect(noteHash(sha256, { ...NOTE, ...change })).not.toBe(noteHash(sha256, NOTE)));

  it('binds an addendum to the note as signed', () => {
    const addendum = { id: 'd', kind: 'correction', compartment: null, text: 'It was Tuesday.', reason: 'Wrong day.' };
    expect(canonicalAddendum('ab', addendum)).not.toBe(canonicalAddendum('cd', addendum));
  });
});
