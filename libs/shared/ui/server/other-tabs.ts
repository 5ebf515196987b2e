const KEY = 'all-tabs';

/** What one tab does and every tab of this browser must follow. */
export type Word = 'exit' | 'signed-out';

/** Tells the other tabs; the word stands in the store only for the moment in which they hear it. */
export function tellOtherTabs(word: Word): void {
  localStorage.setItem(KEY, word);
  localStorage.removeItem(KEY);
}

/** Heard here when another tab says it. Returns how to hear it no more. */
export function whenTold(word: Word, follow: () => unknown): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === KEY && newValue === word) follow();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
