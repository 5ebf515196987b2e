import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '@attune/ui';

export interface ReadFile {
  name: string;
  content: object;
}

/** Chooses one JSON file and reads it here. What is no JSON is said at once and goes no further. */
@Component({
  selector: 'att-json-file',
  imports: [Icon, MatButton],
  template: `
    <h2>{{ heading() }}</h2>
    <p class="att-muted att-small">{{ says() }}</p>
    <div class="att-row">
      <button matButton="outlined" type="button" (click)="chooser.click()"><att-icon name="file" [size]="18" />{{ name() || 'Choose a file' }}</button>
    </div>
    <input #chooser type="file" accept=".json,application/json,application/fhir+json" class="att-unseen" tabindex="-1" [attr.aria-label]="heading()" (change)="choose($event)" />
    @if (refused()) { <p role="alert">{{ refused() }}</p> }
  `,
  styles: ':host { display: grid; gap: var(--att-2); align-content: start; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JsonFile {
  readonly heading = input.required<string>();
  readonly says = input.required<string>();
  readonly read = output<ReadFile>();
  protected readonly name = signal('');
  protected readonly refused = signal('');

  protected async choose(event: Event): Promise<void> {
    const chooser = event.target as HTMLInputElement;
    const file = chooser.files?.[0];
    if (!file) return;
    try {
      const content: unknown = JSON.parse(await file.text());
      if (typeof content !== 'object' || content === null) throw new SyntaxError('no object');
      this.refused.set('');
      this.name.set(file.name);
      this.read.emit({ name: file.name, content });
    } catch {
      this.refused.set(`${file.name} is not JSON. Export it again, or check it with an editor that knows JSON.`);
    } finally {
      // The same file, corrected, may be chosen again.
      chooser.value = '';
    }
  }
}
