import { auditStatement, statement, type AuditInput, type Statement } from '@attune/kernel';

const TYPES = ['uuid', 'uuid', 'text', 'text[]', 'uuid', 'uuid', 'text', 'text', 'text', 'uuid', 'uuid[]', 'uuid', 'text', 'text'];

/** The audit insert for rows of a CTE with the columns "coupleId" and compartment; nothing is written when there are none. */
export function auditOf(cte: string, firstParameter: number): string {
  const value = (index: number) => `$${firstParameter + index}::${TYPES[index]}`;
  const before = TYPES.slice(0, 10).map((_, index) => value(index)).join(', ');
  return `INSERT INTO kernel.audit_event (practice_id, request_id, actor_id, actor_kind, actor_roles, sign_in_id, initiator_id, ip,
      action, object_type, object_id, couple_ids, compartment, outcome, reason)
    SELECT kernel.practice_id(), ${before}, ${value(10)} || array_agg(DISTINCT t."coupleId"),
      coalesce(${value(11)}, CASE WHEN count(*) = 1 THEN (array_agg(t.compartment))[1] END), ${value(12)}, ${value(13)}
    FROM ${cte} t HAVING count(*) > 0`;
}

/** The values that `auditOf` binds, in its order. */
export const auditValues = (event: AuditInput): unknown[] => auditStatement(event).values;

/**
 * A read of clinical content together with its audit event, as one statement: what is not found is not recorded, and what
 * cannot be recorded is not read (R021, R022).
 * @param select must give the columns "coupleId" and compartment
 * @param parameters how many `$n` the select has
 */
export function auditedRead(name: string, select: string, parameters: number): (event: AuditInput, ...values: unknown[]) => Statement {
  const bind = statement(name, `WITH shown AS (${select}), told AS (${auditOf('shown', parameters + 1)}) SELECT * FROM shown`, { writes: true });
  return (event, ...values) => bind(...values, ...auditValues(event));
}
