import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type LibraryMeasure, purposeOf, PURPOSES } from '@attune/measures/domain';
import { DayPipe, Icon, Loaded, ME, Page, State } from '@attune/ui';
import { MeasuresClient } from '../measures-client';
import { PURPOSE_WORDS } from '../words';

const LANGUAGE_WORDS = { en: 'English', es: 'Spanish' } as const;

/** What can be given, by what it is for, and by what right. */
@Component({
  selector: 'att-measure-library',
  imports: [DayPipe, Icon, Loaded, MatButton, Page, RouterLink, State],
  template: `
    <att-page heading="Measures" sub="What can be given to a partner. Give one from a couple’s page.">
      <ng-container actions>
        @if (mayImport()) { <a matButton="outlined" routerLink="/measures/import"><att-icon name="upload" [size]="18" />Bring in a measure</a> }
      </ng-container>
      <att-state [of]="library" [lines]="10">
        <ng-container *attLoaded="library">
          @for (group of groups(); track group.purpose) {
            <section>
              <h2>{{ group.words }}</h2>
              <div class="cards">
                @for (one of group.measures; track one.measure) {
                  <article class="att-card">
                    <h3>{{ one.name }}</h3>
                    <p class="att-muted att-small">{{ one.items }} questions, about {{ one.minutes }} {{ one.minutes === 1 ? 'minute' : 'minutes' }}, version {{ one.version }}{{ one.alone ? ', only alone' : '' }}</p>
                    <p>{{ one.cadence.words }}</p>
                    <p>{{ one.languageNote || languages(one) }}</p>
                    <p>{{ one.licence.status }}</p>
                    <p class="att-muted att-small">{{ one.licence.credit }}</p>
                    @if (one.importedOn; as on) { <p class="att-muted att-small">Brought in by {{ one.importedBy }}, {{ on | attDay }}</p> }
                  </article>
                }
              </div>
            </section>
          }
        </ng-container>
      </att-state>
    </att-page>
  `,
  styles: `
    section + section { margin-block-start: var(--att-6); }
    h2 { margin-block-end: var(--att-3); }
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 360px), 1fr)); gap: var(--att-4); }
    article { display: grid; gap: var(--att-2); align-content: start; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LibraryPage {
  protected readonly library = inject(MeasuresClient).library();
  private readonly who = inject(ME);
  protected readonly mayImport = computed(() => this.who.may('measures.import'));
  protected readonly groups = computed(() => {
    const items = this.library.hasValue() ? this.library.value().items : [];
    return PURPOSES.map((purpose) => ({ purpose, words: PURPOSE_WORDS[purpose], measures: items.filter(({ measure }) => purposeOf(measure) === purpose) })).filter(({ measures }) => measures.length);
  });
  protected readonly languages = ({ languages }: LibraryMeasure): string => languages.map((each) => LANGUAGE_WORDS[each]).join(' and ');
}
