import { signal } from '@angular/core';
import { merged, typedOver } from './typed-over';

describe('a model typed over what is on the server', () => {
  it('takes what changed there in the fields that nobody typed in, and keeps what was typed', () => {
    const stands = signal({ name: 'Harbour', zone: 'UTC', days: [1, 2] });
    const model = typedOver(() => 'p', () => ({ ...stands() }));
    expect(model()).toEqual({ name: 'Harbour', zone: 'UTC', days: [1, 2] });
    model.update((typed) => ({ ...typed, name: 'Harbor' }));
    stands.set({ name: 'The Harbour', zone: 'Europe/Paris', days: [1, 2, 3] });
    expect(model()).toEqual({ name: 'Harbor', zone: 'Europe/Paris', days: [1, 2, 3] });
    stands.set({ name: 'The Harbour', zone: 'UTC', days: [1] });
    expect(model()).toEqual({ name: 'Harbor', zone: 'UTC', days: [1] });
  });

  it('is left alone where the same is read again', () => {
    const stands = signal({ name: 'Harbour' });
    const model = typedOver(() => 'p', () => ({ ...stands() }));
    model.set({ name: 'Harbor' });
    const typed = model();
    stands.set({ name: 'Harbour' });
    expect(model()).toBe(typed);
  });

  it('is about one thing: of another nothing stays', () => {
    const entry = signal({ id: 'a', minutes: 60 });
    const model = typedOver(() => entry().id, () => ({ minutes: entry().minutes }));
    model.set({ minutes: 90 });
    entry.set({ id: 'b', minutes: 30 });
    expect(model()).toEqual({ minutes: 30 });
  });
});

describe('what was typed, merged', () => {
  const place = (key: string, name = key) => ({ key, name });

  it('adds to, takes from and changes a list of things that have a key, beside what others did to it', () => {
    const was = { places: [place('a'), place('b'), place('c')] };
    const typed = { places: [place('a', 'A'), place('c'), place('mine')] };
    const now = { places: [place('a'), place('b'), place('c', 'C'), place('theirs')] };
    expect(merged(was, typed, now)).toEqual({ places: [place('a', 'A'), place('c', 'C'), place('theirs'), place('mine')] });
  });

  it('goes field by field into what is inside', () => {
    expect(merged({ policy: { cap: 10, start: 7 } }, { policy: { cap: 8, start: 7 } }, { policy: { cap: 10, start: 1 } })).toEqual({ policy: { cap: 8, start: 1 } });
  });

  it('loses nothing of a list of things that have no key: both of two changed ones stay, what is typed in its place', () => {
    const [was, typed] = [[{ code: 'A', words: '' }, { code: 'B', words: '' }], [{ code: 'A', words: 'Pace.' }, { code: 'B', words: '' }]];
    expect(merged(was, typed, [...was, { code: 'C', words: 'Sleep.' }])).toEqual([...typed, { code: 'C', words: 'Sleep.' }]);
    expect(merged(was, typed, [{ code: 'A', words: 'Risk.' }, { code: 'B', words: '' }])).toEqual([...typed, { code: 'A', words: 'Risk.' }]);
    expect(merged(was, typed, [{ code: 'A', words: '' }])).toEqual([{ code: 'A', words: 'Pace.' }]);
    expect(merged(was, [{ code: 'B', words: '' }], was.concat({ code: 'C', words: '' }))).toEqual([{ code: 'B', words: '' }, { code: 'C', words: '' }]);
  });

  it('keeps a whole list that was typed where it is of mere numbers or words, and nothing that is not there any more', () => {
    expect(merged({ days: [1] }, { days: [1, 2] }, { days: [3] })).toEqual({ days: [1, 2] });
    expect(merged<Record<string, number>>({ a: 1, b: 1 }, { a: 2, b: 2 }, { a: 1 })).toEqual({ a: 2 });
  });
});
