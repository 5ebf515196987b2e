import type { EnvelopeRef } from '@attune/kernel';

/** To which row the envelopes of other domains are bound, where a composed screen opens them. The domains seal them; the specs of Prep open what they sealed. */
export const answerRef = (runId: string, field: string, version: number): EnvelopeRef => ({ table: 'exercises.answer', id: `${runId}/${field}`, column: 'body', version });
export const commentRef = (id: string): EnvelopeRef => ({ table: 'supervision.comment', id, column: 'body', version: 1 });
