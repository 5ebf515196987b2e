import { changeOf } from '../change/change';
import type { MeasureDefinition } from '../definitions/definition';
import { within } from '../score/band-of';
import { answerFault } from '../score/check-answers';
import { scoreMeasure } from '../score/score-measure';
import { readMeasure } from './read-measure';

const TODAY = '2026-11-27';
const licence = { status: 'Asked the authors, June 2026.', credit: 'By its authors.' };

/** Items 1 to n with answers of these values, in words of no measure. */
function questionnaire(count: number, values: readonly number[], over: object = {}) {
  const answerOption = values.map((value) => ({
    valueCoding: { code: `v${value}`, display: `Answer ${value}` },
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
  }));
  const item = Array.from({ length: count }, (_, index) => ({ linkId: String(index + 1), type: 'choice', text: `Question ${index + 1}`, answerOption }));
  return { resourceType: 'Questionnaire', status: 'active', title: 'A measure', item, ...over };
}
const span = (least: number, most: number) => Array.from({ length: most - least + 1 }, (_, index) => least + index);

function read(asked: unknown, scoring: object): MeasureDefinition {
  const result = readMeasure(asked, { licence, ...scoring }, TODAY);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.definition;
}
/** A score of what was ticked, counted as the sheet numbers it from `first`. */
function score(definition: MeasureDefinition, ticked: readonly (number | null)[], first: number) {
  const answers = ticked.map((each, index) => (each === null ? null : (definition.items[index]?.options[each - first]?.value ?? NaN)));
  expect(answerFault(definition.items, answers)).toBeNull();
  return scoreMeasure(definition, answers);
}

// Measures that do not ship: their worked scores in `clinical.md` 3.1 and the data file, by import.
describe('worked scores', () => {
  it('HITS: 9 and 10, at both readings of its cut', () => {
    const hits = read(questionnaire(4, span(1, 5)), {
      id: 'HITS', worse: 'higher', range: [4, 20],
      cutOffs: [{ name: 'ten', from: 10, source: 'USPSTF' }, { name: 'above ten', above: 10, source: 'Sherin 1998' }],
    });
    const positive = (ticked: number[]) => hits.cutOffs.map((cut) => within(cut, score(hits, ticked, 1).exact ?? NaN));
    expect([positive([1, 3, 1, 4]), positive([2, 3, 2, 3])]).toEqual([[false, false], [true, false]]);
  });

  it('RAS: 29, and a mean of 4.14', () => {
    const ras = { worse: 'lower', reverse: ['4', '7'] };
    const ticked = [4, 4, 4, 2, 5, 4, 2];
    expect(score(read(questionnaire(7, span(1, 5)), { id: 'RAS', ...ras, range: [7, 35] }), ticked, 1).total).toBe(29);
    expect(score(read(questionnaire(7, span(1, 5)), { id: 'RAS-mean', ...ras, by: 'mean', range: [1, 5] }), ticked, 1).total).toBe(4.14);
  });

  it('DERS-18: all 1 is 30, since three items are turned', () => {
    const ders = read(questionnaire(18, span(1, 5)), { id: 'DERS-18', worse: 'higher', reverse: ['1', '4', '6'], range: [18, 90] });
    expect(score(ders, Array.from({ length: 18 }, () => 1), 1).total).toBe(30);
  });

  it('ECR-RS: avoidance 2.17, anxiety 3.00, and no total', () => {
    const parts = [{ name: 'avoidance', items: ['1', '2', '3', '4', '5', '6'], by: 'mean' }, { name: 'anxiety', items: ['7', '8', '9'], by: 'mean' }];
    const ecr = read(questionnaire(9, span(1, 7)), { id: 'ECR-RS', worse: 'higher', by: 'parts', reverse: ['1', '2', '3', '4'], parts });
    const found = score(ecr, [6, 6, 5, 6, 2, 2, 3, 4, 2], 1);
    expect([found.total, found.parts['avoidance']?.toFixed(2), found.parts['anxiety']]).toEqual([null, '2.17', 3]);
  });

  const linkIds = (from: number, to: number) => span(from, to).map(String);
  const clusters = [{ items: linkIds(1, 5), count: 1 }, { items: linkIds(6, 7), count: 1 }, { items: linkIds(8, 14), count: 2 }, { items: linkIds(15, 20), count: 2 }];
  const pcl = () =>
    read(questionnaire(20, span(0, 4)), {
      id: 'PCL-5', worse: 'higher', range: [0, 80], everyDays: 30,
      cutOffs: [{ name: 'cut', from: 33, source: 'qxmd' }],
      findings: [{ name: 'cluster rule', any: [clusters.map((clause) => ({ ...clause, atLeast: 2 }))] }],
    });
  it.each([
    ['13: not the cut, yet the clusters', [3, 0, 0, 0, 0, 2, 0, 2, 2, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0], 13, false, true],
    ['35: the cut, and not the clusters', [4, 4, 4, 4, 4, 4, 4, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0], 35, true, false],
  ])('PCL-5 %s', (_, ticked, total, cut, rule) => {
    const definition = pcl();
    const found = score(definition, ticked, 0);
    expect([found.total, definition.cutOffs.map((each) => within(each, found.exact ?? NaN)), found.findings]).toEqual([total, [cut], rule ? ['cluster rule'] : []]);
  });

  // Item 7: whether the sixth was within three months.
  const any = (...lists: string[][]) => lists.map((items) => [{ items, count: 1, atLeast: 1 }]);
  const cssrs = () =>
    read(questionnaire(7, [0, 1]), {
      id: 'C-SSRS', worse: 'higher',
      findings: [{ name: 'high', any: any(['4', '5'], ['7']) }, { name: 'moderate', any: any(['3'], ['6']) }, { name: 'low', any: any(['1', '2']) }],
      screen: { otherwise: 'none', gap: null },
      alerts: [{ finding: 'high', level: 'urgent-review', matter: 'self-harm' }],
    });
  it.each([
    ['low', [1, 0, null, null, null, 0, null], []],
    ['moderate', [1, 1, 1, 0, 0, 0, null], []],
    ['high', [1, 1, 1, 1, 0, 0, null], ['high']],
    ['moderate', [0, 0, null, null, null, 1, 0], []],
    ['high', [0, 0, null, null, null, 1, 1], ['high']],
    ['high', [1, 1, 1, 0, 0, 1, 1], ['high']],
    ['none', [0, 0, null, null, null, 0, null], []],
  ])('C-SSRS %s', (result, answers, alerts) => expect(score(cssrs(), answers, 0)).toMatchObject({ band: result, alerts }));

  it('RDAS: 46 to 59 is recovered', () => {
    const rdas = read(questionnaire(14, span(0, 5), {}), {
      id: 'RDAS', worse: 'lower', cutOffs: [{ name: 'distressed', upTo: 47.31, source: 'Anderson 2014' }], change: { points: 12, cutOff: 'distressed', source: 'Anderson 2014' },
    });
    expect(changeOf(rdas, 46, 59)).toEqual({ change: 13, reliable: 'improved', recovered: true });
  });
});

