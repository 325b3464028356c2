import type { CallWords, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValues } from '../../call-flags.js';
import { join, outsideProject, reads, refuse, type Inseparable } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { readCodeFile } from './code-files.js';

const TARBALL = /\.(?:tgz|tar\.gz|tar)$/i;
const PATH = /^(?:file:|link:|\.|~?\/)/;

/** A global install reads the project only where an operand is a path, or where there is none (npm then takes the current folder). */
export function globalInputs(call: CallWords, project: ProjectFiles): InstallInputs | undefined {
  if (call.operands.length === 0) return installsProject('.');
  const local = call.operands.filter((operand) => isLocal(operand, project));
  return local.length === 0 ? undefined : join(local.map((operand) => localOperand(operand, project)));
}

/** Refusal for an operand that names a folder or file of the project. */
export function calledPath(call: CallWords, project: ProjectFiles): Inseparable | undefined {
  const local = call.operands.find((operand) => isLocal(operand, project));
  return local === undefined ? undefined : installsProject(local);
}

/** Files that flags of npm, yarn and pnpm name. */
export function namedFlagFiles(call: CallWords, project: ProjectFiles): InstallInputs {
  const named = (flags: readonly string[]): readonly string[] =>
    flagValues(call, ...flags).flatMap((value) => (value === undefined ? [] : (pathInProject(project, value) ?? [])));
  return join([
    reads(project, ...named(fileFlags)),
    ...named(['--pnpmfile', '--global-pnpmfile']).map((file) => readCodeFile(project, file)),
  ]);
}

const fileFlags = [
  '--userconfig',
  '--globalconfig',
  '--cafile',
  '--cache',
  '--cache-folder',
  '--use-yarnrc',
  '--store-dir',
];

/** Old npm takes a plain word for a folder when there is a package in it. Source: docs.npmjs.com/cli/v6 "npm install", 2026-11-20. */
function isLocal(operand: string, project: ProjectFiles): boolean {
  if (PATH.test(operand)) return true;
  if (operand.includes('://')) return false;
  return TARBALL.test(operand) || project.exists(`${operand}/package.json`);
}

function localOperand(operand: string, project: ProjectFiles): InstallInputs {
  const path = pathInProject(project, operand.replace(/^(?:file|link):(?:\/\/)?/, ''));
  if (path === undefined || path.startsWith('..')) return outsideProject(operand);
  const isFile = project.exists(path) && !project.isDirectory(path) && TARBALL.test(path);
  return isFile ? reads(project, path) : installsProject(operand);
}

function installsProject(operand: string): Inseparable {
  const says = `the folder \`${operand}\` of the project is itself installed`;
  return refuse('project-itself', { says, remedy: 'install its dependencies first, in a step of their own' });
}
