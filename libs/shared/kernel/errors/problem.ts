/** One field's trouble, in the person's words: what is wrong and what would help. */
export interface FieldError {
  field: string;
  message: string;
}

/** An error of RFC 9457 with a stable type. Its texts are written for the person who reads them. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail?: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(title);
  }

  toJSON(): Record<string, unknown> {
    return { type: `urn:attune:${this.type}`, title: this.title, status: this.status, ...(this.detail ? { detail: this.detail } : {}), ...this.extra };
  }
}

/** What is not yours and what does not exist look the same. */
export const notFound = (): Problem => new Problem(404, 'not-found', 'This page or record is not here.');

export const forbidden = (): Problem => new Problem(403, 'forbidden', 'Your role does not include this.');

export const badRequest = (detail: string, errors?: FieldError[]): Problem =>
  new Problem(400, 'bad-request', 'Something in the request needs correcting.', detail, errors ? { errors } : {});

/** The act is not allowed in the record's present state; `reason` is the domain rule's own word. */
export const conflict = (reason: string, detail: string, extra: Record<string, unknown> = {}): Problem =>
  new Problem(409, reason, detail, undefined, extra);

export const unprocessable = (reason: string, detail: string, errors?: FieldError[]): Problem =>
  new Problem(422, reason, detail, undefined, errors ? { errors } : {});

/** Somebody wrote in between: the reply carries what stands there now, so that nothing is lost. */
export const preconditionFailed = (current: Record<string, unknown>): Problem =>
  new Problem(412, 'stale-version', 'This was changed in another window meanwhile.', undefined, { current });

export const preconditionRequired = (): Problem =>
  new Problem(428, 'version-missing', 'The version you saw is missing from this request.', 'Send it in the If-Match header.');

export const signInRequired = (): Problem => new Problem(401, 'sign-in-required', 'Please sign in.');

/** @param act what the password is to be given for, where it counts for one act alone */
export const stepUpRequired = (act?: string): Problem =>
  new Problem(401, 'step-up-required', 'Please give your password once more for this.', undefined, act ? { act } : {});

export const tooMany = (seconds: number): Problem =>
  new Problem(429, 'too-many-tries', 'Please wait a little before trying again.', undefined, { retryAfter: seconds });

export const unavailable = (): Problem =>
  new Problem(503, 'unavailable', 'This cannot be done at the moment. Please try again shortly.');
