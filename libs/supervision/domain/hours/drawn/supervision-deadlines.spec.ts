import { ruleSetFor } from '../rules/rule-sets';
import { type WeekRules } from '../rules/rule-set';
import { superviseeCounts, type SupervisedPair } from './supervision-deadlines';

const RULES = ruleSetFor('CA', 'APCC') as WeekRules;
const AS_OF = '2026-11-28';
const pair = (supervisor: string, associate: string, over: Partial<SupervisedPair> = {}) =>
  ({ supervisor: { id: supervisor, name: supervisor }, associate: { id: associate, name: associate }, fromOn: '2026-01-01', untilOn: null, credential: 'APCC', licences: [], inGroupsOnly: false, ...over }) as unknown as SupervisedPair;
const counts = (pairs: SupervisedPair[], reader = { id: 'o', owner: true }, settingKind = 'private') => superviseeCounts(pairs, reader, settingKind, RULES, AS_OF).map(({ id, counted, why }) => [id, counted, why !== null]);

describe('how many each supervises', () => {
  it('is said to the owner of all, and to a supervisor of themselves', () => {
    const pairs = [pair('s', 'a'), pair('s', 'b'), pair('t', 'a')];
    expect(counts(pairs)).toEqual([['s', 2, false], ['t', 1, false]]);
    expect(counts(pairs, { id: 't', owner: false })).toEqual([['t', 1, false]]);
    expect(counts(pairs, { id: 'a', owner: false })).toEqual([]);
  });

  it.each([
    ['is over', { untilOn: AS_OF }, []],
    ['belongs to another board', { credential: 'LPC_ASSOCIATE' as const }, []],
    ['is in groups only', { inGroupsOnly: true }, [['s', 0, false]]],
  ])('leaves out one that %s', (_, over, expected) => expect(counts([pair('s', 'a', over)])).toEqual(expected));

  it('is flagged above the limit, and not in an exempt setting', () => {
    const pairs = Array.from({ length: 7 }, (_, index) => pair('s', `a${index}`));
    expect(counts(pairs)).toEqual([['s', 7, true]]);
    expect(counts(pairs, undefined, 'exempt')).toEqual([['s', 0, false]]);
  });
});
