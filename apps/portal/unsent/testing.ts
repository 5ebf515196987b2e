/** What a browser keeps for all windows of a site: who has a name, and who waits for it. */
export function theLocks() {
  const queues = new Map<string, (() => void)[]>();
  const next = (name: string) => {
    queues.get(name)?.shift();
    queues.get(name)?.[0]?.();
  };
  type Run = (lock: object | null) => unknown;
  const request = (name: string, ...more: [Run] | [LockOptions, Run]) =>
    new Promise((done, failed) => {
      const run = more.at(-1) as Run;
      const { ifAvailable, signal } = more.length === 1 ? {} : more[0];
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      if (ifAvailable && queue.length) return done(run(null));
      const mine = () => void Promise.resolve(run({})).then((made) => (next(name), done(made)));
      queue.push(mine);
      signal?.addEventListener('abort', () => queue.indexOf(mine) > 0 && (queue.splice(queue.indexOf(mine), 1), failed(new Error('Aborted'))));
      if (queue[0] === mine) mine();
    });
  return { request };
}
