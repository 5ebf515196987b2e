import { InjectionToken, type Signal } from '@angular/core';

/** What the shell and the shared parts need to know of the signed-in person. */
export interface SignedIn {
  personId: string;
  name: string;
  roles: readonly string[];
  /** Both partners can see this screen: single-partner rows are refused by the server until switched off. */
  conjoint: boolean;
  practice: { name: string; zone: string; demo: boolean };
}

export interface WhoIsHere {
  /** null while nobody is signed in, or before it is known. */
  readonly me: Signal<SignedIn | null>;
  /** Asks who it is where that is not known yet: a page may have been opened without a connection. */
  known?(): Promise<unknown>;
  may(permission: string): boolean;
  setConjoint(on: boolean): Promise<void>;
  signOut(): Promise<boolean>;
}

/** Who is signed in. Given by access; the shared parts only read it. */
export const ME = new InjectionToken<WhoIsHere>('ME');
