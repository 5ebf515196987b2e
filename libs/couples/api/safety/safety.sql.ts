import { statement } from '@attune/kernel';
import { iso } from '../record/record.sql';

const person = (id: string) =>
  `(SELECT json_build_object('id', s.id, 'givenName', s.given_name, 'familyName', s.family_name) FROM practice.staff_member s WHERE s.practice_id = kernel.practice_id() AND s.id = ${id})`;

/** All that stands before joint exercises of a couple. Gives no row where the couple is not the actor's to know. Value: couple. */
export const safetyOfCouple = statement(
  'couples.safety',
  `SELECT c.id, c.status,
     c.id = ANY (ARRAY(SELECT couples.treated_couples())) AS treats, c.id = ANY (ARRAY(SELECT couples.supervised_couples())) AS supervises,
     (SELECT coalesce(json_agg(json_build_object('part', f.part, 'staffId', f.staff_id, 'associate', f.associate)), '[]') FROM couples.care_of(c.id) f) AS care,
     (SELECT json_agg(json_build_object('partnerId', m.partner_id, 'seat', m.seat, 'earlier', greatest(n.count - 1, 0), 'last', CASE WHEN l.id IS NOT NULL THEN json_build_object(
        'id', l.id, 'seenOn', l.seen_on, 'seenAlone', l.seen_alone, 'way', l.way, 'outcome', l.outcome,
        'extra', json_build_object('trauma', l.trauma, 'coercion', l.coercion, 'touch', l.touch, 'sexual-coercion', l.sexual_coercion),
        'recordedBy', ${person('l.recorded_by')}, 'recordedAt', ${iso('l.recorded_at')}) END,
        'written', (SELECT json_build_object('on', w.answered_on, 'outcome', w.outcome, 'recordedAt', ${iso('w.recorded_at')}) FROM couples.written_screen w
          WHERE w.practice_id = m.practice_id AND w.couple_id = m.couple_id AND w.compartment = m.partner_id ORDER BY w.recorded_at DESC, w.id LIMIT 1)) ORDER BY m.seat)
      FROM couples.couple_member m
      LEFT JOIN LATERAL (SELECT * FROM couples.screening x
        WHERE x.practice_id = m.practice_id AND x.couple_id = m.couple_id AND x.compartment = m.partner_id ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1) l ON true
      CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM couples.screening x
        WHERE x.practice_id = m.practice_id AND x.couple_id = m.couple_id AND x.compartment = m.partner_id) n
      WHERE m.practice_id = c.practice_id AND m.couple_id = c.id) AS screenings,
     (SELECT json_build_object('id', r.id, 'version', r.version, 'askedBy', ${person('r.asked_by')}, 'askedAt', ${iso('r.asked_at')}, 'decision', r.decision,
        'decidedBy', ${person('r.decided_by')}, 'decidedAt', ${iso('r.decided_at')})
      FROM couples.clearance r WHERE r.practice_id = c.practice_id AND r.couple_id = c.id ORDER BY r.asked_at DESC, r.id DESC LIMIT 1) AS clearance,
     (SELECT coalesce(json_agg(json_build_object('id', h.id, 'version', h.version, 'seat', m.seat, 'cause', h.cause, 'placedAt', ${iso('h.placed_at')}, 'showsFrom', h.shows_from,
        'clinicianYes', ${person('h.clinician_yes_by')}, 'supervisorYes', ${person('h.supervisor_yes_by')}, 'liftedAt', ${iso('h.lifted_at')})
        ORDER BY h.lifted_at IS NOT NULL, h.placed_at DESC, h.id), '[]')
      FROM couples.safety_hold h
      LEFT JOIN couples.couple_member m ON m.practice_id = h.practice_id AND m.couple_id = h.couple_id AND m.partner_id = h.compartment
      WHERE h.practice_id = c.practice_id AND h.couple_id = c.id) AS holds
   FROM couples.couple c
   WHERE c.practice_id = kernel.practice_id() AND c.id = $1 AND c.id = ANY (ARRAY(SELECT couples.visible_couples()))`,
);

/** Holds joint exercises now; see the function. Values: couple, cause, partner or null. */
export const holdNow = statement('couples.hold-now', 'SELECT couples.place_hold($1, $2, $3)', { writes: true });
