/** What a rule answers: a value, or the reason it refuses. The API maps the reason to a status, the screen to words. */
export type Result<Value, Reason extends string = string> = { ok: true; value: Value } | { ok: false; reason: Reason };

/** The rule's yes, with what it found. */
export function ok(): { ok: true; value: undefined };
export function ok<Value>(value: Value): { ok: true; value: Value };
export function ok<Value>(value?: Value): { ok: true; value: Value | undefined } {
  return { ok: true, value };
}

/** The rule's no, with its reason. */
export function refuse<const Reason extends string>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason };
}
