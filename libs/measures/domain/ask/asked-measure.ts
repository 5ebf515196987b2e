import type { MeasureDefinition } from '../definitions/definition';
import type { AskedMeasure } from '../shapes/portal';

/**
 * What a partner is told of a measure: its items and the authors' line. Not its name, bands, cut-offs, findings or alerts, which would say
 * what is looked for to whoever holds the phone. Practice policy (N2, N16).
 */
export function askedOf({ instruction, items, unscored, licence, alone }: MeasureDefinition): AskedMeasure {
  const asked = [...items, ...unscored].map(({ number, linkId, text, heading, options, ends }) => ({
    number,
    linkId,
    text,
    options: options.map(({ value, label }) => ({ value, label })),
    ...(heading ? { heading } : {}),
    ...(ends ? { ends } : {}),
  }));
  return { instruction, instructed: items.length, items: asked, credit: licence.credit, alone };
}
