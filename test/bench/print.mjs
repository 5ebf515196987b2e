/** The table: each row a request, ours beside the bare server's. Ratios count; absolute figures are this machine's. */
export function print(results, size) {
  const rows = [['request', 'req/s ours', 'bare', 'ratio', 'CPU ms ours', 'bare', 'ratio', 'with PostgreSQL', 'p50 ms', 'bare', 'p99 ms', 'bare', 'MB ours', 'bare', 'flights']];
  const n = (value, digits = 0) => value.toFixed(digits);
  for (const { name, flights, app, bare } of results) {
    const whole = (side) => side.cpuMs + side.postgresCpuMs;
    rows.push([
      name, n(app.perSecond), n(bare.perSecond), n(app.perSecond / bare.perSecond, 2), n(app.cpuMs, 2), n(bare.cpuMs, 2), n(app.cpuMs / bare.cpuMs, 2), n(whole(app) / whole(bare), 2),
      n(app.p50, 1), n(bare.p50, 1), n(app.p99, 1), n(bare.p99, 1), n(app.memoryMb), n(bare.memoryMb), String(flights),
    ]);
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const couples = size.associates * size.couplesEach;
  console.log(`\n${couples} couples, ${couples * size.notesEach} notes, ${size.connections} connections, medians of ${size.rounds} rounds in turns\n`);
  for (const row of rows) console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  '));
}
