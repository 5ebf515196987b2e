import { CSI_4 } from '../definitions/csi-4.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { checkGiving, GIVING_FAULTS, type Giving } from './giving';

const TODAY = '2026-11-27';
const rhythm = (over: object = {}): Giving => ({ how: 'rhythm', firstOn: TODAY, everyDays: 14, until: null, ...over });
const before = (over: object = {}): Giving => ({ how: 'appointments', daysBefore: 2, until: null, ...over });

describe('checkGiving', () => {
  it.each([
    ['now', PHQ_9, { how: 'now' }, 'ok'],
    ['every two weeks', PHQ_9, rhythm(), 'ok'],
    ['every week, though it asks about two', PHQ_9, rhythm({ everyDays: 7 }), 'too-often'],
    ['every week, where that is as meant', CSI_4, rhythm({ everyDays: 7 }), 'ok'],
    ['from yesterday', PHQ_9, rhythm({ firstOn: '2026-11-26' }), 'in-the-past'],
    ['until before it begins', PHQ_9, rhythm({ until: '2026-11-26' }), 'ends-before-it-begins'],
    ['half days', PHQ_9, rhythm({ everyDays: 14.5 }), 'not-whole-days'],
    ['no date', PHQ_9, rhythm({ firstOn: 'soon' }), 'not-a-date'],
    ['no last date', PHQ_9, rhythm({ until: '2026-13-01' }), 'not-a-date'],
    ['before each appointment', CSI_4, before(), 'ok'],
    ['on its day', CSI_4, before({ daysBefore: 0 }), 'ok'],
    ['a month before', CSI_4, before({ daysBefore: 30 }), 'not-whole-days'],
    ['until last week', CSI_4, before({ until: '2026-11-20' }), 'ends-before-it-begins'],
  ] as const)('%s: %s', (_, definition, giving, expected) => {
    const result = checkGiving(giving, definition, TODAY);
    expect(result.ok ? 'ok' : result.reason).toBe(expected);
    if (!result.ok) expect(GIVING_FAULTS[result.reason]).toMatch(/\.$/);
  });
});
