/** One thing that is wrong with what a practice imports, and what to do about it. */
export interface ImportFault {
  file: 'questionnaire' | 'scoring';
  /** The item by its linkId (`item 4a`), or the place in the file (`bands[1].from`). */
  at: string;
  problem: string;
  remedy: string;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Most characters of one text of a measure. */
export const MEASURE_TEXT_MAX = 1000;

/** Reads one of the two files field by field and collects what is wrong, so that one look shows all of it. A wrong value is read as empty. */
export class FileReader {
  readonly faults: ImportFault[] = [];

  constructor(private readonly file: ImportFault['file']) {}

  fault(at: string, problem: string, remedy: string): void {
    this.faults.push({ file: this.file, at, problem, remedy });
  }

  fields(value: unknown, at: string): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.fault(at, 'is no object', 'Put { } with its fields there.');
    return {};
  }

  list(value: unknown, at: string): readonly unknown[] {
    if (Array.isArray(value)) return value as unknown[];
    if (value !== undefined) this.fault(at, 'is no list', 'Put [ ] there, or leave it out.');
    return [];
  }

  text(value: unknown, at: string, what: string): string {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text === '') this.fault(at, `has no ${what}`, `Write the ${what}.`);
    if (text.length > MEASURE_TEXT_MAX) this.fault(at, `has a ${what} of ${text.length} characters`, `Shorten it to ${MEASURE_TEXT_MAX}.`);
    return text;
  }

  number(value: unknown, at: string): number {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.fault(at, 'is no number', 'Write a number, without quotation marks.');
    return 0;
  }

  /** A whole number from `least` to `most`. */
  count(value: unknown, at: string, least: number, most: number): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    this.fault(at, `is no whole number from ${least} to ${most}`, 'Correct it.');
    return least;
  }

  oneOf<T extends string>(value: unknown, allowed: readonly T[], at: string): T | undefined {
    const found = allowed.find((each) => each === value);
    if (found === undefined) this.fault(at, `is none of ${allowed.join(', ')}`, 'Choose one of them.');
    return found;
  }

  /** What is found again by its name: a second one of that name would be lost. */
  once(named: readonly { name: string }[], at: string): void {
    named.forEach(({ name }, index) => {
      if (named.findIndex((each) => each.name === name) < index) this.fault(at, `have two of ${JSON.stringify(name)}`, 'Leave one out, or give it another name.');
    });
  }

  /** Field names that mean nothing here: most often a slip of the pen that would be passed over in silence. */
  only(fields: Fields, known: readonly string[], at: string): void {
    for (const key of Object.keys(fields)) {
      if (!known.includes(key)) this.fault(at === '' ? key : `${at}.${key}`, 'is not a field of this file', `Take it out. Known here: ${known.join(', ')}.`);
    }
  }
}
