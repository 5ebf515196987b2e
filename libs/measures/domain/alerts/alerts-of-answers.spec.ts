import type { AlertRule, AlertWhen } from '../definitions/definition';
import { HARK } from '../definitions/hark.data';
import { alertsOfAnswers } from './alerts-of-answers';

const rule = (name: string, when: AlertWhen): AlertRule => ({ name, when, level: 'review', matter: 'severity', act: 'Look.' });
const alerts = [
  rule('item', { kind: 'item', item: 2, atLeast: 1 }),
  rule('missing', { kind: 'item-missing', item: 2 }),
  rule('low', { kind: 'total', cut: { side: 'upTo', at: 1 } }),
  rule('high', { kind: 'total', cut: { side: 'above', at: 1 } }),
  rule('finding', { kind: 'finding', finding: 'afraid' }),
  rule('gap', { kind: 'gap' }),
  rule('worse', { kind: 'worse-by', points: 1 }),
];

it.each([
  ['the item and the high total', [1, 1], 2, [], 'negative', ['item', 'high']],
  ['a missing item, no total', [1, null], null, [], 'incomplete', ['missing', 'gap']],
  ['a low total and a finding', [0, 0], 0, ['afraid'], 'afraid', ['low', 'finding']],
])('%s', (_, answers, exact, findings, band, expected) => expect(alertsOfAnswers({ ...HARK, alerts }, answers, { exact, findings, band })).toEqual(expected));

it('knows no gap of a measure that is no screen', () => expect(alertsOfAnswers({ ...HARK, alerts, screen: null }, [0, null], { exact: null, findings: [], band: 'incomplete' })).toEqual(['missing']));
