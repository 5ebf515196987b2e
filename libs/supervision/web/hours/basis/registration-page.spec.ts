import { aScreen } from '../screen.fixture';
import { RegistrationPage } from './registration-page';

const RECORDED = { associateId: 'me', name: 'Maya Lin', credential: null, degreeOn: null, receivedOn: null, liveScanFirst: false, appliedOn: null, employment: 'employee', version: 0 };

async function open() {
  const screen = await aScreen(RegistrationPage);
  await screen.answer('/api/supervision/registrations/me', RECORDED);
  return screen;
}

describe('what the board knows', () => {
  it('says where hours are not kept by the week, so that nobody looks for a credential that is not there', async () => {
    expect((await open()).text()).toMatch(/none here yet for Texas.*New York/);
  });

  it('wants the credential before anything is sent', async () => {
    const { http, press, text } = await open();
    await press('Save');
    expect(text()).toContain('The credential');
    http.verify();
  });
});
