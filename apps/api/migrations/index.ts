import type { MigrationInterface } from 'typeorm';

/** Every migration in order; one line each, so that a bundle carries them all. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [];
