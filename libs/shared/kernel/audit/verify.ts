import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { PoolClient } from 'pg';
import { GENESIS, link } from './chain';
import { sealable, SEALABLE_COLUMNS, type SealableRow } from './sealable';

export interface AuditVerdict {
  ok: boolean;
  sealed: number;
  unsealed: number;
  /** The first place of the chain that does not hold, and why. */
  firstBad?: { seq: number; why: 'link' | 'missing-event' | 'gap' | 'anchor' };
}

/**
 * Walks a practice's chain from its beginning and holds it against the anchors. A change, a missing row, a new order
 * show by themselves; a cut tail or a wholly new chain by the anchors.
 * @param client a connection that may read the practice's events (its context is set here, for one transaction)
 */
export async function verifyAudit(client: PoolClient, practiceId: string, key: Buffer, anchorFile: string): Promise<AuditVerdict> {
  await client.query('BEGIN');
  try {
    await client.query(`SELECT set_config('app.practice_id', $1, true), set_config('app.person_kind', 'system', true)`, [practiceId]);
    const { rows } = await client.query(
      `SELECT s.seq::int, s.prev_hash, s.hash, e.id IS NOT NULL AS present, ${SEALABLE_COLUMNS}
       FROM kernel.audit_seal s LEFT JOIN kernel.audit_event e ON e.practice_id = s.practice_id AND e.id = s.event_id
       WHERE s.practice_id = $1 ORDER BY s.seq`,
      [practiceId],
    );
    const unsealed = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM kernel.audit_event e WHERE practice_id = $1
       AND NOT EXISTS (SELECT 1 FROM kernel.audit_seal s WHERE s.practice_id = $1 AND s.event_id = e.id)`,
      [practiceId],
    );
    const firstBad = firstBadLink(rows as SealRow[], key) ?? firstBadAnchor(rows as SealRow[], practiceId, key, anchorFile);
    return { ok: !firstBad, sealed: rows.length, unsealed: unsealed.rows[0]?.n ?? 0, ...(firstBad ? { firstBad } : {}) };
  } finally {
    await client.query('ROLLBACK');
  }
}

type SealRow = SealableRow & { seq: number; prev_hash: Buffer; hash: Buffer; present: boolean };

function firstBadLink(rows: SealRow[], key: Buffer): AuditVerdict['firstBad'] {
  let previous: Buffer = GENESIS;
  for (const [index, row] of rows.entries()) {
    if (row.seq !== index + 1) return { seq: index + 1, why: 'gap' };
    if (!row.present) return { seq: row.seq, why: 'missing-event' };
    if (!row.prev_hash.equals(previous) || !link(key, previous, row.seq, sealable(row)).equals(row.hash)) return { seq: row.seq, why: 'link' };
    previous = row.hash;
  }
  return undefined;
}

function firstBadAnchor(rows: SealRow[], practiceId: string, key: Buffer, anchorFile: string): AuditVerdict['firstBad'] {
  if (!existsSync(anchorFile)) return undefined;
  for (const signed of readFileSync(anchorFile, 'utf8').split('\n').filter(Boolean)) {
    const [line = '', signature = ''] = signed.split('\t');
    const expected = createHmac('sha256', key).update(line).digest();
    const given = Buffer.from(signature, 'hex');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) continue;
    const anchor = JSON.parse(line) as { practiceId: string; seq: number; hash: string };
    if (anchor.practiceId !== practiceId) continue;
    if (rows[anchor.seq - 1]?.hash.toString('hex') !== anchor.hash) return { seq: anchor.seq, why: 'anchor' };
  }
  return undefined;
}
