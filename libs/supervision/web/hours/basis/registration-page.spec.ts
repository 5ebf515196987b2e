import { TestBed } from '@angular/core/testing';
import { Confirm } from '@attune/ui';
import { aScreen } from '../screen.fixture';
import { RegistrationPage } from './registration-page';

const RECORDED = { associateId: 'me', name: 'Maya Lin', credential: null, degreeOn: null, receivedOn: null, liveScanFirst: false, appliedOn: null, employment: 'employee', secondNumber: false, version: 0 };

async function open(change: object = {}) {
  const screen = await aScreen(RegistrationPage);
  await screen.answer('/api/supervision/registrations/me', { ...RECORDED, ...change });
  return screen;
}

describe('what the board knows', () => {
  it.each([
    ['APCC', 'Hours are credited by the week.', true], ['LPC_ASSOCIATE', 'Hours are credited by the month.', false], ['MHC_LP', 'The law sets totals', false],
  ])('of %s says by what hours go, and asks what its board asks', async (credential, by, californian) => {
    const { text } = await open({ credential });
    expect(text()).toContain(by);
    for (const words of ['Live Scan', 'Within 90 days', 'contractors', 'bars private practice']) expect(text().includes(words)).toBe(californian);
  });

  it('wants the credential before anything is sent', async () => {
    const { http, press, text } = await open();
    await press('Save');
    expect(text()).toContain('The credential');
    http.verify();
  });

  it.each([['a yes', true], ['a no', false]])('asks before weeks are read by another law: %s', async (_, yes) => {
    const { fixture, http, press, settle } = await open({ credential: 'APCC' });
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(yes);
    const { typed } = fixture.componentInstance as unknown as { typed: { update(how: (was: object) => object): void } };
    typed.update((was) => ({ ...was, credential: 'LPC_ASSOCIATE' }));
    await settle();
    await press('Save');
    expect(ask).toHaveBeenCalledTimes(1);
    const sent = http.match('/api/supervision/registrations/me');
    expect(sent.map(({ request }) => (request.body as { credential: string }).credential)).toEqual(yes ? ['LPC_ASSOCIATE'] : []);
  });

  it('asks nothing where the credential stays', async () => {
    const { http, press } = await open({ credential: 'APCC' });
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask');
    await press('Save');
    expect(ask).not.toHaveBeenCalled();
    http.expectOne('/api/supervision/registrations/me');
  });
});
