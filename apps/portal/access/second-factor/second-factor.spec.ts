import { TestBed } from '@angular/core/testing';
import { ChangePassword } from '../change-password';
import { SignInPage } from '../sign-in';
import { aPage, ROSA } from '../testing';
import { SecondFactorPage } from './second-factor';

const at = '/api/portal/access';
const CODES = Array.from({ length: 10 }, (_, index) => `aaaa-bbbb-cccc-ddd${index}`);
const shown = { secret: 'ABCDEFGH', uri: 'otpauth://totp/Attune:rosa@example.test?secret=ABCDEFGH', picture: '<svg xmlns="http://www.w3.org/2000/svg"/>' };

describe('the second step of a sign-in', () => {
  it('is set up on this phone, from a picture or by hand, and gives ten codes once', async () => {
    const { page, press, type, answer, settle } = await aPage(SecondFactorPage);
    expect(page.textContent).toContain('It is up to you.');
    await press('Set it up');
    await answer(`${at}/second-factor/set-up`, shown);
    expect(page.querySelector<HTMLAnchorElement>('a[href^="otpauth:"]')?.href).toBe(shown.uri);
    expect(page.querySelector('img')?.src).toMatch(/^data:image\/svg\+xml,/);
    expect(page.querySelector('code')?.textContent).toBe('ABCD EFGH');
    type(0, '123456');
    await press('Confirm');
    expect((await answer(`${at}/second-factor/confirm`, { recoveryCodes: CODES })).body).toEqual({ code: '123456' });
    await answer(`${at}/me`, { ...ROSA, secondFactor: true });
    expect(page.querySelectorAll('li code')).toHaveLength(10);
    expect([...page.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Done'))?.disabled).toBe(true);
    page.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await settle();
    await press('Done');
    expect(page.textContent).toContain('It is on.');
    expect(page.textContent).not.toContain(CODES[0]);
  });

  it('is turned off with password and code, in the reader’s language', async () => {
    const { page, press, type, answer, here } = await aPage(SecondFactorPage, { me: { ...ROSA, secondFactor: true }, language: 'es' });
    await press('Desactivarlo');
    type(0, 'musgo farol orilla');
    type(1, '123456');
    await press('Desactivarlo');
    await answer(`${at}/second-factor/turn-off`, { type: 'urn:attune:code-wrong', title: 'This code does not fit.' }, 422);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Este código no coincide.');
    await press('Desactivarlo');
    const { body } = await answer(`${at}/second-factor/turn-off`, { ...ROSA, language: 'es' });
    expect(body).toEqual({ password: 'musgo farol orilla', code: '123456' });
    expect(here.me()?.secondFactor).toBe(false);
  });

  it('comes after the password, and leads to where one wanted to go', async () => {
    const { page, press, type, answer, navigated } = await aPage(SignInPage, { me: null });
    await answer(`${at}/me`, { type: 'urn:attune:sign-in-required', title: 'Please sign in.' }, 401);
    type(0, 'rosa@example.test');
    type(1, 'musgo farol orilla');
    await press('Sign in');
    await answer(`${at}/sign-ins`, { ...ROSA, owes: 'code', secondFactor: true });
    expect(navigated).not.toHaveBeenCalled();
    await press('I cannot use my app');
    type(0, CODES[0] ?? '');
    await press('Confirm');
    await answer(`${at}/second-factor`, { ...ROSA, secondFactor: true });
    await answer(`${at}/draft-key`, { key: 'a2V5' });
    expect(navigated).toHaveBeenCalledWith('/');
    expect(page.textContent).not.toMatch(/therap|couple|counsel/i);
  });

  it('is asked for where a sign-in is half done, and leads nowhere by itself', async () => {
    const { page, answer, navigated } = await aPage(SignInPage, { me: null });
    await answer(`${at}/me`, { ...ROSA, owes: 'code', secondFactor: true });
    expect(page.textContent).toContain('Six digits from your authenticator app.');
    expect(navigated).not.toHaveBeenCalled();
  });

  it('lets a password be shorter: eight characters beside it, fifteen alone', async () => {
    const hint = async (secondFactor: boolean) => {
      TestBed.resetTestingModule();
      const { page } = await aPage(ChangePassword, { me: { ...ROSA, secondFactor, passwordMinimum: secondFactor ? 8 : 15 } });
      return page.querySelector('mat-hint')?.textContent;
    };
    expect(await hint(true)).toContain('8');
    expect(await hint(false)).toContain('15');
  });
});
