import { statement } from '@attune/kernel';

/** How many of each kind are named; more letters narrow them. */
const MOST = 6;

/**
 * Couples, partners and staff by name, as far as row policies show them. The words may stand in any order.
 * $1 patterns for list names (plain letters), $2 patterns for names as they are written.
 * @param whose narrows the couples that are looked through, for those who care for few of many
 */
const find = (name: string, whose: (couple: string) => string) => statement(
  name,
  `(SELECT 'couple' AS kind, c.id, c.id AS "coupleId", string_agg(concat_ws(' ', p.given_name, p.family_name), ' & ' ORDER BY m.seat) AS name
    FROM (SELECT c.id FROM couples.couple c WHERE c.practice_id = kernel.practice_id() AND ${whose('c.id')} AND c.list_name LIKE ALL ($1::text[])
      ORDER BY c.list_name COLLATE "C", c.id LIMIT ${MOST}) c
    JOIN couples.couple_member m ON m.practice_id = kernel.practice_id() AND m.couple_id = c.id
    JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id GROUP BY c.id ORDER BY 4, 2)
   UNION ALL
   (SELECT 'partner', p.id, m.couple_id, concat_ws(' ', p.given_name, p.family_name)
    FROM couples.couple_member m JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id
    WHERE m.practice_id = kernel.practice_id() AND ${whose('m.couple_id')} AND concat_ws(' ', p.given_name, p.family_name) ILIKE ALL ($2::text[])
    ORDER BY p.family_name, p.given_name, p.id LIMIT ${MOST})
   UNION ALL
   (SELECT 'staff', s.id, NULL, concat_ws(' ', s.given_name, s.family_name)
    FROM practice.staff_member s
    WHERE s.practice_id = kernel.practice_id() AND s.ended_at IS NULL AND concat_ws(' ', s.given_name, s.family_name) ILIKE ALL ($2::text[])
    ORDER BY s.family_name, s.given_name, s.id LIMIT ${MOST})`,
);

/** Among the couples that one cares for. */
export const findInCare = find('overview.find', (couple) => `${couple} = ANY (ARRAY(SELECT couples.visible_couples()))`);

/** In the whole practice, for its owner. */
export const findInPractice = find('overview.find-in-practice', () => 'true');
