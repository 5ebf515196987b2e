import { DOCUMENT, effect, inject, Injectable, type Signal, computed, signal } from '@angular/core';
import { provideTransloco, TranslocoService, type TranslocoLoader } from '@jsverse/transloco';
import { PracticeTime, UI_WORDS, type UiWords } from '@attune/ui';
import { of } from 'rxjs';
import { en, type Words } from './en';
import { es } from './es';

export type Language = 'en' | 'es';

const WORDS: Record<Language, Words> = { en, es };
const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US' };
const KEPT_AS = 'language';

/** The language that the reader chose here, else the browser's; it leads texts, dates and the page's `lang`. */
@Injectable({ providedIn: 'root' })
export class ReadingLanguage {
  private readonly transloco = inject(TranslocoService);
  private readonly chosen = signal<Language>(firstChoice());
  readonly current = this.chosen.asReadonly();

  constructor() {
    const { documentElement } = inject(DOCUMENT);
    const time = inject(PracticeTime);
    effect(() => {
      const language = this.chosen();
      this.transloco.setActiveLang(language);
      time.locale.set(LOCALES[language]);
      documentElement.lang = language;
    });
  }

  choose(language: Language): void {
    this.chosen.set(language);
    localStorage.setItem(KEPT_AS, language);
  }
}

@Injectable({ providedIn: 'root' })
class BundledWords implements TranslocoLoader {
  getTranslation(language: string) {
    return of(WORDS[language as Language]);
  }
}

/** Both languages are in the bundle, so that the site reads the same without a connection. */
export const WORDS_PROVIDERS = [
  provideTransloco({ config: { availableLangs: ['en', 'es'], defaultLang: 'en', reRenderOnLangChange: true }, loader: BundledWords }),
  {
    provide: UI_WORDS,
    useFactory: (): Signal<UiWords> => {
      const language = inject(ReadingLanguage);
      return computed(() => WORDS[language.current()].ui);
    },
  },
];

function firstChoice(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === 'en' || kept === 'es') return kept;
  return navigator.language.startsWith('es') ? 'es' : 'en';
}
