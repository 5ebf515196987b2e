import { CaseError, fieldsAt, numberAt, numbersAt, type CaseFields } from '@attune/util';
import { agreement } from './attunement/agreement';
import { bias } from './attunement/bias';
import { similarity } from './attunement/similarity';
import { truthAndBias } from './attunement/truth-and-bias';
import { carryingOver } from './coupling/carrying-over';
import { movingTogether } from './coupling/moving-together';
import type { Metric } from './numbers/metric';
import { settling, type SettlingPattern, type Tension } from './settling/settling';
import { trend } from './settling/trend';

/** Each value under its name, null where undefined; `reason` where it may not be shown. */
export interface DyadCase extends Readonly<Record<string, unknown>> {
  id: unknown;
  shown: boolean;
  reason?: string;
}

type Evaluated = Metric<string> & { pattern?: SettlingPattern | null };

const METRICS: ReadonlyMap<string, (entry: CaseFields) => Evaluated> = new Map<string, (entry: CaseFields) => Evaluated>([
  ['D1', (entry) => settling(tension(entry, 'before'), tension(entry, 'after'))],
  ['D2', (entry) => bias(...lists(entry, ['P', 'T']))],
  ['D3', (entry) => likeness(entry)],
  ['D4', (entry) => agreement(...lists(entry, ['P', 'T']))],
  ['D5', (entry) => truthAndBias(...lists(entry, ['T', 'S', 'P']))],
  ['D6', (entry) => carryingOver(...lists(entry, ['A', 'B']))],
  ['D7', (entry) => movingTogether(...lists(entry, ['A', 'B']))],
  ['D8', (entry) => trend(...lists(entry, ['y']))],
]);

/** Where a case may name its metric; the first of these that it has. An `id` names it by how it begins ("D3", "D3-two"). */
const NAMED_BY = ['metric', 'kind', 'dyad', 'type', 'measure'] as const;

/**
 * Evaluates one case of `npm run rules -- dyads FILE` with the rules of the product: `metric` is D1 to D8, its series as in the README of
 * the data files. Values are given also where they may not be shown, unrounded. Throws `CaseError` with the field: an unknown metric, a
 * series that is missing, holds something else than numbers and nulls, or is not as long as the others.
 */
export function evaluateDyad(entry: CaseFields): DyadCase {
  const { values, shown, reason, pattern } = evaluatorOf(entry)(entry);
  return { id: entry['id'], ...values, ...(pattern === undefined ? {} : { pattern }), shown, ...(reason === null ? {} : { reason }) };
}

function evaluatorOf(entry: CaseFields): (entry: CaseFields) => Evaluated {
  const field = NAMED_BY.find((key) => entry[key] !== undefined);
  const name = field === undefined ? /^D[1-9](?![0-9A-Za-z])/i.exec(String(entry['id']))?.[0] : entry[field];
  const evaluate = typeof name === 'string' ? METRICS.get(name.toUpperCase()) : undefined;
  if (!evaluate) throw new CaseError(field ?? 'metric', `one of ${[...METRICS.keys()].join(', ')} is wanted`);
  return evaluate;
}

function tension(entry: CaseFields, field: 'before' | 'after'): Tension {
  const given = fieldsAt(entry[field], field);
  if (given['A'] === undefined && given['B'] === undefined) throw new CaseError(field, 'A and B are wanted, null where not given');
  const of = (partner: 'A' | 'B') => ((given[partner] ?? null) === null ? null : numberAt(given[partner], `${field}.${partner}`));
  return { A: of('A'), B: of('B') };
}

function likeness(entry: CaseFields): Evaluated {
  if ((entry['N'] ?? null) === null) return similarity(...lists(entry, ['P', 'T']), null);
  return similarity(...lists(entry, ['P', 'T', 'N']));
}

/** Series of one length, one entry an occasion or feeling. */
function lists<const Names extends readonly string[]>(entry: CaseFields, names: Names): { -readonly [Index in keyof Names]: (number | null)[] } {
  const read = names.map((name) => numbersAt(entry[name], name));
  const length = read[0]?.length ?? 0;
  read.forEach((each, index) => {
    if (each.length !== length) throw new CaseError(names[index] ?? '', `as many as in ${names[0]} are wanted: ${length}, not ${each.length}`);
  });
  return read as { -readonly [Index in keyof Names]: (number | null)[] };
}
