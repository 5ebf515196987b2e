import type { CoupleMeasure, CoupleMeasuresReply, MeasurePoint } from '@attune/measures/domain';

/** A finished one with that total; what is over it decides the rest. */
export const aPoint = (on: string, exact: number | null, over: Partial<MeasurePoint> = {}): MeasurePoint => ({
  administrationId: `${on}-${exact}`, on, state: 'finished', total: exact, exact, band: null, prorated: false, answered: 4, of: 4, alerts: [], takenUp: null, freely: null, change: null, sameSitting: false, ...over,
});

const nobody = { points: [], course: null, track: null, change: null };

export const aMeasure = (over: Partial<CoupleMeasure> = {}): CoupleMeasure => ({
  measure: 'CSI-4', name: 'Couples Satisfaction Index (4)', screen: false, range: [0, 21], worse: 'lower', bands: [],
  cutOffs: [{ name: 'distress', side: 'below', at: 13.5, evidence: { status: 'verified', source: '' } }],
  threshold: 3, provisional: true, lines: { a: nobody, b: nobody }, pair: null, discrepancies: [], ...over,
});

export const aReply = (over: Partial<CoupleMeasuresReply> = {}): CoupleMeasuresReply => ({
  partners: { a: { id: 'x', name: 'Ana' }, b: { id: 'y', name: 'Tom' } }, conjoint: false, mayTreat: true, held: false, givings: [], measures: [], releases: [], appointments: [], exercises: [], ...over,
});
