/** Steps below a copy whose every command is known to read nothing of it, or what it names. */
import { SHELL_BUILTINS } from '../../distros/posix/shell-words.js';
import type { Instruction, RunInstruction } from '../../document/document.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { installOf } from '../installs.js';
import { reachedCommands, type Operation } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import { notTold, type NotTold } from './not-told.js';

/** Programs that work on files by their names, and on no others. */
const BY_NAME = new Set(['mkdir', 'chown', 'chmod', 'useradd', 'groupadd', 'adduser', 'addgroup', 'ln', 'touch', 'id']);
const READERS = new Set(['.', 'source', 'eval', 'exec', '[[']);

/** What a step reads: paths of the project that an install reads. */
export type StepReads = readonly string[] | NotTold;

/** `compiles`: calls of a compiler that are known. */
export function stepReads(run: RunInstruction, analysis: Analysis, compiles: (call: Operation) => boolean): StepReads {
  const script = analysis.script(run);
  if (script?.known !== true) return unknown(run);
  const operations = analysis.operations(run);
  const paths: string[] = [];
  for (const { command } of reachedCommands(script.script)) {
    const call = operations.find((one) => one.command === command);
    if (call === undefined) {
      if (!isPlain(executableName(unwrap(command).words[0]))) return unknown(run);
      continue;
    }
    if (compiles(call) || call.manager.scope === 'system') continue;
    const { workdir } = analysis.scope(run);
    const install = installOf(call, { run, analysis, cwd: workdir.known ? workdir.value : undefined });
    if (install.kind !== 'project' || !install.inputs.separable) return unknown(run);
    paths.push(...install.inputs.paths);
  }
  return paths;
}

function isPlain(name: string | undefined): boolean {
  if (name === undefined) return false;
  return BY_NAME.has(name) || (SHELL_BUILTINS.has(name) && !READERS.has(name));
}

function unknown(run: Instruction): NotTold {
  return notTold('step-not-understood', [lineOf(run)], { what: lineOf(run).says });
}
