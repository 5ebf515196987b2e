import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { IMPORT_EXAMPLE, type ImportPreview } from '@attune/measures/domain';
import { anAct, Icon, keyed, ME, Page, ProblemNote } from '@attune/ui';
import { MeasuresClient } from '../measures-client';
import { JsonFile, type ReadFile } from './json-file';
import { MeasurePreview } from './measure-preview';

const FILE_WORDS = { questionnaire: 'Questionnaire', scoring: 'Scoring file' } as const;

/** Brings in a practice's own measure: two files, looked at before anything is kept. */
@Component({
  selector: 'att-measure-import',
  imports: [Icon, JsonFile, MatButton, MeasurePreview, Page, ProblemNote, RouterLink],
  template: `
    <att-page heading="Bring in a measure" sub="Only one that the practice has the right to use. Nothing is kept before you have seen it." width="reading">
      <ng-container actions>
        @if (who.may('measures.library')) { <a matButton="outlined" routerLink="/measures"><att-icon name="arrow-left" [size]="18" />Measures</a> }
        <button matButton="filled" type="button" [disabled]="!good() || busy() || saved()" (click)="save()"><att-icon name="check" [size]="18" />{{ busy() ? 'Saving' : 'Save' }}</button>
      </ng-container>
      <div class="files">
        <att-json-file heading="Questionnaire" says="A FHIR R4 Questionnaire as JSON: its items and their answers." (read)="take('questionnaire', $event)" />
        <att-json-file heading="Scoring file" says="What each answer counts, bands, cut-offs, change, alerts, and the licence, as JSON." (read)="take('scoring', $event)" />
      </div>
      <details>
        <summary>An example of the two files</summary>
        @for (file of example; track file.heading) {
          <h2>{{ file.heading }}</h2>
          <pre tabindex="0" [attr.aria-label]="file.heading">{{ file.text }}</pre>
        }
      </details>
      <att-problem [of]="problem()" />
      <p role="status">{{ saved() ? 'Saved. Those who treat can give it from now on.' : '' }}</p>
      @if (preview(); as found) {
        @if (found.ok) {
          <att-measure-preview class="att-card" [of]="found.definition" />
        } @else {
          <section role="status">
            <h2>{{ found.faults.length === 1 ? 'One thing to correct' : found.faults.length + ' things to correct' }}</h2>
            <ul class="plain">
              @for (fault of found.faults; track $index) {
                <li><strong>{{ files[fault.file] }}, {{ fault.at || 'as a whole' }}</strong> {{ fault.problem }}. <span class="att-muted">{{ fault.remedy }}</span></li>
              }
            </ul>
            <p class="att-muted">Correct the file and choose it again.</p>
          </section>
        }
      }
    </att-page>
  `,
  styles: `
    .files { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: var(--att-5); }
    summary { cursor: pointer; padding-block: var(--att-2); }
    pre { max-height: 24rem; overflow: auto; padding: var(--att-4); border: var(--att-line); border-radius: var(--att-radius-s); background: var(--att-paper); font-size: .8125rem; }
    section { display: grid; gap: var(--att-3); }
    li { padding-block: var(--att-2); border-block-start: var(--att-line); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureImportPage {
  private readonly client = inject(MeasuresClient);
  private readonly router = inject(Router);
  protected readonly who = inject(ME);
  private readonly chosen = signal<{ questionnaire?: object; scoring?: object }>({});
  protected readonly preview = signal<ImportPreview | null>(null);
  protected readonly good = computed(() => this.preview()?.ok === true);
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  /** The owner brings measures in and does not read the library, which is for those who treat. */
  protected readonly saved = signal(false);
  protected readonly files = FILE_WORDS;
  protected readonly example = (['questionnaire', 'scoring'] as const).map((file) => ({ heading: FILE_WORDS[file], text: JSON.stringify(IMPORT_EXAMPLE[file], null, 2) }));
  private readonly submit = keyed();

  protected async take(which: 'questionnaire' | 'scoring', { content }: ReadFile): Promise<void> {
    this.chosen.update((files) => ({ ...files, [which]: content }));
    this.preview.set(null);
    this.saved.set(false);
    const files = this.both();
    if (files) await this.act.do(async () => this.preview.set(await this.client.preview(files)));
  }

  protected async save(): Promise<void> {
    const files = this.both();
    if (!files || !this.good()) return;
    await this.act.do(async () => {
      await this.submit((key) => this.client.bring(files, key));
      if (this.who.may('measures.library')) await this.router.navigateByUrl('/measures');
      else this.saved.set(true);
    });
  }

  private both() {
    const { questionnaire, scoring } = this.chosen();
    return questionnaire && scoring ? { questionnaire, scoring } : null;
  }
}
