import { holdName, holdNameNext, type LetGo } from '@attune/ui';

/** Which one of its kind is open in this tab: it sends what is its own, and no page of any tab of this phone sends it meanwhile. */
export class OpenHere {
  private id: string | null = null;
  /** Tells the other tabs that it is open here; what is sending for it just now, in whatever tab, comes first. */
  private letGo: LetGo = () => Promise.resolve();
  private gone: Promise<unknown> = Promise.resolve();

  /** @param kind the lock's name before the id */
  constructor(private readonly kind: string) {}

  /** Null where it was left. */
  take(id: string | null): void {
    this.id = id;
    this.gone = this.letGo();
    this.letGo = id === null ? () => Promise.resolve() : holdNameNext(this.kind + id);
  }

  is(id: string): boolean {
    return this.id === id;
  }

  /** For as long as it takes to send: null where another tab has it open. */
  async borrow(id: string): Promise<LetGo | null> {
    await this.gone;
    return holdName(this.kind + id);
  }
}
