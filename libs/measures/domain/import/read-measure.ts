import type { Language } from '@attune/couples/domain';
import type { CalendarDate } from '@attune/util';
import type { Cadence, MeasureDefinition, MeasureItem } from '../definitions/definition';
import { ELSEWHERE } from '../definitions/elsewhere.data';
import { MEASURES } from '../definitions/library';
import { FileReader, type Fields, type ImportFault } from './file-reader';
import { readItems, type ReadItem, type ReadQuestionnaire } from './questionnaire/read-items';
import { itemValues, type ValuedOption } from './scoring/item-values';
import { readScoring } from './scoring/read-scoring';

export type ReadMeasure = { ok: true; definition: MeasureDefinition } | { ok: false; faults: ImportFault[] };

const FIELDS = [
  'id', 'version', 'licence', 'reverse', 'unscored', 'values', 'by', 'worse', 'range', 'parts', 'missing', 'bands', 'cutOffs', 'findings', 'screen',
  'change', 'alerts', 'everyDays', 'leastDays', 'cadence',
] as const;

/**
 * A measure that a practice brings, from a FHIR R4 Questionnaire and a scoring file (both parsed JSON), as a definition of the same shape
 * as those that ship; or all that is wrong with the two, each fault with the item or field and what to do about it.
 * @param today the day of the import, in the practice's zone
 */
export function readMeasure(questionnaire: unknown, scoring: unknown, today: CalendarDate): ReadMeasure {
  const asking = new FileReader('questionnaire');
  const reader = new FileReader('scoring');
  const read = readItems(questionnaire, asking);
  const file = reader.fields(scoring, 'file');
  reader.only(file, FIELDS, '');
  const head = readHead(file, read, today, reader);
  const { items, unscored } = readAsked(read, file, reader);
  // Without values there is nothing to check bands and cut-offs against.
  if (asking.faults.length > 0 || items.length === 0 || items.some(({ options }) => options.length === 0)) return { ok: false, faults: [...asking.faults, ...reader.faults] };

  const ends = items.map(({ options }) => options.map(({ value }) => value));
  const sum: [number, number] = [ends.reduce((total, values) => total + Math.min(...values), 0), ends.reduce((total, values) => total + Math.max(...values), 0)];
  const numbers = new Map(items.map(({ linkId, number }) => [linkId, number]));
  const most = new Map(items.map(({ number }, index) => [number, Math.max(...(ends[index] ?? []))]));
  const rules = readScoring(file, { numbers, sum, most }, reader);
  return reader.faults.length > 0 ? { ok: false, faults: reader.faults } : { ok: true, definition: { ...head, items, unscored, ...rules } };
}

type Head = Pick<MeasureDefinition, 'id' | 'version' | 'name' | 'asOf' | 'languages' | 'languageNote' | 'instruction' | 'cadence' | 'alone' | 'licence' | 'loinc' | 'wording'>;

function readHead(file: Fields, read: ReadQuestionnaire, today: CalendarDate, reader: FileReader): Head {
  const licence = reader.fields(file['licence'], 'licence');
  reader.only(licence, ['status', 'credit'], 'licence');
  return {
    id: readId(file['id'], reader),
    version: file['version'] === undefined ? 1 : reader.count(file['version'], 'version', 1, 1000),
    name: read.name,
    asOf: today,
    languages: [read.language],
    languageNote: read.language === 'en' ? 'English only, as imported.' : 'Spanish only, as imported.',
    instruction: null,
    cadence: readCadence(file, reader),
    alone: true,
    licence: {
      status: reader.text(licence['status'], 'licence', 'status (by what right it is used)'),
      credit: reader.text(licence['credit'] ?? read.copyright, 'licence', 'credit line'),
      evidence: { status: 'given by the practice', source: 'Scoring file' },
    },
    loinc: read.loinc ? { panel: read.loinc, total: null, evidence: 'As imported' } : null,
    wording: { status: 'given by the practice', source: 'Imported Questionnaire' },
  };
}

function readId(given: unknown, reader: FileReader): string {
  const id = reader.text(given, 'id', 'name');
  const known = ELSEWHERE.find((each) => each.id === id.toUpperCase());
  if (known?.never) reader.fault('id', `is ${known.id}, which may not be used here`, known.note);
  if (MEASURES.some((each) => each.id === id.toUpperCase())) reader.fault('id', `is ${id}, which is here already`, 'Give that one, or choose another name.');
  if (id !== '' && !/^[A-Za-z0-9][\w.-]{0,39}$/.test(id)) reader.fault('id', 'is no short name', 'Use up to 40 letters, digits, dots and dashes.');
  return id;
}

function readCadence(file: Fields, reader: FileReader): Cadence {
  return {
    words: file['cadence'] === undefined ? '' : reader.text(file['cadence'], 'cadence', 'text'),
    everyDays: file['everyDays'] === undefined ? null : reader.count(file['everyDays'], 'everyDays', 1, 365),
    leastDays: file['leastDays'] === undefined ? 1 : reader.count(file['leastDays'], 'leastDays', 1, 365),
  };
}

function readAsked({ items, language }: ReadQuestionnaire, file: Fields, reader: FileReader): Pick<MeasureDefinition, 'items' | 'unscored'> {
  const reverse = namedItems('reverse', items, file, reader);
  const apart = namedItems('unscored', items, file, reader);
  for (const each of [...reverse].filter((linkId) => apart.has(linkId))) reader.fault('reverse', `names an item that does not count: "${each}"`, 'Leave it in one of the two: reverse or unscored.');
  const values = file['values'] === undefined ? {} : reader.fields(file['values'], 'values');
  reader.only(values, ['*', ...items.map(({ linkId }) => linkId)], 'values');
  const way = (linkId: string) => (apart.has(linkId) ? 'unscored' : reverse.has(linkId) ? 'reversed' : 'as-is');
  const made = items.map((item) => ({ item, options: itemValues(item, values, way(item.linkId), reader) }));
  const scored = made.filter(({ item }) => !apart.has(item.linkId));
  const unscored = made.filter(({ item }) => apart.has(item.linkId));
  if (scored.length === 0 && items.length > 0) reader.fault('unscored', 'leaves no item to score', 'Name only those that do not count.');
  return {
    items: scored.map(({ item, options }, index) => toItem(item, options, index + 1, language)),
    unscored: unscored.map(({ item, options }, index) => toItem(item, options, scored.length + index + 1, language)),
  };
}

function namedItems(field: 'reverse' | 'unscored', items: readonly ReadItem[], file: Fields, reader: FileReader): Set<string> {
  const known = items.map(({ linkId }) => linkId);
  const named = reader.list(file[field], field).map(String);
  named.forEach((each, index) => {
    if (!known.includes(each)) reader.fault(`${field}[${index}]`, `names no item: "${each}"`, `Use the linkId of one: ${known.join(', ')}.`);
  });
  return new Set(named);
}

function toItem({ linkId, text, heading, loinc }: ReadItem, options: readonly ValuedOption[], number: number, language: Language): MeasureItem {
  return {
    number,
    linkId,
    text: { [language]: text },
    ...(heading ? { heading: { [language]: heading } } : {}),
    options: options.map((each) => ({ value: each.value, label: { [language]: each.label }, ...(each.loinc ? { loinc: each.loinc } : {}) })),
    ...(loinc ? { loinc } : {}),
  };
}
