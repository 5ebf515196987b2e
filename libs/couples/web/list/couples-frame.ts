import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { COUPLE_STATUSES, type CoupleStatus } from '@attune/couples/domain';
import { Icon, ME, Page, Shortcuts } from '@attune/ui';
import { STATUS_WORDS } from '../words';

/** Long enough that a name is typed and not each letter asked for. */
const PAUSE_MS = 200;

/** What stands around a list of couples, whoever looks at it: opening one, bringing them in, finding by name and status. */
@Component({
  selector: 'att-couples-frame',
  imports: [Icon, MatButton, MatFormField, MatInput, MatLabel, MatOption, MatPrefix, MatSelect, Page, RouterLink],
  templateUrl: './couples-frame.html',
  styleUrl: './couples-frame.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CouplesFrame {
  private readonly here = inject(ME);
  readonly search = model('');
  readonly status = model<CoupleStatus | ''>('');
  readonly mayOpen = computed(() => this.here.may('couples.write'));
  protected readonly mayImport = computed(() => this.here.may('couples.import'));
  protected readonly statuses = COUPLE_STATUSES.map((value) => ({ value, words: STATUS_WORDS[value] }));
  private pause?: ReturnType<typeof setTimeout>;

  constructor() {
    const router = inject(Router);
    inject(DestroyRef).onDestroy(() => clearTimeout(this.pause));
    inject(Shortcuts).add([{ key: 'n', does: 'New couple', run: () => void router.navigateByUrl('/couples/new'), when: () => this.mayOpen() }]);
  }

  protected typed(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.search.set(value.trim()), PAUSE_MS);
  }
}
