import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  const { server, folder, out } = globalThis.attuneRun;
  // With one spec file Jest works in this very process.
  await globalThis.attuneHouse?.then((house) => house.close());
  await server.stop();
  await rm(out, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}
