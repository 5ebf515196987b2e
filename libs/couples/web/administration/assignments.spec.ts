import { TestBed } from '@angular/core/testing';
import { Confirm } from '@attune/ui';
import { aPage } from '../testing';
import { Assignments } from './assignments';

const staff = (id: string, givenName: string, familyName: string) => ({ id, givenName, familyName });
const MAYA = { id: 'g', staff: staff('m', 'Maya', 'Lin'), fromOn: '2026-01-05', untilOn: null, owedNotes: [] as string[], stillPlanned: [] as string[] };
const couple = (assignments: object[]) => ({ id: 'c', assignments });
const colleagues = [{ id: 'm', name: 'Maya Lin', roles: ['associate'] }, { id: 'i', name: 'Inés Calderón', roles: ['associate'] }];

async function open(assignments: object[], yes: boolean) {
  const view = await aPage(Assignments, { couple: couple(assignments), mayAssign: true }, ['owner']);
  const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(yes);
  await view.answer('/api/practice/colleagues', { items: colleagues });
  (view.fixture.componentInstance as unknown as { staffId: { set(id: string): void } }).staffId.set('i');
  await view.settle();
  view.page.querySelector('form')?.dispatchEvent(new Event('submit'));
  await view.settle();
  return { ...view, ask };
}

describe('handing a couple over', () => {
  it('asks once, by name, where somebody treats them', async () => {
    const { ask, http } = await open([MAYA], true);
    expect(ask.mock.calls[0]?.[0]).toMatchObject({ heading: 'Hand this couple over to Inés Calderón?', text: expect.stringContaining('Maya Lin no longer sees them') });
    expect(http.expectOne({ method: 'POST' }).request.body).toMatchObject({ staffId: 'i' });
  });

  it('names each person once, and asks once', async () => {
    const later = { ...MAYA, id: 'h', fromOn: '2099-01-01', owedNotes: ['2026-11-16'] };
    const { ask, page, settle } = await open([later, { ...MAYA, untilOn: '2098-12-01', owedNotes: ['2026-11-16'] }], false);
    expect(ask.mock.calls[0]?.[0].text.match(/no longer sees|One note of theirs/g)).toEqual(['no longer sees', 'One note of theirs']);
    ask.mockReturnValue(new Promise(() => undefined));
    for (const _ of [1, 2]) page.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('says which notes would be left behind', async () => {
    const text = async (...owedNotes: string[]) => (await open([{ ...MAYA, owedNotes }], false)).ask.mock.calls[0]?.[0].text;
    expect(await text()).not.toContain('not final');
    TestBed.resetTestingModule();
    expect(await text('2026-11-16')).toMatch(/One note of theirs is not final yet, of .*16 Nov/);
    TestBed.resetTestingModule();
    expect(await text('2026-11-16', '2026-11-23')).toMatch(/2 notes of theirs are not final yet, the oldest of .*16 Nov.* Maya Lin can no longer write there/);
  });

  it.each([[true, 'Cancel'], [false, 'Have an owner cancel']])('names what could not go over, with the way to it (to an owner: %s)', async (mayAssign, cancel) => {
    const { page, text } = await aPage(Assignments, { couple: couple([{ ...MAYA, untilOn: '2026-02-01', stillPlanned: ['2026-03-02', '2026-03-16'] }]), mayAssign }, [mayAssign ? 'owner' : 'associate']).then((view) => ({ ...view, text: view.page.textContent }));
    expect(text).toMatch(new RegExp(`Still planned with Maya Lin, and so held by nobody: .*2 Mar.*, .*16 Mar.*\\. ${cancel} them in the week, and book anew\\.`));
    expect(page.querySelector('.still a')?.getAttribute('href')).toBe(mayAssign ? '/scheduling?staff=m&on=2026-03-02' : undefined);
  });

  it('does nothing on a no', async () => (await open([MAYA], false)).http.verify());

  it('asks nothing where nobody treats them', async () => {
    const { ask, http } = await open([{ ...MAYA, untilOn: '2026-02-01' }], false);
    expect(ask).not.toHaveBeenCalled();
    http.expectOne({ method: 'POST' });
  });
});
