import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { FieldError } from './field-error';
import { fieldErrors, focusFirstError } from './submitting';

@Component({
  imports: [FieldError, FormField, MatError, MatFormField, MatInput, MatLabel],
  template: `
    <mat-form-field>
      <mat-label>Given name</mat-label>
      <input matInput [formField]="person.name" />
      <mat-error><att-field-error [of]="person.name" label="The given name" /></mat-error>
    </mat-form-field>
  `,
})
class Host {
  readonly model = signal({ name: '' });
  readonly person = form(this.model, (path) => {
    required(path.name);
    maxLength(path.name, 5);
  });
}

async function page() {
  const host = TestBed.createComponent(Host);
  document.body.append(host.nativeElement as HTMLElement);
  const error = async () => {
    await host.whenStable();
    return (host.nativeElement as HTMLElement).querySelector('mat-error')?.textContent;
  };
  return { person: host.componentInstance.person, model: host.componentInstance.model, error };
}

describe('errors of a field', () => {
  it('wait until the field was left, then name it and the remedy', async () => {
    const { person, error } = await page();
    expect(await error()).toBeUndefined();
    person.name().markAsTouched();
    expect(await error()).toBe('The given name is missing. Please fill it in.');
  });

  it('say the limit', async () => {
    const { person, model, error } = await page();
    model.set({ name: 'Maximiliana' });
    person.name().markAsTouched();
    expect(await error()).toBe('The given name may have at most 5 characters. Please shorten it.');
  });

  it('come from the server too, to the field they belong to', async () => {
    const { person, model, error } = await page();
    model.set({ name: 'Ana' });
    const problem = { status: 422, reason: '', title: '', detail: '', errors: [{ field: 'name', message: 'Another Ana is here.' }, { field: 'unknown', message: 'Elsewhere.' }] };
    await submit(person, async () => fieldErrors(person, problem));
    expect(await error()).toBe('Another Ana is here.');
    focusFirstError(person);
    expect(document.activeElement?.tagName).toBe('INPUT');
  });
});
