import { DOCUMENT } from '@angular/common';
import { inject, Injectable } from '@angular/core';

/** A file of invented people, every column of which is understood by its heading. */
export const SAMPLE_FILE = `${[
  ['Couple ID', 'Partner 1 First Name', 'Partner 1 Last Name', 'Partner 1 Email', 'Partner 1 Phone', 'Partner 1 Language'],
  ['Partner 2 First Name', 'Partner 2 Last Name', 'Partner 2 Email', 'Partner 2 Phone', 'Partner 2 Language', 'Clinician', 'Status'],
].flat().join(',')}
101,Ana,Núñez,ana@example.org,(415) 555-0132,Spanish,Tom,Reed,tom@example.org,(415) 555-0133,English,,Active
102,Li,Wu,,,English,Bo,Wu,bo@example.org,,English,,Active
`;

// A spreadsheet takes a file for UTF-8 by this mark alone.
const MARK = '\uFEFF';

/** Hands the sample over as a download, made in this browser. */
@Injectable({ providedIn: 'root' })
export class SampleFile {
  private readonly document = inject(DOCUMENT);

  save(): void {
    const url = URL.createObjectURL(new Blob([MARK, SAMPLE_FILE], { type: 'text/csv;charset=utf-8' }));
    const link = Object.assign(this.document.createElement('a'), { href: url, download: 'couples-sample.csv' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url));
  }
}
