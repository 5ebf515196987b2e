import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { IMPORT_TEXT_MAX } from '@attune/couples/domain';
import { Icon } from '@attune/ui';
import { readText } from './read-text';
import { SampleFile } from './sample-file';

/** A place to drop a file, or to choose one. The file is read here and goes no further than this practice. */
@Component({
  selector: 'att-drop-file',
  imports: [Icon, MatButton],
  template: `
    <section class="drop" [class.over]="over()" (dragover)="hover($event, true)" (dragleave)="hover($event, false)" (drop)="drop($event)">
      <att-icon name="file" [size]="32" />
      <p>Drop a CSV file here: a row a couple, or a row a person with a column that both people of a couple share.</p>
      <button matButton="filled" type="button" [disabled]="busy()" (click)="chooser.click()"><att-icon name="upload" [size]="18" />{{ busy() ? 'Reading' : 'Choose a file' }}</button>
      <input #chooser type="file" accept=".csv,.tsv,.txt,text/csv" class="att-unseen" tabindex="-1" aria-label="File of couples" (change)="choose($event)" />
      @if (refused()) {
        <p role="alert">{{ refused() }}</p>
      }
    </section>
    <p class="att-muted att-small">From another product: export its clients as CSV. From a spreadsheet: save as CSV UTF-8. First row: headings.</p>
    <p class="att-muted att-small">
      Understood: of each person the first and last name (or the whole name), email address, telephone and language; of the couple its key (a number that both share), clinician and status. Only the names
      must be there. Other headings you match by hand, or leave.
      <button class="sample" type="button" (click)="sample.save()">Download a sample file</button>
    </p>
  `,
  styles: `
    :host { display: grid; gap: var(--att-3); }
    .drop { display: grid; gap: var(--att-4); justify-items: center; padding: var(--att-8) var(--att-5); border: 2px dashed var(--mat-sys-outline-variant); border-radius: var(--att-radius-l); text-align: center; }
    .drop p { max-width: 48ch; }
    .sample { padding: 0; border: 0; background: none; color: var(--mat-sys-primary); font: inherit; text-decoration: underline; cursor: pointer; }
    .over { border-color: var(--mat-sys-primary); background: var(--mat-sys-surface-container); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DropFile {
  readonly busy = input(false);
  readonly dropped = output<{ name: string; text: string }>();
  protected readonly sample = inject(SampleFile);
  protected readonly over = signal(false);
  protected readonly refused = signal('');

  protected hover(event: Event, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected drop(event: DragEvent): void {
    this.hover(event, false);
    void this.read(event.dataTransfer?.files[0]);
  }

  protected choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    void this.read(input.files?.[0]);
    input.value = '';
  }

  private async read(file: File | undefined): Promise<void> {
    if (!file) return;
    const text = await readText(file);
    this.refused.set(whyNot(text));
    if (text && !this.refused()) this.dropped.emit({ name: file.name.slice(0, 200), text });
  }
}

function whyNot(text: string | null): string {
  if (text === null) return 'This is not a CSV file. In the spreadsheet, save it as CSV UTF-8, and bring that file.';
  if (text.trim() === '') return 'This file is empty.';
  return text.length > IMPORT_TEXT_MAX ? 'This file is too long. Split it into parts of about 5,000 couples.' : '';
}
