import { statement } from '@attune/kernel';

/** How many of each kind are named; more letters narrow them. */
const MOST = 6;

/**
 * Couples, partners and staff by name, as far as row policies show them. The words may stand in any order.
 * $1 patterns for list names (plain letters), $2 patterns for names as they are written.
 */
export const find = statement(
  'overview.find',
  `(SELECT 'couple' AS kind, c.id, c.id AS "coupleId", string_agg(concat_ws(' ', p.given_name, p.family_name), ' & ' ORDER BY m.seat) AS name
    FROM (SELECT id FROM couples.couple WHERE practice_id = kernel.practice_id() AND list_name LIKE ALL ($1::text[]) ORDER BY list_name COLLATE "C", id LIMIT ${MOST}) c
    JOIN couples.couple_member m ON m.practice_id = kernel.practice_id() AND m.couple_id = c.id
    JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id GROUP BY c.id ORDER BY 4, 2)
   UNION ALL
   (SELECT 'partner', p.id, m.couple_id, concat_ws(' ', p.given_name, p.family_name)
    FROM couples.partner p JOIN couples.couple_member m ON m.practice_id = p.practice_id AND m.partner_id = p.id
    WHERE p.practice_id = kernel.practice_id() AND concat_ws(' ', p.given_name, p.family_name) ILIKE ALL ($2::text[])
    ORDER BY p.family_name, p.given_name, p.id LIMIT ${MOST})
   UNION ALL
   (SELECT 'staff', s.id, NULL, concat_ws(' ', s.given_name, s.family_name)
    FROM practice.staff_member s
    WHERE s.practice_id = kernel.practice_id() AND s.ended_at IS NULL AND concat_ws(' ', s.given_name, s.family_name) ILIKE ALL ($2::text[])
    ORDER BY s.family_name, s.given_name, s.id LIMIT ${MOST})`,
);
