import { aPractice, expectShape, house, type Practice } from '@attune/testing';
import { signIn, withoutSecondFactor } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const setUp = '/api/access/second-factor/set-up';

describe('POST /api/access/second-factor/set-up', () => {
  it('shows a secret to whoever owes one, and keeps it sealed', async () => {
    await withoutSecondFactor(practice, 'a1');
    const { browser } = await signIn(practice, 'a1');
    const { status, body } = await browser.post(setUp, {});
    expect(status).toBe(200);
    expectShape(body, { secret: 'text', uri: 'text', picture: 'text' });
    expect(body.uri).toContain(body.secret);
    expect(body.picture).toContain('<svg');
    const [row] = await house().database.sql<{ whole: string }>('SELECT c::text AS whole FROM access.credential c WHERE account_id = $1', [practice.ids.a1]);
    expect(row?.whole).not.toContain(body.secret);
    expect(row?.whole).not.toContain(Buffer.from(body.secret).toString('hex'));
  });

  it('asks for the password again before one that stands is replaced', async () => {
    expect((await practice.as('a1').post(setUp, {})).body.type).toBe('urn:attune:step-up-required');
    expect((await practice.as('a1', { stepUp: true }).post(setUp, {})).status).toBe(200);
  });

  it('is no way around the code, and not for strangers', async () => {
    expect((await practice.as('a1', { mfa: false }).post(setUp, {})).body.type).toBe('urn:attune:second-factor-required');
    expect((await practice.as('a1', { mfa: false, stepUp: true }).post(setUp, {})).status).toBe(401);
    expect((await practice.visitor('staff').post(setUp, {})).status).toBe(401);
  });
});
