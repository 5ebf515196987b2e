import { TestBed } from '@angular/core/testing';
import { Undo } from '@attune/ui';
import { type Decision, SupervisionClient } from '../supervision-client';
import { HeldDecisions } from './held-decisions';

const decide = jest.fn();
const decideWhileLeaving = jest.fn();
const approval = (id: string): Decision => ({ id, version: 1, key: `key-of-${id}`, act: 'approve', body: { hash: 'ab', read: true, confirmed: false } });

function setUp() {
  decide.mockReset().mockResolvedValue({ version: 2, state: 'approved' });
  decideWhileLeaving.mockReset();
  TestBed.configureTestingModule({ providers: [{ provide: SupervisionClient, useValue: { decide, decideWhileLeaving } }] });
  const decisions = TestBed.inject(HeldDecisions);
  const settled: string[] = [];
  decisions.settled.subscribe((id) => settled.push(id));
  return { decisions, undo: TestBed.inject(Undo), settled };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a decision', () => {
  it('waits ten seconds on the screen before it is one', async () => {
    const { decisions, settled } = setUp();
    decisions.hold(approval('r1'), 'A & B');
    await jest.advanceTimersByTimeAsync(9_900);
    expect([decide.mock.calls.length, decisions.held(), settled]).toEqual([0, ['r1'], []]);
    await jest.advanceTimersByTimeAsync(200);
    expect([decide.mock.calls[0][0].id, decisions.held(), settled]).toEqual(['r1', ['r1'], ['r1']]);
  });

  it('taken back, was never one', async () => {
    const { decisions, undo, settled } = setUp();
    const back: string[] = [];
    decisions.takenBack.subscribe((id) => back.push(id));
    decisions.hold(approval('r1'), 'A & B');
    undo.takeBack();
    await jest.advanceTimersByTimeAsync(20_000);
    expect([decide.mock.calls.length, decisions.held(), settled, back]).toEqual([0, [], [], ['r1']]);
  });

  it('goes out when the next one is made, and when the page is left', async () => {
    const { decisions } = setUp();
    decisions.hold(approval('r1'), 'A & B');
    decisions.hold(approval('r2'), 'C & D');
    await jest.advanceTimersByTimeAsync(0);
    expect(decide).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new Event('pagehide'));
    expect(decideWhileLeaving.mock.calls.map(([decision]) => decision.id)).toEqual(['r2']);
  });

  it('that does not arrive is said, with whose note it was, and the note is in the list again', async () => {
    const { decisions } = setUp();
    decide.mockRejectedValue(new Error('gone'));
    decisions.hold(approval('r1'), 'A & B');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(decisions.undelivered()).toMatchObject({ reviewId: 'r1', of: 'A & B' });
    expect(decisions.held()).toEqual([]);
  });
});
