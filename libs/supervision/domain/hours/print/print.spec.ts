import { drawnWeeks } from '../drawn/draw-ledger';
import { creditBoth, reckoningOf, type DrawnFacts } from '../drawn/reckoning';
import { canonicalWeek } from '../drawn/sign-week';
import { drawnFor, metOn, sumOn } from '../period/drawn.fixture';
import { experienceSummaries } from './experience-summary';
import { added, decimal } from './sheet';
import { weeklyLog } from './weekly-log';

const LPCC = { type: 'LPCC', standing: 'licensed', issuedOn: '2015-01-01', expiresOn: null } as const;
const sum = (weekStart: string, kind: string, minutes: number) => ({ weekStart, month: weekStart.slice(0, 7), place: 'own', kind, psychotherapy: true, minutes });
const meeting = (weekStart: string) => ({
  id: weekStart, weekStart, heldOn: weekStart, place: 'own', format: 'individual', minutes: 60, modality: 'in_person', people: 1, supervisorId: 's', signed: true, over: true,
} as const);
const FACTS: DrawnFacts = {
  associate: { id: 'a', name: 'Maya Lin' }, practice: 'Harbour Street', settings: null, ownLicences: [{ type: 'APCC', number: '12907', standing: 'registered', issuedOn: '2025-01-01', expiresOn: null }],
  registration: { associateId: 'a', credential: 'APCC', degreeOn: null, receivedOn: null, liveScanFirst: true, appliedOn: null, employment: 'volunteer', secondNumber: false, version: 1 },
  supervision: [{ supervisorId: 's', name: 'Dr. Chen', kind: 'primary', from: '2025-01-01', until: null, agreementOn: '2025-01-05', video: false, videoAssessedOn: null, employed: true, oversightOn: null }], readerId: 'a', whole: true, licences: { s: [LPCC] },
  sums: [sum('2026-03-01', 'couple_family_child', 840), sum('2026-03-01', 'notes', 45), sum('2026-03-08', 'individual', 50)], planned: [], days: [], meetings: [meeting('2026-03-01'), meeting('2026-03-08')],
  signatures: [], questions: [],
};

/** The facts with the first week signed, as the product would sign it. */
function reckon(facts: DrawnFacts = FACTS) {
  const reckoned = reckoningOf(facts, '2026-04-01');
  if (!reckoned) throw new Error('There are rules for an APCC');
  const [, first] = drawnWeeks(facts, reckoned, (text) => text);
  if (!first) throw new Error('There are two weeks');
  const signature = { id: 'w', weekStart: first.weekStart, by: 'Dr. Chen', signedAt: '2026-03-10T02:30:00.000Z', hash: canonicalWeek('a', first.now), line: 'Dr. Ruth Chen, LPCC 4471', content: first.now, supervisorId: 's' };
  const signed = { ...facts, signatures: [signature] };
  const weeks = drawnWeeks(signed, reckoned, (text) => text).map((week) => ({ week, credit: creditBoth(week, reckoned.basis).credit }));
  return { facts: signed, reckoned, weeks };
}

describe('the weekly log', () => {
  const { facts, reckoned, weeks } = reckon();
  const log = weeklyLog(facts, reckoned, weeks, { from: '2026-03-01', until: '2026-03-31' }, 'America/Los_Angeles');
  const [table] = log.tables;
  const cell = (row: number, column: string) => table?.rows[row]?.[table.columns.indexOf(column)];

  it('has the fields of the boards’ own, a row a week and setting, with the day of the signature where the practice is', () => {
    expect(log.sub).toContain('California Board of Behavioral Sciences');
    expect(log.head).toEqual([['Name', 'Maya Lin'], ['Registration number', 'APCC 12907'], ['Board file number', ''], ['Weeks from', '2026-03-01'], ['to', '2026-03-31']]);
    expect([cell(0, 'Week of'), cell(0, 'Setting'), cell(0, 'Couples, families and children'), cell(0, 'Progress and process notes'), cell(0, 'Supervision, individual or triadic'), cell(0, 'Total')])
      .toEqual(['2026-03-01', 'Harbour Street', '14.00', '0.75', '1.00', '15.75']);
    expect([cell(0, 'Credited'), cell(1, 'Credited')]).toEqual(['11.75', '0.00']);
    expect([cell(0, 'Supervisor’s signature')?.startsWith('Dr. Chen, 2026-03-09'), cell(1, 'Supervisor’s signature')]).toEqual([true, 'not signed']);
  });

  it('adds up, and says what does not count and why', () => {
    expect(table?.total?.[table.columns.indexOf('Total')]).toBe('17.58');
    expect(log.notes).toEqual([expect.stringMatching(/^2026-03-01: 14 h of direct work at Harbour Street with one unit .*CA-UNIT-10/)]);
  });
});

