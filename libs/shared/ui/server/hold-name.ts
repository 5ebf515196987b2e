/**
 * Takes a name for this window among all windows of this site: what lets it go again, or null when another living window has it. A window
 * that closes lets go of all. Only secure pages have locks; without them every other window counts as gone.
 */
export function holdName(name: string): Promise<(() => void) | null> {
  const { locks } = navigator;
  if (!locks) return Promise.resolve(() => undefined);
  return new Promise((held) => {
    void locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return held(null);
      return new Promise<void>((letGo) => held(letGo));
    });
  });
}
