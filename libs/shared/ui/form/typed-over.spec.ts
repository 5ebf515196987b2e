import { signal } from '@angular/core';
import { typedOver } from './typed-over';

describe('a model typed over what is on the server', () => {
  it('takes what changed there in the fields that nobody typed in, and keeps what was typed', () => {
    const stands = signal({ name: 'Harbour', zone: 'UTC', days: [1, 2] });
    const model = typedOver(() => ({ ...stands() }));
    expect(model()).toEqual({ name: 'Harbour', zone: 'UTC', days: [1, 2] });
    model.update((typed) => ({ ...typed, name: 'Harbor' }));
    stands.set({ name: 'The Harbour', zone: 'Europe/Paris', days: [1, 2, 3] });
    expect(model()).toEqual({ name: 'Harbor', zone: 'Europe/Paris', days: [1, 2, 3] });
    stands.set({ name: 'The Harbour', zone: 'UTC', days: [1] });
    expect(model()).toEqual({ name: 'Harbor', zone: 'UTC', days: [1] });
  });

  it('is left alone where the same is read again', () => {
    const stands = signal({ name: 'Harbour' });
    const model = typedOver(() => ({ ...stands() }));
    model.set({ name: 'Harbor' });
    const typed = model();
    stands.set({ name: 'Harbour' });
    expect(model()).toBe(typed);
  });
});
