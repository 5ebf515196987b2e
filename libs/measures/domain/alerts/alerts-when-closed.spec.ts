import { HARK } from '../definitions/hark.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { alertsWhenClosed, alertsOfUnsent } from './alerts-when-closed';

const none = (count: number): null[] => Array.from({ length: count }, () => null);

describe('what was begun and never finished', () => {
  it.each([
    ['nothing answered', PHQ_9, none(9), []],
    ['item 9 answered', PHQ_9, [...none(8), 1], ['item9>=1']],
    ['much answered, item 9 not: the clinician asked for no total', PHQ_9, [3, 3, 3, 3, 3, 3, 3, 3, null], []],
    ['a screen not answered', HARK, none(4), ['incomplete']],
    ['a screen half answered', HARK, [0, 0, null, null], ['incomplete']],
    ['a screen half answered, with a yes', HARK, [1, null, null, null], ['total>=1']],
  ] as const)('%s', (_, definition, answers, alerts) => expect(alertsWhenClosed(definition, answers)).toEqual(alerts));
});

describe('what was begun and left, or taken back', () => {
  it.each([
    ['nothing answered', HARK, none(4), []],
    ['a screen half answered', HARK, [0, 0, null, null], []],
    ['a screen half answered, with a yes', HARK, [null, 1, null, null], ['total>=1']],
    ['item 9 answered', PHQ_9, [...none(8), 1], ['item9>=1']],
    ['much answered, item 9 not', PHQ_9, [3, 3, 3, 3, 3, 3, 3, 3, null], []],
  ] as const)('%s', (_, definition, answers, alerts) => expect(alertsOfUnsent(definition, answers)).toEqual(alerts));
});
