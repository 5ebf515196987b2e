import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatFormField } from '@angular/material/form-field';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatOption, MatSelect } from '@angular/material/select';
import { fieldsOf, MAPPING_FAULTS, mappingFault, type ImportField, type ImportMapping, type ImportRecord, type ImportShape } from '@attune/couples/domain';
import { fieldWords } from './field-words';
import { ImportClient } from './import-client';

/** What each column holds: guessed from its heading, corrected here. A usable mapping is looked at again at once. */
@Component({
  selector: 'att-mapping-table',
  imports: [MatFormField, MatOption, MatRadioButton, MatRadioGroup, MatSelect],
  templateUrl: './mapping-table.html',
  styles: `
    :host { display: grid; gap: var(--att-4); min-width: 0; }
    :host > * { min-width: 0; }
    mat-radio-group { display: flex; flex-wrap: wrap; }
    .scroll { overflow-x: auto; }
    table { width: 100%; }
    th, td { padding: var(--att-2) var(--att-4) var(--att-2) 0; text-align: start; vertical-align: middle; border-block-end: var(--att-line); font-weight: 400; }
    thead th { color: var(--att-muted); font-size: var(--att-text-s); }
    tbody th { font-weight: 600; }
    td.sample { color: var(--att-muted); max-width: 260px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    mat-form-field { width: 260px; }
    @media (max-width: 599px) {
      tr { display: block; padding-block: var(--att-2); border-block-end: var(--att-line); }
      th, td, td.sample { display: block; max-width: none; padding-inline-end: 0; border: 0; white-space: normal; overflow-wrap: anywhere; }
      thead { position: absolute; clip-path: inset(50%); }
      mat-form-field { width: 100%; }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MappingTable {
  readonly file = input.required<ImportRecord>();
  readonly busy = input(false);
  readonly changed = output<ImportMapping>();

  protected readonly mapping = linkedSignal<ImportMapping>(() => this.file().mapping);
  private readonly sample = inject(ImportClient).rows(() => this.file().id, () => '', () => 0);
  private readonly firstRow = computed(() => (this.sample.hasValue() ? this.sample.value().items.find(({ cells }) => cells.some(Boolean))?.cells : undefined));
  protected readonly columns = computed(() =>
    this.file().headings.map((heading, column) => ({ heading: heading || `Column ${column + 1}`, field: this.mapping().columns[column] ?? null, sample: this.firstRow()?.[column] ?? '' })),
  );
  protected readonly fields = computed(() => fieldsOf(this.mapping().shape).map((value) => ({ value, words: fieldWords(value) })));
  protected readonly fault = computed(() => {
    const fault = mappingFault(this.mapping(), this.file().headings.length);
    return fault && MAPPING_FAULTS[fault];
  });

  protected chooseShape(shape: ImportShape): void {
    const known = fieldsOf(shape);
    this.take({ shape, columns: this.mapping().columns.map((field) => (field && known.includes(field) ? field : null)) });
  }

  protected chooseField(column: number, field: ImportField | null): void {
    // A field is one column's: the one that had it before lets it go.
    this.take({ ...this.mapping(), columns: this.mapping().columns.map((each, index) => (index === column ? field : each === field ? null : each)) });
  }

  private take(mapping: ImportMapping): void {
    this.mapping.set(mapping);
    if (!mappingFault(mapping, this.file().headings.length)) this.changed.emit(mapping);
  }
}
