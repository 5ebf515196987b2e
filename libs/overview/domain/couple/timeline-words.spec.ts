import type { TimelineItem } from './timeline';
import { timelineWords } from './timeline-words';

const item = (over: object) => ({ id: 'i', at: '', on: '2026-11-23', lane: 'joint', ...over }) as TimelineItem;

describe('an entry of the timeline', () => {
  it.each([
    [{ kind: 'appointment', status: 'no_show' }, 'Appointment, no-show'],
    [{ kind: 'appointment', status: 'held', startedAt: '2026-11-23T18:00:00.000Z', stoppedAt: null, endsAt: '2026-11-23T18:50:00.000Z' }, 'Appointment, running'],
    [{ kind: 'appointment', status: 'held', startedAt: '2026-11-23T17:00:00.000Z', stoppedAt: null, endsAt: '2026-11-23T17:50:00.000Z' }, 'Appointment, held'],
    [{ kind: 'note', state: 'submitted' }, 'Note, with the supervisor'],
    [{ kind: 'run', title: 'Noticing', state: 'skipped' }, 'Noticing, not now'],
    [{ kind: 'run', title: 'Noticing', state: 'finished' }, 'Noticing, done'],
    [{ kind: 'room', title: 'Settling' }, 'Settling, in the room'],
    [{ kind: 'addendum', type: 'late_entry' }, 'Late entry'],
  ])('%j', (over, words) => expect(timelineWords(item(over), '2026-11-23T18:30:00.000Z')).toBe(words));
});
