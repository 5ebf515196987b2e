import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { postgresBinaries } from '../postgres/binaries.mjs';
import { endLeftover } from '../postgres/leftover.mjs';
import { say } from '../output.mjs';
import { Refusal } from '../refusal.mjs';

const BELONGINGS = ['postgres', 'postgres.new', 'postgres.log', 'demo-sign-ins.json', 'mail'];

/** Deletes the database of this folder after asking, so that the next start begins anew. Keys stay. */
export async function reset({ dataDir, databaseUrl, yes }, running) {
  if (databaseUrl) throw new Refusal('DATABASE_URL is set, and only the database in .data is ever deleted. Unset it, or empty that database yourself.');
  const postgres = join(dataDir, 'postgres');
  if (!existsSync(postgres)) return say('There is no database here. The next npm start makes one.');
  if (!yes && !(await agreed())) return say('Nothing was deleted.');
  await running.endOther();
  await endLeftover(postgres, postgresBinaries());
  for (const name of BELONGINGS) rmSync(join(dataDir, name), { recursive: true, force: true });
  running.release();
  say('The database is deleted. The next npm start makes a new one.');
}

async function agreed() {
  if (!process.stdin.isTTY) throw new Refusal('This deletes every couple, note and answer in .data. To do it without being asked: npm run db:reset -- --yes');
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question('This deletes every couple, note and answer in .data. Type "delete" to go on: ');
  prompt.close();
  return answer.trim() === 'delete';
}
