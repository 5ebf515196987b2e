import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { aPage, ROSA } from '../testing';
import { RecoveryBeginPage } from './begin';
import { RecoveryPage } from './recovery';
import { RecoveryStopPage } from './stop';
import { RecoveryUnderWay } from './under-way';

const at = '/api/portal/access/recoveries';
const TOKEN = 'a'.repeat(43);
const opened = { name: 'Rosa Vega', email: 'rosa@example.test', opensAt: '2026-11-24T18:00:00.000Z', expiresAt: '2026-11-27T18:00:00.000Z', ready: false, passwordMinimum: 15 };

describe('a way back in', () => {
  it('says when it opens, and gives the link to take along', async () => {
    const { page, press, type, answer } = await aPage(RecoveryPage, { me: null, hash: `#${TOKEN}`, language: 'es' });
    expect(TestBed.inject(Location).path(true)).toBe('/there');
    type(0, ' 123456 ');
    await press('Continuar');
    expect((await answer(`${at}/open`, opened)).body).toEqual({ token: TOKEN, code: '123456' });
    expect(page.textContent).toMatch(/Hola, Rosa Vega\. Esto se abre el .*24 de nov.*; hasta entonces/);
    expect(page.querySelector('code')?.textContent).toBe(`${location.origin}/recovery#${TOKEN}`);
  });

  it('takes a new password when it is open', async () => {
    const { page, press, type, answer } = await aPage(RecoveryPage, { me: null, hash: `#${TOKEN}` });
    type(0, '123456');
    await press('Continue');
    await answer(`${at}/open`, { ...opened, ready: true });
    type(0, 'musgo farol orilla');
    type(1, 'musgo farol orilla');
    await press('Use this password');
    expect((await answer(`${at}/complete`, null, 204)).body).toEqual({ token: TOKEN, code: '123456', password: 'musgo farol orilla' });
    expect(page.textContent).toContain('You can sign in now');
  });

  it('is refused in one and the same words', async () => {
    const { page, press, type, answer } = await aPage(RecoveryPage, { me: null, hash: `#${TOKEN}` });
    type(0, '12345');
    await press('Continue');
    type(0, '123456');
    await press('Continue');
    await answer(`${at}/open`, { type: 'urn:attune:recovery-refused', title: 'This way in cannot be used here.' }, 404);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Please check the six digits');
    expect(page.textContent).not.toMatch(/therap|couple|counsel|partner/i);
  });

  it('shows its six digits at a press and not before', async () => {
    const { page, http, press, answer } = await aPage(RecoveryBeginPage, { me: null, hash: `#${TOKEN}` });
    http.expectNone(`${at}/claim`);
    await press('Show my six digits');
    await answer(`${at}/claim`, { code: '042137', opensAt: opened.opensAt, expiresAt: opened.expiresAt });
    expect(page.querySelector('.code')?.textContent).toBe('042137');
    expect(page.querySelector('code')?.textContent).toContain(`/recovery#${TOKEN}`);
  });

  it('is stopped from the notice, by a press', async () => {
    const { page, http, press, answer } = await aPage(RecoveryStopPage, { me: null, hash: '#0b8f0d4e-7a55-4f7e-9a55-1f2c3d4e5f60' });
    http.expectNone(`${at}/stop`);
    await press('Stop it');
    await answer(`${at}/stop`, { type: 'urn:attune:recovery-refused', title: 'There is nothing to stop here any more.' }, 404);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('There is nothing to stop here any more.');
    await press('Stop it');
    expect((await answer(`${at}/stop`, null, 204)).body).toEqual({ token: '0b8f0d4e-7a55-4f7e-9a55-1f2c3d4e5f60' });
    expect(page.textContent).toContain('It is stopped.');
  });

  it('is told of where one is signed in, and stopped there', async () => {
    const { page, press, answer, here } = await aPage(RecoveryUnderWay, { me: { ...ROSA, recovery: { startedAt: '2026-11-23T18:00:00.000Z', opensAt: opened.opensAt } } });
    expect(page.textContent).toContain('A new way into this account was asked for');
    await press('Stop it');
    await answer(`${at}/current`, null, 204);
    await answer('/api/portal/access/me', ROSA);
    expect(here.me()?.recovery).toBeNull();
    expect(page.textContent).toContain('It is stopped.');
  });
});
