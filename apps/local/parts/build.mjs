import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { runTool } from './tool.mjs';

const NX = join(ROOT, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');

/** Builds what is out of date; Nx keeps what it built before. */
export function build(ending, projects) {
  return runTool(ending, 'Building', [NX, 'run-many', '-t', 'build', '-p', projects.join(','), '--outputStyle=static']);
}
