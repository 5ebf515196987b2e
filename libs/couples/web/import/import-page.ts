import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import type { ImportMapping, ImportRecord } from '@attune/couples/domain';
import { anAct, keyed, Loaded, Page, ProblemNote, reloadOn, State } from '@attune/ui';
import { DropFile } from './drop-file';
import { ImportClient } from './import-client';
import { MappingTable } from './mapping-table';
import { PreviewRows } from './preview-rows';

/** Asks again now and then while a file comes in, in case the live line is down. */
const LOOK_AGAIN_MS = 2_000;

/** Brings couples in from a file: drop, say what the columns hold, look at every row, confirm. Nothing is sent to anybody. */
@Component({
  selector: 'att-import-page',
  imports: [DropFile, Loaded, MappingTable, MatButton, MatProgressBar, Page, PreviewRows, ProblemNote, RouterLink, State],
  templateUrl: './import-page.html',
  styles: '.stack { display: grid; gap: var(--att-5); grid-template-columns: minmax(0, 1fr); } .running { display: grid; gap: var(--att-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPage {
  readonly id = input<string>();

  private readonly client = inject(ImportClient);
  private readonly router = inject(Router);
  protected readonly record = this.client.record(this.id);
  protected readonly act = anAct();
  private readonly submit = keyed();
  protected readonly leaveOutBad = signal(false);
  private readonly running = computed(() => this.record.hasValue() && this.record.value().state === 'running');

  constructor() {
    reloadOn(this.record, ['couples'], ({ importId }) => importId !== undefined && importId === this.id());
    effect((onCleanup) => {
      if (!this.running()) return;
      const timer = setInterval(() => this.record.reload(), LOOK_AGAIN_MS);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected async take({ name, text }: { name: string; text: string }): Promise<void> {
    await this.act.do(async () => {
      const { id } = await this.submit((key) => this.client.take(name, text, key));
      await this.router.navigate(['/couples/import', id]);
    });
  }

  protected async map({ id, version }: ImportRecord, mapping: ImportMapping): Promise<void> {
    await this.act.do(async () => this.record.set(await this.client.map(id, version, mapping)));
  }

  protected async confirm({ id, version }: ImportRecord): Promise<void> {
    await this.act.do(async () => this.record.set(await this.client.confirm(id, version, this.leaveOutBad())));
  }

  /** Of 100, how far the rows that could come in have come. */
  protected progress({ readyCount, waitingCount }: ImportRecord): number {
    return readyCount ? Math.round((100 * (readyCount - waitingCount)) / readyCount) : 100;
  }

  protected couplesIn({ mapping, readyCount }: ImportRecord): number {
    return mapping.shape === 'person-a-row' ? readyCount / 2 : readyCount;
  }
}
