import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless/index.mjs';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });

// jsdom measures nothing; charts and overlays only ask to be told of changes.
class Unmeasured {
  observe() {}
  unobserve() {}
  disconnect() {}
}

// Modules get `jest` by import.meta; specs use it by name like everywhere else.
Object.assign(globalThis, { jest: (import.meta as ImportMeta & { jest: unknown }).jest, ResizeObserver: Unmeasured, IntersectionObserver: Unmeasured });
Element.prototype.scrollIntoView = () => undefined;
