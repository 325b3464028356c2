/** Where settings of the container stand that no step of the build is to see. */
import type { Instruction, Stage } from '../../document/document.js';

/** A new instruction goes above or below the anchor. */
export interface NewPlace {
  readonly place: 'above' | 'below';
  readonly anchor: Instruction;
}

const BUILDING: ReadonlySet<string> = new Set(['from', 'run', 'copy', 'add', 'workdir', 'onbuild', 'shell', 'arg']);
const STARTING: ReadonlySet<string> = new Set(['cmd', 'entrypoint', 'healthcheck']);

/** Below the last step that builds; as near to what starts the program as that allows. */
export function aboveStart({ instructions }: Stage): NewPlace {
  const last = instructions.findLast(({ kind }) => BUILDING.has(kind))!;
  const start = instructions.find(({ index, kind }) => index > last.index && STARTING.has(kind));
  return start === undefined ? { place: 'below', anchor: last } : { place: 'above', anchor: start };
}
