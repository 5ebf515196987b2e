import type { PoolClient } from 'pg';

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  Schema?: string;
  'Index Cond'?: string;
  Plans?: Node[];
}

/** The tables that a statement would read from end to end, planned without looking at its values. */
export async function tablesReadWhole(client: PoolClient, text: string): Promise<string[]> {
  await client.query('SAVEPOINT before');
  try {
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`EXPLAIN (GENERIC_PLAN, VERBOSE, FORMAT JSON) ${text}`);
    return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => whole(Plan)));
  } finally {
    await client.query('ROLLBACK TO before');
  }
}

function whole(node: Node): string[] {
  const inside = (node.Plans ?? []).flatMap(whole);
  const endToEnd = node['Node Type'] === 'Seq Scan' || (/^Index (Only )?Scan$/.test(node['Node Type']) && !node['Index Cond']);
  return endToEnd && node['Relation Name'] ? [`${node.Schema}.${node['Relation Name']}`, ...inside] : inside;
}
