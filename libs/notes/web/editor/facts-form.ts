import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MODALITIES, type Modality, type NoteFacts, type NoteView } from '@attune/notes/domain';
import { PRESENCES, type Presence } from '@attune/scheduling/domain';
import { Lane, PracticeTime } from '@attune/ui';
import { isTime, toInstant, toLocal } from '@attune/util';
import { MODALITY_WORDS, PRESENCE_WORDS } from '../paper/fact-words';

/** The facts of the appointment, to be put right: each change is saved like a word of the note. */
@Component({
  selector: 'att-facts-form',
  imports: [Lane, MatFormField, MatInput, MatLabel, MatRadioButton, MatRadioGroup],
  template: `
    <div class="times">
      <mat-form-field>
        <mat-label>Started</mat-label>
        <input #start matInput type="time" id="fact-startedAt" [value]="time('startedAt')" (change)="setTime('startedAt', start.value)" />
      </mat-form-field>
      <mat-form-field>
        <mat-label>Stopped</mat-label>
        <input #stop matInput type="time" id="fact-stoppedAt" [value]="time('stoppedAt')" (change)="setTime('stoppedAt', stop.value)" />
      </mat-form-field>
      <mat-radio-group aria-label="How you met" [value]="note().modality" (change)="setModality($event.value)">
        @for (each of modalities; track each) {
          <mat-radio-button [value]="each">{{ modalityWords[each] }}</mat-radio-button>
        }
      </mat-radio-group>
    </div>
    <div id="fact-attendance">
      @for (partner of note().partners; track partner.id) {
        <div class="one">
          <att-lane [seat]="partner.seat" [name]="partner.givenName" />
          <mat-radio-group [attr.aria-label]="'Was ' + partner.givenName + ' there?'" [value]="presence()[partner.id] ?? null" (change)="setPresence(partner.id, $event.value)">
            @for (each of presences; track each) {
              <mat-radio-button [value]="each">{{ presenceWords[each] }}</mat-radio-button>
            }
          </mat-radio-group>
        </div>
      }
    </div>
  `,
  styles: `
    :host { display: grid; gap: var(--att-3); padding-block-start: var(--att-3); font: 400 var(--att-text) / 1.5 var(--att-sans); }
    .times { display: flex; flex-wrap: wrap; gap: var(--att-3); align-items: center; }
    mat-form-field { flex: 1 1 7.5rem; max-width: 10rem; }
    .one { display: flex; flex-wrap: wrap; gap: 0 var(--att-3); align-items: center; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FactsForm {
  readonly note = input.required<NoteView>();
  readonly changed = output<NoteFacts>();

  private readonly zone = inject(PracticeTime).zone;
  protected readonly modalities = MODALITIES;
  protected readonly modalityWords = MODALITY_WORDS;
  protected readonly presences = PRESENCES;
  protected readonly presenceWords = PRESENCE_WORDS;
  protected readonly presence = computed(() => Object.fromEntries(this.note().attendance.map((each) => [each.partnerId, each.presence])));

  protected time(which: 'startedAt' | 'stoppedAt'): string {
    const at = this.note()[which];
    return at ? toLocal(at, this.zone()).time : '';
  }

  protected setTime(which: 'startedAt' | 'stoppedAt', time: string): void {
    this.change({ [which]: isTime(time) ? toInstant(this.note().heldOn, time, this.zone()) : null });
  }

  protected setModality(modality: Modality): void {
    this.change({ modality });
  }

  protected setPresence(partnerId: string, presence: Presence): void {
    const others = this.note().attendance.filter((each) => each.partnerId !== partnerId);
    this.change({ attendance: [...others, { partnerId, presence }] });
  }

  private change(facts: Partial<NoteFacts>): void {
    const { startedAt, stoppedAt, modality, attendance } = this.note();
    this.changed.emit({ startedAt, stoppedAt, modality, attendance, ...facts });
  }
}
