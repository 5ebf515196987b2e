import { type EnvelopeRef, Runtime } from '@attune/kernel';
import { Injectable } from '@nestjs/common';

export const CANNOT_OPEN = 'These words cannot be opened.';

/** A damaged envelope spoils its own words and not the page around them; the log says which row it is. */
@Injectable()
export class OpenedWords {
  constructor(private readonly runtime: Runtime) {}

  async of(table: string, id: string, opening: Promise<string>): Promise<string> {
    try {
      return await opening;
    } catch (error) {
      this.runtime.log.error({ table, id, name: (error as Error).name }, 'an envelope does not open');
      return CANNOT_OPEN;
    }
  }
}

/** To which row the envelopes of other domains are bound, where a composed screen opens them. The domains seal them; the specs of Prep open what they sealed. */
export const answerRef = (runId: string, field: string, version: number): EnvelopeRef => ({ table: 'exercises.answer', id: `${runId}/${field}`, column: 'body', version });
export const commentRef = (id: string): EnvelopeRef => ({ table: 'supervision.comment', id, column: 'body', version: 1 });
