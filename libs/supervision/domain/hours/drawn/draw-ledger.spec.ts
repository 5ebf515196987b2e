import { drawLedger } from './draw-ledger';
import { type DrawnFacts } from './reckoning';

/** Two weeks of ten hours, each with a meeting: one before the registration was issued on 1 March 2026, one after it. Nothing else is recorded. */
const WEEKS = ['2026-02-15', '2026-03-08'];
const FACTS: DrawnFacts = {
  associate: { id: 'a', name: 'Maya Lin' }, practice: 'Harbour Street', settings: null, registration: null, supervision: [], readerId: 'a', whole: true, licences: { s: [{ type: 'LPCC', standing: 'licensed', issuedOn: '2015-01-01', expiresOn: null }] },
  ownLicences: [{ type: 'APCC', number: '12907', standing: 'registered', issuedOn: '2026-03-01', expiresOn: null }],
  sums: WEEKS.map((weekStart) => ({ weekStart, month: weekStart.slice(0, 7), place: 'own', kind: 'couple_family_child', psychotherapy: true, minutes: 600 })), planned: [], days: [],
  meetings: WEEKS.map((weekStart) => ({
    id: weekStart, weekStart, heldOn: weekStart, place: 'own', format: 'individual', minutes: 60, modality: 'in_person', people: 1, supervisorId: 's', signed: true, over: true,
  })),
  signatures: [], questions: [],
};
const lost = (facts: DrawnFacts) => drawLedger(facts, '2026-04-01', (text) => text).weeks.map(({ weekStart, onceSigned }) => [weekStart, onceSigned.map(({ code }) => code)]);

describe('hours before the registration was issued', () => {
  it('do not count where only the licence is recorded: what is not recorded proves nothing', () => {
    const codes = ['BEFORE_REGISTRATION:Harbour Street', 'PRIVATE_PRACTICE_BEFORE_REGISTRATION:Harbour Street'];
    expect(lost(FACTS)).toEqual([['2026-03-08', []], ['2026-02-15', codes]]);
  });

  it('do not count at all where no registration was issued', () => {
    const registration = { associateId: 'a', credential: 'APCC', degreeOn: '2026-01-05', receivedOn: '2026-02-01', liveScanFirst: true, appliedOn: null, employment: 'employee', secondNumber: false, version: 1 } as const;
    expect(lost({ ...FACTS, ownLicences: [], registration }).map(([, codes]) => codes)).toEqual([1, 2].map(() => ['PRIVATE_PRACTICE_BEFORE_REGISTRATION:Harbour Street']));
  });
});
