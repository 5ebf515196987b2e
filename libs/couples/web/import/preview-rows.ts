import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatCheckbox } from '@angular/material/checkbox';
import type { ImportRecord, ImportRowRecord, ImportRowState } from '@attune/couples/domain';
import { Empty, Icon, Loaded, State } from '@attune/ui';
import { ImportClient } from './import-client';

const STATE_WORDS: Record<ImportRowState, string> = {
  read: 'Empty row', ready: 'Comes in', bad: 'Needs correcting', known: 'Here already', made: 'Came in', 'left-out': 'Left out',
};

/** Every row with what is to be said of it, errors first; and the act of bringing in. */
@Component({
  selector: 'att-preview-rows',
  imports: [Empty, Icon, Loaded, MatButton, MatButtonToggle, MatButtonToggleGroup, MatCheckbox, State],
  templateUrl: './preview-rows.html',
  styles: `
    section { display: grid; gap: var(--att-4); grid-template-columns: minmax(0, 1fr); }
    mat-button-toggle-group { justify-self: start; flex-wrap: wrap; }
    li { display: grid; grid-template-columns: 64px minmax(0, 1fr); gap: var(--att-1) var(--att-3); padding-block: var(--att-2); border-block-end: var(--att-line); }
    .cells { color: var(--att-muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    @media (max-width: 599px) { .cells { white-space: normal; overflow-wrap: anywhere; } }
    .remark { display: flex; gap: var(--att-2); grid-column: 2; }
    .error att-icon { color: var(--mat-sys-error); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PreviewRows {
  readonly file = input.required<ImportRecord>();
  readonly busy = input(false);
  readonly leaveOutBad = input(false);
  readonly leaveOutBadChange = output<boolean>();
  readonly confirmed = output();

  private readonly client = inject(ImportClient);
  protected readonly done = computed(() => this.file().state === 'done');
  protected readonly state = linkedSignal<ImportRowState | ''>(() => (this.done() ? 'left-out' : this.file().badCount ? 'bad' : ''));
  protected readonly rows = this.client.rows(() => this.file().id, this.state, () => this.file().version);
  private readonly firstPage = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly items = linkedSignal<ImportRowRecord[]>(() => this.firstPage()?.items ?? []);
  protected readonly cursor = linkedSignal<string | null>(() => this.firstPage()?.nextCursor ?? null);
  protected readonly words = STATE_WORDS;
  protected readonly couples = computed(() => (this.file().mapping.shape === 'person-a-row' ? this.file().readyCount / 2 : this.file().readyCount));
  protected readonly mayConfirm = computed(() => this.file().readyCount > 0 && (this.file().badCount === 0 || this.leaveOutBad()));

  protected async more(): Promise<void> {
    const cursor = this.cursor();
    if (!cursor) return;
    const { items, nextCursor } = await this.client.moreRows(this.file().id, this.state(), cursor);
    this.items.update((before) => [...before, ...items]);
    this.cursor.set(nextCursor);
  }

  protected cellsOf({ cells }: ImportRowRecord): string {
    return cells.filter((cell) => cell.trim()).join(' · ');
  }

  protected columnOf(column: number | null): string {
    return column === null ? '' : `${this.file().headings[column]}: `;
  }
}
