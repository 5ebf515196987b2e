import { join } from 'node:path';
import { TOOL_ENV } from './tool.mjs';

/** Where staff and partners find their site on this machine. */
export function addressesOf(ports) {
  return { staff: `http://localhost:${ports.staff}`, portal: `http://localhost:${ports.portal}` };
}

/** What the API's programs are told: its roles' connections, never the administrator's. */
export function apiEnvironment({ urls, dataDir, ports, addresses = addressesOf(ports) }) {
  return {
    ...TOOL_ENV,
    DATABASE_URL: '',
    DATABASE_URL_MIGRATE: urls.migrate,
    DATABASE_URL_RT: urls.rt,
    DATABASE_URL_JOB: urls.job,
    DATABASE_URL_AUDIT: urls.audit,
    ATTUNE_DATA_DIR: dataDir,
    ATTUNE_KEY_FILE: process.env.ATTUNE_KEY_FILE || join(dataDir, 'keys', 'attune.key'),
    STAFF_PORT: `${ports.staff}`,
    PORTAL_PORT: `${ports.portal}`,
    ATTUNE_STAFF_URL: addresses.staff,
    ATTUNE_PORTAL_URL: addresses.portal,
  };
}
