import type { WaitingWeek } from '@attune/supervision/domain';
import { aScreen, parts } from '../screen.fixture';
import { SigningPage } from './signing-page';

const week = (weekStart: string, change: Partial<WaitingWeek> = {}): WaitingWeek => ({
  associateId: 'a1', associate: 'Maya Lin', weekStart, logged: parts(10, 1), credited: parts(10, 1), findings: [], hash: 'ab'.repeat(32), openQuestions: 0, unsignedMeetings: 0, now: true, ...change,
});
const WEEKS = [week('2026-11-01'), week('2026-11-08', { credited: parts(0) }), week('2026-11-15', { openQuestions: 1 })];

async function open(items: WaitingWeek[]) {
  const screen = await aScreen(SigningPage);
  await screen.answer('/api/supervision/hours/waiting', { items, more: 0 });
  await screen.answer('/api/supervision/deadlines', { items: [], supervisors: [] });
  return screen;
}
const boxes = (root: HTMLElement) => [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];

describe('weeks to sign', () => {
  it('says of each what it holds and what of it counts, and leaves a week with an open question out', async () => {
    const { text, root, settle } = await open(WEEKS);
    expect(text()).toContain('direct 10 h, supervision 1 h');
    expect(text()).toContain('0 h count, 11 h do not');
    expect(text()).toContain('Maya Lin, 1 of 3 weeks; look at the others one by one');
    const [all, , nothingCounts, asked] = boxes(root);
    expect(asked?.disabled).toBe(true);
    all?.click();
    await settle();
    expect(text()).toContain('Sign 1 week');
    // A week of which nothing counts is signed when somebody chooses it, and not with the rest.
    nothingCounts?.click();
    await settle();
    expect(text()).toContain('Sign 2 weeks');
  });

  it('signs what is chosen over the bytes shown, with the password asked for once, and says so', async () => {
    const { root, settle, press, http, answer, text } = await open(WEEKS);
    boxes(root)[0]?.click();
    boxes(root)[2]?.click();
    await settle();
    await press('Sign 2 weeks');
    await answer('/api/access/me', { stepUpUntil: null });
    const request = http.expectOne('/api/supervision/hours/signatures');
    expect(request.request.body).toEqual({ weeks: ['2026-11-01', '2026-11-08'].map((weekStart) => ({ associateId: 'a1', weekStart, hash: 'ab'.repeat(32) })) });
    request.flush({ signed: [] });
    await settle();
    await answer('/api/supervision/hours/waiting', { items: [], more: 0 });
    expect(text()).toContain('2 weeks are signed.');
    expect(text()).toContain('Every week that is over is signed.');
    http.verify();
  });

  it('leaves a week with a meeting that is not signed by all out of the batch', async () => {
    const { text, root } = await open([week('2026-11-01', { unsignedMeetings: 1 })]);
    expect([boxes(root)[0]?.disabled, boxes(root)[1]?.disabled]).toEqual([true, false]);
    expect(text()).toContain('each week to be looked at by itself');
  });

  it('tells weeks of whom one supervised before from those of now', async () => {
    const { text } = await open([week('2026-11-01'), week('2026-10-04', { associateId: 'a2', associate: 'Noor Haddad', now: false })]);
    expect(text()).toMatch(/Maya Lin, one week.{0,3}The whole ledger/);
    expect(text()).toMatch(/Noor Haddad, one week.{0,3}from the time in which you supervised them.{0,3}All weeks of that time/);
  });

  it('shows what was refused and reads anew', async () => {
    const { root, settle, press, http, answer, text } = await open([week('2026-11-01')]);
    boxes(root)[1]?.click();
    await settle();
    await press('Sign 1 week');
    await answer('/api/access/me', { stepUpUntil: null });
    http.expectOne('/api/supervision/hours/signatures').flush({ title: 'This was changed meanwhile.', type: 'urn:attune:stale', status: 412 }, { status: 412, statusText: '' });
    await settle();
    await answer('/api/supervision/hours/waiting', { items: [week('2026-11-01', { hash: 'cd'.repeat(32) })], more: 0 });
    expect(text()).toContain('This was changed meanwhile.');
    expect(boxes(root)[1]?.checked).toBe(true);
  });
});
