import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Everything the API reads from its environment, checked once at start-up. */
export interface Config {
  /** Connection of the role that answers requests; owns nothing, cannot bypass row policies. */
  databaseUrl: string;
  /** Connection of the role that runs jobs; walled by practice like everybody. */
  jobDatabaseUrl: string;
  staffPort: number;
  portalPort: number;
  host: string;
  staffUrl: string;
  portalUrl: string;
  dataDir: string;
  keyFile: string;
  anchorFile: string;
  smtpUrl: string | null;
  mailFrom: string;
  /** How many proxies stand in front and may name the client's address; 0 trusts nobody. */
  trustedProxies: number;
  staffRoot: string;
  portalRoot: string;
  logLevel: string;
  poolSize: number;
}

export class ConfigError extends Error {}

/**
 * Reads the configuration and refuses what is missing or malformed, naming the variable and what it should hold.
 * @param env usually `process.env`
 * @param root the folder that relative paths start from
 */
export function readConfig(env: Record<string, string | undefined>, root = process.cwd()): Config {
  const dataDir = resolve(root, env['ATTUNE_DATA_DIR'] ?? '.data');
  const staffPort = port(env, 'STAFF_PORT', 4200);
  const portalPort = port(env, 'PORTAL_PORT', 4300);
  return {
    databaseUrl: postgresUrl(env, 'DATABASE_URL_RT'),
    jobDatabaseUrl: postgresUrl(env, 'DATABASE_URL_JOB'),
    staffPort,
    portalPort,
    host: env['ATTUNE_HOST'] ?? '127.0.0.1',
    staffUrl: webUrl(env, 'ATTUNE_STAFF_URL', `http://localhost:${staffPort}`),
    portalUrl: webUrl(env, 'ATTUNE_PORTAL_URL', `http://localhost:${portalPort}`),
    dataDir,
    keyFile: resolve(root, env['ATTUNE_KEY_FILE'] ?? join(dataDir, 'keys', 'attune.key')),
    anchorFile: resolve(root, env['ATTUNE_ANCHOR_FILE'] ?? join(homedir(), '.attune', 'audit-anchors.jsonl')),
    smtpUrl: env['SMTP_URL'] ? webUrl(env, 'SMTP_URL', '', /^smtps?:\/\//) : null,
    mailFrom: env['MAIL_FROM'] ?? 'Attune <no-reply@localhost>',
    trustedProxies: integer(env, 'ATTUNE_TRUSTED_PROXIES', 0, 0, 10),
    staffRoot: resolve(root, env['ATTUNE_STAFF_ROOT'] ?? 'dist/apps/dashboard/browser'),
    portalRoot: resolve(root, env['ATTUNE_PORTAL_ROOT'] ?? 'dist/apps/portal/browser'),
    logLevel: env['LOG_LEVEL'] ?? 'info',
    poolSize: integer(env, 'ATTUNE_POOL_SIZE', 10, 1, 200),
  };
}

function postgresUrl(env: Record<string, string | undefined>, name: string): string {
  const value = env[name];
  if (!value) throw new ConfigError(`${name} is missing. It holds a PostgreSQL address such as postgres://user:password@host:5432/attune.`);
  if (!/^postgres(ql)?:\/\//.test(value)) throw new ConfigError(`${name} does not begin with postgres://.`);
  return value;
}

function webUrl(env: Record<string, string | undefined>, name: string, fallback: string, scheme = /^https?:\/\//): string {
  const value = env[name] ?? fallback;
  if (!scheme.test(value)) throw new ConfigError(`${name} is not an address of the expected kind.`);
  return value.replace(/\/+$/, '');
}

function port(env: Record<string, string | undefined>, name: string, fallback: number): number {
  return integer(env, name, fallback, 0, 65535);
}

function integer(env: Record<string, string | undefined>, name: string, fallback: number, min: number, max: number): number {
  const value = env[name];
  if (value === undefined || value === '') return fallback;
  const parsed = Number(value);
  if (!Number.isInteger(parsed) || parsed < min || parsed > max) {
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}.`);
  }
  return parsed;
}
