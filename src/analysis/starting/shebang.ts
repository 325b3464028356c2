/** Whether a program may be a script without a first line that says what runs it: a shell starts such a file, the kernel does not. */
import { OTHER_SCRIPTS, STARTABLE_FILES, STARTABLE_FOLDERS } from '../../ecosystems/started-programs.js';
import type { Analysis } from '../analysis.js';
import { originOf } from '../copied-files.js';
import { baseName, joinPath } from '../image-paths.js';
import { mayBring, type Sought } from './brought-files.js';
import { isProgram } from './known-programs.js';
import { chainCopies, chainInstructions } from './stage-chain.js';
import type { ShellStart } from './start-command.js';

/** Folders whose programs come from packages; what is copied there is looked at. Filesystem Hierarchy Standard 3.0 (2015). */
const PACKAGED = ['/bin', '/sbin', '/usr/bin', '/usr/sbin'];
/** The PATH that Docker gives to containers (moby, oci/defaults.go, 2026). */
const PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** True unless the file is seen to begin with `#!`, or is known to be a program. `name` is the first word of the command. */
export function mayLackShebang(name: string, start: ShellStart, analysis: Analysis): boolean {
  if (!name.includes('/')) return mayLackOnPath(name, start, analysis);
  const path = absolute(name, start, analysis);
  const shebang = path === undefined ? undefined : seen([path], start, analysis);
  if (shebang !== undefined) return !shebang;
  if (isStartable(name) || lacksShell(start, analysis)) return false;
  const at = path?.lastIndexOf('/') ?? 0;
  const folder = path?.slice(0, at);
  if (path === undefined || folder === undefined || !PACKAGED.includes(folder)) return true;
  return isBrought({ name: path.slice(at + 1), folders: [folder] }, start, analysis);
}

function mayLackOnPath(name: string, start: ShellStart, analysis: Analysis): boolean {
  const added = pathSettings(start, analysis);
  const folders = [...added.flatMap((value) => value.split(':')).filter((one) => one.startsWith('/')), ...PATH];
  const paths = folders.map((folder) => joinPath(folder, name));
  const shebang = seen(paths, start, analysis);
  if (shebang !== undefined) return !shebang;
  if (isProgram(name) || hasEnding(name, OTHER_SCRIPTS)) return false;
  if (added.length > 0 || name.endsWith('.sh') || !analysis.image(start.stage).known) return true;
  return isBrought({ name, folders: PATH }, start, analysis);
}

/** What the file sets PATH to, as written. */
function pathSettings({ stage }: ShellStart, analysis: Analysis): readonly string[] {
  return chainInstructions(stage, analysis).flatMap((one) =>
    one.kind === 'env' ? one.pairs.filter(({ name }) => name === 'PATH').map(({ value }) => value ?? '') : [],
  );
}

function absolute(name: string, { instruction }: ShellStart, analysis: Analysis): string | undefined {
  if (name.startsWith('/')) return joinPath('/', name);
  const { workdir } = analysis.scope(instruction);
  return workdir.known ? joinPath(workdir.value, name) : undefined;
}

/** True for what is known to be no script of a shell, whatever folder it lies in. */
function isStartable(name: string): boolean {
  const [folder, base] = [name.slice(0, name.lastIndexOf('/')), baseName(name)];
  if (hasEnding(base, OTHER_SCRIPTS)) return true;
  if (STARTABLE_FOLDERS.some((one) => `${folder}/`.endsWith(one))) return true;
  if (STARTABLE_FILES.some((one) => name === one || name.endsWith(`/${one}`))) return true;
  return /(^|\/)s?bin$/.test(folder) && isProgram(base);
}

function hasEnding(name: string, endings: readonly string[]): boolean {
  return endings.some((ending) => name.endsWith(ending));
}

function isBrought(sought: Sought, { stage }: ShellStart, analysis: Analysis): boolean {
  return chainInstructions(stage, analysis).some((one) => mayBring(one, sought, analysis));
}

/** True when the image has no shell and none is put into it: then no script without a first line can have worked. */
function lacksShell(start: ShellStart, analysis: Analysis): boolean {
  const image = analysis.image(start.stage);
  if (!image.known || image.value.shell !== undefined) return false;
  return !isBrought({ name: 'sh', folders: ['/bin', '/usr/bin'] }, start, analysis);
}

/** True: the first of the files that is copied begins with `#!`. False: it does not. Undefined: no copy is seen to bring one. */
function seen(paths: readonly string[], { stage }: ShellStart, analysis: Analysis): boolean | undefined {
  const { context } = analysis;
  if (context === undefined) return undefined;
  const copies = chainCopies(stage, analysis);
  for (const path of paths) {
    const origin = originOf(path, copies, context);
    if (origin !== undefined && !context.isDirectory(origin)) return context.read(origin)?.startsWith('#!') ?? false;
  }
  return undefined;
}
