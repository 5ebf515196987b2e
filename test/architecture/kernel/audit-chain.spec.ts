import { randomUUID } from 'node:crypto';
import type { AuditVerdict } from '@attune/kernel';
import { aPractice, house, type Practice } from '@attune/testing';

async function events(practice: Practice, count: number): Promise<void> {
  const principal = { practiceId: practice.id, personId: randomUUID(), kind: 'system' as const, roles: [], signInId: null, conjoint: false, mfa: true, stepUpAt: null, zone: 'UTC' };
  await house().act(principal, 'JOB', async (uow) => {
    for (let index = 0; index < count; index += 1) await uow.flight(uow.audit({ action: 'test.read', objectType: 'note', reason: `look ${index}` }));
  });
  await house().sealAudit();
}

const verdict = (practice: Practice): Promise<AuditVerdict> => house().verifyAudit(practice.id);

/** As somebody who holds the database would: past the row policies and the triggers. */
async function tamper(text: string, values: unknown[]): Promise<void> {
  for (const table of ['audit_event', 'audit_seal']) await house().database.sql(`ALTER TABLE kernel.${table} DISABLE TRIGGER USER`);
  await house().database.sql(text, values);
  for (const table of ['audit_event', 'audit_seal']) await house().database.sql(`ALTER TABLE kernel.${table} ENABLE TRIGGER USER`);
}

describe('the audit trail', () => {
  it('is sealed whole', async () => {
    const practice = await aPractice();
    await events(practice, 5);
    expect(await verdict(practice)).toMatchObject({ ok: true, unsealed: 0 });
  });

  it('is sealed whole after an outage, also where more waits than one batch takes', async () => {
    const practice = await aPractice();
    await house().database.sql(
      `INSERT INTO kernel.audit_event (practice_id, at, request_id, actor_id, actor_kind, action, object_type)
       SELECT $1, now() - interval '6 hours' + n * interval '10 seconds', gen_random_uuid(), gen_random_uuid(), 'system', 'test.read', 'note' FROM generate_series(1, 2005) n`,
      [practice.id],
    );
    for (let batch = 0; batch < 3; batch += 1) await house().sealAudit();
    expect(await verdict(practice)).toMatchObject({ ok: true, unsealed: 0 });
  });

  it.each(['attune_rt', 'attune_job'])('cannot be changed by %s', async (role) => {
    const practice = await aPractice();
    await events(practice, 1);
    const context = { practiceId: practice.id, kind: 'system' as const };
    for (const act of ['UPDATE kernel.audit_event SET reason = $$x$$', 'DELETE FROM kernel.audit_event', 'TRUNCATE kernel.audit_event', 'UPDATE kernel.audit_seal SET seq = 9', 'DELETE FROM kernel.audit_seal']) {
      await house().database.asRole(role, context, async (client) => {
        await expect(client.query(act)).rejects.toMatchObject({ code: '42501' });
      });
    }
  });

  it.each([
    ['a changed event', 'UPDATE kernel.audit_event SET reason = $$other$$ WHERE practice_id = $1 AND id = (SELECT event_id FROM kernel.audit_seal WHERE practice_id = $1 AND seq = 3)', { seq: 3, why: 'link' }],
    ['a removed event', 'DELETE FROM kernel.audit_event WHERE practice_id = $1 AND id = (SELECT event_id FROM kernel.audit_seal WHERE practice_id = $1 AND seq = 2)', { seq: 2, why: 'missing-event' }],
    ['a gap', 'DELETE FROM kernel.audit_seal WHERE practice_id = $1 AND seq = 2', { seq: 2, why: 'gap' }],
    ['two events exchanged', `UPDATE kernel.audit_event e SET reason = f.reason FROM kernel.audit_seal s, kernel.audit_seal t, kernel.audit_event f
      WHERE e.practice_id = $1 AND s.practice_id = $1 AND t.practice_id = $1 AND f.practice_id = $1 AND e.id = s.event_id AND f.id = t.event_id
        AND s.seq IN (2, 3) AND t.seq = 5 - s.seq`, { seq: 2, why: 'link' }],
  ])('shows %s and where', async (_, act, firstBad) => {
    const practice = await aPractice();
    await events(practice, 5);
    await tamper(act, [practice.id]);
    expect(await verdict(practice)).toMatchObject({ ok: false, firstBad });
  });

  it('shows a cut tail by its anchor', async () => {
    const practice = await aPractice();
    await events(practice, 5);
    const { sealed } = await verdict(practice);
    await tamper('DELETE FROM kernel.audit_seal WHERE practice_id = $1 AND seq >= 4', [practice.id]);
    expect(await verdict(practice)).toMatchObject({ ok: false, firstBad: { seq: sealed, why: 'anchor' } });
  });
});

describe('a tampered trail', () => {
  const CHANGED = `UPDATE kernel.audit_event SET reason = $$other$$ WHERE practice_id = $1 AND id = (SELECT event_id FROM kernel.audit_seal WHERE practice_id = $1 AND seq = 3)`;
  const alarms = (practice: Practice) =>
    house().logs.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ level, practiceId }) => level === 60 && practiceId === practice.id);
  const ready = async (practice: Practice) => (await practice.visitor('staff').get('/api/health/ready')).body;

  beforeEach(() => house().runtime.brokenChains.clear());

  it('is found by the nightly look, said as fatal with its place and no content, and by readiness', async () => {
    const [practice, whole] = [await aPractice(), await aPractice()];
    await events(practice, 5);
    await events(whole, 5);
    expect(await ready(practice)).toEqual({ status: 'ok' });
    await tamper(CHANGED, [practice.id]);
    await house().nightlyAudit();
    expect(alarms(practice)).toEqual([{ level: 60, time: expect.any(Number), practiceId: practice.id, seq: 3, why: 'link', msg: expect.stringMatching(/audit trail does not hold/) }]);
    expect(alarms(whole)).toEqual([]);
    expect(await ready(practice)).toEqual({ status: 'ok', audit: 'broken' });
  });

  it('is found with the next sealing when it is among the last entries, and said once', async () => {
    const practice = await aPractice();
    await events(practice, 5);
    await tamper(CHANGED, [practice.id]);
    await events(practice, 1);
    await events(practice, 1);
    expect(alarms(practice)).toEqual([expect.objectContaining({ seq: 3, why: 'link' })]);
  });

  it('is found against the anchors where the chain itself holds, as after a restore', async () => {
    const practice = await aPractice();
    await events(practice, 5);
    const { sealed } = await verdict(practice);
    await tamper('DELETE FROM kernel.audit_seal WHERE practice_id = $1 AND seq >= 4', [practice.id]);
    await house().nightlyAudit();
    expect(alarms(practice)).toEqual([expect.objectContaining({ seq: sealed, why: 'anchor' })]);
  });

  it('is found beyond what is in memory at a time', async () => {
    const practice = await aPractice();
    await events(practice, 520);
    await tamper('UPDATE kernel.audit_event SET reason = $$other$$ WHERE practice_id = $1 AND id = (SELECT event_id FROM kernel.audit_seal WHERE practice_id = $1 AND seq = 511)', [practice.id]);
    expect(await verdict(practice)).toMatchObject({ ok: false, firstBad: { seq: 511, why: 'link' } });
  });
});
