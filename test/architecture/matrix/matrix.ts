import matrix from '../../fixtures/authorization-matrix.json';

/** A thing that an id may name: of which couple and seat, or of which person. */
export interface Thing {
  name: string;
  couple?: string;
  seat?: string;
  person?: string;
}

export interface MatrixRow {
  row: string;
  resource: string;
  may: Record<string, string>;
  /** Not built yet, and due then. */
  since?: string;
}

export interface MatrixOperation {
  /** `site VERB /path`. One operation may stand here more than once, for different kinds of objects. */
  op: string;
  row: string;
  act: string;
  /** Where ids stand (`id`: in the path; `body.x`, `query.x`) and what kind of thing they name. */
  ids?: Record<string, string>;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  ifMatch?: number;
  /** Statuses that look like a refusal and are none here. */
  answers?: number[];
  stream?: boolean;
}

export const PRINCIPALS = Object.keys(matrix.principals);
export const OBJECTS = matrix.objects as unknown as Record<string, Record<string, Thing>>;
export const ROWS = matrix.rows as unknown as MatrixRow[];
export const OPERATIONS = matrix.operations as unknown as MatrixOperation[];

type Relation = 'owner' | 'supervisor' | 'formerSupervisor' | 'treating' | 'other' | 'self' | 'otherPartner' | 'oneself' | 'anonymous' | 'none';

const TREATS: Record<string, string> = { a1: '1', a2: '2' };
const SUPERVISES: Record<string, string> = { s1: '1', s2: '2' };
const SUPERVISES_PERSON: Record<string, string> = { s1: 'a1', s2: 'a2' };
const SUPERVISED_ONCE: Record<string, string> = { s1: 'a2', s2: 'a1' };
const PARTNER: Record<string, string> = { x1: 'x', y1: 'y' };

/** How a principal stands to a thing; written down here by names, and asked of no code of the product. */
function relation(principal: string, { couple, seat, person }: Thing): Relation {
  if (principal === 'anonymous') return 'anonymous';
  if (person) {
    if (principal === person || principal === 'owner') return principal === person ? 'oneself' : 'owner';
    return SUPERVISES_PERSON[principal] === person ? 'supervisor' : SUPERVISED_ONCE[principal] === person ? 'formerSupervisor' : 'none';
  }
  const own = PARTNER[principal];
  if (own) return couple !== '1' ? 'none' : seat && seat !== own ? 'otherPartner' : 'self';
  if (principal === 'owner') return 'owner';
  return TREATS[principal] === couple ? 'treating' : SUPERVISES[principal] === couple ? 'supervisor' : 'none';
}

/** What somebody is where no object is named: their role; everybody is also oneself. */
const BY_ROLE: Record<string, Relation[]> = {
  owner: ['owner', 'oneself'], s1: ['supervisor', 'oneself'], s2: ['supervisor', 'oneself'], a1: ['treating', 'oneself'], a2: ['treating', 'oneself'],
  t1: ['other', 'treating', 'oneself'], x1: ['self', 'oneself'], y1: ['self', 'oneself'], anonymous: ['anonymous'],
};

/** The outcome that the matrix wants. Things of different couples or persons in one request never fit. */
export function expected({ op, row, act }: MatrixOperation, principal: string, things: (Thing | null)[]): boolean {
  const may = ROWS.find((each) => each.row === row)?.may ?? {};
  if (act === 'P') return true;
  if (principal === 'anonymous' || (principal in PARTNER) !== op.startsWith('portal ')) return false;
  const has = (each: Relation) => may[each]?.includes(act) ?? false;
  if (things.length === 0) return (BY_ROLE[principal] ?? []).some(has);
  if (things.some((thing) => thing === null)) return false;
  const named = things as Thing[];
  const together = new Set(named.map(({ couple, person }) => couple ?? person)).size === 1;
  const oneSeat = new Set(named.map(({ seat }) => seat).filter(Boolean)).size <= 1;
  return together && oneSeat && named.every((thing) => has(relation(principal, thing)));
}
