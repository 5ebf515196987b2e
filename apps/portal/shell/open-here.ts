import { holdName, type LetGo } from '@attune/ui';

/** Which one of its kind is open in this tab: it sends what is its own, and no page of any tab of this phone sends it meanwhile. */
export class OpenHere {
  private id: string | null = null;
  /** Tells the other tabs that it is open here. */
  private held: Promise<LetGo | null> = Promise.resolve(null);

  /** @param kind the lock's name before the id */
  constructor(private readonly kind: string) {}

  /** Null where it was left. */
  take(id: string | null): void {
    this.id = id;
    this.held = this.held.then(async (letGo) => {
      await letGo?.();
      return id === null ? null : holdName(this.kind + id);
    });
  }

  is(id: string): boolean {
    return this.id === id;
  }

  /** For as long as it takes to send: null where another tab has it open. */
  async borrow(id: string): Promise<LetGo | null> {
    await this.held;
    return holdName(this.kind + id);
  }
}
