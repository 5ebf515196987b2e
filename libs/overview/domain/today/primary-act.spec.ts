import { primaryAct } from './primary-act';

const at = (id: string, from: string, until: string, over: object = {}) =>
  ({ id, startsAt: `2026-11-23T${from}:00.000Z`, endsAt: `2026-11-23T${until}:00.000Z`, status: 'planned', stoppedAt: null, note: null, ...over }) as const;
const now = (time: string) => `2026-11-23T${time}:00.000Z`;
const first = at('first', '18:00', '18:50');
const second = at('second', '19:00', '19:50');

describe('the first thing that Today offers', () => {
  it.each([
    ['Prep before the first', [first, second], '17:00', { act: 'prep', appointmentId: 'first', noteId: null }],
    ['Prep while it runs', [first, second], '18:30', { act: 'prep', appointmentId: 'first', noteId: null }],
    ['the next Prep when it is about to begin', [first, second], '18:50', { act: 'prep', appointmentId: 'second', noteId: null }],
    ['the note once it is over and there is time', [first, at('later', '21:00', '21:50')], '18:50', { act: 'write-note', appointmentId: 'first', noteId: null }],
    ['the note when it was stopped early', [at('first', '18:00', '18:50', { status: 'held', stoppedAt: now('18:40') }), second], '18:41', { act: 'write-note', appointmentId: 'first', noteId: null }],
    ['the draft that was begun', [at('first', '18:00', '18:50', { note: { id: 'n', state: 'draft' } })], '18:50', { act: 'write-note', appointmentId: 'first', noteId: 'n' }],
    ['the next Prep when the note is written', [at('first', '18:00', '18:50', { note: { id: 'n', state: 'submitted' } }), at('later', '21:00', '21:50')], '19:00', { act: 'prep', appointmentId: 'later', noteId: null }],
    ['nothing for a no-show alone', [at('first', '18:00', '18:50', { status: 'no_show' })], '19:00', null],
    ['nothing on an empty day', [], '19:00', null],
  ] as const)('%s', (_, appointments, time, expected) => expect(primaryAct(appointments, now(time))).toEqual(expected));
});
