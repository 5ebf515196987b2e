import type { AlertWhen, Cut } from '../definitions/definition';

const BEYOND: Readonly<Record<Cut['side'], (at: number) => string>> = {
  from: (at) => `${at} or more`,
  above: (at) => `more than ${at}`,
  below: (at) => `less than ${at}`,
  upTo: (at) => `${at} or less`,
};

/** Why an alert was raised, in a sentence for staff. */
export function alertReason(when: AlertWhen): string {
  switch (when.kind) {
    case 'item':
      return `Question ${when.item} was answered with ${when.atLeast} or more.`;
    case 'item-missing':
      return `Question ${when.item} was not answered.`;
    case 'total':
      return `The total is ${BEYOND[when.cut.side](when.cut.at)}.`;
    case 'finding':
      return `Found: ${when.finding}.`;
    case 'gap':
      return 'It was not answered as far as a result needs.';
    case 'worse-by':
      return `At least ${when.points} ${when.points === 1 ? 'point' : 'points'} worse than the time before.`;
  }
}
