import { alone, basis, inGroup, meeting } from '../facts/a-week.fixture';
import { DEFAULT_POLICY } from '../rules/policy';
import { type SupervisionMeeting } from '../facts/log-week';
import { supervisionUnits, whatIsMissing } from './supervision-units';

const together = basis({ policy: { ...DEFAULT_POLICY, fractionalUnits: true } });

describe('units of supervision', () => {
  it.each<[string, SupervisionMeeting[], number, number]>([
    ['none', [], 0, 0],
    ['an hour alone', [alone(1)], 1, 1],
    ['an hour of two associates', [meeting('triadic', 1)], 1, 1],
    ['a minute short of an hour', [alone(59 / 60)], 0, 0],
    ['half an hour alone and half of two', [alone(0.5), meeting('triadic', 0.5)], 1, 1],
    ['an hour in a group', [inGroup(1)], 0, 0],
    ['two hours in a group', [inGroup(2)], 1, 1],
    ['three hours in a group', [inGroup(3)], 1, 1],
    ['two meetings of an hour in a group', [inGroup(1), inGroup(1)], 1, 1],
    ['half an hour alone and one in a group', [alone(0.5), inGroup(1)], 0, 1],
    ['an hour and a half alone and one in a group', [alone(1.5), inGroup(1)], 1, 2],
    ['forty minutes alone and forty in a group', [alone(40 / 60), inGroup(40 / 60)], 0, 1],
    ['two hours alone and four in a group', [alone(2), inGroup(4)], 4, 4],
  ])('%s: %#', (_, meetings, whole, added) => {
    expect(supervisionUnits(meetings, basis())).toBe(whole);
    expect(supervisionUnits(meetings, together)).toBe(added);
  });

  it.each<[string, SupervisionMeeting[], number, string, string]>([
    ['nothing yet', [], 1, '1 h of individual or triadic supervision, or 2 h in a group', '1 h of individual or triadic supervision, or 2 h in a group'],
    ['one of two', [alone(1)], 2, '1 h more of individual or triadic supervision, or 2 h in a group', '1 h more of individual or triadic supervision, or 2 h in a group'],
    ['half of one', [inGroup(1)], 1, '1 h of individual or triadic supervision, or 1 h more in a group', '30 min of individual or triadic supervision, or 1 h more in a group'],
    ['one and a half of two', [alone(1.5)], 2, '30 min more of individual or triadic supervision, or 2 h in a group', '30 min more of individual or triadic supervision, or 1 h in a group'],
  ])('what is missing with %s', (_, meetings, units, whole, added) => {
    expect(whatIsMissing(meetings, units, basis())).toBe(whole);
    expect(whatIsMissing(meetings, units, together)).toBe(added);
  });
});
