import { statement } from '@attune/kernel';
import { isoText } from '@attune/scheduling/api';
import type { CardState } from '@attune/exercises/domain';
import type { Sealed } from '../texts';

export interface CardRow {
  id: string;
  version: number;
  partnerId: string;
  state: CardState;
  chosen: boolean;
  openedAt: string | null;
  body: Sealed;
  bodyVersion: number;
}

/** Both partners' cards of a couple, for care; none in conjoint mode. $1 couple. */
export const cardsOfCouple = statement(
  'exercises.cards-of-couple',
  `SELECT (SELECT coalesce(json_agg(json_build_object('id', t.id, 'version', t.version, 'partnerId', t.compartment, 'state', t.state, 'body', t.body, 'bodyVersion', t.body_version,
       'chosen', k.agrees IS TRUE, 'openedAt', ${isoText('k.opened_at')}) ORDER BY m.seat, t.written_at, t.id), '[]')
     FROM exercises.trigger_card t
     JOIN couples.couple_member m ON m.practice_id = t.practice_id AND m.couple_id = t.couple_id AND m.partner_id = t.compartment
     LEFT JOIN LATERAL (
       SELECT x.agrees, v.opened_at FROM exercises.reveal_choice x
       LEFT JOIN exercises.reveal v ON v.practice_id = x.practice_id AND v.occurrence_id = x.occurrence_id
       WHERE x.practice_id = t.practice_id AND x.compartment = t.compartment AND x.card_id = t.id ORDER BY x.chosen_at DESC LIMIT 1) k ON true
     WHERE t.practice_id = c.practice_id AND t.couple_id = c.id) AS cards
   FROM couples.couple c
   WHERE c.practice_id = kernel.practice_id() AND c.id = $1 AND c.id = ANY (ARRAY(SELECT couples.visible_couples()))`,
);

export interface OpenCard {
  coupleId: string;
  compartment: string;
  state: CardState;
  bodyVersion: number;
  version: number;
}

/** Takes a card for a change: a clinician's of a couple they treat, or a partner's own. The row policies say which. $1 id. */
export const changeableCard = statement(
  'exercises.card-changeable',
  `SELECT t.couple_id AS "coupleId", t.compartment, t.state, t.body_version AS "bodyVersion", t.version FROM exercises.trigger_card t
   WHERE t.practice_id = kernel.practice_id() AND t.id = $1 FOR UPDATE`,
  { writes: true },
);
