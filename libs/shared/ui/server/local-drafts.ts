import { Injectable, signal } from '@angular/core';

const DATABASE = 'attune-drafts';
const STORE = 'drafts';
const NONCE = 12;

interface Kept {
  name: string;
  owner: string;
  nonce: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

/**
 * What was typed and is not on the server yet: AES-GCM in IndexedDB under a key that the server gives after sign-in and
 * that is never stored. Without it, and for another person, there is nothing to read; `clear` leaves nothing behind.
 */
@Injectable({ providedIn: 'root' })
export class LocalDrafts {
  private key: CryptoKey | null = null;
  private owner = '';
  private readonly written = signal(0);
  /** Another number whenever this window kept or let go of something. */
  readonly changes = this.written.asReadonly();

  /**
   * Opens the drafts of the person who signed in; another person's are erased first.
   * @param secret 32 bytes in base64
   */
  async unlock(secret: string, personId: string): Promise<void> {
    const bytes = Uint8Array.from(atob(secret), (character) => character.charCodeAt(0));
    this.key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    this.owner = personId;
    for (const each of await this.all()) if (each.owner !== personId) await this.remove(each.name);
  }

  isOpenFor(personId: string): boolean {
    return this.key !== null && this.owner === personId;
  }

  /** Keeps a text under a name; false when nobody is signed in or the browser keeps nothing. */
  async put(name: string, text: string): Promise<boolean> {
    if (!this.key) return false;
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: this.binding(name) }, this.key, new TextEncoder().encode(text));
    return this.run('readwrite', (store) => store.put({ name, owner: this.owner, nonce, sealed } satisfies Kept)).then(() => this.changed(), () => false);
  }

  /** The text kept under a name, or null. What cannot be opened with this person's key is erased. */
  async get(name: string): Promise<string | null> {
    if (!this.key) return null;
    const kept = (await this.run('readonly', (store) => store.get(name)).catch(() => undefined)) as Kept | undefined;
    if (!kept) return null;
    try {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.nonce, additionalData: this.binding(name) }, this.key, kept.sealed);
      return new TextDecoder().decode(plain);
    } catch {
      await this.remove(name);
      return null;
    }
  }

  /** The names of what is kept for this person. */
  async names(prefix = ''): Promise<string[]> {
    return (await this.all()).filter((each) => each.owner === this.owner && each.name.startsWith(prefix)).map((each) => each.name);
  }

  async remove(name: string): Promise<void> {
    await this.run('readwrite', (store) => store.delete(name)).then(() => this.changed(), () => undefined);
  }

  /** At sign-out and quick exit: nothing stays, and the key is forgotten. */
  async clear(): Promise<void> {
    this.key = null;
    this.owner = '';
    await this.run('readwrite', (store) => store.clear()).catch(() => undefined);
  }

  private changed(): true {
    this.written.update((count) => count + 1);
    return true;
  }

  private all(): Promise<Kept[]> {
    return this.run('readonly', (store) => store.getAll()).catch(() => []) as Promise<Kept[]>;
  }

  private binding(name: string): Uint8Array<ArrayBuffer> {
    return new TextEncoder().encode(JSON.stringify([this.owner, name]));
  }

  private run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(DATABASE, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'name' });
      opening.onerror = () => reject(opening.error ?? new Error('No local storage'));
      opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction(STORE, mode);
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => (database.close(), resolve(request.result));
        transaction.onabort = () => (database.close(), reject(transaction.error ?? new Error('Not kept')));
      };
    });
  }
}
