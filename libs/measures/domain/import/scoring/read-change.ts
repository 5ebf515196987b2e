import { normFault, reliableChange } from '../../change/reliable-change';
import type { ChangeRule, CutOff, Scoring } from '../../definitions/definition';
import type { FileReader } from '../file-reader';

interface ChangeGround {
  by: Scoring['by'];
  /** Totals are whole numbers, so a threshold is rounded up. */
  whole: boolean;
  cutOffs: readonly CutOff[];
}

/** When two totals differ reliably: `points` from a source, or computed from the `sd` and `reliability` of a norm that the practice gives. */
export function readChange(given: unknown, { by, whole, cutOffs }: ChangeGround, reader: FileReader): ChangeRule | null {
  if (given === undefined || given === null) return null;
  const change = reader.fields(given, 'change');
  reader.only(change, ['points', 'sd', 'reliability', 'cutOff', 'source'], 'change');
  if (by === 'parts') reader.fault('change', 'stands beside a measure that has parts and no total', 'Leave it out.');
  const cut = cutOffs.find(({ name }) => name === change['cutOff']);
  if (change['cutOff'] !== undefined && !cut) reader.fault('change.cutOff', 'is not among cutOffs', `Use the name of one: ${cutOffs.map(({ name }) => name).join(', ') || 'none is given'}.`);
  const source = reader.text(change['source'], 'change', 'source');
  const rest = { cut: cut ? { side: cut.side, at: cut.at } : null, evidence: { status: 'given by the practice' as const, source } };

  if (change['points'] !== undefined) {
    const threshold = reader.number(change['points'], 'change.points');
    if (threshold <= 0) reader.fault('change.points', 'is not above 0', 'Write the points that two totals must differ by.');
    return { threshold, rci: null, provisional: false, ...rest };
  }
  const norm = { sd: reader.number(change['sd'], 'change.sd'), reliability: reader.number(change['reliability'], 'change.reliability') };
  const fault = normFault(norm);
  if (fault) {
    reader.fault(fault === 'sd-not-above-0' ? 'change.sd' : 'change.reliability', fault === 'sd-not-above-0' ? 'is not above 0' : 'does not lie from 0 to under 1', 'Give points, or sd and reliability of a norm.');
    return null;
  }
  const { rci, threshold } = reliableChange(norm, whole ? 'whole' : 'fractional');
  return { threshold, rci, provisional: true, ...rest };
}
