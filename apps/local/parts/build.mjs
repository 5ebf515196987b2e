import { NX, runTool } from './tool.mjs';

/** Builds what is out of date; Nx keeps what it built before. */
export function build(ending, projects) {
  return runTool(ending, 'Building', [NX, 'run-many', '-t', 'build', '-p', projects.join(','), '--outputStyle=static']);
}