describe('a definition', () => {
  it('has the shape of those that ship, with all that the two files say', () => {
    const asked = questionnaire(3, [0, 1, 2], { language: 'es-MX', code: [{ system: 'http://loinc.org', code: '12345-6' }], copyright: 'c' });
    const definition = read(asked, {
      id: 'Own-3', version: 2, worse: 'lower', unscored: ['2'], range: [0, 4], leastDays: 7, everyDays: 14, cadence: 'Every two weeks.',
      bands: [{ from: 0, label: 'low' }, { from: 3, label: 'high' }],
      missing: { atMost: 1, required: ['3'], apart: ['3'] },
      change: { sd: 2, reliability: 0.8, source: 'Own practice, n = 40' },
      alerts: [
        { item: '3', atLeast: 2, level: 'urgent-review', matter: 'self-harm', act: 'Call.' },
        { item: '3', missing: true, level: 'follow-up', matter: 'gap' },
        { total: { upTo: 1 }, level: 'review', matter: 'severity' },
        { worseBy: 2, level: 'review', matter: 'worse' },
      ],
    });
    expect(definition).toMatchObject({
      id: 'Own-3', version: 2, asOf: TODAY, languages: ['es'], licence, loinc: { panel: '12345-6' },
      items: [{ number: 1, linkId: '1', text: { es: 'Question 1' } }, { number: 2, linkId: '3' }],
      unscored: [{ number: 3, linkId: '2' }],
      missing: { atMost: 1, required: [2], apart: [2] },
      change: { threshold: 3, provisional: true },
      cadence: { everyDays: 14, leastDays: 7 },
    });
    expect(definition.alerts.map(({ name }) => name)).toEqual(['item2>=2', 'item2 missing', 'total<=1', 'drop>=2 since last']);
    expect(definition.alerts.map(({ act }) => act.length > 0)).toEqual([true, true, true, true]);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });

  it('takes the credit line from the Questionnaire when the scoring file has none', () =>
    expect(read(questionnaire(2, [0, 1], { copyright: 'By them.' }), { id: 'X', worse: 'higher', licence: { status: 'free' } }).licence.credit).toBe('By them.'));
});

