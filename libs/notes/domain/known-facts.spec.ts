import type { NoteFacts } from './note';
import { withKnownFacts, type AppointmentFacts } from './known-facts';

const [START, STOP, LATER] = ['2026-11-23T18:02:00.000Z', '2026-11-23T18:55:00.000Z', '2026-11-23T19:10:00.000Z'];
const empty: NoteFacts = { startedAt: null, stoppedAt: null, modality: 'video', attendance: [] };
const known: AppointmentFacts = { startedAt: START, stoppedAt: STOP, attendance: [{ partnerId: 'x', presence: 'whole' }, { partnerId: 'y', presence: 'part' }] };

describe('the facts of a draft, with what its appointment knows', () => {
  it.each<[string, NoteFacts, AppointmentFacts, NoteFacts]>([
    ['nothing was given', empty, known, { ...empty, ...known, attendance: [...known.attendance] }],
    ['begun at Start, stopped since', { ...empty, startedAt: START }, known, { ...empty, startedAt: START, stoppedAt: STOP, attendance: [...known.attendance] }],
    ['what was given stays', { ...empty, stoppedAt: LATER, attendance: [{ partnerId: 'y', presence: 'absent' }] }, known,
      { ...empty, startedAt: START, stoppedAt: LATER, attendance: [{ partnerId: 'y', presence: 'absent' }, { partnerId: 'x', presence: 'whole' }] }],
    ['the appointment knows nothing', { ...empty, startedAt: START }, { startedAt: null, stoppedAt: null, attendance: [] }, { ...empty, startedAt: START }],
  ])('%s', (_, facts, of, expected) => expect(withKnownFacts(facts, of)).toEqual(expected));
});
