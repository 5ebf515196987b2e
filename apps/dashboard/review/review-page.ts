import { ChangeDetectionStrategy, Component } from '@angular/core';
import { NotePaper } from '@attune/notes/web';
import { DeskPaper, ReviewDesk } from '@attune/supervision/web';
import { ReviewFacts } from './review-facts';

/** The supervisor's desk with the note on it: supervision brings the desk, notes the paper. */
@Component({
  selector: 'att-review-page',
  imports: [DeskPaper, NotePaper, ReviewDesk, ReviewFacts],
  template: `
    <att-review-desk [paper]="paper" [facts]="facts" />
    <ng-template #paper attDeskPaper let-desk>
      @if (desk.open(); as review) {
        <att-note-paper
          [note]="review.note" [before]="review.previous" [marks]="desk.marks()" [chosen]="desk.strong()" [pickable]="true"
          (picked)="desk.picked.set($event)" (markPressed)="desk.strong.set($event)" (allRead)="desk.sawAll()" />
      }
    </ng-template>
    <ng-template #facts attDeskPaper let-desk>
      @if (desk.open(); as review) { <att-review-facts [appointmentId]="review.note.appointmentId" /> }
    </ng-template>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewPage {}
