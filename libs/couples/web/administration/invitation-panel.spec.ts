import { TestBed } from '@angular/core/testing';
import { Confirm } from '@attune/ui';
import { aPage } from '../testing';
import { InvitationPanel } from './invitation-panel';

const DAY_MS = 86_400_000;

async function open(expiresAt: string | null, answer = false) {
  const opened = await aPage(InvitationPanel, {
    coupleId: 'c', partner: { id: 'p', givenName: 'Bob' }, invitation: { joined: false, invitedAt: expiresAt, expiresAt }, contact: { recordedAt: '2026-11-23T10:00:00.000Z', mayMail: true }, mayInvite: true,
  });
  const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(answer);
  const press = async (text: string) => {
    [...opened.page.querySelectorAll('button')].find((button) => button.textContent?.includes(text))?.click();
    await opened.settle();
  };
  return { ...opened, ask, press };
}

const URL = '/api/couples/c/partners/p/invitation';

describe('the way into the portal', () => {
  afterEach(() => TestBed.resetTestingModule());

  it('is made at one press where there is none', async () => {
    const { http, ask, press } = await open(null);
    await press('Show a link here');
    expect(ask).not.toHaveBeenCalled();
    http.expectOne(URL);
  });

  it.each(['Show a link here', 'Send by mail'])('asks before "%s" voids the code that was told', async (act) => {
    const { http, ask, press } = await open(new Date(Date.now() + DAY_MS).toISOString());
    await press(act);
    expect(ask).toHaveBeenCalledWith(expect.objectContaining({ heading: 'Invite Bob anew?' }));
    http.expectNone(URL);
  });

  it('puts its link where it can be pasted', async () => {
    const { http, page, press, settle } = await open(null);
    await press('Show a link here');
    http.expectOne(URL).flush({ way: 'screen', code: '123456', link: 'http://portal/invitation#t', picture: '<svg xmlns="http://www.w3.org/2000/svg"/>', expiresAt: '2026-12-01T12:00:00.000Z' });
    await settle();
    expect(page.querySelector('att-qr-code img')?.getAttribute('src')).toMatch(/^data:image\/svg\+xml,%3Csvg/);
    const writeText = jest.fn(async () => undefined);
    Object.assign(navigator, { clipboard: { writeText } });
    await press('Copy the link');
    expect([writeText.mock.calls, page.textContent]).toEqual([[['http://portal/invitation#t']], expect.stringContaining('Copied')]);
  });

  it('makes a new one when that is wanted', async () => {
    const { http, press } = await open(new Date(Date.now() + DAY_MS).toISOString(), true);
    await press('Show a link here');
    http.expectOne(URL);
  });
});
