/** Whether a program may be a script without a first line that says what runs it: a shell starts such a file, the kernel does not. */
import type { Analysis } from '../analysis.js';
import type { Instruction } from '../../document/document.js';
import { contextCopy, destinationOf, isContextCopy, originOf } from '../copied-files.js';
import { isWithin, joinPath } from '../image-paths.js';
import type { ShellStart } from './start-command.js';

/** Folders whose programs come from packages; what is copied there is looked at. Filesystem Hierarchy Standard 3.0 (2015). */
const PACKAGED = ['/bin/', '/sbin/', '/usr/bin/', '/usr/sbin/'];
const PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** True unless the file is seen to begin with `#!`, or is a program that packages bring. */
export function mayLackShebang(name: string, start: ShellStart, analysis: Analysis): boolean {
  if (!name.includes('/')) return PATH.some((folder) => isDoubtful(`${folder}/${name}`, start, analysis));
  const { workdir } = analysis.scope(start.instruction);
  const path = name.startsWith('/') ? name : workdir.known ? joinPath(workdir.value, name) : undefined;
  if (path === undefined) return true;
  const packaged = PACKAGED.some((folder) => path.startsWith(folder));
  return packaged ? isDoubtful(path, start, analysis) : seen(path, start, analysis) !== true;
}

/** True when the file is seen without `#!`, or when something in the stage may have made it. */
function isDoubtful(path: string, start: ShellStart, analysis: Analysis): boolean {
  const shebang = seen(path, start, analysis);
  return shebang === undefined ? start.stage.instructions.some((one) => mayBring(one, path, analysis)) : !shebang;
}

/** True for a copy to the file itself, or of a file of its name, and for a step that mentions it. */
function mayBring(instruction: Instruction, path: string, analysis: Analysis): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (instruction.kind === 'run') return instruction.body.text.includes(path);
  if (instruction.kind !== 'copy' && instruction.kind !== 'add') return false;
  const to = destinationOf(instruction, analysis);
  if (to === undefined) return false;
  return to === path || (isWithin(to, path) && instruction.sources.some(({ value }) => value.endsWith(name)));
}

/** True: the copied file begins with `#!`. False: it does not. Undefined: no copy is seen to bring it. */
function seen(path: string, { stage }: ShellStart, analysis: Analysis): boolean | undefined {
  const { context } = analysis;
  if (context === undefined) return undefined;
  const copies = stage.instructions.filter(isContextCopy).map((copy) => contextCopy(copy, analysis));
  const origin = originOf(path, copies, context);
  return origin === undefined ? undefined : (context.read(origin)?.startsWith('#!') ?? false);
}
