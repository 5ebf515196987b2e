import type { MeasureDefinition, Texts } from '../definitions/definition';
import type { Score } from '../score/score-measure';
import { bandInWords } from './band-in-words';

type Read = Pick<MeasureDefinition, 'screen'>;

/** Whether a clinician may choose that a partner reads the own result: never that of a screen, which would stand on a phone that others hold. */
export function mayTellResult({ screen }: Pick<MeasureDefinition, 'screen'>): boolean {
  return screen === null;
}

/**
 * The own result for the person who answered: the range by its name and never a number. Null where there is nothing to say: a screen, no
 * total, no ranges, or an alert, which somebody should speak about and not a screen. Practice policy.
 */
export function resultInWords(definition: Read, { band, alerts }: Pick<Score, 'band' | 'alerts'>): Texts | null {
  if (!mayTellResult(definition) || band === null || alerts.length > 0) return null;
  const { en, es } = bandInWords(band);
  return {
    en: `Your answers lie in the range that is called “${en}”. That says how it was lately, not who you are; bring it along if you want to talk about it.`,
    es: `Tus respuestas están en el rango que se llama «${es}». Eso dice cómo estuvo últimamente, no quién eres; tráelo si quieres hablar de ello.`,
  };
}
