import type { CoupleRecord, CoupleSafety } from '@attune/couples/domain';
import { Confirm } from '@attune/ui';
import { TestBed } from '@angular/core/testing';
import { aPage } from '../testing';
import { SafetyPanel } from './safety-panel';

const couple = { id: 'c1', mayTreat: true, partners: [] } as unknown as CoupleRecord;
const safety: CoupleSafety = {
  screenings: [], clearance: null, liftsAs: 'clinician', gate: { ok: false, owed: [] },
  holds: [{ id: 'h1', version: 2, seat: null, cause: 'clinician', placedAt: '2026-11-20T18:00:00Z', clinicianYes: null, supervisorYes: null, liftedAt: null }],
};

describe('a hold', () => {
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
