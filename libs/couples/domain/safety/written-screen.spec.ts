import { mayBeginExercises } from './may-begin-exercises';
import type { Screening } from './screening';
import { WRITTEN_OUTCOMES, WRITTEN_WORDS, withWrittenScreen, type WrittenOutcome } from './written-screen';

const clean = { trauma: 'no-concern', coercion: 'no-concern', touch: 'no-concern', 'sexual-coercion': 'no-concern' } as const;
const seen = (outcome: Screening['outcome'], on = '2026-03-02') =>
  ({ seenOn: on, seenAlone: true, way: 'video', outcome, extra: clean, recordedAt: `${on}T19:00:00.000Z` }) as const;
const wrote = (outcome: WrittenOutcome, on = '2026-08-03') => ({ on, outcome, recordedAt: `${on}T04:00:00.000Z` });

const owed = (a: ReturnType<typeof withWrittenScreen<ReturnType<typeof seen>>>, today = '2026-08-10') => {
  const gate = mayBeginExercises(
    { status: 'active', held: false, screening: { a, b: seen('no-concern', '2026-08-01') }, clinician: 'licensed', clearance: 'none', extra: [] }, today,
  );
  return gate.ok ? 'open' : gate.owed.map(({ what }) => what).join();
};

describe('a screen in writing beside what the clinician found', () => {
  it.each([
    ['nothing in writing: the finding counts its six months', seen('no-concern'), null, 'open'],
    ['positive', seen('no-concern'), wrote('positive'), 'concern'],
    ['sent and not finished', seen('no-concern'), wrote('not-finished'), 'screening-not-yet'],
    ['not alone: the hold speaks for it', seen('no-concern'), wrote('not-alone'), 'open'],
    ['negative', seen('no-concern'), wrote('negative'), 'open'],
    ['negative takes no concern away', seen('concern'), wrote('negative'), 'concern'],
    ['negative makes no talk out of none', seen('not-yet'), wrote('negative'), 'screening-not-yet'],
    ['negative clears nobody who was not seen', null, wrote('negative'), 'screening'],
    ['positive, and seen alone since', seen('no-concern', '2026-08-05'), wrote('positive'), 'open'],
    ['not finished, and seen alone since', seen('no-concern', '2026-08-03'), wrote('not-finished'), 'open'],
  ])('%s', (_, interview, written, expected) => expect(owed(withWrittenScreen(interview, written))).toBe(expected));

  it('keeps a finding alive that would have run out, and no longer than another term', () => {
    expect(owed(seen('no-concern'), '2026-09-03')).toBe('screening-expired');
    const kept = withWrittenScreen(seen('no-concern'), wrote('negative', '2026-08-28'));
    expect(owed(kept, '2027-01-15')).toBe('open');
    const alone = { status: 'active', held: false, clinician: 'licensed', clearance: 'none', extra: [] } as const;
    expect(mayBeginExercises({ ...alone, screening: { a: kept, b: kept } }, '2027-02-28')).toEqual({ ok: true });
    expect(mayBeginExercises({ ...alone, screening: { a: kept, b: kept } }, '2027-03-01').ok).toBe(false);
  });

  it('has words for each', () => expect(WRITTEN_OUTCOMES.filter((each) => !WRITTEN_WORDS[each].endsWith('.'))).toEqual([]));
});
