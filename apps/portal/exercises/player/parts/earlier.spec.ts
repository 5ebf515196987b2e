import { play, run, RUN } from '../testing';

const answered = { run: { ...run('what-i-heard'), answered: ['what-i-heard'] } };
const said = { 'what-i-heard': 'Only for Maya.' };

describe('an exercise that is gone on with', () => {
  it('shows nothing that was answered before without the password', async () => {
    const { page, press, password } = await play('what-i-heard', answered, { said });
    const field = () => (page.querySelector('textarea') as HTMLTextAreaElement).value;
    expect(field()).toBe('');
    await press('Show');
    await password(422);
    expect(field()).toBe('');
    await password();
    expect(field()).toBe('Only for Maya.');
  });

  it('goes on without looking back, and leaves it as it was', async () => {
    const { page, press, answer } = await play('what-i-heard', answered);
    await press('Next');
    expect((await answer(RUN, { version: 2 })).body.answers).toEqual({});
    expect(page.querySelector('att-earlier')).toBeNull();
  });

  it('takes a new answer in place of the earlier one', async () => {
    const { press, type, answer } = await play('what-i-heard', answered);
    await type('Said anew.');
    await press('Next');
    expect((await answer(RUN, { version: 2 })).body.answers).toEqual({ 'what-i-heard': 'Said anew.' });
  });
});
