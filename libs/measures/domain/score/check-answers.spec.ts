import { CSI_16 } from '../definitions/csi-16.data';
import { HARK } from '../definitions/hark.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { answerFault } from './check-answers';

const zeros = (times: number) => Array.from({ length: times }, () => 0);

describe('answerFault', () => {
  it.each([
    ['answers', PHQ_9.items, [0, 1, 2, 3, 0, 1, 2, 3, null], null],
    ['6 of the one item that has it', CSI_16.items, [6, ...zeros(15)], null],
    ['6 of another', CSI_16.items, [0, 0, 6, ...zeros(13)], { item: 3, problem: 'not-an-option' }],
    ['a yes as true', HARK.items, [0, true, 0, 0], { item: 2, problem: 'not-an-option' }],
    ['undefined', HARK.items, [0, undefined, 0, 0], { item: 2, problem: 'not-an-option' }],
    ['one too many', HARK.items, zeros(5), { item: null, problem: 'wrong-length' }],
    ['no list', HARK.items, { 0: 1 }, { item: null, problem: 'not-a-list' }],
    ['the unscored item by itself', PHQ_9.unscored, [3], null],
    ['and beyond its options', PHQ_9.unscored, [4], { item: 10, problem: 'not-an-option' }],
  ])('%s', (_, items, answers, fault) => {
    const found = answerFault(items, answers);
    if (fault === null) expect(found).toBeNull();
    else expect(found).toMatchObject(fault);
  });
  it('says which item, and what would be right', () => expect(answerFault(CSI_16.items, zeros(15).concat(9))?.words).toBe('item 16 must be null or one of 0, 1, 2, 3, 4, 5'));
});
