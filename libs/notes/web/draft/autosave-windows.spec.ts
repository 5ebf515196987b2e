import { aWindowEach, draft, FACTS, openAgain, part, pass, type, words, world } from '../testing/a-draft-world';
import type { DraftContent } from './draft-content';

aWindowEach();

describe('two windows', () => {
  const collided = async () => {
    type('mine');
    world.takes({ sections: [{ id: 'cycle', text: 'theirs' }] });
    await pass(2000);
  };

  it('nothing is chosen: saving stops, both texts are there', async () => {
    await collided();
    expect([draft.state(), words(), draft.conflict()?.content.parts['cycle']?.text]).toEqual(['stale', 'mine', 'theirs']);
    type('mine, typed on');
    await pass(60_000);
    expect([world.cycle(), world.sent.length, world.device?.change.sections[0]?.text]).toEqual(['theirs', 1, 'mine, typed on']);
  });

  it.each([['mine', 5], ['theirs', 4], ['theirs and mine', 5]])('settled as "%s" it is saved over what stood there', async (text, version) => {
    await collided();
    draft.settle({ ...draft.content(), parts: { ...draft.content().parts, cycle: part(text) } });
    await pass(0);
    expect([world.cycle(), draft.state(), world.stand.version, world.device]).toEqual([text, 'saved', version, null]);
  });

  it('what was not written here is no conflict: it is as it stands there', async () => {
    const moved = { startedAt: '2024-11-20T17:00:00.000Z', stoppedAt: '2024-11-20T17:50:00.000Z', modality: 'in_person' as const, attendance: [] };
    type('mine');
    world.takes({ facts: moved, sections: [{ id: 'plan', text: 'theirs' }] });
    await pass(2000);
    expect([draft.content().facts, words(), draft.content().parts['plan']?.text]).toEqual([moved, 'mine', 'theirs']);
    await pass(5000);
    expect([draft.state(), draft.conflict(), world.cycle(), world.stand.content.facts]).toEqual(['saved', null, 'mine', moved]);
  });

  it('only what both wrote is asked about, and what was written here alone is saved with the answer', async () => {
    type('Meet on Monday.', 'plan');
    await collided();
    const there = draft.conflict()?.content as DraftContent;
    expect([draft.state(), there.parts['cycle']?.text, there.parts['plan']?.text, world.stand.content.parts['plan']?.text]).toEqual(['stale', 'theirs', 'Meet on Monday.', '']);
    draft.settle(there);
    await pass(0);
    expect([draft.state(), world.cycle(), world.stand.content.parts['plan']?.text, world.device]).toEqual(['saved', 'theirs', 'Meet on Monday.', null]);
  });

  it('what is written on during a conflict, in parts that the other window left alone, is not asked about', async () => {
    type('Meet', 'plan');
    await collided();
    type('Meet at five.', 'plan');
    const there = draft.conflict()?.content as DraftContent;
    expect([there.parts['cycle']?.text, there.parts['plan']?.text]).toEqual(['theirs', 'Meet at five.']);
    draft.settle(there);
    await pass(0);
    expect([world.cycle(), world.stand.content.parts['plan']?.text]).toEqual(['theirs', 'Meet at five.']);
  });

  it('a part that conjoint mode hides by now keeps the half that was not touched', async () => {
    world.stand.content.parts['cycle'] = { text: 'He went quiet.', risk: 'watch' };
    openAgain();
    type('mine');
    world.hidden = ['cycle'];
    const { cycle, ...shown } = world.stand.content.parts;
    world.stand = { ...world.stand, version: 4, content: { facts: FACTS, parts: shown } };
    type('Meet', 'plan');
    await pass(4000);
    world.stand = { ...world.stand, content: { facts: FACTS, parts: { ...world.stand.content.parts, cycle: cycle ?? part('') } } };
    world.hidden = [];
    draft.widen(world.stand);
    type('mine, too');
    await pass(2000);
    expect([world.stand.content.parts['cycle'], world.stand.content.parts['plan']?.text]).toEqual([{ text: 'mine, too', risk: 'watch' }, 'Meet']);
  });

  it('a conflict met in conjoint mode asks about nothing that was hidden, and what waited goes with the answer', async () => {
    type('mine');
    world.hidden = ['cycle'];
    const { cycle } = world.stand.content.parts;
    world.stand = { ...world.stand, version: 4, content: { facts: FACTS, parts: { plan: part('theirs') } } };
    type('Meet', 'plan');
    await pass(4000);
    world.stand = { ...world.stand, content: { facts: FACTS, parts: { plan: part('theirs'), cycle: cycle ?? part('') } } };
    world.hidden = [];
    draft.widen(world.stand);
    const there = draft.conflict()?.content as DraftContent;
    expect([there.parts['cycle']?.text, there.parts['plan']?.text]).toEqual(['mine', 'theirs']);
    draft.settle(there);
    await pass(0);
    expect([draft.state(), world.cycle(), world.stand.content.parts['plan']?.text]).toEqual(['saved', 'mine', 'theirs']);
  });

  it.each([['nothing else', 'Meet', 'Meet'], ['the plan', 'theirs', 'theirs']])('what both wrote in a part that conjoint mode hid is asked about when it is over, with %s', async (_, planThere, planEnds) => {
    type('mine');
    world.hidden = ['cycle'];
    world.stand = { ...world.stand, version: 4, content: { facts: FACTS, parts: { plan: part(planThere === 'theirs' ? 'theirs' : '') } } };
    type('Meet', 'plan');
    await pass(6000);
    world.stand = { ...world.stand, content: { facts: FACTS, parts: { ...world.stand.content.parts, cycle: part('theirs') } } };
    world.hidden = [];
    draft.widen(world.stand);
    await pass(4000);
    const there = draft.conflict()?.content as DraftContent;
    expect([draft.state(), words(), there.parts['cycle']?.text, there.parts['plan']?.text, world.cycle()]).toEqual(['stale', 'mine', 'theirs', planThere, 'theirs']);
    draft.settle({ ...there, parts: { ...there.parts, cycle: part('both') } });
    await pass(0);
    expect([draft.state(), world.cycle(), world.stand.content.parts['plan']?.text]).toEqual(['saved', 'both', planEnds]);
  });

  it('what conjoint mode held back goes by itself when it is over', async () => {
    world.hidden = ['cycle'];
    type('mine');
    await pass(4000);
    expect(world.sent).toHaveLength(0);
    world.hidden = [];
    draft.widen(world.stand);
    await pass(2000);
    expect([draft.state(), world.cycle()]).toEqual(['saved', 'mine']);
  });

  it('the same said in both is no conflict for what else was written', async () => {
    const stopped = { ...FACTS, stoppedAt: '2024-11-20T17:50:00.000Z' };
    draft.write((content) => ({ ...content, facts: stopped }));
    type('mine');
    world.takes({ facts: stopped, sections: [] });
    await pass(2000);
    await pass(2000);
    expect([draft.conflict(), draft.state(), world.cycle(), world.stand.content.facts]).toEqual([null, 'saved', 'mine', stopped]);
  });

  it('a conflict outlives the page', async () => {
    await collided();
    for (const page of [world.open(), world.open()]) {
      type('mine, still', 'cycle', page);
      await pass(10_000);
      expect([page.state(), page.conflict()?.content.parts['cycle']?.text, world.cycle()]).toEqual(['stale', 'theirs', 'theirs']);
    }
  });

  describe('of which one gave the note another shape', () => {
    const reshape = () => (world.stand = { version: 4, savedAt: 'at 4', content: { facts: FACTS, parts: { data: part(''), plan: part('') } } });
    const kept = () => world.device?.change.sections.map(({ id, text }) => [id, text]);

    it('words for a part that is gone stay, are not sent, and hold up nothing else', async () => {
      type('mine');
      reshape();
      await pass(2000);
      expect([draft.state(), words(), draft.conflict(), draft.problem(), Object.keys(draft.partsThere())]).toEqual(['unsaved', 'mine', null, null, ['data', 'plan']]);
      type('Meet on Monday.', 'plan');
      await pass(2000);
      expect([world.stand.content.parts['plan']?.text, draft.state(), kept()]).toEqual(['Meet on Monday.', 'unsaved', [['cycle', 'mine']]]);
      draft.drop(['cycle']);
      expect([draft.state(), words(), world.device]).toEqual(['saved', undefined, null]);
    });

    it.each([600, 2000])('and outlive the page that had them (closed after %i ms)', async (ms) => {
      type('mine');
      reshape();
      await pass(ms);
      draft.end();
      const again = world.open();
      type('Meet on Monday.', 'plan', again);
      await pass(2000);
      expect([words(again), again.conflict(), world.stand.content.parts['plan']?.text, kept()]).toEqual(['mine', null, 'Meet on Monday.', [['cycle', 'mine']]]);
    });
  });

  it('the same words twice are no conflict', async () => {
    type('alike');
    world.takes({ sections: [{ id: 'cycle', text: 'alike' }] });
    await pass(2000);
    expect([draft.state(), draft.version(), world.device]).toEqual(['saved', 4, null]);
  });

  it('the other’s words appear where nothing is owed, and touch nothing where something is', async () => {
    world.takes({ sections: [{ id: 'cycle', text: 'theirs' }] });
    draft.follow(world.stand);
    expect(words()).toBe('theirs');
    type('mine');
    world.takes({ sections: [{ id: 'plan', text: 'Meet' }] });
    draft.follow(world.stand);
    expect([words(), draft.version()]).toEqual(['mine', 4]);
  });
});
