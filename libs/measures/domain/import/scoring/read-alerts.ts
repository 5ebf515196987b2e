import { ACT } from '../../definitions/acts.data';
import { ALERT_LEVELS, ALERT_MATTERS, type AlertMatter, type AlertRule, type AlertWhen, type Cut, type Finding, type Scoring, type Screen } from '../../definitions/definition';
import type { Fields, FileReader } from '../file-reader';
import { readCut } from './read-cut';

interface AlertGround {
  worse: Scoring['worse'];
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

/** The alerts of a scoring file, each with one condition: an item, a total, a finding, the gap of a screen, or so many points worse. */
export function readAlerts(given: unknown, ground: AlertGround, items: (given: unknown, at: string) => number[], reader: FileReader): AlertRule[] {
  return reader.list(given, 'alerts').flatMap((each, index) => {
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
}

function readWhen(alert: Fields, at: string, { findings, screen }: AlertGround, items: (given: unknown, at: string) => number[], reader: FileReader): AlertWhen | null {
  if (alert['item'] !== undefined) {
    const [item] = items([alert['item']], `${at}.item`);
    if (item === undefined) return null;
    return alert['missing'] === true ? { kind: 'item-missing', item } : { kind: 'item', item, atLeast: reader.number(alert['atLeast'], `${at}.atLeast`) };
  }
  if (alert['total'] !== undefined) {
    const cut = readCut(reader.fields(alert['total'], `${at}.total`), `${at}.total`, reader);
    return cut && { kind: 'total', cut };
  }
  if (alert['finding'] !== undefined) {
    const finding = reader.oneOf(alert['finding'], findings.map(({ name }) => name), `${at}.finding`);
    return finding === undefined ? null : { kind: 'finding', finding };
  }
  if (alert['worseBy'] !== undefined) return { kind: 'worse-by', points: reader.number(alert['worseBy'], `${at}.worseBy`) };
  if (alert['gap'] === true && screen?.gap) return { kind: 'gap' };
  reader.fault(at, 'says no condition', 'Give one of item, total, finding, worseBy, or gap of a screen that has one.');
  return null;
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
