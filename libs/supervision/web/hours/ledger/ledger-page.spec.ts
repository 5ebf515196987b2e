import { TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { LocalDrafts } from '@attune/ui';
import { DEFAULT_PRACTICE_HOURS, type Finding, type HoursLedgerView, type HoursWeekView, type LedgerWeek } from '@attune/supervision/domain';
import { aScreen, parts } from '../screen.fixture';
import { EntrySheet } from './entry-sheet';
import { LedgerPage } from './ledger-page';

const LOST: Finding = {
  effect: 'not_credited', code: 'OVER_10_ONE_UNIT:Harbour', rule: 'CA-UNIT-10', law: 'BPC 4999.46.2', setting: 'Harbour', amount: 240, hours: parts(4),
  why: '14 h of direct work at Harbour with one unit of supervision; above 10 h a second is owed.', saved: 'At Harbour, in the same week: 1 h more of individual supervision.',
};
const WEEK: LedgerWeek = {
  weekStart: '2026-11-15', over: true, logged: parts(14, 1), pending: parts(0), credited: parts(10, 1), strict: 0, findings: [LOST],
  signature: { id: 'w1', by: 'Dr. Chen', signedAt: '2026-11-23T18:00:00.000Z', hash: 'ab'.repeat(32), line: 'Dr. Ruth Chen, LPCC 4471' }, differs: false, unsignedMeetings: 0, openQuestions: 0, onceSigned: [], supervisors: [{ id: 's1', name: 'Dr. Chen' }],
};
const totals = { logged: 900, pending: 0, total: 660, direct: 600, findings: [], requirements: [{ of: 'direct', label: 'Direct counselling', rule: 'r', code: 'c', law: 'BPC 4999.46', unit: 'hours', least: 105_000, has: 600, short: 104_400 }] };
const LEDGER = {
  associate: { id: 'me', name: 'Maya Lin' }, whole: true, credential: { code: 'APCC', title: 'Associate Professional Clinical Counselor', number: '12907', board: 'California Board of Behavioral Sciences', period: 'week', evidence: '' }, hours: DEFAULT_PRACTICE_HOURS,
  months: null,
  totals, strict: { ...totals, total: 0 }, forecast: { ok: false, reason: 'too_few_weeks', last: 'total', pace: null }, deadlines: [],
  warnings: [{ code: 'x', rule: 'CA-UNIT-10', law: '', setting: 'Harbour', words: '11th direct hour planned at Harbour, 1 unit of supervision booked.', remedy: 'One hour more.', atRisk: 60 }],
  weeks: [WEEK], nextCursor: null,
} as unknown as HoursLedgerView;
const INSIDE = {
  associateId: 'me', week: WEEK, hash: 'ab'.repeat(32), content: {}, words: [], undone: [],
  lines: [{ line: 'entry:e1', on: '2026-11-18', place: 'own', kind: 'advocacy', psychotherapy: false, minutes: 90, version: 1, reason: 'School meeting.', history: [], signed: null }],
} as unknown as HoursWeekView;

async function open(ledger: HoursLedgerView = LEDGER, inputs = {}) {
  const screen = await aScreen(LedgerPage, inputs);
  await screen.answer('/api/supervision/hours', ledger);
  return screen;
}

async function unfold(screen: Awaited<ReturnType<typeof open>>, inside: Partial<HoursWeekView> = {}) {
  const row = screen.root.querySelector('details') as HTMLDetailsElement;
  row.open = true;
  row.dispatchEvent(new Event('toggle'));
  await screen.settle();
  await screen.answer('/api/supervision/hours/weeks/2026-11-15', { ...INSIDE, ...inside });
}

describe('the ledger of hours', () => {
  it('has the three numbers, the strict one beside, the minimums, and that it is an estimate', async () => {
    const { text } = await open();
    for (const words of ['Logged15 h', 'Credited11 h', 'Credited, read strictly0 h', '10 h of 1750 h', '1740 h to come', 'An estimate; the board decides.', 'Four signed weeks']) expect(text()).toContain(words);
  });

  it('warns before the week is over, and marks what does not count', async () => {
    const { text } = await open();
    expect(text()).toContain('11th direct hour planned at Harbour, 1 unit of supervision booked.One hour more.1 h would not count.');
    expect(text()).toContain('4 h do not count');
    expect(text()).not.toContain('Falls due');
  });

  it('says beside the lines of a signed week what was signed, where it is another now', async () => {
    const week = { ...WEEK, differs: true };
    const screen = await open({ ...LEDGER, weeks: [week] });
    const meeting = { format: 'individual', amount: 60, modality: 'video', groupSize: null, qualified: true, licence: null } as const;
    const setting = { setting: 'Harbour', kind: 'private_practice', licence: null, direct: { clinical: 120 }, psychotherapy: 0, nonclinical: { notes: 45 }, meetings: [meeting] };
    await unfold(screen, { week, content: { weekStart: week.weekStart, signed: true, preDegree: false, settings: [setting] } });
    const rows = [...screen.root.querySelectorAll('table.signed tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual(['Clinical psychosocial diagnosis, assessment and treatment2 h', 'Progress and process notes45 min', 'Supervision: individual1 h']);
    expect(screen.text()).toContain('As it stands now');
  });

  it('says of a week that is not signed what would not count as it stands', async () => {
    const { text } = await open({ ...LEDGER, weeks: [{ ...WEEK, signature: null, credited: parts(0), pending: parts(14, 1), findings: [], onceSigned: [LOST] }] });
    expect(text()).toContain('4 h would not count');
  });

  it('has months where the rules go by them: logged, pending, credited and supervision, with what is to be looked at', async () => {
    const month = { month: '2026-10', logged: 6600, pending: 0, credited: 6600, direct: 3600, other: 3000, supervision: { individual: 120, group: 60 }, unsignedWeeks: 0 };
    const waits = { ...month, month: '2026-11', pending: 6600, credited: 0, unsignedWeeks: 2, findings: [{ ...LOST, effect: 'pending' as const, why: '2 weeks of this month are not signed yet.' }] };
    const flag = { ...LOST, effect: 'flag' as const, amount: 0, rule: 'TX-4H', law: '22 TAC 681.92(e)', why: '3 h of supervision in a month with counselling; 4 h is owed.', saved: '1 h more of supervision in that month.' };
    const { text } = await open({ ...LEDGER, strict: null, credential: { code: 'LPC_ASSOCIATE', title: 'LPC Associate', number: '77', board: 'Texas Board', period: 'month', evidence: '' }, months: [waits, { ...month, findings: [flag] }] });
    for (const words of ['November 2026 2 weeks of this month are not signed yet.', 'logged 110 h', 'pending 110 h', 'credited 0 h', 'supervision 3 h, 1 h in group', 'To look at. 3 h of supervision', 'TX-4H, 22 TAC 681.92(e)', 'LPC Associate, Texas Board', 'Weeks, as they are signed']) expect(text()).toContain(words);
    for (const words of ['strictly', 'By week']) expect(text()).not.toContain(words);
  });

  it.each<[string, LedgerWeek['supervisors'], string]>([
    ['whoever supervised in it', [{ id: 's1', name: 'Dr. Chen' }, { id: 's2', name: 'Dr. Ruiz' }], 'Waits for Dr. Chen or Dr. Ruiz'],
    ['nobody who is recorded', [], 'Nobody is recorded as its supervisor'], ['the reader', [{ id: 'me', name: 'Maya Lin' }], 'Waits for your signature'],
  ])('says for whom a week waits: %s', async (_, supervisors, words) => {
    expect((await open({ ...LEDGER, weeks: [{ ...WEEK, signature: null, supervisors }] })).text()).toContain(words);
  });

  it('to whoever supervised in other weeks it offers neither question nor undoing', async () => {
    const screen = await open({ ...LEDGER, associate: { id: 'a1', name: 'Maya Lin' } }, { associateId: 'a1' });
    await unfold(screen);
    for (const words of ['Ask about', 'Undo']) expect(screen.text()).not.toContain(words);
  });

  it('to an earlier supervisor it says that these are weeks of their time, without totals', async () => {
    const { text } = await open({ ...LEDGER, whole: false, totals: null, strict: null, forecast: null, warnings: [] }, { associateId: 'a1' });
    expect(text()).toContain('You supervised Maya Lin before.');
    expect(text()).not.toContain('Logged');
  });

  it('unfolds a week: the rule, why, what would have saved it, and each line', async () => {
    const screen = await open();
    await unfold(screen);
    for (const words of ['Does not count: direct 4 h.', LOST.why, `It would have been saved by: ${LOST.saved}`, 'CA-UNIT-10, BPC 4999.46.2', 'By hand: advocacy for clients', 'School meeting.']) expect(screen.text()).toContain(words);
    expect(screen.text()).not.toContain('Ask about it');
  });

  it('asks for the lines of an unfolded week again when hours were added or changed', async () => {
    const screen = await open();
    await unfold(screen);
    await screen.press('Add hours');
    screen.fixture.debugElement.query(By.directive(EntrySheet)).componentInstance.changed.emit();
    await screen.settle();
    await screen.answer('/api/supervision/hours', LEDGER);
    await screen.answer('/api/supervision/hours/weeks/2026-11-15', { ...INSIDE, lines: [{ ...INSIDE.lines[0], reason: 'A second meeting.' }] });
    expect(screen.text()).toContain('A second meeting.');
  });

  it('says in an unfolded week why its signature was undone', async () => {
    const screen = await open({ ...LEDGER, weeks: [{ ...WEEK, signature: null }] });
    await unfold(screen, { undone: [{ id: 'w0', by: 'Dr. Chen', at: '2026-11-24T18:00:00.000Z', reason: 'A line was wrong.' }] });
    expect(screen.text()).toMatch(/Dr\. Chen undid a signature .*24 Nov.*: A line was wrong\./);
  });

  it('lets whoever supervises ask about a line and undo with a reason', async () => {
    const screen = await open({ ...LEDGER, associate: { id: 'a1', name: 'Jonah Reed' }, weeks: [{ ...WEEK, supervisors: [{ id: 'me', name: 'Maya Lin' }] }] }, { associateId: 'a1' });
    await unfold(screen);
    expect(screen.text()).toContain('Hours of Jonah Reed');
    await screen.press('Ask about it');
    const field = screen.root.querySelector('textarea') as HTMLTextAreaElement;
    expect(document.activeElement).toBe(field);
    field.value = 'Which school?';
    field.dispatchEvent(new Event('input'));
    const keeps = jest.spyOn(TestBed.inject(LocalDrafts), 'put');
    await screen.settle();
    await new Promise((later) => setTimeout(later, 350));
    expect(keeps.mock.calls[0]).toEqual([expect.stringMatching(/^hours-word\/a1\/2026-11-15\/entry:e1\/asks/), '"Which school?"']);
    await screen.press('Ask');
    const said = screen.http.expectOne('/api/supervision/hours/weeks/2026-11-15/words');
    expect(said.request.body).toEqual({ associateId: 'me', line: 'entry:e1', act: 'asks', text: 'Which school?' });
    said.flush({ id: 'x' });
    await screen.press('Undo the signature');
    const why = screen.root.querySelector<HTMLInputElement>('att-undo-form input');
    if (!why) throw new Error('No field for the reason');
    why.value = 'A line was wrong.';
    why.dispatchEvent(new Event('input'));
    await screen.settle();
    await screen.press('Undo the signature');
    expect(screen.http.expectOne('/api/supervision/hours/signatures/w1/undo').request.body).toEqual({ reason: 'A line was wrong.' });
  });

  it('says what falls due within a year: from when on the oldest hours count no more, among it', async () => {
    const due = (daysLeft: number, words: string) => ({ kind: 'oldestHours', due: '2027-02-07', daysLeft, done: false, rule: 'CA-6Y', law: 'BPC 4999.46', words });
    const { text } = await open({ ...LEDGER, deadlines: [due(80, 'Hours of the week of 2021-02-07 count only until then.'), due(900, 'The registration ends.')] } as HoursLedgerView);
    expect(text()).toMatch(/Falls due ?In 80 days ?Hours of the week of 2021-02-07 count only until then\. ?by .*2027?.*, BPC 4999\.46/);
    expect(text()).not.toContain('The registration ends.');
  });

  it('goes back to weeks older than the server gives at once, and to the newest again', async () => {
    const screen = await open({ ...LEDGER, nextCursor: 'c1' });
    const more = async () => {
      await screen.press('Earlier weeks');
      const asked = screen.http.expectOne(({ url }) => url === '/api/supervision/hours');
      asked.flush({ ...LEDGER, nextCursor: 'c2' });
      await screen.settle();
      return [asked.request.params.get('limit'), asked.request.params.get('cursor')];
    };
    const asked = [];
    for (let times = 0; times < 5; times += 1) asked.push(await more());
    expect(asked).toEqual([['36', null], ['60', null], ['84', null], ['100', null], ['100', 'c2']]);
    await screen.press('Newest weeks');
    expect(screen.http.expectOne(({ url }) => url === '/api/supervision/hours').request.params.get('cursor')).toBeNull();
  });

  it('asks for the registration first where there is none', async () => {
    const { text } = await open({ ...LEDGER, credential: null, totals: null, strict: null, weeks: [] });
    expect(text()).toContain('Record the registration first');
  });
});
