import { aWholeNoteView } from '../testing/a-note-view';
import { onAPage } from '../testing/on-a-page';
import { FactsLine } from './facts-line';

describe('the facts of an appointment', () => {
  it.each([
    ['2024-11-18T18:22:40.000Z', '2024-11-18T19:12:10.000Z', '(50 min)'],
    ['2024-11-18T18:22:00.000Z', '2024-11-18T19:11:20.000Z', '(49 min)'],
  ])('from %s to %s: minutes to the nearest, as hours count them: %s', async (startedAt, stoppedAt, said) => {
    const note = aWholeNoteView({ startedAt, stoppedAt });
    expect((await onAPage(FactsLine, { note, facts: note })).text()).toContain(said);
  });

  it('without an end no minutes', async () => {
    const note = aWholeNoteView({ stoppedAt: null });
    expect((await onAPage(FactsLine, { note, facts: note })).text()).not.toContain('min)');
  });
});
