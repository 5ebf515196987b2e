import type { Practice } from '@attune/testing';
import { key } from './couples';

export const PERSON_ROWS = `Couple ID,First Name,Last Name,Email,Language\n`;

/** A file of so many couples, a row a couple, with names that no other test has. */
export const coupleFile = (count: number, stamp: string) =>
  ['Partner 1 First Name,Partner 1 Last Name,Partner 1 Email,Partner 2 First Name,Partner 2 Last Name,Partner 2 Email',
    ...Array.from({ length: count }, (_, n) => `Ana${n},Lopez${stamp},ana${n}@${stamp}.example,Tom${n},Reed${stamp},tom${n}@${stamp}.example`)].join('\n');

export const take = (practice: Practice, who: string, text: string, fileName = 'couples.csv') =>
  practice.as(who).post('/api/couples/imports', { fileName, text }, { idempotencyKey: key() });

export const confirm = (practice: Practice, who: string, record: { id: string; version: number }, leaveOutBad = false) =>
  practice.as(who).post(`/api/couples/imports/${record.id}/confirm`, { leaveOutBad }, { ifMatch: record.version });

export const countOfCouples = async (practice: Practice): Promise<number> =>
  (await practice.house.database.sql<{ n: number }>('SELECT count(*)::int AS n FROM couples.couple WHERE practice_id = $1', [practice.id]))[0]?.n ?? 0;
