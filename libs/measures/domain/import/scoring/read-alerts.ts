import { ACT } from '../../definitions/acts.data';
import { ALERT_LEVELS, ALERT_MATTERS, type AlertMatter, type AlertRule, type AlertWhen, type Cut, type Finding, type Scoring, type Screen } from '../../definitions/definition';
import { within } from '../../score/band-of';
import type { Fields, FileReader } from '../file-reader';
import { readCut } from './read-cut';

interface AlertGround extends Pick<Scoring, 'by' | 'worse' | 'range'> {
  /** The most that each item can count, by its number. */
  most: ReadonlyMap<number, number>;
  findings: readonly Finding[];
  screen: Screen | null;
}

const SIGNS: Readonly<Record<Cut['side'], string>> = { from: '>=', above: '>', below: '<', upTo: '<=' };
const USUAL_ACT: Readonly<Record<AlertMatter, string>> = {
  'self-harm': ACT.selfHarm,
  violence: ACT.violence,
  severity: ACT.severity,
  worse: ACT.worse,
  gap: ACT.gap,
};

const CONDITIONS = ['item', 'total', 'finding', 'gap', 'worseBy'] as const;

/**
 * The alerts of a scoring file, each with one condition: an item, a total, a finding, the gap of a screen, or so many points worse. Refused is one
 * that no answers could raise, and one that another raises already: whoever imports it would count on it.
 */
export function readAlerts(given: unknown, ground: AlertGround, items: (given: unknown, at: string) => number[], reader: FileReader): AlertRule[] {
  const alerts = reader.list(given, 'alerts').flatMap((each, index) => {
    const at = `alerts[${index}]`;
    const alert = reader.fields(each, at);
    reader.only(alert, ['item', 'atLeast', 'missing', 'total', 'finding', 'gap', 'worseBy', 'level', 'matter', 'act'], at);
    const when = readWhen(alert, at, ground, items, reader);
    const level = reader.oneOf(alert['level'], ALERT_LEVELS, `${at}.level`);
    const matter = reader.oneOf(alert['matter'], ALERT_MATTERS, `${at}.matter`);
    if (!when || !level || !matter) return [];
    const act = alert['act'] === undefined ? USUAL_ACT[matter] : reader.text(alert['act'], at, 'act');
    return [{ name: nameOf(when, ground.worse), when, level, matter, act }];
  });
  reader.once(alerts, 'alerts');
  return alerts;
}

function readWhen(alert: Fields, at: string, ground: AlertGround, items: (given: unknown, at: string) => number[], reader: FileReader): AlertWhen | null {
  const named = CONDITIONS.filter((condition) => alert[condition] !== undefined);
  const [condition] = named;
  if (condition === undefined || named.length > 1 || (condition === 'gap' && (alert['gap'] !== true || !ground.screen?.gap))) {
    reader.fault(at, named.length > 1 ? `says ${named.length} conditions` : 'says no condition', 'Give one of item, total, finding, worseBy, or gap of a screen that has one.');
    return null;
  }
  if (ground.by === 'parts' && (condition === 'total' || condition === 'worseBy')) reader.fault(`${at}.${condition}`, 'asks for the total of a measure that has none', 'Use an item or a finding.');
  switch (condition) {
    case 'item':
      return itemOf(alert, at, ground, items, reader);
    case 'total': {
      const cut = readCut(reader.fields(alert['total'], `${at}.total`), `${at}.total`, reader);
      if (cut && !ground.range.some((end) => within(cut, end))) reader.fault(`${at}.total`, `can never be reached: totals go from ${ground.range.join(' to ')}`, 'Correct it.');
      return cut && { kind: 'total', cut };
    }
    case 'finding': {
      const finding = reader.oneOf(alert['finding'], ground.findings.map(({ name }) => name), `${at}.finding`);
      return finding === undefined ? null : { kind: 'finding', finding };
    }
    case 'worseBy': {
      const points = reader.number(alert['worseBy'], `${at}.worseBy`);
      const most = ground.range[1] - ground.range[0];
      if (points <= 0 || points > most) reader.fault(`${at}.worseBy`, `does not lie above 0 and up to ${most}`, 'Write the points by which a total must be worse.');
      return { kind: 'worse-by', points };
    }
    case 'gap':
      return { kind: 'gap' };
  }
}

function itemOf(alert: Fields, at: string, { most }: AlertGround, items: (given: unknown, at: string) => number[], reader: FileReader): AlertWhen | null {
  const [item] = items([alert['item']], `${at}.item`);
  if (item === undefined) return null;
  if (alert['missing'] === true) return { kind: 'item-missing', item };
  const atLeast = reader.number(alert['atLeast'], `${at}.atLeast`);
  const end = most.get(item) ?? Infinity;
  if (atLeast > end) reader.fault(`${at}.atLeast`, `can never be reached: the most is ${end}`, 'Correct it, or look at the values of the answers.');
  return { kind: 'item', item, atLeast };
}

function nameOf(when: AlertWhen, worse: Scoring['worse']): string {
  switch (when.kind) {
    case 'item':
      return `item${when.item}>=${when.atLeast}`;
    case 'item-missing':
      return `item${when.item} missing`;
    case 'total':
      return `total${SIGNS[when.cut.side]}${when.cut.at}`;
    case 'finding':
      return when.finding;
    case 'gap':
      return 'incomplete';
    case 'worse-by':
      return `${worse === 'higher' ? 'rise' : 'drop'}>=${when.points} since last`;
  }
}
