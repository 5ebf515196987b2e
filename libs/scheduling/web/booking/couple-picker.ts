import { ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { MatAutocomplete, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption } from '@angular/material/core';
import type { BookableCouple } from '@attune/scheduling/domain';
import { fullNames } from '../names';
import { SchedulingClient } from '../scheduling-client';

/** Finds one of the clinician's couples by a few letters of a name. */
@Component({
  selector: 'att-couple-picker',
  imports: [MatAutocomplete, MatAutocompleteTrigger, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOption],
  template: `
    <mat-form-field [class.missing]="missing()">
      <mat-label>Couple</mat-label>
      <input #field matInput type="text" autocomplete="off" [matAutocomplete]="list" [value]="shown()" (input)="typed($event)" [attr.aria-invalid]="missing()" />
      <mat-autocomplete #list="matAutocomplete" [displayWith]="words" (optionSelected)="choose($event.option.value)">
        @for (couple of found(); track couple.id) {
          <mat-option [value]="couple">{{ words(couple) }}</mat-option>
        }
      </mat-autocomplete>
      @if (none()) {
        <mat-hint>No couple of that name among those treated now.</mat-hint>
      } @else if (notHere()) {
        <mat-hint>This clinician does not treat that couple now. Choose another.</mat-hint>
      }
    </mat-form-field>
    @if (missing()) {
      <mat-error class="att-small">Couple is missing. Type a name and choose from the list.</mat-error>
    }
  `,
  // No form control of its own: the frame is told here what it would be told by one.
  styles: `.missing { --mat-form-field-outlined-outline-color: var(--mat-sys-error); --mat-form-field-outlined-label-text-color: var(--mat-sys-error); }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CouplePicker {
  readonly staff = input<string>();
  /** Chosen to begin with, where this clinician may be booked with that couple. */
  readonly first = input<string>();
  readonly missing = input(false);
  readonly chosen = output<BookableCouple | null>();

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly text = signal('');
  private readonly choice = signal<BookableCouple | null>(null);
  /** Until somebody types or the couple is found. */
  private readonly only = linkedSignal(() => this.first());
  protected readonly notHere = signal(false);
  private readonly couples = inject(SchedulingClient).bookable(() => ({ named: this.text(), staff: this.staff(), couple: this.only() }));
  protected readonly found = computed(() => (this.couples.hasValue() ? this.couples.value().items : []));
  protected readonly none = computed(() => this.text() !== '' && this.couples.hasValue() && this.found().length === 0);
  protected readonly shown = computed(() => this.words(this.choice()));
  protected readonly words = (couple: BookableCouple | null): string => (couple ? fullNames(couple.partners) : '');

  constructor() {
    effect(() => {
      if (!this.only() || !this.staff() || !this.couples.hasValue() || this.couples.isLoading()) return;
      const couple = this.found().find(({ id }) => id === this.only());
      this.only.set(undefined);
      this.notHere.set(!couple);
      if (couple) this.choose(couple);
    });
  }

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected typed(event: Event): void {
    this.only.set(undefined);
    this.notHere.set(false);
    this.text.set((event.target as HTMLInputElement).value.trim());
    if (this.choice()) this.choose(null);
  }

  protected choose(couple: BookableCouple | null): void {
    this.choice.set(couple);
    this.chosen.emit(couple);
  }
}
