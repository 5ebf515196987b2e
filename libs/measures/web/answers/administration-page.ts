import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type AdministrationReply, FREELY_WORDS, type MeasureItem } from '@attune/measures/domain';
import { Icon, Loaded, Page, PracticeTime, show, State } from '@attune/ui';
import { MeasuresClient } from '../measures-client';
import { LEVEL_WORDS } from '../words';

/** One partner's answers to one sending, for care alone. Reading it is recorded; in conjoint mode it is not here. */
@Component({
  selector: 'att-administration-page',
  imports: [Icon, Loaded, MatButton, Page, RouterLink, State],
  templateUrl: './administration-page.html',
  styles: `
    .said { display: grid; gap: var(--att-2); max-width: 68ch; }
    .score { font: 400 var(--att-text-l) / 1.5 var(--att-serif); }
    .alert { padding: var(--att-2) var(--att-3); border-radius: var(--att-radius); background: var(--att-mark); }
    h2 { margin-block-end: var(--att-2); }
    li { display: grid; grid-template-columns: 2em minmax(0, 1fr) minmax(0, 16ch) 2em; gap: var(--att-2) var(--att-3); padding-block: var(--att-2); border-block-start: var(--att-line); align-items: baseline; }
    .value { text-align: end; font-variant-numeric: tabular-nums; }
    .heading { grid-column: 2 / -1; font-weight: 550; }
    .none { font-style: italic; color: var(--att-muted); }
    @media (max-width: 600px) { li { grid-template-columns: 2em minmax(0, 1fr) 2em; } .answer { grid-column: 2; grid-row: auto; } .value { grid-column: 3; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdministrationPage {
  readonly id = input.required<string>();

  private readonly place = inject(PracticeTime);
  protected readonly administration = inject(MeasuresClient).administration(this.id);
  protected readonly levels = LEVEL_WORDS;
  private readonly known = computed(() => (this.administration.hasValue() ? this.administration.value() : undefined));
  protected readonly answers = computed(() => {
    let heading: string | undefined;
    return (this.known()?.answers ?? []).map(({ item, scored, value }) => {
      const own = textOf(item.heading);
      const shown = own === heading ? '' : own;
      heading = own || heading;
      return { number: item.number, heading: shown, text: textOf(item.text), scored, value, label: value === null ? '' : textOf(item.options.find((each) => each.value === value)?.label) };
    });
  });
  protected readonly parts = computed(() => Object.entries(this.known()?.score?.parts ?? {}).map(([name, value]) => `${name} ${value === null ? 'not known' : Math.round(value * 100) / 100}`));
  protected readonly freely = ({ freely }: AdministrationReply): string => (freely ? FREELY_WORDS[freely] : 'Whether they could answer alone and freely was not said.');

  protected when({ state, finishedAt, opensOn, closesOn }: AdministrationReply): string {
    const day = (on: string) => show('day', on, this.place.zone(), this.place.locale());
    if (finishedAt) return `Answered ${show('moment', finishedAt, this.place.zone(), this.place.locale())}`;
    const window = `${day(opensOn)} to ${day(closesOn)}`;
    if (state === 'withdrawn') return `Taken back; was open ${window}`;
    return state === 'expired' ? `Closed unfinished; was open ${window}` : `Open ${window}`;
  }
}

/** In the language in which the measure has it, English first. */
const textOf = (texts: MeasureItem['text'] | undefined | null): string => texts?.en ?? texts?.es ?? '';
