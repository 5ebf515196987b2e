import { aPractice, expectShape, is, nullable, oneOf, type Practice } from '@attune/testing';
import { aSubmittedNote, part } from './a-note';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

test('shows a frozen copy as it was signed, to its author and the supervisor', async () => {
  const note = await aSubmittedNote(practice);
  for (const who of ['a1', 's1']) {
    const { status, body } = await practice.as(who).get(`/api/notes/${note.id}/submissions/1`);
    expect(status).toBe(200);
    expectShape(body, {
      number: is(1), submittedAt: 'instant', hash: is(note.signatures[0]?.hash), startedAt: 'instant', stoppedAt: 'instant', modality: 'text',
      attendance: [{ partnerId: 'uuid', presence: 'text' }],
      sections: [{ sectionId: 'uuid', key: 'text', compartment: nullable('uuid'), text: 'text', risk: oneOf(null, 'none') }],
    });
    expect(body.sections.map((each: { text: string }) => each.text)).toEqual(note.sections.map((each) => each.text));
  }
  const { body } = await practice.as('s1', { conjoint: true }).get(`/api/notes/${note.id}/submissions/1`);
  expect(body.sections.some((each: { sectionId: string }) => each.sectionId === part(note, 'stance', practice.ids.x1).id)).toBe(false);
});

test('whoever may not read the note finds no copy', async () => {
  const note = await aSubmittedNote(practice);
  const other = await aPractice();
  const foreign = await aSubmittedNote(other);
  for (const [who, id, number, status] of [
    ['a1', note.id, '2', 404], ['a1', note.id, 'x', 400], ['a2', note.id, '1', 404], ['s2', note.id, '1', 404], ['owner', note.id, '1', 403],
    ['x1', note.id, '1', 404], ['a1', foreign.id, '1', 404],
  ] as const) expect((await practice.as(who).get(`/api/notes/${id}/submissions/${number}`)).status).toBe(status);
});
