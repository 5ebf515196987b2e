import { statement, type Statement } from '../database/statement';
import { RequestContext } from '../request-context';

/** What happened to which record; never what stood in it. */
export interface AuditInput {
  /** For example `notes.read`. */
  action: string;
  objectType: string;
  objectId?: string;
  coupleId?: string;
  /** A list is one event with its couples. */
  coupleIds?: string[];
  /** The partner whose compartment it was; absent or null means joint. */
  compartment?: string | null;
  reason?: string;
  outcome?: 'ok' | 'refused';
}

const insert = statement(
  'kernel.audit',
  `INSERT INTO kernel.audit_event (practice_id, request_id, actor_id, actor_kind, actor_roles, sign_in_id, initiator_id, ip,
     action, object_type, object_id, couple_ids, compartment, outcome, reason)
   VALUES (kernel.practice_id(), $1, $2, $3, $4::text[], $5, $6, $7, $8, $9, $10, $11::uuid[], $12, $13, $14)`,
  { writes: true },
);

/** The insert that records an event. It flies with the act itself: if it cannot be written, the act fails (R022). */
export function auditStatement(event: AuditInput): Statement {
  const { requestId, ip, initiator, principal } = RequestContext.current;
  if (!principal) throw new Error('Nobody is known to act here');
  const couples = event.coupleIds ?? (event.coupleId ? [event.coupleId] : []);
  return insert(
    requestId, principal.personId, principal.kind, [...principal.roles], principal.signInId, initiator ?? null, ip,
    event.action, event.objectType, event.objectId ?? null, couples, event.compartment ?? null, event.outcome ?? 'ok', event.reason ?? null,
  );
}
