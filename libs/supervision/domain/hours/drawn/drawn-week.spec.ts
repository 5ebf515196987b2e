import { canonicalWeek } from './sign-week';
import { drawWeek, type DrawnBy, type DrawnMeeting, type DrawnSum } from './drawn-week';

const BY: DrawnBy = {
  credential: 'APCC', places: [{ key: 'own', name: 'Harbour Street', kind: 'private_practice' }, { key: 'agency', name: 'Harbor House', kind: 'agency' }], degreeOn: '2025-06-01',
  licences: { s: [{ type: 'LPCC', standing: 'licensed', issuedOn: '2015-01-01', expiresOn: '2027-01-01' }] }, supervisorId: 's', byMonth: false,
};
const sum = (kind: string, minutes: number, more: Partial<DrawnSum> = {}): DrawnSum => ({ weekStart: '2026-03-01', month: '2026-03', place: 'own', kind, psychotherapy: false, minutes, ...more });
const meeting = (more: Partial<DrawnMeeting> = {}): DrawnMeeting => ({
  id: 'm', weekStart: '2026-03-01', heldOn: '2026-03-04', place: 'own', format: 'individual', minutes: 60, modality: 'in_person', people: 1, supervisorId: 's', signed: true, over: true, ...more,
});

describe('a log week out of what was drawn', () => {
  it('has each place, its kinds, and its meetings', () => {
    const sums = [sum('couple_family_child', 300, { psychotherapy: true }), sum('individual', 50), sum('notes', 45), sum('notes', 15, { place: 'agency' })];
    expect(drawWeek('2026-03-01', sums, [meeting({ format: 'group', people: 9 })], BY, true)).toEqual({
      weekStart: '2026-03-01', signed: true, preDegree: false,
      settings: [
        { setting: 'Harbor House', kind: 'agency', licence: 'LPCC', direct: {}, nonclinical: { notes: 15 }, psychotherapy: 0, meetings: [] },
        {
          setting: 'Harbour Street', kind: 'private_practice', licence: 'LPCC', direct: { couple_family_child: 300, individual: 50 }, nonclinical: { notes: 45 }, psychotherapy: 300,
          meetings: [{ format: 'group', amount: 60, modality: 'in_person', groupSize: 9, qualified: true, licence: 'LPCC' }],
        },
      ],
    });
  });

  it('keeps the months of a week apart where rules go by the month, and the signature covers it', () => {
    const texan: DrawnBy = { ...BY, credential: 'LPC_ASSOCIATE', byMonth: true };
    const sums = [sum('individual', 60, { month: '2026-02' }), sum('individual', 90), sum('notes', 15)];
    const week = drawWeek('2026-02-22', sums, [meeting({ heldOn: '2026-02-27' }), meeting({ heldOn: '2026-03-02' })], texan, true);
    expect(week.settings.map(({ setting, month, direct, meetings }) => [setting, month, direct, meetings.length])).toEqual([
      ['Harbour Street', '2026-02', { individual: 60 }, 1], ['Harbour Street', '2026-03', { individual: 90 }, 1],
    ]);
    const moved = { ...week, settings: week.settings.map((each) => ({ ...each, month: '2026-03' })) };
    expect(canonicalWeek('a', moved)).not.toBe(canonicalWeek('a', week));
    expect(drawWeek('2026-02-22', sums, [], BY, true).settings.map(({ month, direct }) => [month, direct])).toEqual([[undefined, { individual: 150 }]]);
  });

  it('leaves meetings out that not everybody signed', () => expect(drawWeek('2026-03-01', [], [meeting({ signed: false })], BY, true).settings).toEqual([]));

  it('puts all direct work of a social worker where their log has it', () => {
    const [setting] = drawWeek('2026-03-01', [sum('couple_family_child', 300, { psychotherapy: true }), sum('individual', 50, { psychotherapy: true })], [], { ...BY, credential: 'ASW' }, true).settings;
    expect([setting?.direct, setting?.psychotherapy]).toEqual([{ clinical: 350 }, 350]);
  });

  it('marks weeks before the degree', () => expect(drawWeek('2025-05-25', [], [], BY, true).preDegree).toBe(true));
});
