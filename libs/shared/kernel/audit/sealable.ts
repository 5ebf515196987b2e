import type { SealableEvent } from './chain';

/** The columns of an event in the order in which the chain binds them; instants as fixed-width UTC microseconds. */
export const SEALABLE_COLUMNS = `e.id, e.practice_id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  e.request_id, e.actor_id, e.actor_kind, array_to_string(e.actor_roles, ',') AS actor_roles, e.sign_in_id, e.initiator_id, e.ip,
  e.action, e.object_type, e.object_id, array_to_string(e.couple_ids, ',') AS couple_ids, e.compartment, e.outcome, e.reason`;

const FIELDS = [
  'request_id', 'actor_id', 'actor_kind', 'actor_roles', 'sign_in_id', 'initiator_id', 'ip',
  'action', 'object_type', 'object_id', 'couple_ids', 'compartment', 'outcome', 'reason',
] as const;

export type SealableRow = { id: string; practice_id: string; at: string } & Record<(typeof FIELDS)[number], string | null>;

export function sealable(row: SealableRow): SealableEvent {
  return { id: row.id, practiceId: row.practice_id, at: row.at, fields: FIELDS.map((field) => row[field]) };
}
