import { TestBed } from '@angular/core/testing';
import { PrintLinks } from './print-links';

it('offers the log of up to a year, and says so where it would only be a download that fails', async () => {
  const made = TestBed.createComponent(PrintLinks);
  await made.whenStable();
  const page = made.nativeElement as HTMLElement;
  const links = () => [...page.querySelectorAll('a')].map((each) => each.textContent?.trim());
  const [from] = page.querySelectorAll('input');
  const type = async (value: string) => {
    if (from) from.value = value;
    from?.dispatchEvent(new Event('change'));
    await made.whenStable();
  };
  expect([links(), page.querySelector('[role=alert]')]).toEqual([['Weekly log', 'Summary for verification'], null]);
  for (const wrong of ['2020-01-01', '2099-01-01', '']) {
    await type(wrong);
    expect([links(), page.querySelector('[role=alert]')?.textContent]).toEqual([['Summary for verification'], 'Choose a first and a last day, at most a year apart.']);
  }
});
