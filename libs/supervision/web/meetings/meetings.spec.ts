import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { DEFAULT_PRACTICE_HOURS, type MeetingRow, type MeetingView } from '@attune/supervision/domain';
import { LocalDrafts, talkToServer } from '@attune/ui';
import { aScreen } from '../hours/screen.fixture';
import { MeetingPage } from './meeting-page';
import { MeetingSheet } from './meeting-sheet';
import { MeetingsPage } from './meetings-page';

const person = (id: string, name: string, signedAt: string | null = null) => ({ id, name, signedAt });
const ROW: MeetingRow = {
  id: 'm1', version: 1, format: 'individual', startsAt: '2020-11-20T18:00:00.000Z', minutes: 60, modality: 'video', place: 'own', associateIds: ['me'], others: 0, nextOn: null,
  supervisor: person('s1', 'Dr. Chen', '2020-11-20T19:00:00.000Z'), associates: [person('me', 'Maya Lin')], signedAt: null, calledOff: false,
};
const MEETING: MeetingView = {
  ...ROW, cases: [{ code: 'A & B', words: 'Pace of the listening.' }], directives: [{ words: 'Ask about sleep.', dueOn: '2020-11-27' }], goal: 'Slower.', feedback: '', agreed: '', hash: 'ab'.repeat(32),
  weekSigned: false, revisions: [{ number: 1, writtenBy: 'Dr. Chen', writtenAt: '2020-11-20T19:00:00.000Z', reason: '' }],
};

describe('meetings of supervision', () => {
  it('says of each who still has to sign', async () => {
    const { answer, text } = await aScreen(MeetingsPage);
    await answer('/api/supervision/meetings', { items: [ROW, { ...ROW, id: 'm2', startsAt: '2099-01-01T18:00:00.000Z' }, { ...ROW, id: 'm3', calledOff: true }], nextCursor: null });
    for (const words of ['Individual, 1 h, by video', 'with Dr. Chen', 'Waits for your signature', 'Booked', 'Called off']) expect(text()).toContain(words);
  });

  it('is signed by whoever was there, over the bytes shown', async () => {
    const { answer, text, press, http } = await aScreen(MeetingPage, { id: 'm1' }, (permission) => permission !== 'supervision.meet');
    await answer('/api/supervision/meetings/m1', MEETING);
    for (const words of ['A & B', 'Pace of the listening.', 'Ask about sleep.', 'Competence goal', 'Maya Lin has not signed']) expect(text()).toContain(words);
    expect(text()).not.toContain('Feedback');
    await press('Sign');
    const request = http.expectOne('/api/supervision/meetings/m1/sign');
    expect(request.request.body).toEqual({ hash: 'ab'.repeat(32) });
  });

  it('is corrected with a reason once all have signed', async () => {
    const of: MeetingView = { ...MEETING, signedAt: '2020-11-20T20:00:00.000Z' };
    const { root, answer, press, settle, text, http } = await aScreen(MeetingSheet, { of });
    await answer('/api/supervision/hours-settings', { ...DEFAULT_PRACTICE_HOURS, version: 1 });
    await answer('/api/practice/colleagues', { items: [{ id: 'me', name: 'Maya Lin', credential: null, roles: ['associate'] }] });
    await press('Save');
    expect(text()).toContain('Say why it is corrected.');
    const why = [...root.querySelectorAll('textarea')].at(-1) as HTMLTextAreaElement;
    why.value = 'It ended early.';
    why.dispatchEvent(new Event('input'));
    await settle();
    await press('Save');
    const { body } = http.expectOne('/api/supervision/meetings/m1').request;
    expect(body).toMatchObject({ startsAt: '2020-11-20T18:00:00.000Z', reason: 'It ended early.', cases: [{ code: 'A & B' }], associateIds: ['me'] });
  });

  it('asks before a correction goes over what another window saved meanwhile, and loses nothing of that', async () => {
    const { fixture, root, answer, press, settle, http } = await aScreen(MeetingSheet, { of: MEETING }, () => true, [provideHttpClient(withInterceptors([talkToServer])), provideHttpClientTesting()]);
    await answer('/api/supervision/hours-settings', { ...DEFAULT_PRACTICE_HOURS, version: 1 });
    await answer('/api/practice/colleagues', { items: [{ id: 'me', name: 'Maya Lin', credential: null, roles: ['associate'] }] });
    const words = root.querySelector('textarea') as HTMLTextAreaElement;
    words.value = 'Pace, and who leads.';
    words.dispatchEvent(new Event('input'));
    await settle();
    fixture.componentRef.setInput('of', { ...MEETING, version: 2, cases: [...MEETING.cases, { code: 'C & D', words: 'Risk.' }] });
    await settle();
    const sent = async () => {
      await press('Save');
      return http.expectOne('/api/supervision/meetings/m1');
    };
    const first = await sent();
    expect(first.request.headers.get('If-Match')).toBe('"0"');
    first.flush({ type: 'urn:attune:stale-version', title: 'This was changed in another window meanwhile.', status: 412, current: { version: 2 } }, { status: 412, statusText: '' });
    await settle();
    const { request } = await sent();
    expect([request.headers.get('If-Match'), request.body.cases]).toMatchObject(['"2"', [{ code: 'A & B', words: 'Pace, and who leads.' }, { code: 'C & D', words: 'Risk.' }]]);
  });

  it('keeps what is typed through a reload, and lets it go when the sheet is closed', async () => {
    const device = new Map<string, string>();
    const drafts = {
      names: async (at: string) => [...device.keys()].filter((name) => name.startsWith(at)), get: async (name: string) => device.get(name) ?? null,
      put: async (name: string, words: string) => device.set(name, words), remove: async (name: string) => device.delete(name),
    };
    const open = async () => {
      TestBed.resetTestingModule();
      const screen = await aScreen(MeetingSheet, {}, () => true, [{ provide: LocalDrafts, useValue: drafts }]);
      await screen.answer('/api/supervision/hours-settings', { ...DEFAULT_PRACTICE_HOURS, version: 1 });
      await screen.answer('/api/practice/colleagues', { items: [] });
      const agreed = () => [...screen.root.querySelectorAll('textarea')].at(-1) as HTMLTextAreaElement;
      const pause = async () => {
        await new Promise((resolve) => setTimeout(resolve, 350));
        await screen.settle();
      };
      return { ...screen, agreed, pause };
    };
    const first = await open();
    await first.pause();
    expect(device.size).toBe(0);
    first.agreed().value = 'Slower from now on.';
    first.agreed().dispatchEvent(new Event('input'));
    await first.pause();
    const { agreed, press, settle } = await open();
    expect(agreed().value).toBe('Slower from now on.');
    await press('Close');
    await settle();
    expect(device.size).toBe(0);
  });
});