describe('what is wrong is said by item, with what to do', () => {
  const good = questionnaire(3, [0, 1, 2]);
  const scoring = { id: 'X', worse: 'higher', licence };
  const item = (linkId: string, over: object) => ({ ...good, item: good.item.map((each) => (each.linkId === linkId ? { ...each, ...over } : each)) });

  it.each([
    ['no Questionnaire', { resourceType: 'Bundle' }, scoring, ['questionnaire', 'resourceType']],
    ['no JSON object', null, scoring, ['questionnaire', 'file']],
    ['no questions', { ...good, item: [] }, scoring, ['questionnaire', 'item']],
    ['no title', { ...good, title: undefined }, scoring, ['questionnaire', 'title']],
    ['a language that the portal does not speak', { ...good, language: 'de' }, scoring, ['questionnaire', 'language']],
    ['an item that is written', item('2', { type: 'text' }), scoring, ['questionnaire', 'item 2']],
    ['an item under a condition', item('2', { enableWhen: [{ question: '1' }] }), scoring, ['questionnaire', 'item 2']],
    ['an item answered many times', item('3', { repeats: true }), scoring, ['questionnaire', 'item 3']],
    ['an item without words', item('1', { text: ' ' }), scoring, ['questionnaire', 'item 1']],
    ['an item without answers', item('1', { answerOption: [] }), scoring, ['questionnaire', 'item 1']],
    ['an item twice', item('3', { linkId: '2' }), scoring, ['questionnaire', 'item 2']],
    ['an item without a name', item('3', { linkId: '' }), scoring, ['questionnaire', 'item[2]']],
    ['answers without a value', item('2', { answerOption: [{ valueString: 'a' }, { valueString: 'b' }] }), scoring, ['scoring', 'item 2']],
    ['two answers of one value', good, { ...scoring, values: { '2': [0, 0, 1] } }, ['scoring', 'item 2']],
    ['too few values', good, { ...scoring, values: { '2': [0, 1] } }, ['scoring', 'item 2']],
    ['values of an item that is not there', good, { ...scoring, values: { '9': [0, 1, 2] } }, ['scoring', 'values.9']],
    ['a reversal of an item that is not there', good, { ...scoring, reverse: ['1', '9'] }, ['scoring', 'reverse[1]']],
    ['an item that is turned and does not count', good, { ...scoring, reverse: ['1'], unscored: ['1'] }, ['scoring', 'reverse']],
    ['nothing to score', good, { ...scoring, unscored: ['1', '2', '3'] }, ['scoring', 'unscored']],
    ['no right to use it', good, { ...scoring, licence: { credit: 'c' } }, ['scoring', 'licence']],
    ['no name', good, { ...scoring, id: '' }, ['scoring', 'id']],
    ['a name with a space', good, { ...scoring, id: 'My measure' }, ['scoring', 'id']],
    ['one that ships', good, { ...scoring, id: 'phq-9' }, ['scoring', 'id']],
    ['one that may never be used', good, { ...scoring, id: 'ORS' }, ['scoring', 'id']],
    ['no direction', good, { ...scoring, worse: 'up' }, ['scoring', 'worse']],
    ['a slip of the pen', good, { ...scoring, cutoffs: [] }, ['scoring', 'cutoffs']],
    ['another range than the answers give', good, { ...scoring, range: [0, 7] }, ['scoring', 'range']],
    ['bands that leave a hole', good, { ...scoring, bands: [{ from: 1, label: 'a' }] }, ['scoring', 'bands[0].from']],
    ['bands out of order', good, { ...scoring, bands: [{ from: 0, label: 'a' }, { from: 0, label: 'b' }] }, ['scoring', 'bands[1].from']],
    ['a band beyond the most', good, { ...scoring, bands: [{ from: 0, label: 'a' }, { from: 9, label: 'b' }] }, ['scoring', 'bands[1].from']],
    ['a cut-off on no side', good, { ...scoring, cutOffs: [{ name: 'a', source: 's' }] }, ['scoring', 'cutOffs[0]']],
    ['a finding without a condition', good, { ...scoring, findings: [{ name: 'f', any: [] }] }, ['scoring', 'findings[0].any']],
    ['a finding of an unknown item', good, { ...scoring, findings: [{ name: 'f', any: [[{ items: ['7'], count: 1, atLeast: 1 }]] }] }, ['scoring', 'findings[0].any[0][0].items[0]']],
    ['a screen without findings', good, { ...scoring, screen: { otherwise: 'no' } }, ['scoring', 'screen']],
    ['parts that are missing', good, { ...scoring, by: 'parts' }, ['scoring', 'parts']],
    ['a change across an unknown cut-off', good, { ...scoring, change: { points: 2, cutOff: 'a', source: 's' } }, ['scoring', 'change.cutOff']],
    ['a change without a source', good, { ...scoring, change: { points: 2 } }, ['scoring', 'change']],
    ['a change of no points', good, { ...scoring, change: { points: 0, source: 's' } }, ['scoring', 'change.points']],
    ['a reliability of 1', good, { ...scoring, change: { sd: 3, reliability: 1, source: 's' } }, ['scoring', 'change.reliability']],
    ['more missing than items', good, { ...scoring, missing: { atMost: 3 } }, ['scoring', 'missing.atMost']],
    ['an alert without a condition', good, { ...scoring, alerts: [{ level: 'review', matter: 'worse' }] }, ['scoring', 'alerts[0]']],
    ['an alert of no level', good, { ...scoring, alerts: [{ worseBy: 2, level: 'soon', matter: 'worse' }] }, ['scoring', 'alerts[0].level']],
    ['an alert of an unknown finding', good, { ...scoring, alerts: [{ finding: 'f', level: 'review', matter: 'worse' }] }, ['scoring', 'alerts[0].finding']],
    ['an alert of two conditions', good, { ...scoring, alerts: [{ item: '1', atLeast: 1, total: { from: 2 }, level: 'review', matter: 'severity' }] }, ['scoring', 'alerts[0]']],
    ['an alert of an item above its most', good, { ...scoring, alerts: [{ item: '1', atLeast: 3, level: 'review', matter: 'self-harm' }] }, ['scoring', 'alerts[0].atLeast']],
    ['an alert above every total', good, { ...scoring, alerts: [{ total: { above: 6 }, level: 'review', matter: 'severity' }] }, ['scoring', 'alerts[0].total']],
    ['an alert below every total', good, { ...scoring, alerts: [{ total: { below: 0 }, level: 'review', matter: 'severity' }] }, ['scoring', 'alerts[0].total']],
    ['an alert at no change', good, { ...scoring, alerts: [{ worseBy: 0, level: 'review', matter: 'worse' }] }, ['scoring', 'alerts[0].worseBy']],
    ['an alert at a change beyond the range', good, { ...scoring, alerts: [{ worseBy: 7, level: 'review', matter: 'worse' }] }, ['scoring', 'alerts[0].worseBy']],
    ['an alert of a total that is none', good, { ...scoring, by: 'parts', parts: [{ name: 'p', items: ['1'], by: 'sum' }], alerts: [{ total: { from: 1 }, level: 'review', matter: 'severity' }] }, ['scoring', 'alerts[0].total']],
    ['a gap of no screen', good, { ...scoring, alerts: [{ gap: true, level: 'follow-up', matter: 'gap' }] }, ['scoring', 'alerts[0]']],
    ['one alert at two levels', good, { ...scoring, alerts: [{ worseBy: 2, level: 'follow-up', matter: 'worse' }, { worseBy: 2, level: 'urgent-review', matter: 'worse' }] }, ['scoring', 'alerts']],
    ['two parts of one name', good, { ...scoring, parts: [{ name: 'p', items: ['1'], by: 'sum' }, { name: 'p', items: ['2'], by: 'sum' }] }, ['scoring', 'parts']],
    ['a gap called as no gap is', good, { ...scoring, findings: [{ name: 'f', any: [[{ items: ['1'], count: 1, atLeast: 1 }]] }], screen: { otherwise: 'no', gap: 'no' } }, ['scoring', 'screen']],
    ['a finding that too few items can reach', good, { ...scoring, values: { '1': [0, 1, 3] }, findings: [{ name: 'f', any: [[{ items: ['1', '2'], count: 2, atLeast: 3 }]] }] }, ['scoring', 'findings[0].any[0][0].atLeast']],
    ['no scoring file', good, undefined, ['scoring', 'file']],
  ])('%s', (_, asked, file, [where, at]) => {
    const result = readMeasure(asked, file, TODAY);
    if (result.ok) throw new Error('It was taken.');
    const fault = result.faults.find((each) => each.file === where && each.at === at);
    expect([at, fault?.problem, fault?.remedy]).toEqual([at, expect.stringMatching(/\w/), expect.stringMatching(/\.$/)]);
  });

  it('takes an alert at the very end of what can be reached', () => {
    const alerts = [{ item: '1', atLeast: 2, level: 'review', matter: 'self-harm' }, { total: { from: 6 }, level: 'review', matter: 'severity' }, { total: { upTo: 0 }, level: 'review', matter: 'severity' }, { worseBy: 6, level: 'review', matter: 'worse' }];
    expect(read(good, { ...scoring, alerts }).alerts.map(({ name }) => name)).toEqual(['item1>=2', 'total>=6', 'total<=0', 'rise>=6 since last']);
  });

  it('shows all of it at once', () => {
    const result = readMeasure(item('2', { type: 'date' }), { ...scoring, id: '', worse: 'up' }, TODAY);
    expect(result.ok ? [] : result.faults.map(({ at }) => at)).toEqual(['item 2', 'id']);
  });
});