describe('the summary for verification', () => {
  it('is of signed weeks alone, by supervisor and setting, with weeks, hours by kind and what is credited', () => {
    const { facts, reckoned, weeks } = reckon();
    const [sheet, ...more] = experienceSummaries(facts, reckoned, weeks);
    expect(more).toEqual([]);
    expect(Object.fromEntries(sheet?.head ?? [])).toMatchObject({
      Name: 'Maya Lin', 'Employed as': 'Volunteer', Setting: 'Harbour Street', Supervisor: 'Dr. Ruth Chen, LPCC 4471', 'Supervisor’s licence first issued': '2015-01-01', 'Supervisor’s licence valid until': '', 'From and to': '2026-03-01 to 2026-03-07', 'Weeks of supervised experience': '1',
    });
    expect(Object.fromEntries(sheet?.tables[0]?.rows ?? [])).toMatchObject({ 'Couples, families and children': '14.00', Individuals: '0.00', 'Supervision, individual or triadic': '1.00' });
    expect(sheet?.tables[1]?.total).toEqual(['Total', '11.75']);
    expect([sheet?.signatures, sheet?.notes[0]?.includes('penalty of perjury')]).toEqual([['Supervisor', 'Associate'], true]);
  });

  it('has what is of the associate first, in the half that is drawn at the left, and then what is of the supervisor', () => {
    const { facts, reckoned, weeks } = reckon();
    const labels = experienceSummaries(facts, reckoned, weeks)[0]?.head.map(([label]) => label) ?? [];
    expect(labels.indexOf('Supervisor')).toBe(Math.ceil(labels.length / 2));
  });

  it('is nothing where nothing is signed', () => {
    const { reckoned, weeks } = reckon();
    expect(experienceSummaries(FACTS, reckoned, weeks.map(({ week, credit }) => ({ week: { ...week, signed: null }, credit })))).toEqual([]);
  });
});

describe('for another board', () => {
  const facts = drawnFor('LPC_ASSOCIATE', [sumOn('2026-03-29', '2026-03-30', 'individual', 5), sumOn('2026-03-29', '2026-04-02', 'notes', 2)], [metOn('2026-03-29', '2026-03-31', 'individual', 1)]);
  const reckoned = reckoningOf(facts, '2026-05-01');
  if (!reckoned) throw new Error('There are rules for an LPC Associate');
  const weeks = drawnWeeks(facts, reckoned, (text) => text).map((week) => ({ week, credit: creditBoth(week, reckoned.basis).credit }));

  it('the log names it, has a row of each month, and the months added up', () => {
    const log = weeklyLog(facts, reckoned, weeks, { from: '2026-03-01', until: '2026-05-01' }, 'America/Chicago');
    expect(log.sub).toContain('LPC Associate, Texas State Board');
    expect(log.head).toEqual([['Name', 'Maya Lin'], ['Registration number', 'LPC Associate 77'], ['Weeks from', '2026-03-01'], ['to', '2026-05-01']]);
    expect(log.tables[0]?.rows.map(([week]) => week)).toEqual(['2026-03-29, in 2026-03', '2026-03-29, in 2026-04']);
    expect(log.tables[0]?.columns).not.toContain('Credited');
    expect(log.tables[1]).toMatchObject({ title: 'By month', rows: [['2026-03', '5.00', '0.00', '1.00', '0.00', '5.00'], ['2026-04', '0.00', '2.00', '0.00', '0.00', '2.00']], total: ['Total', '5.00', '2.00', '1.00', '0.00', '7.00'] });
  });

  it('the summary has months, and nothing of California', () => {
    const [sheet, ...more] = experienceSummaries(facts, reckoned, weeks);
    expect([more, Object.fromEntries(sheet?.head ?? [])]).toMatchObject([[], { 'Registration number': 'LPC Associate 77', 'Months with hours': '2' }]);
    expect(Object.fromEntries(sheet?.tables[0]?.rows ?? [])).toMatchObject({ Individuals: '5.00', 'Progress and process notes': '2.00', 'Supervision, individual or triadic': '1.00' });
    expect(JSON.stringify([sheet, weeklyLog(facts, reckoned, weeks, { from: '2026-03-01', until: '2026-05-01' }, 'America/Chicago')])).not.toMatch(/California|perjury|Board file|triadic supervision"/);
  });
});

describe('after a change of credential', () => {
  const { facts } = reckon();
  const now = { ...facts, registration: { ...facts.registration, credential: 'ASW' } } as DrawnFacts;
  const reckoned = reckoningOf(now, '2026-04-01');
  if (!reckoned) throw new Error('There are rules for an ASW');
  const weeks = drawnWeeks(now, reckoned, (text) => text).map((week) => ({ week, credit: creditBoth(week, reckoned.basis).credit }));

  it('the papers keep what was signed on lines of its own: no hour is on none', () => {
    const [table] = weeklyLog(now, reckoned, weeks, { from: '2026-03-01', until: '2026-03-31' }, 'America/Los_Angeles').tables;
    const [first, total] = [table?.rows[0] ?? [], table?.columns.indexOf('Total') ?? 0];
    const parts = first.slice(2, total).filter((_, at) => table?.columns[at + 2] !== 'Of it psychotherapy');
    expect([first[table?.columns.indexOf('Couples, families and children') ?? 0], first[total], parts.reduce((sum, each) => sum + Number(each), 0)]).toEqual(['14.00', '15.75', 15.75]);
    expect(Object.fromEntries(experienceSummaries(now, reckoned, weeks)[0]?.tables[0]?.rows ?? [])).toMatchObject({ 'Couples, families and children': '14.00', 'Notes and reports': '0.75' });
  });
});

test('hours have two decimals, only minutes are added, and to the minute', () => {
  expect([decimal(0), decimal(50), decimal(90)]).toEqual(['0.00', '0.83', '1.50']);
  // Three times 10 minutes are half an hour, and no 0.51 of rounded cells.
  expect(added([['a', 10, 'x'], ['b', 10, 'y'], ['c', 10, '']], 3)).toEqual({ rows: [['a', '0.17', 'x'], ['b', '0.17', 'y'], ['c', '0.17', '']], total: ['Total', '0.50', ''] });
  expect(added([], 2).total).toEqual(['Total', '']);
});
