/** What a measure is given for. What a practice brought is not sorted by us. */
export const PURPOSES = ['relationship', 'person', 'safety', 'own'] as const;
export type MeasurePurpose = (typeof PURPOSES)[number];

/** The measures that ship, by what they ask about. */
const SHIPPED: Readonly<Record<string, MeasurePurpose>> = {
  'CSI-16': 'relationship', 'CSI-4': 'relationship',
  'PHQ-9': 'person', 'GAD-7': 'person',
  HARK: 'safety',
};

export const purposeOf = (measure: string): MeasurePurpose => SHIPPED[measure] ?? 'own';

/** Asks each partner about the relationship: the caseload shows the newest of these. */
export const RELATIONSHIP_MEASURES: readonly string[] = Object.keys(SHIPPED).filter((measure) => SHIPPED[measure] === 'relationship');
