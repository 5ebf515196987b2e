import { readConfig } from './config';

const good = { DATABASE_URL_RT: 'postgres://a@h/d', DATABASE_URL_JOB: 'postgres://b@h/d' };

describe('readConfig', () => {
  it('fills in what has a default', () => {
    const config = readConfig(good, '/srv/attune');
    expect(config).toMatchObject({ staffPort: 4200, portalPort: 4300, host: '127.0.0.1', trustedProxies: 0, smtpUrl: null, dataDir: '/srv/attune/.data' });
    expect(config.keyFile).toBe('/srv/attune/.data/keys/attune.key');
  });

  it.each([
    [{ ...good, DATABASE_URL_RT: undefined }, /DATABASE_URL_RT is missing/],
    [{ ...good, DATABASE_URL_JOB: 'mysql://x' }, /DATABASE_URL_JOB does not begin with postgres/],
    [{ ...good, STAFF_PORT: '70000' }, /STAFF_PORT must be a whole number from 0 to 65535/],
    [{ ...good, ATTUNE_POOL_SIZE: 'many' }, /ATTUNE_POOL_SIZE must be a whole number/],
    [{ ...good, ATTUNE_PORTAL_URL: 'ftp://x' }, /ATTUNE_PORTAL_URL is not an address/],
    [{ ...good, SMTP_URL: 'http://x' }, /SMTP_URL is not an address/],
  ])('names the bad variable %#', (env, words) => {
    expect(() => readConfig(env)).toThrow(words);
  });
});
