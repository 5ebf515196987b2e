import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChildren } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { ESTIMATE, type HoursLedgerView, type LedgerWeek, type WeekLine } from '@attune/supervision/domain';
import { Confirm, DayPipe, Empty, Icon, Loaded, ME, MomentPipe, Page, ProblemNote, reloadOn, Shortcuts, State } from '@attune/ui';
import { HoursClient } from '../hours-client';
import { SupervisionTabs } from '../../supervision-tabs';
import { dueIn, hoursOf, hours } from '../words';
import { EntrySheet } from './entry-sheet';
import { MonthList } from './month-list';
import { PrintLinks } from './print-links';
import { HoursTotalsTable } from './totals';
import { UndoForm } from './undo-form';
import { Warnings } from './warnings';
import { WeekFindings } from './week-findings';
import { WeekLines } from './week-lines';

const PAGE = 12;
/** The server gives a hundred weeks at most at once; older ones take their place. */
const MOST = 100;
/** What falls due later than in so many days is for the page of deadlines. */
const SOON_DAYS = 365;

/** An associate's hours by week, and by month where the rules go by it: what counts, what does not and why, and how far it is. Read by the associate, and by whoever supervises them. */
@Component({
  selector: 'att-ledger-page',
  imports: [
    DayPipe, Empty, EntrySheet, HoursTotalsTable, Icon, Loaded, MatButton, MomentPipe, MonthList, Page, PrintLinks, ProblemNote, RouterLink, State, SupervisionTabs, UndoForm, Warnings, WeekFindings, WeekLines,
  ],
  templateUrl: './ledger-page.html',
  styleUrl: './ledger-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LedgerPage {
  /** Whose hours; from the address. Without one the reader's own. */
  readonly associateId = input<string>();

  private readonly client = inject(HoursClient);
  private readonly here = inject(ME);
  private readonly confirm = inject(Confirm);
  private readonly limit = signal(PAGE);
  /** From where on older weeks are shown; null begins with the newest. */
  protected readonly before = signal<string | null>(null);
  protected readonly ledger = this.client.ledger(() => ({ associateId: this.associateId(), limit: this.limit(), before: this.before() }));
  protected readonly supervises = computed(() => this.associateId() !== undefined && this.associateId() !== this.here.me()?.personId);
  protected readonly heading = computed(() => (this.supervises() && this.ledger.hasValue() ? `Hours of ${this.ledger.value().associate.name}` : 'Hours'));
  protected readonly sheet = signal<{ line: WeekLine | null } | null>(null);
  protected readonly opened = signal<ReadonlySet<string>>(new Set());
  private readonly unfolded = viewChildren(WeekLines);
  protected readonly problem = signal<unknown>(null);
  protected readonly estimate = ESTIMATE;
  protected readonly hours = hours;
  protected readonly hoursOf = hoursOf;
  protected readonly dueIn = dueIn;
  protected readonly due = ({ deadlines }: HoursLedgerView) => deadlines.filter(({ daysLeft }) => daysLeft <= SOON_DAYS);
  protected readonly empty = () => false;

  constructor() {
    reloadOn(this.ledger, ['supervision', 'scheduling', 'notes']);
    inject(Shortcuts).add([{ key: 'n', does: 'Add hours', run: () => this.sheet.set({ line: null }), when: () => !this.supervises() && this.ledger.hasValue() && this.ledger.value().credential !== null }]);
  }

  /** Whether the reader supervised in that week: only then may they ask about it, sign it and undo. */
  protected ours({ supervisors }: LedgerWeek): boolean {
    return supervisors.some(({ id }) => id === this.here.me()?.personId);
  }

  protected stateOf(week: LedgerWeek): string {
    const { signature, over, supervisors } = week;
    if (signature) return `Signed by ${signature.by}`;
    if (!over) return 'Going on';
    if (this.ours(week)) return 'Waits for your signature';
    return supervisors.length > 0 ? `Waits for ${supervisors.map(({ name }) => name).join(' or ')}` : 'Nobody is recorded as its supervisor';
  }

  /** What of a week does not count, in words; empty where all does. */
  protected lost({ findings, onceSigned }: LedgerWeek): string {
    const minutes = (of: LedgerWeek['findings']) => of.filter(({ effect }) => effect === 'not_credited').reduce((sum, { amount }) => sum + amount, 0);
    if (minutes(findings) > 0) return `${hours(minutes(findings))} do not count`;
    return minutes(onceSigned) > 0 ? `${hours(minutes(onceSigned))} would not count` : '';
  }

  protected toggle(weekStart: string, open: boolean): void {
    this.opened.update((opened) => (open ? new Set(opened).add(weekStart) : new Set([...opened].filter((each) => each !== weekStart))));
  }

  protected older(cursor: string): void {
    if (this.limit() >= MOST) this.before.set(cursor);
    else this.limit.update((limit) => Math.min(MOST, limit + 2 * PAGE));
  }

  protected async undo({ signature }: LedgerWeek, reason: string): Promise<void> {
    if (!signature) return;
    const sure = await this.confirm.ask({ heading: 'Undo this signature?', text: 'The week opens again: its hours can change and wait for a new signature.', act: 'Undo it' });
    this.problem.set(null);
    if (sure) await this.client.undo(signature.id, reason).then(() => this.refresh(), (error: unknown) => this.problem.set(error));
  }

  /** The totals, and the lines of each week that is unfolded. */
  protected refresh(): void {
    this.ledger.reload();
    for (const lines of this.unfolded()) lines.reload();
  }
}
