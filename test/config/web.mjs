import presets from 'jest-preset-angular/presets/index.js';

const preset = presets.createEsmPreset({
  tsconfig: {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2024', 'DOM', 'DOM.Iterable'],
    strict: true,
    isolatedModules: true,
    experimentalDecorators: true,
    useDefineForClassFields: false,
    esModuleInterop: true,
    types: ['jest'],
  },
});

/** @type {import('jest').Config} Components in jsdom, zoneless; run with NODE_OPTIONS=--experimental-vm-modules. */
export default {
  ...preset,
  displayName: 'web',
  // A machine that is busy with the other suites compiles and renders several times slower; as for the HTTP tests.
  testTimeout: 20_000,
  rootDir: '../..',
  roots: ['<rootDir>/libs', '<rootDir>/apps/dashboard', '<rootDir>/apps/portal'],
  testMatch: ['<rootDir>/libs/*/web/**/*.spec.ts', '<rootDir>/libs/shared/ui/**/*.spec.ts', '<rootDir>/apps/{dashboard,portal}/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/config/web-setup.ts'],
  transformIgnorePatterns: ['node_modules/(?!(tslib|lucide-static)/)'],
  moduleNameMapper: {
    ...preset.moduleNameMapper,
    '^@attune/(util|kernel|ui|testing)$': '<rootDir>/libs/shared/$1/src/index.ts',
    '^@attune/(\\w+)/(domain|api|web)$': '<rootDir>/libs/$1/$2/src/index.ts',
  },
};
