import { screeningFault, screeningValidThrough, SCREENING_FAULTS, type Screening } from './screening';

const calm: Screening['extra'] = { trauma: 'not-asked', coercion: 'not-asked', touch: 'not-asked', 'sexual-coercion': 'not-asked' };
const seen = (over: Partial<Screening> = {}): Screening => ({ seenOn: '2026-11-23', seenAlone: true, way: 'video', outcome: 'no-concern', extra: calm, ...over });

describe('a screening as recorded', () => {
  it.each([
    ['alone, today, no concern', {}, null],
    ['tomorrow', { seenOn: '2026-11-24' }, 'in-the-future'],
    ['not alone, no concern', { seenAlone: false }, 'not-alone'],
    ['not alone, not yet', { seenAlone: false, outcome: 'not-yet' }, null],
    ['not alone, a concern all the same', { seenAlone: false, outcome: 'concern' }, null],
    ['coercion, no concern', { extra: { ...calm, coercion: 'concern' } }, 'coercion-is-a-concern'],
    ['sexual coercion, not yet', { outcome: 'not-yet', extra: { ...calm, 'sexual-coercion': 'concern' } }, 'coercion-is-a-concern'],
    ['coercion, a concern', { outcome: 'concern', extra: { ...calm, coercion: 'concern' } }, null],
    ['trauma alone', { extra: { ...calm, trauma: 'concern' } }, null],
  ] as const)('%s: %s', (_, over, fault) => {
    expect(screeningFault(seen(over), '2026-11-23')).toBe(fault);
    if (fault) expect(SCREENING_FAULTS[fault]).toMatch(/\.$/);
  });

  it.each([
    ['2026-11-23', '2027-05-23'],
    ['2026-08-31', '2027-02-28'],
  ])('of %s counts through %s', (seenOn, through) => expect(screeningValidThrough({ seenOn })).toBe(through));
});
