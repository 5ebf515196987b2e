const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const REMINDER_MS = 15_000;

// The terminal may be closed while there is still something to put in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Does one step of a longer work while showing that it goes on, and how long it took. */
export async function step(title, work) {
  const begin = Date.now();
  const shown = process.stdout.isTTY ? spin(title, begin) : remind(title, begin);
  try {
    const result = await work();
    shown.stop(`✓ ${title} ${dim(seconds(begin))}`);
    return result;
  } catch (error) {
    shown.stop(`✗ ${title} ${dim(seconds(begin))}`);
    throw error;
  }
}

function spin(title, begin) {
  let frame = 0;
  const draw = () => process.stdout.write(`\r\x1b[2K${FRAMES[frame++ % FRAMES.length]} ${title} ${dim(seconds(begin))}`);
  draw();
  const timer = setInterval(draw, 120);
  return {
    stop: (line) => {
      clearInterval(timer);
      process.stdout.write(`\r\x1b[2K${line}\n`);
    },
  };
}

function remind(title, begin) {
  const timer = setInterval(() => say(`… ${title}: ${seconds(begin)} so far`), REMINDER_MS);
  return {
    stop: (line) => {
      clearInterval(timer);
      say(line);
    },
  };
}

/** Rows as aligned columns. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('   ')}`.trimEnd()).join('\n');
}

export function bold(text) {
  return process.stdout.isTTY ? `\x1b[1m${text}\x1b[22m` : text;
}

export function dim(text) {
  return process.stdout.isTTY ? `\x1b[2m${text}\x1b[22m` : text;
}

function seconds(begin) {
  return `${((Date.now() - begin) / 1000).toFixed(1)} s`;
}
