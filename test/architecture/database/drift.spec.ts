import { house } from '@attune/testing';
import { tables } from './catalogue';

test('every table has its entity', async () => {
  const known = house().runtime.requests.dataSource.entityMetadatas.map((each) => `${each.schema}.${each.tableName}`);
  expect((await tables()).map((table) => table.name).filter((name) => !known.includes(name))).toEqual([]);
});

// Keys, checks and indexes are the migrations' own; catalogue.spec.ts keeps them. TypeORM knows tables, columns, types and what may be empty.
const OF_COLUMNS = /^CREATE TABLE|^DROP TABLE|^ALTER TABLE \S+ (ADD "|DROP COLUMN|RENAME|ALTER COLUMN \S+ (SET NOT NULL|DROP NOT NULL|TYPE))/;

test('entities and migrations tell of the same columns, types and gaps', async () => {
  expect((await house().entityDrift()).filter((query) => OF_COLUMNS.test(query))).toEqual([]);
});
