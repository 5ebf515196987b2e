import type { CareNames } from '@attune/couples/domain';
import { statement, type Tx } from '@attune/kernel';

/** Who cares for a couple now, as JSON in a statement that has the couple's id at hand. */
export const careJson = (couple: string) =>
  `(SELECT coalesce(json_agg(json_build_object('part', f.part, 'id', f.staff_id, 'title', f.title, 'titleEs', f.title_es, 'givenName', f.given_name, 'familyName', f.family_name)), '[]')
    FROM couples.care_of(${couple}) f)`;

/** The two partners by seat, as JSON for staff. */
export const partnersJson = (couple: string) =>
  `(SELECT json_object_agg(m.seat, json_build_object('id', p.id, 'name', p.given_name) ORDER BY m.seat)
    FROM couples.couple_member m JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id
    WHERE m.practice_id = kernel.practice_id() AND m.couple_id = ${couple})`;

export interface CarePerson {
  part: 'clinician' | 'supervisor';
  id: string;
  title: string | null;
  titleEs: string | null;
  givenName: string;
  familyName: string;
}
/** "Maya" for the clinician, whose place the supervisor has when nobody treats who works here; "Dr. Chen", "la Dra. Chen" or "Ruth Chen" for those who supervise. */
export function careNamesOf(care: readonly CarePerson[]): CareNames {
  const clinicians = care.filter(({ part }) => part === 'clinician').map(({ givenName }) => givenName);
  const supervising = care.filter(({ part }) => part === 'supervisor');
  const [instead, ...others] = supervising;
  const supervisors = clinicians.length === 0 && instead ? others : supervising;
  return {
    clinician: clinicians.join(', ') || (instead ? `${instead.givenName} ${instead.familyName}` : ''),
    supervisors: supervisors.map(({ title, givenName, familyName }) => `${title ?? givenName} ${familyName}`),
    supervisorsEs: supervisors.map(({ titleEs, givenName, familyName }) => `${titleEs ?? givenName} ${familyName}`),
  };
}

const live = statement(
  'couples.who-watches',
  `SELECT ARRAY(SELECT f.staff_id FROM couples.care_of($1) f) AS care,
     ARRAY(SELECT m.partner_id FROM couples.couple_member m WHERE m.practice_id = kernel.practice_id() AND m.couple_id = $1) AS partners`,
);

/** Whose screens re-read: care, and the partners as far as the actor may know them (a partner knows only themselves). */
export async function whoWatches(tx: Tx, coupleId: string): Promise<{ care: string[]; partners: string[] }> {
  const [found] = await tx.sql<{ care: string[]; partners: string[] }>(live(coupleId));
  return found ?? { care: [], partners: [] };
}
