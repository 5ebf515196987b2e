/** @type {import('jest').Config} HTTP tests: one PostgreSQL for the run, the API once a worker (libs/shared/testing). */
export default {
  displayName: 'api',
  rootDir: '../..',
  roots: ['<rootDir>/test/api'],
  testMatch: ['**/*.spec.ts'],
  globalSetup: '<rootDir>/libs/shared/testing/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/shared/testing/jest/global-teardown.mjs',
  testEnvironment: '<rootDir>/libs/shared/testing/jest/environment.mjs',
  setupFilesAfterEnv: ['<rootDir>/libs/shared/testing/jest/after-env.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true } }, module: { type: 'commonjs' } }],
  },
  moduleNameMapper: {
    '^@attune/(util|kernel|ui|testing)$': '<rootDir>/libs/shared/$1/src/index.ts',
    '^@attune/(\\w+)/(domain|api|web)$': '<rootDir>/libs/$1/$2/src/index.ts',
  },
  testTimeout: 20_000,
};
