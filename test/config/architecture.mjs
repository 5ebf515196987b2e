import house from './api.mjs';

/** @type {import('jest').Config} */
export default { ...house, displayName: 'architecture', roots: ['<rootDir>/test/architecture'] };
