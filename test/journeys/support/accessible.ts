import { expect, type Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

/** What fades or moves has come to its end; what turns for ever does not wait. */
const SETTLED = `Promise.all(document.getAnimations().filter((each) => each.playState === 'running' && Number.isFinite(each.effect?.getComputedTiming().endTime)).map((each) => each.finished.catch(() => undefined)))`;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The page as it stands has no serious violation of WCAG 2.2 AA, in the words of what is wrong and where. */
export async function expectAccessible(page: Page): Promise<void> {
  // To read axe takes a page five times as long as to be looked at by it: once a document is enough.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  await page.evaluate(`${SETTLED}.then(() => undefined)`);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ runOnly: { type: 'tag', values: WCAG }, resultTypes: ['violations'] })})`);
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target }) => target.join(' ')) }))).toEqual([]);
}

/** On a phone nothing is wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, document.documentElement.clientWidth]');
  expect(content).toBeLessThanOrEqual(screen);
}
