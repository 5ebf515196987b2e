import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { typedOver } from '../form/typed-over';
import { keptForm } from './kept-form';
import { LocalDrafts } from './local-drafts';

const device = new Map<string, string>();
const drafts = {
  names: async (prefix: string) => [...device.keys()].filter((name) => name.startsWith(prefix)),
  get: async (name: string) => device.get(name) ?? null,
  put: async (name: string, text: string) => device.set(name, text) !== undefined,
  remove: async (name: string) => void device.delete(name),
};
const onServer = signal({ email: 'ana@example.org', phone: '555' });

const whose = signal('x');

@Component({ template: '' })
class Form {
  readonly model = typedOver(() => whose(), () => ({ ...onServer() }));
  readonly kept = keptForm(this.model, () => `contact/${whose()}`, () => ({ ...onServer() }));
}

async function open() {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [{ provide: LocalDrafts, useValue: drafts }] });
  const { componentInstance: form } = TestBed.createComponent(Form);
  const settle = async (milliseconds = 0) => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done, milliseconds / 4));
    }
  };
  await settle();
  const type = async (change: object) => {
    form.model.update((typed) => ({ ...typed, ...change }));
    await settle(400);
  };
  return { form, settle, type };
}

describe('a form that is kept', () => {
  beforeEach(() => {
    device.clear();
    whose.set('x');
    onServer.set({ email: 'ana@example.org', phone: '555' });
  });

  it('keeps nothing until something is typed, and what was typed through a reload', async () => {
    const { settle, type } = await open();
    await settle(400);
    expect(device.size).toBe(0);
    await type({ phone: '777' });
    expect(device.size).toBe(1);
    expect((await open()).form.model()).toEqual({ email: 'ana@example.org', phone: '777' });
  });

  it('lays what was typed over what is on the server by now, and nothing else', async () => {
    await (await open()).type({ phone: '777' });
    onServer.set({ email: 'safe@example.org', phone: '555' });
    expect((await open()).form.model()).toEqual({ email: 'safe@example.org', phone: '777' });
  });

  it('is each thing’s own: what was typed of one neither stands in another nor goes', async () => {
    const { form, settle, type } = await open();
    await type({ phone: '777' });
    whose.set('y');
    onServer.set({ email: 'ben@example.org', phone: '999' });
    await settle(400);
    expect(form.model()).toEqual({ email: 'ben@example.org', phone: '999' });
    await type({ phone: '000' });
    whose.set('x');
    onServer.set({ email: 'ana@example.org', phone: '555' });
    await settle(400);
    expect(form.model()).toEqual({ email: 'ana@example.org', phone: '777' });
    expect(device.size).toBe(2);
  });

  it('says until it was asked about that what it was typed over was changed, on this visit or since an earlier one', async () => {
    const { form, settle, type } = await open();
    await type({ phone: '777' });
    expect(form.kept.changedSince()).toBe(false);
    onServer.set({ email: 'safe@example.org', phone: '555' });
    await settle();
    await type({ phone: '7777' });
    const later = await open();
    for (const each of [form, later.form]) {
      expect([each.kept.changedSince(), each.kept.changedSince(), each.model().phone]).toEqual([true, true, '7777']);
      each.kept.asked();
      expect(each.kept.changedSince()).toBe(false);
    }
    await later.type({ phone: '555' });
    await later.type({ phone: '888' });
    expect(later.form.kept.changedSince()).toBe(false);
  });

  it('keeps nothing of what was typed back, sent or closed', async () => {
    const { form, settle, type } = await open();
    await type({ phone: '777' });
    await type({ phone: '555' });
    expect(device.size).toBe(0);
    await type({ phone: '888' });
    form.kept.forget();
    await settle(400);
    expect(device.size).toBe(0);
    expect((await open()).form.model().phone).toBe('555');
  });
});
