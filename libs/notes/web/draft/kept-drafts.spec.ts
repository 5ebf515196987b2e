import { TestBed } from '@angular/core/testing';
import { LocalDrafts, ME } from '@attune/ui';
import { provideHttpClient } from '@angular/common/http';
import { Device } from '../testing/on-a-page';
import type { KeptDraft } from './kept-draft';
import { KeptDrafts } from './kept-drafts';

const draft = (text: string, keptAt = '2026-11-23T18:00:00.000Z'): KeptDraft => ({ version: 3, change: { sections: [{ id: 'plan', text }] }, sent: null, keptAt });

/** Locks of one browser: a window that dies lets go of its own. */
class Locks {
  private readonly held = new Map<string, () => void>();
  request = (name: string, _: unknown, work: (lock: object | null) => Promise<void> | null) => {
    if (this.held.has(name)) return work(null);
    let free = () => undefined as void;
    this.held.set(name, () => free());
    const done = work({});
    free = () => void this.held.delete(name);
    return done?.then(free);
  };
  killAll() { this.held.clear(); }
}

const device = new Device();
const locks = new Locks();

function aWindow(): KeptDrafts {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [KeptDrafts, provideHttpClient(), { provide: LocalDrafts, useValue: device }, { provide: ME, useValue: { me: () => ({ personId: 'maya' }) } }] });
  return TestBed.inject(KeptDrafts);
}

const turns = async () => {
  for (let turn = 0; turn < 9; turn += 1) await Promise.resolve();
};

beforeEach(() => {
  device.kept.clear();
  locks.killAll();
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
});
afterEach(() => Reflect.deleteProperty(navigator, 'locks'));

describe('what windows keep of a note', () => {
  it('two that live keep their own words, each under a name of its own', async () => {
    const [one, two] = [aWindow(), aWindow()];
    expect(await one.takeUp('n1')).toBeNull();
    one.keep(draft('one'));
    await turns();
    expect(await two.takeUp('n1')).toBeNull();
    two.keep(draft('two'));
    await turns();
    expect([...device.kept.values()].map((each) => (JSON.parse(each) as KeptDraft).change.sections[0]?.text)).toEqual(['one', 'two']);
  });

  it('the newest of dead ones are taken up, the older wait, other notes are left alone', async () => {
    for (const [note, text, at] of [['n1', 'older', '17'], ['n1', 'newest', '19'], ['n2', 'elsewhere', '20']] as const) {
      device.kept.set(`note/${note}/${text}`, JSON.stringify(draft(text, at)));
    }
    const next = aWindow();
    expect((await next.takeUp('n1'))?.change.sections[0]?.text).toBe('newest');
    next.keep(null);
    await turns();
    expect([...device.kept.keys()]).toEqual(['note/n1/older', 'note/n2/elsewhere']);
    await turns();
    expect((await aWindow().takeUp('n1'))?.change.sections[0]?.text).toBe('older');
  });

  it('are found by a window that did not look at first, go under its name and are not found twice', async () => {
    const name = 'note/n1/old';
    device.kept.set(name, JSON.stringify(draft('hidden until now')));
    const window = aWindow();
    expect(await window.takeUp('n1', false)).toBeNull();
    expect((await window.takeUp('n1'))?.change.sections[0]?.text).toBe('hidden until now');
    expect([...device.kept.keys()]).toEqual([name]);
    window.keep(draft('hidden until now'));
    await turns();
    expect([[...device.kept.keys()].length, device.kept.has(name)]).toEqual([1, false]);
  });

  it('are safe once kept, and not where this device keeps nothing', async () => {
    const window = aWindow();
    await window.takeUp('n1');
    expect(window.isSafe()).toBe(true);
    jest.spyOn(device, 'put').mockResolvedValueOnce(false);
    window.keep(draft('lost if closed'));
    await turns();
    expect(window.isSafe()).toBe(false);
    window.keep(draft('kept'));
    await turns();
    expect(window.isSafe()).toBe(true);
  });
});
