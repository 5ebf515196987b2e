import { careJson, partnersJson } from '@attune/couples/api';
import { statement } from '@attune/kernel';

/** What the assign sheet needs of a couple beside the definitions: names, and of each exercise when it was last done. $1 couple. */
export const libraryOfCouple = statement(
  'exercises.library',
  `SELECT ${partnersJson('$1')} AS partners, ${careJson('$1')} AS care, c.policy,
     (SELECT coalesce(json_agg(json_build_object('exercise', l.exercise, 'lastDoneOn', l.done, 'current', l.current)), '[]') FROM (
        SELECT x.exercise, max(x.done) AS done, bool_or(x.current) AS current FROM (
          SELECT a.exercise, max((r.ended_at AT TIME ZONE kernel.zone())::date) AS done, bool_or(a.ended_at IS NULL AND o.closes_on >= kernel.today()) AS current
          FROM exercises.assignment a
          JOIN exercises.occurrence o ON o.practice_id = a.practice_id AND o.assignment_id = a.id AND o.cancelled_at IS NULL
          LEFT JOIN exercises.run r ON r.practice_id = o.practice_id AND r.occurrence_id = o.id AND r.state = 'finished'
          WHERE a.practice_id = c.practice_id AND a.couple_id = c.id GROUP BY a.exercise
          UNION ALL
          SELECT m.exercise, max(m.done_on), false FROM exercises.room_record m WHERE m.practice_id = c.practice_id AND m.couple_id = c.id GROUP BY m.exercise) x
        GROUP BY x.exercise) l) AS known
   FROM couples.couple c
   WHERE c.practice_id = kernel.practice_id() AND c.id = $1 AND c.id = ANY (ARRAY(SELECT couples.visible_couples()))`,
);
