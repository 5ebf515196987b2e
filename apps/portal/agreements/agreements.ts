import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { DayPipe, Icon } from '@attune/ui';
import { ReadingLanguage } from '../words/language';
import { AgreementsClient } from './agreements-client';
import { AGREEMENT_WORDS } from './words';

/** The agreements: what is to be signed first. The page looks the same whatever the other partner did. */
@Component({
  selector: 'att-agreements',
  imports: [DayPipe, Icon, MatButton, RouterLink],
  template: `
    <h1>{{ say().heading }}</h1>
    <p class="att-muted">{{ say().sub }}</p>
    @if (documents.error()) {
      <p role="alert">{{ say().notLoaded }}</p>
      <button matButton="outlined" type="button" (click)="documents.reload()">{{ say().tryAgain }}</button>
    } @else {
      @for (document of items(); track document.kind) {
        <a class="row" [routerLink]="['/agreements', document.kind]">
          <strong>{{ document.title }}</strong>
          @if (document.signed; as signed) {
            <span><att-icon name="check" [size]="18" /> {{ before() }}{{ signed.on | attDay }}</span>
          } @else {
            <span class="owed">{{ say().sign }}</span>
          }
        </a>
      } @empty {
        @if (documents.hasValue()) {
          <p>{{ say().none }}</p>
        }
      }
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-3); align-content: start; }
    .row { display: grid; gap: 2px; min-height: 64px; align-content: center; padding: var(--att-3) var(--att-4); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); color: inherit; text-decoration: none; }
    .row span { color: var(--att-muted); font-size: var(--att-text-s); }
    .row .owed { color: var(--mat-sys-primary); font-weight: 600; }
    button { justify-self: start; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Agreements {
  private readonly language = inject(ReadingLanguage);
  protected readonly say = computed(() => AGREEMENT_WORDS[this.language.current()]);
  protected readonly before = computed(() => this.say().signed.replace('{on}', ''));
  protected readonly documents = inject(AgreementsClient).list(() => this.language.current());
  protected readonly items = computed(() => (this.documents.hasValue() ? this.documents.value().items : []));
}
