/** Whether an install runs code of the project, which is given every variable. */
import type { RunInstruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { membersOf } from '../effects/run-effects.js';
import { copiesBefore, installOf } from '../installs.js';
import type { Operation } from '../operations.js';
import { neededFiles } from './needed-copies.js';

/**
 * True when an install of the RUN may read one of the variables: it runs sources of the project, or what it runs is not known, or
 * one of its manifests names the variable.
 */
export function installMayRead(names: readonly string[], run: RunInstruction, analysis: Analysis): boolean {
  const script = analysis.script(run);
  if (script?.known !== true) return true;
  const members = membersOf(run, script.script, analysis);
  return analysis.operations(run).some((operation) => {
    const { start, end } = operation.command.range;
    const part = members.find(({ member }) => member.range.start <= start && end <= member.range.end);
    return mayRead(names, operation, { run, analysis, cwd: part?.cwd });
  });
}

interface Place {
  readonly run: RunInstruction;
  readonly analysis: Analysis;
  readonly cwd: string | undefined;
}

function mayRead(names: readonly string[], operation: Operation, place: Place): boolean {
  const install = installOf(operation, place);
  if (install.kind === 'none') return false;
  const { context } = place.analysis;
  if (install.kind === 'unknown' || !install.inputs.separable || context === undefined) return true;
  const files = neededFiles(install.inputs.paths, install.folder, copiesBefore(place.run, place.analysis), context);
  if (files === undefined) return true;
  return files.some(({ from }) => names.some((name) => context.read(from)?.includes(name) === true));
}
