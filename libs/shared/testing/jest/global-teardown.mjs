export default async function globalTeardown() {
  const { server } = globalThis.attuneRun;
  // With one spec file Jest works in this very process.
  await globalThis.attuneHouse?.then((house) => house.close());
  await server.stop();
}
