import type { Band, Clause, CutOff, Finding, MeasureDefinition, MissingRule, Part, Screen } from '../../definitions/definition';
import { readAlerts } from './read-alerts';
import { readChange } from './read-change';
import { readCut } from './read-cut';
import type { Fields, FileReader } from '../file-reader';

/** What the rest of the scoring file is checked against. */
export interface ScoringGround {
  /** Item numbers by linkId, without those that are not scored. */
  numbers: ReadonlyMap<string, number>;
  /** The least and the most that the answers can sum up to. */
  sum: readonly [number, number];
  /** The most that each item can count, by its number. */
  most: ReadonlyMap<number, number>;
}

export type ReadScoring = Pick<MeasureDefinition, 'scoring' | 'missing' | 'bands' | 'cutOffs' | 'findings' | 'screen' | 'change' | 'alerts'>;

const PRACTICE = 'given by the practice' as const;

/** How a measure is scored, from the scoring file. Its fields are described in the README of measures. */
export function readScoring(file: Fields, ground: ScoringGround, reader: FileReader): ReadScoring {
  const by = reader.oneOf(file['by'] ?? 'sum', ['sum', 'mean', 'parts'], 'by') ?? 'sum';
  const worse = reader.oneOf(file['worse'], ['higher', 'lower'], 'worse') ?? 'higher';
  const count = ground.numbers.size;
  const range: [number, number] = by === 'mean' ? [ground.sum[0] / count, ground.sum[1] / count] : [...ground.sum];
  const items = (given: unknown, at: string) => readItemNumbers(given, at, ground.numbers, reader);

  const scoring = { by, range, worse, parts: readParts(file['parts'], items, reader) };
  if (by === 'parts' && scoring.parts.length === 0) reader.fault('parts', 'are missing', 'Name the parts, or score by "sum" or "mean".');
  checkRange(file['range'], range, reader);
  const cutOffs = readCutOffs(file['cutOffs'], reader);
  const findings = readFindings(file['findings'], ground.most, items, reader);
  const screen = readScreen(file['screen'], findings, reader);
  const rest = { by, worse, range, most: ground.most, whole: by === 'sum', cutOffs, findings, screen };
  reader.once(scoring.parts, 'parts');
  reader.once(cutOffs, 'cutOffs');
  reader.once(findings, 'findings');
  return {
    scoring,
    missing: readMissing(file['missing'], count, items, reader),
    bands: readBands(file['bands'], range, by === 'parts', reader),
    cutOffs,
    findings,
    screen,
    change: readChange(file['change'], rest, reader),
    alerts: readAlerts(file['alerts'], rest, items, reader),
  };
}

export type ItemNumbers = (given: unknown, at: string) => number[];

function readItemNumbers(given: unknown, at: string, numbers: ReadonlyMap<string, number>, reader: FileReader): number[] {
  return reader.list(given, at).flatMap((each, index) => {
    const number = typeof each === 'string' ? numbers.get(each) : undefined;
    if (number === undefined) {
      reader.fault(`${at}[${index}]`, `names no scored item: ${JSON.stringify(each)}`, `Use the linkId of one: ${[...numbers.keys()].join(', ')}.`);
      return [];
    }
    return [number];
  });
}

function readParts(given: unknown, items: ItemNumbers, reader: FileReader): Part[] {
  return reader.list(given, 'parts').map((each, index) => {
    const at = `parts[${index}]`;
    const part = reader.fields(each, at);
    reader.only(part, ['name', 'items', 'by'], at);
    const read = { name: reader.text(part['name'], at, 'name'), items: items(part['items'], `${at}.items`), by: reader.oneOf(part['by'], ['sum', 'mean'], `${at}.by`) ?? 'sum' };
    if (read.items.length === 0) reader.fault(`${at}.items`, 'is empty', 'Name its items by linkId.');
    return read;
  });
}

function checkRange(given: unknown, range: readonly [number, number], reader: FileReader): void {
  if (given === undefined) return;
  const [least, most] = reader.list(given, 'range');
  if (least !== range[0] || most !== range[1]) {
    reader.fault('range', `is not what the answers give: ${range[0]} to ${range[1]}`, 'Look whether an item, a value or a reversal is wrong.');
  }
}

