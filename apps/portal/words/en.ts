import { UI_WORDS_EN } from '@attune/ui';

/** Everything the partners' site says, in English; `es.ts` says the same in Spanish. One block a screen. */
export const en = {
  shell: {
    skip: 'Skip to the page',
    quickExit: 'Quick exit',
    quickExitHelp: 'Leaves this site at once. Pressing Esc twice does the same.',
    quickExitTruth: 'Quick exit leaves this site at once (or press Esc twice). It cannot hide that you were here from someone who can look into this phone.',
    language: 'Español',
    languageLabel: 'Leer en español',
    crisis: 'If you need someone now',
    crisisRead: 'This site is not read around the clock.',
    emergency: 'Emergency',
    lifeline: 'Suicide and crisis, call or text',
    violence: 'Domestic violence hotline',
    violenceText: 'Or text START to',
    offline: 'No connection. You can go on. What you write stays locked on this phone until it is sent; Quick exit erases it.',
  },
  notFound: {
    heading: 'This page is not here',
    says: 'The address may be mistyped, or the page has moved.',
    home: 'Go to the first page',
  },
  ui: UI_WORDS_EN,
};

export type Words = typeof en;
