import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { Envelopes, ProcessRuntime, readConfig, UnitOfWork } from '@attune/kernel';
import { ENTITIES, staffSite } from './app.module';
import { loadDemo } from './seed/load-practice';
import type { PracticeFile } from './seed/practice-file';

/** `--demo FILE` loads an invented practice; `--owner-link` makes the link for the first owner. What was made is the last line of the output. */
async function main([what, path]: string[]): Promise<string> {
  const config = readConfig(process.env);
  const runtime = await ProcessRuntime.open(config, ENTITIES);
  const app = await NestFactory.createApplicationContext(staffSite(runtime), { logger: ['error'], abortOnError: false });
  try {
    if (what === '--demo' && path) {
      const file = JSON.parse(readFileSync(path, 'utf8')) as PracticeFile;
      return JSON.stringify({ signIns: await loadDemo(file, runtime, app.get(UnitOfWork), app.get(Envelopes)) });
    }
    if (what === '--owner-link') return await ownerLink(runtime);
    throw new Error('Say --demo FILE or --owner-link.');
  } finally {
    await app.close();
    await runtime.close();
  }
}

async function ownerLink(runtime: ProcessRuntime): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await runtime.requests.pool.query<{ made: boolean }>('SELECT access.make_first_owner_link($1) AS made', [createHash('sha256').update(token).digest()]);
  if (!rows[0]?.made) throw new Error('There is a practice already; its owner invites everybody else.');
  return `${runtime.config.staffUrl}/access/first-owner/${token}`;
}

main(process.argv.slice(2)).then(
  (line) => process.stdout.write(`${line}\n`),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
