import { statement } from '@attune/kernel';

/** An instant inside JSON, as the wire has it everywhere: UTC with milliseconds. */
export const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Whether an assignment was ever in force: one that was taken back before its first day ends on it. */
const lasted = (a: string) => `(${a}.until_on IS NULL OR ${a}.from_on < ${a}.until_on)`;

/** Days of what stands planned with the clinician of an assignment a when they do not treat the couple; named once, with their last assignment. */
const stillPlanned = `ARRAY(SELECT d.day FROM scheduling.appointment x CROSS JOIN LATERAL (SELECT (x.starts_at AT TIME ZONE kernel.zone())::date AS day) d
          WHERE x.practice_id = a.practice_id AND x.couple_id = a.couple_id AND x.staff_id = a.staff_id AND x.status = 'planned' AND x.ends_at > kernel.now()
            AND NOT EXISTS (SELECT 1 FROM couples.case_assignment z WHERE z.practice_id = a.practice_id AND z.couple_id = a.couple_id AND z.staff_id = a.staff_id
              AND (z.from_on <= d.day AND (z.until_on IS NULL OR d.day < z.until_on) OR (${lasted('z')}, z.from_on) > (${lasted('a')}, a.from_on)))
          ORDER BY x.starts_at)`;

/** The administration of one couple, whole. In conjoint mode the row policies leave contact out, and the ways in are not asked. Value: couple. */
export const coupleRecord = statement(
  'couples.record',
  `SELECT c.id, c.version, c.status, c.status_since AS "statusSince", c.policy, c.policy_agreed_on AS "policyAgreedOn", c.opened_at AS "openedAt",
     c.id = ANY (ARRAY(SELECT couples.treated_couples())) AS "mayTreat", kernel.conjoint() AS conjoint,
     (SELECT json_agg(json_build_object(
        'id', p.id, 'seat', m.seat, 'version', p.version, 'givenName', p.given_name, 'familyName', p.family_name, 'shownName', p.shown_name, 'language', p.language,
        'contact', CASE WHEN k.partner_id IS NOT NULL THEN json_build_object(
          'version', k.version, 'email', k.email, 'phone', k.phone, 'mayMail', k.may_mail, 'safeDays', k.safe_days,
          'safeFrom', to_char(k.safe_from, 'HH24:MI'), 'safeUntil', to_char(k.safe_until, 'HH24:MI'), 'recordedAt', ${iso('k.recorded_at')},
          'recordedBy', CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'givenName', s.given_name, 'familyName', s.family_name) END) END,
        'invitation', CASE WHEN k.partner_id IS NOT NULL THEN json_build_object(
          'joined', coalesce(w.joined, false), 'invitedAt', ${iso('w.invited_at')}, 'expiresAt', ${iso('w.expires_at')}) END) ORDER BY m.seat)
      FROM couples.couple_member m
      JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id
      LEFT JOIN couples.contact k ON k.practice_id = m.practice_id AND k.partner_id = m.partner_id
      LEFT JOIN practice.staff_member s ON s.practice_id = k.practice_id AND s.id = k.recorded_by
      LEFT JOIN LATERAL access.way_in(ARRAY[k.partner_id]) w ON true
      WHERE m.practice_id = c.practice_id AND m.couple_id = c.id) AS partners,
     (SELECT coalesce(json_agg(json_build_object('part', f.part, 'id', f.staff_id, 'title', f.title, 'givenName', f.given_name, 'familyName', f.family_name,
        'credential', f.credential, 'associate', f.associate)), '[]') FROM couples.care_of(c.id) f) AS care,
     (SELECT coalesce(json_agg(json_build_object('id', a.id, 'fromOn', a.from_on, 'untilOn', a.until_on,
        'owedNotes', ARRAY(SELECT o.held_on FROM notes.owed_of_couple(c.id) o WHERE o.staff_id = a.staff_id ORDER BY o.held_on),
        'stillPlanned', p.days,
        'staff', json_build_object('id', s.id, 'givenName', s.given_name, 'familyName', s.family_name)) ORDER BY a.from_on DESC, a.id), '[]')
      FROM couples.case_assignment a JOIN practice.staff_member s ON s.practice_id = a.practice_id AND s.id = a.staff_id
      CROSS JOIN LATERAL (SELECT ${stillPlanned} AS days) p
      WHERE a.practice_id = c.practice_id AND a.couple_id = c.id AND (${lasted('a')} OR cardinality(p.days) > 0 OR EXISTS (SELECT 1 FROM scheduling.appointment h
        WHERE h.practice_id = a.practice_id AND h.couple_id = a.couple_id AND h.staff_id = a.staff_id AND h.status = 'held'
          AND (h.starts_at AT TIME ZONE kernel.zone())::date = a.from_on))) AS assignments
   FROM couples.couple c
   WHERE c.practice_id = kernel.practice_id() AND c.id = $1`,
);

/** A couple as an act needs it, and whether the actor treats or supervises it now. Value: couple. */
export const coupleAtHand = statement(
  'couples.at-hand',
  `SELECT c.id, c.status, c.version, c.policy,
     c.id = ANY (ARRAY(SELECT couples.treated_couples())) AS treats, c.id = ANY (ARRAY(SELECT couples.supervised_couples())) AS supervises
   FROM couples.couple c WHERE c.practice_id = kernel.practice_id() AND c.id = $1`,
);

/** Opens couples whole; see the function. Values: JSON array, who opens. */
export const openCouples = statement(
  'couples.open',
  'SELECT ordinal, couple_id AS "coupleId", a_id AS "aId", b_id AS "bId" FROM couples.open_couples($1::jsonb, $2)',
  { writes: true },
);

/** Both people's names of a couple, to write its list name anew. Value: couple. */
export const namesOfCouple = statement(
  'couples.names',
  `SELECT m.seat, p.id, p.given_name AS "givenName", p.family_name AS "familyName"
   FROM couples.couple_member m JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id
   WHERE m.practice_id = kernel.practice_id() AND m.couple_id = $1 ORDER BY m.seat`,
);
