import { foreignKeys, OF_NO_PRACTICE, policies, tables, uniques } from './catalogue';

/** Hashes of tokens that nobody can guess: found before it is known whose they are. */
const UNIQUE_EVERYWHERE = ['sign_in_token_hash_key', 'invitation_token_hash_key', 'reset_token_hash_key', 'recovery_token_hash_key', 'address_change_token_hash_key', 'address_change_undo_hash_key', 'signing_slip_token_hash_key'];

test('every table belongs to a practice', async () => {
  const without = (await tables()).filter((table) => !table.columns.includes('practice_id')).map((table) => table.name);
  expect(without.filter((name) => !OF_NO_PRACTICE.includes(name))).toEqual([]);
});

test('row security is on and forced everywhere', async () => {
  expect((await tables()).filter((table) => !table.enabled || !table.forced).map((table) => table.name)).toEqual([]);
});

test('the practice rule is restrictive, for everybody, for reading and writing', async () => {
  const walls = (await policies()).filter(
    ({ restrictive, command, roles, using, check }) =>
      restrictive && command === 'ALL' && roles.join() === 'public' && /practice_id = \( SELECT kernel\.practice_id\(\)/.test(using ?? '') && check === using,
  );
  const unwalled = (await tables()).filter(({ name }) => !OF_NO_PRACTICE.includes(name) && !walls.some((wall) => wall.table === name));
  expect(unwalled.map((table) => table.name)).toEqual([]);
});

test('tables of no practice are reached by reviewed functions alone', async () => {
  const open = (await policies()).filter(({ table, roles }) => OF_NO_PRACTICE.includes(table) && roles.join() !== 'attune_rls');
  expect(open).toEqual([]);
});

test('every primary key begins with the practice', async () => {
  const others = (await tables()).filter((table) => !OF_NO_PRACTICE.includes(table.name) && table.primaryKey[0] !== 'practice_id');
  expect(others.map((table) => table.name)).toEqual([]);
});

test('every foreign key carries the practice, so that no row can point across', async () => {
  const across = (await foreignKeys()).filter(({ columns, targetColumns }) => {
    const at = columns.indexOf('practice_id');
    return at < 0 || targetColumns[at] !== 'practice_id';
  });
  expect(across.map((key) => `${key.table}: ${key.name}`)).toEqual([]);
});

test('no uniqueness reaches beyond the practice, where a refusal would tell of a row elsewhere', async () => {
  const wide = (await uniques()).filter(({ name, first }) => first !== 'practice_id' && !UNIQUE_EVERYWHERE.includes(name));
  expect(wide).toEqual([]);
});
