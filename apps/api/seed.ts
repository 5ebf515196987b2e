import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { Envelopes, ProcessRuntime, readConfig, UnitOfWork } from '@attune/kernel';
import { FirstOwnerService } from '@attune/practice/api';
import { WatchSettlingService } from '@attune/supervision/api';
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
      return JSON.stringify({ signIns: await loadDemo(file, runtime, app.get(UnitOfWork), app.get(Envelopes), app.get(WatchSettlingService, { strict: false })) });
    }
    if (what === '--owner-link') return await ownerLink(app.get(FirstOwnerService, { strict: false }));
    throw new Error('Say --demo FILE or --owner-link.');
  } finally {
    await app.close();
    await runtime.close();
  }
}

async function ownerLink(owners: FirstOwnerService): Promise<string> {
  const link = await owners.link();
  if (!link) throw new Error('There is a practice already; its owner invites everybody else.');
  return link;
}

main(process.argv.slice(2)).then(
  (line) => process.stdout.write(`${line}\n`),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
