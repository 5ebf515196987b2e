import type { NewRelease } from '@attune/measures/domain';
import type { Practice, Reply } from '@attune/testing';
import { answered, key } from './a-measure';

export const offer = (practice: Practice, { who = 'a1', measure = 'CSI-4', moment = { how: 'appointment' } }: { who?: string; measure?: string; moment?: NewRelease['moment'] } = {}): Promise<Reply> =>
  practice.as(who).post('/api/measures/releases', { coupleId: practice.ids['c1'], measure, moment }, { idempotencyKey: key() });

export const openRelease = (practice: Practice, id: string, ifMatch = 1, who = 'a1', how = {}): Promise<Reply> =>
  practice.as(who, how).post(`/api/measures/releases/${id}/open`, undefined, { ifMatch });

export const withdraw = (practice: Practice, id: string, ifMatch = 1, who = 'a1'): Promise<Reply> => practice.as(who).post(`/api/measures/releases/${id}/withdraw`, undefined, { ifMatch });

export const choose = (practice: Practice, who: string, id: string, agrees: boolean): Promise<Reply> => practice.as(who).put(`/api/portal/measures/releases/${id}/choice`, { agrees });

export const read = (practice: Practice, who: string, id: string): Promise<Reply> => practice.as(who).get(`/api/portal/measures/releases/${id}`);

/** Both have a total and both agreed; the moment has not come. */
export async function agreed(practice: Practice): Promise<string> {
  await answered(practice, 'x1', 'CSI-4', [4, 4, 4, 3]);
  await answered(practice, 'y1', 'CSI-4', [2, 3, 2, 2]);
  const { body } = await offer(practice);
  for (const who of ['x1', 'y1']) await choose(practice, who, body.id, true);
  practice.clock.forward(1);
  return body.id as string;
}
