import { inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoService } from '@jsverse/transloco';
import { type Language, say, type Words } from '@attune/exercises/domain';

/** Texts that travel with the exercises, in the language that the person reads. */
@Injectable({ providedIn: 'root' })
export class Say {
  private readonly transloco = inject(TranslocoService);
  private readonly active = toSignal(this.transloco.langChanges$, { initialValue: this.transloco.getActiveLang() });

  /** The language of the screens, `en` where nothing else was chosen. */
  language(): Language {
    return this.active() === 'es' ? 'es' : 'en';
  }

  say(words: Words, names: Record<string, string | number> = {}): string {
    return say(words, this.language(), names);
  }
}
