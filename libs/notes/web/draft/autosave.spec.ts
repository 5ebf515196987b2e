import type { HttpErrorResponse } from '@angular/common/http';
import { NOTE_MAX, type DraftChange } from '@attune/notes/domain';
import { aWindowEach, draft, pass, type, words, world } from '../testing/a-draft-world';

aWindowEach();

describe('while writing', () => {
  it('words are on this device within a second, on the server two seconds after the last key', async () => {
    type('He went very quiet.');
    expect(draft.state()).toBe('saving');
    await pass(500);
    expect(world.device?.change).toEqual({ sections: [{ id: 'cycle', text: 'He went very quiet.' }] });
    await pass(1400);
    expect(world.sent).toHaveLength(0);
    await pass(200);
    expect(world.sent.map(({ version, change }) => [version, change])).toEqual([[3, { sections: [{ id: 'cycle', text: 'He went very quiet.' }] }]]);
    expect([draft.state(), draft.version(), draft.savedAt(), world.device]).toEqual(['saved', 4, 'at 4', null]);
  });

  it('words go after five seconds though the keys never rest', async () => {
    for (let key = 1; key <= 120; key += 1) {
      type('a'.repeat(key));
      await pass(100);
      expect(key - (world.cycle()?.replace('He went quiet.', '').length ?? 0)).toBeLessThanOrEqual(50);
    }
    expect(world.sent).toHaveLength(2);
  });

  it('one request is on its way at a time, and what is typed meanwhile follows', async () => {
    world.hold();
    type('one');
    await pass(2000);
    type('one two');
    await pass(10_000);
    expect(world.sent).toHaveLength(1);
    world.letGo();
    await pass(2000);
    expect([world.cycle(), world.sent.length, draft.state()]).toEqual(['one two', 2, 'saved']);
  });

  it('taking words back while they are on their way is not lost', async () => {
    world.hold();
    type('He went quiet. No.');
    await pass(2000);
    type('He went quiet.');
    world.letGo();
    await pass(2000);
    expect([words(), world.cycle()]).toEqual(['He went quiet.', 'He went quiet.']);
  });

  it.each([
    ['longer than a part may be', () => type('x'.repeat(NOTE_MAX + 1))],
    ['hidden by conjoint mode', () => { world.hidden = ['cycle']; type('hers'); }],
  ])('words %s stay on this device and hold up nothing else', async (_, write) => {
    write();
    type('Meet on Monday.', 'plan');
    await pass(2000);
    expect(world.sent.map(({ change }) => change.sections.map(({ id }) => id))).toEqual([['plan']]);
    expect([draft.state(), world.device?.change.sections.map(({ id }) => id)]).toEqual(['unsaved', ['cycle']]);
    expect(await draft.save()).toBe(false);
  });
});

describe('when the server is away', () => {
  it.each([[0, 'offline'], [503, 'failed']])('(%i) it says so, and sends the same again under the same key until it arrives', async (status, state) => {
    world.refuses = status;
    type('kept');
    await pass(2000);
    expect([draft.state(), words(), world.device?.sent]).toEqual([state, 'kept', { sections: [{ id: 'cycle', text: 'kept' }] }]);
    type('kept and more');
    await pass(8000);
    world.refuses = null;
    await pass(40_000);
    expect([draft.state(), world.cycle(), world.device]).toEqual(['saved', 'kept and more', null]);
    const [first, ...again] = world.sent;
    expect(again.slice(0, -1).every(({ key, change }) => key === first?.key && change === first.change)).toBe(true);
  });

  it('a save that arrived without an answer is not done twice', async () => {
    world.refuses = 0;
    type('once');
    await pass(2000);
    world.refuses = null;
    world.takes(world.sent[0]?.change as DraftChange);
    await pass(4000);
    expect([draft.state(), draft.version(), draft.conflict()]).toEqual(['saved', 4, null]);
  });

  it('a lost sign-in keeps the words, and asks nothing again until more is typed', async () => {
    world.refuses = 401;
    type('kept');
    await pass(60_000);
    expect([draft.state(), words(), world.device?.change.sections[0]?.text, world.sent.length]).toEqual(['failed', 'kept', 'kept', 1]);
    world.refuses = null;
    type('kept on');
    await pass(4000);
    expect([draft.state(), world.cycle()]).toEqual(['saved', 'kept on']);
  });

  it('a refusal is told, and the words stay', async () => {
    world.refuses = 409;
    type('too late');
    await pass(2000);
    expect([draft.state(), (draft.problem() as HttpErrorResponse).status, words()]).toEqual(['failed', 409, 'too late']);
  });
});

describe('after the browser died', () => {
  it('what this device kept is there again, and goes to the server', async () => {
    type('typed last');
    await pass(600);
    const again = world.open();
    await pass(0);
    expect([words(again), world.cycle(), again.state()]).toEqual(['typed last', 'typed last', 'saved']);
  });

  it('what was kept names some parts, and leaves the others as they stand', async () => {
    type('typed last');
    await pass(600);
    world.stand.content.parts['plan'] = { text: 'Meet again', risk: null };
    const again = world.open();
    expect(again.content().parts).toEqual({ cycle: { text: 'typed last', risk: null }, plan: { text: 'Meet again', risk: null } });
  });

  it('its own last save is known again, also when more was typed after it', async () => {
    world.hold();
    type('sent');
    await pass(2000);
    type('sent, and more');
    await pass(600);
    world.takes(world.sent[0]?.change as DraftChange);
    world.letGo();
    const again = world.open();
    await pass(0);
    expect([again.conflict(), words(again), world.cycle()]).toEqual([null, 'sent, and more', 'sent, and more']);
  });
});
