import type { Fields, FileReader } from '../file-reader';

/** What one may choose, in the order shown. `value` is null where the Questionnaire gives none. */
export interface ReadOption {
  label: string;
  value: number | null;
  loinc: string | null;
}

/** Where FHIR keeps what an answer counts: the first since R4, the second since R5 and in structured data capture. */
const WEIGHTS = ['http://hl7.org/fhir/StructureDefinition/ordinalValue', 'http://hl7.org/fhir/StructureDefinition/itemWeight'];
const LEAST = 'http://hl7.org/fhir/StructureDefinition/minValue';
const MOST = 'http://hl7.org/fhir/StructureDefinition/maxValue';
const LOINC = 'http://loinc.org';
/** A line of numbers longer than this is no choice on a phone. */
const LONGEST_LINE = 21;

/** The options of one item of a FHIR R4 Questionnaire: `choice`, `boolean`, or `integer` between two ends. What cannot be chosen from is a fault. */
export function itemOptions(item: Fields, contained: readonly unknown[], at: string, reader: FileReader): ReadOption[] {
  switch (item['type']) {
    case 'choice':
      return chosenFrom(item, contained, at, reader);
    case 'boolean':
      return ['No', 'Yes'].map((label, value) => ({ label, value, loinc: null }));
    case 'integer':
      return line(item, at, reader);
    default:
      reader.fault(at, `is of type "${String(item['type'])}", which cannot be scored`, 'Make it a "choice" with answerOption, or leave the item out.');
      return [];
  }
}

function chosenFrom(item: Fields, contained: readonly unknown[], at: string, reader: FileReader): ReadOption[] {
  const options = item['answerOption'] === undefined ? fromValueSet(item, contained) : reader.list(item['answerOption'], at);
  if (options.length < 2) {
    reader.fault(at, 'has fewer than two answers to choose from', 'Give them as answerOption, or as a contained ValueSet: a link to elsewhere is not followed.');
    return [];
  }
  return options.map((each, index) => option(reader.fields(each, `${at}, answer ${index + 1}`), `${at}, answer ${index + 1}`, reader));
}

/** The concepts of a ValueSet that the Questionnaire contains, in the shape of answer options. */
function fromValueSet(item: Fields, contained: readonly unknown[]): unknown[] {
  const name = typeof item['answerValueSet'] === 'string' ? item['answerValueSet'].replace(/^#/, '') : '';
  const set = contained.find((each) => isFields(each) && each['resourceType'] === 'ValueSet' && each['id'] === name);
  const compose = isFields(set) && isFields(set['compose']) ? set['compose'] : {};
  const include: unknown[] = Array.isArray(compose['include']) ? compose['include'] : [];
  return include.flatMap((each) => {
    const concepts: unknown[] = isFields(each) && Array.isArray(each['concept']) ? each['concept'] : [];
    return concepts.map((concept) => ({ valueCoding: { ...(isFields(concept) ? concept : {}), system: isFields(each) ? each['system'] : undefined } }));
  });
}

function option(given: Fields, at: string, reader: FileReader): ReadOption {
  const coding = isFields(given['valueCoding']) ? given['valueCoding'] : {};
  const number = typeof given['valueInteger'] === 'number' ? given['valueInteger'] : null;
  const label = coding['display'] ?? given['valueString'] ?? (number === null ? coding['code'] : String(number));
  return {
    label: reader.text(label, at, 'words'),
    value: weightIn(given) ?? weightIn(coding) ?? number,
    loinc: coding['system'] === LOINC && typeof coding['code'] === 'string' ? coding['code'] : null,
  };
}

function weightIn(holder: Fields): number | null {
  const value = extension(holder, WEIGHTS)?.['valueDecimal'];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function line(item: Fields, at: string, reader: FileReader): ReadOption[] {
  const least = extension(item, [LEAST])?.['valueInteger'];
  const most = extension(item, [MOST])?.['valueInteger'];
  if (!Number.isInteger(least) || !Number.isInteger(most) || Number(most) <= Number(least) || Number(most) - Number(least) >= LONGEST_LINE) {
    reader.fault(at, 'is a number without two ends', `Give the extensions minValue and maxValue, at most ${LONGEST_LINE} steps, or make it a "choice".`);
    return [];
  }
  return Array.from({ length: Number(most) - Number(least) + 1 }, (_, index) => Number(least) + index).map((value) => ({ label: String(value), value, loinc: null }));
}

function extension(holder: Fields, urls: readonly string[]): Fields | undefined {
  const all: unknown[] = Array.isArray(holder['extension']) ? holder['extension'] : [];
  return all.filter(isFields).find(({ url }) => urls.includes(String(url)));
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
