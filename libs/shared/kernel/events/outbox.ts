import { statement, type Statement } from '../database/statement';
import { RequestContext } from '../request-context';

/** News of a domain. It carries ids only; who should look again at what goes in `live`. */
export interface DomainEvent {
  /** For example `note.submitted`. */
  type: string;
  ids: Record<string, string>;
  /** Persons whose screens re-read, and the topic (a domain's name) that changed for them. */
  live?: { to: string[]; topic: string };
}

/** An event as its handler sees it. */
export interface StoredEvent {
  id: string;
  practiceId: string;
  type: string;
  ids: Record<string, string>;
  initiator: string | null;
  at: string;
}

const insert = statement(
  'kernel.emit',
  `INSERT INTO kernel.outbox (practice_id, type, ids, live_to, live_topic, initiator, at)
   VALUES (kernel.practice_id(), $1, $2::jsonb, $3::uuid[], $4, $5, kernel.now())`,
  { writes: true },
);

/** The insert that records a domain event in the transaction that makes it true. */
export function emitStatement(event: DomainEvent): Statement {
  const { principal, initiator } = RequestContext.current;
  const by = initiator ?? principal?.personId ?? null;
  return insert(event.type, JSON.stringify(event.ids), event.live?.to ?? [], event.live?.topic ?? null, by);
}
