import { lastValueFrom, timeout, toArray } from 'rxjs';
import type { Runtime } from '../runtime';
import { Live } from './live';

// Nothing listens there: what is told does not matter here.
const live = () => new Live({ config: { databaseUrl: 'postgres://127.0.0.1:1/nothing' } } as Runtime);

it('ends every stream when the product stops, and one that comes too late', async () => {
  const news = live();
  const open = lastValueFrom(news.streamFor('somebody').pipe(toArray(), timeout(1000)));
  await news.onModuleDestroy();
  expect(await open).toEqual([]);
  expect(await lastValueFrom(news.streamFor('somebody').pipe(toArray(), timeout(1000)))).toEqual([]);
});
