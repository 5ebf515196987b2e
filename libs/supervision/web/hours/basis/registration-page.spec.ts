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
});
