import type { NoteFacts, NoteView } from '@attune/notes/domain';
import type { DraftContent, PartContent } from '../draft/draft-content';
import { chosen, differing } from './two-texts';

const facts: NoteFacts = { startedAt: null, stoppedAt: null, modality: 'in_person', attendance: [] };
const section = (id: string, key: string, compartment: string | null) => ({ id, key, compartment, text: '', risk: null });
const note = {
  template: { id: 'couples', version: 1 },
  partners: [{ id: 'x', seat: 'a', givenName: 'Ana', familyName: 'R' }, { id: 'y', seat: 'b', givenName: 'Ben', familyName: 'R' }],
  sections: [section('1', 'cycle', null), section('2', 'risk', 'x'), section('3', 'plan', null)],
} as unknown as NoteView;
const content = (parts: Record<string, Partial<PartContent>>, over: Partial<NoteFacts> = {}): DraftContent => ({
  facts: { ...facts, ...over },
  parts: Object.fromEntries(['1', '2', '3'].map((id) => [id, { text: '', risk: null, ...parts[id] }])),
});

describe('two texts of one note', () => {
  const here = content({ 1: { text: 'Mine.' }, 2: { risk: 'watch', text: 'Tired.' }, 3: { text: 'Same.' } }, { modality: 'video' });
  const there = content({ 1: { text: 'Theirs.' }, 2: { risk: 'none' }, 3: { text: 'Same.' } });

  it('differ by part and in the facts, each named; what is alike is not asked about', () =>
    expect(differing(note, here, there).map(({ name, here: mine, there: theirs, choices }) => [name, mine, theirs, choices.length])).toEqual([
      ['Facts', '', '', 2],
      ['The cycle today', 'Mine.', 'Theirs.', 3],
      ['Risk, Ana', 'Something to watch\nTired.', 'None seen\n', 2],
    ]));

  it('are put together as the writer chose', () =>
    expect(chosen(here, there, { facts: 'there', 1: 'both', 2: 'here' })).toEqual(content({ 1: { text: 'Theirs.\n\nMine.' }, 2: { risk: 'watch', text: 'Tired.' }, 3: { text: 'Same.' } })));

  it('keep a part that only one of them can see', () => {
    const { 2: hidden, ...seen } = there.parts;
    expect(hidden).toBeDefined();
    expect(chosen(here, { ...there, parts: seen }, { facts: 'here', 1: 'there' }).parts['2']).toEqual({ text: 'Tired.', risk: 'watch' });
  });
});
