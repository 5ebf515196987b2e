import { CSI_16 } from '../definitions/csi-16.data';
import { HARK } from '../definitions/hark.data';
import { checkRelease, isReleased, mayRelease, type ReleaseCase, type ReleasePart } from './may-release';

const part: ReleasePart = { scoredAt: '2026-11-20T18:00:00.000Z', choice: { agrees: true, at: '2026-11-21T18:00:00.000Z' } };
const open: ReleaseCase = {
  moment: '2026-11-23T18:00:00.000Z', now: '2026-11-23T18:00:00.000Z', withdrawn: false, inactive: false, held: false, parts: [part, part],
};
const one = (change: Partial<ReleasePart>): Partial<ReleaseCase> => ({ parts: [part, { ...part, ...change }] });

describe('opened to both', () => {
  it('when both agreed before the moment and both had a total', () => expect(isReleased(open)).toBe(true));

  it.each<[string, Partial<ReleaseCase>]>([
    ['the moment lies ahead', { now: '2026-11-23T17:59:59.999Z' }],
    ['the clinician has not opened it', { moment: null }],
    ['it was withdrawn', { withdrawn: true }],
    ['the couple was paused at the moment', { inactive: true }],
    ['a hold stood at the moment', { held: true }],
    ['one did not choose', one({ choice: null })],
    ['one said no', one({ choice: { agrees: false, at: '2026-11-21T18:00:00.000Z' } })],
    ['one said yes too late', one({ choice: { agrees: true, at: '2026-11-23T18:00:00.001Z' } })],
    ['one has no total', one({ scoredAt: null })],
    ['one’s total came after the moment', one({ scoredAt: '2026-11-23T18:00:00.001Z' })],
  ])('not when %s', (_, change) => expect(isReleased({ ...open, ...change })).toBe(false));

  it('swapping the partners changes nothing', () => {
    const parts = [part, { ...part, choice: null }] as const;
    expect(isReleased({ ...open, parts: [parts[1], parts[0]] })).toBe(isReleased({ ...open, parts: [...parts] }));
  });

  it('is never offered of a screen, nor for an hour that has passed', () => {
    expect([mayRelease(CSI_16), mayRelease(HARK)]).toEqual([true, false]);
    expect(checkRelease(HARK, null, open.now)).toMatchObject({ ok: false, reason: 'not-this-measure' });
    expect(checkRelease(CSI_16, open.now, open.now)).toMatchObject({ ok: false, reason: 'in-the-past' });
    expect(checkRelease(CSI_16, null, open.now).ok).toBe(true);
  });
});
