import { InjectionToken, signal, type Signal } from '@angular/core';

/** The words that the shared parts say by themselves. The portal gives them in the reader's language. */
export const UI_WORDS_EN = {
  loading: 'Loading',
  tryAgain: 'Try again',
  notShown: 'This could not be shown.',
  noConnection: 'No connection.',
  noConnectionHelp: 'What you typed is kept here. Check the network and try again.',
  notHere: 'This is not here.',
  notHereHelp: 'It may have been moved, or it belongs to someone else’s work.',
  notYours: 'Your role does not include this.',
  notYoursHelp: 'Ask the owner of the practice if you need it.',
  tooMany: 'That was a little fast.',
  tooManyHelp: 'Wait a minute, then try again.',
  ourSide: 'Something failed on our side.',
  ourSideHelp: 'Nothing you typed is lost. Try again; if it happens again, tell the practice.',
  saving: 'Saving',
  savedAt: 'Saved {time}',
  notSaved: 'Not saved yet',
  keptHere: 'Not saved: no connection, kept here',
  saveFailed: 'Not saved. Your text is kept here.',
  stale: 'Not saved: changed in another window meanwhile',
  undo: 'Undo',
  close: 'Close',
  cancel: 'Keep as it is',
  closeTyped: 'Close without saving?',
  closeTypedHelp: 'What you filled in here is not kept.',
  closeAnyway: 'Close without saving',
  keepTyping: 'Go on writing',
  signedOut: 'You were signed out',
  signedOutHelp: 'Sign in again to go on. Your text is kept.',
  signIn: 'Sign in',
  stillThere: 'Still there?',
  stillThereHelp: 'This page signs out by itself in {seconds} seconds. Your text stays where it is.',
  staySignedIn: 'Stay signed in',
  signOutNow: 'Sign out now',
  unsaved: 'Some of your words are not saved yet',
  unsavedHelp: 'They are on this device alone. Signing out erases them.',
  eraseAndSignOut: 'Erase them and sign out',
  endHere: 'Sign out on this device?',
  endHereHelp: 'Words that were not saved yet are erased with it.',
  confirmAgain: 'Please confirm that it is you',
  confirmAgainHelp: 'This act asks for your password once more.',
  missing: '{label} is missing. Please fill it in.',
  tooShort: '{label} needs at least {n} characters.',
  tooLong: '{label} may have at most {n} characters. Please shorten it.',
  tooSmall: '{label} must be {n} or more.',
  tooLarge: '{label} must be {n} or less.',
  email: '{label} should look like name@example.org.',
  pattern: '{label} does not have the expected form. Please check it.',
};

export type UiWords = typeof UI_WORDS_EN;

export const UI_WORDS = new InjectionToken<Signal<UiWords>>('UI_WORDS', {
  providedIn: 'root',
  factory: () => signal(UI_WORDS_EN),
});

/** Fills '{name}' places of a text; a place without a value stays as it is. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
