import { drawnWeeks } from '../drawn/draw-ledger';
import { reckoningOf, type DrawnFacts } from '../drawn/reckoning';
import { type DrawnMeeting, type DrawnSum } from '../drawn/drawn-week';
import { type Credential } from '../rules/rule-set';
import { rulesOf } from '../rules/rule-sets';

/** Hours of somebody with this credential as the database would give them; every week of `signed` is signed as the product would sign it. */
export function drawnFor(credential: Credential, sums: DrawnSum[], meetings: DrawnMeeting[], signed: (weekStart: string) => boolean = () => true): DrawnFacts {
  const facts: DrawnFacts = {
    associate: { id: 'a', name: 'Maya Lin' }, practice: 'Harbour Street', settings: null, whole: true, readerId: 'a',
    registration: { associateId: 'a', credential, degreeOn: null, receivedOn: null, liveScanFirst: false, appliedOn: null, employment: 'employee', secondNumber: false, version: 1 },
    supervision: [{ supervisorId: 's', name: 'Dr. Chen', kind: 'primary', from: '2020-01-01', until: null, agreementOn: null, video: false, videoAssessedOn: null, employed: true, oversightOn: null }], licences: {},
    ownLicences: [{ type: rulesOf(credential)?.licenceType ?? '', number: '77', standing: 'registered', issuedOn: '2024-06-01', expiresOn: null }],
    sums, planned: [], days: [], meetings, signatures: [], questions: [],
  };
  const reckoned = reckoningOf(facts, '2026-11-28');
  if (!reckoned) throw new Error(`There are rules for ${credential}`);
  const signatures = drawnWeeks(facts, reckoned, (text) => text).filter(({ weekStart }) => signed(weekStart)).map(({ weekStart, now, hash }) => (
    { id: weekStart, weekStart, by: 'Dr. Chen', signedAt: '2026-11-01T20:00:00.000Z', hash, line: 'Dr. Ruth Chen, LPC-S 4471', content: { ...now, signed: true }, supervisorId: 's' }));
  return { ...facts, signatures };
}

/** @param on the first day of the log week in `weekStart`, and the day itself */
export const sumOn = (weekStart: string, on: string, kind: string, hours: number): DrawnSum => ({ weekStart, month: on.slice(0, 7), place: 'own', kind, psychotherapy: false, minutes: hours * 60 });

export const metOn = (weekStart: string, heldOn: string, format: DrawnMeeting['format'], hours: number): DrawnMeeting => ({
  id: `${heldOn}${format}`, weekStart, heldOn, place: 'own', format, minutes: hours * 60, modality: 'in_person', people: format === 'group' ? 4 : 1, supervisorId: 's', signed: true, over: true,
});
