import { GENESIS, link, type SealableEvent } from './chain';

const key = Buffer.alloc(32, 7);
const event: SealableEvent = { id: 'e1', practiceId: 'p1', at: '2026-11-23T10:00:00.000000Z', fields: ['notes.read', 'note', null] };
const hex = (previous: Buffer, seq: number, each: SealableEvent, k = key) => link(k, previous, seq, each).toString('hex');

describe('link', () => {
  it('is the same for the same event at the same place', () => {
    expect(hex(GENESIS, 1, event)).toBe(hex(GENESIS, 1, { ...event, fields: [...event.fields] }));
  });

  it.each([
    ['another place', GENESIS, 2, event, key],
    ['another link before it', Buffer.alloc(32, 1), 1, event, key],
    ['another key', GENESIS, 1, event, Buffer.alloc(32, 8)],
    ['a changed field', GENESIS, 1, { ...event, fields: ['notes.read', 'notes', null] }, key],
    ['bytes moved between fields', GENESIS, 1, { ...event, fields: ['notes.readn', 'ote', null] }, key],
    ['an empty text where there was none', GENESIS, 1, { ...event, fields: ['notes.read', 'note', ''] }, key],
    ['another time', GENESIS, 1, { ...event, at: '2026-11-23T10:00:00.000001Z' }, key],
  ])('differs for %s', (_, previous, seq, each, k) => {
    expect(hex(previous, seq, each, k)).not.toBe(hex(GENESIS, 1, event));
  });
});
