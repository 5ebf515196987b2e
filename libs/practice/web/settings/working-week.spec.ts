import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { WorkingDay } from '@attune/practice/domain';
import { WorkingWeek } from './working-week';

@Component({ imports: [WorkingWeek], template: '<att-working-week [(week)]="week" [problem]="problem()" />' })
class Host {
  readonly week = signal<WorkingDay[]>([{ day: 2, from: '09:00', until: '17:00' }]);
  readonly problem = signal<string | null>(null);
}

async function page() {
  const host = TestBed.createComponent(Host);
  await host.whenStable();
  const root = host.nativeElement as HTMLElement;
  const box = (name: string) => [...root.querySelectorAll('mat-checkbox')].find(({ textContent }) => textContent.includes(name))?.querySelector('input');
  return { host, root, box, week: host.componentInstance.week };
}

describe('the working week', () => {
  it('opens and closes a day, and keeps the days in order', async () => {
    const { box, week, host } = await page();
    box('Monday')?.click();
    await host.whenStable();
    expect(week().map(({ day }) => day)).toEqual([1, 2]);
    box('Tuesday')?.click();
    expect(week().map(({ day }) => day)).toEqual([1]);
  });

  it('changes a time of its own day alone', async () => {
    const { root, week } = await page();
    const from = root.querySelector<HTMLInputElement>('[aria-label="Tuesday from"]');
    if (!from) throw new Error('No field for Tuesday');
    from.value = '08:30';
    from.dispatchEvent(new Event('change'));
    expect(week()).toEqual([{ day: 2, from: '08:30', until: '17:00' }]);
  });

  it('says what is wrong', async () => {
    const { host, root } = await page();
    host.componentInstance.problem.set('Please keep at least one working day.');
    await host.whenStable();
    expect(root.querySelector('[role=alert]')?.textContent).toContain('at least one working day');
  });
});
