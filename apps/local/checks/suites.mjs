const JEST = 'node_modules/jest/bin/jest.js';
const TSC = 'node_modules/typescript/bin/tsc';
const NGC = 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js';

const jest = (name) => ({ kind: 'jest', commands: [[JEST, '-c', `test/config/${name}.mjs`]] });

/**
 * Every suite of `npm test`. Their targets, and what makes each out of date, are in test/project.json.
 * kind: how its tests are counted; of `plain` commands, each that ends well is one that passed
 */
export const SUITES = {
  // Stories wait for pages more than they reckon: they go first, and the others run beside them in what is left.
  journeys: { kind: 'playwright', commands: [['node_modules/@playwright/test/cli.js', 'test', '-c', 'test/journeys/playwright.config.ts']] },
  api: jest('api'),
  architecture: jest('architecture'),
  web: jest('web'),
  types: {
    kind: 'plain',
    commands: [
      [TSC, '--noEmit', '-p', 'apps/api/tsconfig.json'],
      [NGC, '--noEmit', '-p', 'apps/dashboard/tsconfig.json'],
      [NGC, '--noEmit', '-p', 'apps/portal/tsconfig.json'],
      [TSC, '--noEmit', '-p', 'test/config/tsconfig.web.json'],
    ],
  },
  lint: { kind: 'plain', commands: [['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']] },
  unit: jest('unit'),
};
