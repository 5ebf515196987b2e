import { DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';
import { tellOtherTabs, whenTold } from '@attune/ui';

const ELSEWHERE = 'https://www.weather.gov/';
const TWICE_MS = 1500;
const LEFT = 'left';

type Erase = () => void | Promise<void>;

/** Leaves at once: the screen is cleared first, then what is kept here is erased, then another site takes this one's place. */
@Injectable({ providedIn: 'root' })
export class QuickExit {
  private readonly document = inject(DOCUMENT);
  private readonly destroyed = inject(DestroyRef);
  private readonly erasers = new Map<Erase, boolean>();
  private lastEscape = -Infinity;

  /**
   * What must not stay behind: drafts, and the sign-in itself. It may not wait for an answer. Returns how to withdraw it.
   * @param inEachTab also where another tab was left: what this one could write again
   */
  alsoErase(erase: Erase, inEachTab = false): () => void {
    this.erasers.set(erase, inEachTab);
    return () => this.erasers.delete(erase);
  }

  leave(): void {
    this.clear();
    tellOtherTabs('exit');
    this.erase([...this.erasers.keys()]);
    this.goAway();
  }

  pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.repeat) return;
    const twice = event.timeStamp - this.lastEscape < TWICE_MS;
    this.lastEscape = event.timeStamp;
    if (twice) this.leave();
  }

  /** Back leads to pages of this site that were open before: after leaving, it leads elsewhere again. A typed address opens as usual. */
  keepAway(): void {
    const view = this.document.defaultView;
    const [visit] = view?.performance.getEntriesByType?.('navigation') ?? [];
    if (sessionStorage.getItem(LEFT) && (visit as PerformanceNavigationTiming | undefined)?.type === 'back_forward') this.leave();
    sessionStorage.removeItem(LEFT);
    view?.addEventListener('pageshow', ({ persisted }) => {
      if (persisted && sessionStorage.getItem(LEFT)) this.leave();
    });
    // What another tab still shows is no less to be left; the first has ended the sign-in.
    const told = whenTold('exit', () => {
      this.clear();
      this.erase([...this.erasers].flatMap(([erase, inEachTab]) => (inEachTab ? [erase] : [])));
      this.goAway();
    });
    this.destroyed.onDestroy(told);
  }

  private clear(): void {
    this.document.title = 'New tab';
    this.document.body.replaceChildren();
  }

  private erase(all: readonly Erase[]): void {
    for (const erase of all) {
      try {
        void Promise.resolve(erase()).catch(() => undefined);
      } catch {
        // One that fails must hold up neither the others nor the leaving.
      }
    }
  }

  private goAway(): void {
    sessionStorage.setItem(LEFT, '1');
    this.goElsewhere();
  }

  protected goElsewhere(): void {
    this.document.defaultView?.location.replace(ELSEWHERE);
  }
}
