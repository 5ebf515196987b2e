import { HARK } from '../definitions/hark.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { scoreMeasure } from '../score/score-measure';
import { screensForViolence, writtenOutcome } from './violence-screen';

const on = '2026-11-23';

describe('what a violence screen says to the gate', () => {
  it('only a violence screen says anything', () => {
    expect([screensForViolence(HARK), screensForViolence(PHQ_9)]).toEqual([true, false]);
    expect(writtenOutcome(PHQ_9, 'severe', 'yes', on)).toBeNull();
  });

  it.each([
    ['no, alone and freely', [0, 0, 0, 0], 'yes', 'negative'],
    ['no, but not quite freely', [0, 0, 0, 0], 'partly', 'not-alone'],
    ['no, and the last question skipped', [0, 0, 0, 0], null, 'not-alone'],
    ['one yes, whoever looked on', [0, 1, 0, 0], 'no', 'positive'],
    ['a yes beside a gap', [null, 1, null, null], null, 'positive'],
    ['a gap', [0, 0, null, 0], 'yes', 'not-finished'],
  ] as const)('%s', (_, answers, freely, outcome) => expect(writtenOutcome(HARK, scoreMeasure(HARK, answers).band, freely, on)).toBe(outcome));

  it('not answered at all is not finished', () => expect(writtenOutcome(HARK, null, null, on)).toBe('not-finished'));

  it('goes by what raises the alert, whatever a practice calls it', () => {
    const named = { ...HARK, findings: [{ name: 'harm named', any: [] }], alerts: HARK.alerts.map((each) => (each.when.kind === 'finding' ? { ...each, when: { ...each.when, finding: 'harm named' } } : each)) };
    expect(writtenOutcome(named, 'harm named', 'yes', on)).toBe('positive');
    expect(writtenOutcome(named, 'positive', 'yes', on)).toBe('not-finished');
  });
});
