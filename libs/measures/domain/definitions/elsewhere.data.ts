/** A measure that clinicians ask for and that does not ship: what is known of the right to use it. Status as read in the sources named. */
export interface Elsewhere {
  id: string;
  /** What whoever imports it should know first. */
  note: string;
  /** Its licence forbids an electronic version: it cannot be imported. */
  never?: true;
}

export const ELSEWHERE: readonly Elsewhere[] = [
  { id: 'CSI-32', note: 'Same permission as CSI-16. Range 0 to 161, dissatisfied below 104.5, reliable from 13 points (computed, provisional).' },
  { id: 'PCL-5', note: 'US government work, not copyrighted (verified, calculate.qxmd.com). Cut 31 to 33; no severity bands exist; the cluster rule stands beside the cut.' },
  { id: 'C-SSRS', note: 'Free for health providers in their record (verified, cssrs.columbia.edu). Wording must be kept; Columbia asks to see the screens.' },
  { id: 'RAS', note: 'Permission unclear (Hendrick 1988, journal copyright). Items 4 and 7 are reversed.' },
  { id: 'RDAS', note: 'Copyright; the DAS is sold by MHS. Distressed up to 47.31, reliable from 12 points (Anderson et al. 2014, verified).' },
  { id: 'CRS', note: 'Ask the authors (Anderson et al. 2022). Cut 70.9, reliable from 16 points (verified).' },
  { id: 'ECR-RS', note: 'Free of charge with credit (Fraley). No cut-off exists: no attachment “types”. Retest about .65, so small changes mean nothing.' },
  { id: 'DERS-16', note: 'Free with credit (Bjureberg; Gratz); confirm. No cut-off; a reliable change needs the practice’s own spread.' },
  { id: 'DERS-18', note: 'As DERS-16. Items 1, 4 and 6 are reversed.' },
  { id: 'HITS', note: 'Author’s copyright (Sherin): permission needed. Sources disagree on the cut: 10 and more, or above 10.' },
  { id: 'WAST', note: 'Permission unclear.' },
  { id: 'PVS', note: 'Permission unclear (JAMA 1997). Positive from 1.' },
  { id: 'ORS', note: 'Licensed: a group practice needs a paid licence, and electronic versions may not be made.', never: true },
  { id: 'SRS', note: 'Licensed: a group practice needs a paid licence, and electronic versions may not be made.', never: true },
];
