import { statement } from '@attune/kernel';

const name = (s: string) => `concat_ws(' ', ${s}.title, ${s}.given_name, ${s}.family_name)`;

export const readHoursSettings = statement(
  'supervision.hours-settings',
  `SELECT h.policy, h.places, h.note_minutes AS "noteMinutes", h.version FROM supervision.hours_settings h WHERE h.practice_id = kernel.practice_id()`,
);

/** $1 version seen (0: there is none yet), $2 policy, $3 places, $4 minutes. */
export const putHoursSettings = statement(
  'supervision.put-hours-settings',
  `INSERT INTO supervision.hours_settings AS h (practice_id, policy, places, note_minutes) SELECT kernel.practice_id(), $2, $3, $4
   ON CONFLICT (practice_id) DO UPDATE SET policy = EXCLUDED.policy, places = EXCLUDED.places, note_minutes = EXCLUDED.note_minutes, version = h.version + 1
   WHERE h.version = $1 RETURNING version`,
  { writes: true },
);

/** Whether any week is signed, and the places that are named somewhere. */
export const inUse = statement('supervision.hours-in-use', `SELECT u.signed, u.places FROM supervision.hours_in_use() u`);

/** $1 associate. */
export const readRegistration = statement(
  'supervision.registration',
  `SELECT a.id AS "associateId", ${name('a')} AS name, g.credential, g.degree_on AS "degreeOn", g.received_on AS "receivedOn", coalesce(g.live_scan_first, false) AS "liveScanFirst",
     g.applied_on AS "appliedOn", coalesce(g.employment, 'employee') AS employment, coalesce(g.second_number, false) AS "secondNumber", coalesce(g.version, 0) AS version
   FROM practice.staff_member a LEFT JOIN supervision.registration g ON g.practice_id = a.practice_id AND g.associate_id = a.id
   WHERE a.practice_id = kernel.practice_id() AND a.id = $1
     AND (a.id = kernel.person_id() OR access.holds_role('owner') OR a.id IN (SELECT practice.supervised_staff()))`,
);

/** $1 associate, $2 version seen, $3 credential, $4 degree, $5 received, $6 Live Scan, $7 applied, $8 employment, $9 second number. */
export const putRegistration = statement(
  'supervision.put-registration',
  `INSERT INTO supervision.registration AS g (practice_id, associate_id, credential, degree_on, received_on, live_scan_first, applied_on, employment, second_number)
   VALUES (kernel.practice_id(), $1, $3, $4, $5, $6, $7, $8, $9)
   ON CONFLICT (practice_id, associate_id) DO UPDATE SET credential = EXCLUDED.credential, degree_on = EXCLUDED.degree_on, received_on = EXCLUDED.received_on,
     live_scan_first = EXCLUDED.live_scan_first, applied_on = EXCLUDED.applied_on, employment = EXCLUDED.employment, second_number = EXCLUDED.second_number, version = g.version + 1
   WHERE g.version = $2 RETURNING version`,
  { writes: true },
);

/** Relations of supervision that run now, and those that ended without an agreement on record; their papers, and what expires; for owners all, for others their own. */
export const relationsWithPapers = statement(
  'supervision.relations-with-papers',
  `SELECT r.id AS "relationId", json_build_object('id', a.id, 'name', ${name('a')}) AS associate, json_build_object('id', v.id, 'name', ${name('v')}) AS supervisor, r.from_on AS "fromOn", r.until_on AS "untilOn",
     p.agreement_on AS "agreementOn", p.self_assessment_on AS "selfAssessmentOn", p.training_on AS "trainingOn", coalesce(p.video, false) AS video,
     p.video_assessed_on AS "videoAssessedOn", coalesce(p.in_groups_only, false) AS "inGroupsOnly", coalesce(p.employed, true) AS employed, p.oversight_on AS "oversightOn", coalesce(p.version, 0) AS version,
     (SELECT g.credential FROM supervision.registration g WHERE g.practice_id = r.practice_id AND g.associate_id = r.associate_id) AS credential,
     coalesce((SELECT json_agg(json_build_object('holder', ${name('s')}, 'type', l.type, 'standing', l.standing, 'issuedOn', l.issued_on, 'expiresOn', l.expires_on)
         ORDER BY l.expires_on) FROM practice.licence l JOIN practice.staff_member s ON s.practice_id = l.practice_id AND s.id = l.staff_id
       WHERE l.practice_id = r.practice_id AND l.staff_id IN (r.associate_id, r.supervisor_id) AND l.removed_at IS NULL), '[]') AS licences
   FROM practice.supervision_relation r
   JOIN practice.staff_member a ON a.practice_id = r.practice_id AND a.id = r.associate_id
   JOIN practice.staff_member v ON v.practice_id = r.practice_id AND v.id = r.supervisor_id
   LEFT JOIN supervision.papers p ON p.practice_id = r.practice_id AND p.relation_id = r.id
   WHERE r.practice_id = kernel.practice_id() AND r.kind = 'primary' AND r.couple_id IS NULL
     AND r.from_on <= kernel.today() AND (r.until_on IS NULL OR kernel.today() < r.until_on OR (r.from_on < r.until_on AND p.agreement_on IS NULL))
   ORDER BY v.family_name, v.id, a.family_name, a.id, r.from_on DESC LIMIT 500`,
);

/** Whether one may write the papers of a relation: its supervisor, or the owner. $1 relation. */
export const mayWritePapers = statement(
  'supervision.may-write-papers',
  `SELECT r.id FROM practice.supervision_relation r WHERE r.practice_id = kernel.practice_id() AND r.id = $1 AND (r.supervisor_id = kernel.person_id() OR access.holds_role('owner'))`,
);

/** $1 relation, $2 version seen, $3 agreement, $4 own assessment, $5 training, $6 video, $7 video assessed, $8 in groups only, $9 employed, $10 oversight. */
export const putPapers = statement(
  'supervision.put-papers',
  `INSERT INTO supervision.papers AS p (practice_id, relation_id, agreement_on, self_assessment_on, training_on, video, video_assessed_on, in_groups_only, employed, oversight_on)
   VALUES (kernel.practice_id(), $1, $3, $4, $5, $6, $7, $8, $9, $10)
   ON CONFLICT (practice_id, relation_id) DO UPDATE SET agreement_on = EXCLUDED.agreement_on, self_assessment_on = EXCLUDED.self_assessment_on,
     training_on = EXCLUDED.training_on, video = EXCLUDED.video, video_assessed_on = EXCLUDED.video_assessed_on,
     in_groups_only = EXCLUDED.in_groups_only, employed = EXCLUDED.employed, oversight_on = EXCLUDED.oversight_on, version = p.version + 1
   WHERE p.version = $2 RETURNING version`,
  { writes: true },
);
