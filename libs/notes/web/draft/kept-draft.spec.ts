import type { DraftChange, NoteFacts } from '@attune/notes/domain';
import type { Stand } from './draft-content';
import { reopening, type KeptDraft } from './kept-draft';

const facts: NoteFacts = { startedAt: null, stoppedAt: null, modality: 'in_person', attendance: [] };
const stand = (version: number, cycle: string): Stand => ({ version, savedAt: '', content: { facts, parts: { cycle: { text: cycle, risk: null } } } });
const says = (text: string): DraftChange => ({ sections: [{ id: 'cycle', text }] });
const kept = (change: DraftChange, sent: DraftChange | null = null): KeptDraft => ({ version: 3, change, sent, keptAt: '' });

describe('words found on this device', () => {
  it.each([
    ['the server has them', kept(says('He asked.')), stand(4, 'He asked.'), 'nothing'],
    ['nobody wrote since', kept(says('He asked. She')), stand(3, 'He asked.'), 'resume'],
    ['only their own last save came in between', kept(says('He asked. She'), says('He asked.')), stand(4, 'He asked.'), 'resume'],
    ['another window wrote in between', kept(says('He asked. She')), stand(4, 'He left.'), 'conflict'],
    ['another window wrote, and the last save was lost', kept(says('He asked. She'), says('He asked.')), stand(4, 'He left.'), 'conflict'],
    ['the last save came through and another window wrote after it', kept(says('He asked. She'), says('He asked.')), stand(5, 'He asked. They'), 'conflict'],
    ['another window gave the note another shape', kept({ ...says('He asked. She'), facts }), { ...stand(4, ''), content: { facts, parts: { data: { text: '', risk: null } } } }, 'resume'],
  ])('when %s', (_, draft, server, kind) => expect(reopening(draft, server)).toBe(kind));
});
