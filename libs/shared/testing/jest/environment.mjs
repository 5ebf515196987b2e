import { pathToFileURL } from 'node:url';
import { TestEnvironment } from 'jest-environment-node';

/**
 * Gives a spec the house: the running API, its database and its builders. It stands outside of Jest's module sandbox, so
 * that a worker loads Nest and connects once and not once a spec file.
 */
export default class HouseEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    globalThis.attuneHouse ??= open();
    this.global.attuneHouse = await globalThis.attuneHouse;
    await this.global.attuneHouse.newSpec();
  }
}

async function open() {
  const { ATTUNE_TEST_HOUSE, ATTUNE_TEST_ADMIN, ATTUNE_TEST_FOLDER, ATTUNE_TEST_TEMPLATE, JEST_WORKER_ID } = process.env;
  const { openHouse } = await import(pathToFileURL(ATTUNE_TEST_HOUSE).href);
  return openHouse({ adminUrl: ATTUNE_TEST_ADMIN, folder: ATTUNE_TEST_FOLDER, template: ATTUNE_TEST_TEMPLATE, worker: JEST_WORKER_ID ?? '1' });
}
