import { statement } from '@attune/kernel';

/** Both people in the order of the seats, and whoever treats them today: what a list names a couple by. */
const NAMED = `
  (SELECT json_agg(json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) ORDER BY m.seat)
   FROM couples.couple_member m JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id
   WHERE m.practice_id = c.practice_id AND m.couple_id = c.id) AS partners`;

const LISTED = `
  c.id, c.status, c.status_since AS "statusSince", c.policy IS NOT NULL AS agreed, c.list_name AS "listName", ${NAMED},
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'givenName', s.given_name, 'familyName', s.family_name) ORDER BY s.family_name, s.id), '[]')
   FROM couples.case_assignment a JOIN practice.staff_member s ON s.practice_id = a.practice_id AND s.id = a.staff_id
   WHERE a.practice_id = c.practice_id AND a.couple_id = c.id
     AND a.from_on <= kernel.today() AND (a.until_on IS NULL OR kernel.today() < a.until_on)) AS clinicians`;

const CHOSEN = `
  ($1::text IS NULL OR c.status = $1)
  AND ($2::text[] IS NULL OR c.list_name LIKE ALL ($2::text[]))
  AND ($3::text IS NULL OR (c.list_name COLLATE "C", c.id) > ($3::text, $4::uuid))`;

/** A clinician's or supervisor's couples: found by relation, then sorted, since they are few. Values: status, name patterns, after name, after id, limit. */
export const careCaseload = statement(
  'couples.caseload',
  `SELECT ${LISTED}
   FROM couples.couple c
   WHERE c.practice_id = kernel.practice_id() AND c.id = ANY (ARRAY(SELECT couples.visible_couples())) AND ${CHOSEN}
   ORDER BY c.list_name COLLATE "C", c.id LIMIT $5`,
);

/** All couples of the practice, for its owner: along the index of names, page by page. The same values. */
export const officeCaseload = statement(
  'couples.caseload-of-practice',
  `SELECT ${LISTED}
   FROM couples.couple c
   WHERE c.practice_id = kernel.practice_id() AND ${CHOSEN}
   ORDER BY c.list_name COLLATE "C", c.id LIMIT $5`,
);

/**
 * Active couples of whom somebody may have something to sign that is in force now: a newer edition, or the disclosure of the associate who
 * treats them since a handover; or, where paused too, one of them chose another policy since. Values: kinds, their editions, most rows.
 */
export const mustSignAgain = statement(
  'couples.must-sign-again',
  `SELECT c.id, c.status, ${NAMED}
   FROM couples.couple c
   WHERE c.practice_id = kernel.practice_id() AND c.id = ANY (ARRAY(SELECT couples.treated_couples())) AND c.status IN ('active', 'paused') AND EXISTS (
     SELECT 1 FROM couples.couple_member m CROSS JOIN unnest($1::text[], $2::int[]) AS d (kind, edition)
     WHERE c.status = 'active' AND m.practice_id = c.practice_id AND m.couple_id = c.id AND (d.kind <> 'unlicensed-supervised' OR (SELECT access.holds_role('associate')))
       AND NOT EXISTS (SELECT 1 FROM couples.consent s
         WHERE s.practice_id = c.practice_id AND s.compartment = m.partner_id AND s.kind = d.kind AND s.edition = d.edition
           AND (s.staff_id IS NULL OR s.staff_id = kernel.person_id()))
     UNION ALL SELECT 1 FROM couples.consent s
     WHERE s.practice_id = c.practice_id AND s.couple_id = c.id AND s.kind = 'confidentiality' AND s.choice <> c.policy AND (s.recorded_at AT TIME ZONE kernel.zone())::date >= c.policy_agreed_on)
   ORDER BY c.list_name COLLATE "C", c.id LIMIT $3`,
);

/** Couples that are not active yet, with the facts from which it follows what each owes. Value: most rows. */
export const notYetActive = statement(
  'couples.not-yet-active',
  `SELECT c.id, ${NAMED},
     (SELECT json_agg(json_build_object('id', k.partner_id, 'recorded', k.recorded_at IS NOT NULL, 'joined', coalesce(w.joined, false), 'invited', w.invited_at IS NOT NULL))
      FROM couples.contact k LEFT JOIN LATERAL access.way_in(ARRAY[k.partner_id]) w ON true
      WHERE k.practice_id = c.practice_id AND k.couple_id = c.id) AS ways,
     (SELECT count(DISTINCT s.compartment)::int FROM couples.screening s
      WHERE s.practice_id = c.practice_id AND s.couple_id = c.id AND s.outcome <> 'not-yet') AS screened
   FROM couples.couple c
   WHERE c.practice_id = kernel.practice_id() AND c.id = ANY (ARRAY(SELECT couples.treated_couples())) AND c.status = 'invited'
   ORDER BY c.opened_at, c.id LIMIT $1`,
);
