import { aPractice, house, type Practice } from '@attune/testing';
import { maySee, SHIPPED_DOCUMENTS, type Row, type Stage, type Viewer } from '@attune/couples/domain';
import { tables } from '../database/catalogue';
import { COUPLES_TABLES } from './couples.tables';
import { EXERCISES_TABLES } from './exercises.tables';
import { MEASURES_TABLES } from './measures.tables';
import { NOTES_TABLES } from './notes.tables';
import { SCHEDULING_TABLES } from './scheduling.tables';
import { SUPERVISION_TABLES } from './supervision.tables';
import type { Seat, WalledTable } from './walled-table';

/** A domain that has tables of couples adds its list here. */
const TABLES: WalledTable[] = [...COUPLES_TABLES, ...SCHEDULING_TABLES, ...NOTES_TABLES, ...EXERCISES_TABLES, ...MEASURES_TABLES, ...SUPERVISION_TABLES];

/** Tables that name a couple and are read by no rule of the couple. */
const OTHERS = ['couples.signing_slip', 'practice.supervision_relation'];

/** Everybody of the fixture, by their relation to each couple; written down here and not asked of the product. */
const PRINCIPALS: { who: string; conjoint?: boolean; treats?: string[]; supervises?: string[]; member?: string; owner?: boolean }[] = [
  { who: 'owner', owner: true },
  { who: 'owner', owner: true, conjoint: true },
  { who: 's1', supervises: ['c1', 'c9'] },
  { who: 's1', supervises: ['c1', 'c9'], conjoint: true },
  { who: 's2', supervises: ['c2'] },
  { who: 'a1', treats: ['c1', 'c9'] },
  { who: 'a1', treats: ['c1', 'c9'], conjoint: true },
  { who: 'a2', treats: ['c2'] },
  { who: 't1' },
  { who: 'x1', member: 'c1' },
  { who: 'y1', member: 'c1' },
  { who: 'x2', member: 'c2' },
  { who: 'x9', member: 'c9' },
];

interface Found {
  place: string;
  couple: string;
  compartment: string | null;
  author: string | null;
  audience: Row['audience'];
  stage: string;
}

describe('the visibility rule and the row policies', () => {
  let practice: Practice;
  const rowsOf = new Map<string, Found[]>();

  beforeAll(async () => {
    practice = await aPractice();
    const seats: Seat[] = [['c1', 'x1', 'y1', 'a1'], ['c2', 'x2', 'y2', 'a2'], ['c9', 'x9', 'y9', 'a1']].map(([couple = '', x = '', y = '', clinician = '']) => ({
      couple: practice.ids[couple] ?? '', partners: [practice.ids[x] ?? '', practice.ids[y] ?? ''], clinician: practice.ids[clinician] ?? '',
    }));
    await practice.rows((rows) => {
      for (const { kind, edition, from, title, body, law } of SHIPPED_DOCUMENTS) {
        rows.insert('couples.consent_document', { kind, edition, from_on: from, title_en: title.en, title_es: title.es, body_en: body.en, body_es: body.es, law });
      }
      for (const { seed } of TABLES) for (const seat of seats) seed?.((table, values) => rows.insert(table, values), seat);
    });
    for (const table of TABLES) rowsOf.set(table.table, await house().database.sql<Found>(facts(table), [practice.id]));
  });

  const facts = ({ table, couple = 't.couple_id', compartment = 't.compartment', author = 'NULL', audience = 'NULL', stage }: WalledTable) =>
    `SELECT t.ctid::text AS place, ${couple} AS couple, (${compartment})::uuid AS compartment, (${author})::uuid AS author, (${audience})::text AS audience,
       ${stage?.column ?? `'record'`} AS stage FROM ${table} t WHERE t.practice_id = $1`;

  test('cross every table that names a couple, with rows in it', async () => {
    const naming = (await tables()).filter(({ columns }) => columns.includes('couple_id')).map(({ name }) => name);
    const known = [...TABLES.map(({ table }) => table), ...OTHERS];
    expect(naming.filter((name) => !known.includes(name))).toEqual([]);
    expect([...rowsOf].filter(([, rows]) => !rows.length).map(([table]) => table)).toEqual([]);
  });

  // The relations are one function for speed, which says again what each says for itself.
  test.each(PRINCIPALS.map(({ who }) => who))('the couples of %s are those treated, supervised and their own', async (who) => {
    const { id, kind } = practice.person(who);
    const of = (principal: string, relation: 'treats' | 'supervises') => PRINCIPALS.find((each) => each.who === principal)?.[relation] ?? [];
    const ids = (names: string[]) => names.map((name) => practice.ids[name]).sort();
    await house().database.asRole('attune_rt', { practiceId: practice.id, personId: id, kind }, async (client) => {
      const listed = async (name: string) => (await client.query<{ id: string }>(`SELECT couples.${name}() AS id`)).rows.map((row) => row.id).sort();
      const parts = [await listed('treated_couples'), await listed('supervised_couples'), await listed('my_couple')];
      expect(parts).toEqual([ids(of(who, 'treats')), ids(of(who, 'supervises')), ids([PRINCIPALS.find((each) => each.who === who)?.member ?? []].flat())]);
      expect(await listed('visible_couples')).toEqual(parts.flat().sort());
    });
  });

  test.each(PRINCIPALS.map((principal) => [`${principal.who}${principal.conjoint ? ' in conjoint mode' : ''}`, principal] as const))('agree for %s', async (_, principal) => {
    const { id, kind } = practice.person(principal.who);
    await house().database.asRole('attune_rt', { practiceId: practice.id, personId: id, kind, conjoint: principal.conjoint ?? false }, async (client) => {
      for (const table of TABLES) {
        const seen = new Set((await client.query<{ place: string }>(`SELECT t.ctid::text AS place FROM ${table.table} t`)).rows.map(({ place }) => place));
        const all = rowsOf.get(table.table) ?? [];
        const should = all.filter((row) => expected(table, principal, row)).map(({ place }) => place);
        expect({ table: table.table, seen: [...seen].sort() }).toEqual({ table: table.table, seen: should.sort() });
      }
    });
  });

  function expected(table: WalledTable, principal: (typeof PRINCIPALS)[number], found: Found): boolean {
    const { kind, id } = practice.person(principal.who);
    const among = (names?: string[]) => names?.some((name) => practice.ids[name] === found.couple) ?? false;
    if (kind === 'partner' && table.stricter?.includes('partner')) return false;
    if (principal.owner && table.stricter?.includes('owner')) return false;
    const relation = among(principal.treats) ? 'treating' : among(principal.supervises) ? 'supervising' : 'none';
    const viewer: Viewer = kind === 'partner'
      ? { kind, partnerId: id, member: among(principal.member ? [principal.member] : []) }
      : { kind: 'staff', staffId: id, relation, owner: principal.owner ?? false, conjoint: principal.conjoint ?? false };
    const stage: Stage = table.stage?.of[found.stage] ?? 'record';
    return maySee(viewer, { holds: table.holds, compartment: found.compartment, author: found.author, subject: found.compartment, audience: found.audience, revealed: false, stage }).ok;
  }
});
