/** A hand-written SQL statement under a name of its own, so that each connection prepares it once. */
export interface Statement {
  name: string;
  text: string;
  values: unknown[];
  /** Set where the statement writes; a GET without one runs read only. */
  writes?: boolean;
}

const texts = new Map<string, string>();

/**
 * Names a statement and returns a function that binds its values.
 * @param name unique in the whole house, for example `couples.caseload`; the same name with another text is refused
 */
export function statement(name: string, text: string, options: { writes?: boolean } = {}): (...values: unknown[]) => Statement {
  const known = texts.get(name);
  if (known !== undefined && known !== text) throw new Error(`Two statements are named ${name}`);
  texts.set(name, text);
  return (...values) => ({ name, text, values, ...options });
}

/** Every statement that was named so far; the architecture tests explain them. */
export function namedStatements(): ReadonlyMap<string, string> {
  return texts;
}