function readBands(given: unknown, range: readonly [number, number], without: boolean, reader: FileReader): Band[] {
  const bands = reader.list(given, 'bands').map((each, index) => {
    const at = `bands[${index}]`;
    const band = reader.fields(each, at);
    reader.only(band, ['from', 'label'], at);
    return { from: reader.number(band['from'], `${at}.from`), label: reader.text(band['label'], at, 'label') };
  });
  if (bands.length > 0 && without) reader.fault('bands', 'stand beside a measure that has parts and no total', 'Leave them out.');
  bands.forEach(({ from }, index) => {
    if (index > 0 && from <= (bands[index - 1]?.from ?? 0)) reader.fault(`bands[${index}].from`, 'does not lie above the one before', 'Order the bands from low to high.');
    if (from > range[1]) reader.fault(`bands[${index}].from`, `can never be reached: the most is ${range[1]}`, 'Correct it, or look at the values of the answers.');
  });
  if (bands[0] && bands[0].from > range[0]) reader.fault('bands[0].from', `leaves totals from ${range[0]} without a band`, `Let the first band begin at ${range[0]}.`);
  return bands;
}

function readCutOffs(given: unknown, reader: FileReader): CutOff[] {
  return reader.list(given, 'cutOffs').flatMap((each, index) => {
    const at = `cutOffs[${index}]`;
    const cutOff = reader.fields(each, at);
    reader.only(cutOff, ['name', 'source', 'from', 'above', 'below', 'upTo'], at);
    const cut = readCut(cutOff, at, reader);
    return cut ? [{ name: reader.text(cutOff['name'], at, 'name'), ...cut, evidence: { status: PRACTICE, source: reader.text(cutOff['source'], at, 'source') } }] : [];
  });
}

function readFindings(given: unknown, most: ScoringGround['most'], items: ItemNumbers, reader: FileReader): Finding[] {
  return reader.list(given, 'findings').map((each, index) => {
    const at = `findings[${index}]`;
    const finding = reader.fields(each, at);
    reader.only(finding, ['name', 'any'], at);
    const any = reader.list(finding['any'], `${at}.any`).map((all, way) => reader.list(all, `${at}.any[${way}]`).map((clause, nth) => readClause(clause, `${at}.any[${way}][${nth}]`, most, items, reader)));
    if (any.length === 0 || any.some((all) => all.length === 0)) reader.fault(`${at}.any`, 'has no condition', 'Give a list of lists of { items, count, atLeast }.');
    return { name: reader.text(finding['name'], at, 'name'), any };
  });
}

function readClause(given: unknown, at: string, most: ScoringGround['most'], items: ItemNumbers, reader: FileReader): Clause {
  const clause = reader.fields(given, at);
  reader.only(clause, ['items', 'count', 'atLeast'], at);
  const of = items(clause['items'], `${at}.items`);
  const count = reader.count(clause['count'], `${at}.count`, 1, Math.max(1, of.length));
  const atLeast = reader.number(clause['atLeast'], `${at}.atLeast`);
  const able = of.filter((item) => (most.get(item) ?? Infinity) >= atLeast).length;
  if (of.length > 0 && able < count) reader.fault(`${at}.atLeast`, `can be reached by ${able} of these items, not by ${count}`, 'Correct it, or look at the values of the answers.');
  return { items: of, count, atLeast };
}

function readScreen(given: unknown, findings: readonly Finding[], reader: FileReader): Screen | null {
  if (given === undefined || given === null) return null;
  const screen = reader.fields(given, 'screen');
  reader.only(screen, ['otherwise', 'gap'], 'screen');
  if (findings.length === 0) reader.fault('screen', 'has no findings to be read by', 'Name at least one finding, or leave the screen out.');
  const gap = screen['gap'] ?? null;
  const read = { otherwise: reader.text(screen['otherwise'], 'screen', 'otherwise'), gap: gap === null ? null : reader.text(gap, 'screen', 'gap') };
  // A result is told by its word alone: a gap called as a finding is would raise its alert whenever nothing is missing.
  reader.once([...findings, { name: read.otherwise }, ...(read.gap === null ? [] : [{ name: read.gap }])], 'screen');
  return read;
}

function readMissing(given: unknown, count: number, items: ItemNumbers, reader: FileReader): MissingRule {
  const evidence = { status: PRACTICE, source: 'Scoring file' };
  if (given === undefined) return { atMost: 0, required: [], apart: [], evidence };
  const missing = reader.fields(given, 'missing');
  reader.only(missing, ['atMost', 'required', 'apart'], 'missing');
  return {
    atMost: reader.count(missing['atMost'], 'missing.atMost', 0, Math.max(0, count - 1)),
    required: items(missing['required'], 'missing.required'),
    apart: items(missing['apart'], 'missing.apart'),
    evidence,
  };
}
