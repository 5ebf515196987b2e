import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { mergedLines, type Preparation } from '@attune/notes/domain';
import { openDrafts, sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

/** For which note lines are made ready: that of an appointment, or the couple's next one. */
export interface PreparedFor {
  coupleId: string;
  appointmentId: string | null;
}

/** What this device keeps until the server has it, and upon which version it was written. */
interface Left {
  version: number;
  text: string;
}

const nameOf = ({ coupleId, appointmentId }: PreparedFor): string => `prepared/${coupleId}/${appointmentId ?? 'plan'}`;
const TRIES = 3;

/** What is ready for a note: on the server, and sealed on this device for as long as it could not be sent. */
@Injectable({ providedIn: 'root' })
export class Prepared {
  private readonly http = inject(HttpClient);
  private readonly drafts = openDrafts();

  /** As it stands, with what this device had not sent yet. */
  async read(of: PreparedFor): Promise<Preparation> {
    const there = await firstValueFrom(this.http.get<Preparation>(...this.at(of)));
    const left = await this.left(of);
    if (!left || there.conjoint) return there;
    return this.send(of, there.version, left.version === there.version ? left.text : mergedLines(there.text, left.text));
  }

  /** Keeps it on this device, at once. */
  async keep(of: PreparedFor, version: number, text: string): Promise<void> {
    await (await this.drafts()).put(nameOf(of), JSON.stringify({ version, text } satisfies Left));
  }

  /** Sends it. Where somebody wrote in between, both lists become one; what is not sent is kept here, and the error thrown. */
  async send(of: PreparedFor, version: number, text: string): Promise<Preparation> {
    await this.keep(of, version, text);
    let mine: Left = { version, text };
    for (let turn = 1; ; turn += 1) {
      try {
        const [url, options] = this.at(of);
        const saved = await firstValueFrom(this.http.put<{ version: number }>(url, { text: mine.text }, { ...options, ...sending({ version: mine.version }) }));
        await (await this.drafts()).remove(nameOf(of));
        return { version: saved.version, text: mine.text, conjoint: false };
      } catch (error) {
        if (turn === TRIES || !(error instanceof HttpErrorResponse) || error.status !== 412) throw error;
        const { current } = error.error as { current: Preparation };
        mine = { version: current.version, text: mergedLines(current.text, mine.text) };
      }
    }
  }

  /** Puts a line under what is ready; without a connection it is kept here for the next time. */
  async append(of: PreparedFor, line: string): Promise<void> {
    try {
      const { version, text } = await this.read(of);
      await this.send(of, version, mergedLines(text, line));
    } catch {
      await this.keep(of, -1, mergedLines((await this.left(of))?.text ?? '', line));
    }
  }

  /** Sends what this device still keeps, if anything. */
  async sendLeft(of: PreparedFor): Promise<void> {
    if (await this.left(of)) await this.read(of).catch(() => undefined);
  }

  private async left(of: PreparedFor): Promise<Left | null> {
    const kept = await (await this.drafts()).get(nameOf(of));
    return kept === null ? null : (JSON.parse(kept) as Left);
  }

  private at({ coupleId, appointmentId }: PreparedFor): [string, { params: Record<string, string> }] {
    return [`/api/notes/preparations/${coupleId}`, { params: appointmentId ? { appointmentId } : {} }];
  }
}
