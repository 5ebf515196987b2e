import { OpenHere } from './open-here';
import { theLocks } from './testing';

const settle = () => new Promise((done) => setTimeout(done));

describe('what is open in this tab', () => {
  beforeEach(() => void Object.defineProperty(navigator, 'locks', { configurable: true, value: theLocks() }));
  afterEach(() => Reflect.deleteProperty(navigator, 'locks'));

  it('is lent to no sender of another tab, and is as soon as it was left', async () => {
    const [here, there] = [new OpenHere('player/'), new OpenHere('player/')];
    here.take('o1');
    expect([here.is('o1'), here.is('o2'), await there.borrow('o1'), await there.borrow('o2')]).toEqual([true, false, null, expect.any(Function)]);
    here.take(null);
    await settle();
    expect([here.is('o1'), await there.borrow('o1')]).toEqual([false, expect.any(Function)]);
  });

  it('opened while something of it is being sent, is held from the end of that on', async () => {
    const [here, there] = [new OpenHere('player/'), new OpenHere('player/')];
    const letGo = await here.borrow('o1');
    here.take('o1');
    await letGo?.();
    await settle();
    expect(await there.borrow('o1')).toBeNull();
  });

  it('left before its turn came, it stands in nobody’s way', async () => {
    const [here, there] = [new OpenHere('player/'), new OpenHere('player/')];
    const letGo = await there.borrow('o1');
    here.take('o1');
    here.take(null);
    await letGo?.();
    await settle();
    expect(await there.borrow('o1')).toEqual(expect.any(Function));
  });

  it('follows from one to the next', async () => {
    const [here, there] = [new OpenHere('player/'), new OpenHere('player/')];
    here.take('o1');
    here.take('o2');
    await settle();
    expect([await there.borrow('o1'), await there.borrow('o2')]).toEqual([expect.any(Function), null]);
  });
});
