import type { NoteFacts } from '@attune/notes/domain';
import { changeBetween, isCarriedOut, sameFacts, standOf, withChange, type DraftContent } from './draft-content';

const facts: NoteFacts = {
  startedAt: '2026-11-23T18:00:00.000Z', stoppedAt: null, modality: 'in_person',
  attendance: [{ partnerId: 'x', presence: 'whole' }, { partnerId: 'y', presence: 'absent' }],
};
const content: DraftContent = { facts, parts: { cycle: { text: 'He asked.', risk: null }, risk: { text: '', risk: null } } };

describe('what changed in a draft', () => {
  it('is nothing when nothing changed', () => expect(changeBetween(content, { facts: { ...facts }, parts: { ...content.parts } })).toBeNull());

  it('names only what changed, so that other parts stay as they are', () => {
    const later = withChange(content, { sections: [{ id: 'risk', risk: 'none' }] });
    expect(changeBetween(content, later)).toEqual({ sections: [{ id: 'risk', risk: 'none' }] });
    expect(changeBetween(later, content)).toEqual({ sections: [{ id: 'risk', risk: null }] });
  });

  it('carries the facts as a whole', () => {
    const later = withChange(content, { facts: { ...facts, modality: 'video' }, sections: [] });
    expect(changeBetween(content, later)).toEqual({ facts: { ...facts, modality: 'video' }, sections: [] });
  });

  it('knows facts again that the server wrote another way', () =>
    expect(sameFacts(facts, { ...facts, startedAt: '2026-11-23T18:00:00Z', attendance: [...facts.attendance].reverse() })).toBe(true));

  it('is carried out where all of it stands', () => {
    const change = { facts, sections: [{ id: 'cycle', text: 'He asked.' }] };
    expect(isCarriedOut(change, content)).toBe(true);
    expect(isCarriedOut({ ...change, sections: [{ id: 'cycle', text: 'He asked again.' }] }, content)).toBe(false);
  });

  it('reads what the server holds', () =>
    expect(standOf({ version: 4, savedAt: 'then', ...facts, sections: [{ id: 's', key: 'plan', compartment: null, text: 'Meet', risk: null }] })).toEqual({
      version: 4, savedAt: 'then', content: { facts, parts: { s: { text: 'Meet', risk: null } } },
    }));
});
