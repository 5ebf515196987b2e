import { cancelledWith, moves, within, type Movable } from './series-edit';

const LA = 'America/Los_Angeles';
const at = (id: string, startsAt: string, status: Movable['status'] = 'planned'): Movable => ({ id, startsAt, status });

// Mondays at 10:00 in Los Angeles, across the end of summer time on 1 November.
const first = at('first', '2026-10-19T17:00:00.000Z', 'held');
const second = at('second', '2026-10-26T17:00:00.000Z');
const third = at('third', '2026-11-02T18:00:00.000Z');
const missed = at('missed', '2026-11-09T18:00:00.000Z', 'cancelled');
const last = at('last', '2026-11-16T18:00:00.000Z');
const series = [last, first, missed, third, second];

describe('this one, or all following', () => {
  it('is one, whatever its series', () => expect(within(series, second, 'one')).toEqual([second]));
  it('is it and what is planned after it, in order', () => expect(within(series, second, 'following')).toEqual([second, third, last]));
  it('leaves earlier ones alone', () => expect(within(series, last, 'following')).toEqual([last]));
});

describe('a cancellation taken back', () => {
  const gone = at('gone', '2026-11-23T18:00:00.000Z', 'cancelled');
  const other = at('other', '2026-11-30T18:00:00.000Z', 'cancelled');
  const all = [...series, gone, other];

  it('is of the one pointed at and of those cancelled with it, each once', () => {
    expect(cancelledWith(all, gone, ['other', 'gone', 'other'])).toEqual({ ok: true, value: [gone, other] });
  });
  it('is refused whole for what is not cancelled or not of the series', () => {
    for (const also of ['third', 'stranger']) expect(cancelledWith(all, gone, [also])).toEqual({ ok: false, reason: 'not-cancelled' });
    expect(cancelledWith(all, second, ['gone'])).toEqual({ ok: false, reason: 'not-cancelled' });
  });
});

describe('moving', () => {
  it('one to another day and time', () => {
    expect(moves(series, second, { date: '2026-10-28', time: '15:30', minutes: 80, scope: 'one' }, LA)).toEqual({
      ok: true,
      value: [{ id: 'second', startsAt: '2026-10-28T22:30:00.000Z', endsAt: '2026-10-28T23:50:00.000Z' }],
    });
  });

  it('all following by a day, on the same clock before and after summer time ends', () => {
    expect(moves(series, second, { date: '2026-10-27', time: '10:00', minutes: 50, scope: 'following' }, LA)).toEqual({
      ok: true,
      value: [
        { id: 'second', startsAt: '2026-10-27T17:00:00.000Z', endsAt: '2026-10-27T17:50:00.000Z' },
        { id: 'third', startsAt: '2026-11-03T18:00:00.000Z', endsAt: '2026-11-03T18:50:00.000Z' },
        { id: 'last', startsAt: '2026-11-17T18:00:00.000Z', endsAt: '2026-11-17T18:50:00.000Z' },
      ],
    });
  });

  it('refuses what is held, missed or cancelled', () => {
    expect(moves(series, first, { date: '2026-10-20', time: '10:00', minutes: 50, scope: 'one' }, LA)).toEqual({ ok: false, reason: 'not-planned' });
  });
});
