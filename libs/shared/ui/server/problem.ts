import { HttpErrorResponse } from '@angular/common/http';
import type { UiWords } from '../layout/words';

export interface FieldProblem {
  field: string;
  message: string;
}

/** What went wrong, ready to be read: the server's own words where it gave some. */
export interface Problem {
  /** HTTP status; 0 when nothing answered. */
  status: number;
  /** The stable word of the kind: 'stale-version', 'signed', ...; '' when unknown. */
  reason: string;
  title: string;
  detail: string;
  errors: FieldProblem[];
  /** What stands on the server now, when somebody wrote in between (412). */
  current?: Record<string, unknown>;
}

interface Wire {
  type?: string;
  title?: string;
  detail?: string;
  errors?: FieldProblem[];
  current?: Record<string, unknown>;
}

/** Any thrown thing as a problem; replies of the API keep their words, all else gets plain ones. */
export function toProblem(error: unknown, words: UiWords): Problem {
  const response = httpOf(error);
  if (!response) return { status: -1, reason: '', title: words.ourSide, detail: words.ourSideHelp, errors: [] };
  const wire = bodyOf(response);
  const [title, detail] = plain(response.status, words);
  return {
    status: response.status,
    reason: reasonOf(error),
    title: wire.title ?? title,
    detail: wire.detail ?? (wire.title && response.status < 500 ? '' : detail),
    errors: wire.errors ?? [],
    ...(wire.current ? { current: wire.current } : {}),
  };
}

/** The stable word of what was refused: 'stale-version', 'signed', ...; '' when unknown, and of nothing. */
export function reasonOf(error: unknown): string {
  const response = httpOf(error);
  return (response && bodyOf(response).type?.replace(/^urn:attune:/, '')) ?? '';
}

function httpOf(error: unknown): HttpErrorResponse | undefined {
  if (error instanceof HttpErrorResponse) return error;
  return error instanceof Error && error.cause ? httpOf(error.cause) : undefined;
}

function bodyOf(response: HttpErrorResponse): Wire {
  const body: unknown = response.error;
  if (typeof body === 'object' && body !== null && 'title' in body) return body as Wire;
  return {};
}

function plain(status: number, words: UiWords): [title: string, detail: string] {
  if (status === 0) return [words.noConnection, words.noConnectionHelp];
  if (status === 403) return [words.notYours, words.notYoursHelp];
  if (status === 404) return [words.notHere, words.notHereHelp];
  if (status === 429) return [words.tooMany, words.tooManyHelp];
  return [words.ourSide, words.ourSideHelp];
}
