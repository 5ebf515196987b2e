import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { OccurrenceItem, PartnerNames, Role, RunItem } from '@attune/exercises/domain';
import { DayPipe, Icon, Lane, MomentPipe } from '@attune/ui';
import { daysBetween } from '@attune/util';
import { STATE_WORDS } from '../words';

const STILL_TO_OPEN_DAYS = 28;

/** One due window: what each partner made of it, in two columns, and the clinician's acts on its reveal. */
@Component({
  selector: 'att-occurrence-row',
  imports: [DayPipe, Icon, Lane, MatButton, MomentPipe],
  template: `
    <span class="when">{{ of().opensOn | attDay }} to {{ of().closesOn | attDay }}</span>
    @for (seat of seats; track seat) {
      <span class="part">
        @if (!conjoint()) {
          <att-lane [seat]="seat" [name]="partners()[seat].name" />
          @if (run(seat); as its) {
            <button type="button" class="state" (click)="read.emit(its.id)">
              {{ states[its.state] }}@if (its.unsafe) {<att-icon name="flag" [size]="16" label="open to read" />}
            </button>
            @if (its.agrees !== null) { <span class="att-muted att-small">{{ its.agrees ? 'may be read' : 'not to be read' }}</span> }
          } @else {
            <span class="att-muted">{{ over() ? states['not-opened'] : 'open' }}</span>
          }
        }
      </span>
    }
    <span class="acts">
      @if (of().withheldAt) {
        <span class="att-muted att-small">withheld</span>
        @if (mayAct() && !moment()) { <button matButton type="button" (click)="withhold.emit(false)">No longer withhold</button> }
      } @else {
        @if (of().openedAt; as at) { <span class="att-muted att-small">opened {{ at | attMoment }}</span> }
        @else if (of().revealAt; as at) { <span class="att-muted att-small">opens {{ at | attMoment }}</span> }
        @if (mayAct() && !moment()) {
          @if (held()) { <span class="att-muted att-small">stays shut while paused or on hold</span> }
          @else { <button matButton="outlined" type="button" (click)="open.emit()">Open the answers now</button> }
        }
        @if (mayAct() && !conjoint()) { <button matButton type="button" (click)="withhold.emit(true)">Withhold</button> }
      }
    </span>
  `,
  styles: `
    :host { display: grid; grid-template-columns: 13rem 1fr 1fr 21rem; gap: var(--att-3); align-items: baseline; padding-block: var(--att-2); border-block-start: var(--att-line); }
    .part { display: flex; flex-wrap: wrap; gap: var(--att-2); align-items: baseline; min-height: 1.5em; }
    .state { min-height: 24px; padding: 0; font: inherit; color: var(--mat-sys-primary); background: none; border: 0; text-decoration: underline; cursor: pointer; }
    .acts { display: flex; flex-wrap: wrap; gap: var(--att-2); align-items: baseline; justify-content: end; }
    @media (width < 700px) { :host { grid-template-columns: 1fr; } .acts { justify-content: start; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OccurrenceRow {
  readonly of = input.required<OccurrenceItem>();
  readonly partners = input.required<PartnerNames>();
  readonly today = input.required<string>();
  readonly conjoint = input(false);
  readonly held = input(false);
  /** Does this person treat the couple? */
  readonly treats = input(false);
  readonly read = output<string>();
  readonly open = output();
  readonly withhold = output<boolean>();

  protected readonly seats: readonly Role[] = ['a', 'b'];
  protected readonly states = STATE_WORDS;
  protected readonly over = computed(() => this.of().closesOn < this.today());
  protected readonly moment = computed(() => this.of().openedAt !== null || (this.of().revealAt !== null && (this.of().revealAt ?? '') <= new Date().toISOString()));
  /** What lies further back is history. */
  protected readonly mayAct = computed(() => this.treats() && this.of().opensOn <= this.today() && daysBetween(this.of().closesOn, this.today()) <= STILL_TO_OPEN_DAYS);

  protected run(seat: Role): RunItem | undefined {
    return this.of().runs.find((each) => each.partnerId === this.partners()[seat].id);
  }
}
