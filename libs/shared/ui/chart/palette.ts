const NAMES = { a: '--att-lane-a', b: '--att-lane-b', joint: '--att-lane-joint', ink: '--mat-sys-on-surface', muted: '--mat-sys-on-surface-variant', line: '--mat-sys-outline-variant', paper: '--att-paper' };

export type ChartPalette = Record<keyof typeof NAMES, string>;

/** The theme's colours as the canvas needs them: computed, in the present scheme. */
export function paletteOf(host: HTMLElement): ChartPalette {
  const probe = host.ownerDocument.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const found = Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, colour(name)])) as ChartPalette;
  probe.remove();
  return found;
}
