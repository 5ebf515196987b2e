import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, contentChild, Directive, inject, input, TemplateRef, type Resource } from '@angular/core';
import { Empty } from './empty';
import { ProblemNote } from './problem';
import { Skeleton } from './skeleton';
import { UI_WORDS } from './words';

interface LoadedContext<T> {
  $implicit: Exclude<T, undefined>;
}

/** `<ng-container *attLoaded="couples; let list">`: content made only once there is a value, and typed by it. */
@Directive({ selector: '[attLoaded]' })
export class Loaded<T> {
  readonly attLoaded = input.required<Resource<T>>();
  readonly template = inject<TemplateRef<LoadedContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T>(_: Loaded<T>, _context: unknown): _context is LoadedContext<T> {
    return true;
  }
}

/**
 * What is read, in its four states: a skeleton while loading, the error with a way on, `<att-empty>` when the list is
 * empty and one is given, else the content. A reload keeps the content in place.
 */
@Component({
  selector: 'att-state',
  imports: [NgTemplateOutlet, ProblemNote, Skeleton],
  template: `
    @if (shows() === 'error') {
      <att-problem [of]="of().error()" [retryable]="true" (retry)="again()" />
    } @else if (shows() === 'loading') {
      <att-skeleton [lines]="lines()" [label]="words().loading" />
    } @else if (shows() === 'empty') {
      <ng-content select="att-empty" />
    } @else if (loaded(); as content) {
      <ng-container [ngTemplateOutlet]="content.template" [ngTemplateOutletContext]="{ $implicit: of().value() }" />
    } @else {
      <ng-content />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  // Once there is a connection again, nobody need ask for it.
  host: { '[attr.aria-busy]': 'of().isLoading() || null', '(window:online)': "shows() === 'error' && again()" },
  styles: ':host { display: block; min-width: 0; }',
})
export class State<T> {
  readonly of = input.required<Resource<T>>();
  /** How many lines the skeleton has: about as high as what comes. */
  readonly lines = input(4);
  /** When the value counts as empty; by default an empty list, or a page `{ items: [] }`. */
  readonly isEmpty = input<(value: Exclude<T, undefined>) => boolean>(hasNothing);

  protected readonly loaded = contentChild(Loaded);
  private readonly empty = contentChild(Empty);
  protected readonly words = inject(UI_WORDS);

  protected readonly shows = computed(() => {
    const resource = this.of();
    if (resource.error()) return 'error';
    if (!resource.hasValue()) return 'loading';
    return this.empty() && this.isEmpty()(resource.value() as Exclude<T, undefined>) ? 'empty' : 'content';
  });

  protected again(): void {
    const resource: Resource<T> & { reload?: () => boolean } = this.of();
    resource.reload?.();
  }
}

function hasNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  const items = (value as { items?: unknown } | null)?.items;
  return value === null || (Array.isArray(items) && items.length === 0);
}
