/** @type {import('jest').Config} Rules and pure parts of the server, each beside its source; no database. */
export default {
  displayName: 'unit',
  rootDir: '../..',
  roots: ['<rootDir>/libs', '<rootDir>/apps/local'],
  testMatch: [
    '<rootDir>/libs/*/{domain,api}/**/*.spec.ts',
    '<rootDir>/libs/shared/{util,kernel}/**/*.spec.ts',
    '<rootDir>/apps/local/**/*.spec.mjs',
  ],
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json', 'node'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: {
    '^@attune/(util|kernel|testing)$': '<rootDir>/libs/shared/$1/src/index.ts',
    '^@attune/(\\w+)/(domain|api)$': '<rootDir>/libs/$1/$2/src/index.ts',
  },
};
