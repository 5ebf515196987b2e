import { inWords } from '../facts/in-words';
import { finding, type Finding } from '../facts/finding';
import { type Basis, type SupervisionMeeting } from '../facts/log-week';

/**
 * Which supervision meetings give units and hours. One held by telephone, with a supervisor who did not qualify, with too large a group or in a stretch
 * too short gives neither (clinical.md 1.2, CA-VIDEO, CA-SUPQ, CA-GROUP-8, CA-GROUP-SEG). Each fault is told; the hours stand with the first.
 */
export function whichMeetingsCount(setting: string, meetings: readonly SupervisionMeeting[], basis: Basis): { counted: SupervisionMeeting[]; findings: Finding[] } {
  const faulty = meetings.map((meeting) => ({ meeting, faults: faultsOf(meeting, basis) }));
  return {
    counted: faulty.filter(({ faults }) => faults.length === 0).map(({ meeting }) => meeting),
    findings: faulty.flatMap(({ meeting, faults }) =>
      faults.map((fault, index) => finding(basis.rules, { ...fault, setting, hours: { supervision: index === 0 ? meeting.amount : 0 } })),
    ),
  };
}

function faultsOf({ format, amount, modality, groupSize, qualified }: SupervisionMeeting, { rules, perHour }: Basis) {
  const { meetings } = rules;
  const faults = [];
  if (!meetings.modality.counted.includes(modality)) {
    faults.push({ ...meetings.modality, why: 'Supervision by telephone does not count.', saved: 'Meeting in person or by live video.' });
  }
  if (!qualified) {
    faults.push({ ...meetings.qualified, why: 'The supervisor did not meet the board’s conditions on that day.', saved: 'A supervisor who does.' });
  }
  if (format === 'group' && groupSize !== null && groupSize > meetings.groupSize.most) {
    const { most } = meetings.groupSize;
    faults.push({ ...meetings.groupSize, why: `A group of ${groupSize} received supervision; ${most} is the most.`, saved: `A group of ${most} or fewer.` });
  }
  if (format === 'group' && amount < meetings.groupLength.leastHours * perHour) {
    const least = inWords(meetings.groupLength.leastHours * perHour, perHour);
    faults.push({ ...meetings.groupLength, why: `A group meeting of ${inWords(amount, perHour)}; ${least} without a break is the least.`, saved: `${least} without a break.` });
  }
  return faults.map(({ rule, code, why, saved }) => ({ rule, code, why, saved }));
}
