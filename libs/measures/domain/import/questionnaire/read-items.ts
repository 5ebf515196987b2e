import type { Language } from '@attune/couples/domain';
import type { Fields, FileReader } from '../file-reader';
import { itemOptions, type ReadOption } from './item-options';

/** One question as it stands in the Questionnaire. What its answers count may still come from the scoring file. */
export interface ReadItem {
  linkId: string;
  text: string;
  /** Said before it: the texts of groups and of display items since the question before. */
  heading: string | null;
  options: ReadOption[];
  loinc: string | null;
}

export interface ReadQuestionnaire {
  name: string;
  language: Language;
  copyright: string | null;
  loinc: string | null;
  items: ReadItem[];
}

const LOINC = 'http://loinc.org';
/** Nobody answers more on a phone. */
const MOST_ITEMS = 100;
const LANGUAGES: readonly Language[] = ['en', 'es'];

/**
 * The questions of a FHIR R4 Questionnaire, groups unfolded, in order. Every item is asked of everybody, one a screen, so conditions and
 * repeats are faults; so is what cannot be scored. Source: hl7.org/fhir/R4/questionnaire.html.
 */
export function readItems(given: unknown, reader: FileReader): ReadQuestionnaire {
  const questionnaire = reader.fields(given, 'file');
  if (questionnaire['resourceType'] !== 'Questionnaire') {
    reader.fault('resourceType', 'is not "Questionnaire"', 'Choose a FHIR R4 Questionnaire in JSON.');
    return { name: '', language: 'en', copyright: null, loinc: null, items: [] };
  }
  const items: ReadItem[] = [];
  const walk = new Walk(items, reader, reader.list(questionnaire['contained'], 'contained'));
  walk.over(questionnaire['item'], 'item');
  if (items.length === 0) reader.fault('item', 'holds no question', 'Put the items of the measure there.');
  if (items.length > MOST_ITEMS) reader.fault('item', `holds ${items.length} questions`, `Use a form of at most ${MOST_ITEMS}.`);
  return {
    name: reader.text(questionnaire['title'] ?? questionnaire['name'], 'title', 'title'),
    language: languageOf(questionnaire['language'], reader),
    copyright: typeof questionnaire['copyright'] === 'string' ? questionnaire['copyright'].trim() : null,
    loinc: loincOf(questionnaire['code']),
    items,
  };
}

class Walk {
  private readonly seen = new Set<string>();
  private headings: string[] = [];

  constructor(
    private readonly items: ReadItem[],
    private readonly reader: FileReader,
    private readonly contained: readonly unknown[],
  ) {}

  over(given: unknown, at: string): void {
    this.reader.list(given, at).forEach((each, index) => this.one(this.reader.fields(each, `${at}[${index}]`), `${at}[${index}]`));
  }

  private one(item: Fields, path: string): void {
    const linkId = typeof item['linkId'] === 'string' ? item['linkId'].trim() : '';
    const at = linkId === '' ? path : `item ${linkId}`;
    if (linkId === '') this.reader.fault(path, 'has no linkId', 'Give every item a linkId of its own.');
    else if (this.seen.has(linkId)) this.reader.fault(at, 'is there twice', 'Give every item a linkId of its own.');
    this.seen.add(linkId);
    this.refuse(item, at);
    if (item['type'] === 'group' || item['type'] === 'display') {
      if (typeof item['text'] === 'string' && item['text'].trim() !== '') this.headings.push(item['text'].trim());
    } else {
      this.items.push({
        linkId,
        text: this.reader.text(item['text'], at, 'text'),
        heading: this.headings.join('\n') || null,
        options: itemOptions(item, this.contained, at, this.reader),
        loinc: loincOf(item['code']),
      });
      this.headings = [];
    }
    if (item['item'] !== undefined) this.over(item['item'], `${path}.item`);
  }

  private refuse(item: Fields, at: string): void {
    if (Array.isArray(item['enableWhen']) && item['enableWhen'].length > 0) {
      this.reader.fault(at, 'is asked under a condition (enableWhen)', 'Take the condition out: every item is asked of everybody and may be passed over.');
    }
    if (item['repeats'] === true) this.reader.fault(at, 'may be answered more than once (repeats)', 'Make it one choice, or one item for each answer.');
  }
}

function languageOf(given: unknown, reader: FileReader): Language {
  if (given === undefined) return 'en';
  const language = LANGUAGES.find((each) => each === String(given).slice(0, 2).toLowerCase());
  if (!language) reader.fault('language', `is "${String(given)}"`, 'The portal speaks English and Spanish: "en" or "es".');
  return language ?? 'en';
}

function loincOf(codes: unknown): string | null {
  const all: unknown[] = Array.isArray(codes) ? codes : [];
  const found = all.find((each): each is Fields => typeof each === 'object' && each !== null && (each as Fields)['system'] === LOINC);
  return typeof found?.['code'] === 'string' ? found['code'] : null;
}
