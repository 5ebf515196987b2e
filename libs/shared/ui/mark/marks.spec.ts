import { type ComponentRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Icon } from './icon';
import { Lane } from './lane';

type Made<T> = { ref: ComponentRef<T>; host: HTMLElement; settled: () => Promise<unknown> };

function made<T>(type: new () => T, inputs: Record<string, unknown>): Made<T> {
  const fixture = TestBed.createComponent(type);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  return { ref: fixture.componentRef, host: fixture.nativeElement as HTMLElement, settled: () => fixture.whenStable() };
}

describe('<att-icon>', () => {
  it('is hidden from screen readers beside words', async () => {
    const { host, settled } = made(Icon, { name: 'plus' });
    await settled();
    expect(host.querySelector('svg')).not.toBeNull();
    expect(host.getAttribute('aria-hidden')).toBe('true');
  });

  it('is an image with a name when it stands alone', async () => {
    const { host, settled } = made(Icon, { name: 'lock', label: 'Locked' });
    await settled();
    expect([host.getAttribute('role'), host.getAttribute('aria-label'), host.getAttribute('aria-hidden')]).toEqual(['img', 'Locked', null]);
  });
});

describe('<att-lane>', () => {
  it('tells partners apart by shape as well as colour', async () => {
    const lanes = [made(Lane, { seat: 'a', name: 'Alex' }), made(Lane, { seat: 'b', name: 'Jordan' }), made(Lane, { seat: 'joint', name: 'Both' })];
    await Promise.all(lanes.map(({ settled }) => settled()));
    const shapes = lanes.map(({ host }) => host.querySelector('svg')?.innerHTML);
    expect(new Set(shapes).size).toBe(3);
  });

  it('keeps the name for screen readers when only the shape is shown', async () => {
    const { host, settled } = made(Lane, { seat: 'a', name: 'Alex', bare: true });
    await settled();
    expect(host.querySelector('.att-unseen')?.textContent).toBe('Alex');
  });
});
