import { aNoteView } from '../testing/a-note-view';
import { exerciseLines } from './exercise-lines';

const done = { id: 'e', title: 'Weekly check-in', parts: [{ seat: 'a' as const, words: 'done' }, { seat: 'b' as const, words: 'not done' }] };
const note = aNoteView();

describe('an exercise in the words of a note', () => {
  it('keeps each partner’s part apart', () => expect(exerciseLines(done, note)).toEqual([
    { sectionId: 'exercise', line: 'Weekly check-in.' }, { sectionId: 'stance-x', line: 'Weekly check-in: done.' }, { sectionId: 'stance-y', line: 'Weekly check-in: not done.' },
  ]));

  it('stands whole in one partner’s note, in its part on exercises', () => {
    const sections = note.sections.filter(({ compartment }) => compartment !== 'y').map((each) => ({ ...each, compartment: 'x' }));
    const alone = { sections, partners: note.partners.filter(({ id }) => id === 'x') };
    expect(exerciseLines(done, alone)).toEqual([{ sectionId: 'exercise', line: 'Weekly check-in: done.' }]);
  });

  it('says nothing joint in a shape without such a part, and nothing at all of a hidden one', () => {
    expect(exerciseLines(done, { ...note, sections: note.sections.filter(({ key }) => key !== 'exercise') }).map(({ sectionId }) => sectionId)).toEqual(['stance-x', 'stance-y']);
    expect(exerciseLines(done, { ...note, sections: note.sections.filter(({ compartment, key }) => compartment === null && key !== 'exercise') })).toEqual([]);
  });
});
