import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CoupleMeasuresReply } from '@attune/measures/domain';
import { Empty, Icon, Loaded, ME, Page, reloadOn, Shortcuts, State } from '@attune/ui';
import { GiveSheet } from '../give/give-sheet';
import { GivenList } from '../give/given-list';
import { MeasuresClient } from '../measures-client';
import { OfferSheet } from '../release/offer-sheet';
import { ReleaseList } from '../release/release-list';
import { MeasureCard } from './measure-card';

/** A couple's measures: each partner's lines, what is given, and what may be opened to both. */
@Component({
  selector: 'att-couple-measures',
  imports: [Empty, GivenList, GiveSheet, Icon, Loaded, MatButton, MeasureCard, OfferSheet, Page, ReleaseList, RouterLink, State],
  templateUrl: './couple-measures.html',
  styles: `
    section + section { margin-block-start: var(--att-7); }
    h2 { margin-block-end: var(--att-3); }
    .head { display: flex; flex-wrap: wrap; gap: var(--att-2); align-items: center; justify-content: space-between; margin-block-end: var(--att-2); }
    .head h2 { margin: 0; }
    .cards { display: grid; gap: var(--att-5); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoupleMeasures {
  readonly id = input.required<string>();
  /** From the address: given, the page opens with the sheet that gives a measure. */
  readonly give = input<string>();

  private readonly who = inject(ME);
  protected readonly measures = inject(MeasuresClient).ofCouple(this.id);
  private readonly shown = computed(() => (this.measures.hasValue() ? this.measures.value() : undefined));
  protected readonly giving = signal(false);
  protected readonly offering = signal(false);
  protected readonly said = signal('');
  protected readonly gives = computed(() => this.who.may('measures.give') && this.shown()?.mayTreat === true && !this.shown()?.conjoint);
  protected readonly names = ({ partners }: CoupleMeasuresReply) => `${partners.a.name} and ${partners.b.name}`;

  constructor() {
    reloadOn(this.measures, ['measures', 'scheduling', 'exercises'], ({ coupleId }) => coupleId === undefined || coupleId === this.id());
    effect(() => this.give() !== undefined && this.giving.set(true));
    inject(Shortcuts).add([{ key: 'g', does: 'Give a measure', run: () => this.giving.set(true), when: () => this.gives() }]);
  }

  protected done(words: string): void {
    this.giving.set(false);
    this.offering.set(false);
    this.said.set(words);
    this.measures.reload();
  }
}
