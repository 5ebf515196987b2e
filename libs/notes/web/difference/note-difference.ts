import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RISK_WORDS, type NoteSubmission, type RiskLevel } from '@attune/notes/domain';
import { Lane } from '@attune/ui';
import { sameFacts } from '../draft/draft-content';
import { FactsLine } from '../paper/facts-line';
import { MarkedText } from '../paper/marked-text';
import { groupsOf, type OnPaper } from '../paper/paper-groups';
import type { NoteView } from '@attune/notes/domain';

/** What changed from a submission to the note as it is now: only the parts that changed, their differences marked. */
@Component({
  selector: 'att-note-difference',
  imports: [FactsLine, Lane, MarkedText],
  template: `
    @if (facts(); as before) {
      <section>
        <h3>Facts</h3>
        <p class="att-muted att-small">Before</p>
        <att-facts-line [note]="now()" [facts]="before" />
        <p class="att-muted att-small">Now</p>
        <att-facts-line [note]="now()" [facts]="now()" />
      </section>
    }
    @for (each of changed(); track each.id) {
      <section>
        <h3>{{ each.title }} @if (each.partner; as partner) { <att-lane [seat]="partner.seat" [name]="partner.givenName" /> }</h3>
        @if (each.risk) {
          <p><del>{{ each.risk.before }}</del> <ins>{{ each.risk.now }}</ins></p>
        }
        <att-marked-text [text]="each.text" [before]="each.before" />
      </section>
    } @empty {
      @if (!facts()) {
        <p class="att-muted">Nothing changed.</p>
      }
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-4); }
    section { display: grid; gap: var(--att-2); }
    h3 { display: flex; gap: var(--att-2); align-items: center; }
    att-marked-text { font: 400 1.0625rem / 1.6 var(--att-serif); }
    ins { text-decoration: none; font-weight: 550; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoteDifference {
  readonly before = input.required<NoteSubmission>();
  readonly now = input.required<OnPaper & NoteView>();

  protected readonly facts = computed(() => (sameFacts(this.before(), this.now()) ? null : this.before()));
  protected readonly changed = computed(() => {
    const earlier = new Map(this.before().sections.map((each) => [each.sectionId, each]));
    return groupsOf(this.now()).flatMap(({ title, parts }) =>
      parts.flatMap(({ section: { id, text, risk }, partner }) => {
        const before = earlier.get(id);
        const riskChanged = (before?.risk ?? null) !== risk;
        if (before?.text === text && !riskChanged) return [];
        return [{ id, title, partner, text, before: before?.text ?? '', risk: riskChanged ? { before: words(before?.risk ?? null), now: words(risk) } : null }];
      }),
    );
  });
}

const words = (risk: RiskLevel | null) => (risk === null ? 'Not answered' : RISK_WORDS[risk]);
