import type { MigrationInterface } from 'typeorm';
import { Kernel1795000001000 } from './1795000001000-kernel';
import { CouplesAndPartners1795000001300 } from './1795000001300-couples-and-partners';
import { RelationsOfCouples1795000001301 } from './1795000001301-relations-of-couples';
import { WhoReadsCouples1795000001302 } from './1795000001302-who-reads-couples';

/** Every migration in order; one line each, so that a bundle carries them all. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  Kernel1795000001000,
  CouplesAndPartners1795000001300,
  RelationsOfCouples1795000001301,
  WhoReadsCouples1795000001302,
];
