import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type CardItem, cardAfter, type PartnerNames, type Role } from '@attune/exercises/domain';
import { Confirm, Lane, Loaded, ME, MomentPipe, ProblemNote, reloadOn, State } from '@attune/ui';
import { ExercisesClient } from '../exercises-client';
import { CARD_WORDS } from '../words';

/** Both partners' trigger cards, each to be read before it can be opened to the other. */
@Component({
  selector: 'att-trigger-cards',
  imports: [Lane, Loaded, MatButton, MomentPipe, ProblemNote, State],
  template: `
    <att-problem [of]="problem()" />
    <att-state [of]="cards">
      <ng-container *attLoaded="cards; let all">
        @if (all.items.length) {
          <div class="columns">
            @for (seat of seats; track seat) {
              <div>
                <att-lane [seat]="seat" [name]="partners()[seat].name" />
                @for (card of of(all.items, seat); track card.id) {
                  <article class="att-card">
                    <h4>{{ card.trigger }}</h4>
                    @if (card.bodySign) { <p><span class="att-muted">Body sign</span> {{ card.bodySign }}</p> }
                    @if (card.helps) { <p><span class="att-muted">What helps</span> {{ card.helps }}</p> }
                    @if (card.makesWorse) { <p><span class="att-muted">Makes it worse</span> {{ card.makesWorse }}</p> }
                    <p class="att-small att-muted">
                      {{ words[card.state] }}@if (card.chosen) {<span>, chosen to be opened</span>}@if (card.openedAt; as at) {<span>, open since {{ at | attMoment }}</span>}
                    </p>
                    @if (treats()) {
                      <div class="att-row">
                        @if (card.state !== 'approved' && can(card, 'approve')) { <button matButton="outlined" type="button" (click)="decide(card, 'approve')">Approve</button> }
                        @if (card.state !== 'talk' && can(card, 'talk')) { <button matButton type="button" (click)="decide(card, 'talk')">Talk first</button> }
                        @if (card.state === 'approved') { <button matButton type="button" (click)="recall(card)">Take back</button> }
                      </div>
                    }
                  </article>
                }
              </div>
            }
          </div>
        } @else {
          <p class="att-muted">None yet. Partners write them in the first sitting of Trigger cards, in the room.</p>
        }
      </ng-container>
    </att-state>
  `,
  styles: `
    .columns { display: grid; grid-template-columns: 1fr 1fr; gap: var(--att-4); }
    article { margin-block-start: var(--att-3); }
    h4, p { margin-block: 0 var(--att-1); }
    @media (width < 700px) { .columns { grid-template-columns: 1fr; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TriggerCards {
  readonly coupleId = input.required<string>();
  readonly partners = input.required<PartnerNames>();

  private readonly client = inject(ExercisesClient);
  private readonly confirm = inject(Confirm);
  private readonly who = inject(ME);
  protected readonly cards = this.client.cards(() => this.coupleId());
  protected readonly treats = computed(() => this.who.may('exercises.assign'));
  protected readonly seats: readonly Role[] = ['a', 'b'];
  protected readonly words = CARD_WORDS;
  protected readonly problem = signal<unknown>(null);

  constructor() {
    reloadOn(this.cards, ['exercises'], ({ coupleId }) => coupleId === this.coupleId());
  }

  protected of(all: readonly CardItem[], seat: Role): CardItem[] {
    return all.filter((card) => card.partnerId === this.partners()[seat].id);
  }

  protected can(card: CardItem, act: 'approve' | 'talk'): boolean {
    return cardAfter(card.state, act).ok;
  }

  protected decide(card: CardItem, decision: 'approve' | 'talk'): Promise<void> {
    return this.act(() => this.client.decide(card.id, card.version, decision));
  }

  protected async recall(card: CardItem): Promise<void> {
    const text = 'The other partner can no longer open it, from now on. Their screen says “Not available this time”. A new card can be written.';
    if (await this.confirm.ask({ heading: 'Take this card back?', text, act: 'Take it back' })) await this.act(() => this.client.recall(card.id));
  }

  private async act(work: () => Promise<unknown>): Promise<void> {
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(error);
    }
    this.cards.reload();
  }
}
