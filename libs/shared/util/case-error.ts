/**
 * Why one case of a file of cases (`npm run rules`) cannot be evaluated. `field` is the path of what is wrong inside the case
 * (`pre`, `answers[8]`, `weeks[0].sessions`); the message says what would be right. Whoever reads the file adds the case.
 */
export class CaseError extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = 'CaseError';
  }
}
