import type { CoupleRecord, CoupleSafety } from '@attune/couples/domain';
import { Confirm } from '@attune/ui';
import { TestBed } from '@angular/core/testing';
import { aPage } from '../testing';
import { SafetyPanel } from './safety-panel';

const couple = { id: 'c1', mayTreat: true, partners: [] } as unknown as CoupleRecord;
const safety: CoupleSafety = {
  screenings: [], clearance: null, liftsAs: 'clinician', gate: { ok: false, owed: [] },
  holds: [{ id: 'h1', version: 2, seat: null, cause: 'clinician', placedAt: '2026-11-20T18:00:00Z', showsFrom: null, clinicianYes: null, supervisorYes: null, liftedAt: null }],
};

describe('a hold', () => {
  const report = { ...safety.holds[0], id: 'h2', cause: 'unsafe-report' } as CoupleSafety['holds'][number];
  it.each<[string, CoupleSafety['holds'], string, boolean]>([
    ['alone', [report], 'active', true],
    ['beside one of staff', [report, ...safety.holds], 'active', false],
    ['in a paused couple', [report], 'paused', false],
    ['that is lifted', [{ ...report, liftedAt: '2026-11-22T18:00:00Z' }], 'active', false],
  ])('of a report, %s, says whether the partners can go on meanwhile', async (_, holds, status, says) => {
    const { page, answer } = await aPage(SafetyPanel, { couple: { ...couple, status } });
    await answer('/api/couples/c1/safety', { ...safety, holds });
    expect(page.textContent.includes('what was given can still be begun')).toBe(says);
  });

  const written = { ...safety.holds[0], id: 'h3', cause: 'written-screen', showsFrom: '2126-12-07' } as CoupleSafety['holds'][number];
  it.each<[string, CoupleSafety['holds'], boolean]>([
    ['alone', [written], true],
    ['once that day has come', [{ ...written, showsFrom: '2026-11-20' }], false],
    ['beside one of staff', [written, ...safety.holds], false],
  ])('of a screen in writing, %s, says from which day both see it', async (_, holds, says) => {
    const { page, answer } = await aPage(SafetyPanel, { couple: { ...couple, status: 'active' } });
    await answer('/api/couples/c1/safety', { ...safety, holds });
    expect(page.textContent.includes('7 Dec 2126 both see that nothing is waiting')).toBe(says);
  });

  it.each([[false, 0], [true, 1]])('is asked about before a yes to lifting it: %s sends %i', async (agreed, sent) => {
    const { button, answer, settle, http } = await aPage(SafetyPanel, { couple });
    await answer('/api/couples/c1/safety', safety);
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(agreed);
    button('Yes, lift it')?.click();
    await settle();
    expect(ask.mock.calls).toMatchObject([[{ heading: 'Say yes to lifting this hold?', text: expect.stringContaining('clinician and supervisor have both said yes') }]]);
    expect(http.match(({ method }) => method === 'POST')).toHaveLength(sent);
  });
});
