import { builtinModules } from 'node:module';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

// The floors of the house, top first. A domain may import its own parts and those of the floors below it; siblings share a floor.
const FLOORS = [['overview'], ['supervision'], ['notes', 'exercises', 'measures'], ['scheduling'], ['couples'], ['practice'], ['access'], ['shared']];
const DOMAINS = FLOORS.slice(0, -1).flat();
const scopes = (names) => names.map((name) => `scope:${name}`);
const below = (floor) => scopes(FLOORS.slice(floor + 1).flat());

const SERVER = ['@nestjs/*', 'typeorm', 'typeorm/*', 'pg', 'pg/*', 'pg-boss', 'class-validator', 'class-transformer', 'fastify', '@fastify/*'];
const NODE = { regex: `^(node:|(${builtinModules.join('|')})$)`, message: 'This runs anywhere, in browsers too: no Node here.' };
const SCREEN = ['@angular/*', '@angular/**', '@jsverse/*', 'echarts', 'echarts/*', 'ngx-echarts', 'lucide-static/**'];

const mayImport = (tag, tags, banned) => ({ sourceTag: tag, onlyDependOnLibsWithTags: tags, ...(banned ? { bannedExternalImports: banned } : {}) });

const app = (scope, tags, bannedExternalImports) => ({ allSourceTags: [scope, 'type:app'], onlyDependOnLibsWithTags: tags, bannedExternalImports });

const BOUNDARIES = [
  ...FLOORS.flatMap((floor, height) => floor.map((name) => mayImport(`scope:${name}`, [`scope:${name}`, ...below(height)]))),
  mayImport('scope:api', scopes([...DOMAINS, 'shared'])),
  mayImport('scope:dashboard', scopes([...DOMAINS, 'shared'])),
  mayImport('scope:portal', scopes([...DOMAINS, 'shared'])),
  mayImport('scope:test', scopes([...DOMAINS, 'shared'])),

  mayImport('type:domain', ['type:domain', 'type:util'], ['*']),
  mayImport('type:util', ['type:util'], ['*']),
  mayImport('type:kernel', ['type:util'], SCREEN),
  mayImport('type:testing', ['type:kernel', 'type:util', 'type:domain', 'type:api'], SCREEN),
  mayImport('type:ui', ['type:util'], SERVER),
  mayImport('type:api', ['type:api', 'type:domain', 'type:kernel', 'type:util'], SCREEN),
  mayImport('type:web', ['type:domain', 'type:ui', 'type:util'], SERVER),

  // The apps: what a site may be made of. Partners' screens hold no staff screen, and no site holds server code.
  app('scope:api', ['type:api', 'type:domain', 'type:kernel', 'type:util'], SCREEN),
  app('scope:test', ['type:testing', 'type:api', 'type:domain', 'type:kernel', 'type:util'], SCREEN),
  app('scope:dashboard', ['type:web', 'type:domain', 'type:ui', 'type:util'], SERVER),
  app('scope:portal', ['type:domain', 'type:ui', 'type:util'], SERVER),
];

// Rules are also tried on what nobody thought of: their specs, and nothing else of them, may import fast-check.
const SPEC_BOUNDARIES = BOUNDARIES.map((each) =>
  ['type:domain', 'type:util'].includes(each.sourceTag) ? { sourceTag: each.sourceTag, onlyDependOnLibsWithTags: each.onlyDependOnLibsWithTags, allowedExternalImports: ['fast-check'] } : each,
);
const boundaries = (depConstraints) => ['error', { enforceBuildableLibDependency: false, checkDynamicDependenciesExceptions: ['^@attune/\\w+/web$'], depConstraints }];

export default tseslint.config(
  { ignores: ['**/node_modules', 'dist', '.data', '.nx', '.angular', 'coverage', 'test-results'] },
  {
    files: ['**/*.{ts,mjs}'],
    extends: [tseslint.configs.base],
    plugins: { '@nx': nx },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // Pages of the dashboard compose parts of libs whose own pages are loaded lazily: the pages are lazy themselves.
      '@nx/enforce-module-boundaries': boundaries(BOUNDARIES),
    },
  },
  { files: ['libs/*/domain/**/*.spec.ts', 'libs/shared/util/**/*.spec.ts'], rules: { '@nx/enforce-module-boundaries': boundaries(SPEC_BOUNDARIES) } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always', types: 'never', lib: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
    },
  },
  {
    // Nest reads constructor types at run time: an import that looks like a type may be a class that gets injected.
    files: ['libs/*/api/**/*.ts', 'libs/shared/{kernel,testing}/**/*.ts', 'apps/api/**/*.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/*/web/**/*.ts', 'libs/shared/ui/**/*.ts', 'apps/{dashboard,portal}/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'att', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'att', style: 'camelCase' }],
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/use-pipe-transform-interface': 'off',
    },
  },
  {
    files: ['libs/*/{domain,web}/**/*.ts', 'libs/shared/{ui,util}/**/*.ts', 'apps/{dashboard,portal}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE] }] },
  },
  {
    // Where the tests enter the house: the API as it starts, or the whole product as `npm start` runs it. No door but these; and the one reader of PDFs.
    files: ['test/config/house.ts', 'libs/shared/testing/jest/global-setup.mjs', 'test/bench/bench.mjs', 'test/journeys/support/{house,mails}.ts', 'test/journeys/hours.journey.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
);
