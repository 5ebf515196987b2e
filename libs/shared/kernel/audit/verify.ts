import type { PoolClient } from 'pg';
import { type Anchor, readAnchors } from './anchors';
import { GENESIS, link } from './chain';
import { sealable, SEALABLE_COLUMNS, type SealableRow } from './sealable';

/** Entries that are in memory at a time, however long the chain is. */
const BATCH = 500;

/** The first place of a chain that does not hold, and why. */
export interface BrokenLink {
  seq: number;
  why: 'link' | 'missing-event' | 'gap' | 'anchor';
}

export interface AuditVerdict {
  ok: boolean;
  sealed: number;
  unsealed: number;
  firstBad?: BrokenLink;
}

/**
 * Walks a practice's chain from its beginning and holds it against the anchors. A change, a missing row, a new order
 * show by themselves; a cut tail or a wholly new chain by the anchors (`security.md` appendix 4).
 * @param client a connection that may read the practice's events (its context is set here, for one short transaction a batch)
 */
export async function verifyAudit(client: PoolClient, practiceId: string, key: Buffer, anchorFile: string): Promise<AuditVerdict> {
  const { firstBad: badLink, last } = await walk(client, practiceId, key, 1);
  const firstBad = badLink ?? (await firstBadAnchor(client, practiceId, key, anchorFile));
  const [row] = await ask<{ n: number }>(
    client,
    practiceId,
    `SELECT count(*)::int AS n FROM kernel.audit_event e WHERE practice_id = $1
     AND NOT EXISTS (SELECT 1 FROM kernel.audit_seal s WHERE s.practice_id = $1 AND s.event_id = e.id)`,
  );
  return { ok: !firstBad, sealed: last, unsealed: row?.n ?? 0, ...(firstBad ? { firstBad } : {}) };
}

/**
 * The chain from a place to its end, without the anchors: what can be looked at after each sealing.
 * @param from the first place to look at, from 1; the link before it is taken as it stands
 */
export async function verifyTail(client: PoolClient, practiceId: string, key: Buffer, from: number): Promise<BrokenLink | undefined> {
  return (await walk(client, practiceId, key, from)).firstBad;
}

type SealRow = SealableRow & { seq: number; prev_hash: Buffer; hash: Buffer; present: boolean };

async function walk(client: PoolClient, practiceId: string, key: Buffer, from: number): Promise<{ last: number; firstBad?: BrokenLink }> {
  let last = from - 1;
  let previous: Buffer | undefined = last === 0 ? GENESIS : (await linksAt(client, practiceId, [last])).get(last);
  if (!previous) return { last, firstBad: { seq: last, why: 'gap' } };
  for (;;) {
    const rows = await ask<SealRow>(
      client,
      practiceId,
      `SELECT s.seq::int, s.prev_hash, s.hash, e.id IS NOT NULL AS present, ${SEALABLE_COLUMNS}
       FROM kernel.audit_seal s LEFT JOIN kernel.audit_event e ON e.practice_id = s.practice_id AND e.id = s.event_id
       WHERE s.practice_id = $1 AND s.seq > $2 ORDER BY s.seq LIMIT ${BATCH}`,
      last,
    );
    for (const row of rows) {
      const firstBad = fault(row, last + 1, previous, key);
      if (firstBad) return { last, firstBad };
      [last, previous] = [row.seq, row.hash];
    }
    if (rows.length < BATCH) return { last };
  }
}

function fault(row: SealRow, seq: number, previous: Buffer, key: Buffer): BrokenLink | undefined {
  if (row.seq !== seq) return { seq, why: 'gap' };
  if (!row.present) return { seq, why: 'missing-event' };
  return row.prev_hash.equals(previous) && link(key, previous, seq, sealable(row)).equals(row.hash) ? undefined : { seq, why: 'link' };
}

async function firstBadAnchor(client: PoolClient, practiceId: string, key: Buffer, anchorFile: string): Promise<BrokenLink | undefined> {
  let batch: Anchor[] = [];
  const firstBad = async (): Promise<BrokenLink | undefined> => {
    const links = await linksAt(client, practiceId, batch.map(({ seq }) => seq));
    const bad = batch.find(({ seq, hash }) => links.get(seq)?.toString('hex') !== hash);
    return bad && { seq: bad.seq, why: 'anchor' };
  };
  for await (const anchor of readAnchors(anchorFile, key, practiceId)) {
    if (batch.push(anchor) < BATCH) continue;
    const bad = await firstBad();
    if (bad) return bad;
    batch = [];
  }
  return firstBad();
}

async function linksAt(client: PoolClient, practiceId: string, seqs: number[]): Promise<Map<number, Buffer>> {
  const rows = await ask<{ seq: number; hash: Buffer }>(client, practiceId, 'SELECT seq::int, hash FROM kernel.audit_seal WHERE practice_id = $1 AND seq = ANY($2::bigint[])', seqs);
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}

/** A transaction of its own a question, so that no snapshot is held for as long as a whole chain takes. */
async function ask<T extends object>(client: PoolClient, practiceId: string, text: string, ...values: unknown[]): Promise<T[]> {
  await client.query('BEGIN READ ONLY');
  try {
    await client.query(`SELECT set_config('app.practice_id', $1, true), set_config('app.person_kind', 'system', true)`, [practiceId]);
    return (await client.query<T>(text, [practiceId, ...values])).rows;
  } finally {
    await client.query('ROLLBACK');
  }
}
