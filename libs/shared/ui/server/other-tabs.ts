const KEY = 'all-tabs';

/** What one tab does and every tab of this browser must follow. */
export type Word = 'exit' | 'signed-out' | 'handed-over';

/** Tells the other tabs; the word stands in the store only for the moment in which they hear it. */
export function tellOtherTabs(word: Word): void {
  try {
    localStorage.setItem(KEY, word);
    localStorage.removeItem(KEY);
  } catch {
    // A store that is full or shut must not hold up the leaving.
  }
}

/** Heard here when another tab says it. Returns how to hear it no more. */
export function whenTold(word: Word, follow: () => unknown): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === KEY && newValue === word) follow();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
