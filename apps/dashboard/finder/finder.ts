import { Dialog, DialogRef } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, inject, Injectable, Injector, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Icon } from '@attune/ui';
import { FINDER_SOURCES, type Found } from './finder-sources';

/** Ctrl-K: type a few letters, go with the arrows, open with Enter. */
@Component({
  selector: 'att-finder',
  imports: [Icon],
  template: `
    <label>
      <att-icon name="search" />
      <span class="att-unseen">Find a person, couple or place</span>
      <input
        #box type="text" role="combobox" aria-expanded="true" aria-controls="att-found" autocomplete="off" spellcheck="false" placeholder="Find a person, couple or place"
        [attr.aria-activedescendant]="found().length ? 'att-found-' + at() : null"
        (input)="look(box.value)" (keydown)="steer($event)"
      />
      <kbd>Esc</kbd>
    </label>
    <ul id="att-found" class="plain" role="listbox" aria-label="Found">
      @for (one of found(); track one.path) {
        <!-- eslint-disable-next-line @angular-eslint/template/click-events-have-key-events -- the keyboard stays in the field and steers from there -->
        <li role="option" tabindex="-1" [id]="'att-found-' + $index" [attr.aria-selected]="$index === at()" (pointermove)="at.set($index)" (click)="open(one)">
          <att-icon [name]="one.icon" /><span>{{ one.label }}</span><span class="att-muted att-small">{{ one.kind }}</span>
        </li>
      }
    </ul>
    <p role="status" [class.att-unseen]="found().length > 0">{{ found().length ? found().length + ' found' : 'Nothing of that name in your work.' }}</p>
  `,
  styleUrl: './finder.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Finder {
  private readonly router = inject(Router);
  private readonly dialog = inject(DialogRef);
  private readonly sources = inject(FINDER_SOURCES);
  private readonly text = signal('');
  protected readonly at = signal(0);
  private readonly results = resource({ params: () => this.text(), loader: ({ params }) => this.ask(params), defaultValue: [] });
  // What was found stays in place while the next letters are looked up.
  private kept: Found[] = [];
  protected readonly found = () => (this.results.isLoading() ? this.kept : (this.kept = this.results.value()));

  protected look(text: string): void {
    this.text.set(text.trim());
    this.at.set(0);
  }

  protected steer(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const found = this.found();
    const chosen = found[this.at()];
    if (step && found.length) this.at.update((at) => (at + step + found.length) % found.length);
    else if (event.key === 'Enter' && chosen) this.open(chosen);
    else return;
    event.preventDefault();
  }

  protected open(one: Found): void {
    this.dialog.close();
    void this.router.navigateByUrl(one.path);
  }

  private async ask(text: string): Promise<Found[]> {
    const answers = await Promise.allSettled(this.sources.map(async (source) => source(text)));
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  }
}

@Injectable({ providedIn: 'root' })
export class FinderKey {
  private readonly dialogs = inject(Dialog);
  private readonly injector = inject(Injector);

  open(): void {
    if (this.dialogs.openDialogs.length > 0) return;
    const positionStrategy = createGlobalPositionStrategy(this.injector).centerHorizontally().top('12vh');
    this.dialogs.open(Finder, { ariaLabel: 'Find', positionStrategy });
  }

  /** Ctrl-K or Cmd-K, also while typing. */
  pressed(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    this.open();
  }
}
