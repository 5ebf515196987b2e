import { anchorOf } from '@attune/notes/domain';
import { marksOf, pinThreads } from './pin-threads';
import type { Thread } from './thread';

const SECTIONS = [{ id: 'cycle', text: 'She pressed. He went quiet.' }, { id: 'plan', text: 'Listening, twice.' }];

const on = (id: string, sectionId: string | null, quote: string | null, openedAt = '2026-11-23T18:00:00.000Z'): Thread => {
  const text = SECTIONS.find((each) => each.id === sectionId)?.text ?? quote ?? '';
  const start = text.indexOf(quote ?? '');
  const anchor = quote === null ? null : (anchorOf(text, { start, end: start + quote.length }) ?? { before: '', quote, after: '' });
  return { id, version: 1, noteId: 'n', state: 'open', sectionId, compartment: null, anchor, submission: 1, openedBy: 's1', openedAt, comments: [] };
};

describe('talks at their places', () => {
  it('come in the order of the note, the whole note first, removed words last in their part', () => {
    const threads = [on('plan', 'plan', 'twice'), on('gone', 'cycle', 'shouted'), on('late', 'cycle', 'He went'), on('whole', null, null), on('early', 'cycle', 'She pressed')];
    expect(pinThreads(threads, SECTIONS).map(({ thread, removed }) => [thread.id, removed])).toEqual([
      ['whole', false], ['early', false], ['late', false], ['gone', true], ['plan', false],
    ]);
  });

  it('keep the order of their beginning at one place', () => {
    const [first, second] = [on('first', 'plan', 'twice', '2026-11-23T18:00:00.000Z'), on('second', 'plan', 'twice', '2026-11-23T18:05:00.000Z')];
    expect(pinThreads([second, first], SECTIONS).map(({ thread }) => thread.id)).toEqual(['first', 'second']);
  });

  it('mark their words while they are open', () => {
    const resolved = { ...on('b', 'plan', 'twice'), state: 'resolved' as const };
    expect(marksOf([on('a', 'cycle', 'quiet'), resolved, on('c', null, null)]).map((each) => each.id)).toEqual(['a']);
  });
});
