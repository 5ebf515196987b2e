import type { StaffRole, WayIn } from '@attune/practice/domain';
import { statement } from '@attune/kernel';

const NAME = `concat_ws(' ', s.title, s.given_name, s.family_name)`;
const ROLES = `ARRAY(
  SELECT g.role FROM access.role_grant g
  WHERE g.practice_id = s.practice_id AND g.staff_id = s.id AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on)
  ORDER BY g.role)`;
const WAY_IN = `CASE WHEN s.ended_at IS NOT NULL THEN 'ended' WHEN w.joined THEN 'joined' WHEN w.expires_at > kernel.now() THEN 'invited' ELSE 'none' END`;

export interface StaffPageRow {
  id: string;
  name: string;
  credential: string | null;
  email: string;
  roles: StaffRole[];
  wayIn: WayIn;
  familyName: string;
  givenName: string;
}

export const staffPage = statement(
  'practice.staff-page',
  `SELECT s.id, ${NAME} AS name, s.credential, s.email, ${ROLES} AS roles, ${WAY_IN} AS "wayIn", s.family_name AS "familyName", s.given_name AS "givenName"
   FROM practice.staff_member s LEFT JOIN LATERAL access.way_in(ARRAY[s.id]) w ON true
   WHERE s.practice_id = kernel.practice_id() AND ($1::text IS NULL OR (s.family_name, s.given_name, s.id) > ($1::text, $2::text, $3::uuid))
   ORDER BY s.family_name, s.given_name, s.id LIMIT $4`,
);

export const colleagues = statement(
  'practice.colleagues',
  `SELECT s.id, ${NAME} AS name, s.credential, ${ROLES} AS roles
   FROM practice.staff_member s
   WHERE s.practice_id = kernel.practice_id() AND s.ended_at IS NULL
   ORDER BY s.family_name, s.given_name, s.id LIMIT 500`,
);

/** Open to the owner, to oneself, and to whoever supervises the person now. */
export const staffPerson = statement(
  'practice.staff-person',
  `SELECT s.id, s.title, s.title_es AS "titleEs", s.given_name AS "givenName", s.family_name AS "familyName", s.credential, s.email, ${ROLES} AS roles,
     ${WAY_IN} AS "wayIn", CASE WHEN NOT w.joined THEN w.expires_at END AS "invitationExpiresAt", s.version,
     (SELECT count(*)::int FROM couples.case_assignment a
       WHERE a.practice_id = s.practice_id AND a.staff_id = s.id AND (a.until_on IS NULL OR a.until_on > kernel.today())) AS treats,
     (SELECT coalesce(json_agg(json_build_object('id', l.id, 'type', l.type, 'number', l.number, 'jurisdiction', l.jurisdiction, 'standing', l.standing,
         'issuedOn', l.issued_on, 'expiresOn', l.expires_on, 'version', l.version) ORDER BY l.standing, l.issued_on DESC, l.id), '[]')
      FROM practice.licence l WHERE l.practice_id = s.practice_id AND l.staff_id = s.id AND l.removed_at IS NULL) AS licences
   FROM practice.staff_member s LEFT JOIN LATERAL access.way_in(ARRAY[s.id]) w ON true
   WHERE s.practice_id = kernel.practice_id() AND s.id = $1
     AND (access.holds_role('owner') OR s.id = kernel.person_id() OR s.id IN (SELECT practice.supervised_staff()))`,
);

/** The person and whoever supervises them today, with what stands behind their names. */
export const credentialsToday = statement(
  'practice.credentials-today',
  `SELECT c.staff_id AS id, c.title, c.given_name AS "givenName", c.family_name AS "familyName", c.type, c.number, c.standing
   FROM practice.credentials_of(ARRAY[$1::uuid] || ARRAY(
     SELECT supervisor_id FROM practice.supervisors_of($1::uuid) WHERE kind = 'primary'), kernel.today()) c`,
);

export const heldRoles = statement(
  'practice.held-roles',
  `SELECT ${ROLES} AS roles FROM practice.staff_member s WHERE s.practice_id = kernel.practice_id() AND s.id = $1 AND s.ended_at IS NULL`,
);
